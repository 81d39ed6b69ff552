//! The Frontend API as typed calls over ports.
//!
//! Layer: imports [`wire`](crate::wire) only. The browser's own types are named in `browser.rs` and nowhere else.
//!
//! A client needs the deployment's key and a way out, its ports; components make theirs themselves. Calls are named after what
//! they do, say in their docs which endpoint they speak to, and answer with types of [`wire`](crate::wire).
//!
//! ```no_run
//! use wacht_yew::client::{CallError, Client, Ports, PublishableKey, SignInRequest};
//!
//! # async fn sign_in(ports: Ports) -> Result<(), CallError> {
//! let key = PublishableKey::parse("pk_test_aHR0cDovLzEyNy4wLjAuMTo4Nzg3")
//!     .expect("a key from the console");
//! let client = Client::new(key, ports);
//! let request = SignInRequest::Email {
//!     email: "ada@example.com".into(),
//!     password: "Lovelace-1843!".into(),
//! };
//! client.sign_in(&request, "").await?;
//! // The reply tells what the attempt still needs; who is signed in, the session tells.
//! let session = client.session().await?;
//! # drop(session);
//! # Ok(())
//! # }
//! ```

mod api;
mod base64;
mod body;
#[cfg(feature = "browser")]
mod browser;
mod call;
mod challenge;
mod connection;
mod deployment;
mod dev_session;
mod email_address;
mod error;
pub(crate) mod form;
mod invitation;
mod joined;
mod me;
mod me_authenticator;
mod me_device;
mod me_passkey;
mod me_password;
mod me_profile;
mod membership;
mod organization;
mod origin;
mod passkey;
mod phone_number;
mod port;
mod profile;
mod provider;
mod publishable_key;
mod recovery;
mod secret;
mod session;
mod sign_in;
mod sign_up;
mod tenancy;
mod ticket;
mod transport;
mod upload;
mod verification;
mod waitlist;
mod workspace;

pub use api::{Client, DEFAULT_TIME_LIMIT, Ports};
pub use base64::Alphabet;
pub use body::{Body, Part, PartContent};
#[cfg(feature = "browser")]
pub(crate) use browser::fetch_with_bearer;
#[cfg(feature = "browser")]
pub use browser::{BrowserClock, BrowserCookies, BrowserStorage, FetchTransport};
pub use dev_session::{DEV_SESSION_PARAMETER, DevSession, without_parameter};
pub use error::{ApiError, CallError, TransportError};
pub(crate) use joined::Joined;
pub use me_profile::NameChanges;
pub use organization::Invitee;
pub use origin::Origin;
pub use passkey::{Assertion, Attestation, WebAuthnError};
pub use port::{Clock, Storage};
pub use profile::ProfileFields;
pub use publishable_key::{PublishableKey, PublishableKeyError};
pub use secret::Secret;
pub use sign_in::SignInRequest;
pub use sign_up::{IdentifierKind, SignUpRequest};
pub use tenancy::NewTenancy;
pub use transport::{Credentials, LocalBoxFuture, Method, Request, Response, Transport};
pub use upload::Upload;
pub use verification::{AttemptKind, AttemptVerification, PrepareVerification, VerificationStrategy};
pub use waitlist::WaitlistRequest;
