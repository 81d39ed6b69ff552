//! Signed in: offers to register a passkey.

use yew::prelude::*;

use super::view::View;
use crate::components::passkey_offer::passkey_offer;
use crate::flow::sign_in::{SignInEvent, SignInTask};

/// Offers a passkey for the next time.
pub(super) fn passkey_prompt_screen(view: &View) -> Html {
    let is_busy = view.is_at(SignInTask::RegisteringPasskey);
    let (accept, decline) = (
        view.sends(SignInEvent::PasskeyAccepted),
        view.sends(SignInEvent::PasskeyDeclined),
    );
    view.card(passkey_offer(view.words(), is_busy, accept, decline))
}
