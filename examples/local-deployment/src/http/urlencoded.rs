//! Reads `application/x-www-form-urlencoded` text.

use std::borrow::Cow;

/// The pairs; `None` when what they spell is no UTF-8.
pub(super) fn read(text: &[u8]) -> Option<Vec<(String, String)>> {
    std::str::from_utf8(&decode(text)).ok()?;
    let owned = |(name, value): (Cow<'_, str>, Cow<'_, str>)| (name.into_owned(), value.into_owned());
    Some(form_urlencoded::parse(text).map(owned).collect())
}

/// The bytes that the percent signs stand for. A percent sign without two digits stands for itself.
fn decode(text: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text;
    while let [first, behind @ ..] = rest {
        let escaped = (*first == b'%').then(|| escaped(behind)).flatten();
        bytes.push(escaped.unwrap_or(*first));
        rest = if escaped.is_some() { &behind[2..] } else { behind };
    }
    bytes
}

fn escaped(behind: &[u8]) -> Option<u8> {
    let digit = |at: usize| char::from(*behind.get(at)?).to_digit(16);
    u8::try_from(digit(0)? << 4 | digit(1)?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pairs_are_decoded() {
        let pairs = read(b"a=1+2&b=%C3%A4%2&=&c").expect("UTF-8");
        let pairs: Vec<_> = pairs.iter().map(|(name, value)| (&**name, &**value)).collect();
        assert_eq!(pairs, [("a", "1 2"), ("b", "ä%2"), ("", ""), ("c", "")]);
    }

    #[test]
    fn what_is_no_utf_8_is_refused_however_it_is_written() {
        for text in [&b"a=\xff"[..], b"a=%ff", b"%C3=1", b"a=%ED%A0%80"] {
            assert_eq!(read(text), None, "{text:?}");
        }
        assert!(read(b"a=%zz%").is_some());
    }
}
