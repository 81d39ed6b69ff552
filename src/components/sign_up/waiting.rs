//! The screens on which a person has nothing to do, or need not: the session is read, a passkey is offered, a page is loading.

use yew::prelude::*;

use super::view::View;
use crate::components::frame::app_name;
use crate::components::links::links;
use crate::components::passkey_offer::passkey_offer;
use crate::components::sheet::Sheet;
use crate::components::slots::CardBlock;
use crate::components::waiting::{finished, leaving, waiting};
use crate::flow::sign_up::{SignUpEvent, SignUpScreen, SignUpTask};

/// The session is being read, or could not be; or the invitation could not be asked about.
pub(super) fn waiting_screen(view: &View) -> Html {
    let words = view.words();
    let is_confirming = view.shown == SignUpScreen::Confirming;
    let title = if is_confirming {
        words.confirming.into()
    } else {
        (words.title)(&app_name(&view.context)).into()
    };
    let onretry = if view.state.is_ready() {
        view.sends(SignUpEvent::RetryRequested)
    } else {
        view.onretry.clone()
    };
    let try_again = view.context.messages.common.try_again;
    view.card(Sheet {
        title,
        content: waiting(try_again, view.form_error().is_some().then_some(onretry)),
        ..Sheet::default()
    })
}

/// A provider's page is loading.
pub(super) fn leaving_screen(view: &View) -> Html {
    let back = view.link(view.shared().back, SignUpEvent::DetailsReopened);
    view.card(leaving(view.shared(), view.slots.around(CardBlock::Links, links(back))))
}

/// Signed up; the target page is loading.
pub(super) fn finished_screen(view: &View) -> Html {
    view.card(finished(view.shared(), &view.target))
}

/// Signed up; a passkey is offered for the next time.
pub(super) fn passkey_screen(view: &View) -> Html {
    let is_busy = view.is_at(SignUpTask::RegisteringPasskey);
    let (accept, decline) = (
        view.sends(SignUpEvent::PasskeyAccepted),
        view.sends(SignUpEvent::PasskeyDeclined),
    );
    view.card(passkey_offer(view.shared(), is_busy, accept, decline))
}
