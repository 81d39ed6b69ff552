//! The kit's reading of JSON against `serde_json`'s.

use proptest::prelude::*;
use serde_json::Value;
use wacht_yew::wire::read_json;

fn expect_same(text: &str) {
    let expected = serde_json::from_str::<Value>(text);
    let read = read_json(text);
    match (&expected, &read) {
        (Ok(expected), Ok(read)) => assert_eq!(read, expected, "{text}"),
        (Err(_), Err(_)) => {}
        _ => panic!("{text:?}: serde_json {expected:?}, the kit {read:?}"),
    }
}

#[test]
fn documents_are_read_as_serde_json_reads_them() {
    for text in [
        "null",
        "true",
        " false ",
        "\t\r\n1",
        "{}",
        "[]",
        "[ ]",
        "{ }",
        "[1, 2 ,3]",
        r#"{"a": {"b": [null]}}"#,
        r#"{"a":1,"a":2}"#,
        "0",
        "-0",
        "-1",
        "18446744073709551615",
        "18446744073709551616",
        "-9223372036854775808",
        "-9223372036854775809",
        "0.5",
        "-0.25",
        "1e3",
        "1E+3",
        "25e-2",
        "1.5e308",
        "1e400",
        "-1e400",
        "0e99999999999",
        "1e-400",
        r#""""#,
        r#""é😀""#,
        r#""\u00e9\ud83d\ude00""#,
        r#""\"\\\/\b\f\n\r\t""#,
        "123456789012345678",
    ] {
        expect_same(text);
    }
}

#[test]
fn what_is_no_json_is_refused() {
    for text in [
        "",
        " ",
        "nul",
        "nulll",
        "tru",
        "True",
        "[1,]",
        "[,]",
        "[1 2]",
        "[",
        "]",
        "{",
        "{a:1}",
        "{\"a\"}",
        "{\"a\":}",
        "{\"a\":1,}",
        "{,}",
        "01",
        "-",
        "+1",
        ".5",
        "1.",
        "1e",
        "1e+",
        "--1",
        "1 2",
        "\"",
        "\"\\\"",
        "\"\\x\"",
        "\"\\u12\"",
        "\"\\ud800\"",
        "\"\\ud800\\u0041\"",
        "\"\\udc00\"",
        "\"a\nb\"",
        "\"\0\"",
        "\0",
        "<html>",
        "\u{feff}1",
        "\u{a0}1",
        "[1}",
        "{\"a\":1]",
        "'a'",
        "\"\\",
        "\"\\u",
    ] {
        assert!(serde_json::from_str::<Value>(text).is_err(), "{text:?} is JSON");
        assert!(read_json(text).is_err(), "{text:?}");
    }
}

#[test]
fn a_deep_document_cannot_exhaust_the_stack() {
    for depth in [1, 100, 126, 127, 128, 129, 100_000] {
        expect_same(&format!("{}{}", "[".repeat(depth), "]".repeat(depth)));
        expect_same(&format!("{}1{}", "{\"a\":".repeat(depth), "}".repeat(depth)));
    }
}

fn document() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        (-100_000_i32..100_000).prop_map(|number| Value::from(f64::from(number) / 64.0)),
        any::<String>().prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 40, 6, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
            prop::collection::btree_map(any::<String>(), inner, 0..6)
                .prop_map(|map| Value::Object(map.into_iter().collect())),
        ]
    })
}

proptest! {
    #[test]
    fn what_serde_json_writes_is_read_back(value in document(), pretty: bool) {
        let write = if pretty { serde_json::to_string_pretty } else { serde_json::to_string };
        let text = write(&value).expect("a value can be written");
        prop_assert_eq!(read_json(&text), Ok(value));
    }

    #[test]
    fn a_document_cut_or_changed_is_judged_the_same(value in document(), at: prop::sample::Index, byte in 0_u8..128) {
        let mut bytes = value.to_string().into_bytes();
        let at = at.index(bytes.len());
        if let Ok(cut) = std::str::from_utf8(&bytes[..at]) {
            prop_assert_eq!(read_json(cut).is_ok(), serde_json::from_str::<Value>(cut).is_ok(), "{}", cut);
        }
        bytes[at] = byte;
        if let Ok(changed) = std::str::from_utf8(&bytes) {
            prop_assert_eq!(read_json(changed).is_ok(), serde_json::from_str::<Value>(changed).is_ok(), "{}", changed);
        }
    }

    #[test]
    fn a_fraction_is_read_to_its_last_digits(number in any::<f64>().prop_filter("finite", |number| number.is_finite())) {
        let read = read_json(&Value::from(number).to_string()).ok().and_then(|value| value.as_f64()).expect("a number");
        let is_close = (read - number).abs() <= number.abs() * 1e-13 + f64::MIN_POSITIVE;
        prop_assert!(is_close, "{} {}", read, number);
    }
}
