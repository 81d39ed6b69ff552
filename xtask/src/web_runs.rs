//! Runs files of browser tests beside each other, each in a browser of its own.

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};
use std::thread;

use anyhow::{Context, Result};
use serde_json::Value;

use crate::process;
use crate::report::Tally;
use crate::scratch::Scratch;
use crate::web_tests::WebTest;

/// A compiled file of browser tests.
#[derive(Debug)]
pub(crate) struct WebRun<'a> {
    pub(crate) test: &'a WebTest,
    /// The compiled file.
    pub(crate) wasm: PathBuf,
    /// The folder of its package.
    pub(crate) package: PathBuf,
}

/// What came of all of them.
#[derive(Debug, Default)]
struct Results {
    tally: Tally,
    objections: Vec<String>,
}

/// Runs all of them, so many at a time, and hands over what each said when it is done, so that they do not mix. Returns what
/// went wrong besides failing tests.
pub(crate) fn run_all(
    runs: &[WebRun<'_>],
    at_once: usize,
    runner: &(impl Fn() -> Command + Sync),
    print: &(impl Fn(&[u8]) + Sync),
    tally: &mut Tally,
) -> Result<Vec<String>> {
    let next = AtomicUsize::new(0);
    let results = Mutex::new(Results::default());
    thread::scope(|scope| -> Result<()> {
        let workers: Vec<_> = (0..at_once.max(1))
            .map(|worker| {
                let (next, results) = (&next, &results);
                scope.spawn(move || -> Result<()> {
                    while let Some(run) = runs.get(next.fetch_add(1, Ordering::Relaxed)) {
                        let (output, here, complaints) = run_one(run, worker, runner())?;
                        let mut results = results.lock().unwrap_or_else(PoisonError::into_inner);
                        print(&output);
                        results.tally.add(here);
                        results.objections.extend(complaints);
                    }
                    Ok(())
                })
            })
            .collect();
        for worker in workers {
            worker
                .join()
                .map_err(|_| anyhow::anyhow!("A thread that ran browser tests stopped."))??;
        }
        Ok(())
    })?;
    let results = results.into_inner().unwrap_or_else(PoisonError::into_inner);
    tally.add(results.tally);
    Ok(results.objections)
}

/// Runs one file; returns what it printed, what it counted, and what is wrong besides.
fn run_one(run: &WebRun<'_>, worker: usize, mut command: Command) -> Result<(Vec<u8>, Tally, Vec<String>)> {
    // The test runner ends its driver before the driver has removed the browser's profile.
    let scratch = Scratch::create(&format!("browser{worker}"))?;
    let (reader, writer) = std::io::pipe()?;
    let mut child = command
        .arg(&run.wasm)
        .current_dir(&run.package)
        .env("TMPDIR", scratch.path())
        .stdin(Stdio::null())
        .stderr(writer.try_clone()?)
        .stdout(writer)
        .spawn()
        .context("The runner of browser tests could not be started.")?;
    // The command holds our end for writing; while that is open, reading would never end.
    command.stdout(Stdio::null()).stderr(Stdio::null());
    let mut output = format!("\n     Running {}\n", run.test.name).into_bytes();
    let mut here = Tally::default();
    for line in BufReader::new(reader).split(b'\n') {
        let line = line?;
        if let Some(counted) = Tally::from_line(String::from_utf8_lossy(&line).trim_end()) {
            here.add(counted);
        }
        output.extend(line);
        output.push(b'\n');
    }
    let status = child.wait()?;
    let mut complaints = Vec::new();
    if !status.success() && here.failed == 0 {
        complaints.push(format!("{} failed ({status}) without a failing test.", run.test.name));
    } else if here.failed == 0 {
        complaints.extend(run.test.objection(here));
    }
    here.failed = here.failed.max(complaints.len());
    Ok((output, here, complaints))
}

/// Where cargo put the files that a `cargo test --no-run` has compiled.
///
/// `command` is that same command; it has nothing left to do but to say it.
pub(crate) fn compiled<'a>(command: &mut Command, tests: &'a [WebTest], package: &Path) -> Result<Vec<WebRun<'a>>> {
    let said = process::capture(command.args(["--quiet", "--message-format=json"]))?;
    let runs = tests.iter().map(|test| {
        let wasm = executable(&said, &test.name);
        Ok(WebRun {
            test,
            wasm: wasm.with_context(|| format!("cargo does not say where it put {}.", test.name))?,
            package: package.to_path_buf(),
        })
    });
    runs.collect()
}

fn executable(said: &str, name: &str) -> Option<PathBuf> {
    let messages = said.lines().filter_map(|line| serde_json::from_str::<Value>(line).ok());
    let mut found = messages.filter(|message| message["target"]["name"] == name);
    found.find_map(|message| message["executable"].as_str().map(PathBuf::from))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cargo_says_where_a_test_is() {
        let said = r#"{"reason":"compiler-artifact","target":{"name":"wacht_yew"},"executable":null}
{"reason":"compiler-artifact","target":{"name":"web_a"},"executable":"/target/web_a-1.wasm"}
{"reason":"build-finished","success":true}"#;
        assert_eq!(executable(said, "web_a"), Some(PathBuf::from("/target/web_a-1.wasm")));
        assert_eq!(executable(said, "wacht_yew"), None);
        assert_eq!(executable(said, "web_b"), None);
    }

    #[cfg(unix)]
    #[test]
    fn what_runs_is_counted_and_what_does_not_fit_is_told() -> Result<()> {
        let tests = [
            WebTest::new("web_a", "#[wasm_bindgen_test]"),
            WebTest::new("web_b", "#[wasm_bindgen_test]\n#[wasm_bindgen_test]"),
        ];
        let runs: Vec<_> = tests
            .iter()
            .map(|test| WebRun {
                test,
                wasm: PathBuf::from("x.wasm"),
                package: PathBuf::from("/"),
            })
            .collect();
        let runner = || {
            let mut command = Command::new("sh");
            command.args([
                "-c",
                "echo 'test result: ok. 1 passed; 0 failed; 0 ignored; 0 filtered out'",
            ]);
            command
        };
        let printed = Mutex::new(Vec::<u8>::new());
        let mut tally = Tally::default();
        let objections = run_all(
            &runs,
            2,
            &runner,
            &|said| printed.lock().expect("nobody stopped").extend(said),
            &mut tally,
        )?;
        assert_eq!((tally.passed, tally.failed), (2, 1));
        assert_eq!(
            objections.len(),
            1,
            "web_b holds a test that did not run: {objections:?}"
        );
        Ok(())
    }
}
