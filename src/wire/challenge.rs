//! The proof-of-work challenge (Cap protocol), which travels without an envelope.

use serde::Serialize;
use serde_json::Value;

use super::FromWire;
use super::tolerant::{fields, take};

wire! {
    /// What `POST /captcha/challenge` answers.
    ///
    /// ```
    /// use wacht_yew::wire::{ChallengeRequest, ChallengeSpec, read_bare};
    ///
    /// let body = r#"{"challenge": {"c": 50, "s": 32, "d": 4}, "token": "b1", "expires": 1000}"#;
    /// let request: ChallengeRequest = read_bare(body)?;
    /// assert_eq!(request.challenge, ChallengeSpec::Seeded { c: 50, s: 32, d: 4 });
    /// # Ok::<(), String>(())
    /// ```
    pub struct ChallengeRequest {
        /// The puzzles, as a recipe or listed.
        pub challenge: ChallengeSpec,
        /// Seeds the recipe and names the challenge when it is redeemed.
        pub token: Box<str>,
        /// When the challenge expires, Unix time in milliseconds.
        pub expires: i64,
    }

    /// What `POST /captcha/redeem` answers.
    ///
    /// ```
    /// use wacht_yew::wire::{ChallengeRedemption, read_bare};
    ///
    /// let body = r#"{"success": true, "token": "b1:9f", "expires": 61000}"#;
    /// let redemption: ChallengeRedemption = read_bare(body)?;
    /// assert!(redemption.success);
    /// // It goes along with the protected request, once, as long as it is good.
    /// let now = 1_000;
    /// assert!(redemption.expires > now);
    /// assert_eq!(&*redemption.token, "b1:9f");
    /// # Ok::<(), String>(())
    /// ```
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
///
/// ```
/// use wacht_yew::wire::{ChallengePuzzle, ChallengeSpec, read_bare};
///
/// /// How many puzzles there are to solve.
/// fn length(challenge: &ChallengeSpec) -> usize {
///     match challenge {
///         ChallengeSpec::Seeded { c, .. } => *c as usize,
///         ChallengeSpec::Listed(puzzles) => puzzles.len(),
///     }
/// }
///
/// let listed: ChallengeSpec = read_bare(r#"[["salt", "00a"], ["more", "00b"]]"#)?;
/// assert_eq!(length(&listed), 2);
/// # Ok::<(), String>(())
/// ```
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
///
/// ```
/// use wacht_yew::wire::{ChallengePuzzle, read_bare};
///
/// let ChallengePuzzle(salt, target) = read_bare(r#"["salt", "00a"]"#)?;
/// // Wanted is a number for which SHA-256 of `salt` and the number begins with these digits.
/// assert_eq!((&*salt, &*target), ("salt", "00a"));
/// # Ok::<(), String>(())
/// ```
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
