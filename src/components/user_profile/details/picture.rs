//! The picture: chosen, cut to a square, uploaded, removed.

use wasm_bindgen_futures::spawn_local;
use web_sys::{HtmlElement, HtmlInputElement};
use yew::prelude::*;

use super::crop::CropPicture;
use crate::client::{CallError, LocalBoxFuture, Upload};
use crate::components::person::user_avatar;
use crate::components::user_profile::confirm::Confirm;
use crate::components::user_profile::scope::{Profile, Said, use_profile};
use crate::components::user_profile::section::use_section_act;
use crate::flow::crop::{LARGEST_FILE, PictureFlaw};
use crate::hooks::LoadedPicture;
use crate::ui::{ActButton, act_button, banner, use_id};

const TYPES: &str = "image/png,image/jpeg,image/gif,image/webp";

/// What is open over the section.
#[derive(Clone, PartialEq)]
enum Panel {
    Crop(LoadedPicture),
    Remove,
}

#[derive(Clone, PartialEq)]
enum Act {
    Upload(Upload),
    Remove,
}

#[component]
pub(super) fn ProfilePicture() -> Html {
    let profile = use_profile();
    let words = &profile.words().details;
    let (id, input) = (use_id(), use_node_ref());
    let panel = use_state(|| None::<Panel>);
    let flaw = use_state(|| None::<PictureFlaw>);
    let on_close = {
        let panel = panel.clone();
        Callback::from(move |()| panel.set(None))
    };
    let act = {
        let on_close = on_close.clone();
        use_section_act(
            &profile,
            perform,
            |profile, act| match act {
                Act::Upload(_) => profile.words().details.picture_was_saved.into(),
                Act::Remove => profile.words().details.picture_was_removed.into(),
            },
            |profile, _, error| profile.problem(error),
            Callback::from(move |_| on_close.emit(())),
        )
    };
    let failure = act.state.failure().map(|error| profile.problem(error));
    let busy = act.state.under_way().is_some();

    let on_choose = {
        let (input, flaw, forget) = (input.clone(), flaw.clone(), act.forget.clone());
        Callback::from(move |_: MouseEvent| {
            flaw.set(None);
            forget.emit(());
            if let Some(input) = input.cast::<HtmlElement>() {
                input.click();
            }
        })
    };
    let onchange = {
        let (panel, flaw, profile) = (panel.clone(), flaw.clone(), profile.clone());
        Callback::from(move |event: Event| {
            let Some(input) = event.target_dyn_into::<HtmlInputElement>() else {
                return;
            };
            let file = input.files().and_then(|files| files.get(0));
            // The same file can be chosen again.
            input.set_value("");
            let (panel, flaw, profile) = (panel.clone(), flaw.clone(), profile.clone());
            if let Some(file) = file {
                profile.say.emit(Said::Nothing);
                spawn_local(async move {
                    match LoadedPicture::read(&file).await {
                        Ok(picture) => panel.set(Some(Panel::Crop(picture))),
                        Err(found) => {
                            profile.say.emit(Said::Failed(flaw_text(&profile, found)));
                            flaw.set(Some(found));
                        }
                    }
                });
            }
        })
    };
    let on_ask = {
        let (panel, flaw, forget) = (panel.clone(), flaw.clone(), act.forget.clone());
        Callback::from(move |_: MouseEvent| {
            flaw.set(None);
            forget.emit(());
            panel.set(Some(Panel::Remove));
        })
    };
    let has_picture = !profile.user.profile_picture_url.is_empty();
    let choose = ActButton {
        described_by: format!("{id}-about").into(),
        text: if has_picture {
            words.change_picture
        } else {
            words.add_picture
        }
        .into(),
        onclick: on_choose,
        ..ActButton::default()
    };
    let remove = ActButton {
        text: words.remove_picture.into(),
        onclick: on_ask,
        ..ActButton::default()
    };
    let dialog = match &*panel {
        None => Html::default(),
        Some(Panel::Crop(picture)) => {
            let on_save = act.begin.reform(Act::Upload);
            html! {
                <CropPicture key="crop" picture={picture.clone()} {busy} failure={failure.clone()} {on_save} {on_close} />
            }
        }
        Some(Panel::Remove) => html! {
            <Confirm key="remove" title={words.remove_title} text={words.remove_text} action={words.remove_picture} {busy}
                failure={failure.clone()} on_confirm={act.begin.reform(|()| Act::Remove)} {on_close} />
        },
    };
    html! {
        <div class="wa-profile-picture" data-wa-part="profile-picture">
            { user_avatar(&profile.context, &profile.user) }
            <div class="wa-profile-picture-text">
                <p class="wa-row-title">{ words.picture }</p>
                <p id={format!("{id}-about")} class="wa-row-detail">{ words.picture_text }</p>
            </div>
            <div class="wa-section-actions">
                { act_button(choose) }
                if has_picture {
                    { act_button(remove) }
                }
            </div>
            <input ref={input} class="wa-hidden" type="file" name="picture" accept={TYPES} tabindex="-1" aria-hidden="true" {onchange} />
            { banner((*flaw).map(|flaw| flaw_text(&profile, flaw))) }
            <>{ dialog }</>
        </div>
    }
}

fn perform(profile: &Profile, act: Act) -> LocalBoxFuture<Result<(), CallError>> {
    let profile = profile.clone();
    Box::pin(async move {
        let client = profile.client();
        match act {
            Act::Upload(file) => client.upload_profile_picture(&file).await?,
            Act::Remove => client.remove_profile_picture().await?,
        }
        profile.confirm().await;
        Ok(())
    })
}

fn flaw_text(profile: &Profile, flaw: PictureFlaw) -> AttrValue {
    let words = &profile.words().details;
    match flaw {
        PictureFlaw::TooLarge => (words.picture_too_large)(LARGEST_FILE / 1024 / 1024).into(),
        PictureFlaw::NotAPicture => words.not_a_picture.into(),
        PictureFlaw::Broken => words.picture_broken.into(),
    }
}
