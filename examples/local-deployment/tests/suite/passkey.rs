//! `/auth/passkey/login/…`: signing in with a passkey.

use crate::authenticator as passkey;
use crate::authenticator::{Authenticator, PRESENT};
use crate::common;
use crate::common::{Browser, MINUTE, get, post, post_json, request, with_header, wrong};
use crate::me::id;
use serde_json::{Value, json};
use wacht_yew::client::{Body, Method, Request};
use wacht_yew::wire::{Session, SignInMethod};

const PAGE: &str = "http://localhost:8787";
const BEGIN: &str = "/auth/passkey/login/begin";
const FINISH: &str = "/auth/passkey/login/finish";

fn page(request: Request) -> Request {
    with_header(request, "origin", PAGE)
}

fn begin(browser: &mut Browser) -> Value {
    browser.data(page(post(BEGIN, &[])))["options"].clone()
}

fn finish(fields: Vec<(&'static str, String)>) -> Request {
    page(request(Method::Post, FINISH, Body::Form(fields)))
}

/// The key's answer to a new question.
fn answered(browser: &mut Browser, authenticator: &mut Authenticator) -> Request {
    finish(authenticator.get(&begin(browser)))
}

/// A key of somebody, and the browser of nobody.
fn keyed(email: &str, password: &str, authenticator: &mut Authenticator) -> Browser {
    let mut browser = Browser::new();
    browser.sign_in(email, password);
    register(&mut browser, authenticator);
    browser.fresh()
}

fn register(browser: &mut Browser, authenticator: &mut Authenticator) -> Value {
    let options = browser.data(page(post("/me/passkeys/register/begin", &[])))["options"].clone();
    let body = authenticator.create(&options);
    browser.data(page(post_json("/me/passkeys/register/finish", &body)))["passkey"].clone()
}

fn adas(authenticator: &mut Authenticator) -> Browser {
    keyed("ada@example.com", "Lovelace-1843!", authenticator)
}

fn refused() -> (u16, String, String) {
    wrong(401, "INVALID_CREDENTIALS", "Invalid credentials. Please try again.")
}

#[test]
fn the_options_name_nobody() {
    let mut browser = Browser::new();
    let options = begin(&mut browser)["publicKey"].clone();
    assert_eq!(
        (&options["rpId"], &options["userVerification"]),
        (&json!("localhost"), &json!("preferred"))
    );
    assert_eq!(
        (&options["timeout"], options.get("allowCredentials")),
        (&json!(300_000), None)
    );
    let without_name = browser.data(post(BEGIN, &[]));
    assert_eq!(without_name["options"]["publicKey"].get("rpId"), None);
}

#[test]
fn the_key_alone_signs_in() {
    for mut authenticator in [Authenticator::es256(1), Authenticator::ed_dsa(2)] {
        let mut browser = adas(&mut authenticator);
        let answer = authenticator.get(&begin(&mut browser));
        let session: Session = serde_json::from_value(browser.data(finish(answer))).unwrap();
        assert_eq!(session.active_signin.unwrap().user.email(), Some("ada@example.com"));
        let attempt = &session.signin_attempts[0];
        assert!(attempt.completed && attempt.remaining_steps.is_empty());
        assert_eq!(attempt.method, SignInMethod::Passkey);
        assert!(browser.data(get("/me/passkeys"))[0]["last_used_at"].is_string());
    }
}

#[test]
fn a_multipart_answer_is_as_good() {
    let mut authenticator = Authenticator::es256(1);
    let mut browser = adas(&mut authenticator);
    let answer = authenticator.get(&begin(&mut browser));
    let parts = answer.into_iter().map(|(name, value)| wacht_yew::client::Part {
        name,
        content: wacht_yew::client::PartContent::Text(value),
    });
    browser.data(page(request(Method::Post, FINISH, Body::Multipart(parts.collect()))));
}

#[test]
fn neither_second_factor_nor_profile_is_asked_for() {
    let mut browser = Browser::new();
    let mut authenticator = Authenticator::es256(1);
    browser.ada();
    browser.data(post("/me", &[("second_factor_policy", "enforced")]));
    register(&mut browser, &mut authenticator);
    let required = json!({ "auth_settings": { "phone_number": { "enabled": true, "required": true } } });
    let mut browser = browser.settings(required).fresh();
    let answer = authenticator.get(&begin(&mut browser));
    browser.data(finish(answer));
    assert!(browser.session().active_signin.is_some());
}

#[test]
fn a_page_at_an_address_of_numbers_uses_the_address() {
    let mut authenticator = Authenticator::es256(1);
    authenticator.origin = common::ORIGIN.to_owned();
    let mut browser = Browser::new();
    browser.ada();
    let options = browser.data(post("/me/passkeys/register/begin", &[]))["options"].clone();
    let body = authenticator.create(&options);
    browser.data(post_json("/me/passkeys/register/finish", &body));
    let mut browser = browser.fresh();
    let options = browser.data(post(BEGIN, &[]))["options"].clone();
    let answer = authenticator.get(&options);
    browser.data(request(Method::Post, FINISH, Body::Form(answer)));
    assert!(browser.session().active_signin.is_some());
}

#[test]
fn an_answer_counts_once_within_five_minutes_in_the_session_that_asked() {
    let expired = wrong(400, "", "Login session expired");
    let mut authenticator = Authenticator::es256(1);
    let mut browser = adas(&mut authenticator);
    assert_eq!(browser.refusal(finish(Vec::new())), expired);
    let answer = authenticator.get(&begin(&mut browser));
    browser.meanwhile(|browser| {
        assert_eq!(browser.refusal(finish(answer.clone())), expired);
        begin(browser);
        assert_eq!(browser.refusal(finish(answer.clone())), refused());
    });
    browser.data(finish(answer.clone()));
    assert_eq!(browser.refusal(finish(answer)), expired);
    let mut browser = browser.fresh();
    let late = authenticator.get(&begin(&mut browser));
    browser.deployment.advance_clock(5 * MINUTE);
    assert_eq!(browser.refusal(finish(late)), expired);
}

#[test]
fn the_question_that_waits_for_autofill_survives_the_dialog() {
    let mut authenticator = Authenticator::es256(1);
    let mut browser = adas(&mut authenticator);
    let for_autofill = begin(&mut browser);
    begin(&mut browser);
    browser.data(finish(authenticator.get(&for_autofill)));
}

#[test]
fn a_wrong_answer_signs_nobody_in_and_uses_its_question_up() {
    let mut authenticator = Authenticator::es256(1);
    let mut browser = adas(&mut authenticator);
    let options = begin(&mut browser);
    let mut forger = Authenticator::es256(2);
    forger.id.clone_from(&authenticator.id);
    let mut forged = forger.get(&options);
    forged.retain(|(name, _)| *name != "userHandle");
    assert_eq!(browser.refusal(finish(forged)), refused());
    begin(&mut browser);
    assert_eq!(browser.refusal(finish(authenticator.get(&options))), refused());
    assert_eq!(browser.session().active_signin, None);
}

#[test]
fn each_field_matters() {
    let mut authenticator = Authenticator::es256(1);
    let mut browser = adas(&mut authenticator);
    for field in ["type", "clientDataJSON", "authenticatorData", "signature"] {
        for odd in ["", "x", "AAAA", "***"] {
            let mut answer = authenticator.get(&begin(&mut browser));
            let place = answer.iter().position(|(name, _)| *name == field).unwrap();
            answer[place].1 = odd.to_owned();
            assert_eq!(browser.refusal(finish(answer)), refused(), "{field} {odd}");
        }
    }
    let other = passkey::encode(b"somebody else");
    for field in ["rawId", "userHandle"] {
        let mut answer = authenticator.get(&begin(&mut browser));
        let place = answer.iter().position(|(name, _)| *name == field).unwrap();
        answer[place].1.clone_from(&other);
        assert_eq!(browser.refusal(finish(answer)), refused(), "{field}");
    }
    let mut without_handle = authenticator.get(&begin(&mut browser));
    without_handle.retain(|(name, _)| *name != "userHandle");
    browser.data(finish(without_handle));
}

#[test]
fn a_page_elsewhere_cannot_use_the_key() {
    let mut authenticator = Authenticator::es256(1);
    let mut browser = adas(&mut authenticator);
    let options = begin(&mut browser);
    authenticator.origin = "https://evil.example".to_owned();
    assert_eq!(browser.refusal(finish(authenticator.get(&options))), refused());
}

#[test]
fn an_authenticator_that_was_copied_is_found_out() {
    let mut authenticator = Authenticator::es256(1);
    let mut browser = adas(&mut authenticator);
    let mut copy = authenticator.clone();
    let request = answered(&mut browser, &mut authenticator);
    browser.data(request);
    let mut browser = browser.fresh();
    let request = answered(&mut browser, &mut copy);
    assert_eq!(browser.refusal(request), refused());
    let request = answered(&mut browser, &mut authenticator);
    browser.data(request);
}

#[test]
fn an_authenticator_that_does_not_count_is_used_again_and_again() {
    let mut authenticator = Authenticator::es256(1);
    authenticator.counter = None;
    let mut browser = adas(&mut authenticator);
    for _ in 0..3 {
        browser = browser.fresh();
        let request = answered(&mut browser, &mut authenticator);
        browser.data(request);
    }
}

#[test]
fn knowing_the_user_can_be_required() {
    let mut authenticator = Authenticator::es256(1);
    let mut browser = adas(&mut authenticator).faults(json!({ "passkeys_verify_user": true }));
    let options = begin(&mut browser);
    assert_eq!(options["publicKey"]["userVerification"], "required");
    authenticator.flags = PRESENT;
    assert_eq!(browser.refusal(finish(authenticator.get(&options))), refused());
}

#[test]
fn a_key_signs_in_once_per_session() {
    let mut authenticator = Authenticator::es256(1);
    let mut browser = adas(&mut authenticator);
    browser.ada();
    let answer = authenticator.get(&begin(&mut browser));
    let text = "You are already signed in.";
    assert_eq!(
        browser.refusal(finish(answer)),
        wrong(400, "USER_ALREADY_SIGNED_IN", text)
    );
}

#[test]
fn a_second_account_joins_until_the_session_is_full() {
    let mut authenticator = Authenticator::es256(1);
    let one = json!({ "auth_settings": { "multi_session_support": { "max_accounts_per_session": 1 } } });
    let mut browser = adas(&mut authenticator);
    browser.sign_in("barbara@example.com", "Liskov-1939!");
    let mut full = browser.settings(one);
    let answer = authenticator.get(&begin(&mut full));
    assert_eq!(
        full.refusal(finish(answer)),
        wrong(400, "", "Maximum number of accounts per session reached")
    );
    let two = json!({ "auth_settings": { "multi_session_support": { "max_accounts_per_session": 2 } } });
    let mut browser = full.settings(two);
    let request = answered(&mut browser, &mut authenticator);
    browser.data(request);
    assert_eq!(browser.session().signins.len(), 2);
}

#[test]
fn a_deleted_key_and_a_deleted_account_open_nothing() {
    let mut authenticator = Authenticator::es256(1);
    let mut browser = Browser::new();
    browser.ada();
    let passkey = register(&mut browser, &mut authenticator);
    browser.data(post(&format!("/me/passkeys/{}/delete", id(&passkey)), &[]));
    let answer = authenticator.get(&begin(&mut browser));
    assert_eq!(browser.refusal(finish(answer)), refused());
    register(&mut browser, &mut authenticator);
    browser.data(post("/me/account/delete", &[]));
    let answer = authenticator.get(&begin(&mut browser));
    assert_eq!(browser.refusal(finish(answer)), refused());
}

#[test]
fn the_challenge_is_asked_for_at_the_beginning_only() {
    let mut authenticator = Authenticator::es256(1);
    let mut browser = adas(&mut authenticator);
    let options = begin(&mut browser);
    let mut browser = browser.faults(json!({ "challenge": "on" }));
    let (status, code, text) = browser.refusal(post(BEGIN, &[]));
    assert_eq!(
        (status, &*code, &*text),
        (403, "TOO_MANY_REQUESTS", "Challenge verification failed")
    );
    browser.data(finish(authenticator.get(&options)));
}

#[test]
fn a_deployment_without_passkeys_says_so() {
    let mut browser = Browser::new().settings(json!({ "auth_settings": { "passkey": { "enabled": false } } }));
    let text = "Passkeys are not enabled for this deployment.";
    for target in [BEGIN, FINISH] {
        assert_eq!(
            browser.refusal(post(target, &[])),
            wrong(403, "PASSKEY_NOT_ENABLED", text)
        );
    }
}
