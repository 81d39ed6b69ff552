//! What the deployment remembers.

mod account;
mod challenge;
mod directory;
mod session;

pub(crate) use account::{Account, Accounts};
pub(crate) use challenge::{ChallengeStore, Puzzles};
pub(crate) use directory::{Directory, Membership};
pub(crate) use session::{IssuedToken, SessionRecord, Sessions, SignInRecord};
