//! Where somebody is signed in.

use std::cmp::Reverse;

use super::order::ordered_by_key;
use crate::client::CallError;
use crate::wire::{SignIn, SignInId};

/// The sign-ins in the order of a list: this one first, then the one used last.
///
/// ```
/// use wacht_yew::flow::device::in_order;
/// use wacht_yew::wire::SignIn;
///
/// let sign_in = |id: &str| SignIn { id: id.into(), ..SignIn::default() };
/// let listed = in_order(vec![sign_in("1"), sign_in("2")], &"2".into());
/// assert_eq!(listed[0].id.as_str(), "2");
/// ```
pub fn in_order(sign_ins: Vec<SignIn>, this: &SignInId) -> Vec<SignIn> {
    ordered_by_key(sign_ins, |sign_in| {
        (sign_in.id != *this, Reverse(sign_in.last_active_at))
    })
}

/// What a list says of the place of a sign-in: the city, else the region, and the country, each empty when it is not known.
/// `country` is its name in the reader's language, empty when that is not known.
///
/// ```
/// use wacht_yew::flow::device::place;
/// use wacht_yew::wire::SignIn;
///
/// let sign_in = SignIn { city: "London".into(), country: "GB".into(), ..SignIn::default() };
/// assert_eq!(place(&sign_in, "United Kingdom"), ("London", "United Kingdom"));
/// ```
pub fn place<'a>(sign_in: &'a SignIn, country: &'a str) -> (&'a str, &'a str) {
    let country = if country.is_empty() { &*sign_in.country } else { country };
    let near = [&*sign_in.city, &sign_in.region]
        .into_iter()
        .find(|name| !name.is_empty());
    (near.unwrap_or_default(), country)
}

/// Whether a sign-out failed because there was nothing to end any more, which is what was wanted.
///
/// ```
/// use wacht_yew::client::TransportError;
/// use wacht_yew::flow::device::has_ended;
///
/// // Nobody knows what became of it.
/// assert!(!has_ended(&TransportError::Offline.into()));
/// ```
pub fn has_ended(error: &CallError) -> bool {
    let is_gone = |api: &crate::client::ApiError| {
        api.status == 404 || api.message().to_ascii_lowercase().contains("failed to find signin")
    };
    error.api().is_some_and(is_gone)
}
