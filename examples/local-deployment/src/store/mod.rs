//! What the deployment remembers.

mod account;
mod account_contact;
mod admission;
mod attempt;
mod bytes;
mod challenge;
mod code;
mod directory;
mod entries;
mod image;
mod session;
mod sign_up;

pub(crate) use account::{Account, Accounts};
pub(crate) use admission::{Admissions, Invitation};
pub(crate) use attempt::{AttemptNote, PhoneContact};
pub(crate) use challenge::{ChallengeStore, Puzzles};
pub(crate) use code::{Codes, Purpose};
pub(crate) use directory::{Directory, Membership};
pub(crate) use image::Images;
pub(crate) use session::{IssuedToken, SessionRecord, Sessions, SignInRecord};
pub(crate) use sign_up::SignUpRecord;
