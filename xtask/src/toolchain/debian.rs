//! Makes a wasm toolchain of Debian's packages: its rustc, its sources of std, its lld.
//!
//! Debian ships no compiled std for wasm, so it is compiled here once (under a minute), offline, from the packaged
//! sources and the dependencies packaged with them. The result is a folder laid out like a rustup toolchain.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail, ensure};

use super::{TARGET, WasmToolchain, name_of};
use crate::apt;
use crate::process;
use crate::report::{Step, note};
use crate::workspace::{Workspace, forget_own_package};

/// The packages that hold the compiler and std's sources; the linker's name depends on the compiler's LLVM.
pub(super) const PACKAGES: [&str; 3] = ["rustc-web", "cargo-web", "rust-web-src"];

const RUSTC: &str = "/usr/bin/rustc";
const CARGO: &str = "/usr/bin/cargo";
const SOURCES: &str = "/usr/lib/rustlib/src/rust/library";
const LINKED_NAME: &str = "wacht-wasm";
/// Raised when the layout below changes, so that older folders are made anew.
const LAYOUT: u32 = 1;

/// The toolchain that an earlier run made, when Debian's compiler is still the same and it still works.
pub(super) fn built_earlier(workspace: &Workspace) -> Option<WasmToolchain> {
    let sysroot = sysroot(workspace);
    let stamp = fs::read_to_string(sysroot.join("stamp")).ok()?;
    if stamp != expected_stamp(&sysroot).ok()? {
        note("Debian's Rust has changed since std was built for wasm, so it is built again");
        return None;
    }
    let toolchain = WasmToolchain::sysroot(workspace, sysroot);
    toolchain.probe(workspace).is_ok().then_some(toolchain)
}

/// Installs what is missing, compiles std and lays the toolchain out.
pub(super) fn build(workspace: &Workspace) -> Result<WasmToolchain> {
    install_packages()?;
    let sysroot = sysroot(workspace);
    let work = workspace
        .cache()
        .join(format!("wasm-debian-work-{}", std::process::id()));
    let result = compile_std(&work).and_then(|libraries| lay_out(&sysroot, &work.join("new"), &libraries));
    // Only scratch files: failing to remove them must not hide the result.
    let _ = fs::remove_dir_all(&work);
    result?;
    let toolchain = WasmToolchain::sysroot(workspace, sysroot.clone());
    // Cargo does not notice that std is another one than that it built with before.
    if toolchain.target_dir.exists() {
        fs::remove_dir_all(&toolchain.target_dir)?;
    }
    if let Err(reason) = toolchain.probe(workspace) {
        bail!(
            "the std built in {} does not work: {reason}. Remove that folder and run this again.",
            sysroot.display()
        );
    }
    link_for_people(&sysroot);
    Ok(toolchain)
}

fn sysroot(workspace: &Workspace) -> PathBuf {
    workspace.cache().join("wasm-debian")
}

fn install_packages() -> Result<()> {
    let missing: Vec<&str> = PACKAGES
        .into_iter()
        .filter(|package| package_version(package).is_none())
        .collect();
    if !missing.is_empty() {
        apt::install(&missing, "they compile Rust for wasm without rustup")?;
    }
    let linker = format!("lld-{}", llvm_major(&compiler_version()?)?);
    if !Path::new("/usr/bin").join(&linker).exists() {
        apt::install(&[&linker], "it links wasm for the LLVM inside Debian's rustc")?;
    }
    Ok(())
}

fn compile_std(work: &Path) -> Result<PathBuf> {
    let sources =
        fs::canonicalize(SOURCES).with_context(|| format!("{SOURCES} is missing. Reinstall rust-web-src."))?;
    let package = work.join("package");
    fs::create_dir_all(package.join("src"))?;
    fs::write(package.join("src/lib.rs"), "")?;
    fs::write(
        package.join("Cargo.toml"),
        "[package]\nname = \"seed\"\nversion = \"0.0.0\"\nedition = \"2021\"\n\n[workspace]\n\n\
         [profile.release]\ncodegen-units = 1\npanic = \"abort\"\n",
    )?;
    let vendor = work.join("vendor.toml");
    fs::write(
        &vendor,
        format!(
            "[source.crates-io]\nreplace-with = \"std\"\n\n[source.std]\ndirectory = '{}'\n",
            sources.join("vendor").display()
        ),
    )?;
    let target = work.join("target");
    let mut command = debian_cargo();
    command
        .current_dir(&package)
        // A home of its own: neither a registry nor the user's settings may change what std is built from.
        .env("CARGO_HOME", work.join("home"))
        // The only stable way to build std; it unlocks -Zbuild-std for this one command.
        .env("RUSTC_BOOTSTRAP", "1")
        // Link-time optimisation of apps needs the bitcode.
        .env(
            "RUSTFLAGS",
            format!("-Cembed-bitcode=yes --remap-path-prefix={}=/rustc/std/library", sources.display()),
        )
        .args(["build", "--release", "--offline", "--target", TARGET])
        .args(["-Zbuild-std=std,panic_abort,panic_unwind,proc_macro,test", "--config"])
        .arg(&vendor)
        .arg("--target-dir")
        .arg(&target);
    process::run(
        "compiling std for wasm from Debian's sources (once, about a minute)",
        &mut command,
    )?;
    Ok(target.join(TARGET).join("release/deps"))
}

/// Puts everything together in `new` and moves it to `sysroot`, so that a stopped run leaves nothing half made.
#[cfg(unix)]
fn lay_out(sysroot: &Path, new: &Path, libraries: &Path) -> Result<()> {
    use std::os::unix::fs::symlink;

    let version = compiler_version()?;
    let host =
        version_field(&version, "host").context("/usr/bin/rustc does not name its host. Reinstall rustc-web.")?;
    let rustlib = new.join("lib/rustlib");
    let wasm = rustlib.join(TARGET).join("lib");
    let programs = rustlib.join(host).join("bin");
    for folder in [&new.join("bin"), &wasm, &programs.join("gcc-ld")] {
        fs::create_dir_all(folder)?;
    }
    symlink(CARGO, new.join("bin/cargo"))?;
    for program in ["rustc", "rustdoc"] {
        write_wrapper(&new.join("bin").join(program), program, sysroot)?;
    }
    symlink(format!("/usr/lib/rustlib/{host}/lib"), rustlib.join(host).join("lib"))?;
    symlink("/usr/lib/rustlib/src", rustlib.join("src"))?;
    symlink(
        format!("/usr/bin/lld-{}", llvm_major(&version)?),
        programs.join("rust-lld"),
    )?;
    let mut copied = 0;
    for entry in fs::read_dir(libraries)? {
        let path = entry?.path();
        let name = name_of(&path);
        if name.ends_with(".rlib") && !name.starts_with("libseed-") {
            fs::copy(&path, wasm.join(&name))?;
            copied += 1;
        }
    }
    ensure!(
        copied > 0,
        "compiling std left no libraries in {}.",
        libraries.display()
    );
    fs::write(new.join("stamp"), expected_stamp(sysroot)?)?;
    if sysroot.exists() {
        fs::remove_dir_all(sysroot)?;
    }
    fs::rename(new, sysroot).with_context(|| format!("{} could not be put in place.", sysroot.display()))?;
    note(&format!("{copied} libraries in {}", wasm_folder(sysroot).display()));
    Ok(())
}

#[cfg(not(unix))]
fn lay_out(_sysroot: &Path, _new: &Path, _libraries: &Path) -> Result<()> {
    bail!("Debian's way needs Debian.")
}

/// A link would not do: rustc looks for its libraries beside the file the link points to.
#[cfg(unix)]
fn write_wrapper(path: &Path, program: &str, sysroot: &Path) -> Result<()> {
    use std::os::unix::fs::PermissionsExt;

    let folder = sysroot.display().to_string().replace('\'', r"'\''");
    let script = format!(
        "#!/bin/sh\n\
         case \" $* \" in\n\
         *' --sysroot'*) exec /usr/bin/{program} \"$@\" ;;\n\
         *) exec /usr/bin/{program} --sysroot '{folder}' \"$@\" ;;\n\
         esac\n"
    );
    fs::write(path, script)?;
    fs::set_permissions(path, fs::Permissions::from_mode(0o755))?;
    Ok(())
}

/// Names the toolchain for rustup, so that `cargo +wacht-wasm build` works by hand too; xtask itself does not need it.
fn link_for_people(sysroot: &Path) {
    let Some(rustup) = process::find_program("rustup") else {
        note(&format!(
            "by hand: PATH={}/bin:$PATH cargo build --target {TARGET}",
            sysroot.display()
        ));
        return;
    };
    let step = Step::begin(&format!(
        "naming it for rustup: cargo +{LINKED_NAME} build --target {TARGET}"
    ));
    match process::capture(
        Command::new(rustup)
            .args(["toolchain", "link", LINKED_NAME])
            .arg(sysroot),
    ) {
        Ok(_) => step.done(),
        Err(error) => note(&format!("without a name, because {error:#}")),
    }
}

fn debian_cargo() -> Command {
    let mut command = Command::new(CARGO);
    forget_own_package(&mut command);
    for name in [
        "CARGO",
        "RUSTUP_TOOLCHAIN",
        "RUSTC_WRAPPER",
        "RUSTC_WORKSPACE_WRAPPER",
        "CARGO_ENCODED_RUSTFLAGS",
        "LD_LIBRARY_PATH",
    ] {
        command.env_remove(name);
    }
    command.env("RUSTC", RUSTC);
    command
}

fn expected_stamp(sysroot: &Path) -> Result<String> {
    let sources = package_version("rust-web-src").context("rust-web-src is not installed.")?;
    Ok(format!(
        "layout {LAYOUT}\nsysroot {}\nrust-web-src {sources}\n{}",
        sysroot.display(),
        compiler_version()?
    ))
}

fn compiler_version() -> Result<String> {
    process::capture(Command::new(RUSTC).arg("-vV").env_remove("LD_LIBRARY_PATH"))
}

/// The version of an installed Debian package.
fn package_version(package: &str) -> Option<String> {
    let format = "${db:Status-Status} ${Version}";
    let text = process::capture(Command::new("dpkg-query").args(["--show", "--showformat", format, package])).ok()?;
    text.trim().strip_prefix("installed ").map(str::to_owned)
}

fn version_field<'a>(version: &'a str, name: &str) -> Option<&'a str> {
    version
        .lines()
        .find_map(|line| line.strip_prefix(name)?.strip_prefix(": "))
}

fn llvm_major(version: &str) -> Result<&str> {
    version_field(version, "LLVM version")
        .and_then(|version| version.split('.').next())
        .context("/usr/bin/rustc does not name its LLVM. Reinstall rustc-web.")
}

fn wasm_folder(sysroot: &Path) -> PathBuf {
    sysroot.join("lib/rustlib").join(TARGET).join("lib")
}

#[cfg(test)]
mod tests {
    use super::*;

    const VERSION: &str = "rustc 1.96.0 (ac68faa20 2026-05-26)\nbinary: rustc\nhost: x86_64-unknown-linux-gnu\n\
                           release: 1.96.0\nLLVM version: 22.1.8\n";

    #[test]
    fn the_linker_follows_the_compilers_llvm() -> Result<()> {
        assert_eq!(llvm_major(VERSION)?, "22");
        assert_eq!(version_field(VERSION, "host"), Some("x86_64-unknown-linux-gnu"));
        assert!(llvm_major("rustc 1.96.0").is_err());
        Ok(())
    }
}
