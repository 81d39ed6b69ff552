//! Finds the kit's browser tests and counts them in the source, so that a test that silently did not run is noticed.
//!
//! A plain `#[test]` compiled for wasm is skipped without a word, and a runner that loses its page reports fewer tests.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::report::Tally;

/// A package with browser tests in its folder `tests`.
#[derive(Debug)]
pub(crate) struct Suite {
    pub(crate) package: &'static str,
    /// The package's own folder; empty for the workspace's root.
    folder: &'static str,
}

/// The kit's own tests, and those of the app that shows how apps test themselves.
pub(crate) const SUITES: [Suite; 2] = [
    Suite {
        package: "wacht-yew",
        folder: "",
    },
    Suite {
        package: "app-tests",
        folder: "examples/app-tests",
    },
];

impl Suite {
    /// Its browser tests, by name.
    pub(crate) fn tests(&self, root: &Path) -> Result<Vec<WebTest>> {
        find(&self.root(root).join("tests"))
    }

    /// The folder that its tests run in.
    pub(crate) fn root(&self, root: &Path) -> PathBuf {
        root.join(self.folder)
    }
}

/// One `tests/web_*.rs`, or a folder `tests/web_*` whose files make one test target.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct WebTest {
    /// The test target's name, for example `web_sign_in`.
    pub(crate) name: String,
    browser: usize,
    plain: usize,
}

impl WebTest {
    pub(crate) fn new(name: &str, source: &str) -> Self {
        let attributes = |name: &str| {
            source
                .lines()
                .filter_map(|line| line.trim_start().strip_prefix("#["))
                .filter(|attribute| attribute_name(attribute) == name)
                .count()
        };
        Self {
            name: name.to_owned(),
            browser: attributes("wasm_bindgen_test"),
            plain: attributes("test"),
        }
    }

    /// Why the tests that were seen to run are not those that the file holds.
    pub(crate) fn objection(&self, seen: Tally) -> Option<String> {
        let Self { name, browser, plain } = self;
        if *plain > 0 {
            return Some(format!(
                "tests/{name}.rs has {plain} plain #[test], which never run in a browser. Write #[wasm_bindgen_test]."
            ));
        }
        (seen.seen() != *browser).then(|| {
            format!(
                "tests/{name}.rs holds {browser} #[wasm_bindgen_test] but {} ran. Did the page stop, or does a #[cfg] hide some?",
                seen.seen()
            )
        })
    }
}

/// The browser tests in a folder, by name.
fn find(folder: &Path) -> Result<Vec<WebTest>> {
    let mut found = Vec::new();
    let entries = fs::read_dir(folder).with_context(|| format!("{} cannot be read.", folder.display()))?;
    for entry in entries {
        let path = entry?.path();
        let Some(name) = path.file_stem().and_then(|name| name.to_str()) else {
            continue;
        };
        if name.starts_with("web_") && (path.is_dir() || is_source(&path)) {
            found.push(WebTest::new(name, &source(&path)?));
        }
    }
    found.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(found)
}

fn is_source(path: &Path) -> bool {
    path.extension().is_some_and(|end| end == "rs")
}

/// The text of a file, or of all the sources in a folder.
fn source(path: &Path) -> Result<String> {
    let unreadable = || format!("{} cannot be read.", path.display());
    if !path.is_dir() {
        return fs::read_to_string(path).with_context(unreadable);
    }
    let mut text = String::new();
    for entry in fs::read_dir(path).with_context(unreadable)? {
        let path = entry?.path();
        if path.is_dir() || is_source(&path) {
            text += &source(&path)?;
            text.push('\n');
        }
    }
    Ok(text)
}

/// The last segment of an attribute's path: `wasm_bindgen_test::wasm_bindgen_test(async)]` is `wasm_bindgen_test`.
fn attribute_name(attribute: &str) -> &str {
    let end = attribute
        .find(|c: char| !c.is_alphanumeric() && c != '_' && c != ':')
        .unwrap_or(attribute.len());
    let path = &attribute[..end];
    path.rsplit("::").next().unwrap_or(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    const SOURCE: &str = "
wasm_bindgen_test_configure!(run_in_browser);
// #[wasm_bindgen_test]
#[wasm_bindgen_test]
fn one() {}
    #[wasm_bindgen_test(async)]
#[wasm_bindgen_test::wasm_bindgen_test]
#[cfg(target_arch = \"wasm32\")]
";

    fn seen(passed: usize, failed: usize, ignored: usize) -> Tally {
        Tally {
            passed,
            failed,
            ignored,
        }
    }

    #[test]
    fn attributes_are_counted_and_comments_are_not() {
        let test = WebTest::new("web_a", SOURCE);
        assert_eq!(
            test,
            WebTest {
                name: "web_a".to_owned(),
                browser: 3,
                plain: 0
            }
        );
        assert_eq!(WebTest::new("web_b", "#[test]\n#[tokio::test]").plain, 2);
    }

    #[test]
    fn a_folder_is_one_target_with_the_tests_of_all_its_files() -> Result<()> {
        let scratch = crate::scratch::Scratch::create("web-tests")?;
        let target = scratch.path().join("web_a");
        fs::create_dir_all(target.join("deeper"))?;
        for (name, tests) in [("main.rs", 1), ("one.rs", 2), ("deeper/other.rs", 3), ("notes.md", 4)] {
            fs::write(target.join(name), "#[wasm_bindgen_test]\n".repeat(tests))?;
        }
        fs::write(scratch.path().join("web_b.rs"), "#[wasm_bindgen_test]")?;
        fs::create_dir(scratch.path().join("web"))?;
        let found = find(scratch.path())?;
        let counted: Vec<_> = found.iter().map(|test| (&*test.name, test.browser)).collect();
        assert_eq!(counted, [("web_a", 6), ("web_b", 1)]);
        Ok(())
    }

    #[test]
    fn every_test_must_have_run() {
        let test = WebTest::new("web_a", SOURCE);
        assert_eq!(test.objection(seen(3, 0, 0)), None);
        assert_eq!(test.objection(seen(1, 1, 1)), None);
        assert!(
            test.objection(seen(2, 0, 0))
                .is_some_and(|said| said.contains("holds 3") && said.contains("2 ran"))
        );
    }

    #[test]
    fn plain_tests_are_refused() {
        let test = WebTest::new("web_a", "#[test]\nfn skipped() {}");
        assert!(
            test.objection(seen(0, 0, 0))
                .is_some_and(|said| said.contains("plain #[test]"))
        );
    }
}
