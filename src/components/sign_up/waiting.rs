//! The screens on which a person has nothing to do: the session is read, a page is loading.

use yew::prelude::*;

use super::view::View;
use crate::components::frame::app_name;
use crate::components::links::links;
use crate::components::sheet::Sheet;
use crate::flow::sign_up::{SignUpEvent, SignUpScreen};
use crate::ui::{ButtonKind, button, spinner};

/// The session is being read, or could not be; or the invitation could not be asked about.
pub(super) fn waiting_screen(view: &View) -> Html {
    let words = view.words();
    let is_confirming = view.shown == SignUpScreen::Confirming;
    let title = if is_confirming {
        words.confirming.into()
    } else {
        (words.title)(&app_name(&view.context)).into()
    };
    let onclick = if view.state.is_ready() {
        view.sends(SignUpEvent::RetryRequested)
    } else {
        view.onretry.clone()
    };
    let content = html! {
        if view.form_error().is_some() {
            { button(ButtonKind::Primary, view.context.messages.common.try_again, onclick) }
        } else {
            <div class="wa-waiting">{ spinner() }</div>
        }
    };
    view.card(Sheet {
        title,
        content,
        ..Sheet::default()
    })
}

/// A provider's page is loading.
pub(super) fn leaving_screen(view: &View) -> Html {
    let words = view.shared();
    let content = html! {
        <>
            <div class="wa-waiting">{ spinner() }</div>
            { links(view.link(words.back, SignUpEvent::DetailsReopened)) }
        </>
    };
    view.card(Sheet {
        title: words.leaving.into(),
        subtitle: words.leaving_text.into(),
        content,
        ..Sheet::default()
    })
}

/// Signed up; the target page is loading.
pub(super) fn finished_screen(view: &View) -> Html {
    let words = view.shared();
    let content = html! {
        <a class="wa-button" data-wa-part="button" data-variant="secondary" href={&view.target}>{ words.finished_link }</a>
    };
    view.card(Sheet {
        title: words.finished_title.into(),
        subtitle: words.finished_subtitle.into(),
        content,
        ..Sheet::default()
    })
}
