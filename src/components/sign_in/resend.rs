//! The line below a code or a link: when another one can be sent.

use yew::prelude::*;

use super::draft::DraftChange;
use super::view::View;
use crate::flow::sign_in::{SignInEvent, SignInTask};
use crate::ui::{ButtonKind, Countdown, TimeText, button, spinner};

/// Counts down, then offers to send it again; says so when the old one may have ended.
pub(super) fn resend(view: &View, again: &'static str, sending: &'static str) -> Html {
    let words = view.words();
    let now = view.now();
    let is_sending = view.is_at(SignInTask::Preparing) || view.is_at(SignInTask::SendingRecovery);
    let sent = view.state.sent.as_ref();
    let waits = sent.map(|sent| sent.again_at()).filter(|until| *until > now);
    let ends = sent.map(|sent| sent.ends_at());
    let is_over = ends.is_some_and(|end| end <= now);
    html! {
        <div class="wa-resend" data-wa-part="resend" data-state={if is_sending { "busy" } else { "idle" }}>
            if is_sending {
                { spinner() }
                <span>{ sending }</span>
            } else if let Some(until) = waits {
                <Countdown {until} text={TimeText(words.again_in)} on_end={ticks(view)} />
            } else {
                if is_over {
                    <span>{ words.code_perhaps_over }</span>
                }
                { button(ButtonKind::Link, again, asks_again(view)) }
                if let Some(until) = ends.filter(|_| !is_over) {
                    // Not seen: only its end counts.
                    <span class="wa-hidden"><Countdown {until} text={TimeText(words.again_in)} on_end={ticks(view)} /></span>
                }
            }
        </div>
    }
}

fn ticks(view: &View) -> Callback<()> {
    view.change.reform(|()| DraftChange::Ticked)
}

fn asks_again(view: &View) -> Callback<MouseEvent> {
    let auth = view.context.auth.clone();
    view.send.reform(move |_| SignInEvent::ResendRequested {
        now: auth.0.client().clock().now(),
    })
}
