//! A button with a panel of things to read, search and press.

use wasm_bindgen::JsCast as _;
use web_sys::Node;
use yew::prelude::*;

use super::outside::listen_outside;
use super::{focus, use_id};
use crate::kept::use_effect_with;

/// Props of [`Popover`].
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct PopoverProps {
    /// What is in the button.
    pub(crate) trigger: Html,
    /// The button's name.
    pub(crate) trigger_label: AttrValue,
    /// The panel's name.
    pub(crate) label: AttrValue,
    pub(crate) open: bool,
    /// Somebody wants it open, or closed: whoever shows it decides.
    pub(crate) on_open: Callback<bool>,
    /// The button, which gets the focus back.
    pub(crate) button: NodeRef,
    /// In the panel, and only there while it is open. Takes the focus itself.
    pub(crate) children: Html,
}

/// Opens with click, Enter, Space and the arrow down; Escape closes it and leaves what is around alone; so do a press
/// outside and Tab out of it.
///
/// # Styling
/// Parts `popover-button` and `popover`.
#[component]
pub(crate) fn Popover(props: &PopoverProps) -> Html {
    let PopoverProps {
        open, on_open, button, ..
    } = props;
    let panel = use_node_ref();
    let id = use_id();
    use_effect_with((*open, on_open.clone()), {
        let (button, panel) = (button.clone(), panel.clone());
        move |(open, on_open)| {
            let on_open = on_open.clone();
            let listener = open.then(|| listen_outside([button, panel], move || on_open.emit(false)));
            move || drop(listener)
        }
    });
    let onclick = {
        let (open, on_open) = (*open, on_open.clone());
        Callback::from(move |_: MouseEvent| on_open.emit(!open))
    };
    let onbuttonkey = {
        let on_open = on_open.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "ArrowDown" {
                event.prevent_default();
                on_open.emit(true);
            }
        })
    };
    let onkeydown = {
        let (button, on_open) = (button.clone(), on_open.clone());
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape" && !event.is_composing() {
                event.prevent_default();
                event.stop_propagation();
                focus(&button);
                on_open.emit(false);
            }
        })
    };
    let onfocusout = {
        let (panel, button, on_open) = (panel.clone(), button.clone(), on_open.clone());
        Callback::from(move |event: FocusEvent| {
            // To nowhere is a press on something that takes no focus, or another window.
            let Some(next) = event.related_target().and_then(|next| next.dyn_into::<Node>().ok()) else {
                return;
            };
            let is_inside = [&panel, &button]
                .into_iter()
                .filter_map(NodeRef::get)
                .any(|node| node.contains(Some(&next)));
            if !is_inside {
                on_open.emit(false);
            }
        })
    };
    html! {
        <div class="wa-popover-anchor">
            <button ref={button} class="wa-popover-button" data-wa-part="popover-button" type="button" aria-haspopup="dialog"
                aria-expanded={if *open { "true" } else { "false" }}
                aria-controls={open.then(|| id.clone())} data-state={if *open { "open" } else { "closed" }}
                {onclick} onkeydown={onbuttonkey}>
                <span class="wa-hidden">{ &props.trigger_label }</span>
                <span class="wa-popover-trigger" aria-hidden="true">{ props.trigger.clone() }</span>
            </button>
            if *open {
                <div ref={panel} {id} class="wa-popover" data-wa-part="popover" role="dialog" aria-label={&props.label}
                    tabindex="-1" {onkeydown} {onfocusout}>
                    { props.children.clone() }
                </div>
            }
        </div>
    }
}
