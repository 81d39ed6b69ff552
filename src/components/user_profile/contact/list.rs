//! The list of addresses or numbers, and what can be done about each.

use yew::prelude::*;

use super::prove::ProveContact;
use super::words::{icon_of, issue_text, removal_text, section_of, words};
use crate::components::user_profile::confirm::Confirm;
use crate::components::user_profile::scope::{Profile, use_profile};
use crate::components::user_profile::section::{section, use_section_act};
use crate::flow::contact::{Contact, ContactCall, ContactIssue, ContactKind, Removal, Standing, contacts, removal};
use crate::hooks::{make_primary, remove_contact};
use crate::ui::{ActButton, Row, act_button, banner, icon, mark, rows};
use crate::wire::Timestamp;

#[derive(Clone, PartialEq, Properties)]
pub(in crate::components::user_profile) struct ContactBodyProps {
    pub(in crate::components::user_profile) kind: ContactKind,
}

/// What is open over the list.
#[derive(Clone, PartialEq)]
enum Panel {
    Add,
    Verify(Contact),
    Remove(Contact),
}

#[derive(Clone, PartialEq)]
enum Act {
    MakePrimary(Contact),
    Remove(Contact),
}

#[component]
pub(in crate::components::user_profile) fn ContactBody(props: &ContactBodyProps) -> Html {
    let kind = props.kind;
    let profile = use_profile();
    let words = words(&profile, kind);
    let panel = use_state(|| None::<Panel>);
    // When codes were sent from here, so that a dialog opened again does not send the next one at once.
    let sent = use_mut_ref(Vec::<(Box<str>, Timestamp)>::new);
    let on_close = {
        let panel = panel.clone();
        Callback::from(move |()| panel.set(None))
    };
    let act = {
        let on_close = on_close.clone();
        use_section_act(
            &profile,
            move |profile: &Profile, act| match act {
                Act::MakePrimary(contact) => make_primary(&profile.client(), kind, &contact.id),
                Act::Remove(contact) => remove_contact(&profile.client(), kind, &contact.id),
            },
            match kind {
                ContactKind::Email => |profile, act| done_text(profile, ContactKind::Email, act),
                ContactKind::Phone => |profile, act| done_text(profile, ContactKind::Phone, act),
            },
            match kind {
                ContactKind::Email => |profile, _, error| change_issue(profile, ContactKind::Email, error),
                ContactKind::Phone => |profile, _, error| change_issue(profile, ContactKind::Phone, error),
            },
            Callback::from(move |_| on_close.emit(())),
        )
    };
    let opens = |which: Panel| {
        let (panel, forget) = (panel.clone(), act.forget.clone());
        Callback::from(move |_: MouseEvent| {
            forget.emit(());
            panel.set(Some(which.clone()));
        })
    };
    let known = contacts(kind, &profile.user);
    let failure = act.state.failure().map(|error| change_issue(&profile, kind, error));
    let is_removing = matches!(&*panel, Some(Panel::Remove(_)));
    let row = |contact: &Contact| {
        let promote = Act::MakePrimary(contact.clone());
        let primary_button = ActButton {
            text: words.make_primary.into(),
            label: (words.make_primary_of)(&contact.text).into(),
            busy: act.state.is_at(&promote),
            onclick: act.begin.reform(move |_| promote.clone()),
            ..ActButton::default()
        };
        let verify_button = ActButton {
            text: words.verify.into(),
            label: (words.verify_of)(&contact.text).into(),
            onclick: opens(Panel::Verify(contact.clone())),
            ..ActButton::default()
        };
        let remove_button = ActButton {
            text: words.remove.into(),
            label: (words.remove_of)(&contact.text).into(),
            onclick: opens(Panel::Remove(contact.clone())),
            ..ActButton::default()
        };
        let removal = removal(kind, &profile.deployment, &profile.user, contact);
        Row {
            key: contact.id.to_string().into(),
            icon: icon(icon_of(kind)),
            title: contact.text.to_string().into(),
            detail: html! { { removal_text(removal, words) } },
            marks: match contact.standing {
                Standing::Primary => mark(words.primary.into(), "neutral"),
                Standing::Verified => Html::default(),
                Standing::Pending => mark(words.pending.into(), "warning"),
            },
            actions: html! {
                <>
                    if contact.standing == Standing::Pending {
                        { act_button(verify_button) }
                    }
                    if contact.standing == Standing::Verified {
                        { act_button(primary_button) }
                    }
                    if removal == Removal::Allowed {
                        { act_button(remove_button) }
                    }
                </>
            },
        }
    };
    let list: Vec<Row> = known.iter().map(row).collect();
    let is_empty = list.is_empty();
    let add = ActButton {
        text: words.add.into(),
        onclick: opens(Panel::Add),
        ..ActButton::default()
    };
    let on_sent = {
        let sent = sent.clone();
        Callback::from(move |(id, at): (Box<str>, Timestamp)| {
            let mut sent = sent.borrow_mut();
            sent.retain(|(other, _)| *other != id);
            sent.push((id, at));
        })
    };
    let sent_to = |contact: &Contact| {
        let sent = sent.borrow();
        sent.iter().find(|(id, _)| *id == contact.id).map(|(_, at)| *at)
    };
    let dialog = match &*panel {
        None => Html::default(),
        Some(Panel::Add) => html! { <ProveContact key="add" {kind} {on_sent} {on_close} /> },
        Some(Panel::Verify(contact)) => html! {
            <ProveContact key="verify" {kind} contact={contact.clone()} sent_at={sent_to(contact)} {on_sent} {on_close} />
        },
        Some(Panel::Remove(contact)) => {
            let removal = Act::Remove(contact.clone());
            let busy = act.state.is_at(&removal);
            html! {
                <Confirm key="remove" title={(words.remove_title)(&contact.text)} text={words.remove_text} action={words.remove} {busy}
                    failure={failure.clone()} on_confirm={act.begin.reform(move |()| removal.clone())} {on_close} />
            }
        }
    };
    let content = html! {
        <>
            { banner(failure.filter(|_| !is_removing)) }
            if is_empty {
                <p class="wa-text">{ words.none }</p>
            }
            { rows(list) }
            <div class="wa-section-actions">{ act_button(add) }</div>
            <>{ dialog }</>
        </>
    };
    section(&profile, section_of(kind), words.text, content)
}

fn done_text(profile: &Profile, kind: ContactKind, act: &Act) -> AttrValue {
    let words = words(profile, kind);
    match act {
        Act::MakePrimary(contact) => (words.is_primary_now)(&contact.text).into(),
        Act::Remove(contact) => (words.was_removed)(&contact.text).into(),
    }
}

fn change_issue(profile: &Profile, kind: ContactKind, error: &crate::client::CallError) -> AttrValue {
    issue_text(profile, kind, &ContactIssue::of(ContactCall::Change, error, false))
}
