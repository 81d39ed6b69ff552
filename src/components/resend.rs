//! The line below a code or a link: when another one can be sent.

use yew::prelude::*;

use crate::flow::code::Sent;
use crate::ui::{ButtonKind, Countdown, TimeText, button, spinner};
use crate::wire::Timestamp;

/// What the line is made of.
pub(super) struct Resend<'a> {
    pub(super) sent: Option<&'a Sent>,
    pub(super) now: Timestamp,
    pub(super) is_sending: bool,
    /// The button.
    pub(super) again: &'static str,
    pub(super) sending: &'static str,
    /// What is said when it may have ended; `None` for what lives as long as the attempt.
    pub(super) over: Option<&'static str>,
    pub(super) again_in: fn(time: &str) -> String,
    /// Something ran out.
    pub(super) on_tick: Callback<()>,
    pub(super) on_again: Callback<MouseEvent>,
}

/// Counts down, then offers to send it again; says so when the old one may have ended.
pub(super) fn resend(line: Resend<'_>) -> Html {
    let text = TimeText(line.again_in);
    let waits = line.sent.map(Sent::again_at).filter(|until| *until > line.now);
    let ends = line.sent.filter(|_| line.over.is_some()).map(Sent::ends_at);
    let is_over = ends.is_some_and(|end| end <= line.now);
    html! {
        <div class="wa-resend" data-wa-part="resend" data-state={if line.is_sending { "busy" } else { "idle" }}>
            if line.is_sending {
                { spinner() }
                <span>{ line.sending }</span>
            } else if let Some(until) = waits {
                <Countdown {until} {text} on_end={line.on_tick} />
            } else {
                if is_over {
                    <span>{ line.over }</span>
                }
                { button(ButtonKind::Link, line.again, line.on_again) }
                if let Some(until) = ends.filter(|_| !is_over) {
                    // Not seen: only its end counts.
                    <span class="wa-hidden"><Countdown {until} {text} on_end={line.on_tick} /></span>
                }
            }
        </div>
    }
}
