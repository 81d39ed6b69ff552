//! Texts that are committed, and what a run makes of them.

use std::path::{Path, PathBuf};
use std::{env, fs};

use anyhow::{Context as _, Result};

use crate::Scene;

/// Whether what differs is to become what is committed (`cargo xtask test e2e --accept`).
pub fn is_accepting() -> bool {
    env::var_os("UPDATE_SNAPSHOTS").is_some_and(|value| !value.is_empty() && value != "0")
}

/// The committed text of a scene.
pub fn snapshot_path(scene: Scene) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("snapshots/{}.txt", scene.name()))
}

const HEARD: &str = "\n\n# Heard on the way\n";

/// What is committed of a scene: what is there, and what was heard.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Snapshot {
    /// Screens, roles, names and states, the order of Tab.
    pub(super) seen: String,
    /// What was announced.
    pub(super) heard: String,
}

impl Snapshot {
    /// The committed one; empty when there is none.
    pub(super) fn read(scene: Scene) -> Self {
        let text = fs::read_to_string(snapshot_path(scene)).unwrap_or_default();
        let (seen, heard) = text.split_once(HEARD).unwrap_or((&text, ""));
        Self {
            seen: seen.trim().to_owned(),
            heard: heard.trim().to_owned(),
        }
    }

    /// Makes it the committed one.
    pub(super) fn accept(&self, scene: Scene) -> Result<()> {
        let path = snapshot_path(scene);
        fs::create_dir_all(path.parent().context("a path with a folder")?)?;
        let text = format!("{}{HEARD}{}\n", self.seen, self.heard);
        fs::write(&path, text).with_context(|| format!("{} cannot be written", path.display()))
    }
}

/// The lines that are gone and those that are new; empty when both texts are the same.
pub(super) fn difference(before: &str, after: &str) -> String {
    if before == after {
        return String::new();
    }
    let (before, after): (Vec<&str>, Vec<&str>) = (before.lines().collect(), after.lines().collect());
    let same = |(old, new): &(&&str, &&str)| old == new;
    let start = before.iter().zip(&after).take_while(same).count();
    let rest = before.len().min(after.len()) - start;
    let end = before
        .iter()
        .rev()
        .zip(after.iter().rev())
        .take(rest)
        .take_while(same)
        .count();
    let mut text = String::new();
    for line in &before[start..before.len() - end] {
        text.push_str(&format!("  - {line}\n"));
    }
    for line in &after[start..after.len() - end] {
        text.push_str(&format!("  + {line}\n"));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_differs_is_told() {
        assert_eq!(difference("a\nb\nc", "a\nb\nc"), "");
        assert_eq!(difference("a\nb\nc", "a\nx\nc"), "  - b\n  + x\n");
        assert_eq!(difference("a\nc", "a\nb\nc"), "  + b\n");
        assert_eq!(difference("a\na", "a"), "  - a\n");
        assert_eq!(difference("", "a"), "  + a\n");
    }
}
