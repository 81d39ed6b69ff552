//! What is known of the session, and when an answer about it still counts.
//!
//! Layer: pure; imports [`wire`](crate::wire) and [`client`](crate::client).

mod context;
mod listing;
mod state;
mod store;

pub use context::{ContextChange, ContextTurn, ContextWatch};
pub use listing::ListState;
pub use state::{SessionState, SignedIn};
pub use store::{Generation, SessionSnapshot, SessionStore, Settled};
