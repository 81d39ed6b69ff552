#![cfg(not(target_arch = "wasm32"))]
//! The table of laws names tests that there are, and leaves no law out.

use std::fs;
use std::path::Path;

const LAWS: u32 = 28;
const TABLE: &str = include_str!("LAWS.md");

/// The sources of a target: a file, the folder of the same name, or, for `flow_sign_in`, the file `sign_in` of the folder
/// `flow`.
fn sources(name: &str) -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folders = [
        ("e2e/", "tests/e2e/tests"),
        ("app/", "examples/app-tests/tests"),
        ("xtask/", "xtask/src"),
    ];
    let found = folders
        .into_iter()
        .find_map(|(prefix, folder)| Some((folder, name.strip_prefix(prefix)?)));
    let (folder, name) = found.unwrap_or(("tests", name));
    let names = [name.to_owned(), name.replacen('_', "/", 1)];
    let mut found = names.into_iter().map(|name| text(&root.join(folder).join(name)));
    found.find(|text| !text.is_empty()).unwrap_or_default()
}

/// The text of a file, named without its ending, or of the files in a folder; empty when there is neither.
fn text(target: &Path) -> String {
    let Ok(entries) = fs::read_dir(target) else {
        return fs::read_to_string(target.with_extension("rs")).unwrap_or_default();
    };
    let mut paths: Vec<_> = entries.flatten().map(|entry| entry.path()).collect();
    paths.sort();
    paths
        .iter()
        .map(|path| fs::read_to_string(path).unwrap_or_default())
        .collect()
}

/// Whether a source has a test of this name: a function with a test's attribute, or a law that every screen is tried for.
fn has_test(source: &str, name: &str) -> bool {
    let lines: Vec<_> = source.lines().map(str::trim).collect();
    let is_it = |line: &str| {
        let line = line.strip_prefix("async ").unwrap_or(line);
        line.strip_prefix("fn ")
            .and_then(|rest| rest.strip_prefix(name))
            .is_some_and(|rest| rest.starts_with('('))
    };
    let tried = format!("{name},");
    lines.iter().enumerate().any(|(at, line)| {
        let before = lines[..at].iter().rev();
        let mut attributes = before.take_while(|line| line.starts_with("#[") || line.starts_with("//"));
        is_it(line)
            && (attributes.any(|line| line.starts_with("#[") && line.contains("test")) || lines.contains(&&*tried))
    })
}

/// The laws of a table, each with what it names.
fn laws(table: &str) -> Vec<(u32, Vec<&str>)> {
    let sections = table.split("\n## ").skip(1);
    let number = |section: &str| section.split('.').next().and_then(|number| number.parse().ok());
    sections
        .map(|section| {
            let named = section
                .lines()
                .filter_map(|line| line.strip_prefix("- `")?.strip_suffix('`'));
            (number(section).unwrap_or_default(), named.collect())
        })
        .collect()
}

/// What is wrong with a table.
fn objections(table: &str, source: impl Fn(&str) -> String) -> Vec<String> {
    let laws = laws(table);
    let mut found = Vec::new();
    let numbers: Vec<_> = laws.iter().map(|(number, _)| *number).collect();
    if numbers != (1..=LAWS).collect::<Vec<_>>() {
        found.push(format!("the laws are {numbers:?}"));
    }
    for (number, tests) in laws {
        if tests.is_empty() {
            found.push(format!("law {number} has no test"));
        }
        for test in tests {
            let (target, name) = test.split_once("::").unwrap_or((test, ""));
            if !has_test(&source(target), name) {
                found.push(format!("law {number}: there is no test {test}"));
            }
        }
    }
    found
}

#[test]
fn every_law_has_tests_and_every_test_that_is_named_is_there() {
    let found = objections(TABLE, sources);
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn a_table_with_gaps_is_refused() {
    let source = |target: &str| match target {
        "flow_a" => "#[test]\nfn kept() {}\nfn helper() {}\n// #[test]\nfn gone() {}".to_owned(),
        _ => String::new(),
    };
    let table = |law: &str| {
        let rest = (2..=LAWS).map(|number| format!("\n## {number}. Law\n- `flow_a::kept`\n"));
        format!("# Laws\n\n## 1. Law\n{law}\n{}", rest.collect::<String>())
    };
    assert_eq!(objections(&table("- `flow_a::kept`"), source), [""; 0]);
    for (law, objection) in [
        ("", "law 1 has no test"),
        ("- `flow_a::lost`", "law 1: there is no test flow_a::lost"),
        ("- `flow_a::kep`", "law 1: there is no test flow_a::kep"),
        ("- `flow_a::helper`", "law 1: there is no test flow_a::helper"),
        ("- `flow_a::gone`", "law 1: there is no test flow_a::gone"),
        ("- `flow_b::kept`", "law 1: there is no test flow_b::kept"),
    ] {
        assert_eq!(objections(&table(law), source), [objection], "{law}");
    }
    let short = table("- `flow_a::kept`").replace("\n## 28. Law\n- `flow_a::kept`\n", "");
    assert_eq!(objections(&short, source).len(), 1);
}
