//! What people read while a command works, and the summary at its end.

use std::fmt;
use std::time::{Duration, Instant};

/// Announces a step and, when it is done, how long it took.
#[derive(Debug)]
pub(crate) struct Step {
    started: Instant,
}

impl Step {
    /// Prints what begins now and why.
    pub(crate) fn begin(what: &str) -> Self {
        println!("-> {what}");
        Self {
            started: Instant::now(),
        }
    }

    /// Prints that the step is done, and its duration.
    pub(crate) fn done(self) {
        println!("   done in {}", seconds(self.started.elapsed()));
    }
}

/// Prints a remark that belongs to the step above it.
pub(crate) fn note(text: &str) {
    println!("   {text}");
}

/// A duration as people say it: `0.4 s`, `12.0 s`, `144 s`.
pub(crate) fn seconds(duration: Duration) -> String {
    let value = duration.as_secs_f64();
    if value < 100.0 {
        format!("{value:.1} s")
    } else {
        format!("{value:.0} s")
    }
}

/// How many tests passed, failed and were ignored.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Tally {
    /// Tests that passed.
    pub(crate) passed: usize,
    /// Tests that failed, and parts that failed without running a test.
    pub(crate) failed: usize,
    /// Tests marked as ignored.
    pub(crate) ignored: usize,
}

impl Tally {
    /// Reads a line such as `test result: ok. 3 passed; 0 failed; 1 ignored; …`; any other line is `None`.
    pub(crate) fn from_line(line: &str) -> Option<Self> {
        let plain = without_colours(line);
        let (_, counts) = plain.trim_start().strip_prefix("test result:")?.split_once(". ")?;
        let mut tally = Self::default();
        for count in counts.split(';') {
            let mut words = count.split_whitespace();
            let (Some(number), Some(kind)) = (words.next(), words.next()) else {
                continue;
            };
            let Ok(number) = number.parse() else { continue };
            match kind {
                "passed" => tally.passed = number,
                "failed" => tally.failed = number,
                "ignored" => tally.ignored = number,
                _ => {}
            }
        }
        Some(tally)
    }

    /// Adds the counts of another run.
    pub(crate) fn add(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.ignored += other.ignored;
    }

    /// Tests that ran or were deliberately ignored.
    pub(crate) fn seen(self) -> usize {
        self.passed + self.failed + self.ignored
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} passed, {} failed", self.passed, self.failed)
    }
}

fn without_colours(line: &str) -> String {
    let mut plain = String::with_capacity(line.len());
    let mut rest = line;
    while let Some(start) = rest.find("\u{1b}[") {
        plain.push_str(&rest[..start]);
        let sequence = &rest[start + 2..];
        let end = sequence
            .find(|c: char| c.is_ascii_alphabetic())
            .map_or(sequence.len(), |end| end + 1);
        rest = &sequence[end..];
    }
    plain.push_str(rest);
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_result_line_is_counted() {
        let line = "test result: ok. 12 passed; 0 failed; 2 ignored; 0 measured; 3 filtered out; finished in 0.03s";
        assert_eq!(
            Tally::from_line(line),
            Some(Tally {
                passed: 12,
                failed: 0,
                ignored: 2
            })
        );
    }

    #[test]
    fn a_failed_result_line_is_counted() {
        let line = "test result: FAILED. 1 passed; 2 failed; 0 ignored; 0 filtered out";
        assert_eq!(
            Tally::from_line(line),
            Some(Tally {
                passed: 1,
                failed: 2,
                ignored: 0
            })
        );
    }

    #[test]
    fn colours_do_not_hide_a_result() {
        let line = "test result: \u{1b}[32mok\u{1b}(B\u{1b}[m. 3 passed; 0 failed; 0 ignored";
        assert_eq!(Tally::from_line(line).map(|tally| tally.passed), Some(3));
        let line = "test result: \u{1b}[32mok\u{1b}[0m. 4 passed; 0 failed; 0 ignored";
        assert_eq!(Tally::from_line(line).map(|tally| tally.passed), Some(4));
    }

    #[test]
    fn other_lines_are_not_results() {
        for line in [
            "",
            "test a ... ok",
            "running 3 tests",
            "the test result: ok",
            "test result: unknown",
        ] {
            assert_eq!(Tally::from_line(line), None, "{line}");
        }
    }

    #[test]
    fn durations_read_as_seconds() {
        assert_eq!(seconds(Duration::from_millis(420)), "0.4 s");
        assert_eq!(seconds(Duration::from_secs(144)), "144 s");
    }
}
