//! The offer of a passkey, with which ways in end: who is made it, and what becomes of it.

use super::sign_in::{SignInError, SignInErrorReason, SignInFailure};
use crate::client::WebAuthnError;
use crate::wire::SignInMethod;

/// Whoever came without a passkey may be glad of one; support staff would make it somebody else's.
pub(super) fn has_use_for_passkey(method: &SignInMethod) -> bool {
    !matches!(
        method,
        SignInMethod::Passkey | SignInMethod::Impersonation | SignInMethod::Unknown(_)
    )
}

/// What became of a passkey that was to be registered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum RegistrationEnd {
    /// There is one, be it from before: that is all the person wants.
    Done,
    /// There is none, for this reason; the offer stands. A dialog that was closed needs no explanation.
    Open(Option<SignInErrorReason>),
}

impl RegistrationEnd {
    pub(super) fn of(answer: Result<(), SignInFailure>) -> Self {
        match answer {
            Ok(()) | Err(SignInFailure::Passkey(WebAuthnError::InvalidState)) => Self::Done,
            Err(SignInFailure::Passkey(WebAuthnError::Cancelled | WebAuthnError::NotAllowed)) => Self::Open(None),
            Err(failure) => Self::Open(Some(SignInError::from(&failure).reason)),
        }
    }
}
