//! `cargo xtask size`: what the kit costs the people who load it.

use std::fs;
use std::process::ExitCode;

use anyhow::Result;
use clap::Args;

use crate::app::{AppTools, Profile, module_name};
use crate::bytes::{Sizes, kilobytes};
use crate::tools::npm::WasmOpt;
use crate::workspace::Workspace;

/// The apps that are measured, and how large their wasm may be over the wire.
///
/// The goal of `sign-in-only` is 115 KB. What it is above that is to be brought down; what it is now must not grow.
const BUDGETS: [Budget; 2] = [
    Budget {
        package: "sign-in-only",
        brotli: Some(230_000),
    },
    Budget {
        package: "embedded-auth",
        brotli: None,
    },
];

/// What to do about the sizes.
#[derive(Debug, Args)]
pub(crate) struct Options {
    /// Fail when an app is larger than its budget
    #[arg(long)]
    check: bool,
}

#[derive(Debug)]
struct Budget {
    package: &'static str,
    /// The largest allowed size of the wasm module in bytes, after brotli.
    brotli: Option<usize>,
}

/// Builds each app as it would ship and prints the table.
pub(crate) fn run(workspace: &Workspace, options: &Options) -> Result<ExitCode> {
    let optimiser = Some(WasmOpt::prepare(workspace)?);
    let tools = AppTools {
        optimiser,
        ..AppTools::prepare(workspace)?
    };
    let mut rows = Vec::new();
    let mut over = Vec::new();
    for budget in &BUDGETS {
        let module = module_name(budget.package);
        let out = workspace.target().join("size").join(budget.package);
        // One cargo call per app: in a joint one, an app would get the features that the other asks for.
        tools.build(workspace, budget.package, Profile::WasmRelease, "", None, &out)?;
        let wasm = Sizes::of(&fs::read(out.join(format!("{module}_bg.wasm")))?)?;
        let glue = Sizes::of(&fs::read(out.join(format!("{module}.js")))?)?;
        rows.push(row(
            &format!("{} wasm", budget.package),
            wasm,
            &budget.verdict(wasm.brotli),
        ));
        rows.push(row(&format!("{} js", budget.package), glue, ""));
        if budget.is_exceeded_by(wasm.brotli) {
            over.push(budget.package);
        }
    }
    println!(
        "\n{:<22}{:>12}{:>12}{:>12}  budget (brotli)",
        "", "raw", "gzip -9", "brotli 11"
    );
    for row in rows {
        println!("{row}");
    }
    if over.is_empty() {
        return Ok(ExitCode::SUCCESS);
    }
    println!(
        "\nOVER BUDGET: {}. `twiggy top` on the module shows what grew.",
        over.join(", ")
    );
    Ok(if options.check {
        ExitCode::FAILURE
    } else {
        ExitCode::SUCCESS
    })
}

impl Budget {
    fn is_exceeded_by(&self, brotli: usize) -> bool {
        self.brotli.is_some_and(|limit| brotli > limit)
    }

    fn verdict(&self, brotli: usize) -> String {
        match self.brotli {
            None => String::new(),
            Some(limit) if brotli > limit => format!("{}  OVER by {}", kilobytes(limit), kilobytes(brotli - limit)),
            Some(limit) => format!("{}  {} left", kilobytes(limit), kilobytes(limit - brotli)),
        }
    }
}

fn row(name: &str, sizes: Sizes, verdict: &str) -> String {
    let Sizes { raw, gzip, brotli } = sizes;
    let line = format!(
        "{name:<22}{:>12}{:>12}{:>12}  {verdict}",
        kilobytes(raw),
        kilobytes(gzip),
        kilobytes(brotli)
    );
    line.trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_budget_is_kept_up_to_its_last_byte() {
        let budget = Budget {
            package: "a",
            brotli: Some(115_000),
        };
        assert!(!budget.is_exceeded_by(115_000));
        assert!(budget.is_exceeded_by(115_001));
        assert_eq!(budget.verdict(100_000), "115.0 KB  15.0 KB left");
        assert_eq!(budget.verdict(116_200), "115.0 KB  OVER by 1.2 KB");
    }

    #[test]
    fn columns_stay_aligned() {
        let sizes = Sizes {
            raw: 337_100,
            gzip: 143_200,
            brotli: 116_400,
        };
        assert_eq!(
            row("a wasm", sizes, ""),
            "a wasm                    337.1 KB    143.2 KB    116.4 KB"
        );
    }
}
