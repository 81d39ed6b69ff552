//! The browser's own list of choices.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::callback::when;
use super::field::field_note;
use super::{IconName, icon};

/// What a list of choices is made of.
#[derive(Clone, Debug)]
pub(crate) struct Select {
    /// Unique in the document; the parts' ids derive from it.
    pub(crate) id: AttrValue,
    pub(crate) name: &'static str,
    pub(crate) label: AttrValue,
    /// Value and words of each choice.
    pub(crate) options: Vec<(AttrValue, AttrValue)>,
    pub(crate) value: AttrValue,
    pub(crate) onchange: Callback<String>,
    pub(crate) error: Option<AttrValue>,
    pub(crate) node: NodeRef,
}

/// Draws a list of choices.
pub(crate) fn select(select: Select) -> Html {
    let Select {
        id,
        name,
        label,
        options,
        value,
        onchange,
        error,
        node,
    } = select;
    let note = format!("{id}-note");
    let onchange = when(&onchange, |event: &Event| {
        let select: HtmlSelectElement = event.target_dyn_into()?;
        Some(select.value())
    });
    html! {
        <div class="wa-field" data-wa-part="field" data-invalid={error.is_some().then_some("true")}>
            <label class="wa-field-label" for={&id}>{ label }</label>
            <div class="wa-select">
                <select ref={node} class="wa-input" {id} {name} aria-invalid={error.is_some().then_some("true")}
                    aria-describedby={note.clone()} {onchange}>
                    for (choice, words) in options {
                        <option value={&choice} selected={choice == value}>{ words }</option>
                    }
                </select>
                { icon(IconName::ChevronDown) }
            </div>
            { field_note(note, error) }
        </div>
    }
}
