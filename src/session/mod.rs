//! What is known of the session, and when an answer about it still counts.
//!
//! Layer: pure; imports [`wire`](crate::wire) and the error types of [`client`](crate::client).

mod state;
mod store;

pub use state::{SessionState, SignedIn};
pub use store::{Generation, SessionSnapshot, SessionStore, Settled};
