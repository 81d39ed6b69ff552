//! The screens of a forgotten password: whose, and the new one.

use yew::prelude::*;

use super::draft::DraftChange;
use super::password::password_words;
use super::view::{Text, View, text_of};
use crate::client::Secret;
use crate::components::policy::policy_rules_of;
use crate::components::sheet::Sheet;
use crate::flow::sign_in::{SignInEvent, SignInField};
use crate::ui::{PasswordField, PolicyRule, held, password_policy, policy_announcement, typed};

/// Asks whose password is forgotten.
pub(super) fn recovery_email_screen(view: &View) -> Html {
    let words = view.words();
    let text = Text {
        name: "username",
        label: words.email,
        kind: "email",
        autocomplete: "username",
        placeholder: words.email_placeholder,
        value: &view.state.identifier,
    };
    let oninput = view
        .send
        .reform(|event: InputEvent| SignInEvent::IdentifierTyped(typed(&event).into()));
    let onsubmit = view.submits(|nodes| SignInEvent::RecoveryEmailSubmitted(text_of(nodes, SignInField::Identifier)));
    let content = html! {
        <form class="wa-form" novalidate=true {onsubmit}>
            { view.text_field(SignInField::Identifier, text, oninput) }
            { view.submit(words.send_code) }
            { view.links(view.link(words.back_to_sign_in, SignInEvent::IdentifierReopened)) }
        </form>
    };
    view.card(Sheet {
        title: words.recovery_title.into(),
        subtitle: words.recovery_text.into(),
        content,
        ..Sheet::default()
    })
}

/// Asks for the new password, and ticks off what it has to have.
pub(super) fn new_password_screen(view: &View) -> Html {
    let words = view.words();
    let node = view.nodes.of(SignInField::NewPassword).clone();
    let oninput = {
        let (send, change, node, policy) = (
            view.send.clone(),
            view.change.clone(),
            node.clone(),
            view.rules.password,
        );
        Callback::from(move |()| {
            change.emit(DraftChange::Policy(policy.check(&held(&node))));
            send.emit(SignInEvent::PasswordTyped);
        })
    };
    let onsubmit = view
        .submits(|nodes| SignInEvent::NewPasswordSubmitted(Secret::from(&*text_of(nodes, SignInField::NewPassword))));
    let content = html! {
        <form class="wa-form" novalidate=true {onsubmit}>
            { view.hidden_username() }
            <PasswordField id={view.id_of("password")} label={words.new_password} autocomplete="new-password" {node} {oninput}
                words={password_words(view)} error={view.field_error(SignInField::NewPassword)} described_by={view.id_of("policy")} />
            { password_policy(view.id_of("policy"), &policy_rules(view), &view.context.messages.widget) }
            { view.submit(words.set_password) }
            { view.links(view.link(words.back_to_sign_in, SignInEvent::IdentifierReopened)) }
        </form>
    };
    view.card(Sheet {
        title: words.new_password_title.into(),
        subtitle: words.new_password_text.into(),
        content,
        ..Sheet::default()
    })
}

/// What the polite live region says of the list.
pub(super) fn policy_said(view: &View) -> AttrValue {
    policy_announcement(&policy_rules(view), &view.context.messages.widget)
}

fn policy_rules(view: &View) -> Vec<PolicyRule> {
    policy_rules_of(view.rules.password, &view.draft.policy, view.words())
}
