//! What the deployment remembers.

mod account;
mod account_contact;
mod admission;
mod attempt;
mod bytes;
mod ceremony;
mod challenge;
mod code;
mod directory;
mod dns;
mod enrolment;
mod entries;
mod grant;
mod image;
mod notification;
mod passkey;
mod session;
mod sign_up;
mod table;
mod template;
mod ticket;
mod trust;

pub(crate) use account::{Account, Accounts};
pub(crate) use admission::{Admission, Admissions};
pub(crate) use attempt::{AttemptNote, PhoneContact};
pub(crate) use ceremony::{Ceremonies, Ceremony, LIFE_MS as CEREMONY_LIFE_MS};
pub(crate) use challenge::{ChallengeStore, Puzzles};
pub(crate) use code::{Codes, Purpose};
pub(crate) use directory::{
    Claim, Connection, Directory, Invitation, MOST_ORGANIZATIONS, Membership, Memberships, OwnedRole, Place, Removal,
    RoleOwner, ScimAccess,
};
pub(crate) use dns::Dns;
pub(crate) use enrolment::{Enrolment, Enrolments};
pub(crate) use grant::{Exchange, Grant, Grants, Identity};
pub(crate) use image::Images;
pub(crate) use notification::{Addressee, NotificationFilter, Notifications, notification_number};
pub(crate) use passkey::{PER_USER as PASSKEYS_PER_USER, PasskeyRecord, Passkeys};
pub(crate) use session::{IssuedToken, SessionRecord, Sessions, SignInRecord};
pub(crate) use sign_up::SignUpRecord;
pub(crate) use template::{DEFAULT, Template, Templates};
pub(crate) use ticket::{LONGEST_LIFE_MS, Ticket, TicketState, Tickets};
pub(crate) use trust::Trust;
