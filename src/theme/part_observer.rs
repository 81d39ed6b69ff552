//! Keeps an app's classes on the parts below a root.
//!
//! # Decision
//! Views name their parts and know nothing of classes that apps add. The classes are laid on afterwards and again
//! whenever the document below the root changes, before it is painted: an app that names no parts pays nothing, and no
//! view can forget one.

use std::collections::BTreeMap;

use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement, MutationObserver, MutationObserverInit};

use super::{Part, PartClasses};

/// Classes on the parts below one root, until dropped.
#[derive(Debug)]
pub(crate) struct PartObserver {
    root: HtmlElement,
    classes: BTreeMap<Part, PartClasses>,
    observer: MutationObserver,
    _on_change: Closure<dyn FnMut()>,
}

impl PartObserver {
    /// Lays the classes on; `None` when there are none, or where documents cannot be observed.
    pub(crate) fn start(root: HtmlElement, classes: BTreeMap<Part, PartClasses>) -> Option<Self> {
        if classes.is_empty() {
            return None;
        }
        dress(&root, &classes, true);
        let on_change = Closure::new({
            let (root, classes) = (root.clone(), classes.clone());
            move || dress(&root, &classes, true)
        });
        let observer = MutationObserver::new(on_change.as_ref().unchecked_ref()).ok()?;
        let what = MutationObserverInit::new();
        what.set_child_list(true);
        what.set_subtree(true);
        what.set_attribute_filter(&js_sys::Array::of1(&"class".into()));
        observer.observe_with_options(&root, &what).ok()?;
        Some(Self {
            root,
            classes,
            observer,
            _on_change: on_change,
        })
    }
}

impl Drop for PartObserver {
    fn drop(&mut self) {
        self.observer.disconnect();
        dress(&self.root, &self.classes, false);
    }
}

fn dress(root: &HtmlElement, classes: &BTreeMap<Part, PartClasses>, on: bool) {
    for (part, classes) in classes {
        let selector = format!("[data-wa-part=\"{}\"]", part.as_str());
        let Ok(nodes) = root.query_selector_all(&selector) else {
            continue;
        };
        let elements = (0..nodes.length()).filter_map(|index| nodes.item(index)?.dyn_into::<Element>().ok());
        for element in elements {
            let list = element.class_list();
            // Even to set what is set already would count as a change, and the observer would never rest.
            for class in classes.iter().filter(|class| list.contains(class) != on) {
                // Fails for names that no class can have, and for these there is nothing to set.
                let _ = list.toggle_with_force(class, on);
            }
        }
    }
}
