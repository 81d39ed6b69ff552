//! Every way a publishable key can be right or wrong, with its error.

use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, STANDARD_NO_PAD, URL_SAFE};
use wacht_yew::client::{PublishableKey, PublishableKeyError as Wrong};
use wacht_yew::wire::Mode;

fn key(environment: &str, address: &str) -> String {
    format!("pk_{environment}_{}", STANDARD.encode(address))
}

#[test]
fn a_good_key_tells_mode_and_address() {
    let table = [
        (
            "pk_test_aHR0cHM6Ly9hYmNkZWZnaGlqa2xtbm9wLmZhcGkudHJ5d2FjaHQueHl6",
            Mode::Staging,
            "https://abcdefghijklmnop.fapi.trywacht.xyz",
        ),
        (
            "pk_live_aHR0cHM6Ly9mcm9udGVuZC5leGFtcGxlLmNvbQ==",
            Mode::Production,
            "https://frontend.example.com",
        ),
    ];
    for (text, mode, api) in table {
        let key = PublishableKey::parse(text).expect("the contract's own example");
        assert_eq!((key.mode(), key.api().to_string()), (&mode, api.to_owned()), "{text}");
    }
}

#[test]
fn ports_trailing_slashes_and_capitals_are_read() {
    let table = [
        ("https://api.example.com:8443", "https://api.example.com:8443"),
        ("https://api.example.com:443", "https://api.example.com"),
        ("https://api.example.com/", "https://api.example.com"),
        ("HTTPS://API.Example.COM", "https://api.example.com"),
    ];
    for (address, api) in table {
        for environment in ["test", "live"] {
            let key = PublishableKey::parse(&key(environment, address)).expect("a good address");
            assert_eq!(key.api().to_string(), api, "{environment} {address}");
        }
    }
}

#[test]
fn plain_http_is_for_a_test_key_on_this_device_only() {
    for address in [
        "http://127.0.0.1:8787",
        "http://localhost:3000",
        "http://[::1]:8787",
        "http://app.localhost",
        "http://127.9.8.7",
    ] {
        let parsed = PublishableKey::parse(&key("test", address)).expect("loopback in test mode");
        assert_eq!(parsed.api().to_string(), address);
        assert_eq!(
            PublishableKey::parse(&key("live", address)),
            Err(Wrong::Unencrypted),
            "{address}"
        );
    }
    for address in [
        "http://api.example.com",
        "http://192.168.1.2:8787",
        "http://128.0.0.1",
        "http://localhost.evil.com",
        "http://notlocalhost",
    ] {
        for environment in ["test", "live"] {
            assert_eq!(
                PublishableKey::parse(&key(environment, address)),
                Err(Wrong::Unencrypted),
                "{environment} {address}"
            );
        }
    }
}

#[test]
fn spaces_around_a_key_are_trimmed() {
    let text = key("test", "https://api.example.com");
    for padded in [format!("  {text}"), format!("{text}\n"), format!("\t{text}\r\n ")] {
        assert_eq!(
            PublishableKey::parse(&padded),
            PublishableKey::parse(&text),
            "{padded:?}"
        );
    }
    assert!(PublishableKey::parse(&text).is_ok());
}

#[test]
fn each_wrong_key_names_its_error() {
    let good = STANDARD.encode("https://api.example.com");
    let unpadded = STANDARD_NO_PAD.encode("https://api.example.com");
    assert!(
        !unpadded.ends_with('=') && good.ends_with('='),
        "the example needs padding to mean something"
    );
    let table = [
        (String::new(), Wrong::Empty),
        (" \n\t ".into(), Wrong::Empty),
        (format!("sk_test_{good}"), Wrong::Secret),
        (format!(" sk_live_{good}"), Wrong::Secret),
        ("sk_".into(), Wrong::Secret),
        ("pk".into(), Wrong::Shape),
        ("pk_test".into(), Wrong::Shape),
        (format!("pk_test_{good}_more"), Wrong::Shape),
        (format!("pk_test__{good}"), Wrong::Shape),
        (good.clone(), Wrong::Shape),
        (format!("ok_test_{good}"), Wrong::Prefix),
        (format!("PK_test_{good}"), Wrong::Prefix),
        (format!("_test_{good}"), Wrong::Prefix),
        (format!("pk_prod_{good}"), Wrong::Environment),
        (format!("pk_TEST_{good}"), Wrong::Environment),
        (format!("pk__{good}"), Wrong::Environment),
        ("pk_test_!!!!".into(), Wrong::Encoding),
        (format!("pk_test_{unpadded}"), Wrong::Encoding),
        (format!("pk_test_{} {good}", &good[..4]), Wrong::Encoding),
        (
            format!("pk_test_{}", STANDARD.encode([0xff, 0xfe, 0xfd])),
            Wrong::Encoding,
        ),
        ("pk_test_".into(), Wrong::Address),
    ];
    for (text, wrong) in table {
        assert_eq!(PublishableKey::parse(&text), Err(wrong), "{text:?}");
    }
}

#[test]
fn url_safe_base64_is_another_alphabet() {
    // `?` followed by `~` gives a digit that the two alphabets write differently.
    let bytes = b"https://a.example/?>~?";
    let (standard, url_safe) = (STANDARD.encode(bytes), URL_SAFE.encode(bytes));
    assert_ne!(standard, url_safe, "the example must tell the alphabets apart");
    assert_eq!(
        PublishableKey::parse(&format!("pk_live_{standard}")),
        Err(Wrong::Address)
    );
    assert!(matches!(
        PublishableKey::parse(&format!("pk_live_{url_safe}")),
        Err(Wrong::Encoding | Wrong::Shape)
    ));
}

#[test]
fn an_address_that_is_no_origin_is_refused() {
    let addresses = [
        "api.example.com",
        "//api.example.com",
        "ftp://api.example.com",
        "wss://api.example.com",
        "javascript://api.example.com",
        "https://api.example.com/v1",
        "https://api.example.com//",
        "https://api.example.com?x=1",
        "https://api.example.com#x",
        "https://user@api.example.com",
        "https://user:secret@api.example.com",
        "https://api.example.com:0",
        "https://api.example.com:65536",
        "https://api.example.com:",
        "https://api..example.com",
        "https://api.example.com.",
        "https://",
        "https:///",
        "https:api.example.com",
        " https://api.example.com",
        "https://api.example.com\n",
        "https://api example.com",
        "https://\u{ff41}pi.example.com",
        "https://0x7f.1",
        "https://api%2eexample.com",
        "https://evil.com\\@api.example.com",
    ];
    for address in addresses {
        for environment in ["test", "live"] {
            assert_eq!(
                PublishableKey::parse(&key(environment, address)),
                Err(Wrong::Address),
                "{environment} {address:?}"
            );
        }
    }
}

#[test]
fn each_error_says_something_of_its_own() {
    let errors = [
        Wrong::Empty,
        Wrong::Secret,
        Wrong::Shape,
        Wrong::Prefix,
        Wrong::Environment,
        Wrong::Encoding,
        Wrong::Address,
        Wrong::Unencrypted,
    ];
    let mut sentences: Vec<String> = errors.iter().map(ToString::to_string).collect();
    assert!(
        sentences
            .iter()
            .all(|sentence| sentence.ends_with('.') && sentence.contains("key")),
        "{sentences:?}"
    );
    sentences.sort();
    sentences.dedup();
    assert_eq!(sentences.len(), errors.len());
}

#[test]
fn a_key_made_for_an_origin_reads_back() {
    for origin in [
        "http://127.0.0.1:8787",
        "https://abc.fapi.trywacht.xyz",
        "http://localhost:3000",
    ] {
        for written in [origin.to_owned(), format!("{origin}/")] {
            let key = PublishableKey::parse(&PublishableKey::test_key_for(&written)).expect("made by the kit itself");
            assert_eq!((key.mode(), key.api().to_string()), (&Mode::Staging, origin.to_owned()));
        }
    }
}
