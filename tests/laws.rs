//! The table of laws names tests that exist.

#![cfg(not(target_arch = "wasm32"))]

use std::fs;
use std::path::Path;

const TABLE: &str = include_str!("e2e/src/bin/report/laws.md");

#[test]
fn every_law_about_forms_and_everyone_has_tests_that_exist() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let rows: Vec<&str> = TABLE
        .lines()
        .filter(|line| line.starts_with("| 1") || line.starts_with("| 2"))
        .collect();
    let laws: Vec<u8> = rows
        .iter()
        .filter_map(|row| row[2..].split('.').next()?.parse().ok())
        .collect();
    assert_eq!(laws, (11..=20).collect::<Vec<u8>>());
    for row in rows {
        let mut source = String::new();
        let mut named = 0;
        for name in row.split('`').skip(1).step_by(2) {
            if name.contains('/') {
                source = fs::read_to_string(root.join(name)).unwrap_or_else(|error| panic!("{name}: {error}"));
            } else if name.contains('_') {
                assert!(source.contains(&format!("fn {name}(")), "no test {name}: {row}");
                named += 1;
            }
        }
        assert!(named > 0, "no test at all: {row}");
    }
}
