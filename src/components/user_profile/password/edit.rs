//! The form for a first or another password.

use yew::prelude::*;

use super::issue_text;
use crate::client::Secret;
use crate::components::policy::policy_list;
use crate::components::user_profile::form::{dialog_actions, hidden_username, password_words};
use crate::components::user_profile::scope::{Profile, use_profile};
use crate::components::user_profile::section::use_section_act;
use crate::flow::password::PasswordPolicy;
use crate::flow::password_form::{PasswordFormField, PasswordIssue, check};
use crate::kept::use_effect_with;
use crate::ui::{
    ButtonKind, Dialog, PasswordField, Words, banner, focus, held, password_policy, policy_announcement, use_id,
};

#[derive(Clone, PartialEq, Properties)]
pub(super) struct EditPasswordProps {
    pub(super) on_close: Callback<()>,
}

/// Asks for the current password, if there is one, and for the new one. What is typed stays in the inputs alone.
#[component]
pub(super) fn EditPassword(props: &EditPasswordProps) -> Html {
    let profile = use_profile();
    let words = &profile.words().password;
    // The dialog stays what it was when the person it is about has a password all at once.
    let has_password = *use_state(|| profile.user.has_password);
    let policy = PasswordPolicy::from(&profile.deployment.auth_settings.password);
    let (current, new) = (use_node_ref(), use_node_ref());
    let id = use_id();
    let rules = use_state(|| policy.check(""));
    let issue = use_state(|| None::<PasswordIssue>);

    let act = {
        let (current, new) = (current.clone(), new.clone());
        let perform = move |profile: &Profile, ()| {
            let (current, new) = (Secret::from(held(&current)), Secret::from(held(&new)));
            profile.client().update_password(&current, &new)
        };
        let on_close = props.on_close.clone();
        let said: fn(&Profile, &()) -> AttrValue = if has_password {
            |profile, ()| profile.words().password.was_changed.into()
        } else {
            |profile, ()| profile.words().password.was_set.into()
        };
        let failed = |profile: &Profile, (): &(), error: &_| issue_text(profile, &PasswordIssue::from(error));
        use_section_act(
            &profile,
            perform,
            said,
            failed,
            Callback::from(move |()| on_close.emit(())),
        )
    };
    let refused = act.state.failure().map(PasswordIssue::from);
    use_effect_with(refused.clone(), {
        let issue = issue.clone();
        move |refused| {
            if refused.is_some() {
                issue.set(refused.clone());
            }
        }
    });
    use_effect_with((*issue).clone(), {
        let (current, new) = (current.clone(), new.clone());
        move |issue| match issue.as_ref().and_then(PasswordIssue::field) {
            Some(PasswordFormField::Current) => focus(&current),
            Some(PasswordFormField::New) => focus(&new),
            None => {}
        }
    });

    let busy = act.state.under_way().is_some();
    let onsubmit = {
        let (issue, current, new, begin, forget) = (
            issue.clone(),
            current.clone(),
            new.clone(),
            act.begin.clone(),
            act.forget.clone(),
        );
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            if busy {
                return;
            }
            let typed = has_password.then(|| held(&current));
            forget.emit(());
            match check(&policy, typed.as_deref(), &held(&new)) {
                Ok(()) => {
                    issue.set(None);
                    begin.emit(());
                }
                Err(wrong) => issue.set(Some(wrong)),
            }
        })
    };
    let clears = |field: PasswordFormField| {
        let (issue, rules, new, forget) = (issue.clone(), rules.clone(), new.clone(), act.forget.clone());
        Callback::from(move |()| {
            if issue.as_ref().and_then(PasswordIssue::field) == Some(field) {
                forget.emit(());
                issue.set(None);
            }
            rules.set(policy.check(&held(&new)));
        })
    };
    let error_at = |field: Option<PasswordFormField>| {
        let shown = issue.as_ref().filter(|issue| issue.field() == field);
        shown.map(|issue| issue_text(&profile, issue))
    };
    let rules = policy_list(&rules, &profile.messages().sign_in);
    let widget = &profile.messages().widget;
    let said = issue
        .as_ref()
        .map(|issue| issue_text(&profile, issue))
        .unwrap_or_default();
    let title = if has_password {
        words.change_title
    } else {
        words.set_title
    };
    html! {
        <Dialog {title} words={Words(widget)} on_close={props.on_close.clone()} waits={profile.waits(busy)} assertive={said} polite={policy_announcement(&rules, widget)}>
            <form class="wa-form" novalidate=true {onsubmit}>
                { hidden_username(&profile) }
                if has_password {
                    <PasswordField id={format!("{id}-current")} name="current-password" label={words.current} autocomplete="current-password"
                        words={password_words(&profile)} oninput={clears(PasswordFormField::Current)}
                        error={error_at(Some(PasswordFormField::Current))} node={current.clone()} autofocus=true />
                }
                <PasswordField id={format!("{id}-new")} name="new-password" label={words.new} autocomplete="new-password"
                    words={password_words(&profile)} oninput={clears(PasswordFormField::New)}
                    error={error_at(Some(PasswordFormField::New))} node={new.clone()} autofocus={!has_password}
                    described_by={format!("{id}-policy")} />
                { password_policy(format!("{id}-policy").into(), &rules, widget) }
                { banner(error_at(None)) }
                { dialog_actions(&profile, ButtonKind::Primary, words.save.into(), busy, false, &props.on_close) }
            </form>
        </Dialog>
    }
}
