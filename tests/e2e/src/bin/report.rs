//! Writes `ACCESSIBILITY.md` from the records of a run, or tells that it is not what the run found.
//!
//! `cargo xtask test e2e` runs it after the tests: `report RECORDS FILE [--accept]`.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs};

use anyhow::{Context as _, Result, bail};
use e2e::gate::{Gate, Record};
use e2e::{Component, Scene};

const INTRODUCTION: &str = include_str!("report/introduction.md");
const PEOPLE: &str = include_str!("report/people.md");

/// What the report tells: how a picture looks is no matter of accessibility, and depends on the machine.
fn gates() -> impl Iterator<Item = Gate> + Clone {
    Gate::ALL.iter().copied().filter(|gate| *gate != Gate::Picture)
}

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("report: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<()> {
    let mut arguments = env::args().skip(1);
    let records = PathBuf::from(arguments.next().context("the folder of the records is missing")?);
    let file = PathBuf::from(arguments.next().context("the file is missing")?);
    let accept = arguments.next().as_deref() == Some("--accept");
    let report = report(&records)?;
    let committed = fs::read_to_string(&file).unwrap_or_default();
    if report == committed {
        return Ok(());
    }
    if accept {
        return fs::write(&file, report).with_context(|| format!("{} cannot be written", file.display()));
    }
    let first = report.lines().zip(committed.lines()).find(|(new, old)| new != old);
    let (new, old) = first.unwrap_or(("another end", "another end"));
    bail!("{} differs first at\n  - {old}\n  + {new}", file.display())
}

fn report(records: &Path) -> Result<String> {
    let mut text = INTRODUCTION.replace("{scenes}", &Scene::ALL.len().to_string());
    text.push_str("\n## What is asked of every state\n\n");
    for gate in gates() {
        let _ = writeln!(text, "- **{}**: {}.", gate.name(), gate.title());
    }
    text.push_str("\n## What was found\n");
    for component in Component::ALL.iter().copied() {
        let names: Vec<&str> = gates().map(Gate::name).collect();
        let _ = writeln!(text, "\n### {}\n", component.title());
        let _ = writeln!(text, "| State | Screen | {} | Tab stops |", names.join(" | "));
        let _ = writeln!(text, "|---|---|{}---:|", ":-:|".repeat(names.len()));
        for scene in component.scenes() {
            let record = Record::read(records, scene)?;
            let record = record.with_context(|| format!("{} left no record: its test failed", scene.name()))?;
            let result = |gate| if record.holds(gate) { "✓" } else { "✗" };
            let results: Vec<&str> = gates().map(result).collect();
            let screens = match &record.screens[..] {
                [] => "–".to_owned(),
                screens => screens.join(", "),
            };
            let (name, results) = (scene.name(), results.join(" | "));
            let _ = writeln!(text, "| {name} | {screens} | {results} | {} |", record.stops);
        }
    }
    text.push('\n');
    text.push_str(PEOPLE);
    Ok(text)
}
