//! Texts that travel through a browser and come back: nobody but the deployment can make one.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hmac::{Hmac, KeyInit as _, Mac as _};
use serde::{Deserialize, Serialize};
use sha2::Sha256;

use crate::random::Random;

/// The third part of a sealed text. Hosted deployments name the relay there that all providers return to; here they
/// return to the app's page at once.
const RELAY: &str = "local";

/// A secret that seals texts as `<base64url text>.<authentication code>.<relay>`.
#[derive(Serialize, Deserialize)]
pub(crate) struct Seal([u8; 32]);

impl Seal {
    pub(crate) fn new(random: &mut Random) -> Self {
        Self(random.bytes())
    }

    pub(crate) fn close(&self, text: &str) -> String {
        let payload = URL_SAFE_NO_PAD.encode(text);
        let code = self.over(&payload).finalize().into_bytes();
        format!("{payload}.{}.{RELAY}", URL_SAFE_NO_PAD.encode(code))
    }

    /// The text, if it was sealed here and not touched since.
    pub(crate) fn open(&self, sealed: &str) -> Option<String> {
        let (sealed, relay) = sealed.rsplit_once('.')?;
        let (payload, code) = sealed.split_once('.').filter(|_| relay == RELAY)?;
        let code = URL_SAFE_NO_PAD.decode(code).ok()?;
        self.over(payload).verify_slice(&code).ok()?;
        String::from_utf8(URL_SAFE_NO_PAD.decode(payload).ok()?).ok()
    }

    fn over(&self, payload: &str) -> Hmac<Sha256> {
        // A key shorter than the hash's block is padded with zeros (RFC 2104).
        let mut block = [0; 64];
        block[..self.0.len()].copy_from_slice(&self.0);
        Hmac::new(&block.into()).chain_update(payload)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sealed_text_opens_until_one_character_changes() {
        let seal = Seal::new(&mut Random::new(1));
        let sealed = seal.close("sign_in|ä");
        assert_eq!(seal.open(&sealed).as_deref(), Some("sign_in|ä"));
        assert_eq!(Seal::new(&mut Random::new(2)).open(&sealed), None);
        for at in 0..sealed.len() {
            let mut forged = sealed.clone().into_bytes();
            forged[at] = if forged[at] == b'A' { b'B' } else { b'A' };
            assert_eq!(seal.open(&String::from_utf8(forged).unwrap()), None, "{at}");
        }
        let written = serde_json::to_string(&seal).unwrap();
        let read: Seal = serde_json::from_str(&written).unwrap();
        assert!(read.open(&sealed).is_some());
        for text in ["", ".", "..", "a.b", "a.b.local", &format!("{sealed}.x")] {
            assert_eq!(seal.open(text), None, "{text}");
        }
    }
}
