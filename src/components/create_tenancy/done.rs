//! The end, and the notices in place of a beginning.

use yew::prelude::*;

use super::view::{Screen, View};
use crate::flow::create_tenancy::{CreateTenancyEvent as Event, Created};
use crate::ui::{ButtonKind, banner, button};

/// Says what was done, and leads on.
pub(super) fn done(view: &View, created: &Created, invited: usize) -> Html {
    let words = view.words;
    let text = if invited == 0 {
        words.done_alone.into()
    } else {
        (words.done_invited)(invited)
    };
    let enter = (words.enter)(&created.name);
    let content = html! {
        <div class="wa-form">
            <button class="wa-button" data-wa-part="button" data-variant="primary" data-state="idle" type="button" onclick={&view.finish}>
                <span class="wa-button-label"><bdi>{ enter }</bdi></span>
            </button>
            { view.link(words.another, Event::Restarted) }
        </div>
    };
    view.draw(Screen {
        title: (words.done_title)(&created.name).into(),
        subtitle: if created.may_invite {
            text.into()
        } else {
            AttrValue::default()
        },
        notices: Html::default(),
        content,
    })
}

/// Says why nothing can be created, with a way on.
pub(super) fn notice(view: &View, text: AttrValue, way_on: Html) -> Html {
    view.draw(Screen {
        title: view.words.title.into(),
        subtitle: AttrValue::default(),
        notices: banner(Some(text)),
        content: html! { <div class="wa-form">{ way_on }</div> },
    })
}

/// Tries again what failed.
pub(super) fn retry(view: &View, onclick: Callback<MouseEvent>) -> Html {
    button(ButtonKind::Primary, view.context.messages.common.try_again, onclick)
}
