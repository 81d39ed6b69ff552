//! The browsers that end-to-end tests run in, and which tests run where.

use std::process::Command;

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
const CHROMIUM_ALONE: [Exception; 4] = [
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
    Exception {
        file: "walks",
        tests: &[],
        reason: "what a screen reader announces is told by Chromium alone",
    },
];

/// The program that holds most files of tests, each a module.
const PROGRAM: &str = "main";

/// Programs of a single file that run in any browser, too.
const APART: [&str; 1] = ["resets"];

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

/// Tells `cargo test --package e2e` which tests to run in Firefox; `only` is in the names of those that are wanted.
pub(crate) fn choose_for_firefox(extent: Extent, only: Option<&str>, cargo: &mut Command) {
    cargo.args(["--test", PROGRAM]);
    if extent == Extent::All {
        cargo.args(APART.iter().flat_map(|program| ["--test", program]));
    }
    cargo.arg("--");
    match (only, extent) {
        (Some(name), _) => {
            cargo.arg(name);
        }
        (None, Extent::Share) => {
            cargo.args(SHARE.iter().map(|file| format!("{file}::")));
        }
        (None, Extent::All) => {}
    }
    for one in &CHROMIUM_ALONE {
        if one.tests.is_empty() {
            cargo.args(["--skip", &format!("{}::", one.file)]);
        }
        cargo.args(one.tests.iter().flat_map(|test| ["--skip", test]));
    }
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use anyhow::{Context, Result};

    use super::*;

    /// Programs of a single file: what they need is written in `tests/e2e/Cargo.toml`.
    const PROGRAMS_APART: [&str; 3] = ["accessibility", "parts", "resets"];

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

    /// The names of all files of end-to-end tests.
    fn files() -> Result<Vec<String>> {
        let folder = root().join("tests/e2e/tests");
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

    #[test]
    fn every_file_of_tests_is_in_a_program() -> Result<()> {
        let manifest = fs::read_to_string(root().join("tests/e2e/Cargo.toml"))?;
        let program = source(PROGRAM)?;
        for file in files()? {
            let is_apart = file == PROGRAM || PROGRAMS_APART.contains(&&*file);
            assert_eq!(program.contains(&format!("\nmod {file};\n")), !is_apart, "{file}");
            let path = format!("path = \"tests/{file}.rs\"");
            assert_eq!(manifest.contains(&path), is_apart, "{file}");
        }
        for program in APART {
            assert!(PROGRAMS_APART.contains(&program), "{program}");
        }
        Ok(())
    }

    #[test]
    fn who_needs_chromium_is_on_the_list() -> Result<()> {
        for file in files()? {
            let source = source(&file)?;
            if source.contains(".authenticator()") || source.contains("e2e::gate") {
                assert!(CHROMIUM_ALONE.iter().any(|one| one.file == file), "{file}");
            }
        }
        Ok(())
    }

    #[test]
    fn no_files_tests_are_taken_for_those_of_another_file() -> Result<()> {
        let files = files()?;
        let named = CHROMIUM_ALONE.iter().map(|one| one.file).chain(SHARE);
        for name in named {
            assert!(files.iter().all(|file| file == name || !file.ends_with(name)), "{name}");
        }
        Ok(())
    }

    #[test]
    fn the_share_exists() -> Result<()> {
        SHARE.iter().try_for_each(|file| source(file).map(drop))
    }

    fn chosen(extent: Extent, only: Option<&str>) -> String {
        let mut cargo = Command::new("cargo");
        choose_for_firefox(extent, only, &mut cargo);
        words(&cargo).join(" ")
    }

    #[test]
    fn a_run_in_firefox_holds_what_can_run_there() {
        let spared =
            "--skip passkey:: --skip a_passkey_is_added_renamed_and_removed --skip accessibility:: --skip walks::";
        assert_eq!(
            chosen(Extent::All, None),
            format!("--test main --test resets -- {spared}")
        );
        assert_eq!(
            chosen(Extent::All, Some("wrong")),
            format!("--test main --test resets -- wrong {spared}")
        );
        let share = chosen(Extent::Share, None);
        assert!(share.starts_with("--test main -- sign_in:: sign_up:: "), "{share}");
        assert!(share.ends_with(&format!(" policy:: {spared}")), "{share}");
    }
}
