//! The second factor of a sign-in.

use crate::common::auth::{answer, prepare};
use crate::common::{Browser, MINUTE, get, post, wrong};
use serde_json::json;
use wacht_yew::client::Request;
use wacht_yew::wire::{AttemptId, SignInStep};

/// What an authenticator app with Grace's secret shows at noon, by another implementation of the standard.
const AT_NOON: &str = "895333";
/// The same five minutes later.
const FIVE_LATER: &str = "966966";

fn grace(browser: &mut Browser) -> AttemptId {
    browser.attempt("grace@example.com", "Hopper-1906!").id
}

fn by_method(attempt: &AttemptId, method: &str, code: &str) -> Request {
    let query = format!("attempt_identifier={attempt}&identifier_type=signin&method={method}");
    post(
        &format!("/auth/attempt-verification?{query}"),
        &[("verification_code", code)],
    )
}

#[test]
fn an_authenticator_code_is_the_default_and_signs_in() {
    let mut browser = Browser::new();
    let attempt = grace(&mut browser);
    let refused = wrong(400, "", "Invalid authentication code");
    assert_eq!(browser.refusal(answer(&attempt, "000000")), refused);
    assert_eq!(browser.shown(&attempt).current_step, SignInStep::VerifySecondFactor);
    browser.data(answer(&attempt, AT_NOON));
    let shown = browser.shown(&attempt);
    assert!(shown.completed && shown.second_method_authenticated);
    assert_eq!(browser.active_email().as_deref(), Some("grace@example.com"));
}

#[test]
fn preparing_remembers_the_method_and_another_one_replaces_it() {
    let mut browser = Browser::new();
    let attempt = grace(&mut browser);
    let backup = browser.data(prepare(&attempt, "backup_code"));
    assert_eq!(backup, json!({ "method": "backup_code" }));
    assert_eq!(browser.refusal(answer(&attempt, AT_NOON)).2, "Invalid backup code");
    assert_eq!(
        browser.refusal(by_method(&attempt, "authenticator", AT_NOON)).2,
        "Invalid backup code"
    );
    let app = browser.data(prepare(&attempt, "authenticator"));
    assert_eq!(app, json!({ "method": "authenticator" }));
    browser.data(answer(&attempt, AT_NOON));
}

#[test]
fn the_method_is_forgotten_after_five_minutes() {
    let mut browser = Browser::new();
    let attempt = grace(&mut browser);
    browser.data(prepare(&attempt, "backup_code"));
    browser.deployment.advance_clock(5 * MINUTE - 1);
    assert_eq!(browser.refusal(answer(&attempt, "x")).2, "Invalid backup code");
    browser.deployment.advance_clock(1);
    assert_eq!(
        browser.refusal(answer(&attempt, "AAAA-0001")).2,
        "Invalid authentication code"
    );
    browser.data(answer(&attempt, FIVE_LATER));
}

#[test]
fn a_backup_code_serves_once() {
    let mut browser = Browser::new();
    let attempt = grace(&mut browser);
    // Without a prepare and without a method it is taken for an authenticator's.
    assert_eq!(
        browser.refusal(answer(&attempt, "AAAA-0001")).2,
        "Invalid authentication code"
    );
    browser.data(by_method(&attempt, "backup_code", "aaaa-0001"));
    assert_eq!(browser.active_email().as_deref(), Some("grace@example.com"));
    let mut browser = browser.fresh();
    let attempt = grace(&mut browser);
    let spent = browser.refusal(by_method(&attempt, "backup_code", "AAAA-0001"));
    assert_eq!(spent, wrong(400, "", "Invalid backup code"));
    browser.data(by_method(&attempt, "backup_code", "AAAA-0012"));
}

#[test]
fn backup_codes_run_out() {
    let mut browser = Browser::new();
    for number in 1..=12 {
        browser.become_another();
        let attempt = grace(&mut browser);
        browser.data(by_method(&attempt, "backup_code", &format!("AAAA-{number:04}")));
    }
    assert_eq!(browser.data(get("/me"))["backup_codes_generated"], false);
    browser.become_another();
    let attempt = grace(&mut browser);
    for request in [
        by_method(&attempt, "backup_code", "AAAA-0001"),
        prepare(&attempt, "backup_code"),
    ] {
        assert_eq!(browser.refusal(request), wrong(400, "", "No backup codes available"));
    }
}

#[test]
fn a_text_message_goes_to_the_number_with_these_last_digits() {
    let mut browser = Browser::new();
    let attempt = browser.attempt("alan@example.com", "Turing-1912!").id;
    let with_digits = |digits: &str| prepare(&attempt, &format!("phone_otp&last_digits={digits}"));
    for (digits, text) in [
        ("", "Last digits must be 4 characters"),
        ("199", "Last digits must be 4 characters"),
        ("0198", "Phone number verification failed"),
        ("xxxx", "Phone number verification failed"),
    ] {
        assert_eq!(browser.refusal(with_digits(digits)), wrong(400, "", text));
    }
    assert!(browser.deployment.inbox(None).is_empty());
    let sent = browser.data(with_digits("0199"));
    assert_eq!(
        sent,
        json!({ "masked_phone": "+1******0199", "method": "phone_otp", "otp_sent": true })
    );
    let code = browser.code("+15550100199");
    assert_eq!(
        browser.refusal(answer(&attempt, "1")),
        wrong(400, "", "Invalid verification code")
    );
    browser.data(answer(&attempt, &code));
    assert_eq!(browser.active_email().as_deref(), Some("alan@example.com"));
}

#[test]
fn a_code_of_the_first_factor_is_none_of_the_second() {
    let mut browser = Browser::new();
    let fields = [
        ("strategy", "phone_otp"),
        ("phone", "5550100199"),
        ("phone_country_code", "+1"),
    ];
    let attempt = browser.begin(&fields).id;
    browser.data(prepare(&attempt, "phone_otp"));
    let first = browser.code("+15550100199");
    browser.data(answer(&attempt, &first));
    browser.data(prepare(&attempt, "phone_otp&last_digits=0199"));
    assert_eq!(browser.refusal(answer(&attempt, &first)).2, "Invalid verification code");
    let second = browser.code("+15550100199");
    browser.data(answer(&attempt, &second));
}

#[test]
fn methods_that_are_none_or_not_the_users_are_refused() {
    let mut browser = Browser::new();
    let attempt = browser.attempt("alan@example.com", "Turing-1912!").id;
    for (strategy, text) in [
        ("email_otp", "Invalid 2FA strategy"),
        ("authenticator", "Authenticator not set up"),
        ("backup_code", "No backup codes available"),
    ] {
        assert_eq!(browser.refusal(prepare(&attempt, strategy)), wrong(400, "", text));
    }
    assert_eq!(browser.refusal(answer(&attempt, AT_NOON)).2, "Authenticator not set up");
    assert_eq!(
        browser.refusal(by_method(&attempt, "telepathy", "1")).2,
        "Invalid 2FA method"
    );
    let grace = grace(&mut browser);
    let phone = browser.refusal(prepare(&grace, "phone_otp&last_digits=0199"));
    assert_eq!(phone.2, "Phone number verification failed");
}

#[test]
fn a_factor_switched_off_since_is_no_way_in() {
    let off = json!({ "auth_settings": { "auth_factors_enabled": { "backup_code": false } } });
    let mut browser = Browser::new().settings(off);
    let attempt = grace(&mut browser);
    let refused = browser.refusal(by_method(&attempt, "backup_code", "AAAA-0001"));
    assert_eq!(refused.2, "No backup codes available");
}
