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

/// What a text field of a longer form has besides.
#[derive(Clone, Debug, Default)]
pub(crate) struct FieldManner {
    /// The word for a field that may be left empty; empty for one that may not.
    pub(crate) optional: &'static str,
    /// It can be read and copied, but not changed.
    pub(crate) is_fixed: bool,
    /// Stands below, behind what is wrong.
    pub(crate) hint: Html,
}

/// Draws a text field. The on-screen keyboard follows from its kind.
pub(crate) fn text_field(field: TextField) -> Html {
    text_field_with(field, FieldManner::default())
}

/// The same with more about it.
pub(crate) fn text_field_with(field: TextField, manner: FieldManner) -> Html {
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
            { field_label(&id, label, manner.optional) }
            <input ref={node} class="wa-input" {id} {name} type={kind} {autocomplete} {placeholder} {value}
                readonly={manner.is_fixed} autocapitalize="none" autocorrect="off" spellcheck="false"
                aria-required={manner.optional.is_empty().then_some("true")}
                aria-invalid={error.is_some().then_some("true")} aria-describedby={note.clone()} {oninput} />
            <div class="wa-field-note" id={note}>{ error_text(error) }{ manner.hint }</div>
        </div>
    }
}

/// The label above a field; `optional` is the word behind it, or empty.
pub(super) fn field_label(id: &AttrValue, label: &str, optional: &str) -> Html {
    html! {
        <label class="wa-field-label" for={id}>
            { label }
            if !optional.is_empty() {
                <span class="wa-field-optional">{ " " }{ optional }</span>
            }
        </label>
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

/// What a field shows that has a value of its own to begin with: nothing known of it takes away what it holds, for a
/// password manager fills fields in without telling anybody.
pub(crate) fn shown(value: &str, node: &NodeRef) -> AttrValue {
    if value.is_empty() {
        held(node).into()
    } else {
        value.to_owned().into()
    }
}

/// The line below a field: always in the page, so that nothing moves when an error comes.
pub(super) fn field_note(id: String, error: Option<AttrValue>) -> Html {
    html! {
        <div class="wa-field-note" {id}>{ error_text(error) }</div>
    }
}

fn error_text(error: Option<AttrValue>) -> Html {
    html! {
        if let Some(error) = error {
            <span class="wa-field-error">{ icon(IconName::Alert) }{ error }</span>
        }
    }
}
