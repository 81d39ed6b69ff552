//! `POST /auth/signup`: from the form to the account.

use crate::common::auth::{WRONG_CODE, sign_up, sign_up_answer, sign_up_prepare};
use crate::common::{Browser, MINUTE, body, get, post, sign_in_request, wrong};
use serde_json::{Value, json};
use wacht_yew::wire::{AttemptId, ProfileField, SignUpStep};

const HEDY: [(&str, &str); 3] = [
    ("email", " Hedy@Example.com "),
    ("username", "hedy"),
    ("password", "Lamarr-1914!"),
];
const PHONE: [(&str, &str); 2] = [("phone_number", "555 010 0142"), ("phone_country_code", "+1")];

fn hedy_and(more: &[(&'static str, &'static str)]) -> Vec<(&'static str, &'static str)> {
    [&HEDY[..], more].concat()
}

/// A deployment that proves nothing at sign-up.
fn trusting() -> Browser {
    let email = json!({ "verify_signup": false });
    Browser::new().settings(json!({ "auth_settings": { "email_address": email, "phone_number": email } }))
}

fn begin(browser: &mut Browser, fields: &[(&'static str, &str)]) -> AttemptId {
    let session = browser.read_session(sign_up(fields));
    session.signup_attempts.last().expect("an attempt").id.clone()
}

#[test]
fn a_proved_address_makes_an_account_and_signs_it_in() {
    let mut browser = Browser::new();
    let names = [("first_name", "Hedy"), ("last_name", "Lamarr")];
    let session = browser.read_session(sign_up(&hedy_and(&names)));
    let attempt = &session.signup_attempts[0];
    assert_eq!((&*attempt.email, &*attempt.username), ("hedy@example.com", "hedy"));
    assert_eq!(attempt.remaining_steps, [SignUpStep::VerifyEmail]);
    assert_eq!(
        attempt.required_fields,
        [ProfileField::EmailAddress, ProfileField::Username]
    );
    assert!(!attempt.completed && attempt.missing_fields.is_empty() && session.active_signin.is_none());
    assert_eq!(browser.data(sign_up_prepare(&attempt.id, "email_otp")), Value::Null);
    let code = browser.code("hedy@example.com");
    let session = browser.read_session(sign_up_answer(&attempt.id, &code));
    let done = &session.signup_attempts[0];
    assert!(done.completed && done.current_step.is_empty() && done.remaining_steps.is_empty());
    let me = browser.data(get("/me"));
    assert_eq!((&me["first_name"], &me["has_password"]), (&json!("Hedy"), &json!(true)));
    assert_eq!(me["primary_email_address"]["verified"], true);
    assert_eq!(me["user_email_addresses"].as_array().map(Vec::len), Some(1));
    let mut browser = browser.fresh();
    assert!(browser.attempt("hedy@example.com", "Lamarr-1914!").completed);
}

#[test]
fn the_password_is_never_shown() {
    let mut browser = Browser::new();
    let data = browser.data(sign_up(&HEDY));
    assert_eq!(data["signup_attempts"][0]["password"], "");
    assert!(!data.to_string().contains("Lamarr-1914!"));
}

#[test]
fn address_and_number_are_proved_one_after_the_other() {
    let mut browser = Browser::new();
    let attempt = begin(&mut browser, &hedy_and(&PHONE));
    assert_eq!(
        browser.refusal(sign_up_prepare(&attempt, "phone_otp")),
        wrong(400, "", "Invalid step")
    );
    browser.data(sign_up_prepare(&attempt, "email_otp"));
    let mail = browser.code("hedy@example.com");
    let session = browser.read_session(sign_up_answer(&attempt, &mail));
    assert_eq!(session.signup_attempts[0].current_step, SignUpStep::VerifyPhone);
    assert!(!session.signup_attempts[0].completed && session.active_signin.is_none());
    assert_eq!(
        browser.refusal(sign_up_answer(&attempt, &mail)),
        wrong(400, "", WRONG_CODE)
    );
    browser.data(sign_up_prepare(&attempt, "phone_otp"));
    let text = browser.code("+15550100142");
    browser.data(sign_up_answer(&attempt, &text));
    let phone = browser.data(get("/me"))["primary_phone_number"].clone();
    assert_eq!(
        (&phone["verified"], &phone["country_code"]),
        (&json!(true), &json!("+1"))
    );
}

#[test]
fn with_nothing_to_prove_the_account_is_signed_in_and_the_attempt_stays_uncompleted() {
    let mut browser = trusting();
    let session = browser.read_session(sign_up(&hedy_and(&PHONE)));
    let attempt = &session.signup_attempts[0];
    assert!(!attempt.completed && attempt.current_step.is_empty() && attempt.remaining_steps.is_empty());
    assert_eq!(browser.active_email().as_deref(), Some("hedy@example.com"));
    assert_eq!(browser.data(get("/me"))["primary_phone_number"]["verified"], false);
    assert_eq!(
        browser.refusal(sign_up_answer(&attempt.id, "1")),
        wrong(400, "", "Invalid step")
    );
    assert_eq!(
        browser.refusal(sign_up_prepare(&attempt.id, "email_otp")),
        wrong(400, "", "Invalid step")
    );
}

#[test]
fn the_server_does_not_insist_on_a_password() {
    let mut browser = trusting();
    browser.data(sign_up(&HEDY[..2]));
    assert_eq!(browser.data(get("/me"))["has_password"], false);
    let off = json!({ "auth_settings": { "password": { "enabled": false } } });
    let mut browser = trusting().settings(off);
    browser.data(sign_up(&[HEDY[0], HEDY[1], ("password", "short")]));
    assert_eq!(browser.data(get("/me"))["has_password"], false);
}

#[test]
fn who_proved_an_address_starts_without_a_second_factor_and_others_with_the_deployments_policy() {
    let enforced = json!({ "auth_settings": { "second_factor_policy": "enforced" } });
    let mut browser = Browser::new().settings(enforced.clone());
    let attempt = begin(&mut browser, &HEDY);
    browser.data(sign_up_prepare(&attempt, "email_otp"));
    let code = browser.code("hedy@example.com");
    browser.data(sign_up_answer(&attempt, &code));
    assert_eq!(browser.data(get("/me"))["second_factor_policy"], "none");
    let mut browser = trusting().settings(enforced);
    browser.data(sign_up(&HEDY));
    assert_eq!(browser.data(get("/me"))["second_factor_policy"], "enforced");
}

#[test]
fn a_wrong_or_old_code_keeps_the_attempt() {
    let mut browser = Browser::new();
    let attempt = begin(&mut browser, &HEDY);
    browser.data(sign_up_prepare(&attempt, "email_otp"));
    let code = browser.code("hedy@example.com");
    assert_eq!(
        browser.refusal(sign_up_answer(&attempt, "000000")),
        wrong(400, "", WRONG_CODE)
    );
    browser.deployment.advance_clock(5 * MINUTE);
    assert_eq!(
        browser.refusal(sign_up_answer(&attempt, &code)),
        wrong(400, "", WRONG_CODE)
    );
    browser.data(sign_up_prepare(&attempt, "email_otp"));
    let code = browser.code("hedy@example.com");
    browser.data(sign_up_answer(&attempt, &code));
}

#[test]
fn missing_unknown_foreign_expired_and_finished_attempts_are_refused() {
    let mut browser = Browser::new();
    let attempt = begin(&mut browser, &HEDY);
    let sign_in = browser.begin_with_code("edsger@example.com").id;
    let home = browser.become_another();
    for id in [attempt.as_str(), sign_in.as_str(), "x"] {
        assert_eq!(browser.refusal(sign_up_prepare(&id.into(), "email_otp")).0, 500);
        assert_eq!(
            browser.refusal(sign_up_answer(&id.into(), "1")).1,
            "BAD_SIGN_IN_ATTEMPT"
        );
    }
    browser.token = home;
    assert_eq!(browser.refusal(sign_up_prepare(&sign_in, "email_otp")).0, 500);
    browser.data(sign_up_prepare(&attempt, "email_otp"));
    let code = browser.code("hedy@example.com");
    browser.data(sign_up_answer(&attempt, &code));
    assert_eq!(
        browser.refusal(sign_up_answer(&attempt, &code)).1,
        "BAD_SIGN_IN_ATTEMPT"
    );
    let mut browser = Browser::new();
    let attempt = begin(&mut browser, &HEDY);
    browser.deployment.advance_clock(10 * MINUTE);
    assert_eq!(browser.refusal(sign_up_prepare(&attempt, "email_otp")).0, 400);
}

#[test]
fn everything_taken_is_named_at_once() {
    let mut browser = Browser::new();
    let fields = [
        ("email", "ada@example.com"),
        ("username", "GRACE"),
        ("phone_number", "5550100199"),
        ("phone_country_code", "+1"),
    ];
    let response = browser.send(sign_up(&fields));
    let body = body(&response);
    assert_eq!((response.status, &body["message"]), (400, &json!("Field errors")));
    let errors = [
        json!({ "code": "EMAIL_EXISTS", "message": "This email address is already in use." }),
        json!({ "code": "USERNAME_EXISTS", "message": "This username is already taken." }),
        json!({
            "code": "PHONE_NUMBER_EXISTS",
            "message": "This phone number is already associated with an account.",
        }),
    ];
    assert_eq!(body["errors"], json!(errors));
    assert!(browser.session().signup_attempts.is_empty());
}

#[test]
fn what_somebody_took_meanwhile_is_refused_at_the_code() {
    let mut browser = Browser::new();
    let slow = begin(&mut browser, &HEDY);
    let fast = begin(&mut browser, &HEDY);
    for attempt in [&slow, &fast] {
        browser.data(sign_up_prepare(attempt, "email_otp"));
    }
    let codes = browser.deployment.inbox(Some("hedy@example.com"));
    let code = |place: usize| codes[place].code.clone().expect("a code");
    browser.data(sign_up_answer(&fast, &code(0)));
    let response = browser.send(sign_up_answer(&slow, &code(1)));
    assert_eq!(body(&response)["errors"][0]["code"], "EMAIL_EXISTS");
    assert_eq!(browser.session().signins.len(), 1);
}

#[test]
fn an_account_more_than_the_session_holds_is_not_made() {
    let one = json!({ "auth_settings": { "multi_session_support": { "max_accounts_per_session": 1 } } });
    let mut browser = trusting().settings(one);
    browser.ada();
    assert_eq!(browser.refusal(sign_up(&HEDY)).0, 400);
    let mut browser = browser.fresh();
    assert_eq!(
        browser.refusal(sign_in_request("hedy@example.com", "Lamarr-1914!")).0,
        401
    );
}

#[test]
fn a_session_keeps_fifty_sign_ups() {
    let mut browser = Browser::new();
    let first = begin(&mut browser, &HEDY);
    for _ in 0..50 {
        begin(&mut browser, &HEDY);
    }
    let kept = browser.session().signup_attempts;
    assert_eq!(kept.len(), 50);
    assert!(kept.iter().all(|attempt| attempt.id != first));
}

#[test]
fn who_proves_an_address_on_an_organizations_domain_belongs_to_it() {
    let memberships = |browser: &mut Browser| {
        let list = browser.data(get("/me/organization-memberships"));
        let names = list.as_array().expect("a list").iter();
        names
            .map(|one| (one["organization"]["name"].clone(), one["roles"][0]["name"].clone()))
            .collect::<Vec<_>>()
    };
    let someone = [("email", "someone@sso.example.com"), ("username", "someone")];
    let mut browser = Browser::new();
    let attempt = begin(&mut browser, &someone);
    browser.data(sign_up_prepare(&attempt, "email_otp"));
    let code = browser.code("someone@sso.example.com");
    browser.data(sign_up_answer(&attempt, &code));
    assert_eq!(memberships(&mut browser), [(json!("Royal Society"), json!("Member"))]);
    let mut browser = trusting();
    browser.data(sign_up(&someone));
    assert_eq!(memberships(&mut browser), []);
    let full = json!({ "b2b_settings": { "max_allowed_org_members": 2 } });
    let mut browser = Browser::new().settings(full);
    let attempt = begin(&mut browser, &someone);
    browser.data(sign_up_prepare(&attempt, "email_otp"));
    let code = browser.code("someone@sso.example.com");
    browser.data(sign_up_answer(&attempt, &code));
    assert_eq!(memberships(&mut browser), []);
}

#[test]
fn leaked_numbers_leak_here_too() {
    let mut browser = Browser::new().faults(json!({ "numeric_ids": true }));
    let data = browser.data(sign_up(&HEDY));
    assert!(data["signup_attempts"][0]["session_id"].is_u64());
}

#[test]
fn signing_up_needs_a_challenge_token_where_calls_do() {
    let mut browser = Browser::new().faults(json!({ "challenge": "on" }));
    assert_eq!(browser.refusal(sign_up(&HEDY)).2, "Challenge verification failed");
    assert_eq!(
        browser.refusal(post("/auth/signup", &[])).2,
        "Challenge verification failed"
    );
}
