//! Words of an app's own in the place of single texts, whatever language is spoken.

use std::cell::RefCell;
use std::fmt;

use super::Messages;

/// A change to a catalogue; equal when it is the same function.
///
/// What [`UiOverwrites::words`](crate::theme::UiOverwrites::words) collects; an app that writes its overwrites as a struct
/// makes them itself:
///
/// ```
/// use wacht_yew::i18n::{Messages, Rewording};
/// use wacht_yew::theme::UiOverwrites;
///
/// fn greet(words: &mut Messages) {
///     words.sign_in.subtitle = "Good to see you.";
/// }
///
/// let ui = UiOverwrites {
///     words: vec![Rewording::new(greet)],
///     ..UiOverwrites::default()
/// };
/// assert_eq!(ui, UiOverwrites::new().words(greet));
/// ```
#[derive(Clone, Copy)]
pub struct Rewording(fn(&mut Messages));

impl Rewording {
    /// Makes one of a function that sets the texts it wants otherwise.
    pub fn new(change: fn(&mut Messages)) -> Self {
        Self(change)
    }
}

impl PartialEq for Rewording {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::fn_addr_eq(self.0, other.0)
    }
}

impl fmt::Debug for Rewording {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Rewording")
    }
}

struct Reworded {
    base: &'static Messages,
    by: Rewording,
    made: &'static Messages,
}

thread_local! {
    /// Every catalogue that was made. There are as many as an app has functions and languages: both are parts of its program,
    /// so this does not grow with use, and the same words are always the same catalogue.
    static MADE: RefCell<Vec<Reworded>> = const { RefCell::new(Vec::new()) };
}

/// A catalogue after these changes, one after the other; the same each time.
pub(crate) fn reworded(base: &'static Messages, changes: &[Rewording]) -> &'static Messages {
    changes.iter().fold(base, |base, by| {
        let known = MADE.with_borrow(|made| {
            let known = made.iter().find(|known| known.base == base && known.by == *by);
            known.map(|known| known.made)
        });
        known.unwrap_or_else(|| {
            let mut messages = *base;
            (by.0)(&mut messages);
            let made = Box::leak(Box::new(messages));
            MADE.with_borrow_mut(|all| all.push(Reworded { base, by: *by, made }));
            made
        })
    })
}

#[cfg(test)]
mod tests {
    use super::{Rewording, reworded};
    use crate::i18n::{ENGLISH, GERMAN, Messages};

    fn greet(words: &mut Messages) {
        words.sign_in.subtitle = match words.locale {
            "de" => "Schön, dass Sie da sind.",
            _ => "Good to see you.",
        };
    }

    fn enter(words: &mut Messages) {
        words.sign_in.submit = "Enter";
        words.sign_in.title = |app| format!("Enter {app}");
    }

    #[test]
    fn single_texts_change_in_whatever_language_is_spoken() {
        let changes = [Rewording::new(greet)];
        assert_eq!(reworded(&ENGLISH, &changes).sign_in.subtitle, "Good to see you.");
        assert_eq!(reworded(&GERMAN, &changes).sign_in.subtitle, "Schön, dass Sie da sind.");
        assert_eq!(reworded(&GERMAN, &changes).sign_in.submit, GERMAN.sign_in.submit);
        assert_eq!(
            ENGLISH.sign_in.subtitle,
            "Welcome back. Enter your details to continue."
        );
    }

    #[test]
    fn later_changes_lie_over_earlier_ones() {
        let later = Rewording::new(|words| words.sign_in.submit = "Go in");
        let words = reworded(&ENGLISH, &[Rewording::new(greet), Rewording::new(enter), later]);
        assert_eq!(words.sign_in.subtitle, "Good to see you.");
        assert_eq!(words.sign_in.submit, "Go in");
        assert_eq!((words.sign_in.title)("Engines"), "Enter Engines");
    }

    #[test]
    fn the_same_changes_make_the_same_catalogue() {
        let changes = [Rewording::new(greet), Rewording::new(enter)];
        let once = reworded(&ENGLISH, &changes);
        assert!(std::ptr::eq(once, reworded(&ENGLISH, &changes)));
        assert!(std::ptr::eq(reworded(once, &[]), once));
        assert!(!std::ptr::eq(once, reworded(&GERMAN, &changes)));
    }
}
