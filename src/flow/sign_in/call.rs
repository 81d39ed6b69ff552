//! What the machine asks of the server and the browser, and what comes back.

use std::rc::Rc;

use crate::client::{Assertion, CallError, ProfileFields, Secret, SignInRequest, VerificationStrategy, WebAuthnError};
use crate::wire::{AttemptId, ConnectionId, Identified, Prepared, SecondFactor, Session, SignInId, SocialProvider};

/// A request. Each is answered by one [`SignInReply`], or by a [`SignInFailure`].
///
/// ```
/// use wacht_yew::client::SignInRequest;
/// use wacht_yew::flow::sign_in::SignInCall;
///
/// let email = "ada@example.com".into();
/// let begin = SignInCall::SignIn(SignInRequest::EmailCode { email });
/// // A driver sends a challenge token with it, and asks for the session again after it.
/// assert!(begin.is_protected() && begin.changes_session());
/// // Reading needs neither.
/// let read = SignInCall::Confirm;
/// assert!(!read.is_protected() && !read.changes_session());
/// ```
#[derive(Clone, Debug, PartialEq)]
pub enum SignInCall {
    /// Ask which way in an identifier has; answered by [`SignInReply::Identified`].
    Identify(Box<str>),
    /// Begin; answered by [`SignInReply::Session`].
    SignIn(SignInRequest),
    /// Read the session anew; answered by [`SignInReply::Session`].
    Confirm,
    /// Make an account the active one; answered by [`SignInReply::Done`].
    SwitchAccount(SignInId),
    /// Have a code or a link sent, or announce a second factor; answered by [`SignInReply::Prepared`].
    Prepare {
        /// The attempt.
        attempt: AttemptId,
        /// What to prepare.
        strategy: VerificationStrategy,
        /// The last four digits of the phone; empty for none.
        last_digits: Box<str>,
    },
    /// Check a code; answered by [`SignInReply::Session`].
    Verify {
        /// The attempt.
        attempt: AttemptId,
        /// The second factor that the code is of.
        method: Option<SecondFactor>,
        /// The code.
        code: Secret,
    },
    /// Submit the profile; answered by [`SignInReply::Session`].
    CompleteProfile {
        /// The attempt.
        attempt: AttemptId,
        /// The missing fields.
        fields: ProfileFields,
    },
    /// Ask for the address of a social provider; answered by [`SignInReply::Address`].
    BeginSocial(SocialProvider),
    /// Ask for the address of an enterprise connection; answered by [`SignInReply::Address`].
    BeginEnterprise(ConnectionId),
    /// Spend a ticket; answered by [`SignInReply::Done`].
    ExchangeTicket(Secret),
    /// Have the recovery code mailed; answered by [`SignInReply::Done`].
    ForgotPassword(Box<str>),
    /// Check the recovery code; answered by [`SignInReply::Token`].
    CheckRecoveryCode {
        /// The address it was mailed to.
        email: Box<str>,
        /// The code.
        code: Secret,
    },
    /// Set the new password; answered by [`SignInReply::Session`].
    ResetPassword {
        /// The proof that the code was right.
        token: Secret,
        /// The new password.
        password: Secret,
    },
    /// Open the browser's passkey dialog; answered by [`SignInReply::Assertion`].
    AskPasskey,
    /// Sign in with what the dialog gave; answered by [`SignInReply::Session`].
    FinishPasskey(Assertion),
    /// Find out whether the person could do with a passkey; answered by [`SignInReply::WantsPasskey`].
    CountPasskeys,
    /// Have the browser make a passkey without a word, where it can, and register it; answered by [`SignInReply::Done`].
    /// It must be answered soon, be it by a failure: somebody waits who is signed in already.
    UpgradeToPasskey,
    /// Open the browser's dialog for a new passkey, and register it; answered by [`SignInReply::Done`].
    RegisterPasskey,
}

impl SignInCall {
    /// Whether the server wants a challenge token with it.
    pub fn is_protected(&self) -> bool {
        matches!(
            self,
            Self::Identify(_)
                | Self::SignIn(_)
                | Self::Prepare { .. }
                | Self::BeginSocial(_)
                | Self::BeginEnterprise(_)
                | Self::AskPasskey
        )
    }

    /// Whether the server's session may be another one after it: there is an attempt, or somebody is signed in.
    pub fn changes_session(&self) -> bool {
        matches!(
            self,
            Self::SignIn(_)
                | Self::Verify { .. }
                | Self::CompleteProfile { .. }
                | Self::ResetPassword { .. }
                | Self::FinishPasskey(_)
                | Self::SwitchAccount(_)
                | Self::ExchangeTicket(_)
        )
    }
}

/// What came back.
#[derive(Clone, Debug, PartialEq)]
pub enum SignInReply {
    /// The identifier's way in.
    Identified(Identified),
    /// A session.
    Session(Rc<Session>),
    /// What was prepared.
    Prepared(Prepared),
    /// The address of a provider's page, not checked yet.
    Address(Box<str>),
    /// The proof that a recovery code was right.
    Token(Secret),
    /// What the browser's passkey dialog gave.
    Assertion(Assertion),
    /// The device knows passkeys, and the person has none.
    WantsPasskey(bool),
    /// Nothing but that it is done.
    Done,
}

/// Why nothing came back.
///
/// ```
/// use std::rc::Rc;
///
/// use wacht_yew::client::{CallError, TransportError};
/// use wacht_yew::flow::sign_in::{
///     SignInErrorReason, SignInEvent, SignInFailure, SignInMemory, SignInReply,
///     SignInRules, SignInScreen, SignInState, step,
/// };
/// use wacht_yew::wire::{Identified, Timestamp};
///
/// # let mut deployment = wacht_yew::wire::Deployment::default();
/// # let settings = &mut deployment.auth_settings;
/// # (settings.email_address.enabled, settings.password.enabled) = (true, true);
/// # settings.auth_factors_enabled.email_password = true;
/// let rules = SignInRules::from(&deployment);
/// let state = SignInState::new(SignInMemory::default(), "");
/// let (session, now) = (Rc::default(), Timestamp::from_millis(0));
/// let (state, _) = step(&rules, state, SignInEvent::SessionArrived { session, now });
/// let submitted = SignInEvent::IdentifierSubmitted("ada@example.com".into());
/// let (state, _) = step(&rules, state, submitted);
/// let answered = |answer| SignInEvent::Answered {
///     generation: 1,
///     now,
///     answer,
/// };
///
/// // One of the two comes of every request: a failure …
/// let offline = SignInFailure::from(CallError::from(TransportError::Offline));
/// let (failed, _) = step(&rules, state.clone(), answered(Err(offline)));
/// assert_eq!(
///     failed.error.map(|error| error.reason),
///     Some(SignInErrorReason::Offline)
/// );
/// // … or a reply.
/// let identified = SignInReply::Identified(Identified::default());
/// let (state, _) = step(&rules, state, answered(Ok(identified)));
/// assert_eq!(state.screen, SignInScreen::Password);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SignInFailure {
    /// The server, or the way to it.
    Call(CallError),
    /// The browser's passkey dialog.
    Passkey(WebAuthnError),
}

impl From<CallError> for SignInFailure {
    fn from(error: CallError) -> Self {
        Self::Call(error)
    }
}

impl From<WebAuthnError> for SignInFailure {
    fn from(error: WebAuthnError) -> Self {
        Self::Passkey(error)
    }
}
