//! An authenticator app of our own, after RFC 6238: SHA-1, six digits, thirty seconds.

use hmac::{Hmac, KeyInit as _, Mac as _};
use sha1::Sha1;

const LETTERS: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
const PERIOD_MILLIS: u64 = 30_000;

/// The code of a moment; `None` when the secret is not base32.
pub(crate) fn code_at(secret: &str, millis: u64) -> Option<String> {
    let mut mac = Hmac::<Sha1>::new_from_slice(&key(secret)?).ok()?;
    mac.update(&(millis / PERIOD_MILLIS).to_be_bytes());
    let hash = mac.finalize().into_bytes();
    let start = usize::from(hash.last()? & 15);
    let word = hash.get(start..start + 4)?;
    let number = word.iter().fold(0_u32, |number, byte| number << 8 | u32::from(*byte)) & (u32::MAX >> 1);
    Some(format!("{:06}", number % 1_000_000))
}

fn key(secret: &str) -> Option<Vec<u8>> {
    let mut bits = Vec::new();
    for letter in secret.chars() {
        let value = LETTERS.find(letter)?;
        bits.extend((0..5).rev().map(|place| value >> place & 1 == 1));
    }
    let byte = |bits: &[bool]| bits.iter().fold(0_u8, |byte, bit| byte << 1 | u8::from(*bit));
    Some(bits.chunks_exact(8).map(byte).collect())
}

#[cfg(test)]
mod tests {
    use super::code_at;

    #[test]
    fn codes_are_those_of_the_standard() {
        // RFC 6238, appendix B, the last six of the eight digits; the secret is "12345678901234567890".
        let secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
        for (second, code) in [(59, "287082"), (1_111_111_109, "081804"), (20_000_000_000, "353130")] {
            assert_eq!(code_at(secret, second * 1000).as_deref(), Some(code));
        }
        assert_eq!(code_at("not base32", 0), None);
    }
}
