//! What an element is called: its accessible name, as browsers compute it, as far as tests need it.

use wasm_bindgen::JsCast as _;
use web_sys::{Element, Node};

use super::browser::{call, document, elements, folded, get, object, window};
use super::role::{Role, role_of};

/// How a test says which of the things on the page it means.
///
/// A text is the whole name, spaces folded. Names that hold more, such as the address behind a person's name, can be met
/// by a part of them.
///
/// ```
/// use wacht_local::testing::Name;
///
/// assert!(Name::from("Sign in").fits("Sign in"));
/// assert!(!Name::from("Sign in").fits("Sign in with a passkey"));
/// assert!(Name::starting_with("Sign in").fits("Sign in with a passkey"));
/// assert!(!Name::starting_with("Sign in").fits("Sign into another account"));
/// assert!(Name::containing("a passkey").fits("Sign in with a passkey"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name {
    text: String,
    part: Part,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Part {
    Whole,
    Start,
    Anywhere,
    /// The text comes first, and this one last.
    Around(String),
}

impl Name {
    /// Names that begin with these words.
    pub fn starting_with(text: &str) -> Self {
        Self::new(text, Part::Start)
    }

    /// Names that hold this text.
    pub fn containing(text: &str) -> Self {
        Self::new(text, Part::Anywhere)
    }

    /// Names that a template of a catalogue makes, whatever fills its gap.
    pub(super) fn made_by(template: impl Fn(&str) -> String) -> Self {
        const GAP: &str = "\u{fffc}";
        let made = template(GAP);
        let (before, after) = made.split_once(GAP).unwrap_or((&made, ""));
        Self::new(before, Part::Around(folded(after)))
    }

    fn new(text: &str, part: Part) -> Self {
        Self {
            text: folded(text),
            part,
        }
    }

    /// Whether something of this name is meant.
    pub fn fits(&self, name: &str) -> bool {
        match &self.part {
            Part::Whole => name == self.text,
            Part::Start => name
                .strip_prefix(&self.text)
                .is_some_and(|more| !more.starts_with(char::is_alphanumeric)),
            Part::Anywhere => name.contains(&self.text),
            Part::Around(end) => name.strip_prefix(&self.text).is_some_and(|more| more.ends_with(end)),
        }
    }

    /// Whether a name begins as this one does, whatever stands behind it.
    pub(super) fn begins(&self, name: &str) -> bool {
        name.starts_with(&self.text)
    }

    /// The name as failures tell it.
    pub(super) fn told(&self) -> String {
        let Self { text, part } = self;
        match part {
            Part::Whole => format!("named {text:?}"),
            Part::Start => format!("whose name starts with {text:?}"),
            Part::Anywhere => format!("whose name contains {text:?}"),
            Part::Around(end) => format!("named like \"{text} … {end}\""),
        }
    }
}

impl From<&str> for Name {
    fn from(text: &str) -> Self {
        Self::new(text, Part::Whole)
    }
}

impl From<&String> for Name {
    fn from(text: &String) -> Self {
        Self::new(text, Part::Whole)
    }
}

impl From<String> for Name {
    fn from(text: String) -> Self {
        Self::new(&text, Part::Whole)
    }
}

/// The name of an element for assistive technology; empty when it has none.
///
/// From the first of these that says something: what `aria-labelledby` points at, `aria-label`, the label of a field, the
/// words of an image or a button of an input, the contents of what is named by them, `title`, the placeholder.
pub(super) fn name_of(element: &Element) -> String {
    let ways: [fn(&Element) -> String; 6] = [
        labelled_by,
        |element| attribute(element, "aria-label"),
        native,
        contents,
        |element| attribute(element, "title"),
        |element| attribute(element, "placeholder"),
    ];
    let names = ways.into_iter().map(|way| folded(&way(element)));
    names.into_iter().find(|name| !name.is_empty()).unwrap_or_default()
}

fn attribute(element: &Element, name: &str) -> String {
    element.get_attribute(name).unwrap_or_default()
}

/// What is pointed at is read even where it is hidden.
fn labelled_by(element: &Element) -> String {
    let ids = attribute(element, "aria-labelledby");
    let named = ids.split_whitespace().filter_map(|id| document().get_element_by_id(id));
    named.map(|element| words(&element, true)).collect::<Vec<_>>().join(" ")
}

/// What HTML itself names a thing by.
fn native(element: &Element) -> String {
    match &*element.tag_name().to_ascii_lowercase() {
        "img" | "area" => attribute(element, "alt"),
        "input" if role_of(element) == Some(Role::Button) => {
            let value = attribute(element, "value");
            if value.is_empty() {
                attribute(element, "alt")
            } else {
                value
            }
        }
        "fieldset" => first_child(element, "legend"),
        "svg" => first_child(element, "title"),
        "input" | "select" | "textarea" => {
            let labels = get(element, "labels");
            let labels = labels.dyn_ref().map(elements).unwrap_or_default();
            let texts = labels.iter().map(|label| words_without(label, element));
            texts.collect::<Vec<_>>().join(" ")
        }
        _ => String::new(),
    }
}

fn first_child(element: &Element, tag: &str) -> String {
    let found = element.query_selector(&format!(":scope > {tag}")).ok().flatten();
    found.map(|found| words(&found, false)).unwrap_or_default()
}

/// The words inside, for what is named by them.
fn contents(element: &Element) -> String {
    if is_named_by_contents(element) {
        words(element, false)
    } else {
        String::new()
    }
}

/// Whether the words in an element are its name, as those of a button are.
pub(super) fn is_named_by_contents(element: &Element) -> bool {
    match role_of(element) {
        Some(
            Role::Button
            | Role::Checkbox
            | Role::Heading
            | Role::Link
            | Role::MenuItem
            | Role::Option
            | Role::Radio
            | Role::Switch
            | Role::Tab,
        ) => element.tag_name() != "INPUT",
        Some(Role::Other(name)) => matches!(
            &*name,
            "cell"
                | "columnheader"
                | "menuitemcheckbox"
                | "menuitemradio"
                | "row"
                | "rowheader"
                | "tooltip"
                | "treeitem"
        ),
        _ => false,
    }
}

/// The words of an element and everything in it.
pub(super) fn words(element: &Element, even_hidden: bool) -> String {
    let mut text = String::new();
    collect(element, None, even_hidden, &mut text);
    text
}

/// The words of a label without those of the field in it.
fn words_without(label: &Element, field: &Element) -> String {
    let mut text = String::new();
    collect(label, Some(field), false, &mut text);
    text
}

fn collect(element: &Element, leaving_out: Option<&Element>, even_hidden: bool, text: &mut String) {
    let children = element.child_nodes();
    for child in (0..children.length()).filter_map(|at| children.get(at)) {
        if child.node_type() == Node::TEXT_NODE {
            text.push_str(&child.text_content().unwrap_or_default());
            continue;
        }
        let Ok(child) = child.dyn_into::<Element>() else {
            continue;
        };
        let is_left_out = leaving_out.is_some_and(|other| *other == child);
        if is_left_out || (!even_hidden && is_hidden_itself(&child)) {
            continue;
        }
        // What stands on lines of its own is a word of its own.
        let apart = !is_inline(&child);
        if apart {
            text.push(' ');
        }
        let named = [attribute(&child, "aria-label"), native(&child)];
        match named.into_iter().find(|name| !name.is_empty()) {
            Some(name) => text.push_str(&name),
            None => collect(&child, leaving_out, even_hidden, text),
        }
        if apart {
            text.push(' ');
        }
    }
}

fn style(element: &Element, property: &str) -> String {
    let style = window().get_computed_style(element).ok().flatten();
    let value = style.and_then(|style| style.get_property_value(property).ok());
    value.unwrap_or_default()
}

fn is_inline(element: &Element) -> bool {
    matches!(&*style(element, "display"), "inline" | "contents" | "")
}

fn is_hidden_itself(element: &Element) -> bool {
    element.get_attribute("aria-hidden").as_deref() == Some("true")
        || style(element, "display") == "none"
        || style(element, "visibility") == "hidden"
}

/// Whether assistive technology does not meet the element at all.
pub(super) fn is_hidden(element: &Element) -> bool {
    if element.closest("[aria-hidden=true], [inert]").ok().flatten().is_some() {
        return true;
    }
    let visible = [object(&[("visibilityProperty", true.into())])];
    let is_drawn = call(element, "checkVisibility", &visible).is_truthy();
    // What has no box of its own may still be met.
    !is_drawn && style(element, "display") != "contents" && !is_of_closed_select(element)
}

/// The options of a select are there to be chosen, though its list is not drawn.
fn is_of_closed_select(element: &Element) -> bool {
    let select = element.closest("select").ok().flatten();
    select.is_some_and(|select| select != *element && !is_hidden(&select))
}
