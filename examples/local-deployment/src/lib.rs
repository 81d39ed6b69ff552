//! A Wacht deployment that runs on a developer's machine, inside a test, or inside a page.
//!
//! [`LocalDeployment`] is the whole server as a pure value: it takes a request and the time, and gives the reply. It opens
//! no socket, reads no clock and writes no file, so the same seed and the same requests always give the same bytes, on
//! every machine and inside wasm. Around it stand two thin shells: [`LocalTransport`] for code in the same process, and
//! (feature `server`) the `wacht-local` binary with its sockets.
//!
//! Layers, each importing only those before it: `http`, `random` and `access`, `fixture`, `store`, `view`, `endpoint` and `control`,
//! [`LocalDeployment`], the shells. Replies are made of `wacht_yew::wire` types, so the kit and its server cannot drift.
//!
//! ```
//! use wacht_local::{Fixtures, LocalDeployment};
//! use wacht_yew::client::{Credentials, Method, Request};
//! use wacht_yew::wire::Timestamp;
//!
//! let mut deployment = LocalDeployment::new(Fixtures::default(), 1);
//! let request = Request {
//!     method: Method::Get,
//!     url: "http://127.0.0.1:8787/deployment".into(),
//!     headers: Vec::new(),
//!     body: Vec::new(),
//!     credentials: Credentials::SameOrigin,
//! };
//! let reply = deployment.handle(request, Timestamp::from_millis(1_780_000_000_000));
//! assert_eq!(reply.response.map(|response| response.status), Some(200));
//! ```

mod access;
mod control;
mod deployment;
mod endpoint;
mod fixture;
mod http;
mod key;
mod limit;
mod passkey;
mod password;
mod password_policy;
mod random;
mod reply;
mod restriction;
mod seal;
mod state;
mod store;
mod totp;
mod transport;
mod view;

#[cfg(all(feature = "server", not(target_arch = "wasm32")))]
pub mod server;
#[cfg(any(feature = "testing", all(feature = "server", not(target_arch = "wasm32"))))]
pub mod testing;

pub use control::{AttemptOrder, ChallengeMode, Channel, ControlError, Faults, Message};
pub use deployment::LocalDeployment;
pub use endpoint::{Frame, NotificationStream};
pub use fixture::{DomainFixture, Fixtures, OrganizationFixture, Person, Phone, WorkspaceFixture};
pub use reply::Reply;
pub use state::StateError;
pub use transport::LocalTransport;
