//! What is on the page, for the messages of tests that fail.

use std::fmt::Write as _;

use web_sys::Element;

use super::browser::{elements, focused, folded};
use super::name::{is_hidden, is_named_by_contents, name_of, words};
use super::role::{Role, role_of};

/// So much is told of one page.
const MOST_LINES: usize = 120;

/// Every thing with a role, one a line, set in below what holds it.
pub(super) fn outline(roots: &[Element]) -> String {
    let mut lines = Vec::new();
    for root in roots {
        add(root, 1, &mut lines);
    }
    if lines.is_empty() {
        return "  nothing\n".to_owned();
    }
    let more = lines.len().saturating_sub(MOST_LINES);
    lines.truncate(MOST_LINES);
    let mut text = lines.join("\n") + "\n";
    if more > 0 {
        let _ = writeln!(text, "  … and {more} more");
    }
    text
}

fn add(element: &Element, depth: usize, lines: &mut Vec<String>) {
    let is_hidden = is_hidden(element);
    let indent = "  ".repeat(depth);
    let mut inner = depth;
    match role_of(element).filter(|_| !is_hidden) {
        // Silent places for messages are on every page.
        Some(Role::Alert | Role::Status) if folded(&words(element, false)).is_empty() => return,
        Some(role) => {
            lines.push(format!("{indent}{}", line(element, &role)));
            inner += 1;
        }
        // Words that belong to nothing with a role would not be told otherwise.
        None if !is_hidden && !is_told(element) => {
            let text = own_words(element);
            if !text.is_empty() {
                lines.push(format!("{indent}{text:?}"));
            }
        }
        None => {}
    }
    let children = element.children();
    for child in (0..children.length()).filter_map(|at| children.item(at)) {
        add(&child, inner, lines);
    }
}

/// Whether the words of an element are part of a line already: of a name, its own or a field's, or of a message.
fn is_told(element: &Element) -> bool {
    let mut around = Some(element.clone());
    while let Some(element) = around {
        let is_message = matches!(role_of(&element), Some(Role::Alert | Role::Status));
        if is_message || element.tag_name() == "LABEL" || is_named_by_contents(&element) {
            return true;
        }
        around = element.parent_element();
    }
    false
}

fn line(element: &Element, role: &Role) -> String {
    let mut line = role.to_string();
    let name = name_of(element);
    if !name.is_empty() {
        let _ = write!(line, " {name:?}");
    }
    if matches!(role, Role::Alert | Role::Status) {
        let _ = write!(line, " says {:?}", folded(&words(element, false)));
    }
    for (attribute, told) in [
        ("aria-invalid", "invalid"),
        ("aria-disabled", "disabled"),
        ("aria-expanded", "expanded"),
        ("aria-checked", "checked"),
        ("aria-selected", "selected"),
        ("aria-busy", "busy"),
    ] {
        if element.get_attribute(attribute).as_deref() == Some("true") {
            let _ = write!(line, ", {told}");
        }
    }
    if focused().is_some_and(|focused| focused == *element) {
        line.push_str(", focused");
    }
    line
}

/// The words of an element itself, when nothing in it says them.
fn own_words(element: &Element) -> String {
    let nodes = element.child_nodes();
    let texts = (0..nodes.length())
        .filter_map(|at| nodes.get(at))
        .filter(|node| node.node_type() == web_sys::Node::TEXT_NODE);
    let texts: Vec<_> = texts.filter_map(|node| node.text_content()).collect();
    folded(&texts.join(" "))
}

/// Everything in the roots, the roots included, in the order of the page.
pub(super) fn everything(roots: &[Element]) -> Vec<Element> {
    let mut found = Vec::new();
    for root in roots {
        found.push(root.clone());
        let inside = root.query_selector_all("*").expect("the selector is valid");
        found.extend(elements(&inside));
    }
    found
}
