//! The languages that the page and the browser ask for.

use gloo::events::EventListener;
use js_sys::Array;
use wasm_bindgen::JsCast as _;
use wasm_bindgen::closure::Closure;
use web_sys::{MutationObserver, MutationObserverInit};
use yew::Callback;

/// The document's language, then the browser's, the dearest first.
pub(super) fn page_tags() -> Vec<String> {
    let Some(window) = web_sys::window() else {
        return Vec::new();
    };
    let root = window.document().and_then(|document| document.document_element());
    let document = root.and_then(|root| root.get_attribute("lang"));
    let browser = window.navigator().languages();
    document
        .into_iter()
        .chain(browser.iter().filter_map(|tag| tag.as_string()))
        .collect()
}

/// Listens to changes of these, until dropped.
pub(super) struct Follower {
    observer: MutationObserver,
    _on_lang: Closure<dyn FnMut()>,
    _on_browser: EventListener,
}

impl Follower {
    /// `None` where documents cannot be observed.
    pub(super) fn start(on_change: Callback<()>) -> Option<Self> {
        let window = web_sys::window()?;
        let root = window.document()?.document_element()?;
        let on_lang = Closure::new({
            let on_change = on_change.clone();
            move || on_change.emit(())
        });
        let observer = MutationObserver::new(on_lang.as_ref().unchecked_ref()).ok()?;
        let what = MutationObserverInit::new();
        what.set_attribute_filter(&Array::of1(&"lang".into()));
        observer.observe_with_options(&root, &what).ok()?;
        Some(Self {
            observer,
            _on_lang: on_lang,
            _on_browser: EventListener::new(&window, "languagechange", move |_| on_change.emit(())),
        })
    }
}

impl Drop for Follower {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}
