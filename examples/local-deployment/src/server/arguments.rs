//! The command line.

use std::net::IpAddr;
use std::path::PathBuf;

use clap::Parser;

/// What the help says below the options.
const GUIDE: &str = "\
Ports:
  --port 8787     the app (with --dist), the API and its controls at /__local/
  --api-port N    the API and its controls, then at another origin than the app

Files:
  --dist FOLDER   read only
  --state FILE    the whole deployment, secrets included; written in one step, within a second of a change

Environment:
  none is read. Nothing is sent anywhere: mails and text messages land at /__local/

Examples:
  wacht-local                                    the API at http://127.0.0.1:8787
  wacht-local --dist dist                        your built app with the API at the same origin
  wacht-local --dist dist --api-port 0           the same with the API at another origin
  wacht-local --state deployment.json            goes on where it stopped
  wacht-local --dist dist --app-only --api-origin https://label.fapi.trywacht.xyz
                                                 your built app against a hosted deployment

The first line printed is `ready` and the app's address; the people, their passwords and the key follow.
It ends with Ctrl-C or SIGTERM: 0 when it was asked to, 1 when something is in the way, 2 for wrong options.";

/// A complete Wacht deployment on this machine: the Frontend API, its fixtures and controls, and your built app.
#[derive(Clone, Debug, Parser)]
#[command(name = "wacht-local", version, after_help = GUIDE)]
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
    fn the_help_names_every_option_and_every_way_to_use_it() {
        let help = parse("--help").unwrap_err().to_string();
        for text in [
            "--port",
            "--host",
            "--dist",
            "--seed",
            "--state",
            "--api-port",
            "--app-only",
            "--api-origin",
        ] {
            assert!(help.contains(text), "{text}");
        }
        for heading in ["Ports:", "Files:", "Environment:", "Examples:"] {
            assert!(help.contains(heading), "{heading}");
        }
        let examples = help.lines().filter_map(|line| line.strip_prefix("  wacht-local"));
        for example in examples.map(|line| line.split("   ").next().unwrap_or_default()) {
            assert!(parse(example).is_ok(), "wacht-local{example}");
        }
    }

    #[test]
    fn options_that_need_others_say_so() {
        assert!(parse("--app-only --dist d").is_err());
        assert!(parse("--api-port 1").is_err());
        assert!(parse("--app-only --dist d --api-origin http://127.0.0.1:1").is_ok());
        assert!(parse("--api-port 0 --dist d").is_ok());
    }
}
