//! E-mail addresses and phone numbers of the person signed in: what they have, and proving a new one. One machine for both.
//!
//! ```
//! use wacht_yew::flow::contact::{
//!     ContactInput, ContactProof, ProofEffect, ProofEvent, step,
//! };
//! use wacht_yew::wire::Timestamp;
//!
//! let typed = ContactInput::Email("ada@example.org".into());
//! let proof = ContactProof::adding(typed.clone());
//! let (proof, effects) = step(
//!     proof,
//!     ProofEvent::Submitted(typed.clone()),
//!     &[],
//!     Timestamp::from_millis(0),
//! );
//! assert_eq!(effects, [ProofEffect::Add(typed)]);
//! assert!(proof.task.is_some());
//! ```

mod issue;
mod list;
mod proof;

pub use issue::{ContactCall, ContactIssue};
pub use list::{Contact, Removal, Standing, contacts, removal};
pub use proof::{ContactProof, ProofEffect, ProofEvent, ProofStep, step};

use super::phone::PhoneInput;
use super::profile_completion::looks_like_email;
use crate::letter_case::lower_case;

/// Which of the two.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ContactKind {
    /// E-mail addresses.
    Email,
    /// Phone numbers.
    Phone,
}

/// What is typed to add one.
///
/// ```
/// use wacht_yew::flow::contact::{ContactInput, ContactKind};
/// use wacht_yew::flow::phone::PhoneInput;
///
/// // The empty form of either kind.
/// let blank = ContactInput::empty(ContactKind::Phone);
/// assert_eq!(blank, ContactInput::Phone(PhoneInput::default()));
///
/// let typed = ContactInput::Email(" ada@example.org ".into());
/// assert_eq!(typed.kind(), ContactKind::Email);
/// assert_eq!(typed.display(), "ada@example.org");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ContactInput {
    /// An e-mail address.
    Email(Box<str>),
    /// A phone number.
    Phone(PhoneInput),
}

impl ContactInput {
    /// Nothing typed yet.
    pub fn empty(kind: ContactKind) -> Self {
        match kind {
            ContactKind::Email => Self::Email(Box::default()),
            ContactKind::Phone => Self::Phone(PhoneInput::default()),
        }
    }

    /// Which of the two it is.
    pub fn kind(&self) -> ContactKind {
        match self {
            Self::Email(_) => ContactKind::Email,
            Self::Phone(_) => ContactKind::Phone,
        }
    }

    /// As people read it.
    pub fn display(&self) -> String {
        match self {
            Self::Email(email) => email.trim().to_owned(),
            Self::Phone(phone) => phone.display(),
        }
    }

    /// What is wrong with it before anybody is asked.
    fn flaw(&self) -> Option<ContactIssue> {
        let (is_empty, is_good) = match self {
            Self::Email(email) => (email.trim().is_empty(), looks_like_email(email.trim())),
            Self::Phone(phone) => (phone.is_empty(), phone.is_plausible()),
        };
        match (is_empty, is_good) {
            (true, _) => Some(ContactIssue::Missing),
            (false, false) => Some(ContactIssue::Malformed),
            (false, true) => None,
        }
    }

    /// Whether it is this one.
    fn is(&self, contact: &Contact) -> bool {
        match self {
            Self::Email(email) => lower_case(email.trim()) == lower_case(&contact.text),
            Self::Phone(phone) => {
                let typed = [&*phone.dial_code, &*phone.national_digits()].concat();
                super::code::decimal_digits(&typed) == super::code::decimal_digits(&contact.text)
            }
        }
    }
}
