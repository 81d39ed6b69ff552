#![cfg(not(target_arch = "wasm32"))]
//! Each step of an attempt: its screen, what is sent for it, what a right and a wrong answer lead to.

#[path = "common/sign_in.rs"]
#[allow(dead_code, reason = "each test file needs a part of it")]
mod sign_in;

use std::rc::Rc;

use serde_json::json;
use sign_in::{
    ADA, EMAIL, Flow, NO_METHOD, asked, completed, everything, offline, refused, session, waiting, waiting_with,
};
use wacht_yew::client::VerificationStrategy as Strategy;
use wacht_yew::flow::profile_completion::ProfileInput;
use wacht_yew::flow::sign_in::{
    CodeChannel, Elsewhere, FirstFactor, SignInCall, SignInErrorReason as Reason, SignInEvent, SignInField,
    SignInReply, SignInScreen as Screen, SignInTask,
};
use wacht_yew::wire::{Prepared, SecondFactor, Session, SignInStep};

const EMAIL_CODE: Screen = Screen::Code(CodeChannel::Email);
const PHONE_CODE: Screen = Screen::Code(CodeChannel::Phone);

fn reason(flow: &Flow) -> Option<&Reason> {
    flow.state.error.as_ref().map(|error| &error.reason)
}

fn prepare(strategy: Strategy, last_digits: &str) -> SignInCall {
    SignInCall::Prepare {
        attempt: "9".into(),
        strategy,
        last_digits: last_digits.into(),
    }
}

fn verify(method: Option<SecondFactor>, code: &str) -> SignInCall {
    SignInCall::Verify {
        attempt: "9".into(),
        method,
        code: code.into(),
    }
}

fn at(step: &str) -> Flow {
    Flow::at_step(EMAIL, waiting("9", step))
}

/// The step is done, and the session says what is next.
fn advance(flow: &mut Flow, next: Rc<Session>) {
    flow.server = next;
    flow.answer(Ok(SignInReply::Session(Rc::default())));
    flow.confirmed();
}

#[test]
fn each_step_has_its_screen_and_its_strategy() {
    let code = Some(Strategy::EmailCode);
    let table = [
        ("verify_email", EMAIL_CODE, code),
        ("verify_email_otp", EMAIL_CODE, code),
        ("verify_phone", PHONE_CODE, Some(Strategy::PhoneCode)),
        ("verify_phone_otp", PHONE_CODE, Some(Strategy::PhoneCode)),
        ("verify_email_link", Screen::LinkSent, Some(Strategy::EmailLink)),
        ("verify_second_factor", Screen::SecondFactorChoice, None),
        ("add_second_factor", Screen::AddSecondFactor, None),
        ("complete_profile", Screen::ProfileCompletion, None),
        (
            "verify_password",
            Screen::Elsewhere(Elsewhere::Step(SignInStep::VerifyPassword)),
            None,
        ),
    ];
    for (step, screen, strategy) in table {
        let mut flow = Flow::at_password(EMAIL);
        flow.submit_password(sign_in::PASSWORD);
        flow.answered(Ok(waiting("9", step)), waiting("9", step));
        let effects = flow.confirmed();
        assert_eq!(flow.state.screen, screen, "{step}");
        assert_eq!(
            asked(&effects).cloned(),
            strategy.map(|strategy| prepare(strategy, "")),
            "{step}"
        );
        assert_eq!(flow.state.attempt_id().map(|id| id.as_str()), Some("9"), "{step}");
        flow.send(SignInEvent::StartedOver);
        assert_eq!(flow.state.screen, Screen::Identifier, "{step}: a way out");
    }
}

#[test]
fn a_code_is_sent_once_for_a_step_however_often_the_session_arrives() {
    for step in ["verify_email_otp", "verify_phone_otp", "verify_email_link"] {
        let mut flow = at(step);
        flow.prepared();
        for _ in 0..3 {
            assert_eq!(asked(&flow.arrive()), None, "{step}");
        }
        flow.reload();
        assert_eq!(asked(&flow.arrive()), None, "{step}: nor after a reload");
    }
}

#[test]
fn a_reload_while_a_code_is_being_sent_sends_no_second_one() {
    let mut flow = at("verify_email_otp");
    assert_eq!(flow.state.task, Some(SignInTask::Preparing));
    flow.reload();
    assert_eq!(asked(&flow.arrive()), None);
    assert!(flow.state.sent.is_some());
}

#[test]
fn a_sending_that_failed_is_repeated_by_the_person_only() {
    for error in [offline(), refused(429, "", ""), refused(500, "INTERNAL", "")] {
        let mut flow = at("verify_email_otp");
        flow.answer(Err(error));
        assert!(flow.state.error.is_some() && flow.state.sent.is_none());
        assert_eq!(asked(&flow.arrive()), None, "the session's arrival repeats nothing");
        let effects = flow.send(SignInEvent::ResendRequested { now: flow.now });
        assert_eq!(asked(&effects), Some(&prepare(Strategy::EmailCode, "")));
    }
}

#[test]
fn a_code_can_be_sent_again_after_a_minute() {
    for (step, strategy) in [
        ("verify_email", Strategy::EmailCode),
        ("verify_phone_otp", Strategy::PhoneCode),
        ("verify_email_link", Strategy::EmailLink),
    ] {
        let mut flow = at(step);
        flow.prepared();
        let sent = flow.now;
        for (millis, is_time) in [(0, false), (59_999, false), (60_000, true)] {
            let now = sent.plus_millis(millis);
            let effects = flow.send(SignInEvent::ResendRequested { now });
            assert_eq!(asked(&effects).is_some(), is_time, "{step} after {millis} ms");
            if is_time {
                assert_eq!(
                    asked(&effects),
                    Some(&prepare(strategy, "")),
                    "the strategy is the step's"
                );
            }
        }
        flow.now = sent.plus_millis(60_000);
        flow.prepared();
        let sent = flow.state.sent.clone().expect("sent");
        assert_eq!(
            sent.again_at(),
            flow.now.plus_millis(60_000),
            "and a minute later again"
        );
        assert_eq!(sent.ends_at(), flow.now.plus_millis(90_000));
    }
}

#[test]
fn a_resend_that_fails_leaves_the_code_before_it_good() {
    let mut flow = at("verify_email");
    flow.prepared();
    let sent = flow.state.sent.clone();
    let now = flow.now.plus_millis(60_000);
    flow.send(SignInEvent::ResendRequested { now });
    flow.answer(Err(offline()));
    assert_eq!((reason(&flow), &flow.state.sent), (Some(&Reason::Offline), &sent));
}

#[test]
fn a_code_is_checked_here_before_it_is_sent() {
    let table = [
        ("", Some(Reason::CodeMissing)),
        ("  ", Some(Reason::CodeMissing)),
        ("12345", Some(Reason::CodeMalformed)),
        ("1234567", Some(Reason::CodeMalformed)),
        ("12345a", Some(Reason::CodeMalformed)),
        ("123456", None),
        (" 123-456 ", None),
        ("١٢٣٤٥٦", None),
        ("123456", None),
    ];
    for (typed, flaw) in table {
        let mut flow = at("verify_email");
        flow.prepared();
        let effects = flow.send(SignInEvent::CodeSubmitted(typed.into()));
        let call = verify(None, "123456");
        assert_eq!(asked(&effects), flaw.is_none().then_some(&call), "{typed:?}");
        assert_eq!(reason(&flow), flaw.as_ref(), "{typed:?}");
    }
}

#[test]
fn a_wrong_code_keeps_the_attempt() {
    for text in ["Invalid or expired OTP", "Invalid OTP", "Invalid OTP code"] {
        let mut flow = at("verify_email_otp");
        flow.prepared();
        flow.send(SignInEvent::CodeSubmitted("123456".into()));
        flow.answer(Err(refused(400, "", text)));
        let error = flow.state.error.clone().expect("told");
        assert_eq!(
            (error.field, error.reason),
            (Some(SignInField::Code), Reason::CodeWrong)
        );
        assert_eq!(flow.state.screen, EMAIL_CODE, "{text}");
        assert_eq!(flow.state.attempt_id().map(|id| id.as_str()), Some("9"));
        flow.send(SignInEvent::CodeTyped);
        assert_eq!(reason(&flow), None);
    }
}

#[test]
fn a_right_code_leads_to_the_next_step_or_in() {
    let table = [
        ("verify_email", "verify_second_factor", Screen::SecondFactorChoice),
        ("verify_email_otp", "complete_profile", Screen::ProfileCompletion),
        ("verify_phone", "verify_email_otp", EMAIL_CODE),
        ("verify_phone_otp", "add_second_factor", Screen::AddSecondFactor),
    ];
    for (step, next, screen) in table {
        let mut flow = at(step);
        flow.prepared();
        flow.send(SignInEvent::CodeSubmitted("123456".into()));
        advance(&mut flow, waiting("9", next));
        assert_eq!(flow.state.screen, screen, "{step}");
        let mut flow = at(step);
        flow.prepared();
        flow.send(SignInEvent::CodeSubmitted("123456".into()));
        advance(&mut flow, completed("9", &["ada"]));
        assert_eq!(flow.state.screen, Screen::Finished, "{step}");
    }
}

#[test]
fn the_next_step_gets_a_code_of_its_own() {
    let mut flow = at("verify_phone");
    flow.prepared();
    flow.send(SignInEvent::CodeSubmitted("123456".into()));
    flow.server = waiting("9", "verify_email");
    flow.answer(Ok(SignInReply::Session(Rc::default())));
    assert_eq!(asked(&flow.confirmed()), Some(&prepare(Strategy::EmailCode, "")));
}

#[test]
fn an_opened_link_is_noticed_from_the_session_beside_other_accounts_too() {
    let mut flow = Flow::new(everything(), sign_in::signed_in(&["bob"]));
    flow.send(SignInEvent::AnotherAccountRequested);
    flow.send(SignInEvent::MethodChosen(FirstFactor::EmailLink));
    flow.submit_identifier(ADA);
    flow.answered(Ok(waiting("9", "verify_email_link")), waiting("9", "verify_email_link"));
    flow.confirmed();
    flow.prepared();
    assert!(flow.state.is_watching());
    flow.change(completed("9", &["ada", "bob"]));
    assert_eq!(flow.state.screen, Screen::Finished);
    assert!(!flow.state.is_watching());
}

#[test]
fn a_link_opened_while_it_is_being_sent_again_is_noticed_at_once() {
    let mut flow = at("verify_email_link");
    assert!(flow.state.is_busy());
    flow.change(waiting("9", "verify_second_factor"));
    assert_eq!(flow.state.screen, Screen::SecondFactorChoice);
}

#[test]
fn each_second_factor_is_announced_before_its_code_is_sent() {
    let table = [
        (
            SecondFactor::Authenticator,
            Strategy::Authenticator,
            "123 456",
            "123456",
        ),
        (
            SecondFactor::BackupCode,
            Strategy::BackupCode,
            " ABCD-1234 ",
            "ABCD-1234",
        ),
        (SecondFactor::BackupCode, Strategy::BackupCode, "ABCD1234", "ABCD-1234"),
    ];
    for (factor, strategy, typed, code) in table {
        let mut flow = at("verify_second_factor");
        let effects = flow.send(SignInEvent::SecondFactorChosen(factor.clone()));
        assert_eq!(asked(&effects), Some(&prepare(strategy, "")));
        assert_eq!(asked(&flow.send(SignInEvent::CodeSubmitted(typed.into()))), None);
        flow.prepared();
        assert_eq!(flow.state.screen, Screen::SecondFactorCode(factor.clone()));
        let effects = flow.send(SignInEvent::CodeSubmitted(typed.into()));
        assert_eq!(asked(&effects), Some(&verify(Some(factor), code)), "{typed}");
    }
}

#[test]
fn the_only_second_factor_is_announced_by_itself_and_only_once() {
    let server = waiting_with(
        "9",
        "verify_second_factor",
        json!({ "available_2fa_methods": ["authenticator"] }),
    );
    let mut flow = Flow::at_step(EMAIL, server);
    assert_eq!(flow.state.task, Some(SignInTask::Preparing));
    flow.answer(Err(offline()));
    assert_eq!(flow.state.screen, Screen::SecondFactorChoice, "it can be chosen again");
    assert_eq!(asked(&flow.arrive()), None);
    flow.send(SignInEvent::SecondFactorChosen(SecondFactor::Authenticator));
    flow.prepared();
    assert_eq!(flow.state.screen, Screen::SecondFactorCode(SecondFactor::Authenticator));
}

#[test]
fn a_text_message_as_second_factor_wants_the_last_digits_first() {
    let mut flow = at("verify_second_factor");
    flow.send(SignInEvent::SecondFactorChosen(SecondFactor::PhoneOtp));
    assert_eq!(flow.state.screen, Screen::LastDigits);
    for typed in ["", "123", "12345", "abcd"] {
        flow.send(SignInEvent::LastDigitsSubmitted(typed.into()));
        assert_eq!(reason(&flow), Some(&Reason::LastDigitsMalformed), "{typed:?}");
    }
    let effects = flow.send(SignInEvent::LastDigitsSubmitted("0199".into()));
    assert_eq!(asked(&effects), Some(&prepare(Strategy::PhoneCode, "0199")));
    flow.answer(Err(refused(400, "", "Phone number verification failed")));
    let error = flow.state.error.clone().expect("told");
    assert_eq!(
        (error.field, error.reason),
        (Some(SignInField::LastDigits), Reason::LastDigitsWrong)
    );
    flow.send(SignInEvent::LastDigitsSubmitted("0100".into()));
    flow.answer(Ok(SignInReply::Prepared(Prepared {
        otp_sent: true,
        masked_phone: Some("+1******0100".into()),
        ..Prepared::default()
    })));
    assert_eq!(flow.state.screen, Screen::SecondFactorCode(SecondFactor::PhoneOtp));
    assert_eq!(flow.state.sent.as_ref().map(|sent| &*sent.to), Some("+1******0100"));
    let now = flow.now.plus_millis(60_000);
    let effects = flow.send(SignInEvent::ResendRequested { now });
    assert_eq!(asked(&effects), Some(&prepare(Strategy::PhoneCode, "0100")));
}

#[test]
fn another_second_factor_can_be_chosen_at_any_time() {
    let mut flow = at("verify_second_factor");
    flow.send(SignInEvent::SecondFactorChosen(SecondFactor::Authenticator));
    flow.prepared();
    flow.send(SignInEvent::CodeSubmitted("000000".into()));
    flow.answer(Err(refused(400, "", "Invalid authentication code")));
    assert_eq!(reason(&flow), Some(&Reason::CodeWrong));
    flow.send(SignInEvent::SecondFactorsRequested);
    assert_eq!((&flow.state.screen, reason(&flow)), (&Screen::SecondFactorChoice, None));
    flow.send(SignInEvent::SecondFactorChosen(SecondFactor::BackupCode));
    flow.prepared();
    assert_eq!(flow.state.screen, Screen::SecondFactorCode(SecondFactor::BackupCode));
    flow.arrive();
    assert_eq!(flow.state.screen, Screen::SecondFactorCode(SecondFactor::BackupCode));
}

#[test]
fn without_a_usable_second_factor_there_is_a_way_out_only() {
    for methods in [json!([]), json!(null), json!(["telepathy"])] {
        let server = waiting_with("9", "verify_second_factor", json!({ "available_2fa_methods": methods }));
        let mut flow = Flow::at_step(EMAIL, server);
        assert_eq!(flow.state.screen, Screen::NoSecondFactor, "{methods}");
        flow.send(SignInEvent::StartedOver);
        assert_eq!(flow.state.screen, Screen::Identifier);
    }
}

fn profile(username: &str) -> ProfileInput {
    ProfileInput {
        first_name: "Ada".into(),
        username: username.into(),
        ..ProfileInput::default()
    }
}

#[test]
fn each_missing_field_is_checked_and_only_missing_ones_are_sent() {
    let mut flow = at("complete_profile");
    let table = [
        (ProfileInput::default(), SignInField::FirstName, Reason::FieldMissing),
        (profile(""), SignInField::Username, Reason::FieldMissing),
        (profile("ad"), SignInField::Username, Reason::FieldMalformed),
        (profile("a da"), SignInField::Username, Reason::FieldMalformed),
    ];
    for (typed, field, reason) in table {
        flow.send(SignInEvent::ProfileSubmitted(typed));
        let error = flow.state.error.clone().expect("told");
        assert_eq!((error.field, error.reason), (Some(field), reason));
    }
    let mut typed = profile(" ada ");
    typed.last_name = "not asked for".into();
    let effects = flow.send(SignInEvent::ProfileSubmitted(typed));
    let Some(SignInCall::CompleteProfile { fields, .. }) = asked(&effects) else {
        panic!("{effects:?}");
    };
    assert_eq!(
        (&*fields.first_name, &*fields.username, &*fields.last_name),
        ("Ada", "ada", "")
    );
}

#[test]
fn a_refused_profile_keeps_what_was_typed_and_points_at_the_field() {
    for (code, field) in [("USERNAME_EXISTS", SignInField::Username)] {
        let mut flow = at("complete_profile");
        flow.send(SignInEvent::ProfileSubmitted(profile("ada")));
        flow.answer(Err(refused(400, code, "x")));
        let error = flow.state.error.clone().expect("told");
        assert_eq!((error.field, error.reason), (Some(field), Reason::FieldTaken));
        assert_eq!(flow.state.profile, profile("ada"));
        flow.send(SignInEvent::ProfileTyped(profile("ada2")));
        assert_eq!(reason(&flow), None);
    }
}

#[test]
fn a_profile_that_lacks_more_by_now_asks_for_it() {
    let mut flow = at("complete_profile");
    flow.send(SignInEvent::ProfileSubmitted(profile("ada")));
    flow.server = waiting_with(
        "9",
        "complete_profile",
        json!({ "missing_fields": ["username", "last_name"] }),
    );
    flow.answer(Err(refused(400, "", "Missing required fields")));
    flow.confirmed();
    let error = flow.state.error.clone().expect("told");
    assert_eq!(
        (error.field, error.reason),
        (Some(SignInField::LastName), Reason::FieldMissing)
    );
}

/// Server gap: a missing phone number cannot be given.
#[test]
fn a_profile_that_the_server_never_takes_is_no_endless_form() {
    let mut flow = at("complete_profile");
    flow.send(SignInEvent::ProfileSubmitted(profile("ada")));
    flow.answer(Err(refused(400, "", "Missing required fields")));
    flow.confirmed();
    assert_eq!(
        (&flow.state.screen, reason(&flow)),
        (&Screen::ProfileCompletion, Some(&Reason::ProfileStuck))
    );
}

/// Server gap: verification steps are appended behind `complete_profile` without moving on.
#[test]
fn a_profile_with_a_new_address_goes_on_with_its_verification() {
    for (next, screen) in [("verify_email_otp", EMAIL_CODE), ("verify_phone_otp", PHONE_CODE)] {
        let mut flow = at("complete_profile");
        flow.send(SignInEvent::ProfileSubmitted(profile("ada")));
        let more = json!({
            "remaining_steps": ["complete_profile", next],
            "missing_fields": [],
            "requires_completion": false,
        });
        advance(&mut flow, waiting_with("9", "complete_profile", more));
        assert_eq!(flow.state.screen, screen, "{next}");
        assert_eq!(flow.state.task, Some(SignInTask::Preparing), "{next}");
    }
}

/// Server gap: `verify_email` and `verify_phone` are answered "Invalid step".
#[test]
fn a_step_that_the_server_does_not_verify_is_got_round_by_a_code() {
    let mut flow = Flow::at_step(everything(), waiting("9", "verify_email"));
    flow.answer(Err(refused(400, "", "Invalid step")));
    assert_eq!(
        (&flow.state.screen, reason(&flow)),
        (&EMAIL_CODE, Some(&Reason::StepUnsupported))
    );
    assert!(flow.state.is_code_a_way_round(&flow.rules));
    let effects = flow.send(SignInEvent::MethodChosen(FirstFactor::EmailCode));
    assert!(
        matches!(asked(&effects), Some(SignInCall::SignIn(_))),
        "with the same address"
    );
    assert_eq!((&*flow.state.identifier, flow.state.attempt_id()), (ADA, None));
}

#[test]
fn an_attempt_past_its_end_begins_again_with_the_identifier_kept() {
    for step in [
        "verify_email_otp",
        "verify_email_link",
        "verify_second_factor",
        "complete_profile",
    ] {
        let mut flow = at(step);
        if flow.state.is_busy() {
            flow.prepared();
        }
        flow.now = flow.now.plus_millis(600_000);
        flow.send(SignInEvent::TimePassed { now: flow.now });
        assert_eq!(flow.state.screen, Screen::Identifier, "{step}");
        assert_eq!(
            (&*flow.state.identifier, reason(&flow)),
            (ADA, Some(&Reason::AttemptExpired)),
            "{step}"
        );
    }
}

#[test]
fn a_refusal_after_the_attempts_end_means_that_it_ended() {
    for (status, code) in [(400, ""), (500, "INTERNAL"), (400, "BAD_SIGN_IN_ATTEMPT")] {
        let mut flow = at("verify_email");
        flow.prepared();
        flow.send(SignInEvent::CodeSubmitted("123456".into()));
        flow.now = flow.now.plus_millis(600_000);
        flow.answer(Err(refused(status, code, "x")));
        assert_eq!(
            (&flow.state.screen, reason(&flow)),
            (&Screen::Identifier, Some(&Reason::AttemptExpired)),
            "{status} {code}"
        );
    }
}

#[test]
fn a_limit_is_told_with_its_end_and_is_over_then() {
    for (status, code, reason_told) in [
        (429, "TOO_MANY_REQUESTS", Reason::RateLimited),
        (403, "TOO_MANY_REQUESTS", Reason::TooManyAttempts),
    ] {
        let mut flow = Flow::at_password(EMAIL);
        flow.submit_password("guess");
        flow.refused(refused(status, code, "Too many."));
        let end = flow.now.plus_millis(60_000);
        assert_eq!(
            (reason(&flow), flow.state.limited_until),
            (Some(&reason_told), Some(end))
        );
        flow.send(SignInEvent::TimePassed {
            now: end.plus_millis(-1),
        });
        assert_eq!(flow.state.limited_until, Some(end));
        flow.send(SignInEvent::TimePassed { now: end });
        assert_eq!((reason(&flow), flow.state.limited_until), (None, None));
    }
}

/// Ids beyond 2^53, compared as numbers however long they are.
#[test]
fn the_newest_open_attempt_is_gone_on_with_unless_it_was_given_up() {
    let open = |id: &str| json!({ "id": id, "current_step": "complete_profile", "missing_fields": ["username"], "requires_completion": true });
    let done = |id: &str| json!({ "id": id, "completed": true });
    let table = [
        (
            vec![open("9007199254740993"), open("9007199254740992")],
            Some("9007199254740993"),
        ),
        (vec![open("999"), open("1000")], Some("1000")),
        (vec![open("7"), done("8")], None),
        (vec![done("7"), open("8")], Some("8")),
        (vec![json!({ "id": "8", "current_step": "" })], None),
        (
            vec![json!({ "id": "8", "current_step": "verify_email", "expires_at": "2026-06-30T10:00:00Z" })],
            None,
        ),
    ];
    for (attempts, taken) in table {
        let server = session(&json!({ "id": "1", "signin_attempts": attempts }));
        let mut flow = Flow::new(EMAIL, server);
        assert_eq!(flow.state.attempt_id().map(|id| id.as_str()), taken, "{attempts:?}");
        flow.send(SignInEvent::StartedOver);
        flow.reload();
        flow.arrive();
        assert_eq!(
            (flow.state.attempt_id(), &flow.state.screen),
            (None, &Screen::Identifier),
            "given up"
        );
    }
    let server = session(&json!({ "id": "1", "signin_attempts": [open("8")] }));
    assert_eq!(Flow::new(NO_METHOD, server).state.screen, Screen::ProfileCompletion);
}
