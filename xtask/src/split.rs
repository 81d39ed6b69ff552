//! Builds an app whose parts are files of their own, fetched when they are shown.
//!
//! The linker keeps what it knows of each reference (`--emit-relocs`); a splitter then moves everything that only one part
//! reaches into a file of that part, and what several parts share into further files. wasm-bindgen and wasm-opt do the rest.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::app::{AppTools, KEY_VARIABLE, Profile, module_name};
use crate::process;
use crate::report::Step;
use crate::tools::cargo::WasmSplit;
use crate::workspace::Workspace;

/// The script that fetches parts.
const LINK: &str = "__wasm_split.js";

impl AppTools {
    /// Compiles `package` with its feature `split`, as it would ship, and writes its module, the script that fetches parts
    /// and the parts into the empty folder `out`.
    pub(crate) fn build_split(
        &self,
        workspace: &Workspace,
        splitter: &WasmSplit,
        package: &str,
        public_key: Option<&str>,
        out: &Path,
    ) -> Result<()> {
        let profile = Profile::WasmRelease;
        let mut cargo = self.rust.cargo_for_wasm(workspace, "rustc");
        cargo
            .args([
                "--package",
                package,
                "--bin",
                package,
                "--no-default-features",
                "--features",
                "split",
            ])
            .args(["--profile", profile.name(), "--", "-Clink-arg=--emit-relocs"]);
        match public_key {
            Some(key) => cargo.env(KEY_VARIABLE, key),
            None => cargo.env_remove(KEY_VARIABLE),
        };
        process::run(&format!("compiling {package} for the browser (in parts)"), &mut cargo)?;
        let step = Step::begin("moving its parts to files of their own");
        let module = module_name(package);
        let parts = out.with_extension("parts");
        for folder in [out, &parts] {
            if folder.exists() {
                fs::remove_dir_all(folder).with_context(|| format!("{} cannot be emptied.", folder.display()))?;
            }
            fs::create_dir_all(folder)?;
        }
        let mut split = splitter.command();
        split
            .arg(self.rust.artifact(profile.folder(), &format!("{package}.wasm")))
            .arg(&parts)
            .args(["--target", "web", "--out-name", &module]);
        process::capture(&mut split)?;
        let mut bindgen = self.bindgen.command();
        bindgen
            .args(["--target", "web", "--no-typescript", "--keep-lld-exports"])
            .args(["--out-name", &module, "--out-dir"])
            .arg(out)
            .arg(parts.join(format!("{module}.wasm")));
        process::capture(&mut bindgen)?;
        for part in fetched_files(&parts, &module)? {
            fs::copy(&part, out.join(part.file_name().unwrap_or_default()))?;
        }
        fs::remove_dir_all(&parts)?;
        step.done();
        self.minify(&out.join(format!("{module}.js")))?;
        self.minify(&link(out))?;
        for entry in fs::read_dir(out)? {
            let path = entry?.path();
            if path.extension().is_some_and(|extension| extension == "wasm") {
                self.optimise(&path)?;
            }
        }
        Ok(())
    }
}

/// What the splitter wrote, but for the main module: wasm-bindgen writes that.
fn fetched_files(folder: &Path, module: &str) -> Result<Vec<PathBuf>> {
    let main = format!("{module}.wasm");
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if entry.file_name() != *main {
            files.push(entry.path());
        }
    }
    files.sort();
    Ok(files)
}

/// The modules of a built app that are fetched later, each with its name, in the order of their names.
pub(crate) fn parts(folder: &Path) -> Result<Vec<(String, PathBuf)>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let is_module = path.extension().is_some_and(|extension| extension == "wasm");
        if is_module && !name.ends_with("_bg") {
            found.push((name, path));
        }
    }
    found.sort();
    Ok(found)
}

/// The script that fetches parts, of an app built in parts.
pub(crate) fn link(folder: &Path) -> PathBuf {
    folder.join(LINK)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_told_from_the_module_that_fetches_them() -> Result<()> {
        let folder = std::env::temp_dir().join(format!("wacht-xtask-parts-{}", std::process::id()));
        fs::create_dir_all(&folder)?;
        for file in ["demo_bg.wasm", "demo.js", "split_b.wasm", "chunk_a.wasm", LINK] {
            fs::write(folder.join(file), "")?;
        }
        let names: Vec<String> = parts(&folder)?.into_iter().map(|(name, _)| name).collect();
        assert_eq!(names, ["chunk_a", "split_b"]);
        assert!(link(&folder).is_file());
        fs::write(folder.join("demo.wasm"), "")?;
        let fetched = fetched_files(&folder, "demo")?;
        assert!(!fetched.contains(&folder.join("demo.wasm")) && fetched.contains(&folder.join("split_b.wasm")));
        fs::remove_dir_all(folder)?;
        Ok(())
    }
}
