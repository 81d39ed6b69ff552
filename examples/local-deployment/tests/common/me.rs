//! What tests of `/me` need besides a browser.

#![allow(dead_code, reason = "each test binary uses its own part")]

use hmac::{Hmac, KeyInit as _, Mac as _};
use serde_json::Value;
use sha1::Sha1;
use wacht_yew::wire::Timestamp;

use crate::common::{Browser, get, post};

pub(crate) const SIGNED_OUT: (u16, &str, &str) = (401, "", "Unauthorized");

/// Ada, signed in.
pub(crate) fn ada() -> Browser {
    let mut browser = Browser::new();
    browser.ada();
    browser
}

impl Browser {
    /// The user as `GET /me` shows it.
    pub(crate) fn me(&mut self) -> Value {
        self.data(get("/me"))
    }

    /// Does something as somebody else in another browser, and comes back.
    pub(crate) fn meanwhile<T>(&mut self, act: impl FnOnce(&mut Self) -> T) -> T {
        let token = std::mem::take(&mut self.token);
        let result = act(self);
        self.token = token;
        result
    }

    /// Refused for want of a signed-in user, each of these.
    pub(crate) fn is_refused_as_nobody(&mut self, targets: &[&str]) {
        let (status, code, text) = SIGNED_OUT;
        for target in targets {
            let refusal = self.refusal(post(target, &[]));
            assert_eq!(refusal, (status, code.to_owned(), text.to_owned()), "{target}");
        }
    }
}

/// The id of a document.
pub(crate) fn id(document: &Value) -> String {
    document["id"].as_str().expect("an id").to_owned()
}

/// The code that an authenticator app shows.
pub(crate) fn app_code(secret: &str, time: Timestamp) -> String {
    let mut bits = String::new();
    for letter in secret.bytes() {
        let value = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
            .iter()
            .position(|other| *other == letter);
        bits += &format!("{:05b}", value.expect("base32"));
    }
    let key: Vec<u8> = (0..bits.len() / 8)
        .map(|at| u8::from_str_radix(&bits[at * 8..at * 8 + 8], 2).expect("bits"))
        .collect();
    let mut mac = Hmac::<Sha1>::new_from_slice(&key).expect("any key");
    mac.update(&(time.as_millis() / 30_000).to_be_bytes());
    let digest = mac.finalize().into_bytes();
    let at = usize::from(digest[19] & 15);
    let word = u32::from_be_bytes(digest[at..at + 4].try_into().expect("four bytes"));
    format!("{:06}", (word & 0x7fff_ffff) % 1_000_000)
}
