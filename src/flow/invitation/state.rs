//! What accepting an invitation is, at one moment.

use std::rc::Rc;

use super::{InvitationError, InvitationMemory};
use crate::client::Secret;
use crate::wire::{InvitationAcceptance, Session, SignIn, SignInId};

/// Which screen is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InvitationScreen {
    /// The session is not known yet, or the server is being asked, or told, without a screen of its own.
    Working,
    /// Somebody is signed in, and is asked whether to accept.
    Offer,
    /// Nobody is signed in; the invited address has an account.
    SignIn,
    /// Nobody is signed in; the invited address has no account.
    SignUp,
    /// Somebody is signed in, but nobody with the invited address; it has an account.
    OtherAccount,
    /// Somebody is signed in, but the invited address has no account.
    OtherAddress,
    /// Accepted; the target page is loading, unless the place shuts its new member out.
    Joined,
    /// There was nothing to accept: the account was a member before.
    Member,
    /// It did not work: says why, and what helps.
    Failed,
}

/// The request under way, as a person would call it.
///
/// ```
/// use std::rc::Rc;
///
/// use wacht_yew::flow::invitation::{
///     InvitationEvent, InvitationMemory, InvitationScreen, InvitationState,
///     InvitationTask, step,
/// };
/// use wacht_yew::wire::{InvitationAcceptance, InvitedOrganization};
///
/// // A reload between joining and arriving.
/// let royal = InvitedOrganization {
///     id: "12".into(),
///     name: "Royal Society".into(),
/// };
/// let accepted = InvitationAcceptance {
///     organization: Some(royal),
///     ..InvitationAcceptance::default()
/// };
/// let state = InvitationState::new(InvitationMemory {
///     accepted: Some(accepted),
///     ..InvitationMemory::default()
/// });
/// let (state, _) = step(true, state, InvitationEvent::Opened(None));
/// let (state, _) = step(true, state, InvitationEvent::SessionArrived(Rc::default()));
/// // What is accepted is not asked again.
/// assert!(state.accepted().is_some());
/// assert_eq!(state.place_name(), Some("Royal Society"));
/// assert_eq!(state.screen, InvitationScreen::Working);
/// assert_eq!(state.task, Some(InvitationTask::Entering));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InvitationTask {
    /// Who has to come is being found out.
    Checking,
    /// The invitation is being accepted.
    Accepting,
    /// Another account is being made the active one.
    Switching,
    /// The accounts are being signed out, to sign in with another one.
    SigningOut,
    /// The place that was joined is being entered.
    Entering,
}

/// Accepting an invitation at one moment.
///
/// ```
/// use std::rc::Rc;
///
/// use wacht_yew::flow::invitation::{
///     InvitationEvent, InvitationMemory, InvitationState, step,
/// };
/// use wacht_yew::wire::{EmailAddress, Session, SignIn, User};
///
/// let account = |id: &str, email: &str| {
///     let address = EmailAddress {
///         email: email.into(),
///         ..EmailAddress::default()
///     };
///     let user = User {
///         primary_email_address: Some(address),
///         ..User::default()
///     };
///     SignIn {
///         id: id.into(),
///         user,
///         ..SignIn::default()
///     }
/// };
/// let ada = account("8", "ada@example.com");
/// let session = Session {
///     active_signin: Some(ada.clone().into()),
///     signins: vec![ada, account("9", "grace@example.com")].into(),
///     ..Session::default()
/// };
/// let state = InvitationState::new(InvitationMemory::default());
/// assert!(!state.is_ready());
/// let (mut state, _) = step(
///     true,
///     state,
///     InvitationEvent::SessionArrived(Rc::new(session)),
/// );
/// assert!(state.is_ready() && !state.is_busy());
///
/// // The server says whom it invited: somebody else of this browser.
/// state.invited_email = "grace@example.com".into();
/// let id = |account: Option<&SignIn>| account.map(|account| account.id.to_string());
/// assert_eq!(id(state.active()).as_deref(), Some("8"));
/// assert_eq!(id(state.fitting_account()).as_deref(), Some("9"));
/// assert_eq!(state.accounts().len(), 2);
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct InvitationState {
    /// Which screen is shown.
    pub screen: InvitationScreen,
    /// The request under way; what is asked for meanwhile is ignored.
    pub task: Option<InvitationTask>,
    /// What went wrong last.
    pub error: Option<InvitationError>,
    /// The invited address, once the server told it; may be empty.
    pub invited_email: Box<str>,
    /// A member, but not let in: a second factor, or another network, is asked for.
    pub is_shut_out: bool,
    pub(super) memory: InvitationMemory,
    pub(super) session: Option<Rc<Session>>,
    pub(super) is_opened: bool,
    pub(super) generation: u32,
    /// The accounts with which the screen was decided.
    pub(super) decided_with: Option<Vec<SignInId>>,
    /// The token was handed over before the request under way, and the answer was lost.
    pub(super) was_sent: bool,
    /// The place that was joined is the one in use, or shuts its new member out.
    pub(super) is_entered: bool,
    /// Where the person wants to go after signing out.
    pub(super) wants_sign_up: bool,
}

impl InvitationState {
    /// A page whose session is not known yet, with what was remembered of it.
    pub fn new(memory: InvitationMemory) -> Self {
        Self {
            screen: InvitationScreen::Working,
            task: None,
            error: None,
            invited_email: Box::default(),
            is_shut_out: false,
            memory,
            session: None,
            is_opened: false,
            generation: 0,
            decided_with: None,
            was_sent: false,
            is_entered: false,
            wants_sign_up: false,
        }
    }

    /// Whether a request is under way.
    pub fn is_busy(&self) -> bool {
        self.task.is_some()
    }

    /// Whether the session is known.
    pub fn is_ready(&self) -> bool {
        self.session.is_some()
    }

    /// What came of it, once accepted.
    pub fn accepted(&self) -> Option<&InvitationAcceptance> {
        self.memory.accepted.as_ref()
    }

    /// What was joined, as a person would call it: the workspace, else the organization; `None` before, and when the answer
    /// was lost.
    pub fn place_name(&self) -> Option<&str> {
        let accepted = self.accepted()?;
        let workspace = accepted.workspace.as_ref().map(|workspace| &*workspace.name);
        let organization = accepted.organization.as_ref().map(|organization| &*organization.name);
        [workspace, organization]
            .into_iter()
            .flatten()
            .find(|name| !name.is_empty())
    }

    /// The account in use.
    pub fn active(&self) -> Option<&SignIn> {
        self.session.as_ref()?.active_signin.as_deref()
    }

    /// The accounts that are signed in.
    pub fn accounts(&self) -> &[SignIn] {
        self.session.as_ref().map_or(&[], |session| &session.signins)
    }

    /// The account of the session that goes by the invited address, unless it is the one in use.
    pub fn fitting_account(&self) -> Option<&SignIn> {
        let active = self.active().map(|active| &active.id);
        self.accounts().iter().find(|account| {
            let is_invited = |email: &str| email.eq_ignore_ascii_case(&self.invited_email);
            active != Some(&account.id) && account.user.email().is_some_and(is_invited)
        })
    }

    pub(super) fn account_ids(&self) -> Vec<SignInId> {
        self.accounts().iter().map(|account| account.id.clone()).collect()
    }

    pub(super) fn token(&self) -> Secret {
        self.memory.token.secret()
    }
}
