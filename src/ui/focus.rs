//! Keyboard focus.

use web_sys::HtmlElement;
use yew::NodeRef;

/// Puts the focus on an element, if it is in the page.
pub(crate) fn focus(node: &NodeRef) {
    if let Some(element) = node.cast::<HtmlElement>() {
        // Fails only for an element that has left the page meanwhile.
        let _ = element.focus();
    }
}
