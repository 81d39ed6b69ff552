//! Codes of authenticator apps: RFC 6238 with SHA-1, six digits, thirty seconds.

use hmac::{Hmac, KeyInit as _, Mac as _};
use sha1::Sha1;
use wacht_yew::wire::Timestamp;

use crate::random::Random;

const PERIOD_MS: i64 = 30_000;
const ALPHABET: &[u8; 32] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/// A new secret of 160 bits, in base32.
pub(crate) fn new_secret(random: &mut Random) -> String {
    let bytes = random.bytes::<32>();
    bytes
        .iter()
        .map(|byte| char::from(ALPHABET[usize::from(byte % 32)]))
        .collect()
}

/// The code that an app shows at this time; `None` when the secret is not base32.
pub(crate) fn code_at(secret: &str, time: Timestamp) -> Option<String> {
    let key = decode(secret)?;
    let counter = time.as_millis().div_euclid(PERIOD_MS);
    let mut mac = Hmac::<Sha1>::new_from_slice(&key).ok()?;
    mac.update(&counter.to_be_bytes());
    let digest = mac.finalize().into_bytes();
    let offset = usize::from(digest[19] & 0x0f);
    let word = u32::from_be_bytes([
        digest[offset],
        digest[offset + 1],
        digest[offset + 2],
        digest[offset + 3],
    ]);
    Some(format!("{:06}", (word & 0x7fff_ffff) % 1_000_000))
}

/// Whether this is the code of the time's period or of one next to it.
pub(crate) fn matches(secret: &str, code: &str, time: Timestamp) -> bool {
    [0, -PERIOD_MS, PERIOD_MS]
        .into_iter()
        .any(|shift| code_at(secret, time.plus_millis(shift)).is_some_and(|good| good == code))
}

/// Whether two codes are consecutive ones: the first of the period before, the second of this one, each give or take one.
pub(crate) fn are_consecutive(secret: &str, first: &str, second: &str, time: Timestamp) -> bool {
    first != second && matches(secret, first, time.plus_millis(-PERIOD_MS)) && matches(secret, second, time)
}

fn decode(secret: &str) -> Option<Vec<u8>> {
    let (mut bytes, mut buffer, mut bits) = (Vec::new(), 0_u32, 0);
    for letter in secret.trim_end_matches('=').bytes() {
        let value = ALPHABET
            .iter()
            .position(|other| *other == letter.to_ascii_uppercase())?;
        buffer = (buffer << 5 | u32::try_from(value).ok()?) & 0xfff;
        bits += 5;
        if bits >= 8 {
            bits -= 8;
            bytes.push((buffer >> bits) as u8);
        }
    }
    (!bytes.is_empty()).then_some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The secret of RFC 6238's appendix B.
    const SECRET: &str = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    #[test]
    fn codes_are_those_of_the_standard() {
        let cases = [
            (59, "287082"),
            (1_111_111_109, "081804"),
            (1_111_111_111, "050471"),
            (1_234_567_890, "005924"),
            (2_000_000_000, "279037"),
            (20_000_000_000, "353130"),
        ];
        for (second, code) in cases {
            let time = Timestamp::from_millis(second * 1000);
            assert_eq!(code_at(SECRET, time).as_deref(), Some(code), "at {second}");
        }
    }

    #[test]
    fn a_neighbouring_period_is_tolerated_and_no_other() {
        let time = Timestamp::from_millis(59_000);
        for (shift, good) in [
            (-60_000, false),
            (-30_000, true),
            (0, true),
            (30_000, true),
            (60_000, false),
        ] {
            let code = code_at(SECRET, time.plus_millis(shift)).unwrap();
            assert_eq!(matches(SECRET, &code, time), good, "{shift} ms");
        }
        assert!(!matches("not base32!", "287082", time));
    }

    #[test]
    fn two_codes_of_one_period_are_not_consecutive() {
        let time = Timestamp::from_millis(1_111_111_111_000);
        let code = |shift| code_at(SECRET, time.plus_millis(shift)).unwrap();
        assert!(are_consecutive(SECRET, &code(-30_000), &code(0), time));
        assert!(!are_consecutive(SECRET, &code(0), &code(0), time));
        assert!(!are_consecutive(SECRET, &code(30_000), &code(0), time));
    }

    #[test]
    fn a_new_secret_is_one_that_apps_take() {
        let secret = new_secret(&mut Random::new(1));
        assert_eq!(secret.len(), 32);
        assert_eq!(decode(&secret).map(|bytes| bytes.len()), Some(20));
    }
}
