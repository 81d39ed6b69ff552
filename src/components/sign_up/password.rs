//! The new password, with what it has to have and how hard it is to guess.

use yew::prelude::*;

use super::draft::DraftChange;
use super::profile::reader;
use super::view::View;
use crate::components::policy::policy_rules_of;
use crate::flow::password::PasswordPolicy;
use crate::flow::sign_up::{SignUpEvent, SignUpField};
use crate::flow::strength::{Strength, strength};
use crate::ui::{
    PasswordField, PasswordWords, PolicyRule, StrengthMark, held, password_policy, policy_announcement, strength_meter,
};

/// The field, the meter and the list; nothing where the deployment has no passwords.
pub(super) fn password_part(view: &View) -> Html {
    let words = view.shared();
    let Some(policy) = view.rules.password else {
        return Html::default();
    };
    let show_hide = PasswordWords {
        show: words.show_password,
        hide: words.hide_password,
    };
    html! {
        <>
            <PasswordField id={view.id_of("password")} label={words.password} autocomplete="new-password"
                node={view.nodes.of(SignUpField::Password).clone()} oninput={types(view, policy)} words={show_hide}
                error={view.field_error(SignUpField::Password)} described_by={view.id_of("policy")} />
            { strength_meter(view.draft.strength.map(|strength| mark(view, strength))) }
            { password_policy(view.id_of("policy"), &rules(view, policy), &view.context.messages.widget) }
        </>
    }
}

/// The password itself stays in its field: only what is to be said of it is kept.
fn types(view: &View, policy: PasswordPolicy) -> Callback<()> {
    let (send, change, nodes) = (view.send.clone(), view.change.clone(), view.nodes.clone());
    let read = reader(view);
    let app = view.context.ui.app_name.clone();
    Callback::from(move |()| {
        let password = held(nodes.of(SignUpField::Password));
        let profile = read(|nodes| nodes.phone.borrow().clone());
        let personal = [
            &*profile.first_name,
            &*profile.last_name,
            &*profile.username,
            &*profile.email,
            &*app,
        ];
        change.emit(DraftChange::Policy(policy.check(&password)));
        change.emit(DraftChange::Strength(strength(&password, &personal)));
        send.emit(SignUpEvent::PasswordTyped);
    })
}

fn rules(view: &View, policy: PasswordPolicy) -> Vec<PolicyRule> {
    policy_rules_of(policy, &view.draft.policy, view.shared())
}

/// What the polite live region says of it: the list first, and the strength once the list is done.
pub(super) fn password_said(view: &View) -> AttrValue {
    let Some(policy) = view.rules.password else {
        return AttrValue::default();
    };
    let said = policy_announcement(&rules(view, policy), &view.context.messages.widget);
    let is_done = view.draft.policy.iter().all(|(_, met)| *met);
    match view.draft.strength.filter(|_| is_done) {
        Some(strength) => format!("{said}. {}", text(view, strength)).into(),
        None => said,
    }
}

fn mark(view: &View, strength: Strength) -> StrengthMark {
    StrengthMark {
        lit: strength.marks(),
        name: strength.as_str(),
        text: text(view, strength),
    }
}

fn text(view: &View, strength: Strength) -> &'static str {
    let words = view.words();
    match strength {
        Strength::Weak => words.strength_weak,
        Strength::Fair => words.strength_fair,
        Strength::Good => words.strength_good,
        Strength::Strong => words.strength_strong,
    }
}
