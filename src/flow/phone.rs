//! A phone number as a form holds it.
//!
//! ```
//! use wacht_yew::flow::phone::PhoneInput;
//!
//! let phone = PhoneInput {
//!     country: "GB".into(),
//!     dial_code: "+44".into(),
//!     number: "20 7946-0958".into(),
//! };
//! assert!(phone.is_plausible());
//! assert_eq!(&*phone.national_digits(), "2079460958");
//! ```

use super::code::{decimal_digits, is_digit};

/// E.164 allows fifteen digits, dial code included; the shortest national numbers have four.
const FEWEST_DIGITS: usize = 4;
const MOST_DIGITS: usize = 15;

wire! {
    /// A phone number being typed: the country is chosen, the number is as typed.
    ///
    /// ```
    /// use wacht_yew::flow::phone::PhoneInput;
    ///
    /// let phone = PhoneInput {
    ///     country: "GB".into(),
    ///     dial_code: "+44".into(),
    ///     number: "20 7946 0958 ".into(),
    /// };
    /// assert_eq!(phone.display(), "+44 20 7946 0958");
    /// // A country is chosen from the start: that alone is nothing.
    /// let untouched = PhoneInput {
    ///     number: "".into(),
    ///     ..phone
    /// };
    /// assert!(untouched.is_empty());
    /// ```
    #[derive(Eq)]
    pub struct PhoneInput {
        /// Two-letter code of the country; several share a dial code, so it is kept beside it.
        pub country: Box<str>,
        /// Dial code such as `+1`.
        pub dial_code: Box<str>,
        /// The national part as typed.
        pub number: Box<str>,
    }
}

impl PhoneInput {
    /// The national part as the server wants it: digits only.
    pub fn national_digits(&self) -> Box<str> {
        decimal_digits(&self.number).into()
    }

    /// Whether nothing was typed.
    pub fn is_empty(&self) -> bool {
        self.number.trim().is_empty()
    }

    /// Whether it can be a phone number.
    pub fn is_plausible(&self) -> bool {
        let is_plain =
            |character: char| is_digit(character) || character.is_whitespace() || "()-./".contains(character);
        let digits = self.national_digits().len();
        let dial_digits = decimal_digits(&self.dial_code).len();
        self.number.chars().all(is_plain)
            && self.dial_code.starts_with('+')
            && dial_digits > 0
            && digits >= FEWEST_DIGITS
            && digits + dial_digits <= MOST_DIGITS
    }

    /// The whole number, for people.
    pub fn display(&self) -> String {
        format!("{} {}", self.dial_code, self.number.trim())
    }
}
