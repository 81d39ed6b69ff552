//! Names and values as `application/x-www-form-urlencoded` has them, in addresses and in bodies.
//!
//! # Decision
//! What it takes is little; the `form_urlencoded` crate brings tables and readers of broken texts along. A test holds this
//! against it.

/// Adds a name and its value to a query.
pub(crate) fn append_pair(query: &mut String, name: &str, value: &str) {
    if !query.is_empty() {
        query.push('&');
    }
    encode(query, name);
    query.push('=');
    encode(query, value);
}

/// A text in which nothing is special to an address.
pub(crate) fn encoded(text: &str) -> String {
    let mut encoded = String::new();
    encode(&mut encoded, text);
    encoded
}

fn encode(to: &mut String, text: &str) {
    for byte in text.bytes() {
        match byte {
            b'*' | b'-' | b'.' | b'_' | b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z' => to.push(char::from(byte)),
            b' ' => to.push('+'),
            _ => {
                to.push('%');
                to.push(digit(byte >> 4));
                to.push(digit(byte & 15));
            }
        }
    }
}

fn digit(value: u8) -> char {
    char::from(if value < 10 { b'0' + value } else { b'A' - 10 + value })
}

/// The value of a name in a query, the first one that there is. What is no text is none.
pub(crate) fn value_of(query: &str, name: &str) -> Option<String> {
    let mut pairs = query.as_bytes().split(|byte| *byte == b'&');
    pairs.find_map(|pair| value_in(pair, name))
}

/// The value of a pair, if this is its name.
pub(super) fn value_in(pair: &[u8], name: &str) -> Option<String> {
    let mut parts = pair.splitn(2, |byte| *byte == b'=');
    let is_it = !pair.is_empty() && decoded(parts.next()?) == name.as_bytes();
    is_it.then(|| String::from_utf8(decoded(parts.next().unwrap_or_default())).unwrap_or_default())
}

fn decoded(text: &[u8]) -> Vec<u8> {
    let mut decoded = Vec::new();
    let mut at = 0;
    while let Some(&byte) = text.get(at) {
        at += 1;
        decoded.push(match byte {
            b'+' => b' ',
            b'%' => match (value(text.get(at)), value(text.get(at + 1))) {
                (Some(high), Some(low)) => {
                    at += 2;
                    high << 4 | low
                }
                _ => b'%',
            },
            byte => byte,
        });
    }
    decoded
}

fn value(digit: Option<&u8>) -> Option<u8> {
    match digit? {
        digit @ b'0'..=b'9' => Some(digit - b'0'),
        digit @ b'a'..=b'f' => Some(digit - b'a' + 10),
        digit @ b'A'..=b'F' => Some(digit - b'A' + 10),
        _ => None,
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use form_urlencoded::{Serializer, byte_serialize, parse};
    use proptest::prelude::*;

    use super::{append_pair, encoded, value_of};

    proptest! {
        #[test]
        fn what_is_written_is_what_the_crate_writes(pairs in prop::collection::vec((".*", ".*"), 0..4)) {
            let mut query = String::new();
            let mut theirs = Serializer::new(String::new());
            for (name, value) in &pairs {
                append_pair(&mut query, name, value);
                theirs.append_pair(name, value);
                let theirs: String = byte_serialize(name.as_bytes()).collect();
                prop_assert_eq!(encoded(name), theirs);
            }
            prop_assert_eq!(query, theirs.finish());
        }

        #[test]
        fn what_is_read_is_what_the_crate_reads(query in "[ab=&+%0-9eéC ]{0,24}", name in "[ab ]{0,2}") {
            let theirs = parse(query.as_bytes()).find(|(key, _)| *key == name);
            // Where the crate puts marks in the place of what is no text, there is no text.
            let theirs = theirs.map(|(_, value)| if value.contains('\u{fffd}') { String::new() } else { value.into_owned() });
            prop_assert_eq!(value_of(&query, &name), theirs);
        }
    }
}
