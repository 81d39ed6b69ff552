//! The screens of a sign-in, and what can be under way on them.

use crate::wire::{SecondFactor, SignInStep};

/// Which screen is shown.
///
/// ```
/// use std::rc::Rc;
///
/// use wacht_yew::flow::sign_in::{
///     CodeChannel, SignInEvent, SignInMemory, SignInRules, SignInScreen, SignInState,
///     SignInTask, step,
/// };
/// use wacht_yew::wire::{Deployment, Session, SignInAttempt, SignInStep, Timestamp};
///
/// let attempt = SignInAttempt {
///     id: "9".into(),
///     current_step: SignInStep::VerifyPhoneOtp,
///     ..SignInAttempt::default()
/// };
/// let session = Session {
///     signin_attempts: vec![attempt].into(),
///     ..Session::default()
/// };
/// let arrived = SignInEvent::SessionArrived {
///     session: Rc::new(session),
///     now: Timestamp::from_millis(0),
/// };
/// let rules = SignInRules::from(&Deployment::default());
/// let state = SignInState::new(SignInMemory::default(), "");
/// assert_eq!(state.screen, SignInScreen::Loading);
/// // The page was left in the middle of a sign-in: it goes on there.
/// let (state, _) = step(&rules, state, arrived);
/// assert_eq!(state.screen, SignInScreen::Code(CodeChannel::Phone));
/// assert_eq!(state.task, Some(SignInTask::Preparing));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SignInScreen {
    /// The session is not known yet.
    Loading,
    /// Asks who it is, by the method under way: e-mail address, username or either, or phone number.
    Identifier,
    /// Asks for the password.
    Password,
    /// Offers the ways in: forms, social providers, passkey.
    Methods,
    /// Asks for the code that was sent by mail or by text message.
    Code(CodeChannel),
    /// A link was mailed; waits until it is opened.
    LinkSent,
    /// Offers the second factors that this person can use.
    SecondFactorChoice,
    /// Asks for the last four digits of the phone, before a code is sent to it.
    LastDigits,
    /// Asks for the code of a second factor.
    SecondFactorCode(SecondFactor),
    /// A second factor is required, but this person has none: no way forward, only out.
    NoSecondFactor,
    /// A second factor would have to be set up first, which no endpoint does: explains, and leads out.
    AddSecondFactor,
    /// Asks for the missing fields of the profile.
    ProfileCompletion,
    /// The password is forgotten: asks for the e-mail address.
    RecoveryEmail,
    /// Asks for the code that was mailed, if the address is somebody's.
    RecoveryCode,
    /// Asks for the new password.
    RecoveryPassword,
    /// Offers the accounts that are signed in.
    Accounts,
    /// Signed in; offers to register a passkey.
    PasskeyPrompt,
    /// The provider's page is loading.
    Leaving,
    /// The server said yes; the session is being read.
    Confirming,
    /// The way on is one that this kit cannot show: the hosted pages can.
    Elsewhere(Elsewhere),
    /// Signed in; the target page is loading.
    Finished,
}

/// Where a code was sent.
///
/// ```
/// use wacht_yew::flow::sign_in::{CodeChannel, SignInScreen};
///
/// /// Where somebody finds the code.
/// fn hint(screen: &SignInScreen) -> Option<&'static str> {
///     match screen {
///         SignInScreen::Code(CodeChannel::Email) => Some("Look into your mail."),
///         SignInScreen::Code(CodeChannel::Phone) => Some("Look at your phone."),
///         _ => None,
///     }
/// }
///
/// let screen = SignInScreen::Code(CodeChannel::Email);
/// assert_eq!(hint(&screen), Some("Look into your mail."));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CodeChannel {
    /// To an e-mail address.
    Email,
    /// To a phone.
    Phone,
}

/// What goes on elsewhere.
///
/// ```
/// use std::rc::Rc;
///
/// use wacht_yew::flow::sign_in::{
///     Elsewhere, SignInEvent, SignInMemory, SignInRules, SignInScreen, SignInState,
///     step,
/// };
/// use wacht_yew::wire::{Deployment, Timestamp};
///
/// // Nothing is switched on that the kit could show.
/// let rules = SignInRules::from(&Deployment::default());
/// let state = SignInState::new(SignInMemory::default(), "");
/// let (session, now) = (Rc::default(), Timestamp::from_millis(0));
/// let (state, _) = step(&rules, state, SignInEvent::SessionArrived { session, now });
/// assert_eq!(state.screen, SignInScreen::Elsewhere(Elsewhere::NoMethod));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Elsewhere {
    /// A step of the attempt.
    Step(SignInStep),
    /// The deployment has no way in that this kit knows.
    NoMethod,
}

/// A request under way.
///
/// ```
/// use wacht_yew::flow::sign_in::SignInTask;
///
/// /// What a screen says while it waits.
/// fn waiting(task: SignInTask) -> &'static str {
///     match task {
///         SignInTask::AskingPasskey | SignInTask::RegisteringPasskey => {
///             "Look at your device …"
///         }
///         SignInTask::Preparing | SignInTask::SendingRecovery => "Sending …",
///         _ => "One moment …",
///     }
/// }
///
/// assert_eq!(waiting(SignInTask::Preparing), "Sending …");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SignInTask {
    /// Asking for the identifier's way in.
    Identifying,
    /// Checking the password, or beginning with a code or a link.
    SigningIn,
    /// Reading the session.
    Confirming,
    /// Switching to a chosen account.
    Switching,
    /// Having a code or a link sent, or announcing a second factor.
    Preparing,
    /// Checking a code.
    Verifying,
    /// Submitting the profile.
    CompletingProfile,
    /// Asking for a provider's address.
    AskingProvider,
    /// Spending a ticket.
    SpendingTicket,
    /// Having the recovery code mailed.
    SendingRecovery,
    /// Checking the recovery code.
    CheckingRecovery,
    /// Setting the new password.
    ResettingPassword,
    /// The browser's passkey dialog is open.
    AskingPasskey,
    /// Checking the passkey.
    CheckingPasskey,
    /// Asking whether to offer a passkey.
    CountingPasskeys,
    /// The browser may be making a passkey without a word.
    UpgradingToPasskey,
    /// The browser's dialog for a new passkey is open.
    RegisteringPasskey,
}
