//! What the engine does with the session: read it, change it, hear of changes elsewhere.

use std::rc::{Rc, Weak};

use wasm_bindgen_futures::spawn_local;

use super::{DeploymentState, Engine};
use crate::client::{CallError, LocalBoxFuture};
use crate::session::{ContextChange, Generation, Settled};
use crate::wire::{Session, SignInId};

impl Engine {
    /// Reads the session anew; answers asked for before the latest change do not count.
    pub(crate) async fn refresh_session(&self) -> Result<Rc<Session>, CallError> {
        loop {
            let asked = self.session.borrow().generation();
            let answer = self.client().session().await;
            let failure = answer.as_ref().err().cloned();
            match self.settle(asked, answer) {
                // Something changed meanwhile: what the caller wants is the state after it.
                Settled::Stale => {}
                Settled::Unchanged | Settled::Changed { .. } => {
                    let session = self.session().session().cloned();
                    return match (failure, session) {
                        (Some(error), _) => Err(error),
                        (None, session) => Ok(session.unwrap_or_default()),
                    };
                }
            }
        }
    }

    /// The session is about to change, or just did: answers asked for before do not count.
    pub(crate) fn invalidate_session(&self) {
        self.session.borrow_mut().invalidate();
        self.context().note(ContextChange::Tenancy);
    }

    /// Reads the session after a change of it, and tells the other tabs.
    pub(crate) async fn confirm_session(&self) -> Result<Rc<Session>, CallError> {
        self.invalidate_session();
        let answer = self.refresh_session().await;
        if let Some(tabs) = &*self.tabs.borrow() {
            tabs.tell();
        }
        answer
    }

    /// Changes the context when those before are done: performs the act, and reads the session afterwards.
    ///
    /// Boxed, so that the acts share its code.
    pub(crate) fn change(
        self: &Rc<Self>,
        act: impl Future<Output = Result<(), CallError>> + 'static,
    ) -> LocalBoxFuture<Result<(), CallError>> {
        let act: LocalBoxFuture<_> = Box::pin(act);
        self.change_by(act)
    }

    #[inline(never)]
    fn change_by(self: &Rc<Self>, act: LocalBoxFuture<Result<(), CallError>>) -> LocalBoxFuture<Result<(), CallError>> {
        let engine = self.clone();
        Box::pin(async move {
            let _turn = engine.context().turn().await;
            engine.session.borrow_mut().invalidate();
            act.await?;
            engine.confirm_session().await.map(drop)
        })
    }

    /// Makes another account the active one.
    pub(crate) async fn switch_sign_in(&self, id: &SignInId) -> Result<(), CallError> {
        let _turn = self.context().turn().await;
        self.session.borrow_mut().invalidate();
        self.client().switch_sign_in(id).await
    }

    /// Ends one account, or all; afterwards the session is read anew.
    pub(crate) async fn sign_out(&self, id: Option<&SignInId>) -> Result<(), CallError> {
        let _turn = self.context().turn().await;
        self.session.borrow_mut().invalidate();
        let answer = self.client().sign_out(id).await;
        // Signed out is signed out: when only the reading fails, the session state itself says so.
        let session = self.confirm_session().await.ok();
        let is_gone = session.is_some_and(|session| match id {
            Some(id) => session.sign_in(id).is_none(),
            None => session.signins.is_empty(),
        });
        // A server that refuses because it does not know the account any more has done what was asked for.
        if is_gone { Ok(()) } else { answer }
    }

    fn settle(&self, asked: Generation, answer: Result<Session, CallError>) -> Settled {
        let settled = self.session.borrow_mut().settle(asked, answer);
        if let Settled::Changed { context } = settled {
            if let Some(change) = context {
                self.context().note(change);
            }
            self.on_change.emit(());
        }
        settled
    }
}

/// Another tab changed the session, or this tab is looked at again.
pub(super) fn hear(engine: &Weak<Engine>) {
    let Some(engine) = engine.upgrade() else { return };
    if matches!(engine.deployment(), DeploymentState::Failed(_)) {
        return engine.load();
    }
    spawn_local(async move {
        // What a failure means for the page, the session state says.
        let _ = engine.refresh_session().await;
    });
}
