//! Another name for a passkey.

use yew::prelude::*;

use crate::client::CallError;
use crate::components::user_profile::form::dialog_actions;
use crate::components::user_profile::scope::{Profile, use_profile};
use crate::components::user_profile::section::use_section_act;
use crate::ui::{ButtonKind, Dialog, TextField, Words, banner, focus, text_field, typed, use_id};
use crate::wire::UserPasskey;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct RenamePasskeyProps {
    pub(super) passkey: UserPasskey,
    pub(super) on_renamed: Callback<()>,
    pub(super) on_close: Callback<()>,
}

#[component]
pub(super) fn RenamePasskey(props: &RenamePasskeyProps) -> Html {
    let profile = use_profile();
    let words = &profile.words().passkeys;
    let id = use_id();
    let node = use_node_ref();
    let name = use_state(|| props.passkey.name.to_string());
    let missing = use_state(|| false);
    let act = {
        let passkey = props.passkey.id.clone();
        let perform = move |profile: &Profile, name: String| profile.client().rename_passkey(&passkey, &name);
        let said = |profile: &Profile, _: &String| profile.words().passkeys.was_renamed.into();
        let failed = |profile: &Profile, _: &String, error: &CallError| profile.problem(error);
        let (on_renamed, on_close) = (props.on_renamed.clone(), props.on_close.clone());
        let on_done = Callback::from(move |_| {
            on_renamed.emit(());
            on_close.emit(());
        });
        use_section_act(&profile, perform, said, failed, on_done)
    };
    let onsubmit = {
        let (name, missing, begin, node) = (name.clone(), missing.clone(), act.begin.clone(), node.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let name = name.trim().to_owned();
            missing.set(name.is_empty());
            if name.is_empty() {
                focus(&node);
            } else {
                begin.emit(name);
            }
        })
    };
    let oninput = {
        let (name, missing, forget) = (name.clone(), missing.clone(), act.forget.clone());
        Callback::from(move |event: InputEvent| {
            name.set(typed(&event));
            missing.set(false);
            forget.emit(());
        })
    };
    let failure = act.state.failure().map(|error| profile.problem(error));
    let error = missing.then(|| words.name_missing.into());
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
    let busy = act.state.under_way().is_some();
    html! {
        <Dialog title={words.rename_title} words={Words(&profile.messages().widget)} on_close={props.on_close.clone()}
            waits={profile.waits(busy)} assertive={error.or(failure.clone()).unwrap_or_default()}>
            <form class="wa-form" novalidate=true {onsubmit}>
                { text_field(field) }
                { banner(failure) }
                { dialog_actions(&profile, ButtonKind::Primary, words.save.into(), busy, false, &props.on_close) }
            </form>
        </Dialog>
    }
}
