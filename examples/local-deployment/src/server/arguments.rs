//! The command line.

use std::net::IpAddr;
use std::path::PathBuf;

use clap::Parser;

/// A complete Wacht deployment on this machine: the Frontend API, its fixtures and controls, and your built app.
#[derive(Clone, Debug, Parser)]
#[command(name = "wacht-local", version)]
pub struct Arguments {
    /// Port to listen on; 0 takes any free one.
    #[arg(long, default_value_t = 8787)]
    pub port: u16,

    /// Address to listen on.
    #[arg(long, default_value = "127.0.0.1")]
    pub host: IpAddr,

    /// Folder of the built app, with its index.html.
    #[arg(long)]
    pub dist: Option<PathBuf>,

    /// Decides about ids, keys and codes.
    #[arg(long, default_value_t = 1)]
    pub seed: u64,

    /// File that keeps the deployment: read at the start if it exists, written after changes and at the end.
    ///
    /// It belongs to the address the server had when it was begun, and it decides over --seed.
    #[arg(long, value_name = "FILE", conflicts_with = "app_only")]
    pub state: Option<PathBuf>,

    /// Serve the API on a port of its own, across origins; 0 takes any free one.
    #[arg(long, requires = "dist", conflicts_with = "app_only")]
    pub api_port: Option<u16>,

    /// Serve the app and no API.
    #[arg(long, requires_all = ["dist", "api_origin"])]
    pub app_only: bool,

    /// Origin of the API that the app calls, such as http://127.0.0.1:8788.
    #[arg(long, requires = "app_only")]
    pub api_origin: Option<String>,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(line: &str) -> Result<Arguments, clap::Error> {
        Arguments::try_parse_from(std::iter::once("wacht-local").chain(line.split_whitespace()))
    }

    #[test]
    fn defaults_are_the_documented_ones() {
        let arguments = parse("").unwrap();
        assert_eq!((arguments.port, arguments.seed), (8787, 1));
        assert!(arguments.host.is_loopback());
    }

    #[test]
    fn options_that_need_others_say_so() {
        assert!(parse("--app-only --dist d").is_err());
        assert!(parse("--api-port 1").is_err());
        assert!(parse("--app-only --dist d --api-origin http://127.0.0.1:1").is_ok());
        assert!(parse("--api-port 0 --dist d").is_ok());
    }
}
