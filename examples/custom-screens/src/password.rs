//! The password screen of the house: the one screen that it draws itself.

use wacht_yew::client::Secret;
use wacht_yew::flow::sign_in::{SignInEvent, SignInScreen, SignInTask};
use wacht_yew::prelude::*;
use web_sys::FormData;
use yew::prelude::*;

/// Draws the password screen, and leaves all others to the kit.
pub(crate) fn password_screen(sign_in: SignInHandle) -> Option<Html> {
    let state = sign_in.state();
    if state.screen != SignInScreen::Password {
        return None;
    }
    let onsubmit = sign_in.send().reform(|event: SubmitEvent| {
        event.prevent_default();
        let form = event.target_dyn_into();
        let data = form.and_then(|form| FormData::new_with_form(&form).ok());
        let password = data.and_then(|data| data.get("password").as_string());
        SignInEvent::PasswordSubmitted(Secret::from(password.unwrap_or_default()))
    });
    let forgotten = sign_in.send().reform(|_: MouseEvent| SignInEvent::RecoveryRequested);
    let is_checking = state.task == Some(SignInTask::SigningIn);
    let is_wrong = state.error.is_some();
    let reader = state.identifier.to_string();
    let initial = reader.chars().next().map(|first| first.to_uppercase().to_string());
    Some(html! {
        <form class="reader" {onsubmit}>
            <div class="reader-card" aria-hidden="true">{ initial.unwrap_or_default() }</div>
            <h1>{ "Your reader’s card, please" }</h1>
            <p class="reader-name"><bdi>{ &reader }</bdi></p>
            // Password managers pair a password with the username of the same form.
            <input class="visually-hidden" type="text" name="username" autocomplete="username" readonly=true tabindex="-1"
                aria-hidden="true" value={reader} />
            <label for="reader-password">{ "Password" }</label>
            <input id="reader-password" name="password" type="password" autocomplete="current-password"
                aria-invalid={is_wrong.then_some("true")} />
            <button type="submit" aria-disabled={is_checking.then_some("true")}>
                { if is_checking { "Looking it up …" } else { "Come in" } }
            </button>
            <button type="button" class="quiet" onclick={forgotten}>{ "I have lost it" }</button>
        </form>
    })
}
