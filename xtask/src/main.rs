//! The project's commands, run as `cargo xtask <command>`.
//!
//! Every command first looks for what it needs and installs what is missing where that is safe, so a fresh
//! checkout needs nothing but Rust: `cargo xtask demo` is enough to see the kit, `cargo xtask test` to change it.
//! CI runs the same commands (`.ci/run`).

mod app;
mod apt;
mod bytes;
mod command;
mod doc_examples;
mod engines;
mod lockfile;
mod page;
mod process;
mod public_key;
mod report;
mod scratch;
mod split;
mod stage;
mod toolchain;
mod tools;
mod web_runs;
mod web_tests;
mod workspace;

use std::process::ExitCode;

use anyhow::Result;
use clap::{Parser, Subcommand};

use crate::command::{bench, demo, gallery, lint, screenshots, setup, size, test};
use crate::workspace::Workspace;

/// The project's commands: see the kit, test it, measure it.
#[derive(Debug, Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask", after_help = ENVIRONMENT)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

const ENVIRONMENT: &str = "\
Environment:
  WACHT_WASM_TARGET   where Rust for wasm32-unknown-unknown comes from:
                        auto       the first of the three below that works (default)
                        installed  only a toolchain that already has the target
                        rustup     only `rustup target add`
                        debian     only Debian's rustc-web and rust-web-src, std built once into the cache
  CHROME              the Chromium or Chrome to test with; when it is not set, end-to-end tests prefer a
                      chromium-headless-shell on PATH, the same engine without a browser's own windows
  CHROMEDRIVER        the ChromeDriver of the same major version
  FIREFOX             the Firefox that end-to-end tests run in too
  GECKODRIVER         the driver of Firefox
  XDG_CACHE_HOME      where tools are kept, in the subfolder wacht-yew (default: ~/.cache)
  CI=true             allows installing Debian packages without being root (by sudo)";

#[derive(Debug, Subcommand)]
enum Command {
    /// Find or install everything the other commands need; safe to run again
    Setup,
    /// Build the demo app and serve it with a local Wacht deployment
    Demo(demo::Options),
    /// Run the tests: native, in the browser, end to end
    Test(test::Options),
    /// Check formatting, clippy, docs, layers and unused dependencies
    Lint,
    /// Build the examples as an app ships them and print how large they are
    Size(size::Options),
    /// Measure how the demo feels on a slow device, and how fast the local deployment is
    Bench(bench::Options),
    /// Make a site of every state of every screen in target/gallery/
    Gallery(gallery::Options),
    /// Photograph the demo's screens into screenshots/
    Screenshots(screenshots::Options),
}

fn main() -> ExitCode {
    let cli = Cli::parse();
    match run(&cli.command) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("\nerror: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(command: &Command) -> Result<ExitCode> {
    let workspace = Workspace::locate()?;
    match command {
        Command::Setup => setup::run(&workspace.talkative()).map(|()| ExitCode::SUCCESS),
        Command::Demo(options) => demo::run(&workspace, options).map(|()| ExitCode::SUCCESS),
        Command::Test(options) => test::run(&workspace, options),
        Command::Lint => lint::run(&workspace),
        Command::Size(options) => size::run(&workspace, options),
        Command::Bench(options) => bench::run(&workspace, options).map(|()| ExitCode::SUCCESS),
        Command::Gallery(options) => gallery::run(&workspace, options).map(|()| ExitCode::SUCCESS),
        Command::Screenshots(options) => screenshots::run(&workspace, options).map(|()| ExitCode::SUCCESS),
    }
}
