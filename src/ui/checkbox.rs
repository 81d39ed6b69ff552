//! A box to tick.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::callback::when;
use super::field::field_note;

/// What a checkbox is made of.
#[derive(Clone, Debug)]
pub(crate) struct Checkbox {
    /// Unique in the document; the parts' ids derive from it.
    pub(crate) id: AttrValue,
    pub(crate) name: &'static str,
    /// May hold links.
    pub(crate) label: Html,
    /// The id of the part of the label that names the box; `None` when all of it does.
    pub(crate) named_by: Option<AttrValue>,
    pub(crate) checked: bool,
    pub(crate) required: bool,
    pub(crate) onchange: Callback<bool>,
    pub(crate) error: Option<AttrValue>,
    pub(crate) node: NodeRef,
}

/// Draws a checkbox; a press on the words ticks it as well.
pub(crate) fn checkbox(checkbox: Checkbox) -> Html {
    let Checkbox {
        id,
        name,
        label,
        named_by,
        checked,
        required,
        onchange,
        error,
        node,
    } = checkbox;
    let note = format!("{id}-note");
    let onchange = when(&onchange, |event: &Event| {
        let input: HtmlInputElement = event.target_dyn_into()?;
        Some(input.checked())
    });
    html! {
        <div class="wa-choice" data-wa-part="checkbox" data-invalid={error.is_some().then_some("true")}>
            <input ref={node} class="wa-checkbox" id={&id} {name} type="checkbox" {checked}
                aria-labelledby={named_by} aria-required={required.then_some("true")} aria-invalid={error.is_some().then_some("true")}
                aria-describedby={note.clone()} {onchange} />
            <label class="wa-choice-label" for={id}>{ label }</label>
            { field_note(note, error) }
        </div>
    }
}
