//! What is known of the session, and when an answer about it still counts.
//!
//! Layer: pure; imports [`wire`](crate::wire) and [`client`](crate::client).

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
