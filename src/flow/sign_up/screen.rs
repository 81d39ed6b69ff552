//! The screens of a sign-up, and what can be under way on them.

use crate::flow::sign_in::CodeChannel;
use crate::wire::SignUpStep;

/// Which screen is shown.
///
/// ```
/// use std::rc::Rc;
///
/// use wacht_yew::flow::sign_up::{
///     Invitation, SignUpEvent, SignUpMemory, SignUpReply, SignUpRules, SignUpScreen,
///     SignUpState, SignUpTask, read_links, step,
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
/// let (state, _) = step(&rules, state, SignUpEvent::SessionArrived { session, now });
/// // Whom the form is for decides what it shows.
/// assert_eq!(state.screen, SignUpScreen::Loading);
/// assert_eq!(state.task, Some(SignUpTask::CheckingInvitation));
///
/// // The server does not know the invitation. Here anybody may sign up, so the form is there.
/// let answer = Ok(SignUpReply::Invitation(InvitationCheck::default()));
/// let answered = SignUpEvent::Answered {
///     generation: 2,
///     now,
///     answer,
/// };
/// let (state, _) = step(&rules, state, answered);
/// assert_eq!(state.screen, SignUpScreen::Form);
/// assert_eq!(state.invitation, Invitation::Refused);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SignUpScreen {
    /// Session or invitation are not known yet.
    Loading,
    /// Asks for what the deployment wants to know.
    Form,
    /// Nobody may sign up.
    Restricted,
    /// There is a waitlist in place of the form.
    Waitlist,
    /// Asks for the code that was sent by mail or by text message.
    Code(CodeChannel),
    /// The attempt waits for something that this kit does not know.
    UnknownStep(SignUpStep),
    /// The deployment asks for nothing that this kit knows.
    NoMethod,
    /// The provider's page is loading.
    Leaving,
    /// The server said yes; the session is being read.
    Confirming,
    /// Signed up; offers to register a passkey.
    PasskeyPrompt,
    /// Signed up, or signed in before; the target page is loading.
    Finished,
}

/// A request under way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SignUpTask {
    /// Asking whether the invitation is good.
    CheckingInvitation,
    /// Submitting the form.
    SigningUp,
    /// Reading the session.
    Confirming,
    /// Having a code sent.
    Preparing,
    /// Checking a code.
    Verifying,
    /// Asking for a provider's address.
    AskingProvider,
    /// Asking whether to offer a passkey.
    CountingPasskeys,
    /// The browser's dialog for a new passkey is open.
    RegisteringPasskey,
}

/// What is known of the invitation that the page was opened with.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Invitation {
    /// There is none, or nothing is known of it yet.
    #[default]
    Unknown,
    /// It is for this address, which may be empty.
    Good(Box<str>),
    /// It was used, is too old, or never was one.
    Refused,
}
