//! `cargo xtask setup`: finds or installs everything, and says what it found.

use anyhow::Result;

use crate::toolchain::{self, TARGET};
use crate::tools::browser::Browser;
use crate::tools::cargo::{self, WasmBindgen};
use crate::tools::npm::{self, Terser, WasmOpt};
use crate::workspace::Workspace;

/// Prepares what any other command may need.
pub(crate) fn run(workspace: &Workspace) -> Result<()> {
    workspace.topic(&format!("Rust for {TARGET}: the kit runs in browsers"));
    let rust = toolchain::prepare(workspace)?;
    workspace.found(&rust.describe(workspace));
    workspace.topic("rustfmt, clippy, cargo-machete: `cargo xtask lint`");
    toolchain::lint_components(workspace);
    cargo::machete(workspace)?;
    workspace.topic("wasm-bindgen and its test runner: every build for the browser");
    WasmBindgen::prepare(workspace)?;
    workspace.topic("browser and driver: `cargo xtask test browser`, `test e2e`, `screenshots`");
    Browser::prepare(workspace)?;
    workspace.topic("axe-core: accessibility checks in `cargo xtask test e2e`");
    npm::axe_core(workspace)?;
    workspace
        .topic("the stylesheets of Tailwind and Bootstrap: pages that the kit is tried in by `cargo xtask test e2e`");
    npm::resets(workspace)?;
    workspace.topic("wasm-opt: `cargo xtask size`, `demo --release`");
    WasmOpt::prepare(workspace)?;
    Terser::prepare(workspace)?;
    println!("Everything is there. Next: `cargo xtask demo` shows the kit, `cargo xtask test` tests it.");
    Ok(())
}
