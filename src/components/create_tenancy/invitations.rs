//! The second step: whom to invite.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::view::{Screen, View};
use super::words::invite_text;
use crate::flow::create_tenancy::{CreateTenancyEvent as Event, Created, Invitations, InviteRow, Roles, RowStatus};
use crate::ui::{
    ButtonKind, IconName, Select, TextField, banner, button, icon, select, spinner, submit_button, text_field, typed,
};

/// Draws the list and the form that adds to it.
pub(super) fn invitations(view: &View, created: &Created, list: &Invitations) -> Html {
    let (words, sentences) = (view.words, view.context.messages.common.sentences);
    let mut subtitle = (words.invite_text)(&created.name);
    if let Some(limit) = view.rules.most_members {
        subtitle = sentences(&subtitle, &(words.most_members)(limit));
    }
    let stopped = list.stopped.as_ref().map(|problem| {
        let why = invite_text(problem, words, view.context.messages);
        let is_rest = list.rows.iter().any(|row| row.status == RowStatus::Waiting);
        if is_rest {
            sentences(&why, words.stopped).into()
        } else {
            why
        }
    });
    let send_text = if list.has_failures() {
        words.send_rest
    } else {
        words.send
    };
    let end_text = if list.sent() > 0 { words.finish } else { words.skip };
    let content = html! {
        <form class="wa-form" novalidate=true onsubmit={view.submits(Event::InvitationsSubmitted)}>
            { address(view, list) }
            { role(view, list) }
            <ul class="wa-invitees" aria-label={words.invitees}>
                for row in &list.rows {
                    { invitee(view, list, row) }
                }
            </ul>
            { submit_button(send_text, list.is_sending()) }
            { view.link(end_text, Event::InvitationsEnded) }
        </form>
    };
    view.draw(Screen {
        title: words.invite_title.into(),
        subtitle: subtitle.into(),
        notices: banner(stopped),
        content,
    })
}

/// Enter puts what is typed into the list; in an empty field it sends the list.
fn address(view: &View, list: &Invitations) -> Html {
    let words = view.words;
    let error = match (list.is_malformed, list.is_missing) {
        (true, _) => Some(words.email_malformed.into()),
        (false, true) => Some(words.email_missing.into()),
        (false, false) => None,
    };
    let field = text_field(TextField {
        id: view.id_of("email"),
        name: "emails",
        label: words.email,
        kind: "text",
        autocomplete: "off",
        placeholder: words.email_hint,
        value: AttrValue::from(list.typed.to_string()),
        oninput: view
            .send
            .reform(|event: InputEvent| Event::AddressTyped(typed(&event).into())),
        error,
        node: view.nodes.address.clone(),
    });
    let onkeydown = {
        let send = view.send.clone();
        Callback::from(move |event: KeyboardEvent| {
            let field = event.target_dyn_into::<HtmlInputElement>();
            let has_text = field.is_some_and(|field| !field.value().trim().is_empty());
            if event.key() == "Enter" && has_text && !event.is_composing() {
                event.prevent_default();
                send.emit(Event::AddressAdded);
            }
        })
    };
    html! {
        <div class="wa-invite-line" {onkeydown}>
            { field }
            { button(ButtonKind::Secondary, words.add, view.sends(Event::AddressAdded)) }
        </div>
    }
}

/// The role for those who are added next.
fn role(view: &View, list: &Invitations) -> Html {
    let Roles::Known(roles) = &list.roles else {
        return Html::default();
    };
    let words = view.words;
    let mut options: Vec<(AttrValue, AttrValue)> = roles
        .iter()
        .map(|role| (role.id.to_string().into(), role.name.to_string().into()))
        .collect();
    if list.role.is_none() {
        options.insert(0, (AttrValue::default(), words.default_role.into()));
    }
    select(Select {
        id: view.id_of("role"),
        name: "role",
        label: words.role.into(),
        options,
        value: list.role.as_ref().map(ToString::to_string).unwrap_or_default().into(),
        onchange: view
            .send
            .reform(|id: String| Event::RoleChosen((!id.is_empty()).then(|| id.into()))),
        error: None,
        node: NodeRef::default(),
    })
}

fn invitee(view: &View, list: &Invitations, row: &InviteRow) -> Html {
    let words = view.words;
    let (state, sign, text) = match &row.status {
        RowStatus::Waiting => ("waiting", icon(IconName::Mail), words.waiting.into()),
        RowStatus::Sending => ("sending", spinner(), words.sending.into()),
        RowStatus::Sent => ("sent", icon(IconName::Check), words.sent.into()),
        RowStatus::Failed(problem) => (
            "failed",
            icon(IconName::Alert),
            invite_text(problem, words, view.context.messages),
        ),
    };
    let role = role_name(list, row).map(|role| format!("{role} · "));
    let can_go = matches!(row.status, RowStatus::Waiting | RowStatus::Failed(_));
    html! {
        <li key={row.id} class="wa-invitee" data-wa-part="invitee" data-state={state}>
            <span class="wa-invitee-sign">{ sign }</span>
            <span class="wa-account-text">
                <span class="wa-account-name"><bdi>{ row.email.to_string() }</bdi></span>
                <span class="wa-invitee-note">{ role }{ text }</span>
            </span>
            if can_go {
                <button class="wa-icon-button" data-wa-part="button" type="button" aria-label={(words.remove)(&row.email)}
                    onclick={view.sends(Event::RowRemoved(row.id))}>{ icon(IconName::Close) }</button>
            }
        </li>
    }
}

fn role_name<'a>(list: &'a Invitations, row: &InviteRow) -> Option<&'a str> {
    let Roles::Known(roles) = &list.roles else {
        return None;
    };
    let role = roles.iter().find(|role| Some(&role.id) == row.role.as_ref())?;
    Some(&role.name)
}
