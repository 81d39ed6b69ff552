//! Addresses as people type and paste them.

use crate::letter_case::lower_case;

/// Longest address, in characters.
const LONGEST: usize = 320;

/// What a text holds.
///
/// ```
/// use wacht_yew::flow::create_tenancy::{AddressList, read_addresses};
///
/// // The same address twice is one; what is none can be corrected.
/// let expected = AddressList {
///     addresses: vec!["ada@example.com".into()],
///     rest: vec!["grace@".into()],
/// };
/// assert_eq!(
///     read_addresses("ada@example.com, ADA@example.com grace@"),
///     expected
/// );
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AddressList {
    /// The addresses, in lower case, each once.
    pub addresses: Vec<Box<str>>,
    /// What is none, as it was typed.
    pub rest: Vec<Box<str>>,
}

/// Whether a text can be an e-mail address: something on both sides of one `@`, with a dot behind it.
///
/// ```
/// use wacht_yew::flow::create_tenancy::is_address;
///
/// assert!(is_address("ada@example.com"));
/// assert!(!is_address("ada@localhost"));
/// ```
pub fn is_address(text: &str) -> bool {
    let is_odd =
        |character: char| character.is_whitespace() || character.is_control() || "<>()\",;".contains(character);
    let Some((name, host)) = text.split_once('@') else {
        return false;
    };
    let has_labels = host.contains('.') && host.split('.').all(|label| !label.is_empty());
    text.chars().count() <= LONGEST && !name.is_empty() && has_labels && !host.contains('@') && !text.contains(is_odd)
}

/// Reads addresses with commas, semicolons, spaces or line breaks between them, also of the form `Ada <ada@example.com>`.
///
/// ```
/// use wacht_yew::flow::create_tenancy::read_addresses;
///
/// let read = read_addresses("Ada@example.com, Alan Turing <alan@example.com>; bob");
/// assert_eq!(
///     read.addresses,
///     ["ada@example.com".into(), "alan@example.com".into()]
/// );
/// assert_eq!(read.rest, ["bob".into()]);
/// ```
pub fn read_addresses(text: &str) -> AddressList {
    let mut list = AddressList::default();
    for entry in text.split([',', ';', '\n', '\r']) {
        match in_brackets(entry) {
            Some(address) => list.add(address),
            None => entry.split_whitespace().for_each(|address| list.add(address)),
        }
    }
    list
}

impl AddressList {
    fn add(&mut self, text: &str) {
        if !is_address(text) {
            self.rest.push(text.into());
            return;
        }
        let address: Box<str> = lower_case(text).into();
        if !self.addresses.contains(&address) {
            self.addresses.push(address);
        }
    }
}

/// The address of a mail program's `Name <address>`.
fn in_brackets(entry: &str) -> Option<&str> {
    let (_, address) = entry.trim().strip_suffix('>')?.rsplit_once('<')?;
    Some(address.trim())
}
