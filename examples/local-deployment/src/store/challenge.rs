//! Challenges given out and tokens earned with them: the server's side of the Cap protocol.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use wacht_yew::wire::{ChallengePuzzle, ChallengeRedemption, ChallengeRequest, ChallengeSpec, Timestamp};

use crate::random::Random;

const CHALLENGE_LIFE_MS: i64 = 10 * 60_000;
const TOKEN_LIFE_MS: i64 = 20 * 60_000;

/// How many puzzles, and how hard.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Puzzles {
    pub(crate) count: u32,
    pub(crate) salt_length: u32,
    pub(crate) target_length: u32,
}

#[derive(Serialize, Deserialize)]
struct Open {
    puzzles: Puzzles,
    expires: Timestamp,
}

/// Challenges not redeemed yet, and tokens not used yet.
#[derive(Default, Serialize, Deserialize)]
pub(crate) struct ChallengeStore {
    open: BTreeMap<Box<str>, Open>,
    tokens: BTreeMap<Box<str>, Timestamp>,
}

impl ChallengeStore {
    /// Gives out a challenge, as a recipe or with its puzzles listed.
    pub(crate) fn create(
        &mut self,
        puzzles: Puzzles,
        listed: bool,
        random: &mut Random,
        now: Timestamp,
    ) -> ChallengeRequest {
        self.open.retain(|_, open| open.expires > now);
        let token: Box<str> = random.hex::<25>().into();
        let expires = now.plus_millis(CHALLENGE_LIFE_MS);
        let challenge = if listed {
            ChallengeSpec::Listed(puzzles.of(&token))
        } else {
            ChallengeSpec::Seeded {
                c: puzzles.count,
                s: puzzles.salt_length,
                d: puzzles.target_length,
            }
        };
        self.open.insert(token.clone(), Open { puzzles, expires });
        ChallengeRequest {
            challenge,
            token,
            expires: expires.as_millis(),
        }
    }

    /// Takes solutions; a challenge can be tried once.
    pub(crate) fn redeem(
        &mut self,
        token: &str,
        solutions: &[u64],
        random: &mut Random,
        now: Timestamp,
    ) -> ChallengeRedemption {
        let Some(open) = self.open.remove(token).filter(|open| open.expires > now) else {
            return ChallengeRedemption::default();
        };
        let puzzles = open.puzzles.of(token);
        let solved = puzzles.len() == solutions.len()
            && puzzles
                .iter()
                .zip(solutions)
                .all(|(puzzle, solution)| is_solved(puzzle, *solution));
        if !solved {
            return ChallengeRedemption::default();
        }
        let token: Box<str> = format!("{}:{}", random.hex::<8>(), random.hex::<15>()).into();
        let expires = now.plus_millis(TOKEN_LIFE_MS);
        self.tokens.insert(token.clone(), expires);
        ChallengeRedemption {
            success: true,
            token,
            expires: expires.as_millis(),
        }
    }

    /// Whether a token was earned and is still good; unless tokens may be reused, it is spent by this.
    pub(crate) fn accepts(&mut self, token: &str, reusable: bool, now: Timestamp) -> bool {
        self.tokens.retain(|_, expires| *expires > now);
        if reusable {
            self.tokens.contains_key(token)
        } else {
            self.tokens.remove(token).is_some()
        }
    }
}

impl Puzzles {
    /// The puzzles that a challenge token stands for.
    fn of(self, token: &str) -> Vec<ChallengePuzzle> {
        let puzzle = |number| {
            let salt = generate(&format!("{token}{number}"), self.salt_length as usize);
            let target = generate(&format!("{token}{number}d"), self.target_length as usize);
            ChallengePuzzle(salt.into(), target.into())
        };
        (1..=self.count).map(puzzle).collect()
    }
}

fn is_solved(puzzle: &ChallengePuzzle, solution: u64) -> bool {
    let hash = Sha256::digest(format!("{}{solution}", puzzle.0));
    let text: String = hash.iter().map(|byte| format!("{byte:02x}")).collect();
    text.starts_with(&*puzzle.1)
}

/// Cap's published generator: 32-bit FNV-1a of the seed, then xorshift, eight hexadecimal digits a step.
fn generate(seed: &str, length: usize) -> String {
    let fnv = |hash: u32, byte: u8| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
    let mut state = seed.bytes().fold(0x811c_9dc5, fnv);
    let mut text = String::new();
    while text.len() < length {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        text.push_str(&format!("{state:08x}"));
    }
    text.truncate(length);
    text
}

#[cfg(test)]
#[path = "challenge_tests.rs"]
mod tests;
