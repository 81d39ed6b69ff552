//! The missing fields of a profile, and the gaps of servers around them.

use crate::common::sign_in;
use std::rc::Rc;

use crate::common::sign_in::{EMAIL, Flow, asked, refused, waiting, waiting_with};
use serde_json::json;
use wacht_yew::flow::profile_completion::ProfileInput;
use wacht_yew::flow::sign_in::{
    CodeChannel, SignInCall, SignInErrorReason as Reason, SignInEvent, SignInField, SignInReply,
    SignInScreen as Screen, SignInTask,
};
use wacht_yew::wire::Session;

const EMAIL_CODE: Screen = Screen::Code(CodeChannel::Email);
const PHONE_CODE: Screen = Screen::Code(CodeChannel::Phone);

fn reason(flow: &Flow) -> Option<&Reason> {
    flow.state.error.as_ref().map(|error| &error.reason)
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

fn profile(username: &str) -> ProfileInput {
    ProfileInput {
        first_name: "Ada".into(),
        username: username.into(),
        email: sign_in::ADA.into(),
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
    let taken = [
        ("USERNAME_EXISTS", SignInField::Username),
        ("EMAIL_EXISTS", SignInField::EmailAddress),
    ];
    for (code, field) in taken {
        let missing = json!({ "missing_fields": ["username", "email_address"] });
        let mut flow = Flow::at_step(EMAIL, waiting_with("9", "complete_profile", missing));
        flow.send(SignInEvent::ProfileSubmitted(profile("ada")));
        flow.answer(Err(refused(400, code, "x")));
        let error = flow.state.error.clone().expect("told");
        assert_eq!((error.field, error.reason), (Some(field), Reason::FieldTaken));
        assert_eq!(flow.state.profile, profile("ada"));
        let mut corrected = profile("ada2");
        corrected.email = "ada2@example.com".into();
        flow.send(SignInEvent::ProfileTyped(corrected));
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
