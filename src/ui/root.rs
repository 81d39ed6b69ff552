//! The root of every part of the kit: theme, direction, live regions.

use std::collections::BTreeMap;

use web_sys::HtmlElement;
use yew::prelude::*;

use crate::theme::{ColorScheme, Part, PartClasses, PartObserver, apply_tokens, mount_stylesheet};
use crate::wire::ThemeTokens;

/// Props of [`Root`].
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct RootProps {
    /// The `data-wa-screen` name; empty for parts that are no screens.
    #[prop_or_default]
    pub(crate) screen: AttrValue,
    #[prop_or_default]
    pub(crate) class: Classes,
    pub(crate) tokens: ThemeTokens,
    pub(crate) scheme: ColorScheme,
    #[prop_or_default]
    pub(crate) parts: BTreeMap<Part, PartClasses>,
    pub(crate) locale: AttrValue,
    pub(crate) direction: AttrValue,
    /// Lies in a line of the app's own page rather than filling its place.
    #[prop_or_default]
    pub(crate) inline: bool,
    /// Told when the reader is free.
    #[prop_or_default]
    pub(crate) polite: AttrValue,
    /// Told at once.
    #[prop_or_default]
    pub(crate) assertive: AttrValue,
    pub(crate) children: Html,
}

#[component]
pub(crate) fn Root(props: &RootProps) -> Html {
    let node = use_node_ref();
    use_memo((), |()| {
        if let Some(document) = web_sys::window().and_then(|window| window.document()) {
            mount_stylesheet(&document);
        }
    });
    use_effect_with(props.tokens.clone(), {
        let node = node.clone();
        move |tokens| {
            if let Some(root) = node.cast::<HtmlElement>() {
                apply_tokens(&root, tokens);
            }
        }
    });
    use_effect_with(props.parts.clone(), {
        let node = node.clone();
        move |parts| {
            let root = node.cast::<HtmlElement>();
            let observer = root.and_then(|root| PartObserver::start(root, parts.clone()));
            move || drop(observer)
        }
    });
    let screen = (!props.screen.is_empty()).then(|| props.screen.clone());
    html! {
        <div ref={node} class={classes!("wa-root", props.class.clone())} data-wa-screen={screen}
            data-wa-scheme={props.scheme.as_attribute()} data-wa-inline={props.inline.then_some("true")}
            lang={props.locale.clone()} dir={props.direction.clone()}>
            { props.children.clone() }
            <div class="wa-hidden" role="status" aria-live="polite">{ props.polite.clone() }</div>
            <div class="wa-hidden" role="alert" aria-live="assertive">{ props.assertive.clone() }</div>
        </div>
    }
}
