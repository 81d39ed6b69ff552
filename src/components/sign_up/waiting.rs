//! The screens on which a person has nothing to do: the session is read, a page is loading.

use yew::prelude::*;

use super::view::View;
use crate::components::frame::app_name;
use crate::components::links::links;
use crate::components::sheet::Sheet;
use crate::components::slots::CardBlock;
use crate::components::waiting::{finished, leaving, waiting};
use crate::flow::sign_up::{SignUpEvent, SignUpScreen};

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
