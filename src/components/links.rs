//! Quiet ways on.

use yew::prelude::*;

use crate::hooks::{DeploymentContext, target};

/// Quiet buttons below a form; keep their place when some of them are not there.
pub(super) fn links(children: Html) -> Html {
    html! { <div class="wa-links" data-wa-part="links">{ children }</div> }
}

/// The link to the support page, if there is one.
pub(super) fn help_link(context: &DeploymentContext) -> Option<Html> {
    let page = target::configured_page(context, &context.ui.support_page_url)?;
    Some(html! { <a class="wa-link" href={page.href().to_owned()}>{ context.messages.common.help }</a> })
}
