//! The addresses or numbers that somebody has, and which of them may go.

use super::ContactKind;
use crate::flow::order::ordered_by_key;
use crate::flow::way_in::{WayIn, has_other, ways_in};
use crate::wire::{Deployment, EmailAddress, PhoneNumber, User};

/// How far one has come.
///
/// ```
/// use wacht_yew::flow::contact::Standing;
///
/// // Sorted as a list shows them.
/// let mut standings = [Standing::Pending, Standing::Verified, Standing::Primary];
/// standings.sort();
/// assert_eq!(
///     standings,
///     [Standing::Primary, Standing::Verified, Standing::Pending]
/// );
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// Proved, and the one that is used first.
    Primary,
    /// Proved.
    Verified,
    /// Added, but not proved yet.
    Pending,
}

/// An e-mail address or a phone number.
///
/// ```
/// use wacht_yew::flow::contact::{Contact, Standing};
/// use wacht_yew::wire::{EmailAddress, PhoneNumber};
///
/// let number = PhoneNumber {
///     id: "5".into(),
///     country_code: "+44".into(),
///     phone_number: "2079460958".into(),
///     verified: true,
///     ..PhoneNumber::default()
/// };
/// let phone = Contact::of_phone(&number, Some("5"));
/// assert_eq!(
///     (&*phone.text, phone.standing),
///     ("+44 2079460958", Standing::Primary)
/// );
/// // Nothing is the primary one before it is proved, whatever the user's record says.
/// let address = EmailAddress {
///     id: "3".into(),
///     ..EmailAddress::default()
/// };
/// assert_eq!(
///     Contact::of_email(&address, Some("3")).standing,
///     Standing::Pending
/// );
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contact {
    /// Identifies it.
    pub id: Box<str>,
    /// As people read it.
    pub text: Box<str>,
    /// How far it has come.
    pub standing: Standing,
}

impl Contact {
    /// An address of a user whose primary one has this id.
    pub fn of_email(address: &EmailAddress, primary: Option<&str>) -> Self {
        Self {
            id: address.id.clone(),
            text: address.email.clone(),
            standing: standing(&address.id, address.verified, primary),
        }
    }

    /// A number of a user whose primary one has this id.
    pub fn of_phone(number: &PhoneNumber, primary: Option<&str>) -> Self {
        Self {
            id: number.id.clone(),
            text: format!("{} {}", number.country_code, number.phone_number).into(),
            standing: standing(&number.id, number.verified, primary),
        }
    }
}

/// What the list itself says of the primary one may be stale: its id counts.
fn standing(id: &str, verified: bool, primary: Option<&str>) -> Standing {
    match (verified, primary == Some(id)) {
        (true, true) => Standing::Primary,
        (true, false) => Standing::Verified,
        (false, _) => Standing::Pending,
    }
}

/// All of a user's: the primary one first, pending ones last.
///
/// ```
/// use wacht_yew::flow::contact::{ContactKind, Standing, contacts};
/// use wacht_yew::wire::{EmailAddress, User};
///
/// let address = EmailAddress {
///     id: "3".into(),
///     email: "ada@example.com".into(),
///     verified: true,
///     ..EmailAddress::default()
/// };
/// let user = User {
///     primary_email_address_id: Some("3".into()),
///     user_email_addresses: vec![address],
///     ..User::default()
/// };
/// assert_eq!(
///     contacts(ContactKind::Email, &user)[0].standing,
///     Standing::Primary
/// );
/// ```
pub fn contacts(kind: ContactKind, user: &User) -> Vec<Contact> {
    let all: Vec<Contact> = match kind {
        ContactKind::Email => {
            let primary = user.primary_email_address_id.as_deref();
            let addresses = user.user_email_addresses.iter();
            addresses.map(|address| Contact::of_email(address, primary)).collect()
        }
        ContactKind::Phone => {
            let primary = user.primary_phone_number_id.as_deref();
            let numbers = user.user_phone_numbers.iter();
            numbers.map(|number| Contact::of_phone(number, primary)).collect()
        }
    };
    ordered_by_key(all, |contact| contact.standing)
}

/// Whether one may be removed, and why not.
///
/// ```
/// use wacht_yew::flow::contact::Removal;
///
/// /// What a menu says beside the item that removes one; nothing where it may go.
/// fn reason(removal: Removal) -> Option<&'static str> {
///     match removal {
///         Removal::Allowed => None,
///         Removal::IsPrimary => Some("Choose another one first."),
///         Removal::OnlyWayIn => Some("You could not sign in without it."),
///         Removal::Required => Some("You have to have one."),
///     }
/// }
///
/// assert_eq!(reason(Removal::Required), Some("You have to have one."));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Removal {
    /// It may.
    Allowed,
    /// The server keeps the primary e-mail address.
    IsPrimary,
    /// Nobody could sign in without it.
    OnlyWayIn,
    /// The deployment wants everybody to have one.
    Required,
}

/// Whether this one may be removed.
///
/// ```
/// use wacht_yew::flow::contact::{Contact, ContactKind, Removal, Standing, removal};
/// use wacht_yew::wire::{Deployment, User};
///
/// let address = Contact {
///     id: "3".into(),
///     text: "ada@example.com".into(),
///     standing: Standing::Primary,
/// };
/// let verdict = removal(
///     ContactKind::Email,
///     &Deployment::default(),
///     &User::default(),
///     &address,
/// );
/// assert_eq!(verdict, Removal::IsPrimary);
/// ```
pub fn removal(kind: ContactKind, deployment: &Deployment, user: &User, contact: &Contact) -> Removal {
    if contact.standing == Standing::Pending {
        return Removal::Allowed;
    }
    let settings = &deployment.auth_settings;
    let (way, is_required) = match kind {
        ContactKind::Email => (WayIn::Email(contact.id.clone()), settings.email_address.required),
        ContactKind::Phone => (WayIn::Phone(contact.id.clone()), settings.phone_number.required),
    };
    if ways_in(deployment, user).contains(&way) && !has_other(deployment, user, &way) {
        return Removal::OnlyWayIn;
    }
    let is_last = !contacts(kind, user)
        .iter()
        .any(|other| other.id != contact.id && other.standing != Standing::Pending);
    if is_required && is_last {
        return Removal::Required;
    }
    if kind == ContactKind::Email && contact.standing == Standing::Primary {
        return Removal::IsPrimary;
    }
    Removal::Allowed
}
