//! What the machine asks of the server, and what comes back.

use std::rc::Rc;

use crate::client::{Secret, SignUpRequest, VerificationStrategy};
use crate::flow::sign_in::SignInFailure;
use crate::wire::{AttemptId, InvitationCheck, Prepared, Session, SocialProvider};

/// A request. Each is answered by one [`SignUpReply`], or by a [`CallError`](crate::client::CallError).
#[derive(Clone, Debug, PartialEq)]
pub enum SignUpCall {
    /// Find out whether an invitation is good, and for whom; answered by [`SignUpReply::Invitation`].
    CheckInvitation(Secret),
    /// Begin; answered by [`SignUpReply::Session`].
    SignUp(SignUpRequest),
    /// Read the session anew; answered by [`SignUpReply::Session`].
    Confirm,
    /// Have a code sent; answered by [`SignUpReply::Prepared`].
    Prepare {
        /// The attempt.
        attempt: AttemptId,
        /// What to prepare.
        strategy: VerificationStrategy,
    },
    /// Check a code; answered by [`SignUpReply::Session`].
    Verify {
        /// The attempt.
        attempt: AttemptId,
        /// The code.
        code: Secret,
        /// The invitation, which the last code uses up; empty for none.
        invite_token: Secret,
    },
    /// Ask for the address of a social provider; answered by [`SignUpReply::Address`].
    BeginSocial(SocialProvider),
    /// Ask whether the person has a passkey; answered by [`SignUpReply::WantsPasskey`].
    CountPasskeys,
    /// Have the browser make a passkey in its dialog, and register it; answered by [`SignUpReply::Registered`].
    RegisterPasskey,
}

impl SignUpCall {
    /// Whether the server wants a challenge token with it.
    pub fn is_protected(&self) -> bool {
        matches!(self, Self::SignUp(_) | Self::Prepare { .. } | Self::BeginSocial(_))
    }
}

/// What came back.
#[derive(Clone, Debug, PartialEq)]
pub enum SignUpReply {
    /// Whether an invitation is good.
    Invitation(InvitationCheck),
    /// A session.
    Session(Rc<Session>),
    /// What was prepared.
    Prepared(Prepared),
    /// The address of a provider's page, not checked yet.
    Address(Box<str>),
    /// The person has no passkey.
    WantsPasskey(bool),
    /// What became of the passkey.
    Registered(Result<(), SignInFailure>),
}
