//! The proof-of-work challenge (Cap protocol), which travels without an envelope.

use serde::Serialize;
use serde_json::Value;

use super::FromWire;
use super::tolerant::{fields, take};

wire! {
    /// What `POST /captcha/challenge` answers.
    pub struct ChallengeRequest {
        /// The puzzles, as a recipe or listed.
        pub challenge: ChallengeSpec,
        /// Seeds the recipe and names the challenge when it is redeemed.
        pub token: Box<str>,
        /// When the challenge expires, Unix time in milliseconds.
        pub expires: i64,
    }

    /// What `POST /captcha/redeem` answers.
    pub struct ChallengeRedemption {
        /// Whether the solutions were right.
        pub success: bool,
        /// The `challenge_token` to send along with the protected request.
        pub token: Box<str>,
        /// When the token expires, Unix time in milliseconds.
        pub expires: i64,
    }
}

/// The puzzles of a challenge.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
pub enum ChallengeSpec {
    /// Derived from the token.
    Seeded {
        /// How many puzzles.
        c: u32,
        /// Salt length in characters.
        s: u32,
        /// Target length in hexadecimal digits.
        d: u32,
    },
    /// Listed one by one, as newer servers do.
    Listed(Vec<ChallengePuzzle>),
}

impl Default for ChallengeSpec {
    fn default() -> Self {
        Self::Listed(Vec::new())
    }
}

impl FromWire for ChallengeSpec {
    fn from_wire(value: Value) -> Self {
        if value.is_array() {
            return Self::Listed(Vec::from_wire(value));
        }
        let mut fields = fields(value);
        let mut number = |name| u32::from_wire(take(&mut fields, &[name]));
        Self::Seeded {
            c: number("c"),
            s: number("s"),
            d: number("d"),
        }
    }
}

deserialize_from_wire!(ChallengeSpec);

/// One puzzle: salt and target.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct ChallengePuzzle(
    /// Text in front of the number.
    pub Box<str>,
    /// Hexadecimal digits with which the hash must start.
    pub Box<str>,
);

impl FromWire for ChallengePuzzle {
    fn from_wire(value: Value) -> Self {
        let mut texts = Vec::<Box<str>>::from_wire(value).into_iter();
        Self(texts.next().unwrap_or_default(), texts.next().unwrap_or_default())
    }
}

deserialize_from_wire!(ChallengePuzzle);
