//! `POST /me` and the profile picture.

use crate::common;
use crate::common::{Browser, body, get, post, request, wrong};
use crate::me::{ada, id};
use serde_json::json;
use wacht_yew::client::{Body, Method, Part, PartContent, Request};

const PNG: &[u8] = b"\x89PNG\r\n\x1a\nand the rest";

fn upload(bytes: &[u8]) -> Request {
    let content = PartContent::File {
        name: "me.png".to_owned(),
        media_type: "image/png".to_owned(),
        bytes: bytes.to_vec(),
    };
    let part = Part { name: "file", content };
    request(Method::Post, "/me/profile-picture", Body::Multipart(vec![part]))
}

fn set(browser: &mut Browser, field: &'static str, value: &str) -> (u16, String, String) {
    browser.refusal(post("/me", &[(field, value)]))
}

#[test]
fn what_is_given_changes_and_what_is_empty_stays() {
    let mut browser = ada();
    let fields = [
        ("first_name", " Augusta Ada "),
        ("last_name", ""),
        ("username", "countess"),
    ];
    assert!(browser.data(post("/me", &fields)).is_string());
    let user = browser.me();
    assert_eq!(
        [&user["first_name"], &user["last_name"], &user["username"]],
        ["Augusta Ada", "Lovelace", "countess"]
    );
    assert_eq!(
        browser.session().active_signin.unwrap().user.display_name(),
        "Augusta Ada Lovelace"
    );
}

#[test]
fn multipart_bodies_are_as_good_as_forms() {
    let mut browser = ada();
    let part = Part {
        name: "last_name",
        content: PartContent::Text("King".to_owned()),
    };
    browser.data(request(Method::Post, "/me", Body::Multipart(vec![part])));
    assert_eq!(browser.me()["last_name"], "King");
}

#[test]
fn a_username_of_somebody_else_is_refused_in_any_case_and_ones_own_is_not() {
    let mut browser = ada();
    assert_eq!(
        set(&mut browser, "username", "GRACE"),
        wrong(500, "", "This username is already taken.")
    );
    browser.data(post("/me", &[("username", "Ada")]));
    assert_eq!(browser.me()["username"], "Ada");
}

#[test]
fn one_bad_field_changes_none() {
    let mut browser = ada();
    let before = browser.me();
    let long = "x".repeat(10_000);
    for (field, value) in [
        ("first_name", &*long),
        ("first_name", "A\u{7}da"),
        ("last_name", "Love\nlace"),
        ("username", "ab"),
        ("username", &*long),
        ("username", "ada lovelace"),
        ("second_factor_policy", "always"),
        ("primary_email_address_id", "1"),
        ("primary_phone_number_id", "1"),
    ] {
        let good = if field == "last_name" {
            "first_name"
        } else {
            "last_name"
        };
        let response = browser.send(post("/me", &[(good, "Eve"), (field, value)]));
        assert_eq!(response.status, 400, "{field}: {}", body(&response));
        assert_eq!(browser.me(), before, "{field}");
    }
}

#[test]
fn banned_words_are_in_no_name() {
    let mut browser = ada().settings(json!({ "restrictions": { "banned_keywords": ["engine"] } }));
    let refused = wrong(400, "BANNED_KEYWORD", "Your input contains restricted content.");
    for field in ["first_name", "last_name", "username"] {
        assert_eq!(set(&mut browser, field, "MyEngine"), refused, "{field}");
    }
}

#[test]
fn the_second_factor_policy_is_the_users_own() {
    let mut browser = ada();
    for policy in ["enforced", "optional", "none"] {
        browser.data(post("/me", &[("second_factor_policy", policy)]));
        assert_eq!(browser.me()["second_factor_policy"], policy);
    }
}

#[test]
fn only_a_proved_address_of_ones_own_becomes_primary() {
    let mut browser = ada();
    let added = browser.data(post("/me/email-addresses", &[("email", "countess@example.com")]));
    let refused = wrong(400, "", "Email address not found or not verified");
    assert_eq!(set(&mut browser, "primary_email_address_id", &id(&added)), refused);
    let foreign = browser.meanwhile(|browser| {
        browser.sign_in("barbara@example.com", "Liskov-1939!");
        browser.me()["primary_email_address_id"].as_str().unwrap().to_owned()
    });
    assert_eq!(set(&mut browser, "primary_email_address_id", &foreign), refused);
}

#[test]
fn a_picture_is_served_replaced_and_removed() {
    let mut browser = ada();
    assert_eq!(browser.data(upload(PNG)), json!(null));
    let user = browser.me();
    assert_eq!(user["has_profile_picture"], true);
    let first = user["profile_picture_url"].as_str().unwrap().to_owned();
    let path = first.strip_prefix(common::ORIGIN).unwrap().to_owned();
    let served = browser.send(get(&path));
    assert_eq!((served.status, &*served.body), (200, PNG));
    browser.data(upload(b"GIF89a..."));
    assert_ne!(browser.me()["profile_picture_url"], first.as_str());
    assert_eq!(browser.send(get(&path)).status, 404);
    browser.data(post("/me", &[("remove_profile_picture", "true")]));
    let user = browser.me();
    assert_eq!(
        (&user["has_profile_picture"], &user["profile_picture_url"]),
        (&json!(false), &json!(""))
    );
}

#[test]
fn what_is_no_picture_is_refused_and_the_old_one_stays() {
    let mut browser = ada();
    browser.data(upload(PNG));
    let before = browser.me();
    assert_eq!(browser.refusal(upload(b"")), wrong(400, "", "File is required"));
    assert_eq!(
        browser.refusal(post("/me/profile-picture", &[("file", "x")])),
        wrong(400, "", "File is required")
    );
    assert_eq!(browser.refusal(upload(b"<svg onload=alert(1)>")).0, 400);
    assert_eq!(browser.refusal(upload(&[PNG, &[0; 5 * 1024 * 1024]].concat())).0, 400);
    assert_eq!(browser.me(), before);
}

#[test]
fn nobody_has_no_profile() {
    Browser::new().is_refused_as_nobody(&["/me", "/me/profile-picture"]);
}
