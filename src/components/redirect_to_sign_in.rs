//! Sends people to the sign-in page and back.

use yew::prelude::*;

use super::frame::{Frame, framed};
use crate::hooks::{target, use_auth};
use crate::ui::card_skeleton;

/// Goes to the deployment's sign-in page, once, with this page as the way back. Use it as the fallback of
/// [`SignedIn`](super::SignedIn):
///
/// ```
/// use wacht_yew::prelude::*;
/// use yew::prelude::*;
///
/// #[component]
/// fn Account() -> Html {
///     html! {
///         <SignedIn unknown={html! {}} fallback={html! { <RedirectToSignIn /> }}>{ "Yours alone." }</SignedIn>
///     }
/// }
/// ```
///
/// # Behaviour
/// Goes as soon as the deployment is known. A deployment without a sign-in page is told in the console.
#[component]
pub fn RedirectToSignIn() -> Html {
    let context = use_auth("RedirectToSignIn");
    let is_ready = context.is_ready();
    use_effect_with(is_ready, {
        let context = context.clone();
        move |is_ready| {
            if !is_ready {
                return;
            }
            match target::sign_in_page(&context) {
                Some(page) => context.auth.0.go(&page, true),
                None => web_sys::console::error_1(
                    &"wacht-yew: RedirectToSignIn needs sign_in_page_url, in the deployment's settings or in ui_overwrites".into(),
                ),
            }
        }
    });
    let label = context.messages.common.loading;
    framed(&context, Frame::default(), card_skeleton(label))
}
