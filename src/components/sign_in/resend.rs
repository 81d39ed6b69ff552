//! The line below a code or a link: when another one can be sent.

use yew::prelude::*;

use super::draft::DraftChange;
use super::view::View;
use crate::flow::sign_in::{SignInEvent, SignInTask};
use crate::ui::{ButtonKind, Countdown, TimeText, button, spinner};

/// What differs between codes and links.
pub(super) struct Again {
    /// The button.
    pub(super) again: &'static str,
    pub(super) sending: &'static str,
    /// What is said when it may have ended; `None` for what lives as long as the attempt.
    pub(super) over: Option<&'static str>,
}

/// The line below a code that was sent.
pub(super) fn resend_code(view: &View) -> Html {
    let words = view.words();
    resend(
        view,
        Again {
            again: words.code_again,
            sending: words.code_sending,
            over: Some(words.code_perhaps_over),
        },
    )
}

/// Counts down, then offers to send it again; says so when the old one may have ended.
pub(super) fn resend(view: &View, Again { again, sending, over }: Again) -> Html {
    let words = view.words();
    let now = view.now();
    let is_sending = view.is_at(SignInTask::Preparing) || view.is_at(SignInTask::SendingRecovery);
    let sent = view.state.sent.as_ref();
    let waits = sent.map(|sent| sent.again_at()).filter(|until| *until > now);
    let ends = sent.filter(|_| over.is_some()).map(|sent| sent.ends_at());
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
                    <span>{ over }</span>
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
