//! What went wrong with a whole form of a flow.

use yew::prelude::*;

use super::draft::DraftChange;
use crate::i18n::Messages;
use crate::ui::{Countdown, IconName, TimeText, icon};
use crate::wire::Timestamp;

/// What a banner is made of.
pub(super) struct FormBanner<'a> {
    pub(super) text: Option<AttrValue>,
    /// Until when nothing more is taken.
    pub(super) limit: Option<Timestamp>,
    pub(super) messages: &'static Messages,
    /// The limit is over.
    pub(super) on_end: Callback<()>,
    /// Hears the time that is left.
    pub(super) change: &'a Callback<DraftChange>,
}

/// The error of the form; a limit counts down.
///
/// Its words are also told by the root's assertive live region, so it has no role of its own.
pub(super) fn form_banner(banner: FormBanner<'_>) -> Html {
    let words = &banner.messages.widget;
    let on_announce = banner
        .change
        .reform(move |seconds| DraftChange::Said((words.time_left)(seconds).into()));
    html! {
        <div class="wa-banner" data-wa-part="banner" data-state={if banner.text.is_some() { "shown" } else { "hidden" }}>
            if let Some(text) = banner.text {
                { icon(IconName::Alert) }
                <p class="wa-banner-text">
                    { text }
                    if let Some(until) = banner.limit {
                        { " " }
                        <Countdown {until} text={TimeText(banner.messages.sign_in.retry_in)} on_end={banner.on_end} {on_announce} />
                    }
                </p>
            }
        </div>
    }
}
