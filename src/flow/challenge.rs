//! Solves the proof-of-work challenge (Cap protocol) a slice at a time.
//!
//! # Decision
//! Hashing is left to the `sha2` crate: a loop of our own is no smaller after brotli and five times as slow (1.8 against 0.37
//! microseconds a hash, both built for size), and people wait for three million hashes.
//!
//! ```
//! use wacht_yew::flow::challenge::Solver;
//! use wacht_yew::wire::{ChallengeRequest, read_bare};
//!
//! // A server that asks for the work of days is not obeyed.
//! let body = r#"{"challenge": {"c": 1000000, "s": 32, "d": 12}, "token": "t0k"}"#;
//! let request: ChallengeRequest = read_bare(body).expect("JSON");
//! assert!(Solver::new(&request).is_none());
//! ```

use sha2::{Digest as _, Sha256};

use crate::wire::{ChallengePuzzle, ChallengeRequest, ChallengeSpec};

/// More puzzles, or longer targets, than any real server asks for; such a challenge would keep a device busy for nothing.
const MOST_PUZZLES: usize = 1_000;
/// As expected; Cap's own default, 50 puzzles of 4 digits, is about 2²² hashes.
const MOST_HASHES: usize = 1 << 28;
const LONGEST_TARGET: usize = 6;
const LONGEST_SALT: usize = 1_024;
/// So many hashes are a fifth of a millisecond on a slow device; a look at the clock is nothing beside them.
const HASHES_A_LOOK: u32 = 128;

/// How far a [`Solver`] got.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Progress {
    /// Call again.
    Working,
    /// One number for each puzzle, in order.
    Solved(Vec<u64>),
}

/// Works on one challenge; each call of [`Solver::work`] does a bounded amount.
///
/// ```
/// use wacht_yew::flow::challenge::{Progress, Solver};
/// use wacht_yew::wire::{ChallengeRequest, read_bare};
///
/// let body = r#"{"challenge": {"c": 2, "s": 8, "d": 1}, "token": "t0k"}"#;
/// let request: ChallengeRequest = read_bare(body).expect("JSON");
/// let mut solver = Solver::new(&request).expect("a reasonable amount of work");
/// // A slice at a time, so that the page stays responsive.
/// let solutions = loop {
///     if let Progress::Solved(solutions) = solver.work(1_000) {
///         break solutions;
///     }
/// };
/// assert_eq!(solutions.len(), 2);
/// ```
#[derive(Debug)]
pub struct Solver {
    puzzles: Vec<ChallengePuzzle>,
    solutions: Vec<u64>,
    next: u64,
}

impl Solver {
    /// A solver for the challenge that the server sent; `None` when it asks for more work than any real server does.
    pub fn new(request: &ChallengeRequest) -> Option<Self> {
        let puzzles = match &request.challenge {
            ChallengeSpec::Listed(puzzles) => puzzles.clone(),
            ChallengeSpec::Seeded { c, s, d } => {
                let (count, salt, target) = (*c as usize, *s as usize, *d as usize);
                if count > MOST_PUZZLES || salt > LONGEST_SALT || target > LONGEST_TARGET {
                    return None;
                }
                (1..=count)
                    .map(|number| derive(&request.token, number, salt, target))
                    .collect()
            }
        };
        let is_bearable = |puzzle: &ChallengePuzzle| {
            puzzle.0.len() <= LONGEST_SALT
                && puzzle.1.len() <= LONGEST_TARGET
                && puzzle.1.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
        };
        let is_bearable = puzzles.len() <= MOST_PUZZLES
            && puzzles.iter().all(is_bearable)
            && puzzles.iter().map(|puzzle| 1 << (4 * puzzle.1.len())).sum::<usize>() <= MOST_HASHES;
        is_bearable.then(|| Self {
            puzzles,
            solutions: Vec::new(),
            next: 0,
        })
    }

    /// Tries numbers until `is_over` says that this slice was long enough. It is asked after every 128 numbers, so that a
    /// slice lasts no longer where a device is slow, or becomes slow on the way.
    ///
    /// ```
    /// use std::time::{Duration, Instant};
    ///
    /// use wacht_yew::flow::challenge::{Progress, Solver};
    /// use wacht_yew::wire::{ChallengeRequest, ChallengeSpec};
    ///
    /// let request = ChallengeRequest {
    ///     challenge: ChallengeSpec::Seeded { c: 4, s: 32, d: 2 },
    ///     token: "token".into(),
    ///     expires: 0,
    /// };
    /// let mut solver = Solver::new(&request).expect("four puzzles are no trouble");
    /// let solutions = loop {
    ///     let begun = Instant::now();
    ///     let slice = solver.work_until(|| begun.elapsed() > Duration::from_millis(8));
    ///     if let Progress::Solved(solutions) = slice {
    ///         break solutions;
    ///     }
    ///     // Between two slices, whatever waits has its turn.
    /// };
    /// assert_eq!(solutions.len(), 4);
    /// ```
    pub fn work_until(&mut self, mut is_over: impl FnMut() -> bool) -> Progress {
        loop {
            let progress = self.work(HASHES_A_LOOK);
            if progress != Progress::Working || is_over() {
                return progress;
            }
        }
    }

    /// Tries at most `hashes` numbers.
    pub fn work(&mut self, hashes: u32) -> Progress {
        let mut left = hashes;
        while let Some(ChallengePuzzle(salt, target)) = self.puzzles.get(self.solutions.len()) {
            let salted = Sha256::new_with_prefix(salt.as_bytes());
            loop {
                if left == 0 {
                    return Progress::Working;
                }
                left -= 1;
                let number = self.next;
                self.next += 1;
                if starts_with(&hash(salted.clone(), number), target) {
                    self.solutions.push(number);
                    self.next = 0;
                    break;
                }
            }
        }
        Progress::Solved(std::mem::take(&mut self.solutions))
    }
}

/// The puzzle of this number (from 1) that a token stands for.
fn derive(token: &str, number: usize, salt: usize, target: usize) -> ChallengePuzzle {
    ChallengePuzzle(
        generate(&format!("{token}{number}"), salt).into(),
        generate(&format!("{token}{number}d"), target).into(),
    )
}

/// Cap's seeded generator: FNV-1a of the seed, then xorshift, eight hexadecimal digits a step.
fn generate(seed: &str, length: usize) -> String {
    let mut state = seed.encode_utf16().fold(2_166_136_261_u32, |hash, unit| {
        (hash ^ u32::from(unit)).wrapping_mul(16_777_619)
    });
    let mut digits = String::with_capacity(length + 8);
    while digits.len() < length {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        digits.push_str(&format!("{state:08x}"));
    }
    digits.truncate(length);
    digits
}

fn hash(salted: Sha256, number: u64) -> [u8; 32] {
    let mut digits = [0_u8; 20];
    let mut start = digits.len();
    let mut rest = number;
    loop {
        start -= 1;
        digits[start] = b'0' + (rest % 10) as u8;
        rest /= 10;
        if rest == 0 {
            break;
        }
    }
    salted.chain_update(&digits[start..]).finalize().into()
}

/// Whether the hash, in hexadecimal, starts with the target.
fn starts_with(hash: &[u8; 32], target: &str) -> bool {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    target.bytes().enumerate().all(|(at, digit)| {
        let byte = hash[at / 2];
        let half = if at % 2 == 0 { byte >> 4 } else { byte & 0xf };
        DIGITS[usize::from(half)] == digit
    })
}
