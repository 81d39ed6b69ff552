//! `POST /auth/complete-profile`.

use crate::common;
use crate::common::auth::{WRONG_CODE, answer, prepare};
use crate::common::{Browser, MINUTE, get, post, wrong};
use serde_json::{Value, json};
use wacht_yew::client::Request;
use wacht_yew::wire::{AttemptId, ProfileField, SignInStep};

const GONE: &str = "Invalid attempt ID or attempt not found";

fn complete(attempt: &AttemptId, fields: &[(&'static str, &str)]) -> Request {
    post(&format!("/auth/complete-profile?attempt_id={attempt}"), fields)
}

fn katherine(browser: &mut Browser) -> AttemptId {
    browser.attempt("katherine@example.com", "Johnson-1918!").id
}

/// A deployment that wants a last name and a phone number too, with Katherine at its door.
fn demanding() -> (Browser, AttemptId) {
    let phones = json!({ "auth_settings": { "phone_number": { "required": true } } });
    let mut browser = Browser::new().settings(phones);
    let attempt = katherine(&mut browser);
    (browser, attempt)
}

const PHONE: [(&str, &str); 2] = [("phone_number", "555 010 0177"), ("phone_country_code", "+1")];

#[test]
fn the_missing_username_completes_the_sign_in() {
    let mut browser = Browser::new();
    let attempt = katherine(&mut browser);
    let session = browser.read_session(complete(&attempt, &[("username", " kat ")]));
    let done = session.sign_in_attempt(&attempt).expect("the attempt");
    assert!(done.completed && !done.requires_completion && done.missing_fields.is_empty());
    assert_eq!(browser.data(get("/me"))["username"], "kat");
    assert_eq!(
        browser.refusal(complete(&attempt, &[("username", "other")])),
        wrong(400, "", GONE)
    );
}

#[test]
fn what_is_still_missing_is_told_and_what_was_given_is_kept() {
    let (mut browser, attempt) = demanding();
    assert_eq!(
        browser.shown(&attempt).missing_fields,
        [ProfileField::Username, ProfileField::PhoneNumber]
    );
    let refused = wrong(400, "", "Missing required fields");
    assert_eq!(browser.refusal(complete(&attempt, &[])), refused);
    assert_eq!(browser.refusal(complete(&attempt, &[("username", "kat")])), refused);
    let shown = browser.shown(&attempt);
    assert_eq!(shown.missing_fields, [ProfileField::PhoneNumber]);
    let data = shown.profile_completion_data.expect("what was given");
    assert_eq!(data.username.as_deref(), Some("kat"));
    let reply = browser.data(complete(&attempt, &PHONE));
    assert_eq!(reply["signin_attempt"]["current_step"], "verify_phone_otp");
    assert_eq!(reply["session"]["signin_attempts"][0]["id"], attempt.as_str());
}

#[test]
fn a_new_number_is_proved_before_the_sign_in_ends() {
    let (mut browser, attempt) = demanding();
    let fields = [("username", "kat"), PHONE[0], PHONE[1]];
    browser.data(complete(&attempt, &fields));
    assert_eq!(browser.active_email(), None);
    browser.data(prepare(&attempt, "phone_otp"));
    assert_eq!(browser.refusal(answer(&attempt, "1")), wrong(400, "", WRONG_CODE));
    let code = browser.code("+15550100177");
    browser.data(answer(&attempt, &code));
    let phone = browser.data(get("/me"))["primary_phone_number"].clone();
    assert_eq!(
        (&phone["verified"], &phone["phone_number"]),
        (&json!(true), &json!("5550100177"))
    );
    assert!(browser.shown(&attempt).completed);
}

#[test]
fn a_number_nobody_has_to_prove_is_taken_as_given() {
    let settings = json!({ "auth_settings": { "phone_number": { "required": true, "verify_signup": false } } });
    let mut browser = Browser::new().settings(settings);
    let attempt = katherine(&mut browser);
    browser.data(complete(&attempt, &[("username", "kat"), PHONE[0], PHONE[1]]));
    assert_eq!(browser.data(get("/me"))["primary_phone_number"]["verified"], false);
}

#[test]
fn a_stalling_server_leaves_the_profile_in_front_and_goes_on_behind_it() {
    let (browser, attempt) = demanding();
    let mut browser = browser.faults(json!({ "profile_stalls": true }));
    let fields = [("username", "kat"), PHONE[0], PHONE[1]];
    let reply = browser.data(complete(&attempt, &fields));
    let stalled = &reply["signin_attempt"];
    assert_eq!(stalled["current_step"], "complete_profile");
    assert_eq!(
        stalled["remaining_steps"],
        json!(["complete_profile", "verify_phone_otp"])
    );
    assert_eq!(
        (&stalled["requires_completion"], &stalled["missing_fields"]),
        (&json!(false), &Value::Null)
    );
    assert_eq!(*browser.shown(&attempt).step(), SignInStep::VerifyPhoneOtp);
    browser.data(prepare(&attempt, "phone_otp"));
    let code = browser.code("+15550100177");
    browser.data(answer(&attempt, &code));
    assert!(browser.shown(&attempt).completed);
}

#[test]
fn a_server_with_the_phone_gap_never_has_enough() {
    let (browser, attempt) = demanding();
    let mut browser = browser.faults(json!({ "profile_phone_gap": true }));
    let fields = [("username", "kat"), PHONE[0], PHONE[1]];
    assert_eq!(
        browser.refusal(complete(&attempt, &fields)).2,
        "Missing required fields"
    );
    assert_eq!(browser.shown(&attempt).missing_fields, [ProfileField::PhoneNumber]);
}

#[test]
fn what_others_have_is_refused_by_code_and_nothing_is_kept_of_it() {
    let (mut browser, attempt) = demanding();
    let taken = browser.send(complete(
        &attempt,
        &[
            ("username", "ADA"),
            ("phone_number", "5550100199"),
            ("phone_country_code", "+1"),
        ],
    ));
    let body = common::body(&taken);
    assert_eq!((taken.status, &body["message"]), (400, &json!("Field errors")));
    assert_eq!(body["errors"][0]["code"], "USERNAME_EXISTS");
    assert_eq!(body["errors"][1]["code"], "PHONE_NUMBER_EXISTS");
    assert_eq!(browser.shown(&attempt).profile_completion_data, None);
}

#[test]
fn a_number_that_somebody_took_meanwhile_is_refused_at_the_code() {
    let (mut browser, attempt) = demanding();
    let fields = [("username", "kat"), PHONE[0], PHONE[1]];
    browser.data(complete(&attempt, &fields));
    browser.data(prepare(&attempt, "phone_otp"));
    let code = browser.code("+15550100177");
    let home = browser.become_another();
    let faster = browser.attempt("dorothy@example.com", "Vaughan-1910!").id;
    browser.data(prepare(&faster, "email_otp"));
    let mail = browser.code("dorothy@example.com");
    browser.data(answer(&faster, &mail));
    browser.data(complete(&faster, &PHONE));
    browser.data(prepare(&faster, "phone_otp"));
    let text = browser.code("+15550100177");
    browser.data(answer(&faster, &text));
    browser.token = home;
    assert_eq!(browser.refusal(answer(&attempt, &code)).1, "PHONE_NUMBER_EXISTS");
    assert_eq!(browser.active_email(), None);
}

#[test]
fn values_that_will_not_do_are_refused_with_a_reason() {
    let (browser, attempt) = demanding();
    let strict = json!({ "restrictions": { "block_voip_numbers": true, "banned_keywords": ["admin"] } });
    let mut browser = browser.settings(strict);
    let long = "k".repeat(10_000);
    for (fields, text) in [
        (
            vec![("username", "ka")],
            "Username must be between 3 and 30 characters long",
        ),
        (
            vec![("username", &*long)],
            "Username must be between 3 and 30 characters long",
        ),
        (
            vec![("username", "k@t")],
            "Username contains characters that are not allowed",
        ),
        (
            vec![("username", "k\u{7}t")],
            "Username contains characters that are not allowed",
        ),
        (
            vec![("username", "TheAdmin")],
            "Your input contains restricted content.",
        ),
        (vec![("phone_number", "5550100177")], "Phone number is invalid"),
        (
            vec![("phone_number", "call me"), ("phone_country_code", "+1")],
            "Phone number is invalid",
        ),
        (
            vec![("phone_number", "9990100177"), ("phone_country_code", "+1")],
            "VOIP phone numbers are not allowed.",
        ),
    ] {
        let response = browser.send(complete(&attempt, &fields));
        let body = common::body(&response);
        assert_eq!((response.status, &body["message"]), (400, &json!(text)));
        assert_eq!(body["errors"][0]["code"], "BAD_REQUEST_BODY");
    }
    assert_eq!(browser.shown(&attempt).current_step, SignInStep::CompleteProfile);
}

#[test]
fn it_is_no_way_to_change_what_the_account_has() {
    let mut browser = Browser::new();
    let attempt = katherine(&mut browser);
    let fields = [
        ("username", "kat"),
        ("first_name", "Kate"),
        ("email", "kate@example.com"),
    ];
    browser.data(complete(&attempt, &fields));
    let me = browser.data(get("/me"));
    assert_eq!(
        (&me["first_name"], &me["user_email_addresses"][1]),
        (&json!("Katherine"), &Value::Null)
    );
}

#[test]
fn the_second_factor_comes_first() {
    let phones = json!({ "auth_settings": { "phone_number": { "required": true } } });
    let mut browser = Browser::new().settings(phones);
    let attempt = browser.attempt("grace@example.com", "Hopper-1906!").id;
    assert_eq!(
        browser.refusal(complete(&attempt, &PHONE)),
        wrong(400, "", "Invalid step")
    );
    browser.data(prepare(&attempt, "backup_code"));
    browser.data(answer(&attempt, "AAAA-0001"));
    let reply = browser.data(complete(&attempt, &PHONE));
    assert_eq!(reply["signin_attempt"]["current_step"], "verify_phone_otp");
}

#[test]
fn only_an_open_attempt_of_this_browser_can_be_completed() {
    let mut browser = Browser::new();
    let attempt = katherine(&mut browser);
    let home = browser.become_another();
    let gone = wrong(400, "", GONE);
    for id in [attempt.as_str(), "", "x", "%F0%9F%98%80", &"9".repeat(10_000)] {
        assert_eq!(browser.refusal(complete(&id.into(), &[("username", "kat")])), gone);
    }
    browser.token = home;
    browser.deployment.advance_clock(10 * MINUTE);
    assert_eq!(browser.refusal(complete(&attempt, &[("username", "kat")])), gone);
}
