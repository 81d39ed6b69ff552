//! How scenes are looked at.

use crate::{Language, Scheme, Screen};

/// Language, screen and colours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Appearance(pub(crate) Language, pub(crate) Screen, pub(crate) Scheme);

/// Every language with every screen, every language with every scheme, every screen with every scheme: what only all
/// three together could break is left out for the time it takes.
pub(crate) const APPEARANCES: [Appearance; 4] = [
    Appearance(Language::English, Screen::Desktop, Scheme::Light),
    Appearance(Language::English, Screen::Phone, Scheme::Dark),
    Appearance(Language::Mirrored, Screen::Phone, Scheme::Light),
    Appearance(Language::Mirrored, Screen::Desktop, Scheme::Dark),
];

impl Appearance {
    /// For messages.
    pub(crate) fn name(self) -> String {
        format!("{}, {}, {}", self.0.name(), self.1.name(), self.2.name())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_pair_of_appearances_is_looked_at() {
        for Appearance(language, screen, scheme) in APPEARANCES {
            let one = Appearance(language, screen, scheme);
            let others = || APPEARANCES.iter().filter(move |other| **other != one);
            assert!(others().all(|other| (other.0, other.1) != (language, screen)));
            assert!(others().all(|other| (other.0, other.2) != (language, scheme)));
            assert!(others().all(|other| (other.1, other.2) != (screen, scheme)));
        }
    }
}
