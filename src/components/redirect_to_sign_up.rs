//! Sends people to the sign-up page and back.

use yew::prelude::*;

use super::redirect_to_sign_in::use_redirect;
use crate::hooks::target;

/// Goes to the deployment's sign-up page, once, with this page as the way back. Use it as the fallback of
/// [`SignedIn`](super::SignedIn) where most visitors are new:
///
/// ```
/// use wacht_yew::prelude::*;
/// use yew::prelude::*;
///
/// #[component]
/// fn Trial() -> Html {
///     html! {
///         <SignedIn unknown={html! {}} fallback={html! { <RedirectToSignUp /> }}>
///             { "Your first thirty days." }
///         </SignedIn>
///     }
/// }
/// ```
///
/// # Behaviour
/// Goes as soon as the deployment is known. A deployment without a sign-up page is told in the console.
#[component]
pub fn RedirectToSignUp() -> Html {
    use_redirect("RedirectToSignUp", "sign_up_page_url", target::sign_up_page)
}
