//! The one owner of session state.

use std::rc::Rc;

use super::{ContextChange, SessionState, SignedIn};
use crate::client::CallError;
use crate::wire::{FromWire as _, Session, SignIn, SignInId};
use serde_json::Value;

/// Under which state of affairs a question was asked; an answer of an older one is dropped.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Generation(u32);

/// What an answer did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Settled {
    /// Asked before something changed: dropped.
    Stale,
    /// Nothing new: nothing renders.
    Unchanged,
    /// Something new.
    Changed {
        /// How much of what is kept for the old one is void.
        context: Option<ContextChange>,
    },
}

/// What is known of the session at one moment. Cheap to clone; equal when nothing changed in between.
///
/// ```
/// use wacht_yew::session::{SessionSnapshot, SessionState, SessionStore};
/// use wacht_yew::wire::{Session, read_success};
///
/// fn line(now: &SessionSnapshot) -> String {
///     match now.state() {
///         _ if !now.is_known() => "One moment".to_owned(),
///         SessionState::SignedOut if !now.accounts().is_empty() => {
///             format!("Go on with one of {} accounts", now.accounts().len())
///         }
///         _ => "Welcome".to_owned(),
///     }
/// }
///
/// let mut store = SessionStore::default();
/// assert_eq!(line(store.snapshot()), "One moment");
/// // Two accounts, and none of them is active.
/// let two = r#"{"data": {"id": "7", "signins": [{"id": "8"}, {"id": "9"}]}}"#;
/// let two: Session = read_success(two).expect("an envelope");
/// store.settle(store.generation(), Ok(two));
/// assert_eq!(line(store.snapshot()), "Go on with one of 2 accounts");
/// assert_eq!(
///     store
///         .snapshot()
///         .session()
///         .map(|session| session.id.as_str()),
///     Some("7")
/// );
/// ```
#[derive(Clone, Debug)]
pub struct SessionSnapshot {
    version: u32,
    session: Option<Rc<Session>>,
    state: SessionState,
}

impl PartialEq for SessionSnapshot {
    fn eq(&self, other: &Self) -> bool {
        self.version == other.version
    }
}

impl SessionSnapshot {
    /// Who is signed in, as far as that is known.
    pub fn state(&self) -> &SessionState {
        &self.state
    }

    /// Whether the session was ever read: before that nothing signed-in or signed-out is shown.
    pub fn is_known(&self) -> bool {
        self.session.is_some()
    }

    /// The session as last heard of.
    pub fn session(&self) -> Option<&Rc<Session>> {
        self.session.as_ref()
    }

    /// Every account signed in here, the active one among them.
    pub fn accounts(&self) -> &[SignIn] {
        self.session
            .as_ref()
            .map(|session| session.signins.as_slice())
            .unwrap_or_default()
    }
}

/// Keeps the session and decides which answers count.
///
/// ```
/// use wacht_yew::session::{Generation, SessionStore, Settled};
/// use wacht_yew::wire::{Session, SignIn};
///
/// let account = SignIn {
///     id: "8".into(),
///     ..SignIn::default()
/// };
/// let session = Session {
///     id: "7".into(),
///     active_signin: Some(account.clone().into()),
///     signins: vec![account].into(),
///     ..Session::default()
/// };
/// let mut store = SessionStore::default();
/// let asked: Generation = store.generation();
/// let news = store.settle(asked, Ok(session.clone()));
/// assert_eq!(news, Settled::Changed { context: None });
/// assert_eq!(store.settle(asked, Ok(session.clone())), Settled::Unchanged);
///
/// // The account signs out. What it was asked before says otherwise, and does not count.
/// store.invalidate();
/// assert_eq!(store.settle(asked, Ok(session)), Settled::Stale);
/// // If nothing newer can be read, it is gone all the same.
/// store.forget_account(Some(&"8".into()));
/// assert!(store.snapshot().accounts().is_empty());
/// ```
#[derive(Debug)]
pub struct SessionStore {
    generation: u32,
    snapshot: SessionSnapshot,
}

impl Default for SessionStore {
    fn default() -> Self {
        let snapshot = SessionSnapshot {
            version: 0,
            session: None,
            state: SessionState::Unknown,
        };
        Self {
            generation: 0,
            snapshot,
        }
    }
}

impl SessionStore {
    /// What is known now.
    pub fn snapshot(&self) -> &SessionSnapshot {
        &self.snapshot
    }

    /// The generation to ask under.
    pub fn generation(&self) -> Generation {
        Generation(self.generation)
    }

    /// Something changed the session: answers to questions asked before do not count any more.
    pub fn invalidate(&mut self) {
        self.generation = self.generation.wrapping_add(1);
    }

    /// Takes the answer to `GET /session` that was asked under `asked`.
    pub fn settle(&mut self, asked: Generation, answer: Result<Session, CallError>) -> Settled {
        if asked.0 != self.generation {
            return Settled::Stale;
        }
        match answer {
            Ok(session) => self.learn(session),
            Err(error) => self.degrade(error),
        }
    }

    /// One account, or all, were signed out, and the session cannot be read: what is known shows them no more.
    pub fn forget_account(&mut self, id: Option<&SignInId>) {
        let Some(known) = &self.snapshot.session else { return };
        let mut session = (**known).clone();
        let is_gone = |sign_in: &Value| id.is_none_or(|id| SignInId::from_wire(sign_in["id"].clone()) == *id);
        session.signins.change(|accounts| {
            if let Value::Array(accounts) = accounts {
                accounts.retain(|sign_in| !is_gone(sign_in));
            }
        });
        session.active_signin.take_if(|sign_in| is_gone(sign_in.document()));
        let session = Rc::new(session);
        let last = SignedIn::of(&session);
        let state = match &self.snapshot.state {
            SessionState::Degraded(_, error) => SessionState::Degraded(last, error.clone()),
            _ => last.map_or(SessionState::SignedOut, SessionState::SignedIn),
        };
        self.replace(Some(session), state);
    }

    fn learn(&mut self, mut session: Session) -> Settled {
        session.signins.change(|accounts| {
            if let Value::Array(accounts) = accounts {
                accounts.iter_mut().for_each(forget_activity);
            }
        });
        if let Some(active) = &mut session.active_signin {
            active.change(forget_activity);
        }
        let old = self.snapshot.session.as_deref();
        let is_degraded = matches!(self.snapshot.state, SessionState::Degraded(..));
        if old == Some(&session) && !is_degraded {
            return Settled::Unchanged;
        }
        let context = old.and_then(|old| context_change(old, &session));
        let session = Rc::new(session);
        let state = SignedIn::of(&session).map_or(SessionState::SignedOut, SessionState::SignedIn);
        self.replace(Some(session), state);
        Settled::Changed { context }
    }

    fn degrade(&mut self, error: CallError) -> Settled {
        let last = self.snapshot.session.as_ref().and_then(SignedIn::of);
        let state = SessionState::Degraded(last, error);
        if self.snapshot.state == state {
            return Settled::Unchanged;
        }
        self.replace(self.snapshot.session.clone(), state);
        Settled::Changed { context: None }
    }

    fn replace(&mut self, session: Option<Rc<Session>>, state: SessionState) {
        let version = self.snapshot.version.wrapping_add(1);
        self.snapshot = SessionSnapshot {
            version,
            session,
            state,
        };
    }
}

/// The server moves these dates on every read; no component shows them, and nothing may render because of them.
fn forget_activity(sign_in: &mut Value) {
    for moved in ["last_active_at", "lastActiveAt", "updated_at", "updatedAt"] {
        if let Some(date) = sign_in.get_mut(moved) {
            *date = Value::Null;
        }
    }
}

/// Tokens tell of the active sign-in, its organization, workspace and their roles: when any of that changes, they are void.
fn context_change(old: &Session, new: &Session) -> Option<ContextChange> {
    if identity(old) != identity(new) {
        return Some(ContextChange::Identity);
    }
    (old.active_signin != new.active_signin).then_some(ContextChange::Tenancy)
}

fn identity(session: &Session) -> (&str, &str) {
    let active = session
        .active_signin
        .as_ref()
        .map(|sign_in| sign_in.id.as_str())
        .unwrap_or_default();
    (session.id.as_str(), active)
}
