//! Where to go next, and where never to go: tables of what is refused, allowed, and carried along.

use crate::common::redirect::{
    API, JUDGES, MALFORMED, PORTAL, PRODUCTION_PAGE, STAGING_PAGE, STRANGERS, WELCOME, deployment, origin, production,
    staging,
};
use wacht_yew::flow::redirect::RedirectRule;
use wacht_yew::wire::Mode;

#[test]
fn the_corpus_is_large_and_without_twins() {
    let mut corpus = [MALFORMED, STRANGERS].concat();
    assert!(corpus.len() >= 200, "{}", corpus.len());
    corpus.sort_unstable();
    assert_eq!(corpus.windows(2).find(|pair| pair[0] == pair[1]), None);
}

#[test]
fn every_hostile_target_is_refused_under_every_rule() {
    for judge in JUDGES {
        let rule = judge.rule();
        let own = |target: &&&str| {
            judge
                .resolve(target)
                .is_ok_and(|url| url.origin().ascii_serialization() == judge.page)
        };
        let strangers = STRANGERS.iter().filter(|target| !own(target));
        let accepted: Vec<_> = MALFORMED
            .iter()
            .chain(strangers)
            .filter(|target| rule.check(target).is_some())
            .collect();
        assert!(accepted.is_empty(), "page {}: {accepted:#?}", judge.page);
    }
}

#[test]
fn a_malformed_target_is_refused_even_from_the_settings() {
    for judge in JUDGES {
        let rule = judge.rule();
        let accepted: Vec<_> = MALFORMED
            .iter()
            .filter(|target| rule.check_configured(target).is_some())
            .collect();
        assert!(accepted.is_empty(), "page {}: {accepted:#?}", judge.page);
    }
}

#[test]
fn very_long_targets_are_judged_like_short_ones() {
    let long = "a".repeat(100_000);
    for judge in JUDGES {
        let rule = judge.rule();
        assert!(rule.check(&format!("https://{long}.example.com/")).is_none());
        assert!(rule.check(&format!("https://evil.com/{long}")).is_none());
        assert!(rule.check(&format!("/{long}\\")).is_none());
        let path = format!("/{long}?{long}#{long}");
        assert_eq!(rule.check(&path).map(|target| target.href().len()), Some(path.len()));
    }
}

#[test]
fn paths_of_the_page_are_welcome() {
    for judge in JUDGES {
        for target in WELCOME {
            for written in [(*target).to_owned(), format!("{}{target}", judge.page)] {
                let accepted = judge.rule().check(&written).unwrap_or_else(|| panic!("{written}"));
                judge.approve(&written, &accepted);
                assert!(accepted.is_same_origin(), "{written}");
            }
        }
    }
}

#[test]
fn an_escaped_slash_is_for_paths_of_the_page_alone() {
    for (page, target) in [
        (PRODUCTION_PAGE, "https://accounts.example.com/a%2Fb"),
        (STAGING_PAGE, "http://localhost:8080/a%2Fb"),
        (PORTAL, "https://abcd.fapi.trywacht.xyz/a%2Fb"),
    ] {
        let rule = if page == PRODUCTION_PAGE {
            production(page)
        } else {
            staging(page)
        };
        assert!(rule.check(&target.replace("%2F", "/")).is_some(), "{target}");
        assert!(rule.check(target).is_none(), "{target}");
        assert!(rule.check_configured(target).is_none(), "{target}");
    }
}

#[test]
fn a_credential_planted_in_a_target_is_taken_out() {
    let table = [
        ("/x?__dev_session__=planted", "/x"),
        ("/x?a=1&__dev_session__=planted&b=2#c", "/x?a=1&b=2#c"),
        ("/x?__dev%5Fsession__=planted&__dev_session__=twice", "/x"),
        ("http://localhost:3000?__dev_session__=planted", "/"),
        ("http://localhost:3000", "/"),
        ("http://localhost:3000#x", "/#x"),
        (
            "https://abcd.accounts.trywacht.xyz?__dev_session__=planted#x",
            "https://abcd.accounts.trywacht.xyz/#x",
        ),
    ];
    for (target, href) in table {
        let accepted = staging(STAGING_PAGE).check(target).expect("allowed");
        assert_eq!(accepted.href(), href, "{target}");
    }
}

#[test]
fn production_allows_its_own_site_encrypted_and_nothing_else() {
    let table = [
        ("https://app.example.com/x", true),
        ("https://APP.example.com:443/x", true),
        ("https://example.com", true),
        ("https://accounts.example.com/sign-in", true),
        ("https://frontend.example.com", true),
        ("https://deep.er.example.com/x?y#z", true),
        ("http://example.com", false),
        ("https://example.com:8443", false),
        ("http://localhost:3000", false),
        ("http://127.0.0.1", false),
        ("https://localhost", false),
        ("http://[::1]", false),
        ("https://com", false),
        ("https://example.org", false),
        ("https://notexample.com", false),
        (PORTAL, false),
        (API, false),
    ];
    for (target, is_allowed) in table {
        assert_eq!(
            production(PRODUCTION_PAGE).check(target).is_some(),
            is_allowed,
            "{target}"
        );
    }
}

#[test]
fn staging_allows_the_page_this_device_and_the_deployment_only() {
    let table = [
        ("http://localhost:3000/x", true),
        ("http://localhost:8080", true),
        ("https://localhost", true),
        ("http://127.0.0.1:5173", true),
        ("http://[::1]:3000/x", true),
        ("http://app.localhost:3000", true),
        ("https://abcd.accounts.trywacht.xyz/me", true),
        ("https://abcd.fapi.trywacht.xyz", true),
        ("https://x.abcd.accounts.trywacht.xyz", false),
        ("https://other.accounts.trywacht.xyz", false),
        ("http://abcd.accounts.trywacht.xyz", false),
        ("https://example.com", false),
        ("https://app.example.com", false),
    ];
    for (target, is_allowed) in table {
        assert_eq!(staging(STAGING_PAGE).check(target).is_some(), is_allowed, "{target}");
    }
    assert!(
        staging("https://app.example.com")
            .check("https://app.example.com/x")
            .is_some(),
        "the page's own origin"
    );
    assert!(
        staging("https://app.example.com")
            .check("https://other.example.com/x")
            .is_none(),
        "no site in staging"
    );
}

#[test]
fn an_unknown_mode_is_as_strict_as_production() {
    let unknown = deployment(
        Mode::Unknown("rehearsal".into()),
        "frontend.example.com",
        "accounts.example.com",
    );
    let rule = RedirectRule::new(&unknown, origin(PRODUCTION_PAGE));
    assert!(rule.check("http://localhost:3000").is_none());
    let accepted = rule
        .check("https://accounts.example.com")
        .expect("the deployment's own");
    assert_eq!(accepted.href_with(Some("s3cret")), "https://accounts.example.com/");
}

#[test]
fn hosts_that_are_no_hosts_allow_nothing() {
    for host in [
        "",
        ".",
        "frontend.",
        "frontend.com",
        "frontend..",
        "*",
        "https://evil.com",
        "user@evil.com",
        "evil.com.",
    ] {
        for mode in [Mode::Production, Mode::Staging] {
            let rule = RedirectRule::new(&deployment(mode, host, host), origin(PRODUCTION_PAGE));
            for target in [
                "https://evil.com",
                "https://evil.com/x",
                "https://x.com",
                "https://com",
                "https://example.com",
            ] {
                assert!(rule.check(target).is_none(), "{host:?} {target}");
            }
            assert!(rule.check("/x").is_some());
        }
    }
}

#[test]
fn further_origins_are_allowed_exactly_and_get_no_credential() {
    let rule = staging(STAGING_PAGE).with_allowed([origin("https://sibling.example:8443")]);
    let accepted = rule
        .check("https://sibling.example:8443/x#y")
        .expect("allowed by the app");
    assert_eq!(accepted.href_with(Some("s3cret")), "https://sibling.example:8443/x#y");
    for target in [
        "https://sibling.example",
        "http://sibling.example:8443",
        "https://x.sibling.example:8443",
        "https://sibling.example:8444",
    ] {
        assert!(rule.check(target).is_none(), "{target}");
    }
}

#[test]
fn the_credential_goes_to_other_origins_of_the_same_staging_deployment_only() {
    let token = "a/b+c&d=e#f";
    let encoded = "__dev_session__=a%2Fb%2Bc%26d%3De%23f";
    let rule = staging(STAGING_PAGE);
    let table = [
        (PORTAL.to_owned(), format!("{PORTAL}/?{encoded}")),
        (format!("{PORTAL}/me?x=1"), format!("{PORTAL}/me?x=1&{encoded}")),
        (format!("{PORTAL}/me#frag?x"), format!("{PORTAL}/me?{encoded}#frag?x")),
        (
            format!("{PORTAL}/me?__dev_session__=old&x=1#y"),
            format!("{PORTAL}/me?x=1&{encoded}#y"),
        ),
        (format!("{API}/x"), format!("{API}/x?{encoded}")),
        (
            "http://127.0.0.1:5173/x".to_owned(),
            "http://127.0.0.1:5173/x".to_owned(),
        ),
        ("http://localhost:3000/x".to_owned(), "/x".to_owned()),
        ("/x".to_owned(), "/x".to_owned()),
    ];
    for (target, href) in table {
        let accepted = rule.check(&target).expect("allowed");
        assert_eq!(accepted.href_with(Some(token)), href, "{target}");
        assert!(!accepted.href_with(None).contains("__dev_session__"), "{target}");
    }
    let strange = rule
        .check_configured("https://evil.com/x")
        .expect("the settings may name it");
    assert_eq!(strange.href_with(Some(token)), "https://evil.com/x");
    let live = production(PRODUCTION_PAGE)
        .check("https://accounts.example.com/x")
        .expect("allowed");
    assert_eq!(live.href_with(Some(token)), "https://accounts.example.com/x");
    let on_portal = staging(PORTAL).check(&format!("{PORTAL}/x")).expect("its own");
    assert_eq!(on_portal.href_with(Some(token)), "/x");
}

#[test]
fn the_settings_may_name_any_well_formed_web_address() {
    let rule = production(PRODUCTION_PAGE);
    let table = [
        ("https://evil.com/x?y#z", "https://evil.com/x?y#z", false),
        ("http://intranet:8080", "http://intranet:8080/", false),
        ("https://app.example.com/home", "/home", true),
        ("/home", "/home", true),
    ];
    for (target, href, is_same_origin) in table {
        let accepted = rule.check_configured(target).expect("well formed");
        assert_eq!(
            (accepted.href(), accepted.is_same_origin()),
            (href, is_same_origin),
            "{target}"
        );
    }
}

#[test]
fn the_address_bar_comes_first_then_the_settings_then_the_root() {
    let rule = production(PRODUCTION_PAGE);
    let table = [
        (Some("/asked"), "/configured", "/asked"),
        (Some("https://evil.com"), "/configured", "/configured"),
        (
            Some("https://evil.com"),
            "https://partner.net/x",
            "https://partner.net/x",
        ),
        (Some("https://evil.com"), "javascript:alert(1)", "/"),
        (Some(""), "", "/"),
        (None, "/configured", "/configured"),
        (None, "", "/"),
        (None, "//evil.com", "/"),
    ];
    for (asked, configured, href) in table {
        assert_eq!(rule.choose(asked, configured).href(), href, "{asked:?} {configured:?}");
    }
    let root = staging(STAGING_PAGE).choose(None, "");
    assert!(root.is_same_origin() && root.href_with(Some("s3cret")) == "/");
}
