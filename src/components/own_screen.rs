//! A screen that the app draws in the place of the kit's.

use wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

/// What stands on the card of such a screen.
pub(super) struct OwnScreen {
    /// What the app drew.
    pub(super) content: Html,
    /// What went wrong.
    pub(super) notices: Html,
    /// The way out, where there is one.
    pub(super) way_out: Option<Html>,
}

/// Draws the card. The focus finds its way into what the app drew through `node`.
pub(super) fn own_screen(screen: OwnScreen, node: &NodeRef) -> Html {
    html! {
        <section class="wa-card" data-wa-part="card" data-state="own">
            <div class="wa-card-body">
                <>{ screen.notices }</>
                <div class="wa-own-screen" data-wa-part="own-screen" ref={node}>{ screen.content }</div>
            </div>
            if let Some(way_out) = screen.way_out {
                <div class="wa-card-footer">{ way_out }</div>
            }
        </section>
    }
}

/// What takes the focus inside of an own screen, the first that is there.
const FIELDS: [&str; 2] = [
    "[aria-invalid=true]",
    "input:not([type=hidden]):not([tabindex='-1']), select, textarea",
];
const HEADING: &str = "h1, h2";

/// Moves the focus to the field that is wrong, else to the first field; or, when none is wanted, to the heading.
pub(super) fn focus_own_screen(node: &NodeRef, wants_field: bool) {
    let Some(root) = node.cast::<Element>() else { return };
    let find = |selector: &&str| root.query_selector(selector).ok().flatten();
    let field = || FIELDS.iter().find_map(find);
    let heading = || find(&HEADING);
    let found = if wants_field {
        field().or_else(heading)
    } else {
        heading().or_else(field)
    };
    let Some(found) = found.and_then(|found| found.dyn_into::<HtmlElement>().ok()) else {
        return;
    };
    if found.tab_index() < 0 && !found.has_attribute("tabindex") {
        found.set_tab_index(-1);
    }
    // Fails only for an element that has left the page meanwhile.
    let _ = found.focus();
}
