//! The dialog in which the square of a picture is chosen.

use web_sys::{Element, HtmlCanvasElement};
use yew::prelude::*;

use crate::client::Upload;
use crate::components::user_profile::form::dialog_actions;
use crate::components::user_profile::scope::use_profile;
use crate::flow::crop::{MOST_ZOOM, UPLOAD_SIDE};
use crate::hooks::LoadedPicture;
use crate::kept::use_effect_with;
use crate::ui::{ButtonKind, Dialog, Words, banner, typed, use_id};

/// An arrow key moves the picture by this part of the square's side.
const KEY_STEP: f64 = 0.04;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct CropPictureProps {
    pub(super) picture: LoadedPicture,
    pub(super) busy: bool,
    pub(super) failure: Option<AttrValue>,
    pub(super) on_save: Callback<Upload>,
    pub(super) on_close: Callback<()>,
}

/// Shows the square as it will be, to be moved with the pointer or the arrow keys and enlarged with a slider.
#[component]
pub(super) fn CropPicture(props: &CropPictureProps) -> Html {
    let profile = use_profile();
    let words = &profile.words().details;
    let (id, canvas) = (use_id(), use_node_ref());
    let crop = use_state(|| props.picture.crop());
    // Where the pointer was, while it drags.
    let dragged = use_mut_ref(|| None::<(i32, i32)>);
    use_effect_with(*crop, {
        let (canvas, picture) = (canvas.clone(), props.picture.clone());
        move |crop| {
            if let Some(canvas) = canvas.cast::<HtmlCanvasElement>() {
                picture.draw(&canvas, crop);
            }
        }
    });
    use_effect_with((), {
        let picture = props.picture.clone();
        move |()| move || picture.close()
    });

    let onpointerdown = {
        let dragged = dragged.clone();
        Callback::from(move |event: PointerEvent| {
            dragged.replace(Some((event.client_x(), event.client_y())));
            if let Some(area) = event.target_dyn_into::<Element>() {
                // Fails only for a pointer that is gone by now.
                let _ = area.set_pointer_capture(event.pointer_id());
            }
        })
    };
    let onpointermove = {
        let (dragged, crop) = (dragged.clone(), crop.clone());
        Callback::from(move |event: PointerEvent| {
            let now = (event.client_x(), event.client_y());
            let mut dragged = dragged.borrow_mut();
            let Some(before) = *dragged else { return };
            *dragged = Some(now);
            let side = event
                .target_dyn_into::<Element>()
                .map_or(0, |area| area.client_width())
                .max(1);
            let part = |before: i32, now: i32| f64::from(before - now) / f64::from(side);
            crop.set(crop.moved((part(before.0, now.0), part(before.1, now.1))));
        })
    };
    let onpointerup = {
        let dragged = dragged.clone();
        Callback::from(move |_: PointerEvent| *dragged.borrow_mut() = None)
    };
    let onkeydown = {
        let crop = crop.clone();
        Callback::from(move |event: KeyboardEvent| {
            // The picture goes where the arrow points, so the square goes the other way.
            let by = match &*event.key() {
                "ArrowLeft" => (KEY_STEP, 0.0),
                "ArrowRight" => (-KEY_STEP, 0.0),
                "ArrowUp" => (0.0, KEY_STEP),
                "ArrowDown" => (0.0, -KEY_STEP),
                _ => return,
            };
            event.prevent_default();
            crop.set(crop.moved(by));
        })
    };
    let onzoom = {
        let crop = crop.clone();
        Callback::from(move |event: InputEvent| {
            // The slider's steps are whole percents.
            let percent: u16 = typed(&event).parse().unwrap_or(100);
            crop.set(crop.zoomed(f64::from(percent) / 100.0));
        })
    };
    let onsubmit = {
        let (canvas, picture, busy, on_save) =
            (canvas.clone(), props.picture.clone(), props.busy, props.on_save.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let canvas = canvas.cast::<HtmlCanvasElement>().filter(|_| !busy);
            if let Some(file) = canvas.and_then(|canvas| picture.export(&canvas)) {
                on_save.emit(file);
            }
        })
    };
    let side = UPLOAD_SIDE.to_string();
    let zoom_id = format!("{id}-zoom");
    html! {
        <Dialog title={words.crop_title} description={words.crop_text} words={Words(&profile.messages().widget)}
            on_close={props.on_close.clone()} waits={profile.waits(props.busy)} assertive={props.failure.clone().unwrap_or_default()}>
            <form class="wa-form" novalidate=true {onsubmit}>
                <div class="wa-crop" data-wa-part="crop">
                    <canvas ref={&canvas} width={side.clone()} height={side} tabindex="0" role="application" autofocus=true
                        aria-label={words.crop_area} {onpointerdown} {onpointermove} onpointerup={onpointerup.clone()}
                        onpointercancel={onpointerup} {onkeydown}></canvas>
                </div>
                <div class="wa-crop-zoom">
                    <label class="wa-field-label" for={zoom_id.clone()}>{ words.zoom }</label>
                    <input id={zoom_id} name="zoom" type="range" min="100" max={percent(MOST_ZOOM)} step="5" value={percent(crop.zoom())}
                        oninput={onzoom} />
                </div>
                { banner(props.failure.clone()) }
                { dialog_actions(&profile, ButtonKind::Primary, words.save_picture.into(), props.busy, false, &props.on_close) }
            </form>
        </Dialog>
    }
}

fn percent(zoom: f64) -> AttrValue {
    // As a whole number: writing fractions would bring tables into the wasm.
    format!("{}", (zoom * 100.0).round() as u16).into()
}
