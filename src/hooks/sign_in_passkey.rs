//! The passkeys of a way in: one question of the server at a time, and one dialog of the browser.

use std::cell::RefCell;
use std::rc::Rc;

use futures_util::FutureExt as _;
use futures_util::future::{Either, select};
use serde_json::Value;
use wasm_bindgen_futures::spawn_local;

use super::Engine;
use super::web_authn::{self, AbortHandle, CreateMode, GetMode};
use crate::client::{Assertion, CallError, Joined, WebAuthnError};
use crate::flow::sign_in::{PasskeyRules, SignInFailure};
use crate::wire::{Deployment, ErrorCode, Timestamp};

/// The server takes answers to a question for five minutes. A suggestion has to leave time to answer it.
const QUESTION_LIFE_MILLIS: u32 = 240_000;
/// Nobody who has signed in waits longer than this for a passkey that was not asked for.
const UPGRADE_MILLIS: u32 = 1_500;
/// How often a page that nobody looks at finds out whether somebody does.
const HIDDEN_MILLIS: u32 = 5_000;

/// What the passkey calls of one sign-in share. A clone is the same one.
#[derive(Clone, Debug)]
pub(super) struct Passkeys {
    engine: Rc<Engine>,
    /// Calls off the one dialog, or suggestion, that a page can have open.
    dialog: Rc<RefCell<Option<AbortHandle>>>,
    question: Rc<RefCell<Option<Question>>>,
    /// Whom the passkey that was picked last belongs to.
    rp_id: Rc<RefCell<Box<str>>>,
}

/// What the server asked for a sign-in. It is answered once; until then it serves for suggestion and dialog alike, because
/// asking it takes a challenge token.
#[derive(Clone, Debug)]
struct Question {
    options: Rc<Value>,
    ends: Timestamp,
}

impl Passkeys {
    pub(super) fn new(engine: Rc<Engine>) -> Self {
        Self {
            engine,
            dialog: Rc::default(),
            question: Rc::default(),
            rp_id: Rc::default(),
        }
    }

    /// Calls off what is open.
    pub(super) fn close(&self) {
        if let Some(abort) = self.dialog.borrow_mut().take() {
            abort.abort();
        }
    }

    /// Opens one in place of the one before.
    fn open(&self) -> AbortHandle {
        self.close();
        let abort = AbortHandle::new();
        *self.dialog.borrow_mut() = Some(abort.clone());
        abort
    }

    /// What the person picks in the browser's dialog.
    pub(super) async fn ask(&self) -> Result<Assertion, SignInFailure> {
        let abort = self.open();
        let question = self.question().await?;
        self.pick(&question, GetMode::Modal, &abort).await
    }

    /// What the person picks out of the browser's suggestions; `None` when that never comes about, for whatever reason.
    pub(super) async fn suggest(&self) -> Option<Assertion> {
        if !web_authn::conditional_supported().await {
            return None;
        }
        loop {
            let abort = self.open();
            let question = self.question().await.ok()?;
            let picked = self.pick(&question, GetMode::Conditional, &abort).boxed_local();
            match select(picked, self.end_of(&question).boxed_local()).await {
                Either::Left((picked, _)) => return picked.ok(),
                Either::Right(_) if abort.is_aborted() => return None,
                // The question grew old: the suggestion goes on with another one.
                Either::Right(_) => *self.question.borrow_mut() = None,
            }
        }
    }

    /// The server refused what was picked: a passkey that it does not know is offered by the browser no more.
    pub(super) fn refused(&self, assertion: &Assertion, error: &CallError) {
        let is_unknown = error.api().map(|api| api.code()) == Some(&ErrorCode::InvalidCredentials);
        if is_unknown {
            web_authn::signal_unknown(&self.rp_id.borrow(), &assertion.id);
        }
    }

    async fn pick(&self, question: &Question, mode: GetMode, abort: &AbortHandle) -> Result<Assertion, SignInFailure> {
        let assertion = web_authn::get(&question.options, mode, abort).await?;
        *self.question.borrow_mut() = None;
        *self.rp_id.borrow_mut() = web_authn::rp_id(&question.options).into();
        Ok(assertion)
    }

    /// The question that waits for an answer, else a new one.
    async fn question(&self) -> Result<Question, SignInFailure> {
        let now = self.now();
        let waiting = self.question.borrow().clone().filter(|question| question.ends > now);
        if let Some(question) = waiting {
            return Ok(question);
        }
        let options = self
            .engine
            .protected(async |client, token| client.begin_passkey_sign_in(token).await)
            .await?;
        let question = Question {
            options: Rc::new(options),
            ends: self.now().plus_millis(QUESTION_LIFE_MILLIS.into()),
        };
        *self.question.borrow_mut() = Some(question.clone());
        Ok(question)
    }

    /// Waits until a question is too old to be suggested to somebody who looks.
    async fn end_of(&self, question: &Question) {
        let clock = self.engine.client().clock();
        let left = question.ends.as_millis() - self.now().as_millis();
        clock.sleep(u32::try_from(left).unwrap_or_default()).await;
        while !is_looked_at() {
            clock.sleep(HIDDEN_MILLIS).await;
        }
    }

    fn now(&self) -> Timestamp {
        self.engine.client().clock().now()
    }

    /// Has the browser make a passkey in its dialog, and registers it.
    pub(super) async fn register(&self) -> Result<(), SignInFailure> {
        self.make(CreateMode::Modal).await
    }

    /// The same without a word, if the browser can do that, and in a moment.
    pub(super) async fn upgrade(&self) -> Result<(), SignInFailure> {
        let made = {
            let passkeys = self.clone();
            Joined::new(Box::pin(async move {
                if !web_authn::silent_create_supported().await {
                    return Err(WebAuthnError::Unsupported.into());
                }
                passkeys.make(CreateMode::Conditional).await
            }))
        };
        // A passkey that was made gets to the server even when nobody waits any more.
        spawn_local(made.clone().map(drop));
        match select(made, self.engine.client().clock().sleep(UPGRADE_MILLIS)).await {
            Either::Left((made, _)) => made,
            Either::Right(_) => {
                self.close();
                Err(WebAuthnError::Cancelled.into())
            }
        }
    }

    async fn make(&self, mode: CreateMode) -> Result<(), SignInFailure> {
        let abort = self.open();
        let client = self.engine.client();
        let options = client.begin_passkey_registration().await?;
        let attestation = web_authn::create(&options, mode, &abort).await?;
        let answer = client.finish_passkey_registration(&attestation, "").await;
        match &answer {
            Ok(()) => web_authn::signal_account(&options, Some(&attestation.id)),
            Err(CallError::Api(_)) => web_authn::signal_unknown(&web_authn::rp_id(&options), &attestation.id),
            // Whether the server has it nobody knows.
            Err(CallError::Transport(_)) => {}
        }
        Ok(answer?)
    }
}

/// Whether who has no passkey is offered one: the deployment wants it, and the browser knows them.
pub(super) fn are_offered(deployment: &Deployment) -> bool {
    PasskeyRules::from(&deployment.auth_settings.passkey).prompt && web_authn::is_supported()
}

fn is_looked_at() -> bool {
    let document = web_sys::window().and_then(|window| window.document());
    document.is_some_and(|document| document.visibility_state() == web_sys::VisibilityState::Visible)
}
