//! Draws a root dark as long as something around it says so.

use js_sys::Reflect;
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement, MutationObserver, MutationObserverInit};

use super::appearance::set;

/// Follows the attributes of what stands around a root, until dropped.
#[derive(Debug)]
pub(super) struct SchemeObserver {
    observer: MutationObserver,
    _on_change: Closure<dyn FnMut()>,
}

impl SchemeObserver {
    /// Draws the root dark as long as an element around it matches the selector; `None` where documents cannot be observed.
    pub(super) fn start(root: &HtmlElement, dark: &str) -> Option<Self> {
        let around = around(root);
        let update = {
            let (root, around, dark) = (root.clone(), around.clone(), Box::<str>::from(dark));
            move || {
                // A selector that is none matches nothing.
                let is_dark = around.iter().any(|element| element.matches(&dark) == Ok(true));
                set(&root, "data-wa-scheme", Some(if is_dark { "dark" } else { "light" }));
            }
        };
        update();
        let on_change = Closure::new(update);
        let observer = MutationObserver::new(on_change.as_ref().unchecked_ref()).ok()?;
        let what = MutationObserverInit::new();
        what.set_attributes(true);
        for element in &around {
            observer.observe_with_options(element, &what).ok()?;
        }
        Some(Self {
            observer,
            _on_change: on_change,
        })
    }
}

impl Drop for SchemeObserver {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// The elements that a root stands in, out of shadow trees too.
fn around(root: &HtmlElement) -> Vec<Element> {
    let mut found = Vec::new();
    let mut inner: Element = root.clone().into();
    loop {
        let host = || {
            Reflect::get(&inner.get_root_node(), &"host".into())
                .ok()?
                .dyn_into()
                .ok()
        };
        match inner.parent_element().or_else(host) {
            Some(outer) => found.push(outer.clone()),
            None => return found,
        }
        inner = found[found.len() - 1].clone();
    }
}
