//! Catalogues for tests and galleries, made from the English one.

use std::sync::LazyLock;

use super::walk::{Place, Text, Turn, is_hole};
use super::{ENGLISH, Messages};

/// English that nobody could take for English: with accents, 40 % longer, each text in square brackets. A text on the page that
/// is not in brackets did not come from the catalogue, one whose closing bracket is missing was cut off. Its tag is `en-XA`.
///
/// ```
/// use wacht_yew::i18n::pseudo;
///
/// assert!(pseudo().sign_in.submit.starts_with('['));
/// ```
pub fn pseudo() -> &'static Messages {
    static PSEUDO: LazyLock<Messages> = LazyLock::new(|| made::<Pseudo>("en-XA"));
    &PSEUDO
}

/// English as long as the longest translations are: short texts three times as long, long ones by a third. Its tag is `en-XL`.
///
/// ```
/// use wacht_yew::i18n::{ENGLISH, longest};
///
/// assert!(longest().sign_in.submit.len() > ENGLISH.sign_in.submit.len());
/// ```
pub fn longest() -> &'static Messages {
    static LONGEST: LazyLock<Messages> = LazyLock::new(|| made::<Longest>("en-XL"));
    &LONGEST
}

impl Messages {
    /// Shows every text with its path, such as `sign_in.title`. Gaps are filled with marks, texts with numbers come several
    /// times, as `widget.rules_left(2)`.
    ///
    /// A test of an app that never says "log in":
    ///
    /// ```
    /// use wacht_yew::i18n::ENGLISH;
    ///
    /// let mut found = Vec::new();
    /// ENGLISH.for_each_text(|path, text| {
    ///     if text.to_lowercase().contains("log in") {
    ///         found.push(path.to_owned());
    ///     }
    /// });
    /// assert!(found.is_empty(), "{found:?}");
    /// ```
    pub fn for_each_text(&self, mut visit: impl FnMut(&str, &str)) {
        self.samples("", &mut |path, text, _| {
            if path != "locale" {
                visit(path, text);
            }
        });
    }
}

struct English;

impl Place<Messages> for English {
    fn get() -> Messages {
        ENGLISH
    }
}

fn made<T: Turn>(locale: &'static str) -> Messages {
    Messages {
        locale,
        ..Messages::turned::<English, T>()
    }
}

struct Pseudo;

impl Turn for Pseudo {
    fn turn(text: &str) -> String {
        let accented: String = text.chars().map(accented).collect();
        let mut more = (letters(text) * 2).div_ceil(5);
        let mut padding = String::new();
        while more > 0 {
            let group = more.min(4);
            padding.push(' ');
            padding.push_str(&"~".repeat(group));
            more -= group;
        }
        format!("[{accented}{padding}]")
    }
}

/// How many letters a text has besides its gaps.
fn letters(text: &str) -> usize {
    text.chars().filter(|letter| !is_hole(*letter)).count()
}

fn accented(letter: char) -> char {
    const PLAIN: &str = "aAcCdDeEgGhHiIjJkKlLnNoOrRsStTuUwWyYzZ";
    const ACCENTED: &str = "áÁçÇđĐéÉğĞĥĤíÍĵĴķĶļĻñÑöÖŕŔšŠťŤüÜŵŴýÝžŽ";
    let at = PLAIN.chars().position(|plain| plain == letter);
    at.and_then(|at| ACCENTED.chars().nth(at)).unwrap_or(letter)
}

struct Longest;

impl Turn for Longest {
    fn turn(text: &str) -> String {
        let length = letters(text);
        // By how many percent texts of a length grow at most, after what translators see.
        let percent = match length {
            ..=10 => 200,
            11..=20 => 100,
            21..=30 => 80,
            31..=50 => 60,
            51..=70 => 40,
            _ => 30,
        };
        let goal = length + (length * percent).div_ceil(100);
        let words: Vec<&str> = text.split(' ').filter(|word| !word.contains(is_hole)).collect();
        let mut longer = text.to_owned();
        for word in words.iter().cycle().take(goal) {
            if letters(&longer) >= goal {
                break;
            }
            longer.push(' ');
            longer.push_str(word);
        }
        longer
    }
}

#[cfg(test)]
mod tests {
    use super::{ENGLISH, letters, longest, pseudo};

    #[test]
    fn every_text_of_the_pseudo_language_is_in_brackets_and_longer() {
        let mut english = Vec::new();
        ENGLISH.for_each_text(|path, text| english.push((path.to_owned(), text.to_owned())));
        assert!(english.len() > 500, "{}", english.len());
        let mut at = english.iter();
        pseudo().for_each_text(|path, text| {
            let (expected, english) = at.next().expect("as many as in English");
            assert_eq!(path, expected);
            assert!(text.starts_with('[') && text.ends_with(']'), "{path}: {text}");
            let goal = letters(english) + letters(english) * 2 / 5;
            // What gaps hold does not grow.
            assert!(letters(text) + 5 >= goal, "{path}: {text}");
            assert_ne!(text, english, "{path}");
        });
        assert_eq!(at.next(), None);
    }

    #[test]
    fn gaps_stay_as_they_are() {
        let words = pseudo();
        assert_eq!((words.sign_in.title)("Ada"), "[Šíğñ íñ ťö Ada ~~~~ ~]");
        assert_eq!((words.widget.rules_left)(1), "[1 ŕéqüíŕéméñť ļéfť ~~~~ ~~~~]");
        assert_eq!(words.common.try_again, "[Ťŕý áğáíñ ~~~~]");
        assert_eq!(words.locale, "en-XA");
        assert_eq!(words.direction, ENGLISH.direction);
        assert_eq!((longest().sign_in.title)("Ada"), "Sign in to Ada Sign in to");
        assert_eq!(longest().sign_in.submit, "Sign in Sign in Sign in");
    }

    #[test]
    fn the_longest_texts_are_longer_by_their_length() {
        let mut english = Vec::new();
        // What only joins gaps has no words that could grow.
        let has_words = |text: &str| text.chars().any(char::is_alphabetic);
        ENGLISH.for_each_text(|_, text| english.push(has_words(text).then(|| letters(text))));
        let mut at = english.iter();
        longest().for_each_text(|path, text| {
            let Some(english) = *at.next().expect("as many as in English") else {
                return;
            };
            assert!(letters(text) * 10 >= english * 12, "{path}: {text}");
        });
    }
}
