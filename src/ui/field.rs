//! A labelled text field with room for a hint or an error below.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::{IconName, icon};

/// What a text field is made of.
#[derive(Clone, Debug)]
pub(crate) struct TextField {
    /// Unique in the document; the parts' ids derive from it.
    pub(crate) id: AttrValue,
    pub(crate) name: &'static str,
    pub(crate) label: &'static str,
    pub(crate) kind: &'static str,
    pub(crate) autocomplete: &'static str,
    pub(crate) placeholder: &'static str,
    pub(crate) value: AttrValue,
    pub(crate) oninput: Callback<InputEvent>,
    pub(crate) error: Option<AttrValue>,
    pub(crate) node: NodeRef,
}

/// Draws a text field. The on-screen keyboard follows from its kind.
pub(crate) fn text_field(field: TextField) -> Html {
    let TextField {
        id,
        name,
        label,
        kind,
        autocomplete,
        placeholder,
        value,
        oninput,
        error,
        node,
    } = field;
    let note = format!("{id}-note");
    html! {
        <div class="wa-field" data-wa-part="field" data-invalid={error.is_some().then_some("true")}>
            <label class="wa-field-label" for={&id}>{ label }</label>
            <input ref={node} class="wa-input" {id} {name} type={kind} {autocomplete} {placeholder} {value}
                autocapitalize="none" autocorrect="off" spellcheck="false" aria-required="true"
                aria-invalid={error.is_some().then_some("true")} aria-describedby={note.clone()} {oninput} />
            { field_note(note, error) }
        </div>
    }
}

/// What was typed into the input that an event comes from.
pub(crate) fn typed(event: &InputEvent) -> String {
    event
        .target_dyn_into::<HtmlInputElement>()
        .map(|input| input.value())
        .unwrap_or_default()
}

/// What an input holds now.
pub(crate) fn held(node: &NodeRef) -> String {
    node.cast::<HtmlInputElement>()
        .map(|input| input.value())
        .unwrap_or_default()
}

/// The line below a field: always in the page, so that nothing moves when an error comes.
pub(super) fn field_note(id: String, error: Option<AttrValue>) -> Html {
    html! {
        <div class="wa-field-note" {id}>
            if let Some(error) = error {
                <span class="wa-field-error">{ icon(IconName::Alert) }{ error }</span>
            }
        </div>
    }
}
