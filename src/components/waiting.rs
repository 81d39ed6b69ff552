//! The screens on which a person has nothing to do, whichever flow they belong to.

use yew::prelude::*;

use super::sheet::Sheet;
use crate::i18n::SignInMessages;
use crate::ui::{ButtonKind, button, spinner};

/// Something is being read; with `onretry` it could not be, and can be asked for again.
pub(super) fn waiting(try_again: &'static str, onretry: Option<Callback<MouseEvent>>) -> Html {
    html! {
        if let Some(onretry) = onretry {
            { button(ButtonKind::Primary, try_again, onretry) }
        } else {
            <div class="wa-waiting">{ spinner() }</div>
        }
    }
}

/// A provider's page is loading; `links` lead back.
pub(super) fn leaving(words: &SignInMessages, links: Html) -> Sheet {
    let content = html! {
        <>
            <div class="wa-waiting">{ spinner() }</div>
            { links }
        </>
    };
    Sheet {
        title: words.leaving.into(),
        subtitle: words.leaving_text.into(),
        content,
        ..Sheet::default()
    }
}

/// Done; the target page is loading.
pub(super) fn finished(words: &SignInMessages, target: &AttrValue) -> Sheet {
    let content = html! {
        <a class="wa-button" data-wa-part="button" data-variant="secondary" href={target}>{ words.finished_link }</a>
    };
    Sheet {
        title: words.finished_title.into(),
        subtitle: words.finished_subtitle.into(),
        content,
        ..Sheet::default()
    }
}
