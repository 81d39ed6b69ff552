//! The session as components see it.

use std::rc::Rc;

use crate::client::CallError;
use crate::wire::{Session, SignIn, User};

/// Who is signed in, as far as that is known.
///
/// ```
/// use wacht_yew::session::SessionState;
///
/// fn line(state: &SessionState) -> String {
///     match state {
///         SessionState::Unknown => "One moment".to_owned(),
///         SessionState::SignedOut => "Sign in".to_owned(),
///         SessionState::SignedIn(now) => now.user().display_name(),
///         SessionState::Degraded(Some(last), _) => {
///             format!("{} (no connection)", last.user().display_name())
///         }
///         SessionState::Degraded(None, why) => why.to_string(),
///     }
/// }
/// assert_eq!(line(&SessionState::Unknown), "One moment");
/// ```
#[derive(Clone, Debug, PartialEq)]
pub enum SessionState {
    /// Not known yet: show neither signed-in nor signed-out content.
    Unknown,
    /// Nobody is active. Accounts may still be signed in: see [`SessionSnapshot::accounts`](super::SessionSnapshot::accounts).
    SignedOut,
    /// Somebody is active.
    SignedIn(SignedIn),
    /// The server could not be asked. Holds what was last known (`None` at the start) and why.
    Degraded(Option<SignedIn>, CallError),
}

impl SessionState {
    /// The active account, also while the server cannot be reached.
    pub fn signed_in(&self) -> Option<&SignedIn> {
        match self {
            Self::SignedIn(signed_in) | Self::Degraded(Some(signed_in), _) => Some(signed_in),
            Self::Unknown | Self::SignedOut | Self::Degraded(None, _) => None,
        }
    }
}

/// The active account of a session.
///
/// ```
/// use std::rc::Rc;
///
/// use wacht_yew::client::TransportError;
/// use wacht_yew::session::{SessionState, SignedIn};
/// use wacht_yew::wire::{Session, read_success};
///
/// let body = r#"{"data": {
///     "id": "7", "active_signin": {"id": "8", "user": {"first_name": "Ada"}}
/// }}"#;
/// let session: Session = read_success(body).expect("an envelope");
/// let now = SignedIn::of(&Rc::new(session)).expect("somebody is active");
/// assert_eq!(now.user().display_name(), "Ada");
/// assert_eq!(
///     (now.session().id.as_str(), now.sign_in().id.as_str()),
///     ("7", "8")
/// );
///
/// // Whoever was there is shown while the server cannot be reached, too.
/// let state = SessionState::Degraded(Some(now.clone()), TransportError::Offline.into());
/// assert_eq!(state.signed_in(), Some(&now));
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct SignedIn(Rc<Session>);

impl SignedIn {
    /// The active account of `session`, if it has one.
    pub fn of(session: &Rc<Session>) -> Option<Self> {
        session.active_signin.is_some().then(|| Self(session.clone()))
    }

    /// The session it is active in.
    pub fn session(&self) -> &Rc<Session> {
        &self.0
    }

    /// The active sign-in.
    ///
    /// # Panics
    /// Never: [`SignedIn::of`] makes this only of a session that has one.
    pub fn sign_in(&self) -> &SignIn {
        self.0.active_signin.as_ref().expect("checked when it was made")
    }

    /// The active user.
    pub fn user(&self) -> &User {
        &self.sign_in().user
    }
}
