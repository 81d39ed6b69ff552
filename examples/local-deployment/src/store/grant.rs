//! What the local identity providers granted: who somebody said to be, waiting under a code to be asked for.

use std::collections::BTreeMap;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use wacht_yew::wire::Timestamp;

use crate::random::Random;

/// Who somebody is at an identity provider.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Identity {
    /// Normalised.
    pub(crate) email: Box<str>,
    pub(crate) first_name: Box<str>,
    pub(crate) last_name: Box<str>,
}

const LONGEST_ADDRESS: usize = 254;
const LONGEST_NAME: usize = 100;

impl Identity {
    /// Whether the address could be one.
    pub(crate) fn has_address(&self) -> bool {
        let is_odd = |letter: char| letter.is_control() || letter.is_whitespace() || "<>\"'\\,;|".contains(letter);
        let has_both = self
            .email
            .split_once('@')
            .is_some_and(|(name, host)| !name.is_empty() && !host.is_empty() && !host.contains('@'));
        has_both && self.email.len() <= LONGEST_ADDRESS && !self.email.contains(is_odd)
    }

    /// Whether address and names are fit to be somebody's.
    pub(crate) fn is_sound(&self) -> bool {
        let is_name = |name: &str| name.chars().count() <= LONGEST_NAME && !name.chars().any(char::is_control);
        self.has_address() && is_name(&self.first_name) && is_name(&self.last_name)
    }
}

/// One consent: by whom, to whom, and what has to be shown to get it.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Grant {
    pub(crate) issuer: Box<str>,
    pub(crate) client: Box<str>,
    pub(crate) redirect_uri: Box<str>,
    pub(crate) nonce: Option<Box<str>>,
    /// What the verifier has to hash to (RFC 7636, S256).
    pub(crate) challenge: Option<Box<str>>,
    pub(crate) identity: Identity,
    pub(crate) granted_at: Timestamp,
}

/// What a client shows to exchange a code.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Exchange<'a> {
    pub(crate) code: &'a str,
    pub(crate) issuer: &'a str,
    pub(crate) client: &'a str,
    pub(crate) redirect_uri: &'a str,
    pub(crate) verifier: Option<&'a str>,
}

/// Grants by their codes.
#[derive(Default, Serialize, Deserialize)]
pub(crate) struct Grants {
    open: BTreeMap<Box<str>, Grant>,
}

/// A code is on its way for seconds only.
const LIFE_MS: i64 = 60_000;
/// So many codes wait at once; beyond that the oldest is forgotten.
const CAPACITY: usize = 1_000;

impl Grants {
    /// Keeps a grant and gives the code for it.
    pub(crate) fn keep(&mut self, grant: Grant, random: &mut Random) -> Box<str> {
        let now = grant.granted_at;
        self.open.retain(|_, grant| is_fresh(grant, now));
        if self.open.len() >= CAPACITY {
            let oldest = self.open.iter().min_by_key(|(_, grant)| grant.granted_at);
            if let Some(code) = oldest.map(|(code, _)| code.clone()) {
                self.open.remove(&code);
            }
        }
        let code: Box<str> = random.hex::<20>().into();
        self.open.insert(code.clone(), grant);
        code
    }

    /// The grant of a code, once, to whom it was made.
    pub(crate) fn exchange(&mut self, exchange: Exchange<'_>, now: Timestamp) -> Option<Grant> {
        self.open.retain(|_, grant| is_fresh(grant, now));
        self.open.get(exchange.code).filter(|grant| grant.fits(exchange))?;
        self.open.remove(exchange.code)
    }
}

impl Grant {
    fn fits(&self, exchange: Exchange<'_>) -> bool {
        let is_verified = match (&self.challenge, exchange.verifier) {
            (None, _) => true,
            (Some(challenge), Some(verifier)) => {
                URL_SAFE_NO_PAD.encode(Sha256::digest(verifier.as_bytes())) == **challenge
            }
            (Some(_), None) => false,
        };
        *self.issuer == *exchange.issuer
            && *self.client == *exchange.client
            && *self.redirect_uri == *exchange.redirect_uri
            && is_verified
    }
}

fn is_fresh(grant: &Grant, now: Timestamp) -> bool {
    grant.granted_at.plus_millis(LIFE_MS) > now
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Timestamp = Timestamp::from_millis(1_780_000_000_000);

    fn grant() -> Grant {
        Grant {
            issuer: "i".into(),
            client: "c".into(),
            redirect_uri: "r".into(),
            nonce: None,
            challenge: None,
            identity: Identity::default(),
            granted_at: NOW,
        }
    }

    fn with_code(code: &str) -> Exchange<'_> {
        Exchange {
            code,
            issuer: "i",
            client: "c",
            redirect_uri: "r",
            verifier: None,
        }
    }

    #[test]
    fn a_code_serves_once_and_only_whom_it_was_made_for() {
        let (mut grants, mut random) = (Grants::default(), Random::new(1));
        let code = grants.keep(grant(), &mut random);
        let right = with_code(&code);
        let wrong = [
            Exchange { issuer: "x", ..right },
            Exchange { client: "x", ..right },
            Exchange {
                redirect_uri: "x",
                ..right
            },
            Exchange { code: "", ..right },
        ];
        for exchange in wrong {
            assert!(grants.exchange(exchange, NOW).is_none(), "{exchange:?}");
        }
        assert!(grants.exchange(right, NOW).is_some());
        assert!(grants.exchange(right, NOW).is_none());
    }

    #[test]
    fn they_survive_being_written_down() {
        let (mut grants, mut random) = (Grants::default(), Random::new(1));
        let code = grants.keep(grant(), &mut random);
        let text = serde_json::to_string(&grants).unwrap();
        let mut read: Grants = serde_json::from_str(&text).unwrap();
        assert!(read.exchange(with_code(&code), NOW).is_some());
    }

    #[test]
    fn a_code_ends_after_a_minute() {
        let (mut grants, mut random) = (Grants::default(), Random::new(1));
        let code = grants.keep(grant(), &mut random);
        assert!(grants.exchange(with_code(&code), NOW.plus_millis(LIFE_MS)).is_none());
    }

    #[test]
    fn the_oldest_code_makes_room() {
        let (mut grants, mut random) = (Grants::default(), Random::new(1));
        let first = grants.keep(grant(), &mut random);
        for millis in 1..=CAPACITY as i64 {
            let granted_at = NOW.plus_millis(millis);
            grants.keep(Grant { granted_at, ..grant() }, &mut random);
        }
        assert_eq!(grants.open.len(), CAPACITY);
        assert!(grants.exchange(with_code(&first), NOW.plus_millis(1)).is_none());
    }
}
