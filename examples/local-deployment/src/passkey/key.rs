//! Public keys as authenticators write them (COSE): ES256 and EdDSA.

use ed25519_dalek as ed25519;
use p256::ecdsa::signature::Verifier as _;
use p256::ecdsa::{Signature, VerifyingKey};

use super::cbor::Item;

/// COSE's numbers for the two algorithms.
pub(super) const ES256: i64 = -7;
pub(super) const EDDSA: i64 = -8;

/// A public key.
#[derive(Debug)]
pub(super) enum PublicKey {
    Es256(VerifyingKey),
    EdDsa(ed25519::VerifyingKey),
}

impl PublicKey {
    /// Reads a COSE key; `None` for other kinds of keys and for points that are on no curve.
    pub(super) fn read(key: &Item<'_>) -> Option<Self> {
        let number = |label: i64| match key.label(label) {
            Some(Item::Integer(number)) => Some(*number),
            _ => None,
        };
        let coordinate = |label: i64| <[u8; 32]>::try_from(key.label(label)?.bytes()?).ok();
        match (number(1)?, number(3)?, number(-1)?) {
            (2, ES256, 1) => {
                let point = [&[4][..], &coordinate(-2)?, &coordinate(-3)?].concat();
                VerifyingKey::from_sec1_bytes(&point).ok().map(Self::Es256)
            }
            (1, EDDSA, 6) => ed25519::VerifyingKey::from_bytes(&coordinate(-2)?)
                .ok()
                .map(Self::EdDsa),
            _ => None,
        }
    }

    pub(super) fn algorithm(&self) -> i64 {
        match self {
            Self::Es256(_) => ES256,
            Self::EdDsa(_) => EDDSA,
        }
    }

    /// Whether this key signed the message.
    pub(super) fn verifies(&self, message: &[u8], signature: &[u8]) -> bool {
        match self {
            Self::Es256(key) => {
                Signature::from_der(signature).is_ok_and(|signature| key.verify(message, &signature).is_ok())
            }
            Self::EdDsa(key) => {
                let signature = ed25519::Signature::from_slice(signature);
                signature.is_ok_and(|signature| key.verify_strict(message, &signature).is_ok())
            }
        }
    }
}
