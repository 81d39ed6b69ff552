//! A page that a mailed link or a provider leads to: something is handed over once, then the session says how it goes on.
//!
//! ```
//! use wacht_yew::flow::link_page::{
//!     LinkPageEffect, LinkPageEvent, LinkPageScreen, LinkPageStart, LinkPageState, step,
//! };
//!
//! let (state, effects) = step(
//!     LinkPageState::default(),
//!     LinkPageEvent::Opened(LinkPageStart::Incomplete),
//! );
//! assert_eq!(state.screen, LinkPageScreen::Failed);
//! assert!(!state.can_retry());
//! // What is left in the address bar goes, too.
//! assert_eq!(effects, [LinkPageEffect::CleanAddress]);
//! ```

use std::rc::Rc;

use super::sign_in::{ProviderRefusal, SignInError, SignInErrorReason};
use crate::client::{CallError, Secret};
use crate::wire::{AttemptId, Session, SignInAttempt, SignInMethod};

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
}

/// What came back.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LinkPageReply {
    /// The session.
    pub session: Rc<Session>,
    /// The target given when the way to the provider began; not checked yet.
    pub redirect_uri: Option<Box<str>>,
}

/// Which screen is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkPageScreen {
    /// Something is handed over, or the session is being read.
    Working,
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
///     LinkPageCall, LinkPageEffect, LinkPageEvent, LinkPageReply, LinkPageStart,
///     LinkPageState, step,
/// };
///
/// let state = LinkPageState::default();
/// assert!(!state.is_begun());
/// let start = LinkPageStart::Call(LinkPageCall::SocialSignIn {
///     code: Secret::from("c0de"),
///     state: "c2lnbl9pbnw3.c2lnbmF0dXJl".into(),
/// });
/// let (state, _) = step(state, LinkPageEvent::Opened(start));
/// assert!(state.is_begun());
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
}

impl Default for LinkPageState {
    fn default() -> Self {
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
        }
    }
}

impl LinkPageState {
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
}

/// A fact that the page reacts to.
#[derive(Clone, Debug, PartialEq)]
pub enum LinkPageEvent {
    /// The page was opened. Counts once.
    Opened(LinkPageStart),
    /// The last request was answered.
    Answered {
        /// Asked under.
        generation: u32,
        /// The answer.
        answer: Result<LinkPageReply, CallError>,
    },
    /// What failed is to be tried again.
    RetryRequested,
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
/// let start = LinkPageStart::Call(LinkPageCall::Confirm);
/// let (state, _) = step(LinkPageState::default(), LinkPageEvent::Opened(start));
/// let session = Session {
///     active_signin: Some(SignIn::default()),
///     ..Session::default()
/// };
/// let reply = LinkPageReply {
///     session: Rc::new(session),
///     redirect_uri: None,
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

/// What a fact makes of a link page, and what is to be done about it.
///
/// ```
/// use wacht_yew::client::TransportError;
/// use wacht_yew::flow::link_page::{
///     LinkPageEvent, LinkPageScreen, LinkPageState, step,
/// };
/// use wacht_yew::flow::magic_link::take_magic_link;
///
/// let (start, _) = take_magic_link("/magic?token=t0k&attempt=9");
/// let (state, _) = step(LinkPageState::default(), LinkPageEvent::Opened(start));
/// let answer = Err(TransportError::Offline.into());
/// let (state, _) = step(
///     state,
///     LinkPageEvent::Answered {
///         generation: 1,
///         answer,
///     },
/// );
/// assert!(state.screen == LinkPageScreen::Failed && state.can_retry());
/// ```
pub fn step(mut state: LinkPageState, event: LinkPageEvent) -> (LinkPageState, Vec<LinkPageEffect>) {
    let mut effects = Vec::new();
    match event {
        LinkPageEvent::Opened(start) if state.generation == 0 && state.screen == LinkPageScreen::Working => {
            open(&mut state, &mut effects, start);
        }
        LinkPageEvent::Answered { generation, answer } if generation == state.generation => {
            if let Some(call) = state.call.take() {
                answered(&mut state, &mut effects, call, answer);
            }
        }
        LinkPageEvent::RetryRequested => {
            if let Some(call) = state.retry.take() {
                state.screen = LinkPageScreen::Working;
                begin(&mut state, &mut effects, call);
            }
        }
        // A second opening, and answers of an older generation.
        LinkPageEvent::Opened(_) | LinkPageEvent::Answered { .. } => {}
    }
    (state, effects)
}

fn open(state: &mut LinkPageState, effects: &mut Vec<LinkPageEffect>, start: LinkPageStart) {
    effects.push(LinkPageEffect::CleanAddress);
    match start {
        LinkPageStart::Call(call) => {
            if let LinkPageCall::MagicLink { attempt, .. } = &call {
                state.attempt = Some(attempt.clone());
            }
            state.is_connection = matches!(call, LinkPageCall::SocialConnection { .. });
            begin(state, effects, call);
        }
        LinkPageStart::Refused(refusal) => {
            state.refusal = Some(refusal);
            fail(state, SignInErrorReason::ProviderUnusable);
        }
        LinkPageStart::Incomplete => fail(state, SignInErrorReason::LinkIncomplete),
    }
}

fn begin(state: &mut LinkPageState, effects: &mut Vec<LinkPageEffect>, call: LinkPageCall) {
    state.generation = state.generation.wrapping_add(1);
    state.error = None;
    state.call = Some(call.clone());
    let generation = state.generation;
    effects.push(LinkPageEffect::Call { generation, call });
}

fn fail(state: &mut LinkPageState, reason: SignInErrorReason) {
    state.screen = LinkPageScreen::Failed;
    state.error = Some(reason);
}

fn answered(
    state: &mut LinkPageState,
    effects: &mut Vec<LinkPageEffect>,
    call: LinkPageCall,
    answer: Result<LinkPageReply, CallError>,
) {
    match answer {
        Err(error) => {
            state.retry = error.is_retriable().then_some(call);
            fail(state, SignInError::from(&error).reason);
        }
        Ok(reply) if call == LinkPageCall::Confirm => confirmed(state, effects, &reply.session),
        Ok(reply) => {
            // Replies of acts are snapshots from before the write: good for the attempt only.
            if !state.is_connection && state.attempt.is_none() {
                state.attempt = newest_social(&reply.session).map(|attempt| attempt.id.clone());
            }
            state.redirect_uri = reply.redirect_uri;
            begin(state, effects, LinkPageCall::Confirm);
        }
    }
}

fn confirmed(state: &mut LinkPageState, effects: &mut Vec<LinkPageEffect>, session: &Session) {
    let redirect_uri = state.redirect_uri.clone();
    let attempt = state.attempt.as_ref().and_then(|id| session.sign_in_attempt(id));
    match attempt {
        Some(attempt) if !attempt.completed => {
            state.screen = LinkPageScreen::Continuing;
            let attempt = attempt.id.clone();
            effects.push(LinkPageEffect::Continue { attempt, redirect_uri });
        }
        _ if session.active_signin.is_some() => {
            state.screen = LinkPageScreen::Finished;
            effects.push(LinkPageEffect::Finish {
                redirect_uri,
                is_connection: state.is_connection,
            });
        }
        _ => fail(state, SignInErrorReason::NotConfirmed),
    }
}

/// The attempt that the way to the provider made: it began on another page, which knew no id to remember.
fn newest_social(session: &Session) -> Option<&SignInAttempt> {
    let others: Vec<_> = session
        .signin_attempts
        .iter()
        .filter(|attempt| attempt.method != SignInMethod::Social)
        .map(|attempt| attempt.id.clone())
        .collect();
    session.newest_sign_in_attempt_since(&others)
}
