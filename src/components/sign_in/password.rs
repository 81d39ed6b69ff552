//! Password screen of the sign-in flow. Renders state, sends events.

use yew::prelude::*;

use super::screen::{ScreenProps, header, sign_up_link};
use crate::client::Secret;
use crate::flow::sign_in::{SignInEvent, SignInField};
use crate::ui::{Banner, Button, ButtonKind, Card, PasswordField, PasswordWords, use_id};

/// Asks for the password of the identifier above it.
#[component]
pub(super) fn PasswordScreen(props: &ScreenProps) -> Html {
    let (title_id, field_id) = (use_id(), use_id());
    let oninput = use_callback(props.send.clone(), |(), send| send.emit(SignInEvent::PasswordTyped));
    let node = props.nodes.password.clone();
    let onsubmit = use_callback(
        (props.send.clone(), node.clone()),
        |event: SubmitEvent, (send, node)| {
            event.prevent_default();
            let typed = node
                .cast::<web_sys::HtmlInputElement>()
                .map(|input| input.value())
                .unwrap_or_default();
            send.emit(SignInEvent::PasswordSubmitted(Secret::from(typed)));
        },
    );
    let change = props.send.reform(|()| SignInEvent::IdentifierReopened);

    let words = &props.context.messages.sign_in;
    let identifier = AttrValue::from(props.state.identifier.to_string());
    let is_wrong = props
        .state
        .error
        .as_ref()
        .is_some_and(|error| error.field == Some(SignInField::Password));
    let password_words = PasswordWords {
        show: words.show_password,
        hide: words.hide_password,
        shown: words.password_shown,
        hidden: words.password_hidden,
    };
    let sign_up = sign_up_link(&props.context);
    html! {
        <Card labelled_by={title_id.clone()} has_footer={sign_up.is_some()} footer={sign_up.unwrap_or_default()}>
            { header(props, title_id, words.password_title, "") }
            <div class="wa-identity" data-wa-part="identity">
                <span class="wa-identity-name" dir="auto">{ identifier.clone() }</span>
                <Button kind={ButtonKind::Link} onclick={change}
                    label={format!("{} {identifier}", words.change_identifier)}>{ words.change_identifier }</Button>
            </div>
            <Banner text={props.form_error()} />
            <form class="wa-form" novalidate=true {onsubmit}>
                // Password managers pair the password with the username of the same form.
                <input class="wa-hidden" type="text" name="username" autocomplete="username" value={identifier}
                    readonly=true tabindex="-1" aria-hidden="true" />
                <PasswordField id={field_id} label={words.password} autocomplete="current-password" {node} {oninput}
                    words={password_words} error={props.error.clone().filter(|_| is_wrong)} />
                <Button submits=true busy={props.state.is_busy()}>{ words.submit }</Button>
            </form>
        </Card>
    }
}
