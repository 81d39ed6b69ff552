//! Generated redirect targets, judged by the browsers' own algorithm and a rule written anew.

use crate::common::redirect::{API, JUDGES, MALFORMED, PORTAL, PRODUCTION_PAGE, STAGING_PAGE, STRANGERS, WELCOME};
use proptest::prelude::{Just, ProptestConfig, Strategy, any, prop_oneof, proptest};
use proptest::sample::{Index, select};
use wacht_yew::flow::redirect::SafeRedirect;

/// A known target, changed in a few places in ways that parsers stumble over.
fn mutated() -> impl Strategy<Value = String> {
    let seeds = [
        MALFORMED,
        STRANGERS,
        WELCOME,
        &[
            PORTAL,
            API,
            PRODUCTION_PAGE,
            STAGING_PAGE,
            "https://accounts.example.com/x",
            "http://[::1]:1/x",
        ],
    ]
    .concat();
    let pieces = vec![
        "/",
        "//",
        "\\",
        "@",
        ":",
        "?",
        "#",
        "%",
        "%2f",
        "%5c",
        "%2e",
        "%00",
        ".",
        "..",
        "\t",
        "\n",
        "\r",
        " ",
        "\0",
        "evil.com",
        "example.com",
        "localhost",
        "https:",
        "http://",
        "javascript:",
        "\u{ff0f}",
        "\u{3002}",
        "\u{ad}",
        "[",
        "]",
        "0x7f",
        "1",
        "-",
        "__dev_session__=x",
        "&",
        "=",
    ];
    let change = (
        any::<Index>(),
        0_usize..4,
        prop_oneof![4 => select(pieces).prop_map(str::to_owned), 1 => ".{0,2}"],
    );
    (select(seeds), proptest::collection::vec(change, 0..4)).prop_map(|(seed, changes)| {
        let mut characters: Vec<char> = seed.chars().collect();
        for (at, removed, piece) in changes {
            let at = at.index(characters.len() + 1);
            let end = (at + removed).min(characters.len());
            characters.splice(at..end, piece.chars());
        }
        characters.into_iter().collect()
    })
}

/// An address put together from the pieces of one.
fn assembled() -> impl Strategy<Value = String> {
    let scheme = select(vec![
        "https://",
        "http://",
        "HTTPS://",
        "https:/",
        "https:",
        "//",
        "/",
        "",
        "\\\\",
        "javascript:",
        "/\\",
    ]);
    let user =
        prop_oneof![6 => Just(String::new()), 1 => "[a-z]{0,2}:?[a-z]{0,2}@", 1 => Just("app.example.com@".to_owned())];
    let host = prop_oneof![
        4 => select(vec!["app.example.com", "example.com", "x.example.com", "localhost", "127.0.0.1", "[::1]", "abcd.accounts.trywacht.xyz", "abcd.fapi.trywacht.xyz", "evil.com"]).prop_map(str::to_owned),
        1 => "[a-z0-9.%:-]{0,12}", 1 => "[ -~]{0,6}\\.example\\.com",
    ];
    let port = prop_oneof![4 => Just(String::new()), 1 => ":[0-9]{0,5}", 1 => select(vec![":443", ":80", ":3000"]).prop_map(str::to_owned)];
    let rest =
        prop_oneof![1 => Just(String::new()), 2 => "/[ -~]{0,12}", 1 => "[/\\\\.%2fe]{0,8}", 1 => "[?#][ -~]{0,12}"];
    (scheme, user, host, port, rest)
        .prop_map(|(scheme, user, host, port, rest)| format!("{scheme}{user}{host}{port}{rest}"))
}

/// What a server or a router makes of a path when it takes escaped slashes and dots for real ones, once or twice.
fn undone(href: &str) -> [String; 2] {
    let undo = |text: &str| {
        let mut text = text.to_owned();
        for (escaped, plain) in [
            ("%2f", "/"),
            ("%2F", "/"),
            ("%5c", "\\"),
            ("%5C", "\\"),
            ("%2e", "."),
            ("%2E", "."),
            ("%25", "%"),
        ] {
            text = text.replace(escaped, plain);
        }
        text
    };
    let path = href.split(['?', '#']).next().unwrap_or_default();
    let once = undo(path);
    let twice = undo(&once);
    [once, twice]
}

/// Whatever any rule accepts, the judge must approve of.
fn judge_all(target: &str) {
    for judge in JUDGES {
        let rule = judge.rule();
        if let Some(accepted) = rule.check(target).filter(SafeRedirect::is_same_origin) {
            for path in undone(accepted.href()) {
                let end = judge.resolve(&path).expect("a path of the page");
                assert_eq!(
                    end.origin().ascii_serialization(),
                    judge.page,
                    "{target:?} may be read as {path:?}"
                );
                assert_eq!(end.path(), path, "{target:?} may lead elsewhere on the page");
            }
        }
        if let Some(accepted) = rule.check(target) {
            judge.approve(target, &accepted);
        }
        if let Some(accepted) = rule.check_configured(target) {
            let Ok(url) = judge.resolve(accepted.href()) else {
                assert!(
                    accepted.href().contains("xn--"),
                    "{target:?} became {:?}",
                    accepted.href()
                );
                continue;
            };
            assert!(
                matches!(url.scheme(), "http" | "https") && url.username().is_empty(),
                "{target:?} leads to {url}"
            );
        }
    }
}

#[test]
fn the_judge_agrees_with_the_tables() {
    MALFORMED
        .iter()
        .chain(STRANGERS)
        .chain(WELCOME)
        .for_each(|target| judge_all(target));
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 8192, ..ProptestConfig::default() })]

    #[test]
    fn a_mutated_target_that_passes_leads_where_the_rule_allows(target in mutated()) {
        judge_all(&target);
    }

    #[test]
    fn an_assembled_target_that_passes_leads_where_the_rule_allows(target in assembled()) {
        judge_all(&target);
    }

    #[test]
    fn escapes_that_somebody_undoes_lead_nowhere_else(path in "/([a.]|%2[fFeE5]|%5[cC]|/|\\\\){0,10}") {
        judge_all(&path);
        judge_all(&format!("https://app.example.com{path}"));
    }

    #[test]
    fn any_text_that_passes_leads_where_the_rule_allows(target in "(?s).{0,30}", tail in "(?s).{0,30}") {
        judge_all(&target);
        judge_all(&format!("/{tail}"));
        judge_all(&format!("https://app.example.com{tail}"));
        judge_all(&format!("http://localhost:3000{tail}"));
    }
}
