//! Removing the password, for who knows it.

use yew::prelude::*;

use super::issue_text;
use crate::client::Secret;
use crate::components::user_profile::confirm::Confirm;
use crate::components::user_profile::form::{hidden_username, password_words};
use crate::components::user_profile::scope::{Profile, use_profile};
use crate::components::user_profile::section::use_section_act;
use crate::flow::password_form::{PasswordFormField, PasswordIssue};
use crate::kept::use_effect_with;
use crate::ui::{PasswordField, focus, held, use_id};

#[derive(Clone, PartialEq, Properties)]
pub(super) struct RemovePasswordProps {
    pub(super) on_close: Callback<()>,
}

#[component]
pub(super) fn RemovePassword(props: &RemovePasswordProps) -> Html {
    let profile = use_profile();
    let words = &profile.words().password;
    let node = use_node_ref();
    let id = use_id();
    let missing = use_state(|| false);
    let act = {
        let node = node.clone();
        let perform = move |profile: &Profile, ()| profile.client().remove_password(&Secret::from(held(&node)));
        let on_close = props.on_close.clone();
        use_section_act(
            &profile,
            perform,
            |profile, ()| profile.words().password.was_removed.into(),
            |profile, (), error| issue_text(profile, &PasswordIssue::from(error)),
            Callback::from(move |()| on_close.emit(())),
        )
    };
    let issue = match (*missing, act.state.failure()) {
        (true, _) => Some(PasswordIssue::CurrentMissing),
        (false, failure) => failure.map(PasswordIssue::from),
    };
    let is_field = issue
        .as_ref()
        .is_some_and(|issue| issue.field() == Some(PasswordFormField::Current));
    use_effect_with((is_field, issue.clone()), {
        let node = node.clone();
        move |(is_field, _)| {
            if *is_field {
                focus(&node);
            }
        }
    });
    let on_confirm = {
        let (node, missing, begin, forget) = (node.clone(), missing.clone(), act.begin.clone(), act.forget.clone());
        Callback::from(move |()| {
            let is_missing = held(&node).is_empty();
            missing.set(is_missing);
            forget.emit(());
            if !is_missing {
                begin.emit(());
            }
        })
    };
    let oninput = {
        let (missing, forget) = (missing.clone(), act.forget.clone());
        Callback::from(move |()| {
            missing.set(false);
            forget.emit(());
        })
    };
    let text = issue.map(|issue| issue_text(&profile, &issue));
    let fields = html! {
        <>
            { hidden_username(&profile) }
            <PasswordField id={format!("{id}-current")} name="current-password" label={words.current} autocomplete="current-password"
                words={password_words(&profile)} {oninput} error={text.clone().filter(|_| is_field)} node={node.clone()} autofocus=true />
        </>
    };
    html! {
        <Confirm title={words.remove_title} text={words.remove_text} action={words.remove} busy={act.state.under_way().is_some()}
            failure={text.clone().filter(|_| !is_field)} field_error={text.filter(|_| is_field)} {on_confirm} on_close={props.on_close.clone()} {fields} />
    }
}
