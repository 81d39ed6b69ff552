//! A modal dialog over the page, or a sheet from below on phones.

use wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlDialogElement, HtmlElement, Node};
use yew::prelude::*;

use super::callback::when;
use super::country_list::Words;
use super::told::use_told;
use super::{IconName, focus, icon, use_id};
use crate::kept::{use_effect_with, use_memo};

/// Props of [`Dialog`].
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct DialogProps {
    pub(crate) title: AttrValue,
    /// Said after the title when the dialog opens. Empty for none.
    #[prop_or_default]
    pub(crate) description: AttrValue,
    pub(crate) words: Words,
    /// Asks before something is destroyed.
    #[prop_or_default]
    pub(crate) alert: bool,
    /// Holds more than a form.
    #[prop_or_default]
    pub(crate) wide: bool,
    /// Somebody wants it closed: whoever shows it stops showing it.
    pub(crate) on_close: Callback<()>,
    /// Told when the reader is free. The root's own live regions are silent behind a modal dialog.
    #[prop_or_default]
    pub(crate) polite: AttrValue,
    /// What is waited for: told when the reader is free, if it lasts. Empty while nothing is.
    #[prop_or_default]
    pub(crate) waits: AttrValue,
    /// Told at once.
    #[prop_or_default]
    pub(crate) assertive: AttrValue,
    pub(crate) children: Html,
}

/// Is open for as long as it is shown. The focus goes to the title, or to what asks for it with `autofocus`, and back to
/// where it came from; Escape, the close button and a press outside ask to close it. As long as one is open, what is behind
/// it cannot be scrolled.
///
/// # Styling
/// Part `dialog`.
#[component]
pub(crate) fn Dialog(props: &DialogProps) -> Html {
    let (node, title) = (use_node_ref(), use_node_ref());
    let id = use_id();
    let pressed_outside = use_mut_ref(|| false);

    use_effect_with((), {
        let (node, title) = (node.clone(), title.clone());
        move |()| {
            let opener = focused();
            let dialog = node.cast::<HtmlDialogElement>();
            if let Some(dialog) = &dialog {
                open(dialog, &title);
            }
            move || {
                if let Some(dialog) = dialog {
                    dialog.close();
                }
                if let Some(opener) = opener {
                    // Fails only for an element that has left the page meanwhile.
                    let _ = opener.focus();
                }
            }
        }
    });

    // Another title is another step, and the focus is its title's. What it is about is told with it: a dialog's own
    // description is told only when somebody comes in.
    let first_title = use_memo((), |()| props.title.clone());
    let is_later_step = *first_title != props.title;
    let last_title = use_mut_ref(|| props.title.clone());
    use_effect_with(props.title.clone(), {
        let title = title.clone();
        move |now| {
            if last_title.replace(now.clone()) != *now {
                focus(&title);
            }
        }
    });

    // What had the focus may be gone with a step of what is shown: then it is the title's.
    use_effect({
        let (node, title) = (node.clone(), title.clone());
        move || {
            let is_open = node.cast::<HtmlDialogElement>().is_some_and(|dialog| dialog.open());
            let is_lost = focused().is_none_or(|element| element.tag_name() == "BODY");
            if is_open && is_lost {
                focus(&title);
            }
        }
    });

    // A field inside may be cancelled, and a dialog inside closed.
    let polite = use_told(&props.polite, &props.waits);
    let oncancel = {
        let node = node.clone();
        when(&props.on_close, move |event: &Event| {
            is_on(event, &node).then(|| event.prevent_default())
        })
    };
    let onclose = {
        let (node, on_close) = (node.clone(), props.on_close.clone());
        Callback::from(move |event: Event| {
            if !is_on(&event, &node) {
                return;
            }
            // A browser may close it without asking, as on a second Escape. Whoever shows it decides: until then it is open.
            if let Some(dialog) = node.cast::<HtmlDialogElement>().filter(|dialog| dialog.is_connected()) {
                // Fails only for a dialog that is open already.
                let _ = dialog.show_modal();
            }
            on_close.emit(());
        })
    };
    let onpointerdown = {
        let (node, pressed_outside) = (node.clone(), pressed_outside.clone());
        Callback::from(move |event: PointerEvent| *pressed_outside.borrow_mut() = is_on(&event, &node))
    };
    let onclick = when(&props.on_close, {
        let node = node.clone();
        // What is pressed inside and let go outside, such as a selection of text, closes nothing.
        move |event: &MouseEvent| (pressed_outside.take() && is_on(event, &node)).then_some(())
    });
    let onclosebutton = props.on_close.reform(|_: MouseEvent| ());
    let (title_id, description_id) = (format!("{id}-title"), format!("{id}-description"));
    let described_by = (!props.description.is_empty()).then(|| description_id.clone());
    html! {
        <dialog ref={&node} class="wa-dialog" data-wa-part="dialog" data-size={props.wide.then_some("wide")} role={props.alert.then_some("alertdialog")}
            aria-labelledby={title_id.clone()} aria-describedby={described_by.clone()} {oncancel} {onclose} {onpointerdown} {onclick}>
            <div class="wa-dialog-body">
                <div class="wa-dialog-header">
                    <h2 ref={title} id={title_id} class="wa-dialog-title" tabindex="-1"
                        aria-describedby={described_by.clone().filter(|_| is_later_step)}>{ &props.title }</h2>
                    <button class="wa-icon-button" data-wa-part="dialog-close" type="button" aria-label={props.words.0.close}
                        onclick={onclosebutton}>{ icon(IconName::Close) }</button>
                </div>
                if !props.description.is_empty() {
                    <p id={description_id} class="wa-text">{ &props.description }</p>
                }
                { props.children.clone() }
            </div>
            <div class="wa-hidden" role="status" aria-live="polite">{ polite }</div>
            <div class="wa-hidden" role="alert" aria-live="assertive">{ &props.assertive }</div>
        </dialog>
    }
}

fn open(dialog: &HtmlDialogElement, title: &NodeRef) {
    if has_scroll_bar() {
        // Never fails: the name is a valid one.
        let _ = dialog.set_attribute("data-scroll-bar", "");
    }
    // Fails only for a dialog that has left the page meanwhile.
    let _ = dialog.show_modal();
    let asks = dialog.query_selector("[autofocus]").ok().flatten();
    match asks.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        Some(element) => drop(element.focus()),
        None => focus(title),
    }
}

/// Whether the page has a scroll bar that takes up room: its stylesheet keeps that room while the page cannot be scrolled.
fn has_scroll_bar() -> bool {
    let window = web_sys::window();
    let all = window.as_ref().and_then(|window| window.inner_width().ok()?.as_f64());
    let root = window.and_then(|window| window.document()?.document_element());
    all.zip(root)
        .is_some_and(|(all, root)| all > f64::from(root.client_width()))
}

fn focused() -> Option<HtmlElement> {
    let document = web_sys::window()?.document()?;
    document.active_element()?.dyn_into().ok()
}

/// Whether an event is of the element itself, not of something inside of it.
fn is_on(event: &Event, node: &NodeRef) -> bool {
    let target = event.target_dyn_into::<Element>().map(Node::from);
    target.is_some() && target == node.get()
}
