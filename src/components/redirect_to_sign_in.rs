//! Sends people to the sign-in page and back.

use yew::prelude::*;

use super::frame::{Frame, framed};
use crate::flow::redirect::SafeRedirect;
use crate::hooks::{DeploymentContext, target, use_auth};
use crate::kept::use_effect_with;
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
///         <SignedIn unknown={html! {}} fallback={html! { <RedirectToSignIn /> }}>
///             { "Yours alone." }
///         </SignedIn>
///     }
/// }
/// ```
///
/// # Behaviour
/// Goes as soon as the deployment is known. A deployment without a sign-in page is told in the console.
#[component]
pub fn RedirectToSignIn() -> Html {
    use_redirect("RedirectToSignIn", "sign_in_page_url", target::sign_in_page)
}

/// Goes to a page as soon as the deployment says where it is; draws what stands there meanwhile.
#[hook]
pub(super) fn use_redirect(
    component: &'static str,
    setting: &'static str,
    page: fn(&DeploymentContext) -> Option<SafeRedirect>,
) -> Html {
    let context = use_auth(component);
    use_effect_with(context.is_ready(), {
        let context = context.clone();
        move |is_ready| {
            if !is_ready {
                return;
            }
            match page(&context) {
                Some(page) => context.auth.0.go(&page, true),
                None => {
                    let text = format!(
                        "wacht-yew: {component} needs {setting}, in the deployment's settings or in ui_overwrites"
                    );
                    web_sys::console::error_1(&text.into());
                }
            }
        }
    });
    let label = context.messages.common.loading;
    framed(&context, Frame::default(), card_skeleton(label))
}
