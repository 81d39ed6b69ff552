//! Asks before somebody leaves a place for good.

use std::rc::Rc;

use yew::prelude::*;

use super::change::Action;
use crate::components::problem::problem_text;
use crate::flow::org_switcher::{Entry, LeaveProblem};
use crate::hooks::{ActState, DeploymentContext};
use crate::ui::{ButtonKind, Dialog, Words, banner, button, spinner};

/// Props of [`LeaveDialog`].
#[derive(Clone, PartialEq, Properties)]
pub(super) struct LeaveDialogProps {
    pub(super) context: DeploymentContext,
    pub(super) entry: Rc<Entry>,
    /// How many workspaces go with an organization.
    pub(super) workspaces: usize,
    pub(super) act: ActState<Action>,
    pub(super) begin: Callback<Action>,
    pub(super) on_close: Callback<()>,
}

/// Names what is left and what goes with it.
#[component]
pub(super) fn LeaveDialog(props: &LeaveDialogProps) -> Html {
    let LeaveDialogProps { context, entry, .. } = props;
    let words = &context.messages.org_switcher;
    let description = if entry.is_workspace() {
        (words.leave_workspace_text)(&entry.within)
    } else {
        (words.leave_organization_text)(props.workspaces)
    };
    let action = Action::Leave(Box::new((**entry).clone()));
    let busy = props.act.is_at(&action);
    let failure = props
        .act
        .failure()
        .map(LeaveProblem::from)
        .map(|problem| match problem {
            LeaveProblem::SoleAdmin => AttrValue::from(words.sole_admin),
            LeaveProblem::Other(problem) => problem_text(&problem, context.messages),
        });
    let onleave = props.begin.reform(move |_: MouseEvent| action.clone());
    let oncancel = props.on_close.reform(|_: MouseEvent| ());
    html! {
        <Dialog title={(words.leave_title)(&entry.name)} {description} words={Words(&context.messages.widget)} alert=true
            on_close={props.on_close.clone()} polite={if busy { words.leaving } else { "" }}
            assertive={failure.clone().unwrap_or_default()}>
            { banner(failure) }
            <div class="wa-dialog-ways">
                { button(ButtonKind::Secondary, words.cancel, oncancel) }
                <button class="wa-button" data-wa-part="button" data-variant="danger" type="button"
                    data-state={if busy { "busy" } else { "idle" }} aria-disabled={busy.then_some("true")} onclick={onleave}>
                    <span class="wa-button-spinner">{ spinner() }</span>
                    <span class="wa-button-label">{ (words.leave_submit)(&entry.name) }</span>
                </button>
            </div>
        </Dialog>
    }
}
