//! Finds out whether a cargo builds wasm by building some: a folder that exists proves nothing.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

const MANIFEST: &str = "\
[package]
name = \"probe\"
version = \"0.0.0\"
edition = \"2024\"

[lib]
crate-type = [\"cdylib\"]

[workspace]
";

/// Uses the allocator, so that std and not only core must be there.
const SOURCE: &str = "\
#[unsafe(no_mangle)]
pub extern \"C\" fn probe(length: usize) -> usize {
    vec![1_u8; length].len()
}
";

/// Runs `cargo` (a `cargo build` for wasm) on a small package in `dir`, which is removed afterwards.
pub(super) fn run(cargo: Command, dir: &Path) -> Result<(), String> {
    let result = build(cargo, dir);
    // What stays behind harms nobody: it lies in the target directory and the next probe uses another name.
    let _ = fs::remove_dir_all(dir);
    result
}

fn build(mut cargo: Command, dir: &Path) -> Result<(), String> {
    let write = || {
        fs::create_dir_all(dir.join("src"))?;
        fs::write(dir.join("Cargo.toml"), MANIFEST)?;
        fs::write(dir.join("src/lib.rs"), SOURCE)
    };
    write().map_err(|error| format!("{} cannot be written: {error}", dir.display()))?;
    let output = cargo
        .args(["--quiet", "--offline", "--target-dir"])
        .arg(dir.join("target"))
        .current_dir(dir)
        .stdin(Stdio::null())
        .output()
        .map_err(|error| format!("cargo could not be started: {error}"))?;
    if output.status.success() {
        return Ok(());
    }
    Err(first_error(&String::from_utf8_lossy(&output.stderr)))
}

fn first_error(text: &str) -> String {
    text.lines()
        .find(|line| line.starts_with("error"))
        .unwrap_or("the compiler stopped without saying why")
        .trim_start_matches("error: ")
        .to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_error_is_the_reason() {
        let text = "warning: x\nerror[E0463]: can't find crate for `std`\n  |\nerror: could not compile\n";
        assert_eq!(first_error(text), "error[E0463]: can't find crate for `std`");
        assert_eq!(
            first_error("error: linker `rust-lld` not found\n"),
            "linker `rust-lld` not found"
        );
    }
}
