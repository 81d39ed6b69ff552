//! `cargo xtask test`: runs every kind of test and counts.

use std::process::{Command, ExitCode};
use std::thread::available_parallelism;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};
use clap::{Args, ValueEnum};

use crate::command::gallery;
use crate::process;
use crate::report::{Tally, seconds};
use crate::scratch::Scratch;
use crate::stage::Stage;
use crate::toolchain;
use crate::tools::browser::Browser;
use crate::tools::cargo::WasmBindgen;
use crate::web_tests;
use crate::workspace::Workspace;

/// Which tests to run, and how.
#[derive(Debug, Args)]
pub(crate) struct Options {
    /// Run only these parts; all when none is named
    #[arg(value_name = "PART")]
    parts: Vec<Part>,
    /// Run only this file of browser tests, for example web_sign_in, or only the end-to-end tests whose name contains this
    #[arg(long, value_name = "NAME")]
    only: Option<String>,
    /// Run the end-to-end tests against the demo as an app ships it
    #[arg(long)]
    release: bool,
    /// Let what the gallery shows now become what is committed: snapshots, pictures, ACCESSIBILITY.md
    #[arg(long)]
    accept: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Part {
    /// On this machine: unit, flow, client, doc tests, with and without the browser layer
    Native,
    /// Components in a headless Chromium (tests/web_*.rs)
    Browser,
    /// The demo against a local deployment (tests/e2e)
    E2e,
}

/// One line of the summary.
#[derive(Debug)]
struct Outcome {
    name: &'static str,
    tally: Tally,
    /// What went wrong besides failing tests.
    objections: Vec<String>,
    duration: Duration,
}

/// Runs the parts one after the other, also after one has failed, and ends with the line `N passed, N failed`.
pub(crate) fn run(workspace: &Workspace, options: &Options) -> Result<ExitCode> {
    let parts = if options.parts.is_empty() {
        Part::value_variants()
    } else {
        options.parts.as_slice()
    };
    let mut outcomes = Vec::new();
    for part in parts {
        match part {
            Part::Native => {
                outcomes.push(Outcome::of("native", |tally| native(workspace, tally)));
                outcomes.push(Outcome::of("native, no features", |tally| {
                    native_without_features(workspace, tally)
                }));
            }
            Part::Browser => {
                outcomes.push(Outcome::of("browser", |tally| {
                    browser(workspace, options.only.as_deref(), tally)
                }));
            }
            Part::E2e => outcomes.push(Outcome::of("e2e", |tally| end_to_end(workspace, options, tally))),
        }
    }
    println!();
    let mut total = Tally::default();
    for outcome in &outcomes {
        outcome.print();
        total.add(outcome.tally);
    }
    println!("{total}");
    Ok(if total.failed == 0 {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

impl Outcome {
    /// Runs one part. What fails without a failing test counts as one failure, so that the sum never hides it.
    fn of(name: &'static str, part: impl FnOnce(&mut Tally) -> Result<Vec<String>>) -> Self {
        println!("\n== {name}");
        let started = Instant::now();
        let mut tally = Tally::default();
        let objections = part(&mut tally).unwrap_or_else(|error| vec![format!("{error:#}")]);
        if !objections.is_empty() && tally.failed == 0 {
            tally.failed = 1;
        }
        Self {
            name,
            tally,
            objections,
            duration: started.elapsed(),
        }
    }

    fn print(&self) {
        let ignored = if self.tally.ignored > 0 {
            format!(", {} ignored", self.tally.ignored)
        } else {
            String::new()
        };
        println!("{:<22}{}{ignored} ({})", self.name, self.tally, seconds(self.duration));
        for objection in &self.objections {
            println!("   {objection}");
        }
    }
}

fn native(workspace: &Workspace, tally: &mut Tally) -> Result<Vec<String>> {
    let mut cargo = workspace.cargo();
    cargo.args(["test", "--workspace", "--no-fail-fast"]);
    for browser_only in ["e2e", "embedded-auth", "sign-in-only"] {
        cargo.args(["--exclude", browser_only]);
    }
    run_counting(&mut cargo, tally)
}

fn native_without_features(workspace: &Workspace, tally: &mut Tally) -> Result<Vec<String>> {
    let mut cargo = workspace.cargo();
    cargo.args([
        "test",
        "--package",
        "wacht-yew",
        "--no-default-features",
        "--no-fail-fast",
    ]);
    run_counting(&mut cargo, tally)
}

fn browser(workspace: &Workspace, only: Option<&str>, tally: &mut Tally) -> Result<Vec<String>> {
    let mut tests = web_tests::find(&workspace.root().join("tests"))?;
    tests.retain(|test| only.is_none_or(|name| test.name == name));
    ensure!(
        !tests.is_empty(),
        "There is no tests/{}.rs. Browser tests are the files tests/web_*.rs, named here without `.rs`.",
        only.unwrap_or("web_*")
    );
    let rust = toolchain::prepare(workspace)?;
    let bindgen = WasmBindgen::prepare(workspace)?;
    let browser = Browser::prepare(workspace)?;
    let cargo = || -> Result<Command> {
        let mut cargo = rust.cargo_for_wasm(workspace, "test");
        cargo
            .args(["--package", "wacht-yew"])
            .env("WASM_BINDGEN_TEST_TIMEOUT", "120");
        bindgen.run_tests_of(&mut cargo)?;
        browser.run_wasm_tests_of(workspace, &mut cargo)?;
        Ok(cargo)
    };
    // All are compiled at once, which uses every core; then each runs alone, so that its tests can be counted.
    let mut compile = cargo()?;
    compile.arg("--no-run");
    for test in &tests {
        compile.args(["--test", &test.name]);
    }
    process::run(
        &format!("compiling {} files of browser tests", tests.len()),
        &mut compile,
    )?;
    let mut objections = Vec::new();
    for test in &tests {
        let mut here = Tally::default();
        // The test runner ends its driver before the driver has removed the browser's profile.
        let scratch = Scratch::create("browser")?;
        let mut command = cargo()?;
        command.args(["--test", &test.name]).env("TMPDIR", scratch.path());
        let mut complaints = run_counting(&mut command, &mut here)?;
        if complaints.is_empty()
            && let Some(objection) = test.objection(here)
        {
            here.failed = here.failed.max(1);
            complaints.push(objection);
        }
        objections.extend(complaints);
        tally.add(here);
    }
    Ok(objections)
}

fn end_to_end(workspace: &Workspace, options: &Options, tally: &mut Tally) -> Result<Vec<String>> {
    let stage = Stage::prepare(workspace, options.release)?;
    let records = gallery::renew_records(workspace)?;
    let mut cargo = workspace.cargo();
    stage.announce_to(&mut cargo);
    cargo.env(gallery::RECORDS, &records);
    if options.accept {
        cargo.env("UPDATE_SNAPSHOTS", "1");
    }
    // A browser and its server keep about one core busy.
    let threads = available_parallelism().map_or(2, |cores| cores.get().clamp(2, 8));
    cargo.args(["test", "--package", "e2e", "--no-fail-fast"]);
    if options.only.is_some() {
        cargo.arg("--tests");
    }
    cargo.arg("--").arg(format!("--test-threads={threads}"));
    if let Some(name) = &options.only {
        cargo.arg(name);
        return run_counting(&mut cargo, tally);
    }
    let mut objections = run_counting(&mut cargo, tally)?;
    objections.extend(gallery::report(workspace, &records, options.accept)?);
    Ok(objections)
}

/// Runs a test command, adds what it counts, and objects when it failed without a failing test.
fn run_counting(command: &mut Command, tally: &mut Tally) -> Result<Vec<String>> {
    let mut here = Tally::default();
    let status = process::run_reading(command, |line| {
        if let Some(counted) = Tally::from_line(line) {
            here.add(counted);
        }
    })
    .context("The tests could not be started.")?;
    let objections = if status.success() || here.failed > 0 {
        Vec::new()
    } else {
        here.failed = 1;
        vec![format!(
            "`{}` failed ({status}) without a failing test.",
            process::shown(command)
        )]
    };
    tally.add(here);
    Ok(objections)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_that_cannot_start_counts_as_one_failure() {
        let outcome = Outcome::of("x", |_| anyhow::bail!("no compiler"));
        assert_eq!(
            outcome.tally,
            Tally {
                passed: 0,
                failed: 1,
                ignored: 0
            }
        );
        assert_eq!(outcome.objections, ["no compiler"]);
    }

    #[test]
    fn a_part_keeps_what_it_counted() {
        let outcome = Outcome::of("x", |tally| {
            tally.add(Tally {
                passed: 5,
                failed: 2,
                ignored: 0,
            });
            Ok(vec!["one file was short".to_owned()])
        });
        assert_eq!(
            outcome.tally,
            Tally {
                passed: 5,
                failed: 2,
                ignored: 0
            }
        );
    }

    #[cfg(unix)]
    #[test]
    fn a_command_that_fails_without_tests_counts_as_one_failure() -> Result<()> {
        let mut tally = Tally {
            passed: 2,
            failed: 0,
            ignored: 0,
        };
        let objections = run_counting(&mut Command::new("false"), &mut tally)?;
        assert_eq!(
            tally,
            Tally {
                passed: 2,
                failed: 1,
                ignored: 0
            }
        );
        assert_eq!(objections.len(), 1);
        Ok(())
    }
}
