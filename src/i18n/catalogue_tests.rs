//! Laws that hold for the texts of every language.

use super::walk::Text as _;
use super::{Direction, LANGUAGES, Messages};

/// Each text of a catalogue: its path, what it says, the marks of its gaps.
fn texts(messages: &Messages) -> Vec<(String, String, Vec<String>)> {
    let mut found = Vec::new();
    messages.samples("", &mut |path, text, marks| {
        if path != "locale" {
            let marks = marks.iter().map(|mark| (*mark).to_owned()).collect();
            found.push((path.to_owned(), text.to_owned(), marks));
        }
    });
    found
}

/// What is wrong with the texts of any language; each complaint names language and path.
fn complaints(about: impl Fn(&Messages, &str, &str, &[String]) -> Option<String>) -> Vec<String> {
    let mut complaints = Vec::new();
    for messages in LANGUAGES {
        for (path, text, marks) in texts(messages) {
            let complaint = about(messages, &path, &text, &marks);
            complaints.extend(complaint.map(|complaint| format!("{} {path}: {complaint}: {text}", messages.locale)));
        }
    }
    complaints
}

#[track_caller]
fn holds(about: impl Fn(&Messages, &str, &str, &[String]) -> Option<String>) {
    let complaints = complaints(about);
    assert!(complaints.is_empty(), "{}", complaints.join("\n"));
}

fn objection(is_wrong: bool, complaint: &str) -> Option<String> {
    is_wrong.then(|| complaint.to_owned())
}

#[test]
fn the_walk_sees_every_text() {
    for messages in LANGUAGES {
        let found = texts(messages);
        assert!(found.len() > 500, "{}", found.len());
        for path in [
            "common.try_again",
            "sign_in.title",
            "sign_in_errors.code_wrong",
            "widget.rules_left(2)",
        ] {
            assert!(found.iter().any(|(known, ..)| known == path), "{path}");
        }
    }
}

#[test]
fn every_language_has_a_tag_of_its_own() {
    for (at, messages) in LANGUAGES.iter().enumerate() {
        assert!(!messages.locale.is_empty());
        assert!(LANGUAGES[..at].iter().all(|other| other.locale != messages.locale));
        let is_rtl = ["ar", "fa", "he", "ur"].contains(&messages.locale);
        assert_eq!(messages.direction == Direction::Rtl, is_rtl, "{}", messages.locale);
    }
}

#[test]
fn no_text_is_empty_or_has_spaces_around_it() {
    holds(|_, _, text, _| objection(text.is_empty(), "empty"));
    holds(|_, _, text, _| objection(text.trim() != text, "spaces around it"));
    holds(|_, _, text, _| objection(text.contains("  "), "two spaces"));
}

#[test]
fn every_gap_is_filled_with_what_it_is_for() {
    holds(|_, _, text, marks| {
        let missing = marks.iter().find(|mark| !text.contains(mark.as_str()))?;
        Some(format!("says nothing of {missing}"))
    });
}

#[test]
fn a_number_that_is_given_is_said_where_english_says_it() {
    let english = texts(LANGUAGES[0]);
    // Each language has an order of its own.
    let digits_of = |text: &str| {
        let mut digits: Vec<char> = text.chars().filter(char::is_ascii_digit).collect();
        digits.sort_unstable();
        digits
    };
    holds(|_, path, text, _| {
        if !path.ends_with(')') {
            return None;
        }
        let (_, said, _) = english.iter().find(|(known, ..)| known == path)?;
        // A form of its own for so few may do without the number.
        let is_few = ["(0)", "(1)", "(2)"].iter().any(|few| path.ends_with(few));
        objection(
            !is_few && digits_of(said) != digits_of(text),
            "another number than in English",
        )
    });
}

#[test]
fn marks_of_typewriters_are_not_used() {
    holds(|_, path, text, _| {
        objection(
            text.contains(['"', '`']) && path != "locale",
            "a straight quotation mark",
        )
    });
    holds(|_, _, text, _| objection(text.contains('\''), "a straight apostrophe"));
    holds(|_, _, text, _| objection(text.contains("..."), "three full stops for an ellipsis"));
}

/// How a text ends. A heading may ask in one language what it says in another, and a label may have a colon.
fn ending(text: &str) -> &'static str {
    let text = text.trim_end_matches(['»', '”', '“', '"', '」', '\u{2069}', '\u{200f}', ')', '）']);
    match text.chars().next_back() {
        Some('.' | '。' | '।') => ".",
        Some('!' | '！') => "!",
        Some('…') => "…",
        _ => "",
    }
}

#[test]
fn texts_end_alike_in_every_language() {
    let english = texts(LANGUAGES[0]);
    holds(|_, path, text, _| {
        let (_, said, _) = english.iter().find(|(known, ..)| known == path)?;
        objection(ending(said) != ending(text), &format!("ends otherwise than “{said}”"))
    });
    holds(|_, _, text, _| objection(ending(text) == "!", "an exclamation mark"));
}

#[test]
fn no_text_was_left_in_english() {
    let english = texts(LANGUAGES[0]);
    let is_word = |text: &str| text.split(' ').count() > 2 && text.chars().any(|letter| letter.is_ascii_lowercase());
    for messages in &LANGUAGES[1..] {
        for ((path, text, _), (_, said, _)) in texts(messages).iter().zip(&english) {
            assert!(text != said || !is_word(text), "{} {path}: {text}", messages.locale);
        }
    }
}
