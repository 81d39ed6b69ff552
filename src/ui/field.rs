//! A labelled text field with room for a hint or an error below.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::{Icon, IconName};

/// Props of [`TextField`].
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct TextFieldProps {
    /// Unique in the document; the parts' ids derive from it.
    pub(crate) id: AttrValue,
    pub(crate) name: AttrValue,
    pub(crate) label: AttrValue,
    #[prop_or(AttrValue::Static("text"))]
    pub(crate) kind: AttrValue,
    pub(crate) autocomplete: AttrValue,
    /// For the on-screen keyboard.
    #[prop_or_default]
    pub(crate) inputmode: Option<AttrValue>,
    #[prop_or_default]
    pub(crate) placeholder: AttrValue,
    pub(crate) value: AttrValue,
    pub(crate) oninput: Callback<AttrValue>,
    #[prop_or_default]
    pub(crate) error: Option<AttrValue>,
    pub(crate) node: NodeRef,
}

#[component]
pub(crate) fn TextField(props: &TextFieldProps) -> Html {
    let oninput = use_callback(props.oninput.clone(), |event: InputEvent, oninput| {
        if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
            oninput.emit(input.value().into());
        }
    });
    let note = format!("{}-note", props.id);
    html! {
        <div class="wa-field" data-wa-part="field" data-invalid={props.error.is_some().then_some("true")}>
            <label class="wa-field-label" for={props.id.clone()}>{ props.label.clone() }</label>
            <input ref={props.node.clone()} class="wa-input" id={props.id.clone()} name={props.name.clone()}
                type={props.kind.clone()} autocomplete={props.autocomplete.clone()} inputmode={props.inputmode.clone()}
                placeholder={props.placeholder.clone()} value={props.value.clone()}
                autocapitalize="none" autocorrect="off" spellcheck="false"
                aria-invalid={props.error.is_some().then_some("true")} aria-describedby={note.clone()} {oninput} />
            { field_note(note, props.error.as_ref()) }
        </div>
    }
}

/// The line below a field: always in the page, so that nothing moves when an error comes.
pub(super) fn field_note(id: String, error: Option<&AttrValue>) -> Html {
    html! {
        <div class="wa-field-note" {id}>
            if let Some(error) = error {
                <span class="wa-field-error"><Icon name={IconName::Alert} />{ error.clone() }</span>
            }
        </div>
    }
}
