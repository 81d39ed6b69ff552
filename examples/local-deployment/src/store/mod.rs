//! What the deployment remembers.

mod account;
mod bytes;
mod challenge;
mod code;
mod directory;
mod dns;
mod entries;
mod image;
mod session;
mod table;

pub(crate) use account::{Account, Accounts};
pub(crate) use challenge::{ChallengeStore, Puzzles};
pub(crate) use code::{Codes, Purpose};
pub(crate) use directory::{
    Claim, Connection, Directory, Invitation, MOST_ORGANIZATIONS, Membership, Memberships, OwnedRole, Place, Removal,
    RoleOwner, ScimAccess,
};
pub(crate) use dns::Dns;
pub(crate) use image::Images;
pub(crate) use session::{IssuedToken, SessionRecord, Sessions, SignInRecord};
