//! `wacht-local`: a complete Wacht deployment on this machine.

use std::process::ExitCode;

use clap::Parser as _;
use wacht_local::server::{Arguments, run};

#[tokio::main]
async fn main() -> ExitCode {
    match run(Arguments::parse()).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("wacht-local: {error:#}");
            ExitCode::FAILURE
        }
    }
}
