//! Choosing a logo.

use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{File, HtmlElement, HtmlInputElement};
use yew::prelude::*;

use super::words::picture_text;
use crate::client::{Alphabet, Upload};
use crate::flow::picture::{PICTURE_TYPES, PictureProblem, check_size, picture};
use crate::i18n::CreateTenancyMessages;
use crate::kept::use_memo;
use crate::ui::{IconName, icon};

/// Props of [`LogoField`].
#[derive(Clone, PartialEq, Properties)]
pub(super) struct LogoFieldProps {
    /// Unique in the document; the parts' ids derive from it.
    pub(super) id: AttrValue,
    pub(super) logo: Option<Upload>,
    pub(super) problem: Option<PictureProblem>,
    pub(super) words: Words,
    pub(super) on_choose: Callback<Result<Upload, PictureProblem>>,
    pub(super) on_remove: Callback<()>,
}

/// The catalogue, which is one of few and compares by place.
#[derive(Clone, Copy)]
pub(super) struct Words(pub(super) &'static CreateTenancyMessages);

impl PartialEq for Words {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.0, other.0)
    }
}

/// Type and size are checked before anything is sent. The preview is a `data:` address, which strict policies allow where
/// they forbid addresses of objects.
#[component]
pub(super) fn LogoField(props: &LogoFieldProps) -> Html {
    let input = use_node_ref();
    let button = use_node_ref();
    let words = props.words.0;
    let preview = use_memo(props.logo.clone(), |logo| logo.as_ref().map(data_address));
    let onclick = {
        let input = input.clone();
        Callback::from(move |_: MouseEvent| {
            if let Some(input) = input.cast::<HtmlElement>() {
                input.click();
            }
        })
    };
    let onchange = {
        let on_choose = props.on_choose.clone();
        Callback::from(move |event: Event| {
            let Some(input) = event.target_dyn_into::<HtmlInputElement>() else {
                return;
            };
            let file = input.files().and_then(|files| files.get(0));
            // The same file can be chosen again.
            input.set_value("");
            if let Some(file) = file {
                let on_choose = on_choose.clone();
                spawn_local(async move { on_choose.emit(read(file).await) });
            }
        })
    };
    let onremove = {
        let (on_remove, button) = (props.on_remove.clone(), button.clone());
        Callback::from(move |_: MouseEvent| {
            crate::ui::focus(&button);
            on_remove.emit(());
        })
    };
    let note = format!("{}-note", props.id);
    let label = format!("{}-label", props.id);
    html! {
        <div class="wa-logo-field" data-wa-part="logo" role="group" aria-labelledby={label.clone()} data-invalid={props.problem.map(|_| "true")}>
            <span class="wa-logo-preview" aria-hidden="true">
                if let Some(preview) = (*preview).clone() {
                    <img src={preview} alt="" width="56" height="56" />
                } else {
                    { icon(IconName::Picture) }
                }
            </span>
            <div class="wa-logo-text">
                <span id={label} class="wa-field-label">{ words.logo }</span>
                <input ref={input} class="wa-hidden" type="file" name="logo" accept={PICTURE_TYPES} tabindex="-1" aria-hidden="true" {onchange} />
                <div class="wa-logo-ways">
                    <button ref={button} class="wa-small-button" data-wa-part="button" data-variant="secondary" type="button"
                        aria-describedby={note.clone()} {onclick}>
                        { if props.logo.is_some() { words.change_logo } else { words.choose_logo } }
                    </button>
                    if props.logo.is_some() {
                        <button class="wa-small-button" data-wa-part="button" data-variant="secondary" type="button" onclick={onremove}>{ words.remove_logo }</button>
                    }
                </div>
                <div id={note} class="wa-field-note">
                    if let Some(problem) = props.problem {
                        <span class="wa-field-error">{ icon(IconName::Alert) }{ picture_text(problem, words) }</span>
                    } else {
                        { words.logo_hint }
                    }
                </div>
            </div>
        </div>
    }
}

async fn read(file: File) -> Result<Upload, PictureProblem> {
    check_size(file.size())?;
    let content = JsFuture::from(file.array_buffer()).await;
    let content = content.map_err(|_| PictureProblem::Unreadable)?;
    picture(&file.name(), &js_sys::Uint8Array::new(&content).to_vec())
}

fn data_address(logo: &Upload) -> AttrValue {
    format!(
        "data:{};base64,{}",
        logo.media_type,
        Alphabet::STANDARD.encode(&logo.bytes)
    )
    .into()
}
