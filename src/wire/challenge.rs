//! The proof-of-work challenge (Cap protocol), which travels without an envelope.

use serde::{Deserialize, Serialize};

/// What `POST /captcha/challenge` answers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ChallengeRequest {
    /// The puzzles, as a recipe or listed.
    pub challenge: ChallengeSpec,
    /// Seeds the recipe and names the challenge when it is redeemed.
    #[serde(default)]
    pub token: Box<str>,
    /// When the challenge expires, Unix time in milliseconds.
    #[serde(default)]
    pub expires: i64,
}

/// The puzzles of a challenge.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
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

/// One puzzle: salt and target.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChallengePuzzle(
    /// Text in front of the number.
    pub Box<str>,
    /// Hexadecimal digits with which the hash must start.
    pub Box<str>,
);

wire! {
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
