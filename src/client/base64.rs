//! Base64 in both alphabets.
//!
//! # Decision
//! A publishable key and a passkey's bytes are all that the kit reads and writes this way; for them the `base64` crate, made
//! for speed, brings several times as much wasm. A test holds this against it.

/// An alphabet of base64, known by its last two digits.
///
/// ```
/// use wacht_yew::client::Alphabet;
///
/// assert_eq!(Alphabet::URL_SAFE.encode(&[255, 254]), "__4");
/// assert_eq!(Alphabet::STANDARD.decode("//4="), Some(vec![255, 254]));
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Alphabet([u8; 2]);

impl Alphabet {
    /// With `+` and `/`.
    pub const STANDARD: Self = Self(*b"+/");
    /// With `-` and `_`.
    pub const URL_SAFE: Self = Self(*b"-_");

    /// The text of these bytes, without padding.
    pub fn encode(self, bytes: &[u8]) -> String {
        let mut text = String::new();
        for group in bytes.chunks(3) {
            let bits = (0..3).fold(0, |bits, at| {
                bits << 8 | u32::from(group.get(at).copied().unwrap_or_default())
            });
            for at in 0..=group.len() {
                text.push(self.digit((bits >> (18 - 6 * at)) as u8 & 63));
            }
        }
        text
    }

    /// The bytes of a text, with any padding; `None` when another letter occurs, or the last digit holds no byte.
    pub fn decode(self, text: &str) -> Option<Vec<u8>> {
        let mut bytes = Vec::new();
        let (mut bits, mut count) = (0_u32, 0);
        for letter in text.trim_end_matches('=').bytes() {
            bits = bits << 6 | u32::from(self.value(letter)?);
            count += 6;
            if count >= 8 {
                count -= 8;
                bytes.push((bits >> count) as u8);
            }
        }
        (count < 6).then_some(bytes)
    }

    fn digit(self, value: u8) -> char {
        char::from(match value {
            0..26 => b'A' + value,
            26..52 => b'a' + value - 26,
            52..62 => b'0' + value - 52,
            _ => self.0[usize::from(value & 1)],
        })
    }

    fn value(self, letter: u8) -> Option<u8> {
        match letter {
            b'A'..=b'Z' => Some(letter - b'A'),
            b'a'..=b'z' => Some(letter - b'a' + 26),
            b'0'..=b'9' => Some(letter - b'0' + 52),
            _ => self
                .0
                .iter()
                .zip(62..)
                .find(|(last, _)| **last == letter)
                .map(|(_, value)| value),
        }
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::Alphabet;
    use base64::Engine as _;
    use base64::engine::general_purpose::{STANDARD_NO_PAD, URL_SAFE_NO_PAD};

    #[test]
    fn bytes_go_there_and_back_as_the_standard_says() {
        let bytes: Vec<u8> = (0..1_000_u32).map(|at| ((at * 89) >> 2) as u8).collect();
        for length in 0..bytes.len() {
            let bytes = &bytes[..length];
            let (standard, url_safe) = (STANDARD_NO_PAD.encode(bytes), URL_SAFE_NO_PAD.encode(bytes));
            assert_eq!(Alphabet::STANDARD.encode(bytes), standard);
            assert_eq!(Alphabet::URL_SAFE.encode(bytes), url_safe);
            assert_eq!(Alphabet::STANDARD.decode(&standard).as_deref(), Some(bytes));
            assert_eq!(
                Alphabet::URL_SAFE.decode(&format!("{url_safe}==")).as_deref(),
                Some(bytes)
            );
        }
    }

    #[test]
    fn another_alphabet_and_half_a_byte_are_refused() {
        for text in ["A", "AAAAA", "AA-A", "AA_A", "A=AA", "A A", "é"] {
            assert_eq!(Alphabet::STANDARD.decode(text), None, "{text}");
        }
        for text in ["AA+A", "AA/A"] {
            assert_eq!(Alphabet::URL_SAFE.decode(text), None, "{text}");
        }
    }
}
