//! The keyboard focus, where an act takes away what had it.

use wasm_bindgen::JsCast as _;
use web_sys::{Document, Element, HtmlElement, Node};

/// What can have the focus, when it is neither hidden nor disabled.
const FOCUSABLE: &str = "a[href], button, input, select, textarea, [tabindex]:not([tabindex='-1'])";

/// What is around the focus, from the inside out; neither the body nor the document itself.
pub(super) struct FocusPlace(Vec<Element>);

impl FocusPlace {
    /// Around what has the focus now.
    pub(super) fn now() -> Self {
        let mut around = Vec::new();
        let mut next = document().and_then(|document| document.active_element());
        while let Some(element) = next.filter(|element| !is_page(element)) {
            next = element.parent_element();
            around.push(element);
        }
        Self(around)
    }

    /// If what had the focus is gone, the first thing that takes it in the nearest place that is left gets it. Where there
    /// is none, the browser goes on from there by itself at the next press of Tab.
    pub(super) fn keep(&self) {
        let Some(document) = document().filter(|document| document.active_element().is_none_or(|now| is_page(&now)))
        else {
            return;
        };
        let left = self.0.iter().filter(|element| element.is_connected());
        left.filter_map(|element| element.query_selector_all(FOCUSABLE).ok())
            .flat_map(|found| (0..found.length()).filter_map(move |at| found.get(at)))
            .any(|found| takes_focus(&document, &found));
    }
}

fn document() -> Option<Document> {
    web_sys::window()?.document()
}

fn is_page(element: &Element) -> bool {
    matches!(&*element.tag_name(), "BODY" | "HTML")
}

fn takes_focus(document: &Document, node: &Node) -> bool {
    let Some(element) = node.dyn_ref::<HtmlElement>() else {
        return false;
    };
    // What does not take it is seen by where it is then.
    let _ = element.focus();
    document.active_element().is_some_and(|now| now == **element)
}
