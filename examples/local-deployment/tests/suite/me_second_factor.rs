//! `/me/authenticator…` and `/me/backup-codes…`.

use std::collections::BTreeSet;

use crate::common::{Browser, MINUTE, NOON, post, request, wrong};
use crate::me::{ada, app_code, id};
use serde_json::{Value, json};
use wacht_yew::client::{Body, Method};

/// Two codes: the one of the period before and that of now.
fn codes(enrolment: &Value) -> [String; 2] {
    let secret = enrolment["totp_secret"].as_str().unwrap();
    [NOON.plus_millis(-30_000), NOON].map(|time| app_code(secret, time))
}

fn link(id: &str, codes: &[&str]) -> wacht_yew::client::Request {
    let mut fields = vec![("authenticator_id", id.to_owned())];
    fields.extend(codes.iter().map(|code| ("codes", (*code).to_owned())));
    request(
        Method::Post,
        "/me/authenticator/attempt-verification",
        Body::Form(fields),
    )
}

fn enrolled(browser: &mut Browser) -> String {
    let enrolment = browser.data(post("/me/authenticator", &[]));
    let [first, second] = codes(&enrolment);
    browser.data(link(&id(&enrolment), &[&first, &second]));
    id(&enrolment)
}

#[test]
fn an_app_is_linked_by_two_consecutive_codes() {
    let mut browser = ada();
    let enrolment = browser.data(post("/me/authenticator", &[]));
    let secret = enrolment["totp_secret"].as_str().unwrap();
    let url = enrolment["otp_url"].as_str().unwrap();
    assert!(
        url.starts_with("otpauth://totp/Analytical%20Engines:ada%40example.com?"),
        "{url}"
    );
    assert!(
        url.contains(&format!("secret={secret}&issuer=Analytical%20Engines")),
        "{url}"
    );
    assert_eq!(browser.me()["user_authenticator"], Value::Null);
    let [first, second] = codes(&enrolment);
    let linked = browser.data(link(&id(&enrolment), &[&first, &second]));
    assert_eq!(
        (linked["id"].clone(), linked.get("totp_secret")),
        (enrolment["id"].clone(), None)
    );
    let user = browser.me();
    assert_eq!(user["user_authenticator"], linked);
    assert!(!user.to_string().contains(secret));
    let again = browser.refusal(link(&id(&enrolment), &[&first, &second]));
    assert_eq!(again, wrong(400, "", "Authenticator already linked to a user"));
}

#[test]
fn a_linked_app_is_a_second_factor_at_the_next_sign_in() {
    let mut browser = ada();
    enrolled(&mut browser);
    browser.data(post("/me", &[("second_factor_policy", "enforced")]));
    let attempt = browser.fresh().attempt("ada@example.com", "Lovelace-1843!");
    let factors: Vec<&str> = attempt
        .available_2fa_methods
        .iter()
        .map(|factor| factor.as_str())
        .collect();
    assert_eq!((attempt.completed, factors), (false, vec!["authenticator"]));
}

#[test]
fn codes_that_are_not_two_consecutive_ones_link_nothing() {
    let mut browser = ada();
    let enrolment = browser.data(post("/me/authenticator", &[]));
    let [first, second] = codes(&enrolment);
    let next = app_code(enrolment["totp_secret"].as_str().unwrap(), NOON.plus_millis(30_000));
    let id = id(&enrolment);
    for wrong_codes in [
        &[][..],
        &[&*second],
        &[&*second, &*second],
        &[&*next, &*second],
        &["000000", &*second],
        &[&*first, &*second, &*second],
    ] {
        assert_eq!(
            browser.refusal(link(&id, wrong_codes)),
            wrong(400, "", "Invalid code"),
            "{wrong_codes:?}"
        );
    }
    assert_eq!(browser.me()["user_authenticator"], Value::Null);
    browser.data(link(&id, &[&first, &second]));
}

#[test]
fn an_enrolment_is_its_users_own_and_ends_after_an_hour() {
    let mut browser = ada();
    let enrolment = browser.data(post("/me/authenticator", &[]));
    let ([first, second], id) = (codes(&enrolment), id(&enrolment));
    let invalid = wrong(400, "", "Invalid authenticator ID");
    browser.meanwhile(|browser| {
        browser.sign_in("barbara@example.com", "Liskov-1939!");
        assert_eq!(browser.refusal(link(&id, &[&first, &second])), invalid);
    });
    for odd in ["", "1", "x"] {
        assert_eq!(browser.refusal(link(odd, &[&first, &second])), invalid);
    }
    browser.deployment.advance_clock(60 * MINUTE);
    assert_eq!(browser.refusal(link(&id, &[&first, &second])), invalid);
}

#[test]
fn the_twenty_first_enrolment_has_to_wait() {
    let mut browser = ada();
    for _ in 0..20 {
        browser.data(post("/me/authenticator", &[]));
    }
    assert_eq!(browser.refusal(post("/me/authenticator", &[])).0, 400);
    browser.deployment.advance_clock(60 * MINUTE);
    browser.data(post("/me/authenticator", &[]));
}

#[test]
fn giving_the_app_up_takes_backup_codes_and_policy_with_it() {
    let mut browser = ada();
    let id = enrolled(&mut browser);
    browser.data(post("/me/backup-codes", &[]));
    browser.data(post("/me", &[("second_factor_policy", "enforced")]));
    let mut browser = browser.settings(json!({ "auth_settings": { "second_factor_policy": "optional" } }));
    assert!(
        browser
            .data(post(&format!("/me/authenticator/{id}/delete"), &[]))
            .is_string()
    );
    let user = browser.me();
    assert_eq!(
        (
            &user["user_authenticator"],
            &user["backup_codes_generated"],
            &user["second_factor_policy"]
        ),
        (&Value::Null, &json!(false), &json!("optional"))
    );
    let gone = browser.refusal(post(&format!("/me/authenticator/{id}/delete"), &[]));
    assert_eq!(gone, wrong(400, "", "Authenticator not found"));
}

#[test]
fn the_app_of_somebody_else_stays() {
    let mut browser = ada();
    let id = enrolled(&mut browser);
    browser.meanwhile(|browser| {
        browser.sign_in("barbara@example.com", "Liskov-1939!");
        let refusal = browser.refusal(post(&format!("/me/authenticator/{id}/delete"), &[]));
        assert_eq!(refusal, wrong(400, "", "Authenticator not found"));
    });
    assert_eq!(browser.me()["user_authenticator"]["id"], id);
}

#[test]
fn backup_codes_are_twelve_different_ones_and_new_each_time() {
    let mut browser = ada();
    let mut seen = BTreeSet::new();
    for target in ["/me/backup-codes", "/me/backup-codes/regenerate", "/me/backup-codes"] {
        let codes: Vec<String> = serde_json::from_value(browser.data(post(target, &[]))).unwrap();
        assert_eq!(codes.len(), 12);
        for code in codes {
            let (first, second) = code.split_once('-').unwrap();
            assert!(
                [first, second]
                    .iter()
                    .all(|half| half.len() == 4 && half.bytes().all(|byte| byte.is_ascii_alphanumeric()))
            );
            assert_eq!(code, code.to_ascii_uppercase());
            assert!(seen.insert(code));
        }
    }
    assert_eq!(browser.me()["backup_codes_generated"], true);
}

#[test]
fn nobody_enrols_nothing() {
    Browser::new().is_refused_as_nobody(&[
        "/me/authenticator",
        "/me/authenticator/attempt-verification",
        "/me/authenticator/1/delete",
        "/me/backup-codes",
        "/me/backup-codes/regenerate",
    ]);
}
