//! What the engine does with the session: read it, change it.

use std::cell::RefCell;
use std::rc::Rc;

use super::Engine;
use crate::client::{CallError, Joined, LocalBoxFuture, Secret};
use crate::session::{ContextChange, Cue, Generation, Settled};
use crate::wire::{Session, SignInId};

/// The ticket that was exchanged last, and what became of it.
#[derive(Default)]
struct TicketDesk(RefCell<Option<(Secret, Exchange)>>);

type Exchange = Joined<Result<(), CallError>>;

impl Engine {
    /// Reads the session anew; answers asked for before the latest change do not count.
    pub(crate) async fn refresh_session(&self) -> Result<Rc<Session>, CallError> {
        loop {
            let asked = self.session.borrow().generation();
            let question = self.refresh.ask(self);
            let answer = self.client().session().await;
            question.answered(answer.as_ref().err());
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
        self.tell_tabs();
        answer
    }

    /// Tells the other tabs that the session changed.
    pub(crate) fn tell_tabs(&self) {
        if let Some(tabs) = &*self.tabs.borrow() {
            tabs.tell();
        }
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
            match act.await {
                Ok(()) => engine.confirm_session().await.map(drop),
                Err(error) => {
                    engine.look_after_doubt(&error);
                    Err(error)
                }
            }
        })
    }

    /// Makes another account the active one.
    pub(crate) async fn switch_sign_in(&self, id: &SignInId) -> Result<(), CallError> {
        let _turn = self.context().turn().await;
        self.session.borrow_mut().invalidate();
        let answer = self.client().switch_sign_in(id).await;
        if let (Err(error), Some(engine)) = (&answer, self.me().upgrade()) {
            engine.look_after_doubt(error);
        }
        answer
    }

    /// What became of an act without an answer, only the session can tell.
    pub(crate) fn look_after_doubt(self: &Rc<Self>, error: &CallError) {
        if error.api().is_none() {
            self.hear(Cue::Told);
        }
    }

    /// Ends one account, or all; afterwards the session is read anew.
    pub(crate) async fn sign_out(&self, id: Option<&SignInId>) -> Result<(), CallError> {
        let _turn = self.context().turn().await;
        self.session.borrow_mut().invalidate();
        let answer = self.client().sign_out(id).await;
        let session = self.confirm_session().await.ok();
        if answer.is_ok() && session.is_none() {
            // Signed out is signed out, also when only the reading fails.
            self.forget_account(id);
        }
        let is_gone = session.is_some_and(|session| match id {
            Some(id) => session.sign_in(id).is_none(),
            None => session.signins.is_empty(),
        });
        // A server that refuses because it does not know the account any more has done what was asked for.
        if is_gone { Ok(()) } else { answer }
    }

    /// Takes an account that has ended, or all, out of what is known, where the session cannot be read.
    pub(crate) fn forget_account(&self, id: Option<&SignInId>) {
        self.session.borrow_mut().forget_account(id);
        self.context().note(ContextChange::Identity);
        self.on_change.emit(());
    }

    /// Spends a ticket. The same one twice is one exchange: what became of it counts for all who ask.
    pub(crate) fn exchange_ticket(self: &Rc<Self>, ticket: Secret) -> LocalBoxFuture<Result<(), CallError>> {
        let desk = self.store(|_| Rc::new(TicketDesk::default()));
        let known = desk.0.borrow().clone();
        let known = known.filter(|(known, exchange)| *known == ticket && !matches!(exchange.peek(), Some(Err(_))));
        if let Some((_, exchange)) = known {
            return Box::pin(exchange);
        }
        let (client, spent) = (self.client().clone(), ticket.clone());
        let exchange = Joined::new(self.change(async move { client.exchange_ticket(&spent).await }));
        *desk.0.borrow_mut() = Some((ticket, exchange.clone()));
        Box::pin(exchange)
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
