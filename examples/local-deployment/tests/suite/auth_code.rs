//! Sign-in by codes: `email_otp`, `phone_otp`, and proving the address of a password sign-in.

use crate::common::auth::{WRONG_CODE, answer, prepare};
use crate::common::{Browser, MINUTE, get, post, wrong};
use serde_json::{Value, json};
use wacht_local::{Fixtures, LocalDeployment, Person, Phone};
use wacht_yew::wire::{AttemptId, SignInAttempt, SignInMethod, SignInStep};

const BAD: &str = "Unsuccessful sign-in attempt. Please verify your credentials.";

fn by_phone<'a>(code: &'a str, number: &'a str) -> [(&'static str, &'a str); 3] {
    [
        ("strategy", "phone_otp"),
        ("phone", number),
        ("phone_country_code", code),
    ]
}

#[test]
fn a_mailed_code_signs_in() {
    let mut browser = Browser::new();
    let attempt = browser.begin_with_code(" Edsger@Example.com ");
    assert_eq!(attempt.method, SignInMethod::EmailOtp);
    assert_eq!(attempt.remaining_steps, [SignInStep::VerifyEmailOtp]);
    assert!(!attempt.completed && !attempt.first_method_authenticated);
    assert!(browser.deployment.inbox(None).is_empty());
    assert_eq!(browser.data(prepare(&attempt.id, "email_otp")), Value::Null);
    let code = browser.code("edsger@example.com");
    let session = browser.read_session(answer(&attempt.id, &code));
    let done = session.sign_in_attempt(&attempt.id).expect("the attempt");
    assert!(done.completed && done.first_method_authenticated && done.remaining_steps.is_empty());
    assert!(done.current_step.is_empty());
    let active = session.active_signin.expect("signed in");
    assert_eq!(active.user.email(), Some("edsger@example.com"));
}

#[test]
fn a_wrong_code_keeps_the_attempt_and_the_good_codes() {
    let mut browser = Browser::new();
    let attempt = browser.begin_with_code("edsger@example.com").id;
    browser.data(prepare(&attempt, "email_otp"));
    let first = browser.code("edsger@example.com");
    browser.data(prepare(&attempt, "email_otp"));
    for code in ["", "000000", "abc", &"9".repeat(10_000)] {
        assert_eq!(browser.refusal(answer(&attempt, code)), wrong(400, "", WRONG_CODE));
    }
    assert_eq!(browser.shown(&attempt).current_step, SignInStep::VerifyEmailOtp);
    browser.data(answer(&attempt, &first));
    assert!(browser.active_email().is_some());
}

#[test]
fn an_old_code_is_refused_and_a_new_one_helps() {
    let mut browser = Browser::new().faults(json!({ "code_life_s": 90 }));
    let attempt = browser.begin_with_code("edsger@example.com").id;
    browser.data(prepare(&attempt, "email_otp"));
    let code = browser.code("edsger@example.com");
    browser.deployment.advance_clock(90_000);
    assert_eq!(browser.refusal(answer(&attempt, &code)), wrong(400, "", WRONG_CODE));
    browser.data(prepare(&attempt, "email_otp"));
    let code = browser.code("edsger@example.com");
    browser.data(answer(&attempt, &code));
}

#[test]
fn unknown_and_unproved_addresses_look_like_known_ones() {
    let shape = |browser: &mut Browser, email: &str| {
        let mut document = browser.data(post("/auth/signin", &[("strategy", "email_otp"), ("email", email)]));
        let id = AttemptId::from(document["signin_attempts"][0]["id"].as_str().expect("an id"));
        for of_its_own in ["/id", "/signin_attempts/0/id", "/signin_attempts/0/session_id"] {
            *document.pointer_mut(of_its_own).expect("a value") = Value::Null;
        }
        (
            document,
            browser.data(prepare(&id, "email_otp")),
            browser.refusal(answer(&id, "1")),
        )
    };
    let known = shape(&mut Browser::new(), "edsger@example.com");
    // Grace has a second factor and Katherine an unfinished profile: neither shows before the code.
    for email in [
        "nobody@example.com",
        "dorothy@example.com",
        "grace@example.com",
        "katherine@example.com",
    ] {
        let mut browser = Browser::new();
        assert_eq!(shape(&mut browser, email), known, "{email}");
        let is_known = !["nobody@example.com", "dorothy@example.com"].contains(&email);
        assert_eq!(!browser.deployment.inbox(None).is_empty(), is_known, "{email}");
    }
}

#[test]
fn the_steps_behind_the_code_show_once_it_is_taken_or_as_a_fault_at_once() {
    let behind = [SignInStep::VerifyEmailOtp, SignInStep::VerifySecondFactor];
    let mut browser = Browser::new();
    let attempt = browser.begin_with_code("grace@example.com");
    assert_eq!(
        (attempt.remaining_steps.as_slice(), attempt.user_id),
        (&behind[..1], None)
    );
    browser.data(prepare(&attempt.id, "email_otp"));
    let code = browser.code("grace@example.com");
    browser.data(answer(&attempt.id, &code));
    let shown = browser.shown(&attempt.id);
    assert_eq!(shown.remaining_steps, &behind[1..]);
    assert!(shown.first_method_authenticated && !shown.completed && shown.user_id.is_some());
    assert_eq!(shown.available_2fa_methods.len(), 2);
    let mut browser = Browser::new().faults(json!({ "steps_at_once": true }));
    let attempt = browser.begin_with_code("grace@example.com");
    assert_eq!(attempt.remaining_steps, behind);
    browser.data(prepare(&attempt.id, "email_otp"));
    let code = browser.code("grace@example.com");
    browser.data(answer(&attempt.id, &code));
    assert_eq!(browser.shown(&attempt.id).remaining_steps, &behind[1..]);
}

#[test]
fn a_fault_that_comes_between_does_not_skip_the_second_factor() {
    let mut browser = Browser::new();
    let attempt = browser.begin_with_code("grace@example.com").id;
    browser.data(prepare(&attempt, "email_otp"));
    let code = browser.code("grace@example.com");
    let mut browser = browser.faults(json!({ "steps_at_once": true }));
    browser.data(answer(&attempt, &code));
    assert_eq!(browser.shown(&attempt).current_step, SignInStep::VerifySecondFactor);
}

#[test]
fn a_text_message_signs_in_whoever_proved_the_number() {
    let mut browser = Browser::new();
    let attempt = browser.begin(&by_phone("+1", "(555) 010-0199"));
    assert_eq!(attempt.current_step, SignInStep::VerifyPhoneOtp);
    assert_eq!(browser.data(prepare(&attempt.id, "phone_otp")), Value::Null);
    let code = browser.code("+15550100199");
    browser.data(answer(&attempt.id, &code));
    let shown = browser.shown(&attempt.id);
    assert_eq!(shown.current_step, SignInStep::VerifySecondFactor);
    assert_eq!(shown.method, SignInMethod::PhoneOtp);
}

#[test]
fn without_its_dial_code_a_number_is_nobodys() {
    for (code, number) in [
        ("", "5550100199"),
        ("+44", "5550100199"),
        ("+1", "5550100198"),
        ("+1", "<script>"),
    ] {
        let mut browser = Browser::new();
        let attempt = browser.begin(&by_phone(code, number)).id;
        assert_eq!(browser.data(prepare(&attempt, "phone_otp")), Value::Null);
        assert!(browser.deployment.inbox(None).is_empty(), "{code} {number}");
        assert_eq!(browser.refusal(answer(&attempt, "")), wrong(400, "", WRONG_CODE));
    }
}

#[test]
fn the_address_of_a_password_sign_in_is_proved_by_a_code() {
    let mut browser = Browser::new();
    let attempt = browser.attempt("dorothy@example.com", "Vaughan-1910!");
    browser.data(prepare(&attempt.id, "email_otp"));
    let code = browser.code("dorothy@example.com");
    browser.data(answer(&attempt.id, &code));
    let me = browser.data(get("/me"));
    assert_eq!(me["primary_email_address"]["verified"], true);
    assert_eq!(me["user_email_addresses"][0]["verified"], true);
    let again = browser.fresh().attempt("dorothy@example.com", "Vaughan-1910!");
    assert!(again.completed);
}

#[test]
fn a_strict_server_takes_no_code_for_the_address_of_a_password_sign_in() {
    let mut browser = Browser::new().faults(json!({ "strict_steps": true }));
    let attempt = browser.attempt("dorothy@example.com", "Vaughan-1910!").id;
    let refused = wrong(400, "", "Invalid step");
    assert_eq!(browser.refusal(prepare(&attempt, "email_otp")), refused);
    assert_eq!(browser.refusal(answer(&attempt, "1")), refused);
    let attempt = browser.begin_with_code("edsger@example.com").id;
    browser.data(prepare(&attempt, "email_otp"));
}

#[test]
fn a_step_is_prepared_with_its_own_strategy() {
    let mut browser = Browser::new();
    let attempt = browser.begin_with_code("edsger@example.com").id;
    for strategy in ["phone_otp", "magic_link", "authenticator", "telepathy"] {
        assert_eq!(
            browser.refusal(prepare(&attempt, strategy)),
            wrong(400, "", "Invalid step")
        );
    }
    let katherine = browser.attempt("katherine@example.com", "Johnson-1918!").id;
    assert_eq!(browser.refusal(answer(&katherine, "1")), wrong(400, "", "Invalid step"));
}

#[test]
fn missing_unknown_and_finished_attempts_are_refused() {
    let mut browser = Browser::new();
    let refuse =
        |browser: &mut Browser, query: &str| browser.refusal(post(&format!("/auth/prepare-verification?{query}"), &[]));
    let no_id = "identifier_type=signin&strategy=email_otp";
    assert_eq!(refuse(&mut browser, no_id), wrong(400, "BAD_SIGN_IN_ATTEMPT", BAD));
    let no_strategy = refuse(&mut browser, "identifier_type=signin&attempt_identifier=1");
    assert_eq!(no_strategy.1, "VERIFICATION_STRATEGY_REQUIRED");
    let no_kind = refuse(&mut browser, "attempt_identifier=1&strategy=email_otp");
    assert_eq!(no_kind.1, "BAD_REQUEST_BODY");
    for id in ["1", "x", "%00", &"9".repeat(10_000)] {
        assert_eq!(
            browser.refusal(prepare(&id.into(), "email_otp")),
            wrong(500, "BAD_SIGN_IN_ATTEMPT", BAD)
        );
        assert_eq!(
            browser.refusal(answer(&id.into(), "1")),
            wrong(500, "BAD_SIGN_IN_ATTEMPT", BAD)
        );
    }
    let finished = browser.ada().signin_attempts[0].id.clone();
    assert_eq!(
        browser.refusal(answer(&finished, "1")),
        wrong(400, "BAD_SIGN_IN_ATTEMPT", BAD)
    );
}

#[test]
fn an_attempt_lives_ten_minutes() {
    let mut browser = Browser::new();
    let attempt = browser.begin_with_code("edsger@example.com").id;
    browser.deployment.advance_clock(10 * MINUTE - 1);
    browser.data(prepare(&attempt, "email_otp"));
    let code = browser.code("edsger@example.com");
    browser.deployment.advance_clock(1);
    assert_eq!(
        browser.refusal(answer(&attempt, &code)),
        wrong(400, "BAD_SIGN_IN_ATTEMPT", BAD)
    );
    assert_eq!(
        browser.refusal(prepare(&attempt, "email_otp")),
        wrong(400, "BAD_SIGN_IN_ATTEMPT", BAD)
    );
}

#[test]
fn attempts_of_another_browser_do_not_exist() {
    let mut browser = Browser::new();
    let attempt = browser.begin_with_code("edsger@example.com").id;
    browser.data(prepare(&attempt, "email_otp"));
    let code = browser.code("edsger@example.com");
    let home = browser.become_another();
    assert_eq!(
        browser.refusal(answer(&attempt, &code)),
        wrong(500, "BAD_SIGN_IN_ATTEMPT", BAD)
    );
    assert_eq!(browser.refusal(prepare(&attempt, "email_otp")).0, 500);
    browser.token = home;
    browser.data(answer(&attempt, &code));
}

#[test]
fn codes_of_one_attempt_do_not_open_another() {
    let mut browser = Browser::new();
    let first = browser.begin_with_code("edsger@example.com").id;
    let second = browser.begin_with_code("edsger@example.com").id;
    browser.data(prepare(&first, "email_otp"));
    let code = browser.code("edsger@example.com");
    assert_eq!(browser.refusal(answer(&second, &code)).2, WRONG_CODE);
    browser.data(answer(&first, &code));
    // The second one ends where the account is already signed in.
    browser.data(prepare(&second, "email_otp"));
    let code = browser.code("edsger@example.com");
    assert_eq!(browser.refusal(answer(&second, &code)).1, "USER_ALREADY_SIGNED_IN");
    assert!(!browser.shown(&second).completed);
}

#[test]
fn signed_in_and_disabled_people_are_told_before_any_code() {
    let mut browser = Browser::new();
    browser.ada();
    let ask = |email: &str| post("/auth/signin", &[("strategy", "email_otp"), ("email", email)]);
    assert_eq!(browser.refusal(ask("ada@example.com")).1, "USER_ALREADY_SIGNED_IN");
    assert_eq!(browser.refusal(ask("disabled@example.com")).1, "USER_DISABLED");
    for empty in ["", "  ", &"a".repeat(10_000)] {
        assert_eq!(browser.refusal(ask(empty)).1, "BAD_REQUEST_BODY");
    }
    assert_eq!(
        browser.refusal(post("/auth/signin", &[("strategy", "phone_otp")])).1,
        "BAD_REQUEST_BODY"
    );
}

#[test]
fn strategies_can_be_switched_off() {
    let off = json!({ "email_otp": false, "phone_otp": false, "email_magic_link": false });
    let mut browser = Browser::new().settings(json!({ "auth_settings": { "auth_factors_enabled": off } }));
    for strategy in ["email_otp", "phone_otp", "magic_link"] {
        let refusal = browser.refusal(post("/auth/signin", &[("strategy", strategy)]));
        assert_eq!(refusal, wrong(400, "", "Invalid or missing strategy"));
    }
}

#[test]
fn preparing_needs_a_challenge_token_where_calls_do() {
    let mut browser = Browser::new();
    let attempt = browser.begin_with_code("edsger@example.com").id;
    let mut browser = browser.faults(json!({ "challenge": "on" }));
    assert_eq!(
        browser.refusal(prepare(&attempt, "email_otp")).2,
        "Challenge verification failed"
    );
    assert_eq!(browser.refusal(answer(&attempt, "1")).2, WRONG_CODE);
}

#[test]
fn a_session_keeps_fifty_attempts_and_forgets_finished_ones_first() {
    let mut browser = Browser::new();
    let finished = browser.ada().signin_attempts[0].id.clone();
    let first = browser.begin_with_code("edsger@example.com").id;
    for _ in 0..49 {
        browser.begin_with_code("nobody@example.com");
    }
    let kept = browser.session();
    assert_eq!(kept.signin_attempts.len(), 50);
    assert!(kept.sign_in_attempt(&finished).is_none() && kept.sign_in_attempt(&first).is_some());
    browser.begin_with_code("nobody@example.com");
    assert!(browser.session().sign_in_attempt(&first).is_none());
}

#[test]
fn a_number_in_two_countries_belongs_to_two_people() {
    let mut fixtures = Fixtures::default();
    fixtures.people.push(Person {
        phone: Some(Phone {
            country_code: "+44".to_owned(),
            number: "5550100199".to_owned(),
        }),
        ..Person::new("hedy@example.com", "Hedy", "Lamarr")
    });
    let mut browser = Browser {
        deployment: LocalDeployment::new(fixtures, 1),
        token: String::new(),
    };
    let SignInAttempt { id, .. } = browser.begin(&by_phone("44", "5550100199"));
    browser.data(prepare(&id, "phone_otp"));
    let code = browser.code("+445550100199");
    browser.data(answer(&id, &code));
    assert_eq!(browser.active_email().as_deref(), Some("hedy@example.com"));
}
