//! What the page says when there is no deployment.
//!
//! # Decision
//! An app without the feature `sign-in` has no screens of the kit, so this notice is plain there, for the app's own styles to
//! dress: theme and stylesheet for it alone would be an eighth of that app's wasm.

use yew::prelude::*;

use crate::hooks::DeploymentFailure;
use crate::i18n::Messages;
#[cfg(feature = "sign-in")]
use crate::theme::ScreenName;
#[cfg(feature = "sign-in")]
use crate::ui::{ButtonKind, Root, banner, button};

/// Says so; developers are told more if `shows_details` (the console is told in any case). `onretry` asks again, and is
/// `None` where that cannot help.
#[cfg(feature = "sign-in")]
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

/// The same without theme and styles.
#[cfg(not(feature = "sign-in"))]
pub(super) fn failure_notice(
    failure: &DeploymentFailure,
    messages: &'static Messages,
    shows_details: bool,
    onretry: Option<Callback<MouseEvent>>,
) -> Html {
    let words = &messages.provider;
    let text: AttrValue = if shows_details {
        (words.for_developers)(&failure.to_string()).into()
    } else {
        words.failed_text.into()
    };
    html! {
        <section class="wa-notice" data-wa-part="notice" role="alert" aria-label={words.failed_title}
            lang={messages.locale} dir={messages.direction.as_str()}>
            <h1>{ words.failed_title }</h1>
            <p>{ text }</p>
            if let Some(onclick) = onretry {
                <button type="button" {onclick}>{ messages.common.try_again }</button>
            }
        </section>
    }
}
