//! A picture that may be missing.

use yew::prelude::*;

/// Props of [`Picture`].
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct PictureProps {
    pub(crate) class: &'static str,
    /// Address; empty for none.
    pub(crate) address: AttrValue,
    /// What it shows; empty for decoration.
    #[prop_or_default]
    pub(crate) text: AttrValue,
    /// Height in pixels.
    pub(crate) height: AttrValue,
    /// Shown in its place when there is none, or when it does not load.
    #[prop_or_default]
    pub(crate) fallback: Html,
}

/// A picture, or what stands in for it.
#[component]
pub(crate) fn Picture(props: &PictureProps) -> Html {
    let broken = use_state(AttrValue::default);
    let onerror = {
        let (broken, address) = (broken.clone(), props.address.clone());
        Callback::from(move |_: Event| broken.set(address.clone()))
    };
    if props.address.is_empty() || *broken == props.address {
        return html! { <span class="wa-gate">{ props.fallback.clone() }</span> };
    }
    html! {
        <img class={props.class} src={props.address.clone()} alt={props.text.clone()} height={props.height.clone()}
            referrerpolicy="no-referrer" {onerror} />
    }
}
