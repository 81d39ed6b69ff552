//! The active user.

use std::rc::Rc;

use yew::prelude::*;

use super::use_session;
use crate::session::{SessionState, SignedIn};
use crate::wire::User;

/// Who is active, as far as that is known. Cheap to clone.
///
/// ```
/// use wacht_yew::prelude::*;
/// use yew::prelude::*;
///
/// fn initial(user: &UserState) -> Option<char> {
///     match user {
///         UserState::Active(user) => user.display_name().chars().next(),
///         UserState::Unknown | UserState::SignedOut => None,
///     }
/// }
/// # assert_eq!(initial(&UserState::SignedOut), None);
/// ```
#[derive(Clone, Debug, PartialEq)]
pub enum UserState {
    /// Not known yet.
    Unknown,
    /// Nobody is active.
    SignedOut,
    /// Somebody is.
    Active(ActiveUser),
}

/// The active user: the public face that the session holds.
///
/// Reads as the [`User`] that it is, and costs nothing to hand on:
///
/// ```
/// use wacht_yew::hooks::ActiveUser;
/// use yew::prelude::*;
///
/// #[derive(Properties, PartialEq)]
/// struct GreetingProps {
///     user: ActiveUser,
/// }
///
/// /// Is drawn anew when the user is another one, or changed.
/// #[component]
/// fn Greeting(props: &GreetingProps) -> Html {
///     html! { format!("Good morning, {}!", props.user.display_name()) }
/// }
/// ```
#[derive(Clone, Debug)]
pub struct ActiveUser(SignedIn);

impl PartialEq for ActiveUser {
    /// Two snapshots with the same user are the same user.
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(self.0.session(), other.0.session()) || **self == **other
    }
}

impl std::ops::Deref for ActiveUser {
    type Target = User;

    fn deref(&self) -> &User {
        self.0.user()
    }
}

/// The active user.
///
/// Name, username, picture and main address are there, and whatever else the server puts into the session. While the
/// server cannot be reached, it is whoever was last known to be active.
///
/// ```
/// use wacht_yew::hooks::{UserState, use_user};
/// use yew::prelude::*;
///
/// #[component]
/// fn Greeting() -> Html {
///     match use_user() {
///         UserState::Active(user) => {
///             html! { { format!("Good morning, {}!", user.display_name()) } }
///         }
///         UserState::Unknown | UserState::SignedOut => html! {},
///     }
/// }
/// ```
///
/// # Panics
/// Outside of a [`DeploymentProvider`](crate::components::DeploymentProvider).
#[hook]
pub fn use_user() -> UserState {
    let session = use_session();
    match session.state() {
        SessionState::SignedIn(now) | SessionState::Degraded(Some(now), _) => {
            UserState::Active(ActiveUser(now.clone()))
        }
        _ if session.snapshot().is_known() => UserState::SignedOut,
        _ => UserState::Unknown,
    }
}
