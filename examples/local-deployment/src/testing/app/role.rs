//! What an element is for assistive technology.

use std::fmt;

use web_sys::Element;

/// Declares the roles with their names.
macro_rules! roles {
    ($( $(#[$meta:meta])* $variant:ident = $name:literal, )+) => {
        /// What a thing on the page is, as assistive technology says it: the role that ARIA gives it, or that its HTML implies.
        ///
        /// ```
        /// use wacht_local::testing::Role;
        ///
        /// assert_eq!(Role::from("menuitem"), Role::MenuItem);
        /// assert_eq!(Role::from("meter").to_string(), "meter");
        /// ```
        #[derive(Clone, Debug, PartialEq, Eq)]
        #[non_exhaustive]
        pub enum Role {
            $( $(#[$meta])* $variant, )+
            /// Any other role, by its name in ARIA.
            Other(Box<str>),
        }

        impl Role {
            /// The role's name in ARIA, such as `menuitem`.
            pub fn as_str(&self) -> &str {
                match self {
                    $( Self::$variant => $name, )+
                    Self::Other(name) => name,
                }
            }
        }

        impl From<&str> for Role {
            fn from(name: &str) -> Self {
                match name {
                    $( $name => Self::$variant, )+
                    other => Self::Other(other.into()),
                }
            }
        }
    };
}

roles! {
    /// A message that is told at once.
    Alert = "alert",
    /// A dialog that asks before something happens.
    AlertDialog = "alertdialog",
    /// Something to press.
    Button = "button",
    /// A box to tick.
    Checkbox = "checkbox",
    /// A field with a list, or a select.
    Combobox = "combobox",
    /// A dialog.
    Dialog = "dialog",
    /// Things that belong together, such as a fieldset.
    Group = "group",
    /// A heading.
    Heading = "heading",
    /// A picture with a name.
    Image = "img",
    /// Something that leads to another page.
    Link = "link",
    /// A list.
    List = "list",
    /// A list to choose from.
    ListBox = "listbox",
    /// An entry of a list.
    ListItem = "listitem",
    /// What the page is about.
    Main = "main",
    /// A menu.
    Menu = "menu",
    /// An entry of a menu.
    MenuItem = "menuitem",
    /// Links to the parts of a site.
    Navigation = "navigation",
    /// An entry of a list to choose from.
    Option = "option",
    /// One of several choices.
    Radio = "radio",
    /// A part of the page with a name.
    Region = "region",
    /// A message that is told when the reader is free.
    Status = "status",
    /// Something that is on or off.
    Switch = "switch",
    /// One of several sheets.
    Tab = "tab",
    /// A field for text. Password fields count too: ARIA has no role for them, and people type into them all the same.
    TextBox = "textbox",
}

impl fmt::Display for Role {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

/// The role of an element; `None` for those that have none, such as a div.
pub(super) fn role_of(element: &Element) -> Option<Role> {
    if let Some(role) = element.get_attribute("role") {
        let first = role.split_whitespace().next().map(str::to_owned);
        if let Some(first) = first {
            return (!matches!(&*first, "presentation" | "none")).then(|| Role::from(&*first));
        }
    }
    let has = |name| element.has_attribute(name);
    Some(match &*element.tag_name().to_ascii_lowercase() {
        "a" | "area" if has("href") => Role::Link,
        "button" | "summary" => Role::Button,
        "dialog" => Role::Dialog,
        "fieldset" | "details" => Role::Group,
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => Role::Heading,
        "img" if element.get_attribute("alt").as_deref() != Some("") => Role::Image,
        "input" => return role_of_input(element),
        "li" => Role::ListItem,
        "main" => Role::Main,
        "nav" => Role::Navigation,
        "ol" | "ul" => Role::List,
        "option" => Role::Option,
        "output" => Role::Status,
        "section" if has("aria-label") || has("aria-labelledby") => Role::Region,
        "select" if has("multiple") => Role::ListBox,
        "select" => Role::Combobox,
        "textarea" => Role::TextBox,
        _ => return None,
    })
}

fn role_of_input(element: &Element) -> Option<Role> {
    let kind = element.get_attribute("type").unwrap_or_default().to_ascii_lowercase();
    Some(match &*kind {
        "button" | "image" | "reset" | "submit" => Role::Button,
        "checkbox" => Role::Checkbox,
        "radio" => Role::Radio,
        "range" => Role::Other("slider".into()),
        "number" => Role::Other("spinbutton".into()),
        "hidden" | "file" | "color" => return None,
        _ if element.has_attribute("list") => Role::Combobox,
        _ => Role::TextBox,
    })
}
