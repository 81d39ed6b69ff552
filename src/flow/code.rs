//! One-time codes: what is typed, what is sent, how long it is good for.
//!
//! ```
//! use wacht_yew::client::Secret;
//! use wacht_yew::flow::code::one_time_code;
//!
//! // A screen sends what this lets through, and says that a code has six digits otherwise.
//! let sendable = |typed: &str| one_time_code(&Secret::from(typed)).is_some();
//! assert!(sendable("123 456") && !sendable("12345") && !sendable("my code"));
//! ```

use crate::client::Secret;
use crate::wire::{SecondFactor, SignInStep, Timestamp};

/// How many digits a one-time code has.
pub const CODE_DIGITS: usize = 6;
/// A code can be sent again after this long.
pub const RESEND_MILLIS: i64 = 60_000;
/// The shortest life of a code that servers of this API are known to give.
pub const CODE_LIFE_MILLIS: i64 = 90_000;

/// Where the decimal digits of the scripts in daily use begin.
const ZEROS: [char; 12] = ['0', '٠', '۰', '०', '০', '੦', '૦', '୦', '௦', '౦', '೦', '０'];

/// The value of a decimal digit of any script in daily use.
fn value(character: char) -> Option<u32> {
    ZEROS.iter().find_map(|zero| {
        u32::from(character)
            .checked_sub(u32::from(*zero))
            .filter(|value| *value < 10)
    })
}

/// Whether a character is a decimal digit of a script in daily use.
pub(super) fn is_digit(character: char) -> bool {
    value(character).is_some()
}

/// The decimal digits in a text, of any script in daily use, as ASCII; everything else is left out.
///
/// ```
/// use wacht_yew::flow::code::decimal_digits;
///
/// assert_eq!(decimal_digits("(030) ١٢٣"), "030123");
/// ```
pub fn decimal_digits(text: &str) -> String {
    let digit = |character| value(character).and_then(|value| char::from_digit(value, 10));
    text.chars().filter_map(digit).collect()
}

/// The code of a mail, a text message or an authenticator app; `None` unless it is six digits.
///
/// ```
/// use wacht_yew::client::Secret;
/// use wacht_yew::flow::code::one_time_code;
///
/// let code = one_time_code(&Secret::from("१२३-४५६")).expect("six digits");
/// assert_eq!(code.expose(), "123456");
/// ```
pub fn one_time_code(typed: &Secret) -> Option<Secret> {
    let is_code_character = |character: char| is_digit(character) || character.is_whitespace() || character == '-';
    if !typed.expose().chars().all(is_code_character) {
        return None;
    }
    let digits = Secret::from(decimal_digits(typed.expose()));
    (digits.expose().len() == CODE_DIGITS).then_some(digits)
}

/// A backup code as servers write it: upper case, `XXXX-XXXX`. What does not look like one is only trimmed, the server
/// decides.
///
/// ```
/// use wacht_yew::client::Secret;
/// use wacht_yew::flow::code::backup_code;
///
/// assert_eq!(
///     backup_code(&Secret::from(" aaaa 0001")).expose(),
///     "AAAA-0001"
/// );
/// ```
pub fn backup_code(typed: &Secret) -> Secret {
    let text = typed.expose().trim();
    let letters = text.chars().filter(|letter| !is_separator(*letter));
    let code = Secret::from(letters.map(|letter| letter.to_ascii_uppercase()).collect::<String>());
    match code.expose().split_at_checked(4) {
        Some((first, second)) if code.expose().len() == 8 && code.expose().is_ascii() => {
            Secret::from(format!("{first}-{second}"))
        }
        _ => Secret::from(text),
    }
}

/// What people, and keyboards that mean well, put between the groups of a code.
fn is_separator(letter: char) -> bool {
    matches!(
        letter,
        ' ' | '\t' | '-' | '\u{a0}' | '\u{b7}' | '\u{2000}'..='\u{206f}' | '\u{2212}'
    )
}

wire! {
    /// Something that was sent, or announced, for a step of an attempt. Kept over a reload, so that nothing is sent twice.
    ///
    /// ```
    /// use wacht_yew::flow::code::Sent;
    /// use wacht_yew::wire::{SignInStep, Timestamp};
    ///
    /// let now = Timestamp::from_millis(0);
    /// let sent = Sent {
    ///     step: SignInStep::VerifyEmailOtp,
    ///     at: now,
    ///     to: "a•••@example.com".into(),
    ///     ..Sent::default()
    /// };
    /// // The button that sends another one waits for a minute; the code is good for longer than that.
    /// assert_eq!(sent.again_at(), now.plus_millis(60_000));
    /// assert_eq!(sent.ends_at(), now.plus_millis(90_000));
    /// ```
    #[derive(Eq)]
    pub struct Sent {
        /// For which step.
        pub step: SignInStep,
        /// For which second factor.
        pub factor: Option<SecondFactor>,
        /// When, on this device's clock.
        pub at: Timestamp,
        /// Where to, as the server tells it; empty when it does not.
        pub to: Box<str>,
    }
}

impl Sent {
    /// From when on it can be sent again.
    pub fn again_at(&self) -> Timestamp {
        self.at.plus_millis(RESEND_MILLIS)
    }

    /// From when on the code may have ended; some servers keep codes longer.
    pub fn ends_at(&self) -> Timestamp {
        self.at.plus_millis(CODE_LIFE_MILLIS)
    }
}
