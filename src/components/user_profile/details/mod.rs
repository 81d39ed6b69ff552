//! The section of names and picture.

mod crop;
mod names;
mod picture;

use yew::prelude::*;

use crate::components::user_profile::scope::use_profile;
use crate::components::user_profile::section::{ProfileSectionProps, alone, section};
use crate::flow::user_profile::ProfileSection;
use names::Names;
use picture::ProfilePicture;

/// Names, username and picture; part of [`UserProfile`](super::UserProfile), for an app that places it by itself.
///
/// Props: [`ProfileSectionProps`].
///
/// Which names there are, and which have to be given, the deployment's settings say. What is typed is saved by a button and
/// kept until then. A picture is checked and cut to a square before it is uploaded.
///
/// ```
/// use wacht_yew::components::DetailsSection;
/// use wacht_yew::prelude::*;
/// use yew::prelude::*;
///
/// #[component]
/// fn You() -> Html {
///     html! {
///         <SignedIn unknown={html! {}} fallback={html! { <RedirectToSignIn /> }}>
///             <h1>{ "You" }</h1>
///             <DetailsSection />
///         </SignedIn>
///     }
/// }
/// ```
#[component]
pub fn DetailsSection(props: &ProfileSectionProps) -> Html {
    alone(
        "DetailsSection",
        ProfileSection::Details,
        props,
        html! { <DetailsBody /> },
    )
}

#[component]
pub(super) fn DetailsBody() -> Html {
    let profile = use_profile();
    let content = html! {
        <>
            <ProfilePicture />
            <Names />
        </>
    };
    section(&profile, ProfileSection::Details, profile.words().details.text, content)
}
