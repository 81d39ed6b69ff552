//! What the machine asks of the server, and what comes back.

use std::rc::Rc;

use crate::client::{Secret, SignUpRequest, VerificationStrategy};
use crate::flow::sign_in::SignInFailure;
use crate::wire::{AttemptId, InvitationCheck, Prepared, Session, SocialProvider};

/// A request. Each is answered by one [`SignUpReply`], or by a [`CallError`](crate::client::CallError).
///
/// ```
/// use wacht_yew::client::{Secret, SignUpRequest};
/// use wacht_yew::flow::sign_up::SignUpCall;
///
/// // A driver sends a challenge token with what robots would do …
/// let begin = SignUpCall::SignUp(SignUpRequest::default());
/// assert!(begin.is_protected());
/// // … but not with what only the owner of the address can.
/// let verify = SignUpCall::Verify {
///     attempt: "9".into(),
///     code: Secret::from("123456"),
///     invite_token: Secret::default(),
/// };
/// assert!(!verify.is_protected());
/// ```
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
///
/// ```
/// use std::rc::Rc;
///
/// use wacht_yew::flow::sign_up::{
///     SignUpCall, SignUpEffect, SignUpEvent, SignUpMemory, SignUpReply, SignUpRules,
///     SignUpState, read_links, step,
/// };
/// use wacht_yew::wire::{InvitationCheck, Timestamp};
///
/// # let mut deployment = wacht_yew::wire::Deployment::default();
/// # let settings = &mut deployment.auth_settings;
/// # (settings.email_address.enabled, settings.email_address.required) = (true, true);
/// # settings.username.enabled = true;
/// let rules = SignUpRules::new(&deployment, &deployment.ui_settings);
/// let state = SignUpState::new(SignUpMemory::default(), "");
/// let links = read_links("/sign-up?invite_token=i7");
/// let (state, _) = step(&rules, state, SignUpEvent::LinksFound(links));
/// let (session, now) = (Rc::default(), Timestamp::from_millis(0));
/// let (state, effects) =
///     step(&rules, state, SignUpEvent::SessionArrived { session, now });
/// let [
///     SignUpEffect::Call {
///         generation,
///         call: SignUpCall::CheckInvitation(_),
///     },
/// ] = effects[..]
/// else {
///     panic!("{effects:?}")
/// };
///
/// let check = InvitationCheck {
///     valid: true,
///     email: Some("ada@example.com".into()),
///     ..InvitationCheck::default()
/// };
/// let answer = Ok(SignUpReply::Invitation(check));
/// let answered = SignUpEvent::Answered {
///     generation,
///     now,
///     answer,
/// };
/// let (state, _) = step(&rules, state, answered);
/// // The form has the address filled in, and takes no other.
/// assert_eq!(state.invited_email(), Some("ada@example.com"));
/// ```
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
