//! `cargo xtask lint`: everything that is checked without running the kit.

use std::process::{Command, ExitCode};
use std::time::Instant;

use anyhow::{Result, ensure};

use crate::command::test::cargo_for_native;
use crate::doc_examples;
use crate::process;
use crate::report::{note, seconds};
use crate::toolchain::{self, WasmToolchain};
use crate::tools::cargo;
use crate::web_tests::SUITES;
use crate::workspace::Workspace;

type Check = fn(&Workspace) -> Result<()>;

/// Runs every check, also after one has failed, and ends with a line for each.
pub(crate) fn run(workspace: &Workspace) -> Result<ExitCode> {
    toolchain::lint_components(workspace);
    let checks: [(&str, Check); 6] = [
        ("formatting", formatting),
        ("clippy, native", clippy_native),
        ("clippy, wasm", clippy_wasm),
        ("docs", docs),
        ("layers", layers),
        ("unused dependencies", unused_dependencies),
    ];
    let mut summary = Vec::new();
    let mut failed = false;
    for (name, check) in checks {
        println!("\n== {name}");
        let started = Instant::now();
        let verdict = match check(workspace) {
            Ok(()) => "ok",
            Err(error) => {
                println!("   {error:#}");
                failed = true;
                "FAILED"
            }
        };
        summary.push(format!("{name:<22}{verdict:<8}{}", seconds(started.elapsed())));
    }
    println!("\n{}", summary.join("\n"));
    Ok(if failed { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

fn formatting(workspace: &Workspace) -> Result<()> {
    check(
        workspace.cargo().args(["fmt", "--all", "--check"]),
        "`cargo fmt --all` corrects it.",
    )
}

fn clippy_native(workspace: &Workspace) -> Result<()> {
    let advice = "Correct what clippy names above.";
    let everything = check(
        workspace
            .cargo()
            .args(["clippy", "--workspace", "--all-targets"])
            .args(DENY),
        advice,
    );
    // Wire, client, session and flow need neither a browser nor Yew.
    let bare = check(
        workspace
            .cargo()
            .args(["clippy", "--package", "wacht-yew", "--no-default-features"])
            .args(DENY),
        advice,
    );
    everything.and(bare)
}

fn clippy_wasm(workspace: &Workspace) -> Result<()> {
    let rust = toolchain::prepare(workspace)?;
    if !rust.has_clippy() {
        note("this toolchain for wasm has no clippy, so the compiler alone checks");
    }
    let mut commands = Vec::new();
    for suite in &SUITES {
        let mut command = wasm_check(workspace, &rust);
        command.args(["--package", suite.package, "--lib"]);
        for test in suite.tests(workspace.root())? {
            command.args(["--test", &test.name]);
        }
        commands.push(command);
    }
    let mut examples = wasm_check(workspace, &rust);
    let apps = [
        "app-tests",
        "calling-a-backend",
        "custom-screens",
        "custom-sign-in",
        "embedded-auth",
        "sign-in-only",
        "strict-csp",
        "stylist-parts",
        "themed",
    ];
    examples.args(apps.iter().flat_map(|app| ["--package", app]));
    let mut local = wasm_check(workspace, &rust);
    local.args(["--package", "wacht-local", "--lib", "--no-default-features"]);
    let mut testing = wasm_check(workspace, &rust);
    testing.args([
        "--package",
        "wacht-local",
        "--lib",
        "--no-default-features",
        "--features",
        "testing",
    ]);
    // By itself, so that no other package asks for the kit's screens.
    let mut hooks_alone = wasm_check(workspace, &rust);
    hooks_alone.args(["--package", "session-only"]);
    commands.extend([examples, hooks_alone, local, testing]);
    let mut result = Ok(());
    for mut command in commands {
        if rust.has_clippy() {
            command.args(DENY);
        }
        let one = check(&mut command, "Correct what is named above.");
        result = result.and(one);
    }
    result
}

/// Without warnings for both kinds of target, and with an example for every item.
fn docs(workspace: &Workspace) -> Result<()> {
    let advice = "Correct the docs named above.";
    let mut command = workspace.cargo();
    command.args(["doc", "--no-deps", "--package", "wacht-yew", "--package", "wacht-local"]);
    command.arg("--all-features");
    let native = check(command.env("RUSTDOCFLAGS", "-D warnings"), advice);
    let rust = toolchain::prepare(workspace)?;
    // Debian's compiler is a stand-in that checks less, here as for clippy.
    let wasm = if rust.has_clippy() {
        let mut command = rust.cargo_for_wasm(workspace, "doc");
        command.args(["--no-deps", "--package", "wacht-yew", "--all-features"]);
        check(command.env("RUSTDOCFLAGS", "-D warnings"), advice)
    } else {
        Ok(())
    };
    native.and(wasm).and_then(|()| examples(workspace))
}

fn examples(workspace: &Workspace) -> Result<()> {
    for krate in ["wacht_yew", "wacht_local"] {
        let shown = doc_examples::look(&workspace.target().join("doc").join(krate))?;
        note(&format!(
            "{} public items of {krate} looked at for an example",
            shown.items
        ));
        ensure!(
            shown.without.is_empty(),
            "without an example on its page, nor (plain data) on its module's:\n   {}",
            shown.without.join("\n   ")
        );
    }
    Ok(())
}

fn layers(workspace: &Workspace) -> Result<()> {
    check(
        cargo_for_native(workspace).args(["--test", "layers"]),
        "A folder of src/ may import only from the layers below it; the test names the line.",
    )
}

fn unused_dependencies(workspace: &Workspace) -> Result<()> {
    let mut machete = cargo::machete(workspace)?;
    check(
        machete.current_dir(workspace.root()),
        "Remove the dependencies named above from their Cargo.toml.",
    )
}

fn wasm_check(workspace: &Workspace, rust: &WasmToolchain) -> Command {
    rust.cargo_for_wasm(workspace, if rust.has_clippy() { "clippy" } else { "check" })
}

const DENY: [&str; 3] = ["--", "-D", "warnings"];

fn check(command: &mut Command, advice: &str) -> Result<()> {
    note(&process::shown(command));
    let status = process::status(command)?;
    ensure!(status.success(), "`{}` failed. {advice}", process::shown(command));
    Ok(())
}
