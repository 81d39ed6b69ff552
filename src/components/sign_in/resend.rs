//! When another code or link can be sent, on a screen of the sign-in.

use yew::prelude::*;

use super::draft::DraftChange;
use super::view::View;
use crate::components::resend::{self, Resend};
use crate::flow::code::Sent;
use crate::flow::sign_in::{SignInEvent, SignInTask};

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
    let auth = view.context.auth.clone();
    resend::resend(Resend {
        again_at: view.state.sent.as_ref().map(Sent::again_at),
        ends: view.state.sent.as_ref().map(Sent::ends_at).zip(over),
        now: view.now(),
        is_sending: view.is_at(SignInTask::Preparing) || view.is_at(SignInTask::SendingRecovery),
        again,
        sending,
        again_in: view.words().again_in,
        on_tick: view.change.reform(|()| DraftChange::Ticked),
        on_again: view.send.reform(move |_| SignInEvent::ResendRequested {
            now: auth.0.client().clock().now(),
        }),
    })
}
