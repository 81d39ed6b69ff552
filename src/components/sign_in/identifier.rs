//! Identifier screen of the sign-in flow. Renders state, sends events.

use yew::prelude::*;

use super::screen::{ScreenProps, header, sign_up_link};
use super::words::identifiers;
use crate::components::frame::app_name;
use crate::flow::sign_in::{Identifiers, SignInEvent, SignInField};
use crate::ui::{Banner, Button, ButtonKind, Card, TextField, use_id};

/// Asks for e-mail address or username.
#[component]
pub(super) fn IdentifierScreen(props: &ScreenProps) -> Html {
    let (title_id, field_id) = (use_id(), use_id());
    let oninput = use_callback(props.send.clone(), |text: AttrValue, send| {
        send.emit(SignInEvent::IdentifierTyped((&*text).into()))
    });
    let node = props.nodes.identifier.clone();
    let onsubmit = use_callback(
        (props.send.clone(), node.clone()),
        |event: SubmitEvent, (send, node)| {
            event.prevent_default();
            // What a password manager filled without an event is read here.
            let typed = node
                .cast::<web_sys::HtmlInputElement>()
                .map(|input| input.value())
                .unwrap_or_default();
            send.emit(SignInEvent::IdentifierSubmitted(typed.into()));
        },
    );
    let to_accounts = props.send.reform(|()| SignInEvent::AccountsRequested);

    let words = &props.context.messages.sign_in;
    let (label, kind, inputmode, placeholder) = match identifiers(&props.context) {
        Some(Identifiers::Username) => (words.username, "text", None, ""),
        Some(Identifiers::Both) => (words.email_or_username, "text", None, ""),
        Some(Identifiers::Email) | None => (
            words.email,
            "email",
            Some(AttrValue::Static("email")),
            words.email_placeholder,
        ),
    };
    let is_wrong = props
        .state
        .error
        .as_ref()
        .is_some_and(|error| error.field == Some(SignInField::Identifier));
    let sign_up = sign_up_link(&props.context);
    html! {
        <Card labelled_by={title_id.clone()} has_footer={sign_up.is_some()} footer={sign_up.unwrap_or_default()}>
            { header(props, title_id, (words.title)(&app_name(&props.context)), words.subtitle) }
            <Banner text={props.form_error()} />
            <form class="wa-form" novalidate=true {onsubmit}>
                <TextField id={field_id} name="username" {label} {kind} {inputmode} {placeholder} {oninput} {node}
                    autocomplete="username" value={props.state.identifier.to_string()}
                    error={props.error.clone().filter(|_| is_wrong)} />
                <Button submits=true busy={props.state.is_busy()}>{ words.continue_ }</Button>
                if props.state.has_accounts() {
                    <Button kind={ButtonKind::Link} onclick={to_accounts}>{ words.back_to_accounts }</Button>
                }
            </form>
        </Card>
    }
}
