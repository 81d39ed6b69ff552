//! Countries and their dial codes. Names, order and the visitor's own country come from the browser.

use js_sys::{Array, Function, JsString, Object, Reflect};
use wasm_bindgen::{JsCast as _, JsValue};

use super::digits::{digits, western};

/// ISO 3166 letters and dial code of each country. Where several share a code, the first one stands for it.
const TABLE: &str = "\
    AC247AD376AE971AF93AL355AM374AO244AR54AT43AU61AZ994BA387BD880BE32BF226BG359BH973BI257BJ229BN673BO591BR55BT975\
    BW267BY375BZ501CD243CF236CG242CH41CI225CK682CL56CM237CN86CO57CR506CU53CV238CW599CY357CZ420DE49DJ253DK45DZ213\
    EC593EE372EG20ER291ES34ET251FI358FJ679FK500FM691FO298FR33GA241GB44GE995GF594GH233GI350GL299GM220GN224GP590GQ240\
    GR30GT502GW245GY592HK852HN504HR385HT509HU36ID62IE353IL972IN91IO246IQ964IR98IS354IT39JO962JP81KE254KG996KH855\
    KI686KM269KP850KR82KW965LA856LB961LI423LK94LR231LS266LT370LU352LV371LY218MA212MC377MD373ME382MG261MH692MK389\
    ML223MM95MN976MO853MQ596MR222MT356MU230MV960MW265MX52MY60MZ258NA264NC687NE227NF672NG234NI505NL31NO47NP977NR674\
    NU683NZ64OM968PA507PE51PF689PG675PH63PK92PL48PM508PS970PT351PW680PY595QA974RE262RO40RS381RU7RW250SA966SB677\
    SC248SD249SE46SG65SH290SI386SK421SL232SM378SN221SO252SR597SS211ST239SV503SY963SZ268TD235TG228TH66TJ992TK690\
    TL670TM993TN216TO676TR90TV688TW886TZ255UA380UG256US1UY598UZ998VE58VN84VU678WF681WS685XK383YE967ZA27ZM260ZW263\
    AG1AI1AS1AX358BB1BL590BM1BQ599BS1CA1CC61CX61DM1DO1EH212GD1GG44GU1IM44JE44JM1KN1KY1KZ7LC1MF590MP1MS1PR1SJ47SX1TC1\
    TT1VA39VC1VG1VI1YT262";

/// A country that has a dial code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Country {
    /// Two letters of ISO 3166.
    pub(crate) code: &'static str,
    /// Without the plus.
    pub(crate) dial: &'static str,
}

impl Country {
    /// Where a visitor is taken to be when nothing says otherwise.
    pub(crate) const UNITED_STATES: Self = Self { code: "US", dial: "1" };

    /// Every country, in no order that people would expect.
    pub(crate) fn all() -> impl Iterator<Item = Self> {
        let mut rest = TABLE;
        std::iter::from_fn(move || {
            let (code, more) = rest.split_at_checked(2)?;
            let end = more.find(|letter: char| letter.is_ascii_uppercase());
            let (dial, more) = more.split_at(end.unwrap_or(more.len()));
            rest = more;
            Some(Self { code, dial })
        })
    }

    /// The country of these two letters.
    pub(crate) fn of_code(code: &str) -> Option<Self> {
        Self::all().find(|country| country.code.eq_ignore_ascii_case(code))
    }

    /// The country that a dial code such as `+49` or `49` stands for.
    pub(crate) fn of_dial(dial: &str) -> Option<Self> {
        let dial = dial.trim_start_matches('+');
        Self::all().find(|country| country.dial == dial)
    }

    /// The visitor's own country as the browser's language tells it.
    pub(crate) fn of_visitor() -> Self {
        let language = web_sys::window().and_then(|window| window.navigator().language());
        language
            .and_then(|language| likely_region(&language))
            .and_then(|region| Self::of_code(&region))
            .unwrap_or(Self::UNITED_STATES)
    }

    /// With the plus, as the server wants it.
    pub(crate) fn dial_code(self) -> String {
        format!("+{}", self.dial)
    }
}

/// The region of a language tag, or the one where the language is mostly spoken.
fn likely_region(language: &str) -> Option<String> {
    let locale = intl("Locale", language, &JsValue::UNDEFINED)?;
    let likely = method(&locale, "maximize")?.call0(&locale).ok()?;
    Reflect::get(&likely, &"region".into()).ok()?.as_string()
}

/// A new object of a class of the browser's `Intl`; none for a language tag that is none.
pub(super) fn intl(class: &str, locale: &str, options: &JsValue) -> Option<JsValue> {
    let intl = Reflect::get(&js_sys::global(), &"Intl".into()).ok()?;
    let class = Reflect::get(&intl, &class.into()).ok()?;
    let arguments = Array::of2(&locale.into(), options);
    Reflect::construct(class.dyn_ref::<Function>()?, &arguments).ok()
}

pub(super) fn method(object: &JsValue, name: &str) -> Option<Function> {
    Reflect::get(object, &name.into()).ok()?.dyn_into().ok()
}

/// A country with its name in the page's language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct NamedCountry {
    pub(crate) country: Country,
    pub(crate) name: String,
}

impl NamedCountry {
    /// Whether the country is meant by what somebody typed: a part of its name, its letters, or its dial code.
    pub(crate) fn matches(&self, query: &str) -> bool {
        let query = query.trim();
        let number = digits(query);
        let is_number = query.starts_with('+') || query.chars().all(|letter| western(letter).is_ascii_digit());
        if query.is_empty() {
            true
        } else if is_number {
            self.country.dial.starts_with(number.trim_start_matches('0'))
        } else {
            self.country.code.eq_ignore_ascii_case(query) || has_word(&fold(&self.name), &fold(query))
        }
    }
}

/// Whether a word of the text begins with this. Scripts that do not part their words are searched anywhere.
fn has_word(text: &str, query: &str) -> bool {
    text.match_indices(query).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        before.is_none_or(|letter| !letter.is_ascii_alphanumeric())
    })
}

/// Lower case without the accents that people leave out.
fn fold(text: &str) -> String {
    text.chars()
        .flat_map(char::to_lowercase)
        .map(|letter| match letter {
            'à'..='å' | 'ā' | 'ă' => 'a',
            'ç' | 'ć' | 'č' => 'c',
            'è'..='ë' | 'ē' | 'ė' => 'e',
            'ì'..='ï' | 'ı' | 'ī' => 'i',
            'ñ' | 'ń' | 'ň' => 'n',
            'ò'..='ö' | 'ø' | 'ō' => 'o',
            'ù'..='ü' | 'ū' => 'u',
            'š' | 'ş' | 'ś' => 's',
            'ž' | 'ź' | 'ż' => 'z',
            '’' => '\'',
            other => other,
        })
        .filter(|letter| *letter != '\u{307}')
        .collect()
}

/// Says the name of a country in this language.
fn namer(locale: &str) -> impl Fn(Country) -> JsString {
    let options = Object::new();
    // A plain object takes any key.
    let _ = Reflect::set(&options, &"type".into(), &"region".into());
    let names = intl("DisplayNames", locale, &options);
    let of = names.as_ref().and_then(|names| method(names, "of"));
    move |country| {
        let code = JsString::from(country.code);
        let name = of
            .as_ref()
            .zip(names.as_ref())
            .and_then(|(of, names)| of.call1(names, &code).ok());
        name.and_then(|name| name.dyn_into().ok()).unwrap_or(code)
    }
}

/// The name of one country in this language; its letters where the browser knows no name.
pub(crate) fn country_name(locale: &str, country: Country) -> String {
    namer(locale)(country).into()
}

/// Every country by its name in this language, in that language's order.
pub(crate) fn named_countries(locale: &str) -> Vec<NamedCountry> {
    let name_of = namer(locale);
    let collator = intl("Collator", locale, &JsValue::UNDEFINED);
    // The getter makes a function that needs no object.
    let compare = collator.and_then(|collator| method(&collator, "compare"));
    let is_before = |one: &JsString, other: &JsString| {
        let compare = compare.as_ref();
        let order = compare.and_then(|compare| compare.call2(&JsValue::UNDEFINED, one, other).ok());
        order.and_then(|order| order.as_f64()).unwrap_or_default() <= 0.0
    };
    let mut countries: Vec<(JsString, Country)> = Vec::new();
    // Each goes to its place: for so few that is quick, and far smaller in wasm than the library's sort.
    for country in Country::all() {
        let name = name_of(country);
        let place = countries.partition_point(|(other, _)| is_before(other, &name));
        countries.insert(place, (name, country));
    }
    let named = countries.into_iter().map(|(name, country)| NamedCountry {
        country,
        name: name.into(),
    });
    named.collect()
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use std::collections::BTreeSet;

    use super::{Country, NamedCountry};

    fn named(code: &str, name: &str) -> NamedCountry {
        NamedCountry {
            country: Country::of_code(code).expect("a country"),
            name: name.to_owned(),
        }
    }

    #[test]
    fn the_table_holds_every_country_once() {
        let all: Vec<Country> = Country::all().collect();
        let codes: BTreeSet<&str> = all.iter().map(|country| country.code).collect();
        assert_eq!(codes.len(), all.len());
        assert!((235..=250).contains(&all.len()), "{}", all.len());
        for country in all {
            assert!(
                country.code.bytes().all(|letter| letter.is_ascii_uppercase()),
                "{country:?}"
            );
            assert!((1..=3).contains(&country.dial.len()), "{country:?}");
            assert!(!country.dial.starts_with('0'), "{country:?}");
        }
    }

    #[test]
    fn no_dial_code_begins_another() {
        for one in Country::all() {
            for other in Country::all() {
                assert!(
                    one.dial == other.dial || !other.dial.starts_with(one.dial),
                    "{one:?} {other:?}"
                );
            }
        }
    }

    #[test]
    fn shared_dial_codes_stand_for_the_country_that_most_people_mean() {
        for (dial, code) in [
            ("+1", "US"),
            ("7", "RU"),
            ("+44", "GB"),
            ("39", "IT"),
            ("47", "NO"),
            ("61", "AU"),
            ("358", "FI"),
            ("590", "GP"),
            ("599", "CW"),
            ("212", "MA"),
            ("262", "RE"),
        ] {
            assert_eq!(Country::of_dial(dial).map(|country| country.code), Some(code));
        }
        assert_eq!(Country::of_dial("999"), None);
        assert_eq!(Country::of_dial(""), None);
    }

    #[test]
    fn a_country_is_found_by_name_letters_and_dial_code() {
        let germany = named("DE", "Germany");
        for query in ["", " ", "ger", "GER", "germany", "de", "+49", "49", "4", "0049", "٤٩"] {
            assert!(germany.matches(query), "{query}");
        }
        for query in ["many", "d", "+1", "494", "x"] {
            assert!(!germany.matches(query), "{query}");
        }
        assert!(named("GB", "United Kingdom").matches("king"));
        assert!(named("CI", "Côte d’Ivoire").matches("cote d'iv"));
        assert!(named("TR", "Türkiye").matches("turk"));
        assert!(named("DE", "ألمانيا").matches("ألم"));
    }
}
