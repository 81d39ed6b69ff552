//! The browsers that end-to-end tests run in, and which tests run where.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};
use clap::ValueEnum;

/// A browser, by whose engine it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Engine {
    /// Chromium or Chrome, which runs every test
    Chromium,
    /// Firefox, by geckodriver
    Firefox,
}

/// Which tests a run in Firefox holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Extent {
    /// Everything that can run there.
    All,
    /// What is most likely to differ.
    Share,
}

/// Tests of one file that cannot run in Firefox.
#[derive(Debug)]
struct Exception {
    file: &'static str,
    /// None for the whole file.
    tests: &'static [&'static str],
    reason: &'static str,
}

const PASSKEYS: &str =
    "a passkey device whose owner can keep from touching it exists in Chromium's developer tools alone";

/// Everything that Firefox is spared.
const CHROMIUM_ALONE: [Exception; 3] = [
    Exception {
        file: "passkey",
        tests: &[],
        reason: PASSKEYS,
    },
    Exception {
        file: "account",
        tests: &["a_passkey_is_added_renamed_and_removed"],
        reason: PASSKEYS,
    },
    Exception {
        file: "accessibility",
        tests: &[],
        reason: "pictures and what assistive technology is told come from Chromium's developer tools",
    },
];

/// The files whose tests are most likely to differ in Firefox: forms, focus and keys, what is stored, pages that are
/// left and come back, the policy.
const SHARE: [&str; 10] = [
    "sign_in",
    "sign_up",
    "codes",
    "second_factor",
    "recovery",
    "reload",
    "tabs",
    "redirect",
    "keyboard",
    "policy",
];

/// The names of all files of end-to-end tests.
pub(crate) fn files(root: &Path) -> Result<Vec<String>> {
    let folder = root.join("tests/e2e/tests");
    let mut names = Vec::new();
    for entry in fs::read_dir(&folder).with_context(|| format!("{} cannot be read.", folder.display()))? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "rs") {
            names.extend(path.file_stem().map(|name| name.to_string_lossy().into_owned()));
        }
    }
    names.sort();
    Ok(names)
}

/// What Firefox is spared and why, a line each, for people.
pub(crate) fn spared_by_firefox() -> impl Iterator<Item = String> {
    CHROMIUM_ALONE.iter().map(|Exception { file, tests, reason }| {
        let what = if tests.is_empty() {
            "all tests".to_owned()
        } else {
            tests.join(", ")
        };
        format!("not in Firefox: {file}: {what}: {reason}")
    })
}

/// Tells `cargo test --package e2e` which tests to run in Firefox; `files` are those of all end-to-end tests.
pub(crate) fn choose_for_firefox(extent: Extent, files: &[String], cargo: &mut Command) {
    let spared = |file: &str| {
        CHROMIUM_ALONE
            .iter()
            .any(|one| one.file == file && one.tests.is_empty())
    };
    let chosen = |file: &str| extent == Extent::All || SHARE.contains(&file);
    for file in files {
        if chosen(file) && !spared(file) {
            cargo.args(["--test", file]);
        }
    }
    cargo.args(["--", "--exact"]);
    for test in CHROMIUM_ALONE.iter().flat_map(|one| one.tests) {
        cargo.args(["--skip", test]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn root() -> &'static Path {
        Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
    }

    fn source(file: &str) -> Result<String> {
        let path = root().join(format!("tests/e2e/tests/{file}.rs"));
        fs::read_to_string(&path).with_context(|| format!("there is no {}", path.display()))
    }

    fn words(command: &Command) -> Vec<&str> {
        command.get_args().filter_map(|word| word.to_str()).collect()
    }

    #[test]
    fn what_firefox_is_spared_exists_and_needs_chromium() -> Result<()> {
        for one in &CHROMIUM_ALONE {
            let source = source(one.file)?;
            assert!(!one.reason.is_empty(), "{}", one.file);
            let needs = [".authenticator()", "e2e::gate"];
            assert!(
                !one.tests.is_empty() || needs.iter().any(|need| source.contains(need)),
                "{} needs nothing of Chromium",
                one.file
            );
            for test in one.tests {
                assert!(source.contains(test), "{} has no test {test}", one.file);
            }
        }
        Ok(())
    }

    #[test]
    fn who_asks_for_a_passkey_device_is_on_the_list() -> Result<()> {
        for file in files(root())? {
            if source(&file)?.contains(".authenticator()") {
                assert!(CHROMIUM_ALONE.iter().any(|one| one.file == file), "{file}");
            }
        }
        Ok(())
    }

    #[test]
    fn the_share_exists() -> Result<()> {
        SHARE.iter().try_for_each(|file| source(file).map(drop))
    }

    #[test]
    fn a_share_is_chosen_of_what_can_run() {
        let files = ["passkey", "sign_in", "words"].map(str::to_owned);
        let mut cargo = Command::new("cargo");
        choose_for_firefox(Extent::Share, &files, &mut cargo);
        assert_eq!(words(&cargo)[..4], ["--test", "sign_in", "--", "--exact"]);
        let mut cargo = Command::new("cargo");
        choose_for_firefox(Extent::All, &files, &mut cargo);
        assert_eq!(words(&cargo)[..5], ["--test", "sign_in", "--test", "words", "--"]);
        assert!(words(&cargo).contains(&"a_passkey_is_added_renamed_and_removed"));
    }
}
