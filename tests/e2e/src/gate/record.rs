//! What was found, kept in a file per scene for the report.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context as _, Result};
use serde_json::{Value, json};

use super::Gate;
use crate::Scene;

/// What the gates found of one scene.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// The scene's name.
    pub scene: String,
    /// The kit's screens that it shows.
    pub screens: Vec<String>,
    /// How many places Tab stops at.
    pub stops: usize,
    /// What was found, by the gate that found it.
    pub findings: Vec<(Gate, String)>,
}

/// The folder of this run's records; `None` when nobody wants to have them.
pub fn records_folder() -> Option<PathBuf> {
    std::env::var_os("GATE_RECORDS").map(PathBuf::from)
}

impl Record {
    /// Nothing found yet.
    pub(super) fn of(scene: Scene) -> Self {
        Self {
            scene: scene.name().to_owned(),
            screens: Vec::new(),
            stops: 0,
            findings: Vec::new(),
        }
    }

    /// Notes what a gate found, if it found something.
    pub(super) fn note(&mut self, gate: Gate, found: String) {
        if !found.is_empty() {
            self.findings.push((gate, found));
        }
    }

    /// Whether a gate found nothing.
    pub fn holds(&self, gate: Gate) -> bool {
        self.findings.iter().all(|(at, _)| *at != gate)
    }

    /// Everything that was found, for people; empty when nothing.
    pub(super) fn text(&self) -> String {
        let line =
            |(gate, found): &(Gate, String)| format!("[{}] {}\n{}\n", gate.name(), gate.title(), found.trim_end());
        self.findings.iter().map(line).collect()
    }

    /// Writes it where the report looks for it.
    pub(super) fn keep(&self) -> Result<()> {
        let Some(folder) = records_folder() else {
            return Ok(());
        };
        fs::create_dir_all(&folder)?;
        let findings: Vec<Value> = self
            .findings
            .iter()
            .map(|(gate, found)| json!([gate.name(), found]))
            .collect();
        let record = json!({ "scene": self.scene, "screens": self.screens, "stops": self.stops, "findings": findings });
        let path = folder.join(format!("{}.json", self.scene));
        fs::write(&path, record.to_string()).with_context(|| format!("{} cannot be written", path.display()))
    }

    /// Reads the record of a scene; `None` when the scene was not played.
    ///
    /// # Errors
    /// When there is a file that is no record.
    pub fn read(folder: &std::path::Path, scene: Scene) -> Result<Option<Self>> {
        let path = folder.join(format!("{}.json", scene.name()));
        let Ok(text) = fs::read_to_string(&path) else {
            return Ok(None);
        };
        let value: Value = serde_json::from_str(&text).with_context(|| format!("{} is no record", path.display()))?;
        let texts = |key: &str| value[key].as_array().cloned().unwrap_or_default();
        let screens = texts("screens")
            .iter()
            .filter_map(Value::as_str)
            .map(str::to_owned)
            .collect();
        let finding = |pair: &Value| {
            let gate = Gate::ALL.iter().copied().find(|gate| pair[0] == gate.name())?;
            Some((gate, pair[1].as_str()?.to_owned()))
        };
        Ok(Some(Self {
            scene: scene.name().to_owned(),
            screens,
            stops: value["stops"].as_u64().unwrap_or_default() as usize,
            findings: texts("findings").iter().filter_map(finding).collect(),
        }))
    }
}
