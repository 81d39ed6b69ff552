//! The line below a code or a link: when another one can be sent.

use yew::prelude::*;

use crate::ui::{ButtonKind, Countdown, TimeText, button, spinner};
use crate::wire::Timestamp;

/// What the line is made of.
pub(super) struct Resend {
    /// When another one can be sent; `None` before the first was.
    pub(super) again_at: Option<Timestamp>,
    /// When it may have ended, and what is said then; `None` for what lives as long as the attempt.
    pub(super) ends: Option<(Timestamp, &'static str)>,
    pub(super) now: Timestamp,
    pub(super) is_sending: bool,
    /// The button.
    pub(super) again: &'static str,
    pub(super) sending: &'static str,
    pub(super) again_in: fn(time: &str) -> String,
    /// Something ran out.
    pub(super) on_tick: Callback<()>,
    pub(super) on_again: Callback<MouseEvent>,
}

/// Counts down, then offers to send it again; says so when the old one may have ended.
pub(super) fn resend(line: Resend) -> Html {
    let text = TimeText(line.again_in);
    let waits = line.again_at.filter(|until| *until > line.now);
    let over = line.ends.filter(|(end, _)| *end <= line.now);
    html! {
        <div class="wa-resend" data-wa-part="resend" data-state={if line.is_sending { "busy" } else { "idle" }}>
            if line.is_sending {
                { spinner() }
                <span>{ line.sending }</span>
            } else if let Some(until) = waits {
                <Countdown {until} {text} on_end={line.on_tick} />
            } else {
                if let Some((_, text)) = over {
                    <span>{ text }</span>
                }
                { button(ButtonKind::Link, line.again, line.on_again) }
                if let Some((until, _)) = line.ends.filter(|_| over.is_none()) {
                    // Not seen: only its end counts.
                    <span class="wa-hidden"><Countdown {until} {text} on_end={line.on_tick} /></span>
                }
            }
        </div>
    }
}
