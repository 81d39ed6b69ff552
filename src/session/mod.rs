//! What is known of the session, and when an answer about it still counts.
//!
//! Layer: pure; imports [`wire`](crate::wire) and [`client`](crate::client).
//!
//! The store keeps what is known, and drops answers to questions that were asked under another state of affairs:
//!
//! ```
//! use wacht_yew::client::TransportError;
//! use wacht_yew::session::{SessionState, SessionStore, Settled};
//! use wacht_yew::wire::{Session, read_success};
//!
//! let ada = r#"{"data": {
//!     "id": "7", "active_signin": {"id": "8", "user": {"first_name": "Ada"}}
//! }}"#;
//! let mut store = SessionStore::default();
//! let asked = store.generation();
//! store.settle(asked, Ok(read_success::<Session>(ada).expect("an envelope")));
//! let now = store.snapshot().state().signed_in().expect("somebody");
//! assert_eq!(now.user().display_name(), "Ada");
//!
//! // Somebody signs out: what was asked before that does not count any more.
//! store.invalidate();
//! assert_eq!(store.settle(asked, Ok(Session::default())), Settled::Stale);
//!
//! // The server cannot be reached: whoever was there is still shown, and the state says so.
//! store.settle(store.generation(), Err(TransportError::Offline.into()));
//! assert!(matches!(store.snapshot().state(), SessionState::Degraded(Some(_), _)));
//! ```

mod context;
mod listing;
mod permission;
mod refresh;
mod state;
mod store;
mod tenancy;
mod tokens;

pub use context::{ContextChange, ContextTurn, ContextWatch};
pub use listing::ListState;
pub use permission::{Access, Permission};
pub use refresh::{Cue, RefreshPolicy};
pub use state::{SessionState, SignedIn};
pub use store::{Generation, SessionSnapshot, SessionStore, Settled};
pub use tenancy::{ActiveTenancy, Tenancy};
pub use tokens::{TokenError, Tokens};
