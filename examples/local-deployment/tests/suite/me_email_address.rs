//! `/me/email-addresses…`.

use crate::common;
use crate::common::{Browser, get, post, wrong};
use crate::me::{ada, id};
use serde_json::{Value, json};

const NEW: &str = "countess@example.com";

fn add(browser: &mut Browser, email: &str) -> Value {
    browser.data(post("/me/email-addresses", &[("email", email)]))
}

fn act(browser: &mut Browser, id: &str, verb: &str) -> Value {
    browser.data(post(&format!("/me/email-addresses/{id}/{verb}"), &[]))
}

fn refused(browser: &mut Browser, id: &str, verb: &str) -> (u16, String, String) {
    browser.refusal(post(&format!("/me/email-addresses/{id}/{verb}"), &[]))
}

fn attempt(id: &str, code: &str) -> String {
    format!("/me/email-addresses/{id}/attempt-verification?code={code}")
}

/// A second address of Ada's, proved.
fn proved(browser: &mut Browser) -> String {
    let id = id(&add(browser, NEW));
    act(browser, &id, "prepare-verification");
    let code = browser.code(NEW);
    assert!(browser.data(post(&attempt(&id, &code), &[])).is_string());
    id
}

#[test]
fn a_new_address_is_unproved_and_gets_no_mail() {
    let mut browser = ada();
    let added = add(&mut browser, "  Countess@Example.com ");
    assert_eq!((&added["email"], &added["verified"]), (&json!(NEW), &json!(false)));
    assert!(browser.deployment.inbox(Some(NEW)).is_empty());
    let list = browser.data(get("/me/email-addresses"));
    assert_eq!(list.as_array().unwrap().len(), 2);
    assert_eq!(browser.data(get(&format!("/me/email-addresses/{}", id(&added)))), added);
}

#[test]
fn the_mailed_code_proves_an_address_once() {
    let mut browser = ada();
    let id = proved(&mut browser);
    let address = browser.data(get(&format!("/me/email-addresses/{id}")));
    assert_eq!(
        (&address["verified"], &address["is_primary"]),
        (&json!(true), &json!(false))
    );
    assert!(address["verified_at"].is_string());
    let code = browser.code(NEW);
    assert_eq!(
        browser.refusal(post(&attempt(&id, &code), &[])),
        wrong(400, "", "Invalid OTP code")
    );
    assert_eq!(refused(&mut browser, &id, "prepare-verification").0, 400);
}

#[test]
fn a_wrong_code_a_code_in_the_form_and_no_code_prove_nothing() {
    let mut browser = ada();
    let id = id(&add(&mut browser, NEW));
    act(&mut browser, &id, "prepare-verification");
    let code = browser.code(NEW);
    assert_eq!(
        browser.refusal(post(&attempt(&id, "x"), &[])),
        wrong(400, "", "Invalid OTP code")
    );
    let in_form = post(&attempt(&id, ""), &[("code", &code)]);
    assert_eq!(browser.refusal(in_form), wrong(400, "", "OTP code is required"));
    assert_eq!(browser.me()["user_email_addresses"][1]["verified"], false);
}

#[test]
fn a_code_of_one_address_proves_no_other() {
    let mut browser = ada();
    let first = id(&add(&mut browser, NEW));
    let second = id(&add(&mut browser, "king@example.com"));
    act(&mut browser, &first, "prepare-verification");
    let code = browser.code(NEW);
    assert_eq!(
        browser.refusal(post(&attempt(&second, &code), &[])),
        wrong(400, "", "Invalid OTP code")
    );
}

#[test]
fn an_expired_code_is_a_wrong_one_or_breaks_the_server() {
    let mut browser = ada();
    let id = id(&add(&mut browser, NEW));
    act(&mut browser, &id, "prepare-verification");
    let target = attempt(&id, &browser.code(NEW));
    browser.deployment.advance_clock(5 * common::MINUTE);
    assert_eq!(browser.refusal(post(&target, &[])), wrong(400, "", "Invalid OTP code"));
    let mut browser = browser.faults(json!({ "expired_codes_break": true }));
    let (status, code, _) = browser.refusal(post(&target, &[]));
    assert_eq!((status, &*code), (500, "INTERNAL"));
    act(&mut browser, &id, "prepare-verification");
    assert_eq!(browser.refusal(post(&attempt(&id, "x"), &[])).0, 400);
}

#[test]
fn the_primary_address_changes_hands_and_then_the_old_one_can_go() {
    let mut browser = ada();
    let old = browser.me()["primary_email_address_id"].as_str().unwrap().to_owned();
    let new = proved(&mut browser);
    let kept = wrong(400, "", "Cannot delete primary email address or email not found.");
    assert_eq!(refused(&mut browser, &old, "delete"), kept);
    act(&mut browser, &new, "make-primary");
    let user = browser.me();
    assert_eq!(
        (
            &user["primary_email_address_id"],
            &user["primary_email_address"]["email"]
        ),
        (&json!(new), &json!(NEW))
    );
    assert_eq!(
        (
            &user["user_email_addresses"][0]["is_primary"],
            &user["user_email_addresses"][1]["is_primary"]
        ),
        (&json!(false), &json!(true))
    );
    act(&mut browser, &old, "delete");
    assert_eq!(browser.me()["user_email_addresses"].as_array().unwrap().len(), 1);
    let mut elsewhere = browser.fresh();
    assert_eq!(elsewhere.sign_in(NEW, "Lovelace-1843!").signins.len(), 1);
}

#[test]
fn an_unproved_address_never_becomes_primary() {
    let mut browser = ada();
    let id = id(&add(&mut browser, NEW));
    let text = "Email address not found or not verified";
    assert_eq!(refused(&mut browser, &id, "make-primary"), wrong(400, "", text));
    assert_eq!(refused(&mut browser, "1", "make-primary"), wrong(400, "", text));
}

#[test]
fn an_address_belongs_to_one_account() {
    let mut browser = ada();
    for taken in ["ada@example.com", "GRACE@example.com"] {
        let refusal = browser.refusal(post("/me/email-addresses", &[("email", taken)]));
        assert_eq!(refusal, wrong(400, "", "Email address already exists"));
    }
}

#[test]
fn the_deployments_restrictions_hold_for_added_addresses_too() {
    let blocked = wrong(400, "EMAIL_BLOCKED", "This email address is blocked.");
    let rules = json!({ "restrictions": { "blocklist_enabled": true, "blocklisted_resources": ["example.com"] } });
    let mut browser = ada().settings(rules);
    assert_eq!(browser.refusal(post("/me/email-addresses", &[("email", NEW)])), blocked);
    add(&mut browser, "countess@example.org");
}

#[test]
fn what_is_no_address_is_refused() {
    let mut browser = ada();
    let long = format!("{}@example.com", "a".repeat(10_000));
    for odd in ["", "ada", "a@b", "a b@example.com", "a@exa\0mple.com", &long] {
        let response = browser.send(post("/me/email-addresses", &[("email", odd)]));
        assert_eq!(response.status, 400, "{odd:.40}");
    }
    assert_eq!(browser.data(get("/me/email-addresses")).as_array().unwrap().len(), 1);
}

#[test]
fn the_twenty_first_address_is_one_too_many() {
    let mut browser = ada();
    for number in 1..20 {
        add(&mut browser, &format!("ada{number}@example.com"));
    }
    let refusal = browser.refusal(post("/me/email-addresses", &[("email", NEW)]));
    assert_eq!(refusal, wrong(400, "", "A user can have at most 20 email addresses"));
}

#[test]
fn addresses_of_others_and_unknown_ones_do_not_exist() {
    let mut browser = ada();
    let foreign = browser.me()["primary_email_address_id"].as_str().unwrap().to_owned();
    let mut browser = browser.fresh();
    browser.sign_in("barbara@example.com", "Liskov-1939!");
    for id in [&*foreign, "1", "x", "%00"] {
        assert_eq!(browser.refusal(get(&format!("/me/email-addresses/{id}"))).0, 404);
        for (verb, status) in [("prepare-verification", 404), ("make-primary", 400), ("delete", 400)] {
            assert_eq!(refused(&mut browser, id, verb).0, status, "{id} {verb}");
        }
        assert_eq!(browser.refusal(post(&attempt(id, "1"), &[])).0, 404);
    }
}

#[test]
fn nobody_has_no_addresses() {
    let mut browser = Browser::new();
    assert_eq!(
        browser.refusal(get("/me/email-addresses")),
        wrong(401, "", "Unauthorized")
    );
    browser.is_refused_as_nobody(&[
        "/me/email-addresses",
        "/me/email-addresses/1/prepare-verification",
        "/me/email-addresses/1/attempt-verification?code=1",
        "/me/email-addresses/1/make-primary",
        "/me/email-addresses/1/delete",
    ]);
}
