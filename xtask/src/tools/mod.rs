//! Finds the programs that are not Rust's own, or installs them into the user's cache.

pub(crate) mod browser;
pub(crate) mod cargo;
pub(crate) mod firefox;
pub(crate) mod npm;

use std::path::PathBuf;
use std::process::Command;

use crate::process;

/// The first of `names` on PATH.
fn first_on_path(names: &[&str]) -> Option<PathBuf> {
    names.iter().find_map(|name| process::find_program(name))
}

/// What a program says to `--version`, in one line.
fn version_line(command: &mut Command) -> Option<String> {
    let text = process::capture(command.arg("--version")).ok()?;
    text.lines().next().map(|line| line.trim().to_owned())
}

/// Whether one of the words of a version line is exactly `version`.
fn names_version(line: &str, version: &str) -> bool {
    line.split_whitespace().any(|word| word == version)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_compared_whole() {
        assert!(names_version("wasm-bindgen 0.2.130", "0.2.130"));
        assert!(names_version("wasm-opt version 132 (version_132)", "132"));
        assert!(!names_version("wasm-bindgen 0.2.130", "0.2.13"));
        assert!(!names_version("wasm-bindgen 0.2.13", "0.2.130"));
    }
}
