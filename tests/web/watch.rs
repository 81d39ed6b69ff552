//! What happens on the page while nobody looks.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{Element, Event, EventTarget};

use super::browser::{call, construct, object};

/// Counts changes of a part of the page, and keeps its text after each.
pub(crate) struct Watcher {
    observer: JsValue,
    seen: Rc<RefCell<Vec<String>>>,
    _callback: Closure<dyn FnMut()>,
}

impl Watcher {
    /// Watches nodes, texts and attributes of everything below `element`.
    pub(crate) fn of(element: &Element) -> Self {
        Self::calling(element, || {})
    }

    /// The same, and calls back at once after each change, before anything is painted.
    pub(crate) fn calling(element: &Element, mut react: impl FnMut() + 'static) -> Self {
        let seen = Rc::<RefCell<Vec<String>>>::default();
        let callback = Closure::new({
            let (seen, element) = (seen.clone(), element.clone());
            move || {
                seen.borrow_mut().push(element.text_content().unwrap_or_default());
                react();
            }
        });
        let observer = construct("MutationObserver", &[callback.as_ref().clone()]);
        let what = ["childList", "characterData", "attributes", "subtree"].map(|kind| (kind, JsValue::TRUE));
        call(&observer, "observe", &[element.into(), object(&what)]);
        Self {
            observer,
            seen,
            _callback: callback,
        }
    }

    /// The text after each change, first to last.
    pub(crate) fn texts(&self) -> Vec<String> {
        self.seen.borrow().clone()
    }
}

impl Drop for Watcher {
    fn drop(&mut self) {
        call(&self.observer, "disconnect", &[]);
    }
}

/// Calls back for every event of a kind, as long as it lives.
pub(crate) struct Listener {
    target: EventTarget,
    kind: &'static str,
    callback: Closure<dyn FnMut(Event)>,
}

impl Listener {
    pub(crate) fn new(target: &EventTarget, kind: &'static str, callback: impl FnMut(Event) + 'static) -> Self {
        let callback = Closure::new(callback);
        target
            .add_event_listener_with_callback(kind, callback.as_ref().unchecked_ref())
            .expect("a listener can be added");
        Self {
            target: target.clone(),
            kind,
            callback,
        }
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        self.target
            .remove_event_listener_with_callback(self.kind, self.callback.as_ref().unchecked_ref())
            .expect("a listener can be removed");
    }
}
