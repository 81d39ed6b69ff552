//! What to take along: Rust, JSON or a link.

use wacht_yew::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::HtmlTextAreaElement;
use yew::platform::spawn_local;
use yew::prelude::*;

use super::PanelProps;
use super::design::Design;
use super::rust::to_rust;
use super::theme::Theme;

/// How the settings are written.
#[derive(Clone, Copy, PartialEq)]
enum Form {
    Rust,
    Json,
    Link,
}

impl Form {
    const ALL: [Self; 3] = [Self::Rust, Self::Json, Self::Link];

    fn name(self) -> &'static str {
        match self {
            Self::Rust => "Rust",
            Self::Json => "JSON",
            Self::Link => "Link",
        }
    }

    fn write(self, design: &Design) -> String {
        match self {
            Self::Rust => with_theme(design, "//", to_rust(&design.ui)),
            Self::Json => design.to_json(),
            Self::Link => {
                let page = web_sys::window().and_then(|window| {
                    let location = window.location();
                    Some(location.origin().ok()? + &location.pathname().ok()?)
                });
                page.unwrap_or_default() + &design.to_fragment()
            }
        }
    }
}

/// A theme is a file, so it is told beside the settings.
fn with_theme(design: &Design, comment: &str, text: String) -> String {
    match design.theme {
        Theme::Plain => text,
        theme => format!(
            "{comment} with styles/themes/{}.css linked after the kit's style sheet\n{text}",
            theme.name()
        ),
    }
}

#[component]
pub(super) fn Outcome(props: &PanelProps) -> Html {
    let form = use_state_eq(|| Form::Rust);
    let said = use_state(String::new);
    // What was typed as JSON stays as it was typed, as long as it is the design, or cannot be one.
    let typed = use_state(|| None::<String>);
    let read = typed.as_deref().map(UiOverwrites::from_json);
    use_effect_with(props.design.clone(), {
        let (typed, read) = (typed.setter(), read.clone());
        move |design| {
            if read.is_some_and(|read| read.as_ref() != Ok(&design.ui)) {
                typed.set(None);
            }
        }
    });
    let text = form.write(&props.design);
    let shown = match (&*typed, *form) {
        (Some(typed), Form::Json) => typed.clone(),
        _ => text.clone(),
    };
    let wrong = match (&read, *form) {
        (Some(Err(why)), Form::Json) => why.to_string(),
        _ => String::new(),
    };
    let oninput = {
        let (design, tell, typed) = (props.design.clone(), props.on_change.clone(), typed.setter());
        Callback::from(move |event: InputEvent| {
            let Some(area) = event.target_dyn_into::<HtmlTextAreaElement>() else {
                return;
            };
            typed.set(Some(area.value()));
            if let Ok(ui) = UiOverwrites::from_json(&area.value()) {
                tell.emit(Design {
                    ui,
                    ..Design::clone(&design)
                });
            }
        })
    };
    let on_copy = {
        let (said, text) = (said.setter(), text.clone());
        Callback::from(move |_: MouseEvent| copy(text.clone(), said.clone()))
    };
    let on_reset = {
        let (tell, typed) = (props.on_change.clone(), typed.setter());
        Callback::from(move |_: MouseEvent| {
            // Even if the design is the kit's own already.
            typed.set(None);
            tell.emit(Design::default());
        })
    };
    let tab = |of: Form| {
        let (form, said, is_shown) = (form.clone(), said.setter(), *form == of);
        let onchange = Callback::from(move |_: Event| {
            said.set(String::new());
            form.set(of);
        });
        html! {
            <label key={of.name()}>
                <input type="radio" name="Outcome" value={of.name()} checked={is_shown} {onchange} /><span>{ of.name() }</span>
            </label>
        }
    };
    html! {
        <div class="outcome">
            <fieldset class="playground-choice">
                <legend>{ "Take it with you" }</legend>
                <div class="segments">for of in Form::ALL { { tab(of) } }</div>
            </fieldset>
            <textarea class="outcome-text" name="outcome" aria-label={form.name()} aria-describedby="outcome-wrong" spellcheck="false" rows="9"
                aria-invalid={(!wrong.is_empty()).then_some("true")} readonly={*form != Form::Json} value={shown} {oninput} />
            <p class="outcome-wrong" id="outcome-wrong" role="status">{ wrong }</p>
            <div class="outcome-acts">
                <button type="button" class="button" onclick={on_copy}>{ "Copy" }</button>
                <button type="button" class="small-button" onclick={on_reset}>{ "Reset all" }</button>
                <span class="quiet" role="status">{ (*said).clone() }</span>
            </div>
        </div>
    }
}

/// Copies, and says whether that went well. Without it the text can still be selected.
fn copy(text: String, said: UseStateSetter<String>) {
    let Some(window) = web_sys::window() else { return };
    spawn_local(async move {
        // Only pages that came over a secure connection, or from this machine, have a clipboard.
        let is_copied = window.is_secure_context() && {
            let copied = window.navigator().clipboard().write_text(&text);
            JsFuture::from(copied).await.is_ok()
        };
        said.set(
            if is_copied {
                "Copied."
            } else {
                "Select the text and copy it: the browser does not let this page."
            }
            .to_owned(),
        );
    });
}
