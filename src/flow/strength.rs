//! How hard a new password is to guess: an honest estimate, not a promise.
//!
//! What anybody would try first counts for little: repetitions, sequences, keyboard rows, well-known passwords, and what the
//! person just told about themselves. What is left counts by the kinds of characters that are used.
//!
//! ```
//! use wacht_yew::flow::strength::strength;
//!
//! let lit = |password| {
//!     strength(password, &["Ada", "Lovelace"]).map_or(0, |strength| strength.marks())
//! };
//! assert_eq!(
//!     [
//!         lit(""),
//!         lit("Lovelace1843"),
//!         lit("kettle orbit lantern mosaic")
//!     ],
//!     [0, 1, 4]
//! );
//! ```

use crate::letter_case::lower_case;

/// How hard a password is to guess.
///
/// ```
/// use wacht_yew::flow::strength::{Strength, strength};
///
/// let found = strength("kettle orbit lantern mosaic", &[]).expect("something typed");
/// assert_eq!((found.as_str(), found.marks()), ("strong", 4));
/// assert!(found > Strength::Good);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Strength {
    /// Guessed in no time.
    Weak,
    /// Guessed by somebody who tries.
    Fair,
    /// Hard to guess.
    Good,
    /// Not guessed in years.
    Strong,
}

impl Strength {
    /// How many of four marks are lit.
    pub fn marks(self) -> usize {
        match self {
            Self::Weak => 1,
            Self::Fair => 2,
            Self::Good => 3,
            Self::Strong => 4,
        }
    }

    /// Stands for it in `data-strength`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Weak => "weak",
            Self::Fair => "fair",
            Self::Good => "good",
            Self::Strong => "strong",
        }
    }
}

/// Pieces that are tried first, in lower case and without the usual disguises.
const COMMON: [&str; 38] = [
    "password",
    "passwort",
    "passw",
    "welcome",
    "willkommen",
    "letmein",
    "qwert",
    "asdf",
    "zxcv",
    "yxcv",
    "azert",
    "iloveyou",
    "monkey",
    "dragon",
    "football",
    "fussball",
    "baseball",
    "master",
    "admin",
    "login",
    "sunshine",
    "princess",
    "superman",
    "batman",
    "hallo",
    "hello",
    "shadow",
    "michael",
    "secret",
    "geheim",
    "summer",
    "sommer",
    "winter",
    "charlie",
    "starwars",
    "changeme",
    "default",
    "test",
];

/// A word of the person's own counts from this many characters on.
const SHORTEST_WORD: usize = 3;
/// Longer passwords are as strong as their beginning: nobody has to wait for the rest.
const MOST_CHARACTERS: usize = 128;
/// A whole character, in quarters: one that follows from the one before counts a quarter.
const WHOLE: usize = 4;
/// Bits from which on a password is better than weak, fair and good.
const FROM: [(usize, Strength); 3] = [(64, Strength::Strong), (48, Strength::Good), (32, Strength::Fair)];

/// Estimates a password; `personal` is what the person typed beside it. `None` for an empty one.
///
/// ```
/// use wacht_yew::flow::strength::{Strength, strength};
///
/// assert_eq!(strength("P@ssw0rd1", &[]), Some(Strength::Weak));
/// assert_eq!(
///     strength("ada@example.com", &["ada@example.com"]),
///     Some(Strength::Weak)
/// );
/// assert_eq!(
///     strength("kettle orbit lantern mosaic", &[]),
///     Some(Strength::Strong)
/// );
/// assert_eq!(strength("", &[]), None);
/// ```
pub fn strength(password: &str, personal: &[&str]) -> Option<Strength> {
    let letters: Vec<char> = password.chars().take(MOST_CHARACTERS).collect();
    if letters.is_empty() {
        return None;
    }
    let plain: Vec<char> = letters.iter().copied().map(undisguised).collect();
    let mut is_known = vec![false; letters.len()];
    for word in COMMON {
        cover(&plain, word, &mut is_known);
    }
    for text in personal {
        for word in text.split(|letter: char| !letter.is_alphanumeric()) {
            cover(&plain, word, &mut is_known);
        }
    }
    let worth: usize = (0..letters.len()).map(|at| worth_of(&letters, &is_known, at)).sum();
    let bits = worth * tenths_of_a_bit(&letters) / (10 * WHOLE);
    let found = FROM.into_iter().find(|(least, _)| bits >= *least);
    Some(found.map_or(Strength::Weak, |(_, strength)| strength))
}

/// What a character adds, in quarters: nothing inside a known word, little where it follows from the one before.
fn worth_of(letters: &[char], is_known: &[bool], at: usize) -> usize {
    let Some(before) = at.checked_sub(1) else {
        return WHOLE;
    };
    if is_known[at] {
        return if is_known[before] { 0 } else { WHOLE };
    }
    let [one, other] = [letters[at], letters[before]].map(|letter| u32::from(letter.to_ascii_lowercase()));
    let distance = one.abs_diff(other);
    if distance <= 1 { 1 } else { WHOLE }
}

/// Marks every place at which a word stands.
fn cover(plain: &[char], word: &str, is_known: &mut [bool]) {
    let word: Vec<char> = word.chars().map(undisguised).collect();
    if word.len() < SHORTEST_WORD {
        return;
    }
    for (at, window) in plain.windows(word.len()).enumerate() {
        if window == word {
            is_known[at..at + word.len()].fill(true);
        }
    }
}

/// The letter that a character stands for: people write `P@ssw0rd`.
fn undisguised(letter: char) -> char {
    match letter {
        '@' | '4' => 'a',
        '3' => 'e',
        '1' | '!' => 'i',
        '0' => 'o',
        '$' | '5' => 's',
        letter => lower_case(letter.encode_utf8(&mut [0; 4]))
            .chars()
            .next()
            .unwrap_or(letter),
    }
}

/// What a character chosen at random out of the kinds in use is worth.
fn tenths_of_a_bit(letters: &[char]) -> usize {
    let has = |is_kind: fn(&char) -> bool| letters.iter().any(is_kind);
    let kinds = [
        (has(char::is_ascii_lowercase), 26),
        (has(char::is_ascii_uppercase), 26),
        (has(char::is_ascii_digit), 10),
        (has(|letter| letter.is_ascii() && !letter.is_ascii_alphanumeric()), 33),
        (has(|letter| !letter.is_ascii()), 100),
    ];
    if !letters.iter().any(|letter| letter.is_alphabetic()) {
        // Dates and numbers are tried in the ways in which people write them.
        return 33;
    }
    let size: usize = kinds
        .into_iter()
        .filter(|(is_used, _)| *is_used)
        .map(|(_, size)| size)
        .sum();
    // The logarithm, as a table: what has one needs no more.
    match size {
        0..=26 => 47,
        27..=36 => 51,
        37..=52 => 57,
        53..=62 => 59,
        63..=95 => 65,
        _ => 70,
    }
}
