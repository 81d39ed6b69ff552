//! The figures: a table for people, JSON for the next comparison.

use std::path::PathBuf;
use std::{env, fs};

use anyhow::{Context as _, Result};
use serde_json::{Map, Value, json};

/// Where the baseline is read from; it need not exist.
const BASELINE: &str = "WACHT_BENCH_BASELINE";
/// Where the figures are written.
const RESULT: &str = "WACHT_BENCH_RESULT";

/// What was measured so far.
#[derive(Debug)]
pub(crate) struct Report {
    baseline: Map<String, Value>,
    result: PathBuf,
    figures: Map<String, Value>,
    rows: Vec<String>,
}

impl Report {
    /// Starts an empty one.
    pub(crate) fn begin() -> Result<Self> {
        let path = |name| env::var_os(name).map(PathBuf::from);
        let result = path(RESULT).with_context(|| format!("{RESULT} is not set: run it with `cargo xtask bench`"))?;
        let text = path(BASELINE).and_then(|path| fs::read_to_string(path).ok());
        let baseline = text.map(|text| serde_json::from_str::<Value>(&text)).transpose()?;
        let figures = baseline.and_then(|mut file| match file["figures"].take() {
            Value::Object(figures) => Some(figures),
            _ => None,
        });
        Ok(Self {
            baseline: figures.unwrap_or_default(),
            result,
            figures: Map::new(),
            rows: Vec::new(),
        })
    }

    /// Adds the runs of one measurement; what counts is their median.
    pub(crate) fn add(&mut self, name: &str, unit: &str, runs: &[f64]) {
        let mut runs = runs.to_vec();
        runs.sort_by(f64::total_cmp);
        let (Some(&slowest), median) = (runs.last(), quantile(&runs, 0.5)) else {
            return;
        };
        let before = self.baseline.get(name).and_then(|figure| figure["median"].as_f64());
        let ratio = ratio(median, before);
        let before = before.map_or_else(|| "-".to_owned(), |before| format!("{before:.1}"));
        let most = if runs.len() > 1 {
            format!("{slowest:.1}")
        } else {
            "-".to_owned()
        };
        self.rows.push(format!(
            "{name:<58}{median:>11.1} {unit:<3}{most:>11}{before:>11}{ratio:>9}"
        ));
        let figure =
            json!({ "unit": unit, "median": tenth(median), "runs": runs.into_iter().map(tenth).collect::<Vec<_>>() });
        self.figures.insert(name.to_owned(), figure);
    }

    /// Prints the table and writes the file.
    pub(crate) fn end(self) -> Result<()> {
        println!(
            "\n{:<58}{:>11}    {:>11}{:>11}{:>9}",
            format!(
                "processor {} times slower, answers {} ms later",
                crate::SLOWER,
                crate::LATENCY_MS
            ),
            "median",
            "most",
            "baseline",
            "ratio"
        );
        for row in self.rows {
            println!("{row}");
        }
        let conditions = json!({ "processor_times_slower": crate::SLOWER, "latency_ms": crate::LATENCY_MS });
        let file = json!({ "conditions": conditions, "figures": self.figures });
        if let Some(folder) = self.result.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(&self.result, format!("{file:#}\n"))
            .with_context(|| format!("{} cannot be written", self.result.display()))
    }
}

/// The value below which a share of sorted runs lies.
pub(crate) fn quantile(sorted: &[f64], share: f64) -> f64 {
    let at = (sorted.len().saturating_sub(1)) as f64 * share;
    sorted.get(at.round() as usize).copied().unwrap_or_default()
}

fn tenth(value: f64) -> f64 {
    (value * 10.0).round() / 10.0
}

/// How much of the baseline a figure is; nothing where the baseline has none, or zero.
fn ratio(value: f64, baseline: Option<f64>) -> String {
    match baseline {
        Some(before) if before != 0.0 => format!("{:.2}", value / before),
        _ => "-".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::{quantile, ratio};

    #[test]
    fn quantiles_are_values_that_were_measured() {
        let runs = [1.0, 2.0, 3.0, 4.0, 100.0];
        assert!((quantile(&runs, 0.5) - 3.0).abs() < f64::EPSILON);
        assert!((quantile(&runs, 0.95) - 100.0).abs() < f64::EPSILON);
        assert!(quantile(&[], 0.5).abs() < f64::EPSILON);
    }

    #[test]
    fn a_ratio_needs_something_to_compare_with() {
        assert_eq!(ratio(50.0, Some(100.0)), "0.50");
        assert_eq!(ratio(50.0, Some(0.0)), "-");
        assert_eq!(ratio(50.0, None), "-");
    }
}
