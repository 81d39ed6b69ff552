//! The screens on which a person has nothing to do: the session is read, a page is loading.

use yew::prelude::*;

use super::view::{View, links};
use crate::components::frame::app_name;
use crate::components::sheet::Sheet;
use crate::flow::sign_in::{SignInEvent, SignInScreen};
use crate::ui::{ButtonKind, button, spinner};

/// The session is being read, or could not be.
pub(super) fn waiting_screen(view: &View) -> Html {
    let words = view.words();
    let is_confirming = view.shown == SignInScreen::Confirming;
    let title = if is_confirming {
        words.confirming.into()
    } else {
        (words.title)(&app_name(&view.context)).into()
    };
    let onclick = if is_confirming {
        view.sends(SignInEvent::RetryRequested)
    } else {
        view.onretry.clone()
    };
    let content = html! {
        if view.error.is_some() {
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
    let words = view.words();
    let content = html! {
        <>
            <div class="wa-waiting">{ spinner() }</div>
            { links(view.link(words.back, SignInEvent::IdentifierReopened)) }
        </>
    };
    view.card(Sheet {
        title: words.leaving.into(),
        subtitle: words.leaving_text.into(),
        content,
        ..Sheet::default()
    })
}

/// Signed in; the target page is loading.
pub(super) fn finished_screen(view: &View) -> Html {
    let words = view.words();
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
