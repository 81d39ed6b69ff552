//! Adding a passkey: its name, and the browser's dialog.

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::client::{CallError, WebAuthnError};
use crate::components::user_profile::form::dialog_actions;
use crate::components::user_profile::scope::{Profile, Said, use_profile};
use crate::hooks::web_authn::{self, AbortHandle, CreateMode};
use crate::kept::use_effect_with;
use crate::ui::{ButtonKind, Dialog, TextField, Words, banner, focus, text_field, typed, use_id};

#[derive(Clone, PartialEq, Properties)]
pub(super) struct AddPasskeyProps {
    pub(super) on_added: Callback<()>,
    pub(super) on_close: Callback<()>,
}

/// What became of it.
#[derive(Clone, PartialEq)]
enum Progress {
    Idle,
    UnderWay,
    /// The browser gave none.
    NotMade(WebAuthnError),
    /// The server refused.
    Refused(CallError),
}

#[component]
pub(super) fn AddPasskey(props: &AddPasskeyProps) -> Html {
    let profile = use_profile();
    let words = &profile.words().passkeys;
    let id = use_id();
    let name = use_state(String::new);
    let missing = use_state(|| false);
    let progress = use_state(|| Progress::Idle);
    let node = use_node_ref();
    let abort = use_mut_ref(AbortHandle::new);
    use_effect_with((), {
        let abort = abort.clone();
        move |()| move || abort.borrow().abort()
    });
    let busy = *progress == Progress::UnderWay;
    let onsubmit = {
        let (profile, name, progress, abort) = (profile.clone(), name.clone(), progress.clone(), abort.clone());
        let (missing, node, on_added) = (missing.clone(), node.clone(), props.on_added.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            if *progress == Progress::UnderWay {
                return;
            }
            missing.set(name.trim().is_empty());
            if name.trim().is_empty() {
                return focus(&node);
            }
            profile.say.emit(Said::Nothing);
            progress.set(Progress::UnderWay);
            let fresh = AbortHandle::new();
            *abort.borrow_mut() = fresh.clone();
            let (profile, name, progress) = (profile.clone(), name.trim().to_owned(), progress.clone());
            let on_added = on_added.clone();
            spawn_local(async move {
                match make(&profile, &name, &fresh).await {
                    Ok(()) => {
                        profile.say.emit(Said::Done(profile.words().passkeys.was_added.into()));
                        on_added.emit(());
                    }
                    // The dialog is gone, and with it whoever could be told.
                    Err(Progress::NotMade(WebAuthnError::Cancelled)) => {}
                    Err(failure) => progress.set(failure),
                }
            });
        })
    };
    let oninput = {
        let (name, missing) = (name.clone(), missing.clone());
        Callback::from(move |event: InputEvent| {
            name.set(typed(&event));
            missing.set(false);
        })
    };
    let error = missing.then(|| AttrValue::from(words.name_missing));
    let failure = failure_text(&profile, &progress);
    let field = TextField {
        id: format!("{id}-name").into(),
        name: "passkey-name",
        label: words.label,
        kind: "text",
        autocomplete: "off",
        placeholder: words.placeholder,
        value: (*name).clone().into(),
        oninput,
        error: error.clone(),
        node,
    };
    html! {
        <Dialog title={words.add_title} description={words.add_text} words={Words(&profile.messages().widget)}
            on_close={props.on_close.clone()} waits={profile.waits(busy)} assertive={error.or(failure.clone()).unwrap_or_default()}>
            <form class="wa-form" novalidate=true {onsubmit}>
                { text_field(field) }
                { banner(failure) }
                { dialog_actions(&profile, ButtonKind::Primary, words.next.into(), busy, false, &props.on_close) }
            </form>
        </Dialog>
    }
}

fn failure_text(profile: &Profile, progress: &Progress) -> Option<AttrValue> {
    let words = &profile.words().passkeys;
    let text = match progress {
        Progress::Idle | Progress::UnderWay => return None,
        Progress::Refused(error) => return Some(profile.problem(error)),
        Progress::NotMade(WebAuthnError::NotAllowed | WebAuthnError::Cancelled) => words.was_closed,
        Progress::NotMade(WebAuthnError::InvalidState) => words.exists,
        Progress::NotMade(WebAuthnError::Unsupported) => words.unsupported,
        Progress::NotMade(WebAuthnError::Other) => words.browser_refused,
    };
    Some(text.into())
}

/// Asks the server, the browser, and the server again.
async fn make(profile: &Profile, name: &str, abort: &AbortHandle) -> Result<(), Progress> {
    let client = profile.client();
    let options = client.begin_passkey_registration().await.map_err(Progress::Refused)?;
    let made = web_authn::create(&options, CreateMode::Modal, abort).await;
    let made = made.map_err(Progress::NotMade)?;
    let answer = client.finish_passkey_registration(&made, name).await;
    answer.map_err(Progress::Refused)?;
    web_authn::signal_account(&options, Some(&made.id));
    Ok(())
}
