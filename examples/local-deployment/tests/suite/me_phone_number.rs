//! `/me/phone-numbers…`.

use crate::common;
use crate::common::{Browser, get, post, wrong};
use crate::me::{ada, id};
use serde_json::{Value, json};

const NUMBER: &str = "+12025550143";

fn add(browser: &mut Browser, number: &str) -> Value {
    browser.data(post(
        "/me/phone-numbers",
        &[("country_code", "+1"), ("phone_number", number)],
    ))
}

fn refused(browser: &mut Browser, id: &str, verb: &str) -> (u16, String, String) {
    browser.refusal(post(&format!("/me/phone-numbers/{id}/{verb}"), &[]))
}

fn act(browser: &mut Browser, id: &str, verb: &str, fields: &[(&'static str, &str)]) {
    assert!(
        browser
            .data(post(&format!("/me/phone-numbers/{id}/{verb}"), fields))
            .is_string()
    );
}

fn proved(browser: &mut Browser, number: &str) -> String {
    let id = id(&add(browser, number));
    act(browser, &id, "prepare-verification", &[]);
    let code = browser.code(&format!("+1{number}"));
    act(browser, &id, "attempt-verification", &[("code", &code)]);
    id
}

#[test]
fn a_proved_number_is_primary_when_first_and_serves_as_second_factor() {
    let mut browser = ada();
    let added = add(&mut browser, "(202) 555-0143");
    assert_eq!(
        (&added["phone_number"], &added["country_code"], &added["verified"]),
        (&json!("2025550143"), &json!("+1"), &json!(false))
    );
    assert!(browser.deployment.inbox(Some(NUMBER)).is_empty());
    let id = id(&added);
    act(&mut browser, &id, "prepare-verification", &[]);
    let code = browser.code(NUMBER);
    act(&mut browser, &id, "attempt-verification", &[("code", &code)]);
    let user = browser.me();
    assert_eq!(user["primary_phone_number_id"], id);
    let phone = &user["primary_phone_number"];
    assert_eq!(
        (&phone["verified"], &phone["can_use_for_second_factor"]),
        (&json!(true), &json!(true))
    );
    assert_eq!(browser.data(get(&format!("/me/phone-numbers/{id}"))), *phone);
}

#[test]
fn a_wrong_code_and_a_code_in_the_query_prove_nothing() {
    let mut browser = ada();
    let id = id(&add(&mut browser, "2025550143"));
    act(&mut browser, &id, "prepare-verification", &[]);
    let code = browser.code(NUMBER);
    let target = format!("/me/phone-numbers/{id}/attempt-verification");
    let in_query = post(&format!("{target}?code={code}"), &[]);
    assert_eq!(browser.refusal(in_query), wrong(400, "", "OTP code is required"));
    assert_eq!(
        browser.refusal(post(&target, &[("code", "x")])),
        wrong(400, "", "Invalid OTP code")
    );
    browser.deployment.advance_clock(5 * common::MINUTE);
    assert_eq!(
        browser.refusal(post(&target, &[("code", &code)])),
        wrong(400, "", "Invalid OTP code")
    );
}

#[test]
fn a_text_message_can_fail() {
    let mut browser = ada().faults(json!({ "text_messages_fail": true }));
    let id = id(&add(&mut browser, "2025550143"));
    assert_eq!(
        refused(&mut browser, &id, "prepare-verification"),
        wrong(500, "", "Failed to send SMS")
    );
    assert!(browser.deployment.inbox(None).is_empty());
}

#[test]
fn the_primary_number_changes_hands_and_passes_on_when_deleted() {
    let mut browser = ada();
    let first = proved(&mut browser, "2025550143");
    let second = proved(&mut browser, "2025550144");
    assert_eq!(browser.me()["primary_phone_number_id"], first);
    act(&mut browser, &second, "make-primary", &[]);
    assert_eq!(browser.me()["primary_phone_number"]["phone_number"], "2025550144");
    act(&mut browser, &second, "delete", &[]);
    assert_eq!(browser.me()["primary_phone_number_id"], first);
    act(&mut browser, &first, "delete", &[]);
    let user = browser.me();
    assert_eq!(
        (&user["primary_phone_number_id"], &user["primary_phone_number"]),
        (&Value::Null, &Value::Null)
    );
}

#[test]
fn an_unproved_number_never_becomes_primary() {
    let mut browser = ada();
    let id = id(&add(&mut browser, "2025550143"));
    let text = "Phone number not found or not verified";
    assert_eq!(refused(&mut browser, &id, "make-primary"), wrong(400, "", text));
}

#[test]
fn a_number_belongs_to_one_account() {
    let mut browser = ada();
    add(&mut browser, "2025550143");
    for taken in ["202 555 0143", "5550100199"] {
        let fields = [("country_code", "+1"), ("phone_number", taken)];
        let refusal = browser.refusal(post("/me/phone-numbers", &fields));
        assert_eq!(refusal, wrong(400, "", "Phone number already exists"));
    }
    browser.data(post(
        "/me/phone-numbers",
        &[("country_code", "+44"), ("phone_number", "5550100199")],
    ));
}

#[test]
fn internet_numbers_can_be_kept_out() {
    let mut browser = ada().settings(json!({ "restrictions": { "block_voip_numbers": true } }));
    let fields = [("country_code", "+1"), ("phone_number", "9995550143")];
    let refused = wrong(400, "VOIP_NUMBER_BLOCKED", "VOIP phone numbers are not allowed.");
    assert_eq!(browser.refusal(post("/me/phone-numbers", &fields)), refused);
    add(&mut browser, "2025550143");
}

#[test]
fn what_is_no_number_is_refused() {
    let mut browser = ada();
    let long = "5".repeat(10_000);
    for (code, number) in [
        ("", "2025550143"),
        ("+1", ""),
        ("1", "2025550143"),
        ("+1", "no"),
        ("+1", &*long),
        (&*long, "1234567"),
    ] {
        let fields = [("country_code", code), ("phone_number", number)];
        assert_eq!(
            browser.send(post("/me/phone-numbers", &fields)).status,
            400,
            "{code:.20} {number:.20}"
        );
    }
}

#[test]
fn the_twenty_first_number_is_one_too_many() {
    let mut browser = ada();
    for number in 0..20 {
        add(&mut browser, &format!("20255501{number:02}"));
    }
    let fields = [("country_code", "+1"), ("phone_number", "2025550199")];
    let refusal = browser.refusal(post("/me/phone-numbers", &fields));
    assert_eq!(refusal, wrong(400, "", "A user can have at most 20 phone numbers"));
}

#[test]
fn numbers_of_others_and_unknown_ones_do_not_exist() {
    let mut browser = ada();
    let foreign = proved(&mut browser, "2025550143");
    let mut browser = browser.fresh();
    browser.sign_in("barbara@example.com", "Liskov-1939!");
    for id in [&*foreign, "1", "x"] {
        assert_eq!(browser.refusal(get(&format!("/me/phone-numbers/{id}"))).0, 404);
        let verbs = [
            ("prepare-verification", 404),
            ("attempt-verification", 404),
            ("make-primary", 400),
            ("delete", 400),
        ];
        for (verb, status) in verbs {
            assert_eq!(refused(&mut browser, id, verb).0, status, "{id} {verb}");
        }
    }
}

#[test]
fn nobody_has_no_numbers() {
    let mut browser = Browser::new();
    assert_eq!(
        browser.refusal(get("/me/phone-numbers")),
        wrong(401, "", "Unauthorized")
    );
    browser.is_refused_as_nobody(&[
        "/me/phone-numbers",
        "/me/phone-numbers/1/prepare-verification",
        "/me/phone-numbers/1/attempt-verification",
        "/me/phone-numbers/1/make-primary",
        "/me/phone-numbers/1/delete",
    ]);
}
