//! `cargo xtask size`: what the kit costs the people who load it.

use std::fs;
use std::path::Path;
use std::process::ExitCode;
use std::time::Instant;

use anyhow::{Context, Result, ensure};
use clap::Args;

use crate::app::{AppTools, DEMO, Profile, module_name};
use crate::bytes::{Sizes, kilobytes};
use crate::report::seconds;
use crate::split;
use crate::tools::cargo::WasmSplit;
use crate::tools::npm::{Terser, WasmOpt};
use crate::workspace::Workspace;

/// The apps that are measured: how large each should be over the wire, and how large it may be.
///
/// A goal that is not met yet has a ceiling a little above what was measured, so that nothing grows unseen. Whoever makes
/// an app smaller lowers its ceiling.
const BUDGETS: [Budget; 4] = [
    Budget {
        package: "session-only",
        what: "session hooks only",
        goal: 75_000,
        ceiling: 94_500,
    },
    Budget {
        package: "sign-in-only",
        what: "SignIn only",
        goal: 115_000,
        ceiling: 226_000,
    },
    Budget {
        package: "sign-in-and-up",
        what: "SignIn and SignUp",
        goal: 150_000,
        ceiling: 258_500,
    },
    Budget {
        package: "embedded-auth",
        what: "everything, in the demo",
        goal: 240_000,
        ceiling: 610_000,
    },
];

/// What to do about the sizes.
#[derive(Debug, Args)]
pub(crate) struct Options {
    /// Fail when an app is larger than its ceiling
    #[arg(long)]
    check: bool,
    /// Measure the demo built in parts: what its sign-in page loads, and each part
    #[arg(long, conflicts_with_all = ["check", "only"])]
    split: bool,
    /// Measure only this app of examples/
    #[arg(long, value_name = "NAME")]
    only: Option<String>,
}

/// What an app may cost: the bytes of its wasm, JavaScript and CSS together, after brotli.
#[derive(Debug)]
struct Budget {
    package: &'static str,
    what: &'static str,
    /// Where it is to come.
    goal: usize,
    /// What CI refuses to exceed.
    ceiling: usize,
}

/// The files of an app, each kind together.
#[derive(Debug)]
struct Measured {
    wasm: Sizes,
    js: Sizes,
    css: Sizes,
}

impl Measured {
    fn total(&self) -> Sizes {
        self.wasm + self.js + self.css
    }
}

/// Builds each app as it would ship and prints the table.
pub(crate) fn run(workspace: &Workspace, options: &Options) -> Result<ExitCode> {
    let started = Instant::now();
    if options.split {
        return measure_split(workspace).map(|()| ExitCode::SUCCESS);
    }
    let chosen: Vec<&Budget> = BUDGETS
        .iter()
        .filter(|budget| options.measures(budget.package))
        .collect();
    ensure!(
        !chosen.is_empty(),
        "`{}` has no budget. Those with one are {}.",
        options.only.as_deref().unwrap_or_default(),
        BUDGETS.map(|budget| budget.package).join(", ")
    );
    let tools = tools(workspace)?;
    let mut lines = Vec::new();
    let mut over = Vec::new();
    for budget in chosen {
        let measured = measure(workspace, &tools, budget.package)?;
        let total = measured.total();
        lines.push(format!("{} ({})", budget.what, budget.package));
        lines.push(row("  wasm", measured.wasm, ""));
        lines.push(row("  JavaScript", measured.js, ""));
        if measured.css.raw > 0 {
            lines.push(row("  CSS of the app", measured.css, ""));
        }
        lines.push(row("  together", total, &budget.verdict(total.brotli)));
        if budget.is_exceeded_by(total.brotli) {
            over.push(budget.package);
        }
    }
    heading("goal and ceiling (brotli)");
    for line in lines {
        println!("{line}");
    }
    println!(
        "The kit's own CSS is inside the wasm. Measured in {}.",
        seconds(started.elapsed())
    );
    if over.is_empty() {
        return Ok(ExitCode::SUCCESS);
    }
    println!(
        "\nOVER THE CEILING: {}. `twiggy top` on the module before wasm-bindgen shows what grew.",
        over.join(", ")
    );
    Ok(if options.check {
        ExitCode::FAILURE
    } else {
        ExitCode::SUCCESS
    })
}

fn tools(workspace: &Workspace) -> Result<AppTools> {
    let optimiser = Some(WasmOpt::prepare(workspace)?);
    let minifier = Some(Terser::prepare(workspace)?);
    Ok(AppTools {
        optimiser,
        minifier,
        ..AppTools::prepare(workspace)?
    })
}

fn heading(last: &str) {
    println!("\n{:<26}{:>12}{:>12}{:>12}  {last}", "", "raw", "gzip -9", "brotli 11");
}

/// Builds the demo in parts and prints what is loaded when.
fn measure_split(workspace: &Workspace) -> Result<()> {
    let splitter = WasmSplit::prepare(workspace)?;
    let module = module_name(DEMO);
    let out = workspace.target().join("size").join("split");
    tools(workspace)?.build_split(workspace, &splitter, DEMO, None, &out)?;
    let wasm = of(&out.join(format!("{module}_bg.wasm")))?;
    let js = of(&out.join(format!("{module}.js")))? + of(&split::link(&out))?;
    heading("");
    println!("at first");
    println!("{}", row("  wasm", wasm, ""));
    println!("{}", row("  JavaScript", js, ""));
    println!("{}", row("  together", wasm + js, ""));
    println!("when it is shown");
    for (name, path) in split::parts(&out)? {
        println!("{}", row(&format!("  {name}"), of(&path)?, ""));
    }
    Ok(())
}

/// Builds an app and compresses what a browser would load of it.
fn measure(workspace: &Workspace, tools: &AppTools, package: &str) -> Result<Measured> {
    let module = module_name(package);
    let out = workspace.target().join("size").join(package);
    // One cargo call per app: in a joint one, an app would get the features that the others ask for.
    // Nor does the demo's playground count, which brings a whole deployment along.
    let features = ["--no-default-features"];
    tools.build(workspace, package, Profile::WasmRelease, &features, None, &out)?;
    let mut css = Sizes::default();
    for entry in fs::read_dir(workspace.root().join("examples").join(package))? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "css") {
            css = css + of(&path)?;
        }
    }
    Ok(Measured {
        wasm: of(&out.join(format!("{module}_bg.wasm")))?,
        js: of(&out.join(format!("{module}.js")))?,
        css,
    })
}

fn of(path: &Path) -> Result<Sizes> {
    Sizes::of(&fs::read(path).with_context(|| format!("{} cannot be read.", path.display()))?)
}

impl Options {
    fn measures(&self, package: &str) -> bool {
        self.only.as_ref().is_none_or(|only| only == package)
    }
}

impl Budget {
    fn is_exceeded_by(&self, brotli: usize) -> bool {
        brotli > self.ceiling
    }

    fn verdict(&self, brotli: usize) -> String {
        let towards = match brotli.checked_sub(self.goal) {
            None | Some(0) => format!("{} met", kilobytes(self.goal)),
            Some(above) => format!("{} + {}", kilobytes(self.goal), kilobytes(above)),
        };
        let ceiling = kilobytes(self.ceiling);
        if brotli > self.ceiling {
            format!(
                "{towards}, ceiling {ceiling} OVER by {}",
                kilobytes(brotli - self.ceiling)
            )
        } else {
            format!("{towards}, ceiling {ceiling}")
        }
    }
}

fn row(name: &str, sizes: Sizes, verdict: &str) -> String {
    let Sizes { raw, gzip, brotli } = sizes;
    let line = format!(
        "{name:<26}{:>12}{:>12}{:>12}  {verdict}",
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
    fn a_ceiling_is_kept_up_to_its_last_byte() {
        let budget = Budget {
            package: "a",
            what: "an app",
            goal: 100_000,
            ceiling: 115_000,
        };
        assert!(!budget.is_exceeded_by(115_000));
        assert!(budget.is_exceeded_by(115_001));
        assert_eq!(budget.verdict(100_000), "100.0 KB met, ceiling 115.0 KB");
        assert_eq!(budget.verdict(112_500), "100.0 KB + 12.5 KB, ceiling 115.0 KB");
        assert_eq!(
            budget.verdict(116_200),
            "100.0 KB + 16.2 KB, ceiling 115.0 KB OVER by 1.2 KB"
        );
    }

    #[test]
    fn no_ceiling_is_below_its_goal() {
        for budget in &BUDGETS {
            assert!(budget.ceiling >= budget.goal, "{}", budget.package);
        }
    }

    #[test]
    fn one_app_can_be_measured_alone() {
        let options = |only: Option<&str>| Options {
            check: false,
            split: false,
            only: only.map(str::to_owned),
        };
        assert!(BUDGETS.iter().all(|budget| options(None).measures(budget.package)));
        assert!(options(Some("sign-in-only")).measures("sign-in-only"));
        assert!(!options(Some("sign-in-only")).measures("sign-in-and-up"));
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
            "a wasm                        337.1 KB    143.2 KB    116.4 KB"
        );
    }
}
