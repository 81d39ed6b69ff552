//! Going where the kit would go.

use yew::prelude::*;

use super::{Auth, use_auth};
use crate::flow::redirect::SafeRedirect;

/// What [`use_navigation`] returns.
///
/// ```
/// use wacht_yew::hooks::NavigationHandle;
/// use wacht_yew::prelude::*;
///
/// /// Nobody comes back to the page of what they left.
/// fn follow(navigation: &NavigationHandle, change: &TenancyChange) {
///     match (&change.target, &change.cause) {
///         (Some(target), TenancyChangeCause::Left) => navigation.replace(target),
///         (Some(target), _) => navigation.go(target),
///         (None, _) => {}
///     }
/// }
/// ```
#[derive(Clone)]
pub struct NavigationHandle {
    auth: Auth,
}

impl std::fmt::Debug for NavigationHandle {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("NavigationHandle").finish_non_exhaustive()
    }
}

impl NavigationHandle {
    /// Goes to a target, as another page of the history.
    pub fn go(&self, target: &SafeRedirect) {
        self.auth.0.go(target, false);
    }

    /// Goes to a target in the place of this page, which the back button then leaves out.
    pub fn replace(&self, target: &SafeRedirect) {
        self.auth.0.go(target, true);
    }
}

/// Goes where a callback says that the kit would have gone: by the app's router where there is one, by the browser
/// otherwise, to another host of a staging deployment with the session in hand.
///
/// ```
/// use wacht_yew::prelude::*;
/// use yew::prelude::*;
///
/// # fn count_a_sign_in() {}
/// #[component]
/// fn SignInPage() -> Html {
///     let navigation = use_navigation();
///     let on_signed_in = move |details: SignedInDetails| {
///         count_a_sign_in();
///         navigation.replace(&details.target);
///     };
///     html! { <SignIn {on_signed_in} /> }
/// }
/// ```
///
/// # Panics
/// Outside of a [`DeploymentProvider`](crate::components::DeploymentProvider).
#[hook]
pub fn use_navigation() -> NavigationHandle {
    NavigationHandle {
        auth: use_auth("use_navigation").auth,
    }
}
