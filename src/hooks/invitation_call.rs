//! Executes what the invitation's machine asks for.

use std::cell::RefCell;
use std::rc::{Rc, Weak};

use futures_util::FutureExt as _;
use futures_util::future::Shared;

use super::Engine;
use crate::client::{CallError, LocalBoxFuture, Secret};
use crate::flow::invitation::{InvitationCall, InvitationReply};
use crate::wire::{InvitationAcceptance, Session};

type Answer = Result<InvitationAcceptance, CallError>;

/// A token that was handed over on this page.
struct HandedOver {
    engine: Weak<Engine>,
    token: Secret,
    answer: Shared<LocalBoxFuture<Answer>>,
}

thread_local! {
    /// Every mount of the page shares the same handing over, and what came of it.
    static HANDED_OVER: RefCell<Vec<HandedOver>> = const { RefCell::new(Vec::new()) };
}

/// Makes a call.
pub(super) async fn make(engine: &Rc<Engine>, call: InvitationCall) -> Result<InvitationReply, CallError> {
    match call {
        InvitationCall::Accept(token) => accept(engine, &token)
            .await
            .map(|acceptance| InvitationReply::Acceptance(Box::new(acceptance))),
        InvitationCall::Switch(id) => {
            engine.switch_sign_in(&id).await?;
            engine.confirm_session().await.map(InvitationReply::Session)
        }
        InvitationCall::SignOut => {
            engine.sign_out(None).await?;
            engine.confirm_session().await.map(InvitationReply::Session)
        }
        InvitationCall::Enter(accepted) => enter(engine, &accepted).await,
    }
}

/// Hands a token over, unless it is being handed over already or has led somewhere.
async fn accept(engine: &Rc<Engine>, token: &Secret) -> Answer {
    let is_it = |known: &HandedOver| known.token == *token && Weak::ptr_eq(&known.engine, &Rc::downgrade(engine));
    let answer = HANDED_OVER.with_borrow_mut(|all| {
        all.retain(|known| known.engine.strong_count() > 0);
        if let Some(known) = all.iter().find(|known| is_it(known)) {
            return known.answer.clone();
        }
        let answer = engine.client().accept_invitation(token).shared();
        all.push(HandedOver {
            engine: Rc::downgrade(engine),
            token: token.clone(),
            answer: answer.clone(),
        });
        answer
    });
    let answer = answer.await;
    let is_spent = answer.as_ref().is_ok_and(|accepted| accepted.error_code.is_none());
    if !is_spent {
        // May be asked again.
        HANDED_OVER.with_borrow_mut(|all| all.retain(|known| !is_it(known)));
    }
    answer
}

/// Makes the account that joined the active one, and the place that it joined the one in use.
async fn enter(engine: &Rc<Engine>, accepted: &InvitationAcceptance) -> Result<InvitationReply, CallError> {
    let session = engine.session().session().cloned().unwrap_or_default();
    if let Some(id) = accepted.signin_id.as_ref().filter(|id| !is_active(&session, id)) {
        engine.switch_sign_in(id).await?;
    }
    let organization = accepted
        .organization
        .as_ref()
        .map(|organization| organization.id.clone());
    let workspace = accepted.workspace.as_ref().map(|workspace| workspace.id.clone());
    let (organization, workspace) = (organization.unwrap_or_default(), workspace.unwrap_or_default());
    let mut is_shut_out = false;
    if !organization.as_str().is_empty() || !workspace.as_str().is_empty() {
        engine.invalidate_session();
        match engine.client().enter_invited_place(&organization, &workspace).await {
            // The text is generic; a new member is refused only where the place asks for something more.
            Err(CallError::Api(error)) if matches!(error.status, 400 | 403) => is_shut_out = true,
            answer => drop(answer?),
        }
    }
    let session = engine.confirm_session().await?;
    Ok(InvitationReply::Entered { session, is_shut_out })
}

fn is_active(session: &Session, id: &crate::wire::SignInId) -> bool {
    session.active_signin.as_ref().is_some_and(|active| active.id == *id)
}
