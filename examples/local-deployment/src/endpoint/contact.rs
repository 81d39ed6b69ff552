//! Addresses and numbers out of forms, normalised.

use crate::http::Incoming;
use crate::store::PhoneContact;

/// The longest address there is, in bytes.
const LONGEST_EMAIL: usize = 320;
/// The longest number there is without its dial code.
const LONGEST_NUMBER: usize = 15;

/// An address, trimmed and in lower case; none when it is empty or longer than addresses can be.
pub(super) fn email(request: &Incoming, field: &str) -> Option<Box<str>> {
    let address = request.form(field)?.trim().to_lowercase();
    (1..=LONGEST_EMAIL).contains(&address.len()).then(|| address.into())
}

/// The national number of a field with the dial code of `phone_country_code`; none when one of them is missing or wrong.
pub(super) fn phone(request: &Incoming, field: &str) -> Option<PhoneContact> {
    let code = digits(request.form("phone_country_code")?.trim().trim_start_matches('+'));
    let number = digits(request.form(field)?);
    let is_plausible = (1..=4).contains(&code.len()) && (4..=LONGEST_NUMBER).contains(&number.len());
    is_plausible.then(|| PhoneContact {
        country_code: format!("+{code}").into(),
        number: number.into(),
    })
}

/// The digits of a number written in any of the usual ways; empty when it holds something else.
fn digits(text: &str) -> String {
    let is_punctuation = |letter: char| matches!(letter, ' ' | '-' | '.' | '(' | ')' | '/');
    if text.len() > 40
        || !text
            .chars()
            .all(|letter| letter.is_ascii_digit() || is_punctuation(letter))
    {
        return String::new();
    }
    text.chars().filter(char::is_ascii_digit).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_people_write_them_and_nothing_else_is() {
        assert_eq!(digits("(555) 010-01.99"), "5550100199");
        for wrong in ["555x", "+1555", "５５５", "", &"1".repeat(41)] {
            assert_eq!(digits(wrong), "", "{wrong}");
        }
    }
}
