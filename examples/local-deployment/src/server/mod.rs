//! The deployment on sockets: the API with its controls, and an app's built files under a strict policy.
//!
//! A thin shell: it turns HTTP requests into [`Request`](wacht_yew::client::Request)s and back, keeps the one
//! [`LocalDeployment`](crate::LocalDeployment) behind a lock, writes it to a
//! file where it is told to, and waits or hangs up where a fault says so.
//!
//! ```no_run
//! use clap::Parser as _;
//! use wacht_local::server::{Arguments, run};
//!
//! # async fn serve() -> anyhow::Result<()> {
//! // What `wacht-local --port 8787 --state deployment.json` does.
//! let arguments = ["wacht-local", "--port", "8787", "--state", "deployment.json"];
//! run(Arguments::parse_from(arguments)).await
//! # }
//! ```

mod api;
mod arguments;
mod banner;
mod body;
mod file;
mod run;
mod shared;
mod state_file;
mod stream;

pub use api::api_router;
pub use arguments::Arguments;
pub use file::{AppFiles, app_router};
pub use run::run;
pub use shared::SharedDeployment;
