//! What the page says when there is no deployment.

use yew::prelude::*;

use crate::hooks::DeploymentFailure;
use crate::i18n::Messages;
use crate::theme::ScreenName;
use crate::ui::{ButtonKind, Root, banner, button};

/// Says so; developers are told more if `shows_details` (the console is told in any case). `onretry` asks again, and is
/// `None` where that cannot help.
pub(super) fn failure_notice(
    failure: &DeploymentFailure,
    messages: &'static Messages,
    shows_details: bool,
    onretry: Option<Callback<MouseEvent>>,
) -> Html {
    let words = &messages.provider;
    html! {
        <Root screen={ScreenName::ProviderFailed} locale={messages.locale}
            direction={messages.direction.as_str()} assertive={words.failed_title}>
            <section class="wa-notice" data-wa-part="notice" aria-label={words.failed_title}>
                <h1 class="wa-notice-title">{ words.failed_title }</h1>
                if shows_details {
                    { banner(Some((words.for_developers)(&failure.to_string()).into())) }
                } else {
                    <p class="wa-notice-text">{ words.failed_text }</p>
                }
                if let Some(onretry) = onretry {
                    { button(ButtonKind::Secondary, messages.common.try_again, onretry) }
                }
            </section>
        </Root>
    }
}
