//! The root of a kit component, dressed from the context.

use yew::prelude::*;

use crate::hooks::DeploymentContext;
use crate::theme::ScreenName;
use crate::ui::Root;

/// What a component's root says besides its content.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Frame {
    pub(super) screen: Option<ScreenName>,
    pub(super) class: Classes,
    pub(super) inline: bool,
    pub(super) polite: AttrValue,
    /// What is waited for; empty while nothing is.
    pub(super) waits: AttrValue,
    pub(super) assertive: AttrValue,
}

/// Puts `children` into a root with the context's theme, language and direction.
pub(super) fn framed(context: &DeploymentContext, frame: Frame, children: Html) -> Html {
    html! {
        <Root screen={frame.screen} class={frame.class} inline={frame.inline} polite={frame.polite}
            waits={frame.waits} assertive={frame.assertive} appearance={context.appearance()}
            locale={context.messages.locale} direction={context.messages.direction.as_str()}>
            { children }
        </Root>
    }
}

/// The app's name as titles use it.
#[cfg(feature = "sign-in")]
pub(super) fn app_name(context: &DeploymentContext) -> String {
    let name = &context.ui.app_name;
    if name.is_empty() {
        context.messages.common.the_app.to_owned()
    } else {
        name.to_string()
    }
}
