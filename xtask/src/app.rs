//! Builds the example apps into folders that a static server can serve, and the local deployment that serves them.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};

use crate::page;
use crate::process;
use crate::report::{Step, note};
use crate::toolchain::WasmToolchain;
use crate::tools::cargo::{WasmBindgen, WasmSplit};
use crate::tools::npm::{Terser, WasmOpt};
use crate::workspace::Workspace;

/// The package of the demo app.
pub(crate) const DEMO: &str = "embedded-auth";

/// The variable that the demo app reads its publishable key from while it is compiled.
pub(crate) const KEY_VARIABLE: &str = "WACHT_PUBLIC_KEY";

/// How an app is compiled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Profile {
    /// Fast to build, with checks.
    Dev,
    /// With checks, but soon loaded: for tests that load it again and again.
    E2e,
    /// As an app ships it: the smallest.
    WasmRelease,
}

impl Profile {
    /// The profile that `--release` chooses.
    pub(crate) fn released(release: bool) -> Self {
        if release { Self::WasmRelease } else { Self::Dev }
    }

    /// Cargo's name of it.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Dev => "dev",
            Self::E2e => "e2e",
            Self::WasmRelease => "wasm-release",
        }
    }

    /// The folder in the target directory.
    pub(crate) fn folder(self) -> &'static str {
        match self {
            Self::Dev => "debug",
            Self::E2e => "e2e",
            Self::WasmRelease => "wasm-release",
        }
    }
}

/// What compiles an app.
#[derive(Debug)]
pub(crate) struct AppTools {
    /// Rust for wasm.
    pub(crate) rust: WasmToolchain,
    /// wasm-bindgen.
    pub(crate) bindgen: WasmBindgen,
    /// The optimiser of modules, used for release builds when it is there.
    pub(crate) optimiser: Option<WasmOpt>,
    /// The optimiser of scripts, the same.
    pub(crate) minifier: Option<Terser>,
}

impl AppTools {
    /// Finds or installs Rust for wasm and wasm-bindgen, and takes wasm-opt when it is there.
    pub(crate) fn prepare(workspace: &Workspace) -> Result<Self> {
        Ok(Self {
            rust: crate::toolchain::prepare(workspace)?,
            bindgen: WasmBindgen::prepare(workspace)?,
            optimiser: WasmOpt::find(workspace),
            minifier: Terser::find(workspace),
        })
    }

    /// Compiles `package`, cargo told more of its features, and writes `<module>.js` and `<module>_bg.wasm` into the empty
    /// folder `out`.
    pub(crate) fn build(
        &self,
        workspace: &Workspace,
        package: &str,
        profile: Profile,
        features: &[&str],
        public_key: Option<&str>,
        out: &Path,
    ) -> Result<()> {
        let mut cargo = self.rust.cargo_for_wasm(workspace, "build");
        cargo
            .args(["--package", package, "--profile", profile.name()])
            .args(features);
        match public_key {
            Some(key) => cargo.env(KEY_VARIABLE, key),
            None => cargo.env_remove(KEY_VARIABLE),
        };
        process::run(
            &format!("compiling {package} for the browser ({})", profile.name()),
            &mut cargo,
        )?;
        if out.exists() {
            fs::remove_dir_all(out).with_context(|| format!("{} cannot be emptied.", out.display()))?;
        }
        fs::create_dir_all(out)?;
        let module = module_name(package);
        let step = Step::begin(&format!("writing {module}.js and {module}_bg.wasm with wasm-bindgen"));
        let mut bindgen = self.bindgen.command();
        bindgen
            .args(["--target", "web", "--no-typescript", "--out-name", &module, "--out-dir"])
            .arg(out)
            .arg(self.rust.artifact(profile.folder(), &format!("{package}.wasm")));
        process::capture(&mut bindgen)?;
        step.done();
        if profile == Profile::WasmRelease {
            self.optimise(&out.join(format!("{module}_bg.wasm")))?;
            self.minify(&out.join(format!("{module}.js")))?;
        }
        Ok(())
    }

    /// Makes a module as small as it can be, if there is a tool for it.
    pub(crate) fn optimise(&self, wasm: &Path) -> Result<()> {
        let Some(optimiser) = &self.optimiser else {
            note("wasm-opt is not there, so the app stays larger than it need be (`cargo xtask setup` installs it)");
            return Ok(());
        };
        process::run("shrinking it with wasm-opt -Oz", &mut optimiser.shrink(wasm))
    }

    /// Makes a script as small as it can be, if there is a tool for it.
    pub(crate) fn minify(&self, script: &Path) -> Result<()> {
        let Some(minifier) = &self.minifier else {
            note("terser is not there, so the script stays larger than it need be (`cargo xtask setup` installs it)");
            return Ok(());
        };
        process::run("shrinking its script with terser", &mut minifier.shrink(script))
    }
}

/// Builds an example app with its page and returns the folder to serve; with a splitter in parts, as it would ship.
pub(crate) fn example(
    workspace: &Workspace,
    tools: &AppTools,
    package: &str,
    profile: Profile,
    splitter: Option<&WasmSplit>,
    public_key: Option<&str>,
) -> Result<PathBuf> {
    let source_folder = workspace.root().join("examples").join(package);
    ensure!(
        source_folder.join("index.html").is_file(),
        "examples/{package}/index.html does not exist. The folders of examples/ that have one can be served."
    );
    // Each app, and a build for a hosted deployment, has a folder of its own: what serves one must not meet another.
    let kind = match (package, public_key) {
        (DEMO, None) => "demo".to_owned(),
        (DEMO, Some(_)) => "demo-hosted".to_owned(),
        (_, None) => package.to_owned(),
        (_, Some(_)) => format!("{package}-hosted"),
    };
    let folder = workspace.target().join("apps").join(kind);
    let out = match splitter {
        None => folder.join(profile.name()),
        Some(_) => folder.join("split"),
    };
    // What is looked at on the developer's machine also speaks the languages for tests.
    let features: &[&str] = if package == DEMO && public_key.is_none() {
        &["--features", "gallery"]
    } else {
        &[]
    };
    match splitter {
        None => tools.build(workspace, package, profile, features, public_key, &out)?,
        Some(splitter) => tools.build_split(workspace, splitter, package, public_key, &out)?,
    }
    write_page(&source_folder, &module_name(package), &out)?;
    Ok(out)
}

/// Builds the local deployment and returns its program.
pub(crate) fn local_deployment(workspace: &Workspace) -> Result<PathBuf> {
    let mut cargo = workspace.cargo();
    cargo.args(["build", "--package", "wacht-local", "--bin", "wacht-local"]);
    process::run("compiling wacht-local, a Wacht deployment for this machine", &mut cargo)?;
    let program = workspace
        .target()
        .join("debug")
        .join(format!("wacht-local{}", std::env::consts::EXE_SUFFIX));
    ensure!(
        program.is_file(),
        "{} is missing although cargo built it. Unset build.target and CARGO_BUILD_TARGET, which move it elsewhere.",
        program.display()
    );
    Ok(program)
}

/// The file name wasm-bindgen gives a package's output.
pub(crate) fn module_name(package: &str) -> String {
    package.replace('-', "_")
}

fn write_page(source_folder: &Path, module: &str, out: &Path) -> Result<()> {
    let source = source_folder.join("index.html");
    let text = fs::read_to_string(&source).with_context(|| format!("{} cannot be read.", source.display()))?;
    let page = page::transform(&text, module)?;
    fs::write(out.join("index.html"), page.html)?;
    fs::write(out.join("app.js"), page::bootstrap(module))?;
    for asset in page.assets {
        let from = source_folder.join(&asset.from);
        copy(&from, &out.join(&asset.to))
            .with_context(|| format!("{}, which index.html names, cannot be copied.", from.display()))?;
    }
    Ok(())
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    if from.is_dir() {
        fs::create_dir_all(to)?;
        for entry in fs::read_dir(from)? {
            let entry = entry?;
            copy(&entry.path(), &to.join(entry.file_name()))?;
        }
        return Ok(());
    }
    if let Some(folder) = to.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::copy(from, to)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_is_written_with_everything_it_names() -> Result<()> {
        let folder = std::env::temp_dir().join(format!("wacht-xtask-page-{}", std::process::id()));
        let (source, out) = (folder.join("source"), folder.join("out"));
        fs::create_dir_all(source.join("fonts/latin"))?;
        fs::create_dir_all(&out)?;
        fs::write(
            source.join("index.html"),
            "<link data-trunk rel=\"rust\"><link data-trunk rel=\"css\" href=\"a.css\"><link data-trunk rel=\"copy-dir\" href=\"fonts\">",
        )?;
        fs::write(source.join("a.css"), "a{}")?;
        fs::write(source.join("fonts/latin/one"), "1")?;
        write_page(&source, "demo", &out)?;
        assert!(fs::read_to_string(out.join("index.html"))?.contains("/a.css"));
        assert_eq!(fs::read_to_string(out.join("a.css"))?, "a{}");
        assert_eq!(fs::read_to_string(out.join("fonts/latin/one"))?, "1");
        assert!(fs::read_to_string(out.join("app.js"))?.contains("/demo.js"));
        fs::remove_file(source.join("a.css"))?;
        let said = format!("{:#}", write_page(&source, "demo", &out).expect_err("a.css is missing"));
        assert!(said.contains("a.css"), "{said}");
        fs::remove_dir_all(folder)?;
        Ok(())
    }
}
