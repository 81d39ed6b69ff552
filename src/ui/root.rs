//! The root of every part of the kit: theme, direction, live regions.

use std::rc::Rc;

use web_sys::HtmlElement;
use yew::prelude::*;

use super::told::use_told;
use crate::kept::use_effect_with;
use crate::theme::{Appearance, Dressing, ScreenName};

/// Props of [`Root`].
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct RootProps {
    /// The `data-wa-screen` name; `None` for parts that are no screens.
    #[prop_or_default]
    pub(crate) screen: Option<ScreenName>,
    #[prop_or_default]
    pub(crate) class: Classes,
    #[prop_or_default]
    pub(crate) appearance: Rc<Appearance>,
    pub(crate) locale: AttrValue,
    pub(crate) direction: AttrValue,
    /// Lies in a line of the app's own page rather than filling its place.
    #[prop_or_default]
    pub(crate) inline: bool,
    /// Told when the reader is free.
    #[prop_or_default]
    pub(crate) polite: AttrValue,
    /// What is waited for, such as `Loading`: told when the reader is free, if it lasts. Empty while nothing is.
    #[prop_or_default]
    pub(crate) waits: AttrValue,
    /// Told at once.
    #[prop_or_default]
    pub(crate) assertive: AttrValue,
    pub(crate) children: Html,
}

#[component]
pub(crate) fn Root(props: &RootProps) -> Html {
    let node = use_node_ref();
    use_effect_with(props.appearance.clone(), {
        let node = node.clone();
        move |appearance| {
            let root = node.cast::<HtmlElement>();
            let dressing = root.map(|root| Dressing::put_on(&root, appearance));
            move || drop(dressing)
        }
    });
    let polite = use_told(&props.polite, &props.waits);
    let screen = props.screen.map(ScreenName::as_str);
    html! {
        <div ref={node} class={classes!("wa-root", props.class.clone())} data-wa-screen={screen}
            data-wa-inline={props.inline.then_some("true")}
            lang={props.locale.clone()} dir={props.direction.clone()}>
            { props.children.clone() }
            <div class="wa-hidden" role="status" aria-live="polite">{ polite }</div>
            <div class="wa-hidden" role="alert" aria-live="assertive">{ props.assertive.clone() }</div>
        </div>
    }
}
