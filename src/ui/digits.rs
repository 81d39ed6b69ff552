//! Digits of every script.

/// The zero of each script that people type numbers in; the digits one to nine follow it.
const ZEROS: [char; 24] = [
    '0', '\u{660}',  // Arabic-Indic
    '\u{6f0}',  // Persian, Urdu
    '\u{7c0}',  // N'Ko
    '\u{966}',  // Devanagari
    '\u{9e6}',  // Bengali
    '\u{a66}',  // Gurmukhi
    '\u{ae6}',  // Gujarati
    '\u{b66}',  // Odia
    '\u{be6}',  // Tamil
    '\u{c66}',  // Telugu
    '\u{ce6}',  // Kannada
    '\u{d66}',  // Malayalam
    '\u{de6}',  // Sinhala
    '\u{e50}',  // Thai
    '\u{ed0}',  // Lao
    '\u{f20}',  // Tibetan
    '\u{1040}', // Burmese
    '\u{17e0}', // Khmer
    '\u{1810}', // Mongolian
    '\u{1c50}', // Ol Chiki
    '\u{a9d0}', // Javanese
    '\u{abf0}', // Meitei
    '\u{ff10}', // full width
];

/// The same letter, or the Western digit if it is a digit of any script.
pub(crate) fn western(letter: char) -> char {
    let value = ZEROS
        .iter()
        .map(|zero| (letter as u32).wrapping_sub(*zero as u32))
        .find(|value| *value < 10);
    value.and_then(|value| char::from_digit(value, 10)).unwrap_or(letter)
}

/// The digits of a text, in Western form, whatever stands between them.
pub(crate) fn digits(text: &str) -> String {
    text.chars().map(western).filter(char::is_ascii_digit).collect()
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::{ZEROS, digits, western};

    #[test]
    fn digits_of_every_script_are_read() {
        for (text, expected) in [
            ("123456", "123456"),
            ("123 456", "123456"),
            (" 123-456\n", "123456"),
            ("٠١٢٣٤٥٦٧٨٩", "0123456789"),
            ("۰۱۲۳۴۵۶۷۸۹", "0123456789"),
            ("०१२३४५६७८९", "0123456789"),
            ("๐๑๒๓๔๕", "012345"),
            ("０１２３４５６７８９", "0123456789"),
            ("G-12a3", "123"),
            ("²½Ⅳ", ""),
            ("", ""),
        ] {
            assert_eq!(digits(text), expected, "{text}");
        }
    }

    #[test]
    fn every_zero_of_the_table_is_one_and_has_nine_followers() {
        for zero in ZEROS {
            assert_eq!(western(zero), '0');
            let nine = char::from_u32(zero as u32 + 9).expect("a letter");
            assert_eq!(western(nine), '9');
            assert!(zero.is_numeric() && nine.is_numeric());
        }
    }

    #[test]
    fn letters_stay_what_they_are() {
        assert_eq!("a-Zé漢".chars().map(western).collect::<String>(), "a-Zé漢");
    }
}
