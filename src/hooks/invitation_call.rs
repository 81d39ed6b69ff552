//! Executes what the invitation's machine asks for.

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use super::Engine;
use crate::client::{CallError, Joined, Secret};
use crate::flow::invitation::{InvitationCall, InvitationReply};
use crate::session::ContextChange;
use crate::wire::{FromWire as _, InvitationAcceptance, InvitedOrganization, Timestamp};

/// A membership younger than this, in milliseconds, can be the one that a lost answer told of.
const NEW_MILLIS: u64 = 600_000;

type Answer = Result<InvitationAcceptance, CallError>;

/// A token that was handed over on this page.
struct HandedOver {
    engine: Weak<Engine>,
    token: Secret,
    answer: Joined<Answer>,
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
            let session = engine.session().session().cloned().unwrap_or_default();
            Ok(InvitationReply::Session(session))
        }
        InvitationCall::Enter(accepted) => enter(engine, *accepted).await,
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
        let answer = Joined::new(engine.client().accept_invitation(token));
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
async fn enter(engine: &Rc<Engine>, accepted: InvitationAcceptance) -> Result<InvitationReply, CallError> {
    let accepted = Rc::new(find_lost(engine, accepted).await?);
    let is_shut_out = Rc::new(Cell::new(false));
    // The new membership is in no list that was read before.
    engine.context().note(ContextChange::Identity);
    let act = {
        let (engine, accepted, is_shut_out) = (engine.clone(), accepted.clone(), is_shut_out.clone());
        async move { switch(&engine, &accepted).await.map(|is_out| is_shut_out.set(is_out)) }
    };
    engine.change(act).await?;
    Ok(InvitationReply::Entered {
        session: engine.session().session().cloned().unwrap_or_default(),
        accepted: Box::new((*accepted).clone()),
        is_shut_out: is_shut_out.get(),
    })
}

/// Switches account and place; whether the place shuts its new member out.
async fn switch(engine: &Engine, accepted: &InvitationAcceptance) -> Result<bool, CallError> {
    let client = engine.client();
    let session = engine.session().session().cloned().unwrap_or_default();
    let active = session.active_signin.as_ref().map(|active| &active.id);
    if let Some(id) = accepted.signin_id.as_ref().filter(|id| active != Some(*id)) {
        client.switch_sign_in(id).await?;
    }
    let workspace = accepted.workspace.as_ref().map(|workspace| &workspace.id);
    let organization = accepted.organization.as_ref().map(|organization| &organization.id);
    let answer = match (
        workspace.filter(|id| !id.is_blank()),
        organization.filter(|id| !id.is_blank()),
    ) {
        (Some(workspace), _) => client.switch_workspace(Some(workspace)).await,
        (None, Some(organization)) => client.switch_organization(Some(organization)).await,
        (None, None) => return Ok(false),
    };
    match answer {
        // The text is generic; a new member is refused only where the place asks for something more.
        Err(CallError::Api(error)) if matches!(error.status, 400 | 403) => Ok(true),
        answer => answer.map(|_| false),
    }
}

/// When the server's answer was lost, the newest membership of the account in use tells what was joined, if it is new.
async fn find_lost(engine: &Engine, accepted: InvitationAcceptance) -> Result<InvitationAcceptance, CallError> {
    if accepted.organization.is_some() {
        return Ok(accepted);
    }
    let now = engine.client().clock().now().as_millis();
    let memberships = match engine.client().organization_memberships().await {
        Err(CallError::Api(_)) => Vec::new(),
        answer => answer?,
    };
    // Ids grow with time: the longest, then greatest, is the newest.
    let newest = memberships
        .into_iter()
        .max_by_key(|membership| (membership.id.as_str().len(), membership.id.as_str().to_owned()));
    let is_new = |created: Timestamp| created.as_millis().abs_diff(now) < NEW_MILLIS;
    let newest = newest.filter(|membership| membership.created_at.is_some_and(is_new));
    Ok(InvitationAcceptance {
        organization: newest.map(|membership| InvitedOrganization {
            id: membership.organization.id,
            name: membership.organization.name,
        }),
        ..accepted
    })
}
