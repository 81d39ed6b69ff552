//! What the deployment remembers.

mod account;
mod bytes;
mod challenge;
mod code;
mod directory;
mod entries;
mod image;
mod notification;
mod session;

pub(crate) use account::{Account, Accounts};
pub(crate) use challenge::{ChallengeStore, Puzzles};
pub(crate) use code::{Codes, Purpose};
pub(crate) use directory::{Directory, Membership};
pub(crate) use image::Images;
pub(crate) use notification::{Addressee, NotificationFilter, Notifications, notification_number};
pub(crate) use session::{IssuedToken, SessionRecord, Sessions, SignInRecord};
