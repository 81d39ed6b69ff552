//! A message about the whole form.

use yew::prelude::*;

use super::{IconName, icon};

/// Says `text`, or nothing; its place stays in the page either way, so that nothing around it is made anew.
///
/// Its words are also told by the root's assertive live region, so it has no role of its own.
pub(crate) fn banner(text: Option<AttrValue>) -> Html {
    html! {
        <div class="wa-banner" data-wa-part="banner" data-state={if text.is_some() { "shown" } else { "hidden" }}>
            if let Some(text) = text {
                { icon(IconName::Alert) }
                <p class="wa-banner-text">{ text }</p>
            }
        </div>
    }
}
