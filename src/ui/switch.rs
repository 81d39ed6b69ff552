//! Something that is on or off, and changes at once.

use yew::prelude::*;

use super::spinner;

/// What a switch is made of.
#[derive(Clone, Debug)]
pub(crate) struct Switch {
    /// Unique in the document; the parts' ids derive from it.
    pub(crate) id: AttrValue,
    pub(crate) label: AttrValue,
    /// Below the label; empty for none.
    pub(crate) text: AttrValue,
    pub(crate) on: bool,
    pub(crate) busy: bool,
    /// It cannot be switched; `text` says why.
    pub(crate) refused: bool,
    /// Gets what it is to be.
    pub(crate) onchange: Callback<bool>,
}

/// Draws a switch: a button, so that it shows what is so, and not what was pressed.
pub(crate) fn switch(switch: Switch) -> Html {
    let Switch {
        id,
        label,
        text,
        on,
        busy,
        refused,
        onchange,
    } = switch;
    let (label_id, text_id) = (format!("{id}-label"), format!("{id}-text"));
    let onclick = if busy || refused {
        Callback::noop()
    } else {
        onchange.reform(move |_: MouseEvent| !on)
    };
    html! {
        <div class="wa-switch-row" data-wa-part="switch" data-state={if busy { "busy" } else { "idle" }}>
            <div class="wa-row-text">
                <div id={label_id.clone()} class="wa-row-title">{ label }</div>
                <div id={text_id.clone()} class="wa-row-detail">{ text }</div>
            </div>
            <span class="wa-switch-spinner">
                if busy {
                    { spinner() }
                }
            </span>
            <button {id} class="wa-switch" type="button" role="switch" aria-checked={if on { "true" } else { "false" }}
                aria-disabled={(busy || refused).then_some("true")} aria-labelledby={label_id} aria-describedby={text_id} {onclick}>
                <span class="wa-switch-thumb"></span>
            </button>
        </div>
    }
}
