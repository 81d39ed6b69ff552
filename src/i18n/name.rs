//! The order in which a language writes the parts of a person's name.

use super::Messages;

/// Which part of a person's name stands first.
///
/// ```
/// use wacht_yew::i18n::{ENGLISH, JAPANESE, Messages, NameOrder};
///
/// /// The labels of an app's own form, in the order in which names are written.
/// fn labels(messages: &Messages) -> [&'static str; 2] {
///     let (given, family) = (messages.sign_in.first_name, messages.sign_in.last_name);
///     match messages.name_order {
///         NameOrder::GivenFirst => [given, family],
///         NameOrder::FamilyFirst => [family, given],
///     }
/// }
///
/// assert_eq!(labels(&ENGLISH), ["First name", "Last name"]);
/// assert_eq!(labels(&JAPANESE), ["姓", "名"]);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum NameOrder {
    /// `Ada Lovelace`.
    #[default]
    GivenFirst,
    /// `Lovelace Ada`, and `山田太郎` without a space.
    FamilyFirst,
}

impl NameOrder {
    /// Puts the family's name before the given one where the language does, for fields of a form; `given` and `family` say
    /// which of the items these are.
    pub(crate) fn arrange<T>(self, items: &mut [T], given: impl Fn(&T) -> bool, family: impl Fn(&T) -> bool) {
        let places = items.iter().position(given).zip(items.iter().position(family));
        if let Some((given, family)) = places.filter(|(given, family)| self == Self::FamilyFirst && given < family) {
            items.swap(given, family);
        }
    }
}

impl Messages {
    /// A person's whole name as this language writes it; empty when both parts are.
    ///
    /// ```
    /// use wacht_yew::i18n::{ENGLISH, JAPANESE};
    ///
    /// assert_eq!(ENGLISH.full_name("Ada", "Lovelace"), "Ada Lovelace");
    /// assert_eq!(JAPANESE.full_name("Ada", "Lovelace"), "Lovelace Ada");
    /// assert_eq!(JAPANESE.full_name("太郎", "山田"), "山田太郎");
    /// ```
    pub fn full_name(&self, given: &str, family: &str) -> String {
        let (given, family) = (given.trim(), family.trim());
        let [first, last] = match self.name_order {
            NameOrder::GivenFirst => [given, family],
            NameOrder::FamilyFirst => [family, given],
        };
        let is_close = self.name_order == NameOrder::FamilyFirst && needs_no_space(first) && needs_no_space(last);
        let gap = if is_close || first.is_empty() || last.is_empty() {
            ""
        } else {
            " "
        };
        [first, last].join(gap)
    }
}

/// Whether all letters are of scripts whose names are written without a space.
fn needs_no_space(name: &str) -> bool {
    name.chars().all(|letter| {
        matches!(letter, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{ac00}'..='\u{d7af}' | '\u{20000}'..='\u{323af}')
    })
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::NameOrder;
    use crate::i18n::{ENGLISH, JAPANESE, KOREAN, LANGUAGES, Messages, SIMPLIFIED_CHINESE};

    #[test]
    fn three_languages_put_the_family_first() {
        let family_first = |messages: &&&Messages| messages.full_name("Ada", "Lovelace") == "Lovelace Ada";
        let found: Vec<&str> = LANGUAGES
            .iter()
            .filter(family_first)
            .map(|messages| messages.locale)
            .collect();
        assert_eq!(found, [JAPANESE.locale, SIMPLIFIED_CHINESE.locale, KOREAN.locale]);
        let others = LANGUAGES.iter().filter(|messages| !found.contains(&messages.locale));
        for messages in others {
            assert_eq!(
                messages.full_name("Ada", "Lovelace"),
                "Ada Lovelace",
                "{}",
                messages.locale
            );
        }
    }

    #[test]
    fn names_of_scripts_without_spaces_have_none() {
        for (messages, given, family, expected) in [
            (&JAPANESE, "太郎", "山田", "山田太郎"),
            (&SIMPLIFIED_CHINESE, "小明", "王", "王小明"),
            (&KOREAN, "철수", "김", "김철수"),
            (&KOREAN, "Ada", "김", "김 Ada"),
            (&ENGLISH, "太郎", "山田", "太郎 山田"),
        ] {
            assert_eq!(messages.full_name(given, family), expected);
        }
    }

    #[test]
    fn a_missing_part_leaves_no_space() {
        for messages in [&ENGLISH, &JAPANESE] {
            assert_eq!(messages.full_name("Ada", ""), "Ada");
            assert_eq!(messages.full_name(" ", "Lovelace"), "Lovelace");
            assert_eq!(messages.full_name("", ""), "");
        }
    }

    #[test]
    fn fields_are_swapped_only_where_the_family_comes_first() {
        let arranged = |order: NameOrder, fields: &[&'static str]| {
            let mut fields = fields.to_vec();
            order.arrange(&mut fields, |field| *field == "given", |field| *field == "family");
            fields.join(" ")
        };
        let all = ["given", "family", "username"];
        assert_eq!(arranged(NameOrder::GivenFirst, &all), "given family username");
        assert_eq!(arranged(NameOrder::FamilyFirst, &all), "family given username");
        assert_eq!(
            arranged(NameOrder::FamilyFirst, &["username", "given"]),
            "username given"
        );
    }
}
