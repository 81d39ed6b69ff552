//! `cargo xtask test`: runs every kind of test and counts.

use std::io::Write as _;
use std::process::{Command, ExitCode};
use std::thread::available_parallelism;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};
use clap::{Args, ValueEnum};

use crate::app::Profile;
use crate::command::gallery;
use crate::engines::{self, Engine, Extent};
use crate::process;
use crate::report::{Tally, seconds};
use crate::stage::Stage;
use crate::toolchain;
use crate::tools::browser::Browser;
use crate::tools::cargo::WasmBindgen;
use crate::tools::firefox::Firefox;
use crate::web_runs;
use crate::web_tests::SUITES;
use crate::workspace::Workspace;

/// Which tests to run, and how.
#[derive(Debug, Args)]
pub(crate) struct Options {
    /// Run only these parts; all when none is named
    #[arg(value_name = "PART")]
    parts: Vec<Part>,
    /// Run only this file of browser tests, for example web_sign_in, or only the end-to-end tests whose name contains this, for
    /// example sign_in:: or a word
    #[arg(long, value_name = "NAME")]
    only: Option<String>,
    /// Run the end-to-end tests against the demo as an app ships it
    #[arg(long)]
    release: bool,
    /// Run the end-to-end tests of the demo that is built in parts, and only those
    #[arg(long, conflicts_with = "release")]
    split: bool,
    /// Let what the gallery shows now become what is committed: snapshots, pictures, ACCESSIBILITY.md
    #[arg(long)]
    accept: bool,
    /// Run the end-to-end tests in this browser: all of them, or those that it can run
    #[arg(long, value_name = "ENGINE", default_value = "chromium")]
    engine: Engine,
    /// In Firefox run only the files whose tests are most likely to differ there: forms, keys, storage, redirects, the policy
    #[arg(long)]
    share: bool,
}

impl Options {
    /// How the demo of end-to-end tests is compiled: for many of them loading it is what takes time, for one it is
    /// compiling it.
    fn profile(&self) -> Profile {
        match (self.release, &self.only) {
            (true, _) => Profile::WasmRelease,
            (false, Some(_)) => Profile::Dev,
            (false, None) => Profile::E2e,
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Part {
    /// On this machine: unit, flow, client, doc tests, with and without the browser layer
    Native,
    /// Components, and an app with its own tests, in a headless Chromium (web_*.rs)
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
            Part::E2e => {
                outcomes.push(match options.engine {
                    Engine::Chromium => Outcome::of("e2e", |tally| end_to_end(workspace, options, tally)),
                    Engine::Firefox => {
                        Outcome::of("e2e, Firefox", |tally| end_to_end_in_firefox(workspace, options, tally))
                    }
                });
            }
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

/// All targets of a package that can hold native tests: the files of browser tests, of which nothing is left natively, would
/// only be linked.
const NATIVE_TARGETS: [&str; 5] = ["--lib", "--test", "[!w]*", "--test", "w[!e]*"];

/// `cargo test` of everything that has native tests, with the features that all of it together asks for: whoever begins like
/// this finds compiled what others of these have needed.
pub(super) fn cargo_for_native(workspace: &Workspace) -> Command {
    let mut cargo = workspace.cargo();
    cargo.args(["test", "--workspace", "--no-fail-fast"]);
    for browser_only in ["e2e", "session-only", "sign-in-and-up", "sign-in-only"] {
        cargo.args(["--exclude", browser_only]);
    }
    cargo
}

fn native(workspace: &Workspace, tally: &mut Tally) -> Result<Vec<String>> {
    let mut objections = run_counting(cargo_for_native(workspace).args(NATIVE_TARGETS).arg("--bins"), tally)?;
    objections.extend(run_counting(cargo_for_native(workspace).arg("--doc"), tally)?);
    Ok(objections)
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
    run_counting(cargo.args(NATIVE_TARGETS), tally)
}

fn browser(workspace: &Workspace, only: Option<&str>, tally: &mut Tally) -> Result<Vec<String>> {
    let mut suites = Vec::new();
    for suite in &SUITES {
        let mut tests = suite.tests(workspace.root())?;
        tests.retain(|test| only.is_none_or(|name| test.name == name));
        if !tests.is_empty() {
            suites.push((suite, tests));
        }
    }
    ensure!(
        !suites.is_empty(),
        "There is no file {}.rs. Browser tests are the files web_*.rs of the kit and of examples/app-tests, named here without `.rs`.",
        only.unwrap_or("web_*")
    );
    let rust = toolchain::prepare(workspace)?;
    let bindgen = WasmBindgen::prepare(workspace)?;
    let browser = Browser::prepare(workspace)?;
    let mut prepared = bindgen.test_runner();
    prepared.env("WASM_BINDGEN_TEST_TIMEOUT", "120");
    browser.run_wasm_tests_of(workspace, &mut prepared)?;
    let runner = || {
        let mut runner = bindgen.test_runner();
        runner.envs(prepared.get_envs().filter_map(|(name, value)| Some((name, value?))));
        runner
    };
    let print = |said: &[u8]| {
        // A terminal that is gone takes nothing away from the results.
        let _ = std::io::stdout().write_all(said);
    };
    let mut objections = Vec::new();
    for (suite, tests) in &suites {
        let compile = || {
            let mut cargo = rust.cargo_for_wasm(workspace, "test");
            cargo.args(["--package", suite.package, "--no-run"]);
            cargo.args(tests.iter().flat_map(|test| ["--test", &*test.name]));
            cargo
        };
        let what = format!("compiling {} files of browser tests of {}", tests.len(), suite.package);
        process::run(&what, &mut compile())?;
        let runs = web_runs::compiled(&mut compile(), tests, &suite.root(workspace.root()))?;
        objections.extend(web_runs::run_all(&runs, at_once(), &runner, &print, tally)?);
    }
    Ok(objections)
}

/// How many browsers run beside each other: each of them, with what it talks to, keeps about one core busy.
fn at_once() -> usize {
    available_parallelism().map_or(2, |cores| cores.get().clamp(2, 8))
}

fn end_to_end(workspace: &Workspace, options: &Options, tally: &mut Tally) -> Result<Vec<String>> {
    let stage = if options.split {
        Stage::prepare_split(workspace)?
    } else {
        Stage::prepare(workspace, options.profile())?.with_examples(workspace)?
    };
    let records = gallery::renew_records(workspace)?;
    let mut cargo = workspace.cargo();
    stage.announce_to(&mut cargo);
    cargo.env(gallery::RECORDS, &records);
    if options.accept {
        cargo.env("UPDATE_SNAPSHOTS", "1");
    }
    cargo.args(["test", "--package", "e2e", "--no-fail-fast"]);
    if options.split {
        cargo.args(["--features", "split", "--test", "parts"]);
    } else if options.only.is_some() {
        cargo.arg("--tests");
    }
    // One more than browsers that keep a core busy: tests also wait, for clocks and for calm pages.
    cargo.arg("--").arg(format!("--test-threads={}", at_once() + 1));
    if let Some(name) = &options.only {
        cargo.arg(name);
    }
    let mut objections = run_counting(&mut cargo, tally)?;
    if options.only.is_none() && !options.split {
        objections.extend(gallery::report(workspace, &records, options.accept)?);
    }
    // Tests that pass say nothing.
    gallery::pictures(&records)?.iter().for_each(|said| println!("{said}"));
    Ok(objections)
}

fn end_to_end_in_firefox(workspace: &Workspace, options: &Options, tally: &mut Tally) -> Result<Vec<String>> {
    let firefox = Firefox::prepare(workspace)?;
    let mut stage = Stage::prepare(workspace, options.profile())?;
    let extent = if options.share { Extent::Share } else { Extent::All };
    if extent == Extent::All {
        stage = stage.with_examples(workspace)?;
        engines::spared_by_firefox().for_each(|line| println!("   {line}"));
    }
    let mut cargo = workspace.cargo();
    stage.announce_to(&mut cargo);
    firefox.announce_to(&mut cargo);
    cargo.args(["test", "--package", "e2e", "--no-fail-fast"]);
    engines::choose_for_firefox(extent, options.only.as_deref(), &mut cargo);
    cargo.arg(format!("--test-threads={}", at_once()));
    run_counting(&mut cargo, tally)
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
