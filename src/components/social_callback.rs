//! The page that a social provider sends people back to.

use yew::prelude::*;

use super::link_page::{LinkPageKind, LinkPageProps, use_link_page_view};
use crate::flow::link_page::LinkPageScreen;
use crate::hooks::use_social_callback;
use crate::theme::ScreenName;

/// The page that a social provider sends people back to; put it at `/social/callback`.
///
/// Props: [`LinkPageProps`].
///
/// ```
/// use wacht_yew::prelude::*;
/// use yew::prelude::*;
///
/// #[component]
/// fn SocialCallbackPage() -> Html {
///     html! { <SocialCallback /> }
/// }
/// ```
///
/// # Behaviour
/// Takes the provider's answer out of the address bar and hands it over, once. A sign-in then leads on as one by a mailed
/// link does; an account that was connected leads back to the profile. A refusal says why and leads back.
///
/// # Accessibility
/// What happens is told by the polite live region, a failure by the assertive one; the focus then is on the heading.
///
/// # Styling
/// Root `.wa-root[data-wa-screen="social-callback/…"]`; parts `card`, `banner`, `button`.
#[component]
pub fn SocialCallback(props: &LinkPageProps) -> Html {
    let page = use_social_callback(props.options());
    use_link_page_view(KIND, props, &page)
}

const KIND: LinkPageKind = LinkPageKind {
    component: "SocialCallback",
    screen: |screen| match screen {
        LinkPageScreen::Working => ScreenName::SocialCallbackWorking,
        LinkPageScreen::PasskeyPrompt => ScreenName::SocialCallbackPasskey,
        LinkPageScreen::Finished => ScreenName::SocialCallbackFinished,
        LinkPageScreen::Continuing => ScreenName::SocialCallbackContinuing,
        LinkPageScreen::Failed => ScreenName::SocialCallbackFailed,
    },
    failed_title: |words| words.provider_failed,
};
