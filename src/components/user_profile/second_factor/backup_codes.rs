//! New backup codes, shown once: copied, saved or printed, and confirmed.

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::client::Secret;
use crate::components::frame::app_name;
use crate::components::person::display_name;
use crate::components::user_profile::scope::{Profile, use_profile};
use crate::kept::use_effect_with;
use crate::ui::{ActButton, ButtonKind, Checkbox, IconName, act_button, checkbox, copy, download, focus, icon, use_id};

/// Whether the codes may be put away.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct CodesExit {
    /// Somebody said that they are saved.
    pub(super) is_saved: bool,
    /// Somebody wanted to close before that.
    pub(super) is_refused: bool,
    /// How often.
    refusals: u32,
}

impl CodesExit {
    /// After an attempt to close too early.
    pub(super) fn refused(self) -> Self {
        Self {
            is_refused: true,
            refusals: self.refusals + 1,
            ..self
        }
    }
}

#[derive(Clone, PartialEq, Properties)]
pub(super) struct BackupCodesProps {
    pub(super) codes: Rc<[Secret]>,
    pub(super) exit: CodesExit,
    pub(super) on_exit: Callback<CodesExit>,
    pub(super) on_done: Callback<()>,
    /// Says what came of copying.
    pub(super) tell: Callback<AttrValue>,
}

#[component]
pub(super) fn BackupCodes(props: &BackupCodesProps) -> Html {
    let profile = use_profile();
    let words = &profile.words().setup;
    let id = use_id();
    let node = use_node_ref();
    let note = use_state(AttrValue::default);
    let exit = props.exit;
    use_effect_with(exit.refusals, {
        let node = node.clone();
        move |refusals| {
            if *refusals > 0 {
                focus(&node);
            }
        }
    });
    let text = sheet_text(&profile, &props.codes);
    let oncopy = {
        let (text, tell, note) = (text.clone(), props.tell.clone(), note.clone());
        Callback::from(move |_: MouseEvent| {
            let (text, tell, note) = (text.clone(), tell.clone(), note.clone());
            spawn_local(async move {
                let is_copied = copy(text.expose()).await;
                let said: AttrValue = if is_copied { words.copied } else { words.copy_failed }.into();
                note.set(said.clone());
                tell.emit(said);
            });
        })
    };
    let ondownload = {
        let (name, text) = ((words.file_name)(&app_name(&profile.context)), text.clone());
        Callback::from(move |_: MouseEvent| download(&name, text.expose()))
    };
    let onprint = Callback::from(|_: MouseEvent| {
        // A browser that cannot print leaves the other two ways.
        let _ = web_sys::window().map(|window| window.print());
    });
    let saved = Checkbox {
        id,
        name: "saved",
        label: html! { <>{ words.saved }</> },
        named_by: None,
        checked: exit.is_saved,
        required: true,
        onchange: {
            props.on_exit.reform(move |is_saved| CodesExit {
                is_saved,
                is_refused: false,
                ..exit
            })
        },
        error: exit.is_refused.then(|| words.saved_missing.into()),
        node: node.clone(),
    };
    let onsubmit = {
        let (on_exit, on_done, node) = (props.on_exit.clone(), props.on_done.clone(), node.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            // What is ticked counts, also when it was a moment ago.
            let is_saved = node.cast::<HtmlInputElement>().is_some_and(|saved| saved.checked());
            if is_saved {
                on_done.emit(());
            } else {
                on_exit.emit(exit.refused());
            }
        })
    };
    let done = ActButton {
        kind: ButtonKind::Primary,
        text: words.done.into(),
        submits: true,
        ..ActButton::default()
    };
    html! {
        <form class="wa-form" novalidate=true {onsubmit}>
            <p class="wa-text">{ words.codes_text }</p>
            <ol class="wa-codes" data-wa-part="backup-codes" aria-label={words.codes_list} dir="ltr">
                for code in props.codes.iter() {
                    <li><code>{ code.expose() }</code></li>
                }
            </ol>
            <div class="wa-section-actions">
                { tool(IconName::Copy, words.copy, oncopy) }
                { tool(IconName::Download, words.download, ondownload) }
                { tool(IconName::Print, words.print, onprint) }
            </div>
            <p class="wa-row-detail">{ &*note }</p>
            { checkbox(saved) }
            <div class="wa-dialog-actions">{ act_button(done) }</div>
        </form>
    }
}

fn tool(name: IconName, text: &'static str, onclick: Callback<MouseEvent>) -> Html {
    html! {
        <button class="wa-button wa-act" data-wa-part="button" data-variant="secondary" data-state="idle" type="button" {onclick}>
            { icon(name) }<span class="wa-button-label">{ text }</span>
        </button>
    }
}

/// What is copied and saved: the codes, and what they are for.
fn sheet_text(profile: &Profile, codes: &[Secret]) -> Secret {
    let user = &profile.user;
    let person = user
        .secondary_name()
        .map_or_else(|| display_name(profile.messages(), user), str::to_owned);
    let mut text = (profile.words().setup.file_heading)(&app_name(&profile.context), &person);
    text.push('\n');
    for code in codes {
        text.push('\n');
        text.push_str(code.expose());
    }
    text.push('\n');
    Secret::from(text)
}
