//! A message about the whole form.

use yew::prelude::*;

use super::{Icon, IconName};

/// Props of [`Banner`].
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct BannerProps {
    /// What to say; `None` shows nothing. The place stays in the page either way.
    pub(crate) text: Option<AttrValue>,
    #[prop_or_default]
    pub(crate) id: Option<AttrValue>,
}

/// Its words are also told by the root's assertive live region, so it has no role of its own.
#[component]
pub(crate) fn Banner(props: &BannerProps) -> Html {
    html! {
        <div class="wa-banner" data-wa-part="banner" data-state={if props.text.is_some() { "shown" } else { "hidden" }}
            id={props.id.clone()}>
            if let Some(text) = &props.text {
                <Icon name={IconName::Alert} />
                <p class="wa-banner-text">{ text.clone() }</p>
            }
        </div>
    }
}
