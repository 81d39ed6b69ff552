//! The sections of e-mail addresses and of phone numbers.

mod list;
mod prove;
mod words;

use yew::prelude::*;

use crate::components::user_profile::section::{ProfileSectionProps, alone};
use crate::flow::contact::ContactKind;
use crate::flow::user_profile::ProfileSection;
pub(super) use list::ContactBody;

/// The e-mail addresses: added, proved by a code, made primary, removed; part of [`UserProfile`](super::UserProfile), for
/// an app that places it by itself.
///
/// Props: [`ProfileSectionProps`].
///
/// An address that was added but not proved stays in the list and is taken up again. The primary address and the last way
/// to sign in cannot be removed, and the section says so.
///
/// ```
/// use wacht_yew::components::EmailAddressesSection;
/// use wacht_yew::prelude::*;
/// use yew::prelude::*;
///
/// #[component]
/// fn Addresses() -> Html {
///     html! {
///         <SignedIn unknown={html! {}} fallback={html! { <RedirectToSignIn /> }}>
///             <h1>{ "Where we write to" }</h1>
///             <EmailAddressesSection />
///         </SignedIn>
///     }
/// }
/// ```
#[component]
pub fn EmailAddressesSection(props: &ProfileSectionProps) -> Html {
    let body = html! { <ContactBody kind={ContactKind::Email} /> };
    alone("EmailAddressesSection", ProfileSection::EmailAddresses, props, body)
}

/// The phone numbers: added, proved by a code, made primary, removed; part of [`UserProfile`](super::UserProfile), for an
/// app that places it by itself.
///
/// Props: [`ProfileSectionProps`].
///
/// A number that was added but not proved stays in the list and is taken up again. The last way to sign in cannot be
/// removed, and the section says so.
///
/// ```
/// use wacht_yew::components::PhoneNumbersSection;
/// use wacht_yew::prelude::*;
/// use yew::prelude::*;
///
/// #[component]
/// fn Numbers() -> Html {
///     html! {
///         <SignedIn unknown={html! {}} fallback={html! { <RedirectToSignIn /> }}>
///             <h1>{ "Where we call" }</h1>
///             <PhoneNumbersSection />
///         </SignedIn>
///     }
/// }
/// ```
#[component]
pub fn PhoneNumbersSection(props: &ProfileSectionProps) -> Html {
    let body = html! { <ContactBody kind={ContactKind::Phone} /> };
    alone("PhoneNumbersSection", ProfileSection::PhoneNumbers, props, body)
}
