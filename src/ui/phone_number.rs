//! Reads what people type as a phone number.

use super::country::Country;
use super::digits::{digits, western};

/// The country and the national part of what was typed. A number that begins with `+` or `00` names its country, which may
/// be another than the `chosen` one; anything else is a number of the chosen country, kept as it was typed.
pub(crate) fn read_phone_number(text: &str, chosen: Country) -> (Country, String) {
    let text: String = text.chars().map(western).collect();
    let trimmed = text.trim_start();
    let international = trimmed
        .strip_prefix(['+', '\u{ff0b}'])
        .or_else(|| trimmed.strip_prefix("00"));
    let named = international.and_then(|rest| {
        let number = digits(rest);
        // Countries that share a dial code are told apart by the choice alone.
        let country = Some(chosen).filter(|country| number.starts_with(country.dial));
        let country = country.or_else(|| Country::all().find(|country| number.starts_with(country.dial)))?;
        Some((country, behind_digits(rest, country.dial.len())))
    });
    named.unwrap_or((chosen, text))
}

/// What follows so many digits, without what parts it from them.
fn behind_digits(text: &str, count: usize) -> String {
    let positions = text.char_indices().filter(|(_, letter)| letter.is_ascii_digit());
    let last = positions.map(|(at, _)| at).nth(count - 1);
    let rest = last.map_or("", |at| &text[at + 1..]);
    rest.trim_start_matches(|letter: char| !letter.is_ascii_digit() && letter != '(')
        .to_owned()
}

/// The national number as it is sent: digits alone, without the prefix that is dialled only inside of the country.
pub(crate) fn national_digits(country: Country, typed: &str) -> String {
    let number = digits(typed);
    match country.dial {
        // Here the zero is part of the number.
        "39" | "378" | "225" | "242" => number,
        "1" | "7" if number.len() == 11 => number[1..].to_owned(),
        "36" => number.strip_prefix("06").unwrap_or(&number).to_owned(),
        _ => number.trim_start_matches('0').to_owned(),
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::{Country, national_digits, read_phone_number};

    fn country(code: &str) -> Country {
        Country::of_code(code).expect("a country")
    }

    #[test]
    fn an_international_number_names_its_country() {
        for (typed, chosen, code, national) in [
            ("+49 151 23456789", "US", "DE", "151 23456789"),
            ("004915123456789", "US", "DE", "15123456789"),
            ("+49 (0) 151 / 234", "US", "DE", "(0) 151 / 234"),
            ("+1 (415) 555-2671", "DE", "US", "(415) 555-2671"),
            ("+1 416 555 0199", "CA", "CA", "416 555 0199"),
            ("+44-7400-123456", "JE", "JE", "7400-123456"),
            ("+44-7400-123456", "FR", "GB", "7400-123456"),
            ("+٤٩ ١٥١", "US", "DE", "151"),
            ("＋４９１５１", "US", "DE", "151"),
            (" +39 06 1234", "US", "IT", "06 1234"),
            ("+49", "US", "DE", ""),
            ("+971501234567", "IN", "AE", "501234567"),
        ] {
            let (found, rest) = read_phone_number(typed, country(chosen));
            assert_eq!((found.code, &*rest), (code, national), "{typed}");
        }
    }

    #[test]
    fn any_other_number_is_one_of_the_chosen_country_and_stays_as_typed() {
        for (typed, kept) in [
            ("0151 2345", "0151 2345"),
            ("(415) 555-2671", "(415) 555-2671"),
            ("+", "+"),
            ("+9", "+9"),
            ("+999 1", "+999 1"),
            ("00", "00"),
            ("٠١٥١", "0151"),
            ("abc", "abc"),
            ("", ""),
        ] {
            assert_eq!(
                read_phone_number(typed, country("DE")),
                (country("DE"), kept.to_owned())
            );
        }
    }

    #[test]
    fn what_is_sent_has_no_prefix_of_inland_calls() {
        for (code, typed, sent) in [
            ("DE", "0151 / 234-567", "151234567"),
            ("DE", "(0) 151 234", "151234"),
            ("GB", "07400 123456", "7400123456"),
            ("US", "(415) 555-2671", "4155552671"),
            ("US", "1 415 555 2671", "4155552671"),
            ("RU", "8 912 345-67-89", "9123456789"),
            ("IT", "06 1234567", "061234567"),
            ("CI", "07 01 02 03 04", "0701020304"),
            ("HU", "06 30 123 4567", "301234567"),
            ("IN", "٠٩٨٧٦٥٤٣٢١", "987654321"),
            ("DE", "none", ""),
        ] {
            assert_eq!(national_digits(country(code), typed), sent, "{code} {typed}");
        }
    }
}
