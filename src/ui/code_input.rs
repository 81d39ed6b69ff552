//! The fields for one-time codes and for backup codes.

use wasm_bindgen::JsCast as _;
use web_sys::{ClipboardEvent, HtmlInputElement};
use yew::prelude::*;

use super::digits::digits;
use super::field::field_note;

/// How many digits a one-time code has.
pub(crate) const CODE_LENGTH: usize = 6;

/// What the field for a code is made of.
#[derive(Clone, Debug)]
pub(crate) struct CodeField {
    /// Unique in the document; the parts' ids derive from it.
    pub(crate) id: AttrValue,
    pub(crate) name: &'static str,
    pub(crate) label: AttrValue,
    /// What was typed so far; emptied by whoever holds it when the code was refused.
    pub(crate) value: AttrValue,
    /// Gets the digits alone, at most [`CODE_LENGTH`] of them.
    pub(crate) oninput: Callback<String>,
    pub(crate) error: Option<AttrValue>,
    /// Id of a sentence that is read with the field; empty for none.
    pub(crate) described_by: AttrValue,
    pub(crate) node: NodeRef,
}

/// One input, drawn as six cells. What is typed, pasted or filled is read whatever its script and whatever stands between
/// the digits; the last digit submits the form.
pub(crate) fn code_field(field: CodeField) -> Html {
    let CodeField {
        id,
        name,
        label,
        value,
        oninput,
        error,
        described_by,
        node,
    } = field;
    let note = format!("{id}-note");
    let described_by = format!("{note} {described_by}");
    let take = {
        let before = value.clone();
        move |input: &HtmlInputElement, code: &str| take(input, code, &before, &oninput)
    };
    let onpaste = Callback::from({
        let take = take.clone();
        move |event: Event| {
            // A whole code takes the place of what is there; part of one is inserted as anywhere.
            if let Some((input, code)) = pasted_code(&event) {
                event.prevent_default();
                take(&input, &code);
            }
        }
    });
    let onchange = Callback::from({
        let take = take.clone();
        move |event: Event| {
            if let Some((input, code)) = typed_code(&event).filter(|(input, code)| input.value() != *code) {
                take(&input, &code);
            }
        }
    });
    let oninput = Callback::from(move |event: InputEvent| {
        // What an input method is still putting together must not be rewritten; `onchange` comes when it is done. A password
        // manager's event may be of a plainer class.
        let composes = event.dyn_ref().is_some_and(InputEvent::is_composing);
        if let Some((input, code)) = typed_code(&event)
            && (!composes || input.value() == code)
        {
            take(&input, &code);
        }
    });
    let cell = |at: usize| {
        let state = match at.cmp(&value.len().min(CODE_LENGTH - 1)) {
            std::cmp::Ordering::Less => "filled",
            std::cmp::Ordering::Equal => "next",
            std::cmp::Ordering::Greater => "empty",
        };
        html! { <span class="wa-code-cell" data-state={state}></span> }
    };
    html! {
        <div class="wa-field" data-wa-part="field" data-invalid={error.is_some().then_some("true")}>
            <label class="wa-field-label" for={&id}>{ label }</label>
            <div class="wa-code" data-wa-part="code">
                <div class="wa-code-text">
                    <input ref={node} class="wa-code-input" {id} {name} type="text" inputmode="numeric"
                        autocomplete="one-time-code" autocapitalize="none" autocorrect="off" spellcheck="false" dir="ltr" value={&value}
                        aria-required="true" aria-invalid={error.is_some().then_some("true")}
                        aria-describedby={described_by.trim_end().to_owned()} {oninput} {onchange} {onpaste} />
                </div>
                <div class="wa-code-cells" aria-hidden="true">
                    for at in 0..CODE_LENGTH {
                        { cell(at) }
                    }
                </div>
            </div>
            { field_note(note, error) }
        </div>
    }
}

/// Shows and reports the digits; submits the form once they are a whole code that was not there before.
fn take(input: &HtmlInputElement, code: &str, before: &str, oninput: &Callback<String>) {
    if input.value() != code {
        input.set_value(code);
    }
    oninput.emit(code.to_owned());
    if code.len() == CODE_LENGTH
        && code != before
        && let Some(form) = input.form()
    {
        // Fails only for a form that has left the page meanwhile.
        let _ = form.request_submit();
    }
}

/// At most as many digits as a code has.
pub(crate) fn first_code(text: &str) -> String {
    let mut code = digits(text);
    code.truncate(CODE_LENGTH);
    code
}

/// The input and the code in it.
fn typed_code(event: &Event) -> Option<(HtmlInputElement, String)> {
    let input: HtmlInputElement = event.target_dyn_into()?;
    let code = first_code(&input.value());
    Some((input, code))
}

/// The input and the code, if a whole code is pasted.
fn pasted_code(event: &Event) -> Option<(HtmlInputElement, String)> {
    let data = event.dyn_ref::<ClipboardEvent>()?.clipboard_data()?;
    let code = first_code(&data.get_data("text/plain").ok()?);
    (code.len() == CODE_LENGTH).then_some((event.target_dyn_into()?, code))
}

/// What the field for a backup code is made of.
#[derive(Clone, Debug)]
pub(crate) struct BackupCodeField {
    /// Unique in the document; the parts' ids derive from it.
    pub(crate) id: AttrValue,
    pub(crate) label: AttrValue,
    pub(crate) value: AttrValue,
    pub(crate) oninput: Callback<String>,
    pub(crate) error: Option<AttrValue>,
    pub(crate) node: NodeRef,
}

/// A text field for a code such as `AB12-CD34`. It holds what was typed; [`backup_code`] makes of it what is sent.
pub(crate) fn backup_code_field(field: BackupCodeField) -> Html {
    let BackupCodeField {
        id,
        label,
        value,
        oninput,
        error,
        node,
    } = field;
    let note = format!("{id}-note");
    let oninput = oninput.reform(|event: InputEvent| super::typed(&event));
    html! {
        <div class="wa-field" data-wa-part="field" data-invalid={error.is_some().then_some("true")}>
            <label class="wa-field-label" for={&id}>{ label }</label>
            <input ref={node} class="wa-input wa-backup-code" {id} name="backup-code" type="text" autocomplete="off"
                autocapitalize="characters" autocorrect="off" spellcheck="false" dir="ltr" placeholder="XXXX-XXXX" {value}
                aria-required="true" aria-invalid={error.is_some().then_some("true")}
                aria-describedby={note.clone()} {oninput} />
            { field_note(note, error) }
        </div>
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::first_code;

    #[test]
    fn a_code_is_its_first_six_digits() {
        for (text, code) in [
            ("12", "12"),
            ("123-456", "123456"),
            ("123 456 789", "123456"),
            ("Your code: ٤٢٤٢٤٢.", "424242"),
        ] {
            assert_eq!(first_code(text), code);
        }
    }
}
