//! What the strict parser accepts, every browser reads the same way; the rest it refuses.

use proptest::prelude::{Just, ProptestConfig, Strategy, prop_oneof, proptest};
use wacht_yew::client::Origin;

#[test]
fn good_addresses_are_split_into_origin_and_rest() {
    let table = [
        ("https://example.com", "https://example.com", ""),
        ("https://example.com/", "https://example.com", "/"),
        ("https://example.com/a/b?c=d#e", "https://example.com", "/a/b?c=d#e"),
        ("https://example.com?c=/d", "https://example.com", "?c=/d"),
        ("https://example.com#@evil.com", "https://example.com", "#@evil.com"),
        ("HtTpS://EXAMPLE.Com/Path", "https://example.com", "/Path"),
        ("https://example.com:443/", "https://example.com", "/"),
        ("http://example.com:80", "http://example.com", ""),
        ("https://example.com:80", "https://example.com:80", ""),
        ("http://example.com:443", "http://example.com:443", ""),
        ("https://example.com:1", "https://example.com:1", ""),
        ("https://example.com:65535", "https://example.com:65535", ""),
        ("https://example.com:08443", "https://example.com:8443", ""),
        ("http://localhost:3000/x", "http://localhost:3000", "/x"),
        ("http://127.0.0.1:8787", "http://127.0.0.1:8787", ""),
        ("http://[::1]:8787/x", "http://[::1]:8787", "/x"),
        ("http://[::1]", "http://[::1]", ""),
        ("https://0.0.0.0", "https://0.0.0.0", ""),
        ("https://255.255.255.255", "https://255.255.255.255", ""),
        ("https://1.2.3.example", "https://1.2.3.example", ""),
        (
            "https://a-b.xn--bcher-kva.example",
            "https://a-b.xn--bcher-kva.example",
            "",
        ),
        ("https://example", "https://example", ""),
    ];
    for (address, origin, rest) in table {
        let split = Origin::split(address).map(|(origin, rest)| (origin.to_string(), rest));
        assert_eq!(split, Some((origin.to_owned(), rest)), "{address}");
    }
}

#[test]
fn every_form_that_readers_disagree_on_is_refused() {
    #[rustfmt::skip]
    let forms = [
        // no absolute http address
        "", "example.com", "/path", "//example.com", "https:", "https:/", "https://", "https:///",
        "https:example.com", "https:/example.com", "https:///example.com", "ftp://example.com",
        "javascript://example.com", "ws://example.com", "https ://example.com", " https://example.com",
        "\thttps://example.com", "ht\ntps://example.com", "https:\\\\example.com", "https:/\\example.com",
        "blob:https://example.com", "\u{feff}https://example.com",
        // user-info
        "https://user@example.com", "https://user:pass@example.com", "https://@example.com",
        "https://:@example.com", "https://good.com@evil.com", "https://good.com%40evil.com",
        "https://good.com:80@evil.com",
        // backslashes, percent signs, spaces, controls
        "https://example.com\\", "https://good.com\\@evil.com", "https://good.com\\.evil.com",
        "https://exa%6dple.com", "https://example.com%2f.evil.com", "https://%65xample.com",
        "https://example%00.com", "https://exam ple.com", "https://example.com ", "https://exam\tple.com",
        "https://exam\nple.com", "https://example.com\r\n", "https://exam\0ple.com", "https://example\u{7f}.com",
        // letters that look like others, or are dropped
        "https://ex\u{e4}mple.com", "https://\u{ff45}xample.com", "https://example\u{3002}com",
        "https://example\u{ff0e}com", "https://exam\u{ad}ple.com", "https://exam\u{200b}ple.com",
        "https://\u{2100}.com", "https://\u{130}.com", "https://\u{212a}.com",
        "https://example.com\u{2044}evil.com",
        // numbers in other notations
        "https://127.1", "https://127.0.1", "https://2130706433", "https://0x7f.1", "https://0x7f000001",
        "https://0177.0.0.1", "https://127.0.0.01", "https://127.0.0.08", "https://256.0.0.1", "https://1.2.3.4.5",
        "https://1.2.3", "https://example.1", "https://example.0x1", "https://127.0.0.1.", "https://0",
        "https://1.2.3.4a", "https://a.1b",
        // version six in other forms
        "https://[::]", "https://[0:0:0:0:0:0:0:1]", "https://[::ffff:127.0.0.1]", "https://[::1", "https://::1",
        "https://[::1]x", "https://[::1%25lo]", "https://x[::1]", "https://[example.com]", "https://[]",
        "https://[::1]:",
        // ports
        "https://example.com:", "https://example.com:/x", "https://example.com:0", "https://example.com:00000",
        "https://example.com:65536", "https://example.com:99999", "https://example.com:000443",
        "https://example.com:+80", "https://example.com:-1", "https://example.com:8a", "https://example.com:80:80",
        "https://example.com: 80", "https://example.com:\u{661}", "https://:443",
        // labels
        "https://example.com.", "https://.example.com", "https://example..com", "https://.", "https://..",
        "https://-example.com", "https://example-.com", "https://example.-com", "https://exam_ple.com",
        "https://*.com", "https://exa!mple.com", "https://exa'mple.com", "https://a,b.com", "https://a;b.com",
        "https://a|b.com", "https://a<b.com", "https://a^b.com", "https://${x}.com",
    ];
    let accepted: Vec<&str> = forms.into_iter().filter(|form| Origin::split(form).is_some()).collect();
    assert!(accepted.is_empty(), "accepted: {accepted:?}");
}

#[test]
fn hosts_and_labels_have_the_lengths_of_the_name_system() {
    let label = "a".repeat(63);
    assert!(Origin::parse(&format!("https://{label}.com")).is_some());
    assert!(Origin::parse(&format!("https://{label}a.com")).is_none());
    let host = |last: usize| format!("https://{label}.{label}.{label}.{}", "b".repeat(last));
    assert!(Origin::parse(&host(61)).is_some(), "253 characters");
    assert!(Origin::parse(&host(62)).is_none(), "254 characters");
}

#[test]
fn a_standing_origin_has_nothing_behind_it() {
    for good in ["https://example.com", "https://example.com/", "http://localhost:3000/"] {
        assert!(Origin::parse(good).is_some(), "{good}");
    }
    for bad in [
        "https://example.com//",
        "https://example.com/x",
        "https://example.com?",
        "https://example.com#",
        "https://example.com/?x",
    ] {
        assert!(Origin::parse(bad).is_none(), "{bad}");
    }
}

#[test]
fn this_device_is_recognised_and_nothing_else() {
    let table = [
        ("localhost", true),
        ("app.localhost", true),
        ("LOCALHOST", true),
        ("127.0.0.1", true),
        ("127.255.255.254", true),
        ("[::1]", true),
        ("localhost.com", false),
        ("notlocalhost", false),
        ("localhost.evil.com", false),
        ("128.0.0.1", false),
        ("127.0.0.1.evil.com", false),
        ("127.evil.com", false),
        ("0.0.0.0", false),
        ("192.168.0.1", false),
        ("10.0.0.1", false),
    ];
    for (host, is_loopback) in table {
        let origin = Origin::parse(&format!("https://{host}")).expect("a host");
        assert_eq!(origin.is_loopback(), is_loopback, "{host}");
    }
}

#[test]
fn hosts_of_the_settings_are_encrypted_unless_on_this_device() {
    let table = [
        ("frontend.example.com", Some("https://frontend.example.com")),
        ("frontend.example.com:8443", Some("https://frontend.example.com:8443")),
        ("localhost:8787", Some("http://localhost:8787")),
        ("127.0.0.1:8787", Some("http://127.0.0.1:8787")),
        ("localhost:443", Some("http://localhost:443")),
        ("localhost:80", Some("http://localhost")),
        ("", None),
        ("https://example.com", None),
        ("example.com/path", None),
        ("user@example.com", None),
        ("example.com?x", None),
        ("/", None),
    ];
    for (host, origin) in table {
        assert_eq!(
            Origin::of_host(host).map(|origin| origin.to_string()).as_deref(),
            origin,
            "{host:?}"
        );
    }
}

#[test]
fn a_domain_holds_itself_and_whole_labels_under_it() {
    let table = [
        ("example.com", true),
        ("a.example.com", true),
        ("a.b.example.com", true),
        ("evilexample.com", false),
        ("example.com.evil.com", false),
        ("com", false),
        ("xample.com", false),
        ("a-example.com", false),
    ];
    for (host, is_within) in table {
        let origin = Origin::parse(&format!("https://{host}:8443")).expect("a host");
        assert_eq!(origin.is_within("example.com"), is_within, "{host}");
    }
}

#[test]
fn origins_are_equal_as_browsers_compare_them() {
    let parse = |text: &str| Origin::parse(text).expect("an origin");
    assert_eq!(parse("https://Example.com:443"), parse("https://example.com/"));
    assert_ne!(parse("https://example.com"), parse("http://example.com"));
    assert_ne!(parse("https://example.com"), parse("https://example.com:80"));
    assert_eq!(parse("https://example.com:8443").authority(), "example.com:8443");
    assert_eq!(parse("https://example.com:8443").host(), "example.com");
    assert_eq!(parse("https://example.com:443").authority(), "example.com");
    assert!(parse("https://example.com").is_secure() && !parse("http://example.com").is_secure());
}

/// Addresses from pieces that parsers stumble over.
fn addresses() -> impl Strategy<Value = String> {
    let scheme = prop_oneof![6 => Just("https://"), 3 => Just("http://"), 1 => Just("HTTPS://"), 1 => Just("https:/"), 1 => Just("//")];
    let label = prop_oneof![
        6 => "[a-zA-Z0-9-]{1,8}", 2 => "[0-9]{1,3}", 1 => Just("localhost".to_owned()), 1 => Just("0x7f".to_owned()),
        1 => Just("[::1]".to_owned()), 1 => Just("%2e".to_owned()), 1 => "[ -~]{0,4}",
    ];
    let host = proptest::collection::vec(label, 1..5).prop_map(|labels| labels.join("."));
    let port = prop_oneof![4 => Just(String::new()), 2 => ":[0-9]{0,6}", 1 => "@[a-z]{1,4}", 1 => r"[\\:@.]"];
    let rest = prop_oneof![2 => Just(String::new()), 2 => "/[ -~]{0,8}", 1 => r"[?#][ -~]{0,8}", 1 => "[ -~]{0,4}"];
    (scheme, host, port, rest).prop_map(|(scheme, host, port, rest)| format!("{scheme}{host}{port}{rest}"))
}

/// Whatever the kit accepts, the `url` crate (the browsers' own algorithm) must read alike; returns whether it was accepted.
fn agrees(address: &str) -> bool {
    let Some((origin, rest)) = Origin::split(address) else {
        return false;
    };
    assert!(
        rest.is_empty() || rest.starts_with(['/', '?', '#']),
        "{address:?}: rest {rest:?}"
    );
    assert!(address.ends_with(rest));
    let may_fail = origin.host().split('.').any(|label| label.starts_with("xn--"));
    match url::Url::parse(address) {
        Ok(url) => {
            assert_eq!(
                url.scheme(),
                if origin.is_secure() { "https" } else { "http" },
                "{address:?}"
            );
            assert_eq!(url.host_str(), Some(origin.host()), "{address:?}");
            let authority = url
                .port()
                .map_or_else(|| origin.host().to_owned(), |port| format!("{}:{port}", origin.host()));
            assert_eq!(origin.authority(), authority, "{address:?}");
            assert!(url.username().is_empty() && url.password().is_none(), "{address:?}");
            assert_eq!(url.origin().ascii_serialization(), origin.to_string(), "{address:?}");
        }
        Err(error) => assert!(may_fail, "{address:?} was accepted, but: {error}"),
    }
    let again = Origin::parse(&origin.to_string());
    assert_eq!(again.as_ref(), Some(&origin), "{address:?}: its own text reads back");
    true
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 8192, ..ProptestConfig::default() })]

    #[test]
    fn what_is_accepted_browsers_read_alike(address in addresses()) {
        agrees(&address);
    }

    #[test]
    fn plain_hosts_are_accepted_and_read_alike(host in "[a-z][a-z0-9]{0,9}(\\.[a-z][a-z0-9]{0,9}){0,3}", port in 1_u16.., secure: bool) {
        let scheme = if secure { "https" } else { "http" };
        assert!(agrees(&format!("{scheme}://{host}:{port}/path")), "{host}:{port}");
    }

    #[test]
    fn dotted_addresses_are_accepted_and_read_alike(a: u8, b: u8, c: u8, d: u8) {
        assert!(agrees(&format!("http://{a}.{b}.{c}.{d}")));
    }

    #[test]
    fn no_text_panics(address in "(?s).{0,60}") {
        agrees(&address);
        agrees(&format!("https://{address}"));
        let _ = Origin::of_host(&address);
    }
}
