//! What the deployment remembers.

mod account;
mod bytes;
mod challenge;
mod code;
mod directory;
mod entries;
mod grant;
mod image;
mod session;
mod template;
mod ticket;
mod trust;

pub(crate) use account::{Account, Accounts};
pub(crate) use challenge::{ChallengeStore, Puzzles};
pub(crate) use code::{Codes, Purpose};
pub(crate) use directory::{Directory, Membership};
pub(crate) use grant::{Exchange, Grant, Grants, Identity};
pub(crate) use image::Images;
pub(crate) use session::{IssuedToken, SessionRecord, Sessions, SignInRecord};
pub(crate) use template::{DEFAULT, Template, Templates};
pub(crate) use ticket::{LONGEST_LIFE_MS, Ticket, TicketState, Tickets};
pub(crate) use trust::Trust;
