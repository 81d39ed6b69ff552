//! The staging credential: where it is kept, when it is sent, and how it is taken from an address.

use crate::common::transport::{Task, World, reply, start};
use wacht_yew::client::{CallError, Credentials, PublishableKey, Storage as _, without_parameter};
use wacht_yew::wire::Session;

const KEY: &str = "__dev_session___abcd_fapi_trywacht_xyz";
const TIME: &str = "__dev_session_updated_at_abcd_fapi_trywacht_xyz";
const EMPTY: &str = r#"{"data":{"id":"1"}}"#;

fn read_session(world: &World) -> Task<Result<Session, CallError>> {
    let client = world.client.clone();
    start(async move { client.session().await })
}

fn act(world: &World) -> Task<Result<(), CallError>> {
    let client = world.client.clone();
    start(async move { client.sign_out(None).await })
}

/// Every value of the credential's parameter in a request's address.
fn sent(world: &World, number: usize) -> Vec<String> {
    let address = world.script.request(number).url;
    let query = address.split_once('?').map_or("", |(_, query)| query);
    let pairs = form_urlencoded::parse(query.as_bytes());
    pairs
        .filter(|(name, _)| name == "__dev_session__")
        .map(|(_, value)| value.into_owned())
        .collect()
}

#[test]
fn it_is_sent_empty_when_there_is_none() {
    let world = World::staging();
    let _reads = (read_session(&world), act(&world));
    assert_eq!(
        world.script.request(0).url,
        "https://abcd.fapi.trywacht.xyz/session?__dev_session__="
    );
    assert_eq!(
        (sent(&world, 0), sent(&world, 1)),
        (vec![String::new()], vec![String::new()])
    );
    assert_eq!(world.script.request(0).credentials, Credentials::SameOrigin);
}

#[test]
fn it_is_kept_from_the_reply_overwritten_when_rotated_and_sent_once() {
    let world = World::staging();
    for (number, token) in ["one", "two", "a/b+c&d=e#f é"].into_iter().enumerate() {
        let read = read_session(&world);
        world.clock.advance(10);
        world.script.answer(number, reply(200, EMPTY, token));
        read.finish().expect("read");
        assert_eq!(world.client.dev_session().read().as_deref(), Some(token));
        let time = ((number + 1) * 10).to_string();
        for storage in [&world.local, &world.cookies] {
            assert_eq!(
                (storage.get(KEY).as_deref(), storage.get(TIME)),
                (Some(token), Some(time.clone()))
            );
            assert_eq!(storage.values.borrow().len(), 2, "nothing else is stored");
        }
    }
    let _read = read_session(&world);
    assert_eq!(sent(&world, 3), ["a/b+c&d=e#f é"]);
    assert!(
        !world.script.request(3).url.contains(['#', 'é', ' ']),
        "{}",
        world.script.request(3).url
    );
}

#[test]
fn a_refusal_carries_it_too_and_an_empty_one_counts_for_nothing() {
    let world = World::staging();
    let read = read_session(&world);
    world.script.answer(0, reply(401, "", "of-a-refusal"));
    read.finish().expect_err("refused");
    assert_eq!(world.client.dev_session().read().as_deref(), Some("of-a-refusal"));
    let read = read_session(&world);
    let mut empty = reply(200, EMPTY, "x").expect("an answer");
    empty.headers[1].1.clear();
    world.script.answer(1, Ok(empty));
    read.finish().expect("read");
    assert_eq!(world.client.dev_session().read().as_deref(), Some("of-a-refusal"));
}

#[test]
fn storage_names_follow_the_host() {
    let table = [
        ("https://abcd.fapi.trywacht.xyz", "abcd_fapi_trywacht_xyz".to_owned()),
        (
            "https://ABCD.fapi.trywacht.xyz:443",
            "abcd_fapi_trywacht_xyz".to_owned(),
        ),
        ("http://127.0.0.1:8787", "127_0_0_1_8787".to_owned()),
        ("http://localhost:3000", "localhost_3000".to_owned()),
        ("http://[::1]:8787", "1_8787".to_owned()),
        ("https://a--b.example.com", "a_b_example_com".to_owned()),
        (
            "https://a123456789b123456789c123456789d123456789e123456789.f123456789g1234.com",
            "a123456789b123456789c123456789d123456789e123456789_f123456789g12".to_owned(),
        ),
    ];
    for (origin, suffix) in table {
        let world = World::new(&PublishableKey::test_key_for(origin));
        world.client.dev_session().write("token");
        let names: Vec<String> = world.local.values.borrow().keys().cloned().collect();
        assert_eq!(
            names,
            [
                format!("__dev_session___{suffix}"),
                format!("__dev_session_updated_at_{suffix}")
            ],
            "{origin}"
        );
    }
}

#[test]
fn the_cookie_wins_and_is_copied_when_it_is_news() {
    // cookie, its time, local, its time → what is read, what local storage holds afterwards
    let table = [
        (None, None, None, None, None, None),
        (None, None, Some("l"), Some("5"), Some("l"), Some("l")),
        (Some(""), Some("9"), Some("l"), Some("5"), Some("l"), Some("l")),
        (Some("c"), Some("9"), None, None, Some("c"), Some("c")),
        (Some("c"), None, None, None, Some("c"), Some("c")),
        (Some("c"), Some("9"), Some("l"), Some("5"), Some("c"), Some("c")),
        (Some("c"), None, Some("l"), Some("5"), Some("c"), Some("c")),
        (Some("c"), Some("9"), Some("l"), None, Some("c"), Some("c")),
        (Some("c"), Some("soon"), Some("l"), Some("5"), Some("c"), Some("c")),
        (Some("c"), Some("4"), Some("l"), Some("5"), Some("c"), Some("l")),
        (Some("c"), Some("4"), Some(""), Some("5"), Some("c"), Some("c")),
        (Some("c"), Some("9"), Some("c"), Some("5"), Some("c"), Some("c")),
    ];
    for (cookie, cookie_time, local, local_time, read, local_after) in table {
        let world = World::staging();
        for (storage, value, time) in [(&world.cookies, cookie, cookie_time), (&world.local, local, local_time)] {
            value.into_iter().for_each(|value| storage.set(KEY, value));
            time.into_iter().for_each(|time| storage.set(TIME, time));
        }
        let what = format!("cookie {cookie:?} at {cookie_time:?}, local {local:?} at {local_time:?}");
        assert_eq!(world.client.dev_session().read().as_deref(), read, "{what}");
        assert_eq!(world.local.get(KEY).as_deref(), local_after, "{what}");
        assert_eq!(world.client.dev_session().read().as_deref(), read, "{what}, again");
    }
}

#[test]
fn a_browser_that_keeps_nothing_stays_signed_in_until_it_is_closed() {
    let world = World::staging();
    world.local.is_closed.set(true);
    world.cookies.is_closed.set(true);
    let read = read_session(&world);
    world.script.answer(0, reply(200, EMPTY, "kept"));
    read.finish().expect("read");
    let _read = read_session(&world);
    assert_eq!(sent(&world, 1), ["kept"]);
}

#[test]
fn it_is_taken_from_the_page_address_and_everything_else_keeps_its_exact_text() {
    let table = [
        ("https://a.b/p?__dev_session__=tok", Some(("https://a.b/p", "tok"))),
        (
            "https://a.b/p?__dev_session__=tok#frag?x=%20y",
            Some(("https://a.b/p#frag?x=%20y", "tok")),
        ),
        (
            "/p?a=%41+b&__dev_session__=tok&c=d%2Fe&&=&f#g",
            Some(("/p?a=%41+b&c=d%2Fe&&=&f#g", "tok")),
        ),
        ("/p?__dev_session__=a%2Fb%2Bc%26d", Some(("/p", "a/b+c&d"))),
        (
            "/p?__dev_session__=one&x=1&__dev_session__=two",
            Some(("/p?x=1", "two")),
        ),
        ("/p?__dev%5Fsession__=tok", Some(("/p", "tok"))),
        ("/p?__dev_session__=", Some(("/p", ""))),
        ("/p?__dev_session__", Some(("/p", ""))),
        ("?__dev_session__=tok", Some(("", "tok"))),
        ("/p?__dev_session__=tok#", Some(("/p#", "tok"))),
        ("/p?__dev_session___x=tok", None),
        ("/p?x__dev_session__=tok", None),
        ("/p?a=__dev_session__=tok", None),
        ("/p#?__dev_session__=tok", None),
        ("/p?a=b&c", None),
        ("/__dev_session__=tok", None),
        ("", None),
    ];
    for (address, expected) in table {
        let cleaned = without_parameter(address, "__dev_session__");
        let cleaned = cleaned
            .as_ref()
            .map(|(cleaned, taken)| (cleaned.as_str(), taken.as_str()));
        assert_eq!(cleaned, expected, "{address}");
        let world = World::staging();
        world.client.dev_session().write("earlier");
        let left = world.client.dev_session().take_from_address(address);
        assert_eq!(left.as_deref(), expected.map(|(cleaned, _)| cleaned), "{address}");
        let kept = expected
            .map(|(_, taken)| taken)
            .filter(|taken| !taken.is_empty())
            .unwrap_or("earlier");
        assert_eq!(world.client.dev_session().read().as_deref(), Some(kept), "{address}");
        if let Some(left) = left {
            assert_eq!(world.client.dev_session().take_from_address(&left), None, "taken once");
        }
    }
}
