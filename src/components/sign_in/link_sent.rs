//! The screen that waits until a mailed link is opened.

use yew::prelude::*;

use super::code::email_of;
use super::resend::{Again, resend};
use super::view::View;
use crate::components::sheet::Sheet;
use crate::flow::sign_in::{SignInEvent, SignInTask};
use crate::ui::spinner;

/// Says that the mail is to be opened, and waits.
pub(super) fn link_sent_screen(view: &View) -> Html {
    let words = view.words();
    let deployment = view.context.deployment();
    let is_here = deployment.is_some_and(|deployment| deployment.auth_settings.magic_link.require_same_device);
    let is_sending = view.is_at(SignInTask::Preparing);
    let content = html! {
        <>
            <div class="wa-waiting">
                if !is_sending {
                    { spinner() }
                    <span>{ words.link_waiting }</span>
                }
            </div>
            { resend(view, Again { again: words.link_again, sending: words.link_sending, over: None }) }
            if view.rules.has_others(view.state.method) {
                { view.links(view.link(words.another_method, SignInEvent::MethodsRequested)) }
            }
        </>
    };
    let text = if is_here {
        words.link_sent_text_here
    } else {
        words.link_sent_text
    };
    view.card(Sheet {
        title: words.email_sent_title.into(),
        subtitle: text.into(),
        badge: view.badge(&email_of(view), Some(SignInEvent::IdentifierReopened)),
        content,
        ..Sheet::default()
    })
}
