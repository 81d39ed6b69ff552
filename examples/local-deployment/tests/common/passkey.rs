//! A software authenticator with the browser around it: makes keys and signs with them, well or badly on order.

#![allow(dead_code, reason = "each test binary uses its own part")]

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use ed25519_dalek::Signer as _;
use p256::ecdsa::{Signature, SigningKey};
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};

pub(crate) const PRESENT: u8 = 1;
pub(crate) const VERIFIED: u8 = 4;
pub(crate) const BACKED_UP: u8 = 0b1_1000;
const HAS_CREDENTIAL: u8 = 64;

/// One key in one authenticator, and the page it is used on.
#[derive(Clone)]
pub(crate) struct Authenticator {
    key: Key,
    pub(crate) id: Vec<u8>,
    /// Signatures so far; `None` for an authenticator that does not count.
    pub(crate) counter: Option<u32>,
    pub(crate) flags: u8,
    /// Where the page is.
    pub(crate) origin: String,
    /// The page says it is in a frame of another one.
    pub(crate) cross_origin: bool,
    /// The authenticator vouches for itself.
    pub(crate) packed: bool,
    user: Vec<u8>,
}

#[derive(Clone)]
enum Key {
    Es256(SigningKey),
    EdDsa(ed25519_dalek::SigningKey),
}

impl Authenticator {
    /// With a P-256 key.
    pub(crate) fn es256(seed: u8) -> Self {
        Self::new(seed, Key::Es256(SigningKey::from_slice(&[seed; 32]).expect("a scalar")))
    }

    /// With an Ed25519 key.
    pub(crate) fn ed_dsa(seed: u8) -> Self {
        Self::new(seed, Key::EdDsa(ed25519_dalek::SigningKey::from_bytes(&[seed; 32])))
    }

    fn new(seed: u8, key: Key) -> Self {
        Self {
            key,
            id: vec![seed; 20],
            counter: Some(0),
            flags: PRESENT | VERIFIED,
            origin: "http://localhost:8787".to_owned(),
            cross_origin: false,
            packed: false,
            user: Vec::new(),
        }
    }

    /// What `navigator.credentials.create` gives for these options, as the kit posts it.
    pub(crate) fn create(&mut self, options: &Value) -> Value {
        let options = &options["publicKey"];
        self.user = decode(&options["user"]["id"]);
        let client_data = self.client_data("webauthn.create", &options["challenge"]);
        let relying_party = self.relying_party(&options["rp"]["id"]);
        let data = self.data(&relying_party, true);
        let attestation = self.attestation(&data, &client_data);
        json!({
            "id": encode(&self.id),
            "rawId": encode(&self.id),
            "type": "public-key",
            "response": {
                "clientDataJSON": encode(&client_data),
                "attestationObject": encode(&attestation),
                "transports": ["usb", "nfc", "nfc"],
            },
        })
    }

    /// What `navigator.credentials.get` gives for these options, as the kit posts it.
    pub(crate) fn get(&mut self, options: &Value) -> Vec<(&'static str, String)> {
        let options = &options["publicKey"];
        let client_data = self.client_data("webauthn.get", &options["challenge"]);
        let relying_party = self.relying_party(&options["rpId"]);
        let data = self.data(&relying_party, false);
        let signature = self.sign(&[&data[..], &Sha256::digest(&client_data)].concat());
        vec![
            ("id", encode(&self.id)),
            ("rawId", encode(&self.id)),
            ("type", "public-key".to_owned()),
            ("clientDataJSON", encode(&client_data)),
            ("authenticatorData", encode(&data)),
            ("signature", encode(&signature)),
            ("userHandle", encode(&self.user)),
        ]
    }

    fn relying_party(&self, told: &Value) -> String {
        let host = self.origin.split_once("://").expect("an origin").1;
        let name = host.rsplit_once(':').map_or(host, |(name, _)| name);
        told.as_str().unwrap_or(name).to_owned()
    }

    pub(crate) fn client_data(&self, kind: &str, challenge: &Value) -> Vec<u8> {
        let document = json!({
            "type": kind, "challenge": challenge, "origin": self.origin, "crossOrigin": self.cross_origin,
        });
        document.to_string().into_bytes()
    }

    /// Authenticator data; the counter goes on.
    pub(crate) fn data(&mut self, relying_party: impl AsRef<[u8]>, with_credential: bool) -> Vec<u8> {
        let flags = self.flags | if with_credential { HAS_CREDENTIAL } else { 0 };
        let counter = self.counter.as_mut().map_or(0, |counter| {
            *counter += 1;
            *counter
        });
        let mut data = [&Sha256::digest(relying_party)[..], &[flags], &counter.to_be_bytes()].concat();
        if with_credential {
            data.extend([0; 16]);
            data.extend(u16::try_from(self.id.len()).expect("a short id").to_be_bytes());
            data.extend(&self.id);
            data.extend(self.cose());
        }
        data
    }

    pub(crate) fn attestation(&self, data: &[u8], client_data: &[u8]) -> Vec<u8> {
        let signature = self.sign(&[data, &Sha256::digest(client_data)].concat());
        let (format, statement) = if self.packed {
            (
                "packed",
                map(&[
                    (text("alg"), integer(self.algorithm())),
                    (text("sig"), bytes(&signature)),
                ]),
            )
        } else {
            ("none", map(&[]))
        };
        map(&[
            (text("fmt"), text(format)),
            (text("attStmt"), statement),
            (text("authData"), bytes(data)),
        ])
    }

    fn algorithm(&self) -> i64 {
        match self.key {
            Key::Es256(_) => -7,
            Key::EdDsa(_) => -8,
        }
    }

    pub(crate) fn sign(&self, message: &[u8]) -> Vec<u8> {
        match &self.key {
            Key::Es256(key) => {
                let signature: Signature = key.sign(message);
                signature.to_der().as_bytes().to_vec()
            }
            Key::EdDsa(key) => key.sign(message).to_bytes().to_vec(),
        }
    }

    /// The public key.
    pub(crate) fn cose(&self) -> Vec<u8> {
        match &self.key {
            Key::Es256(key) => {
                let point = key.verifying_key().to_sec1_bytes();
                let (x, y) = point[point.len() - 64..].split_at(32);
                map(&[
                    (integer(1), integer(2)),
                    (integer(3), integer(-7)),
                    (integer(-1), integer(1)),
                    (integer(-2), bytes(x)),
                    (integer(-3), bytes(y)),
                ])
            }
            Key::EdDsa(key) => map(&[
                (integer(1), integer(1)),
                (integer(3), integer(-8)),
                (integer(-1), integer(6)),
                (integer(-2), bytes(key.verifying_key().as_bytes())),
            ]),
        }
    }
}

pub(crate) fn encode(bytes: &[u8]) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}

pub(crate) fn decode(text: &Value) -> Vec<u8> {
    URL_SAFE_NO_PAD
        .decode(text.as_str().expect("a text"))
        .expect("base64url")
}

fn head(kind: u8, length: usize) -> Vec<u8> {
    let kind = kind << 5;
    match u16::try_from(length).expect("short") {
        length @ 0..24 => vec![kind | length as u8],
        length @ 24..256 => vec![kind | 24, length as u8],
        length => [&[kind | 25][..], &length.to_be_bytes()].concat(),
    }
}

pub(crate) fn integer(number: i64) -> Vec<u8> {
    let (kind, number) = if number < 0 { (1, -1 - number) } else { (0, number) };
    head(kind, usize::try_from(number).expect("a number"))
}

pub(crate) fn bytes(content: &[u8]) -> Vec<u8> {
    [head(2, content.len()), content.to_vec()].concat()
}

pub(crate) fn text(content: &str) -> Vec<u8> {
    [head(3, content.len()), content.as_bytes().to_vec()].concat()
}

pub(crate) fn map(entries: &[(Vec<u8>, Vec<u8>)]) -> Vec<u8> {
    let entries_length = head(5, entries.len());
    entries.iter().fold(entries_length, |whole, (key, value)| {
        [whole, key.clone(), value.clone()].concat()
    })
}
