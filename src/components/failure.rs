//! What the page says when there is no deployment.

use yew::prelude::*;

use crate::hooks::DeploymentFailure;
use crate::i18n::Messages;
use crate::theme::ColorScheme;
use crate::ui::{Banner, Button, ButtonKind, Root};
use crate::wire::ThemeTokens;

/// Props of [`FailureNotice`].
#[derive(Clone, PartialEq, Properties)]
pub(super) struct FailureNoticeProps {
    pub(super) failure: DeploymentFailure,
    pub(super) messages: &'static Messages,
    /// Whether to tell developers on the page; the console is told in any case.
    pub(super) shows_details: bool,
    /// Asks again; `None` when asking again cannot help.
    #[prop_or_default]
    pub(super) onretry: Option<Callback<()>>,
}

#[component]
pub(super) fn FailureNotice(props: &FailureNoticeProps) -> Html {
    let messages = props.messages;
    let words = &messages.provider;
    html! {
        <Root screen="provider/failed" tokens={ThemeTokens::default()} scheme={ColorScheme::Page} locale={messages.locale}
            direction={messages.direction.as_str()} assertive={words.failed_title}>
            <section class="wa-notice" data-wa-part="notice" aria-label={words.failed_title}>
                <p class="wa-notice-title">{ words.failed_title }</p>
                if props.shows_details {
                    <Banner text={Some(AttrValue::from(format!("{}: {}", words.for_developers, props.failure)))} />
                } else {
                    <p class="wa-notice-text">{ words.failed_text }</p>
                }
                if let Some(onretry) = &props.onretry {
                    <Button kind={ButtonKind::Secondary} onclick={onretry.clone()}>{ messages.common.try_again }</Button>
                }
            </section>
        </Root>
    }
}
