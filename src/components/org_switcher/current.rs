//! Where somebody works now, and what they can do there.

use std::rc::Rc;

use yew::prelude::*;

use super::Layer;
use super::place::{entry_picture, place_name};
use crate::components::page_link::follow;
use crate::flow::org_switcher::{Entry, Place, SwitcherList};
use crate::hooks::{DeploymentContext, target};
use crate::ui::list_text;
use crate::wire::SignIn;

/// The head of the panel: the active place with its actions. An active place that is not in the list has none.
pub(super) fn current(
    context: &DeploymentContext,
    active: &SignIn,
    list: Option<&SwitcherList>,
    show: &Callback<Layer>,
    id: &AttrValue,
) -> Html {
    let words = &context.messages.org_switcher;
    let entry = list.and_then(SwitcherList::active);
    let name = place_name(active, words);
    let detail = match entry {
        Some(entry) if entry.place != Place::Personal => list_text(context.messages.locale, &entry.roles),
        _ => active.user.secondary_name().unwrap_or_default().to_owned(),
    };
    html! {
        <div class="wa-place-current" data-wa-part="place-current">
            if let Some(entry) = entry {
                { entry_picture(context, active, entry) }
            } else {
                { super::place::place_picture(context, active) }
            }
            <span class="wa-account-text">
                <span id={id.clone()} class="wa-account-name"><bdi>{ name }</bdi></span>
                if !detail.is_empty() {
                    <span class="wa-account-secondary"><bdi>{ detail }</bdi></span>
                }
            </span>
            if let Some((entry, list)) = entry.filter(|entry| entry.place != Place::Personal).zip(list) {
                { actions(context, entry, list, show, id) }
            }
        </div>
    }
}

fn actions(
    context: &DeploymentContext,
    entry: &Entry,
    list: &SwitcherList,
    show: &Callback<Layer>,
    id: &AttrValue,
) -> Html {
    let words = &context.messages.org_switcher;
    let manage = target::configured_page(context, &context.ui.organization_profile_url).filter(|_| entry.may_manage);
    let workspaces = entry
        .organization
        .as_ref()
        .filter(|_| !entry.is_workspace())
        .map_or(0, |organization| list.workspaces_of(organization));
    let leaving = Rc::new(entry.clone());
    let onleave = show.reform(move |_: MouseEvent| Layer::Leave(leaving.clone(), workspaces));
    html! {
        <div class="wa-place-actions">
            if let Some(page) = manage {
                <a class="wa-small-button" data-wa-part="button" data-variant="secondary" href={page.href().to_owned()} aria-describedby={id.clone()}
                    onclick={follow(context, &page)}>{ words.manage }</a>
            }
            <button class="wa-small-button" data-wa-part="button" data-variant="secondary" type="button"
                aria-label={(words.leave_submit)(&entry.name)} onclick={onleave}>{ words.leave }</button>
        </div>
    }
}
