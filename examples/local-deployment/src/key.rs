//! The deployment's key: signs and verifies JWTs (ES256) and publishes its public half.

use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use p256::ecdsa::signature::{Signer as _, Verifier as _};
use p256::ecdsa::{Signature, SigningKey};
use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::{Value, json};

use crate::random::{EPOCH, Random};

/// DER in front of an uncompressed P-256 point: SubjectPublicKeyInfo { ecPublicKey, prime256v1 }.
const PUBLIC_KEY_DER_PREFIX: [u8; 26] = [
    0x30, 0x59, 0x30, 0x13, 0x06, 0x07, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x02, 0x01, 0x06, 0x08, 0x2a, 0x86, 0x48, 0xce,
    0x3d, 0x03, 0x01, 0x07, 0x03, 0x42, 0x00,
];

/// A P-256 key pair with its id.
#[derive(Serialize, Deserialize)]
pub(crate) struct TokenKey {
    id: String,
    #[serde(with = "secret")]
    key: SigningKey,
}

impl TokenKey {
    pub(crate) fn new(random: &mut Random) -> Self {
        // Nearly every 32 bytes are a valid scalar; the few that are not are drawn again.
        let key = loop {
            if let Ok(key) = SigningKey::from_slice(&random.bytes::<32>()) {
                break key;
            }
        };
        Self {
            id: random.id(EPOCH),
            key,
        }
    }

    /// A signed JWT. Signing is deterministic (RFC 6979): the same claims give the same token.
    pub(crate) fn sign(&self, claims: &Value) -> String {
        let header = json!({ "alg": "ES256", "kid": self.id, "typ": "JWT" });
        let signed = format!("{}.{}", encode(header.to_string()), encode(claims.to_string()));
        let signature: Signature = self.key.sign(signed.as_bytes());
        format!("{signed}.{}", encode(signature.to_bytes()))
    }

    /// The claims of a token of this key; expiry is the caller's business.
    pub(crate) fn verify(&self, token: &str) -> Option<Value> {
        let (signed, signature) = token.rsplit_once('.')?;
        let signature = Signature::from_slice(&URL_SAFE_NO_PAD.decode(signature).ok()?).ok()?;
        self.key.verifying_key().verify(signed.as_bytes(), &signature).ok()?;
        let (header, claims) = signed.split_once('.')?;
        let header: Value = serde_json::from_slice(&URL_SAFE_NO_PAD.decode(header).ok()?).ok()?;
        if header["alg"] != "ES256" {
            return None;
        }
        serde_json::from_slice(&URL_SAFE_NO_PAD.decode(claims).ok()?).ok()
    }

    /// The public key as a JWK set.
    pub(crate) fn jwks(&self) -> Value {
        let point = self.key.verifying_key().to_sec1_bytes();
        let (x, y) = point[point.len() - 64..].split_at(32);
        json!({ "keys": [{
            "alg": "ES256", "crv": "P-256", "kid": self.id, "kty": "EC", "use": "sig", "x": encode(x), "y": encode(y),
        }] })
    }

    /// The public key in PEM.
    pub(crate) fn public_pem(&self) -> String {
        let der = [&PUBLIC_KEY_DER_PREFIX[..], &self.key.verifying_key().to_sec1_bytes()].concat();
        let text = STANDARD.encode(der);
        let (first, second) = text.split_at(64);
        format!("-----BEGIN PUBLIC KEY-----\n{first}\n{second}\n-----END PUBLIC KEY-----\n")
    }
}

/// The private half, written down as base64.
mod secret {
    use super::*;

    pub(super) fn serialize<S: Serializer>(key: &SigningKey, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&STANDARD.encode(key.to_bytes()))
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<SigningKey, D::Error> {
        let text = String::deserialize(deserializer)?;
        let bytes = STANDARD.decode(text).map_err(D::Error::custom)?;
        SigningKey::from_slice(&bytes).map_err(D::Error::custom)
    }
}

fn encode(bytes: impl AsRef<[u8]>) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_verifies_until_one_character_changes() {
        let key = TokenKey::new(&mut Random::new(3));
        let token = key.sign(&json!({ "sub": "1" }));
        assert_eq!(key.verify(&token).unwrap()["sub"], "1");
        for position in [3, token.len() / 2, token.len() - 5] {
            let mut forged = token.clone().into_bytes();
            forged[position] = if forged[position] == b'A' { b'B' } else { b'A' };
            assert_eq!(
                key.verify(&String::from_utf8(forged).unwrap()),
                None,
                "position {position}"
            );
        }
    }

    #[test]
    fn another_key_verifies_nothing() {
        let token = TokenKey::new(&mut Random::new(3)).sign(&json!({}));
        assert_eq!(TokenKey::new(&mut Random::new(4)).verify(&token), None);
        assert_eq!(TokenKey::new(&mut Random::new(4)).verify(""), None);
    }
}
