//! A page that a mailed link or a provider leads to: something is handed over once, then the session says how it goes on.
//!
//! ```
//! use wacht_yew::flow::link_page::{
//!     LinkPageEffect, LinkPageEvent, LinkPageScreen, LinkPageStart, LinkPageState, step,
//! };
//!
//! let (state, effects) = step(
//!     LinkPageState::default(),
//!     LinkPageEvent::Opened {
//!         start: LinkPageStart::Incomplete,
//!         offers_passkey: true,
//!     },
//! );
//! assert_eq!(state.screen, LinkPageScreen::Failed);
//! assert!(!state.can_retry());
//! // What is left in the address bar goes, too.
//! assert_eq!(effects, [LinkPageEffect::CleanAddress]);
//! ```

mod step;

use std::rc::Rc;

use super::sign_in::{ProviderRefusal, SignInErrorReason, SignInFailure};
use crate::client::Secret;
use crate::wire::{AttemptId, Session};

pub use step::step;

/// What the address brought along.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LinkPageStart {
    /// Something to hand over.
    Call(LinkPageCall),
    /// The provider's refusal.
    Refused(ProviderRefusal),
    /// Not what is needed.
    Incomplete,
}

/// What is handed over. Each is good for one time only.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LinkPageCall {
    /// The token of a mailed link.
    MagicLink {
        /// The attempt it belongs to.
        attempt: AttemptId,
        /// The token.
        token: Secret,
    },
    /// A social provider's answer to a sign-in.
    SocialSignIn {
        /// The code.
        code: Secret,
        /// What the server gave along.
        state: Box<str>,
    },
    /// A social provider's answer to the connecting of an account.
    SocialConnection {
        /// The code.
        code: Secret,
        /// What the server gave along.
        state: Box<str>,
    },
    /// Nothing: the session is read anew.
    Confirm,
    /// Nothing: it is asked whether the person has a passkey.
    CountPasskeys,
    /// A passkey that the browser makes in its dialog.
    RegisterPasskey,
}

wire! {
    /// Kept in the tab's session storage while something stands on the page that a reload would lose.
    #[derive(Eq)]
    pub struct LinkPageMemory {
        /// A passkey is offered.
        pub offers_passkey: bool,
        /// The target asked for; not checked yet.
        pub redirect_uri: Option<Box<str>>,
    }
}

/// What came back.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LinkPageReply {
    /// The session.
    pub session: Rc<Session>,
    /// The target given when the way to the provider began; not checked yet.
    pub redirect_uri: Option<Box<str>>,
    /// The person has no passkey.
    pub wants_passkey: bool,
}

/// Which screen is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkPageScreen {
    /// Something is handed over, or the session is being read.
    Working,
    /// Signed in; offers to register a passkey.
    PasskeyPrompt,
    /// Done; the target page is loading.
    Finished,
    /// The sign-in wants something more; its page is loading.
    Continuing,
    /// It did not work: says why, and leads to the sign-in page, or tries again where that can help.
    Failed,
}

/// A link page at one moment.
///
/// ```
/// use wacht_yew::client::Secret;
/// use wacht_yew::flow::link_page::{
///     LinkPageCall, LinkPageEffect, LinkPageEvent, LinkPageMemory, LinkPageReply,
///     LinkPageStart, LinkPageState, step,
/// };
///
/// let state = LinkPageState::new(LinkPageMemory::default());
/// assert!(!state.is_begun());
/// let start = LinkPageStart::Call(LinkPageCall::SocialSignIn {
///     code: Secret::from("c0de"),
///     state: "c2lnbl9pbnw3.c2lnbmF0dXJl".into(),
/// });
/// let opened = LinkPageEvent::Opened { start, offers_passkey: false };
/// let (state, _) = step(state, opened);
/// assert!(state.is_begun() && state.is_unfinished());
///
/// let reply = LinkPageReply {
///     redirect_uri: Some("/notes".into()),
///     ..LinkPageReply::default()
/// };
/// let (state, effects) = step(
///     state,
///     LinkPageEvent::Answered {
///         generation: 1,
///         answer: Ok(reply),
///     },
/// );
/// assert_eq!(state.redirect_uri(), Some("/notes"));
/// assert!(!state.is_registering());
/// // The answer shows the session as it was before. Now it is read anew.
/// let confirm = LinkPageEffect::Call {
///     generation: 2,
///     call: LinkPageCall::Confirm,
/// };
/// assert_eq!(effects, [confirm]);
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct LinkPageState {
    /// Which screen is shown.
    pub screen: LinkPageScreen,
    /// What went wrong.
    pub error: Option<SignInErrorReason>,
    /// What the provider did not like.
    pub refusal: Option<ProviderRefusal>,
    /// An account was to be connected, rather than somebody signed in.
    pub is_connection: bool,
    /// What failed, if it can be tried again.
    retry: Option<LinkPageCall>,
    /// What is under way.
    call: Option<LinkPageCall>,
    generation: u32,
    attempt: Option<AttemptId>,
    redirect_uri: Option<Box<str>>,
    /// Who has no passkey may be offered one.
    offers_passkey: bool,
    /// What is kept over a reload.
    memory: LinkPageMemory,
}

impl Default for LinkPageState {
    fn default() -> Self {
        Self::new(LinkPageMemory::default())
    }
}

impl LinkPageState {
    /// A page that is not open yet, with what was remembered of it.
    pub fn new(memory: LinkPageMemory) -> Self {
        Self {
            screen: LinkPageScreen::Working,
            error: None,
            refusal: None,
            is_connection: false,
            retry: None,
            call: None,
            generation: 0,
            attempt: None,
            redirect_uri: None,
            offers_passkey: false,
            memory,
        }
    }

    /// The target that was asked for; not checked yet.
    pub fn redirect_uri(&self) -> Option<&str> {
        self.redirect_uri.as_deref()
    }

    /// Whether it is known what the page was opened for.
    pub fn is_begun(&self) -> bool {
        self.call.is_some() || self.screen != LinkPageScreen::Working
    }

    /// Whether what failed can be tried again.
    pub fn can_retry(&self) -> bool {
        self.retry.is_some()
    }

    /// Whether the browser's dialog for a new passkey is open.
    pub fn is_registering(&self) -> bool {
        self.call == Some(LinkPageCall::RegisterPasskey)
    }

    /// Whether something is left to do here, even if somebody is signed in by now: gates of the kit wait for it before they
    /// open.
    pub fn is_unfinished(&self) -> bool {
        let is_offered = self.screen == LinkPageScreen::PasskeyPrompt;
        let is_remembered = self.screen == LinkPageScreen::Working && self.memory.offers_passkey;
        self.call.is_some() || is_offered || is_remembered
    }
}

/// A fact that the page reacts to.
#[derive(Clone, Debug, PartialEq)]
pub enum LinkPageEvent {
    /// The page was opened. Counts once.
    Opened {
        /// What the address brought along.
        start: LinkPageStart,
        /// Who signs in here without a passkey, and has none, is offered one.
        offers_passkey: bool,
    },
    /// The last request was answered.
    Answered {
        /// Asked under.
        generation: u32,
        /// The answer.
        answer: Result<LinkPageReply, SignInFailure>,
    },
    /// What failed is to be tried again.
    RetryRequested,
    /// The passkey that is offered is wanted.
    PasskeyAccepted,
    /// It is not.
    PasskeyDeclined,
}

/// Something the driver does for the page.
///
/// ```
/// use std::rc::Rc;
///
/// use wacht_yew::flow::link_page::{
///     LinkPageCall, LinkPageEffect, LinkPageEvent, LinkPageReply, LinkPageStart,
///     LinkPageState, step,
/// };
/// use wacht_yew::wire::{Session, SignIn};
///
/// let opened = LinkPageEvent::Opened {
///     start: LinkPageStart::Call(LinkPageCall::Confirm),
///     offers_passkey: false,
/// };
/// let (state, _) = step(LinkPageState::default(), opened);
/// let session = Session {
///     active_signin: Some(SignIn::default().into()),
///     ..Session::default()
/// };
/// let reply = LinkPageReply {
///     session: Rc::new(session),
///     ..LinkPageReply::default()
/// };
/// let (_, effects) = step(
///     state,
///     LinkPageEvent::Answered {
///         generation: 1,
///         answer: Ok(reply),
///     },
/// );
/// // Somebody is signed in, and no target was asked for: the driver knows where to go.
/// let finish = LinkPageEffect::Finish {
///     redirect_uri: None,
///     is_connection: false,
/// };
/// assert_eq!(effects, [finish]);
/// ```
#[derive(Clone, Debug, PartialEq)]
pub enum LinkPageEffect {
    /// Take the secrets out of the address bar.
    CleanAddress,
    /// Do this, and answer under this generation.
    Call {
        /// Answer under.
        generation: u32,
        /// What to do.
        call: LinkPageCall,
    },
    /// Close the browser's dialog for a new passkey.
    CallOffPasskey,
    /// Keep this over a reload of the page; an empty memory forgets.
    Remember(LinkPageMemory),
    /// Go to the target.
    Finish {
        /// The target asked for; not checked yet.
        redirect_uri: Option<Box<str>>,
        /// An account was connected: the profile is where to go otherwise.
        is_connection: bool,
    },
    /// Go to the sign-in page, which goes on with the attempt.
    Continue {
        /// The attempt.
        attempt: AttemptId,
        /// The target asked for; not checked yet.
        redirect_uri: Option<Box<str>>,
    },
}
