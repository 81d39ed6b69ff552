//! Presses outside of what is open.

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast as _;
use web_sys::Node;
use yew::NodeRef;

/// Calls back when somebody presses outside of these elements, for as long as the listener is kept.
pub(super) fn listen_outside(nodes: [NodeRef; 2], close: impl Fn() + 'static) -> Option<EventListener> {
    let document = web_sys::window()?.document()?;
    let options = EventListenerOptions::run_in_capture_phase();
    let listener = EventListener::new_with_options(&document, "pointerdown", options, move |event| {
        let target = event.target().and_then(|target| target.dyn_into::<Node>().ok());
        let is_inside = nodes
            .iter()
            .filter_map(NodeRef::get)
            .any(|node| node.contains(target.as_ref()));
        if !is_inside {
            close();
        }
    });
    Some(listener)
}
