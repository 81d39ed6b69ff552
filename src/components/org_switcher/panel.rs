//! What the switcher opens: where somebody works, the list, and what else can be done.

use std::rc::Rc;

use wasm_bindgen::JsCast as _;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

use super::change::Action;
use super::current::current;
use super::more::{empty, loading, more};
use super::place::{PlaceRow, place_row};
use super::shut::{shut_notice, shut_text};
use super::sources::{SameList, Sources};
use super::{Heard, Layer, OrgSwitcherItem};
use crate::components::problem::problem_text;
use crate::components::virtual_list::VirtualList;
use crate::flow::org_switcher::{Entry, Place, SwitcherList, moved, next_with_letter};
use crate::flow::problem::Problem;
use crate::hooks::{
    ActState, DeploymentContext, OrganizationsHandle, WorkspacesHandle, use_organizations, use_workspaces,
};
use crate::i18n::OrgSwitcherMessages;
use crate::kept::{use_effect_with, use_memo};
use crate::session::ListState;
use crate::ui::{ButtonKind, IconName, banner, button, focus, icon, typed, use_id};
use crate::wire::SignIn;

/// Props of [`Panel`].
#[derive(Clone, PartialEq, Properties)]
pub(super) struct PanelProps {
    pub(super) context: DeploymentContext,
    /// The active account.
    pub(super) sign_in: Rc<SignIn>,
    pub(super) hide_personal: bool,
    pub(super) extra_items: Vec<OrgSwitcherItem>,
    pub(super) act: ActState<Action>,
    pub(super) begin: Callback<Action>,
    pub(super) show: Callback<Layer>,
    pub(super) hear: Callback<Heard>,
}

/// What is searched, which row Enter takes, and which place is explained.
#[derive(Clone, Default, PartialEq)]
struct Look {
    query: String,
    /// Place in what the search leaves; `None` stands for the active place.
    at: Option<usize>,
    explained: Option<Place>,
}

#[component]
pub(super) fn Panel(props: &PanelProps) -> Html {
    let PanelProps {
        context,
        sign_in,
        begin,
        ..
    } = props;
    let words = &context.messages.org_switcher;
    let organizations = use_organizations();
    let workspaces = use_workspaces();
    let look = use_state_eq(Look::default);
    let (root, input, list_node) = (use_node_ref(), use_node_ref(), use_node_ref());
    let id = use_id();

    let list = use_memo(
        Sources::of(sign_in, props.hide_personal, &organizations, &workspaces),
        Sources::list,
    );
    let list = (*list).clone();
    let shown = use_memo((list.clone(), look.query.clone()), |(list, query)| {
        list.as_ref()
            .map(|list| list.0.search(query, words.personal))
            .unwrap_or_default()
    });
    let kept = list.clone();
    let list = list.as_ref().map(|list| &*list.0);
    let is_searchable = list.is_some_and(SwitcherList::is_searchable);
    use_effect_with((), {
        let (organizations, workspaces) = (organizations.clone(), workspaces.clone());
        // What was read some time ago is shown, and read anew.
        move |()| refresh(organizations, workspaces)
    });
    use_effect_with((list.is_some(), is_searchable), {
        let (root, input, list_node) = (root.clone(), input.clone(), list_node.clone());
        move |(has_list, is_searchable)| {
            focus(match (has_list, is_searchable) {
                (false, _) => return focus_panel(&root),
                (true, false) => &list_node,
                (true, true) => &input,
            });
        }
    });

    let is_here = |at: &usize| list.is_some_and(|list| list.entries()[*at].is_active);
    let pointed_at = look.at.or_else(|| shown.iter().position(is_here)).unwrap_or_default();
    let pointed_at = pointed_at.min(shown.len().saturating_sub(1));
    let choose = {
        let (look, begin) = (look.clone(), begin.clone());
        Callback::from(move |(at, entry): (usize, Entry)| {
            look.set(Look {
                at: Some(at),
                explained: (!entry.is_open()).then(|| entry.place.clone()),
                ..(*look).clone()
            });
            if entry.is_open() && !entry.is_active {
                begin.emit(Action::Enter(Box::new(entry)));
            }
        })
    };
    let onkeydown = {
        let (look, shown, choose, list) = (look.clone(), shown.clone(), choose.clone(), kept.clone());
        Callback::from(move |event: KeyboardEvent| {
            let Some(SameList(list)) = list.as_ref().filter(|_| !event.is_composing()) else {
                return;
            };
            let entry_at = |at: usize| shown.get(at).map(|entry| &list.entries()[*entry]);
            let key = event.key();
            let is_taken = key == "Enter" || key == " " && !is_searchable;
            let has_modifier = event.ctrl_key() || event.meta_key() || event.alt_key();
            let next = moved(&key, pointed_at, shown.len()).or_else(|| {
                let is_letter = key.chars().count() == 1 && key.trim() == key && !has_modifier;
                let names = shown.iter().map(|at| name_of(&list.entries()[*at], words));
                (is_letter && !is_searchable)
                    .then(|| next_with_letter(names, &key, pointed_at))
                    .flatten()
            });
            if let Some(next) = next {
                look.set(Look {
                    at: Some(next),
                    ..(*look).clone()
                });
            } else if let Some(entry) = entry_at(pointed_at).filter(|_| is_taken) {
                choose.emit((pointed_at, entry.clone()));
            } else {
                return;
            }
            event.prevent_default();
        })
    };
    let oninput = {
        let look = look.clone();
        Callback::from(move |event: InputEvent| {
            look.set(Look {
                query: typed(&event),
                at: Some(0),
                explained: None,
            });
        })
    };
    // What was open when the list was read may be shut by now.
    let refused = match &props.act {
        ActState::Failed(Action::Enter(entry), _) => Some(&entry.place),
        _ => None,
    };
    let explained = look.explained.as_ref().or(refused).and_then(|place| list?.find(place));
    let explained = explained.and_then(|entry| Some((entry, entry.restriction.as_ref()?)));
    // What is shut after all says so itself.
    let failure = props.act.failure().filter(|_| explained.is_none());
    let failure = failure.map(|error| problem_text(&Problem::from(error), context.messages));
    let is_nothing_found = list.is_some() && shown.is_empty() && !look.query.is_empty();
    let lost = organizations
        .state()
        .failure()
        .or(workspaces.state().failure())
        .map(|_| words.failed.into());
    let shut = explained.map(|(entry, restriction)| shut_text(context, entry, restriction));
    let heard = Heard {
        polite: if is_nothing_found { words.nothing_found } else { "" }.into(),
        waits: if list.is_none() && lost.is_none() {
            context.messages.common.loading
        } else {
            ""
        }
        .into(),
        assertive: shut.or(failure.clone()).or(lost).unwrap_or_default(),
    };
    use_effect_with(heard, {
        let hear = props.hear.clone();
        move |heard| {
            hear.emit(heard.clone());
            move || hear.emit(Heard::default())
        }
    });
    let row_id = |at: usize| format!("{id}-{at}");
    let active_id = (!shown.is_empty()).then(|| AttrValue::from(row_id(pointed_at)));
    let row = {
        let (context, sign_in, shown) = (context.clone(), sign_in.clone(), shown.clone());
        let (act, id) = (props.act.clone(), id.clone());
        Callback::from(move |at: usize| {
            let Some(entry) = kept.as_ref().and_then(|list| list.0.entries().get(*shown.get(at)?)) else {
                return Html::default();
            };
            let busy = matches!(act.under_way(), Some(Action::Enter(entered)) if entered.place == entry.place);
            let chosen = entry.clone();
            let row = PlaceRow {
                entry,
                id: format!("{id}-{at}"),
                at,
                count: shown.len(),
                is_pointed_at: at == pointed_at,
                busy,
                onclick: choose.reform(move |_| (at, chosen.clone())),
            };
            place_row(&context, &sign_in, row)
        })
    };
    let list_id = format!("{id}-list");
    let onlook = begin.reform(|_: MouseEvent| Action::LookAgain);
    let is_looking = props.act.is_at(&Action::LookAgain);
    let failed = organizations.state().failure().or(workspaces.state().failure());
    let has_organization = list.is_some_and(|list| list.entries().iter().any(|entry| entry.place != Place::Personal));
    html! {
        <div ref={root} class="wa-switcher">
            { current(context, sign_in, list, &props.show, &format!("{id}-here").into()) }
            <div class="wa-switcher-notices">
                { banner(failure.or_else(|| failed.filter(|_| list.is_some()).map(|_| words.failed.into()))) }
                if let Some((entry, restriction)) = explained {
                    { shut_notice(context, entry, restriction, is_looking, onlook.clone()) }
                }
            </div>
            if list.is_some() {
                if is_searchable {
                    <div class="wa-switcher-search">
                        { icon(IconName::Search) }
                        <input ref={input} class="wa-switcher-input" type="text" role="combobox" autocomplete="off"
                            autocapitalize="none" autocorrect="off" spellcheck="false" placeholder={words.search}
                            aria-label={words.search} aria-expanded="true" aria-autocomplete="list" aria-controls={list_id.clone()}
                            aria-activedescendant={active_id.clone()} value={look.query.clone()} {oninput} onkeydown={onkeydown.clone()} />
                    </div>
                }
                if is_nothing_found {
                    <p class="wa-switcher-none">{ words.nothing_found }</p>
                } else if has_organization || !props.hide_personal {
                    <VirtualList id={list_id} label={words.list} node={list_node} count={shown.len()} active={(!shown.is_empty()).then_some(pointed_at)}
                        active_id={active_id.filter(|_| !is_searchable)} takes_focus={!is_searchable} onkeydown={if is_searchable { Callback::noop() } else { onkeydown }} {row} />
                }
                if !has_organization {
                    { empty(context) }
                }
            } else if failed.is_some() {
                <div class="wa-switcher-empty">
                    <p>{ words.failed }</p>
                    { button(ButtonKind::Secondary, context.messages.common.try_again, onlook) }
                </div>
            } else {
                { loading(context) }
            }
            { more(props, organizations.memberships(), workspaces.memberships(), list.is_some()) }
        </div>
    }
}

/// Reads lists anew that were read before; what was never read is on its way.
fn refresh(organizations: OrganizationsHandle, workspaces: WorkspacesHandle) {
    if matches!(organizations.state(), ListState::Ready(_)) {
        spawn_local(async move { drop(organizations.refetch().await) });
    }
    if matches!(workspaces.state(), ListState::Ready(_)) {
        spawn_local(async move { drop(workspaces.refetch().await) });
    }
}

fn name_of<'a>(entry: &'a Entry, words: &'a OrgSwitcherMessages) -> &'a str {
    match entry.place {
        Place::Personal => words.personal,
        Place::Organization(_) | Place::Workspace(_) => &entry.name,
    }
}

/// What is open has a name, unlike what is in it.
fn focus_panel(root: &NodeRef) {
    let panel = root
        .cast::<Element>()
        .and_then(|root| root.closest("[role=dialog]").ok().flatten());
    if let Some(panel) = panel.and_then(|panel| panel.dyn_into::<HtmlElement>().ok()) {
        // Fails only for an element that has left the page meanwhile.
        let _ = panel.focus();
    }
}
