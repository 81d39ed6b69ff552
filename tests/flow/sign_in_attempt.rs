//! An attempt as a whole: which one is gone on with, how it ends, and limits.

use crate::common::sign_in::{ADA, EMAIL, Flow, NO_METHOD, everything, nobody, refused, session, waiting};
use serde_json::json;
use wacht_yew::flow::sign_in::{SignInErrorReason as Reason, SignInEvent, SignInScreen as Screen};

fn reason(flow: &Flow) -> Option<&Reason> {
    flow.state.error.as_ref().map(|error| &error.reason)
}

fn at(step: &str) -> Flow {
    Flow::at_step(EMAIL, waiting("9", step))
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

#[test]
fn an_attempt_that_is_refused_for_good_beside_accounts_leads_back_to_them() {
    let mut server = waiting("9", "verify_email_otp");
    std::rc::Rc::make_mut(&mut server).signins = nobody(&["ada"]).signins.clone();
    let mut flow = Flow::new(everything(), server);
    assert!(matches!(flow.state.screen, Screen::Code(_)), "it is gone on with");
    flow.refused(refused(400, "BAD_SIGN_IN_ATTEMPT", "x"));
    assert_eq!(
        (&flow.state.screen, reason(&flow)),
        (&Screen::Accounts, Some(&Reason::AttemptExpired))
    );
    assert_eq!(flow.lost, [""; 0]);
}
