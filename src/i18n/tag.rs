//! Language tags after BCP 47, as far as catalogues are told apart.

use super::Messages;

/// The parts that count; what follows them (variants, extensions) does not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Tag<'a> {
    language: &'a str,
    script: Option<&'a str>,
    region: Option<&'a str>,
}

impl<'a> Tag<'a> {
    fn read(text: &'a str) -> Self {
        let mut parts = text.split(['-', '_']).peekable();
        let language = parts.next().unwrap_or_default();
        let is_script = |part: &&str| part.len() == 4 && part.bytes().all(|byte| byte.is_ascii_alphabetic());
        let script = parts.next_if(is_script);
        let is_region = |part: &&str| match part.len() {
            2 => part.bytes().all(|byte| byte.is_ascii_alphabetic()),
            3 => part.bytes().all(|byte| byte.is_ascii_digit()),
            _ => false,
        };
        let region = parts.next_if(is_region);
        Self {
            language,
            script,
            region,
        }
    }

    /// The script, where leaving it out means a certain one.
    fn likely_script(self) -> Option<&'a str> {
        let is_chinese = self.language.eq_ignore_ascii_case("zh");
        self.script.or_else(|| {
            let is_traditional = ["TW", "HK", "MO"].iter().any(|region| same(self.region, Some(region)));
            is_chinese.then_some(if is_traditional { "Hant" } else { "Hans" })
        })
    }

    /// How well what is offered serves somebody who wants this.
    fn fit(self, offered: Self) -> Fit {
        let scripts = (self.likely_script(), offered.likely_script());
        if !self.language.eq_ignore_ascii_case(offered.language) {
            Fit::None
        } else if scripts.0.is_some() && scripts.1.is_some() && !same(scripts.0, scripts.1) {
            Fit::OtherScript
        } else if same(self.region, offered.region) {
            Fit::Exact
        } else if offered.region.is_none() {
            Fit::AnyRegion
        } else {
            Fit::OtherRegion
        }
    }
}

fn same(one: Option<&str>, other: Option<&str>) -> bool {
    match (one, other) {
        (Some(one), Some(other)) => one.eq_ignore_ascii_case(other),
        (one, other) => one == other,
    }
}

/// From none to perfect.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Fit {
    None,
    OtherScript,
    OtherRegion,
    AnyRegion,
    Exact,
}

/// The catalogue for somebody who wants these languages, the dearest first.
pub(super) fn best(wanted: &[&str], offered: &[&'static Messages]) -> Option<&'static Messages> {
    let at_least = |least: Fit| {
        wanted.iter().find_map(|wanted| {
            let mut found: Option<(Fit, &'static Messages)> = None;
            for messages in offered {
                let fit = Tag::read(wanted).fit(Tag::read(messages.locale));
                if fit >= least && found.is_none_or(|(best, _)| fit > best) {
                    found = Some((fit, messages));
                }
            }
            found.map(|(_, messages)| messages)
        })
    };
    at_least(Fit::OtherRegion).or_else(|| at_least(Fit::OtherScript))
}

#[cfg(test)]
mod tests {
    use super::{Tag, best};
    use crate::i18n::{ENGLISH, Messages};

    /// The locale that is chosen.
    fn chosen(wanted: &[&str], offered: &[&'static str]) -> Option<&'static str> {
        let catalogue =
            |locale: &&'static str| -> &'static Messages { Box::leak(Box::new(Messages { locale, ..ENGLISH })) };
        let offered: Vec<&'static Messages> = offered.iter().map(catalogue).collect();
        best(wanted, &offered).map(|messages| messages.locale)
    }

    const TEN: &[&str] = &["en", "de", "fr", "es", "pt-BR", "ja", "zh-Hans", "ko", "hi", "ar"];

    #[test]
    fn every_tag_that_browsers_send_finds_its_language() {
        for (wanted, expected) in [
            ("en", "en"),
            ("en-US", "en"),
            ("EN-gb", "en"),
            ("de-AT", "de"),
            ("de_CH", "de"),
            ("de-u-co-phonebk", "de"),
            ("fr-CA", "fr"),
            ("es-419", "es"),
            ("pt", "pt-BR"),
            ("pt-PT", "pt-BR"),
            ("pt-br", "pt-BR"),
            ("zh", "zh-Hans"),
            ("zh-CN", "zh-Hans"),
            ("zh-SG", "zh-Hans"),
            ("zh-Hans-HK", "zh-Hans"),
            ("ja-JP", "ja"),
            ("ko-KR", "ko"),
            ("hi-IN", "hi"),
            ("ar-EG-u-nu-latn", "ar"),
            ("ar-001", "ar"),
            ("de-DE-1996", "de"),
        ] {
            assert_eq!(chosen(&[wanted], TEN), Some(expected), "{wanted}");
        }
        for wanted in ["", "it", "e", "deu", "-", "x-de", "i-klingon", "eng-US"] {
            assert_eq!(chosen(&[wanted], TEN), None, "{wanted}");
        }
    }

    #[test]
    fn the_dearest_language_that_is_spoken_wins() {
        assert_eq!(chosen(&["it", "de-CH", "fr"], TEN), Some("de"));
        assert_eq!(chosen(&["fr", "de"], TEN), Some("fr"));
        assert_eq!(chosen(&[], TEN), None);
        assert_eq!(chosen(&["en"], &[]), None);
    }

    #[test]
    fn the_nearest_region_wins_then_none_then_the_first() {
        let offered = &["en", "pt-PT", "pt", "pt-BR"];
        for (wanted, expected) in [("pt-BR", "pt-BR"), ("pt-PT", "pt-PT"), ("pt", "pt"), ("pt-AO", "pt")] {
            assert_eq!(chosen(&[wanted], offered), Some(expected), "{wanted}");
        }
        assert_eq!(chosen(&["pt"], &["en", "pt-PT", "pt-BR"]), Some("pt-PT"));
    }

    #[test]
    fn another_script_serves_only_when_nothing_else_does() {
        let both = &["en", "zh-Hans", "zh-Hant"];
        for (wanted, expected) in [
            ("zh-TW", "zh-Hant"),
            ("zh-HK", "zh-Hant"),
            ("zh-MO", "zh-Hant"),
            ("zh-Hant-CN", "zh-Hant"),
            ("zh", "zh-Hans"),
        ] {
            assert_eq!(chosen(&[wanted], both), Some(expected), "{wanted}");
        }
        assert_eq!(chosen(&["zh-TW", "en"], TEN), Some("en"));
        assert_eq!(chosen(&["zh-TW", "it"], TEN), Some("zh-Hans"));
        assert_eq!(chosen(&["sr-Latn-RS"], &["sr-Cyrl", "sr-Latn"]), Some("sr-Latn"));
        assert_eq!(chosen(&["sr"], &["sr-Cyrl", "sr-Latn"]), Some("sr-Cyrl"));
    }

    #[test]
    fn tags_are_read_up_to_what_does_not_count() {
        let tag = Tag::read("zh-Hant-TW-x-y");
        assert_eq!((tag.language, tag.script, tag.region), ("zh", Some("Hant"), Some("TW")));
        let tag = Tag::read("de-1996-AT");
        assert_eq!((tag.language, tag.script, tag.region), ("de", None, None));
    }
}
