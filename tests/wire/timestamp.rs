//! Points in time against an independent calendar.

use proptest::prelude::{Just, ProptestConfig, Strategy, prop_oneof, proptest};
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;
use wacht_yew::wire::Timestamp;

/// What the `time` crate makes of a text, in milliseconds.
fn oracle(text: &str) -> Option<i64> {
    let time = OffsetDateTime::parse(text, &Rfc3339).ok()?;
    i64::try_from(time.unix_timestamp_nanos().div_euclid(1_000_000)).ok()
}

#[test]
fn known_texts_are_read() {
    let table = [
        ("1970-01-01T00:00:00Z", Some(0)),
        ("1969-12-31T23:59:59.999Z", Some(-1)),
        ("2026-06-30T10:15:00.123Z", Some(1_782_814_500_123)),
        ("2026-06-30T12:15:00.123+02:00", Some(1_782_814_500_123)),
        ("2026-06-29T22:45:00.123-11:30", Some(1_782_814_500_123)),
        ("2026-06-30t10:15:00.123z", Some(1_782_814_500_123)),
        ("2026-06-30T10:15:00.1Z", Some(1_782_814_500_100)),
        ("2026-06-30T10:15:00.123999999Z", Some(1_782_814_500_123)),
        ("2026-06-30T10:15:00.12345678901234567890Z", Some(1_782_814_500_123)),
        ("2024-02-29T00:00:00Z", Some(1_709_164_800_000)),
        ("2023-02-29T00:00:00Z", None),
        ("1900-02-29T00:00:00Z", None),
        ("2000-02-29T00:00:00Z", Some(951_782_400_000)),
        ("2026-13-01T00:00:00Z", None),
        ("2026-00-01T00:00:00Z", None),
        ("2026-01-00T00:00:00Z", None),
        ("2026-04-31T00:00:00Z", None),
        ("2026-01-01T24:00:00Z", None),
        ("2026-01-01T00:60:00Z", None),
        ("2026-01-01T00:00:61Z", None),
        ("2026-01-01T00:00:00", None),
        ("2026-01-01T00:00:00.Z", None),
        ("2026-01-01T00:00:00Z ", None),
        (" 2026-01-01T00:00:00Z", None),
        ("2026-01-01T00:00:00+0200", None),
        ("2026-01-01T00:00:00+02", None),
        ("2026-01-01T00:00:00+24:00", None),
        ("2026-01-01T00:00:00+02:60", None),
        ("2026-01-01", None),
        ("26-01-01T00:00:00Z", None),
        ("+2026-01-01T00:00:00Z", None),
        ("-026-01-01T00:00:00Z", None),
        ("2026-1-1T00:00:00Z", None),
        ("\u{662}026-01-01T00:00:00Z", None),
        ("1782814500", None),
        ("", None),
    ];
    for (text, millis) in table {
        assert_eq!(Timestamp::parse(text).map(Timestamp::as_millis), millis, "{text:?}");
    }
}

#[test]
fn no_date_has_one_text_and_reads_as_none() {
    let none = serde_json::to_string(&Timestamp::NONE).expect("a date serialises");
    assert_eq!(none, r#""0001-01-01T00:00:00Z""#);
    for text in [none.as_str(), "null", r#""""#, r#""soon""#, "0", "12.5", "true"] {
        assert_eq!(
            serde_json::from_str::<Timestamp>(text).ok(),
            Some(Timestamp::NONE),
            "{text}"
        );
    }
}

#[test]
fn times_are_compared_and_moved() {
    let time = Timestamp::from_millis(1_000);
    assert!(time < time.plus_millis(1) && time.plus_millis(-1) < time);
    assert_eq!(Timestamp::from_millis(i64::MAX).plus_millis(1).as_millis(), i64::MAX);
    assert!(Timestamp::NONE < Timestamp::from_millis(i64::MIN + 1));
}

/// From 0000-01-01 to 9999-12-31, what RFC 3339 can write.
const WRITABLE: std::ops::Range<i64> = -62_167_219_200_000..253_402_300_800_000;

/// Texts that look like dates, whole or slightly broken.
fn almost_dates() -> impl Strategy<Value = String> {
    let number = |digits: &'static str| prop_oneof![8 => digits.prop_map(String::from), 1 => "[0-9]{0,3}"];
    let fraction = prop_oneof![Just(String::new()), r"\.[0-9]{0,12}".prop_map(String::from)];
    let zone = prop_oneof![Just("Z".to_owned()), r"[+-][0-2][0-9]:[0-6][0-9]", "[a-zA-Z+:-]{0,3}"];
    let date = (number("[0-9]{4}"), number("[01][0-9]"), number("[0-3][0-9]"));
    let clock = (number("[0-2][0-9]"), number("[0-5][0-9]"), number("[0-5][0-9]"));
    (date, clock, fraction, zone).prop_map(|((year, month, day), (hour, minute, second), fraction, zone)| {
        format!("{year}-{month}-{day}T{hour}:{minute}:{second}{fraction}{zone}")
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 4096, ..ProptestConfig::default() })]

    #[test]
    fn a_time_reads_back_from_its_text_here_and_elsewhere(millis in WRITABLE) {
        let text = Timestamp::from_millis(millis).to_string();
        assert_eq!(Timestamp::parse(&text).map(Timestamp::as_millis), Some(millis), "{text}");
        assert_eq!(oracle(&text), Some(millis), "{text}");
    }

    #[test]
    fn a_text_of_another_writer_is_read_alike(millis in WRITABLE, offset in -1439_i32..=1439) {
        let offset = time::UtcOffset::from_whole_seconds(offset * 60).expect("less than a day");
        let time = OffsetDateTime::from_unix_timestamp_nanos(i128::from(millis) * 1_000_000).expect("in range");
        if let Some(Ok(text)) = time.checked_to_offset(offset).map(|time| time.format(&Rfc3339)) {
            assert_eq!(Timestamp::parse(&text).map(Timestamp::as_millis), Some(millis), "{text}");
        }
    }

    #[test]
    fn whatever_looks_like_a_date_is_judged_as_the_oracle_does(text in almost_dates()) {
        assert_eq!(Timestamp::parse(&text).map(Timestamp::as_millis), oracle(&text), "{text}");
    }

    #[test]
    fn no_text_panics(text in "(?s).{0,40}", millis in proptest::num::i64::ANY) {
        let _ = Timestamp::parse(&text);
        let _ = Timestamp::from_millis(millis).to_string();
    }

    #[test]
    fn no_mutated_date_panics(at in 0_usize..24, with in "(?s).{0,3}") {
        let mut text = "2026-06-30T10:15:00.123Z".to_owned();
        text.replace_range(at..=at.min(23), &with);
        let _ = Timestamp::parse(&text);
    }
}
