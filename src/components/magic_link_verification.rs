//! The page that a mailed link leads to.

use yew::prelude::*;

use super::link_page::{LinkPageKind, LinkPageProps, use_link_page_view};
use crate::flow::link_page::LinkPageScreen;
use crate::hooks::use_magic_link_verification;
use crate::theme::ScreenName;

/// The page that a mailed sign-in link leads to; put it at `/magic`, where the deployment's mails point.
///
/// Props: [`LinkPageProps`].
///
/// ```
/// use wacht_yew::prelude::*;
/// use yew::prelude::*;
///
/// #[component]
/// fn MagicPage() -> Html {
///     html! { <MagicLinkVerification /> }
/// }
/// ```
///
/// # Behaviour
/// Takes the token out of the address bar and spends it, once. Whoever is signed in by it goes to the `redirect_uri` of
/// the link if the deployment allows it, else to `after_signin_redirect_url`; where the deployment wants it, who has no
/// passkey is offered one before. A sign-in that wants more goes on at the sign-in page. A link that is no good says why and leads back.
///
/// # Accessibility
/// What happens is told by the polite live region, a failure by the assertive one; the focus then is on the heading.
///
/// # Styling
/// Root `.wa-root[data-wa-screen="magic-link/…"]`; parts `card`, `banner`, `button`.
#[component]
pub fn MagicLinkVerification(props: &LinkPageProps) -> Html {
    let page = use_magic_link_verification(props.options());
    use_link_page_view(KIND, props, &page)
}

const KIND: LinkPageKind = LinkPageKind {
    component: "MagicLinkVerification",
    screen: |screen| match screen {
        LinkPageScreen::Working => ScreenName::MagicLinkWorking,
        LinkPageScreen::PasskeyPrompt => ScreenName::MagicLinkPasskey,
        LinkPageScreen::Finished => ScreenName::MagicLinkFinished,
        LinkPageScreen::Continuing => ScreenName::MagicLinkContinuing,
        LinkPageScreen::Failed => ScreenName::MagicLinkFailed,
    },
    failed_title: |words| words.link_failed,
};
