//! A password field that can show what was typed.

use yew::prelude::*;

use super::field::field_note;
use super::{IconName, icon};

/// The words around a password field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct PasswordWords {
    pub(crate) show: &'static str,
    pub(crate) hide: &'static str,
}

/// Props of [`PasswordField`].
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct PasswordFieldProps {
    /// Unique in the document; the parts' ids derive from it.
    pub(crate) id: AttrValue,
    #[prop_or(AttrValue::Static("password"))]
    pub(crate) name: AttrValue,
    pub(crate) label: AttrValue,
    pub(crate) autocomplete: AttrValue,
    pub(crate) words: PasswordWords,
    pub(crate) oninput: Callback<()>,
    #[prop_or_default]
    pub(crate) error: Option<AttrValue>,
    /// Ids of more that is read with the field, such as the list of what a new password has to have.
    #[prop_or_default]
    pub(crate) described_by: AttrValue,
    pub(crate) node: NodeRef,
    /// Has the focus when the dialog around it opens.
    #[prop_or_default]
    pub(crate) autofocus: bool,
}

/// What is typed stays in the input alone: it is read when the form is submitted, and is part of no state.
#[component]
pub(crate) fn PasswordField(props: &PasswordFieldProps) -> Html {
    let visible = use_state(|| false);
    let words = props.words;
    let onclick = {
        let visible = visible.clone();
        Callback::from(move |_: MouseEvent| visible.set(!*visible))
    };
    let oninput = use_callback(props.oninput.clone(), |_: InputEvent, oninput| oninput.emit(()));
    let note = format!("{}-note", props.id);
    let described_by = format!("{note} {}", props.described_by);
    html! {
        <div class="wa-field" data-wa-part="field" data-invalid={props.error.is_some().then_some("true")}>
            <label class="wa-field-label" for={props.id.clone()}>{ props.label.clone() }</label>
            <div class="wa-input-group">
                <input ref={props.node.clone()} class="wa-input" id={props.id.clone()} name={&props.name} autofocus={props.autofocus}
                    type={if *visible { "text" } else { "password" }} autocomplete={props.autocomplete.clone()}
                    autocapitalize="none" autocorrect="off" spellcheck="false" aria-required="true"
                    aria-invalid={props.error.is_some().then_some("true")} aria-describedby={described_by.trim_end().to_owned()} {oninput} />
                <button class="wa-input-toggle" data-wa-part="password-toggle" type="button"
                    aria-label={if *visible { words.hide } else { words.show }} aria-controls={props.id.clone()} {onclick}>
                    { icon(if *visible { IconName::EyeOff } else { IconName::Eye }) }
                </button>
            </div>
            { field_note(note, props.error.clone()) }
        </div>
    }
}
