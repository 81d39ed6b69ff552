//! What choosing does, and who is told.

use yew::prelude::*;

use crate::client::CallError;
use crate::flow::org_switcher::{Entry, Place};
use crate::hooks::{DeploymentContext, TenancyChange, TenancyChangeCause, target, tenancy};
use crate::i18n::Messages;

/// What a press does.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Action {
    Enter(Box<Entry>),
    Leave(Box<Entry>),
    LookAgain,
}

impl Action {
    /// What is told when it is done, and the switcher closes; `None` when it stays open.
    pub(super) fn done(&self, messages: &Messages) -> Option<AttrValue> {
        let words = &messages.org_switcher;
        let name = |entry: &Entry| match entry.place {
            Place::Personal => words.personal.to_owned(),
            Place::Organization(_) | Place::Workspace(_) => entry.name.to_string(),
        };
        match self {
            Self::Enter(entry) => Some((words.switched)(&name(entry)).into()),
            Self::Leave(entry) => Some((words.left)(&name(entry)).into()),
            Self::LookAgain => None,
        }
    }
}

pub(super) async fn perform(
    context: DeploymentContext,
    on_changed: Option<Callback<TenancyChange>>,
    action: Action,
) -> Result<(), CallError> {
    match action {
        Action::Enter(entry) => {
            tenancy::enter(&context.auth, &entry.place).await?;
            finish(&context, on_changed.as_ref(), TenancyChangeCause::Switched, entry.place);
        }
        Action::Leave(entry) => {
            tenancy::leave(&context.auth, &entry.place).await?;
            finish(&context, on_changed.as_ref(), TenancyChangeCause::Left, entry.place);
        }
        Action::LookAgain => tenancy::look_again(&context.auth).await,
    }
    Ok(())
}

/// After a change the app decides, or the settings say where to go.
pub(super) fn finish(
    context: &DeploymentContext,
    on_changed: Option<&Callback<TenancyChange>>,
    cause: TenancyChangeCause,
    place: Place,
) {
    let configured = match (cause, &place) {
        (TenancyChangeCause::Left | TenancyChangeCause::Joined, _) => None,
        (TenancyChangeCause::Switched, _) => context.overwrites.after_switch_redirect_url.clone(),
        (TenancyChangeCause::Created, Place::Workspace(_)) => {
            context.overwrites.after_create_workspace_redirect_url.clone()
        }
        (TenancyChangeCause::Created, _) => Some(context.ui.after_create_organization_redirect_url.clone()),
    };
    let page = configured.and_then(|page| target::configured_page(context, &page));
    context.tenancy_changed(
        on_changed,
        TenancyChange {
            cause,
            place,
            target: page,
        },
    );
}
