//! What a person is told about each failure, and where the focus goes.

use crate::common::sign_in::{
    ADA, EMAIL, Flow, PASSWORD, completed, focus, nobody, offline, refused, signed_in, waiting, wrong_password,
};
use wacht_yew::client::{ApiError, CallError, TransportError};
use wacht_yew::flow::sign_in::{
    FocusTarget, SignInError, SignInErrorReason as Reason, SignInEvent, SignInField, SignInScreen,
};
use wacht_yew::wire::read_error;

const HEADING: FocusTarget = FocusTarget::Heading;
const IDENTIFIER: FocusTarget = FocusTarget::Field(SignInField::Identifier);
const PASSWORD_FIELD: FocusTarget = FocusTarget::Field(SignInField::Password);

fn told(error: &CallError) -> (Option<SignInField>, Reason) {
    let SignInError { field, reason } = SignInError::from(error);
    (field, reason)
}

#[test]
fn each_failure_has_its_reason() {
    let password = Some(SignInField::Password);
    let limited = "Too many failed attempts. Please try again later.";
    let text = |text: &str| Reason::Refused(text.into());
    let table = [
        (TransportError::Offline.into(), None, Reason::Offline),
        (TransportError::Aborted.into(), None, Reason::Offline),
        (TransportError::Blocked.into(), None, Reason::Offline),
        (TransportError::Timeout.into(), None, Reason::Timeout),
        (
            TransportError::Decode { at: "x".into() }.into(),
            None,
            Reason::ServerFault,
        ),
        (wrong_password(), password, Reason::InvalidCredentials),
        (
            refused(404, "USER_NOT_FOUND", "User not found."),
            password,
            Reason::InvalidCredentials,
        ),
        (refused(403, "USER_DISABLED", "x"), None, Reason::UserDisabled),
        (
            refused(403, "TOO_MANY_REQUESTS", limited),
            None,
            Reason::TooManyAttempts,
        ),
        (
            refused(429, "TOO_MANY_REQUESTS", "Too many requests. Please try again later."),
            None,
            Reason::RateLimited,
        ),
        (refused(429, "", "slow down"), None, Reason::RateLimited),
        (refused(429, "TEAPOT", ""), None, Reason::RateLimited),
        (
            refused(400, "USER_ALREADY_SIGNED_IN", "x"),
            None,
            Reason::AlreadySignedIn,
        ),
        (refused(400, "COUNTRY_RESTRICTED", "x"), None, Reason::CountryRestricted),
        (refused(500, "COUNTRY_RESTRICTED", "x"), None, Reason::CountryRestricted),
        (refused(400, "BAD_SIGN_IN_ATTEMPT", "x"), None, Reason::AttemptExpired),
        (refused(500, "BAD_SIGN_IN_ATTEMPT", "x"), None, Reason::AttemptExpired),
        (
            refused(403, "TOO_MANY_REQUESTS", "Challenge verification failed"),
            None,
            Reason::ChallengeFailed,
        ),
        (
            refused(400, "BAD_REQUEST_BODY", "Challenge verification failed"),
            None,
            Reason::ChallengeFailed,
        ),
        (
            refused(403, "", "Challenge verification failed"),
            None,
            Reason::ChallengeFailed,
        ),
        (
            refused(500, "INTERNAL", "An internal server error occurred."),
            None,
            Reason::ServerFault,
        ),
        (refused(502, "", ""), None, Reason::ServerFault),
        (refused(503, "TEAPOT", "x"), None, Reason::ServerFault),
        (refused(404, "", ""), None, Reason::ServerFault),
        (
            refused(400, "", "Invalid or missing strategy"),
            None,
            text("Invalid or missing strategy"),
        ),
        (
            refused(400, "BAD_REQUEST_BODY", "Unable to process"),
            None,
            text("Unable to process"),
        ),
        (refused(401, "UNAUTHORIZED", "Unauthorized"), None, text("Unauthorized")),
        (
            refused(400, "TEAPOT", "<b>Short</b> and stout"),
            None,
            text("<b>Short</b> and stout"),
        ),
    ];
    for (error, field, reason) in table {
        assert_eq!(told(&error), (field, reason), "{error:?}");
    }
}

#[test]
fn known_and_unknown_accounts_look_the_same() {
    assert_eq!(
        told(&wrong_password()),
        told(&refused(404, "USER_NOT_FOUND", "User not found."))
    );
}

/// Server gap 12, with the envelope as the server writes it: the reason in `message`, the code's own text beside it.
#[test]
fn a_failed_challenge_is_not_taken_for_too_many_guesses() {
    let body = r#"{"status":403,"message":"Challenge verification failed","data":null,
        "errors":[{"code":"TOO_MANY_REQUESTS","message":"Too many failed attempts. Please try again later."}]}"#;
    let error = ApiError {
        status: 403,
        issues: read_error(body).issues.into(),
    };
    assert_eq!(told(&error.into()).1, Reason::ChallengeFailed);
}

#[test]
fn after_a_refusal_the_focus_is_on_the_first_wrong_field() {
    let mut flow = Flow::new(EMAIL, nobody(&[]));
    for text in ["", "ada"] {
        assert_eq!(focus(&flow.submit_identifier(text)), [IDENTIFIER], "{text:?}");
    }
    flow.submit_identifier(ADA);
    assert_eq!(focus(&flow.identified(Err(offline()))), [IDENTIFIER]);
    let mut flow = Flow::at_password(EMAIL);
    assert_eq!(focus(&flow.submit_password("")), [PASSWORD_FIELD]);
    for error in [
        wrong_password(),
        offline(),
        refused(403, "USER_DISABLED", "x"),
        refused(429, "", ""),
    ] {
        flow.submit_password(PASSWORD);
        assert_eq!(focus(&flow.refused(error.clone())), [PASSWORD_FIELD], "{error:?}");
    }
}

#[test]
fn no_refusal_asks_for_a_field_that_is_not_on_the_screen() {
    for error in [wrong_password(), refused(400, "USER_NOT_FOUND", "x"), offline()] {
        let mut flow = Flow::new(EMAIL, nobody(&[]));
        flow.submit_identifier(ADA);
        let effects = flow.identified(Err(error.clone()));
        assert_eq!(
            (&flow.state.screen, focus(&effects)),
            (&SignInScreen::Identifier, vec![IDENTIFIER]),
            "{error:?}"
        );
    }
    let mut flow = Flow::new(EMAIL, signed_in(&["ada", "bob"]));
    flow.choose("bob");
    let effects = flow.switched(Err(wrong_password()), signed_in(&["ada", "bob"]));
    assert_eq!(focus(&effects), [], "the list has no field");
}

#[test]
fn after_a_change_of_screen_the_focus_is_on_the_new_heading() {
    let mut flow = Flow::new(EMAIL, nobody(&[]));
    assert_eq!(
        focus(&flow.submit_identifier(ADA)),
        [],
        "nothing moves while the server thinks"
    );
    assert_eq!(focus(&flow.identified(Ok("password"))), [HEADING]);
    assert_eq!(focus(&flow.send(SignInEvent::IdentifierReopened)), [HEADING]);
    assert_eq!(focus(&flow.send(SignInEvent::IdentifierTyped("x".into()))), []);
    flow.submit_identifier(ADA);
    assert_eq!(focus(&flow.identified(Ok("sso"))), [HEADING]);
    assert_eq!(focus(&flow.send(SignInEvent::StartedOver)), [HEADING]);
    let mut flow = Flow::at_password(EMAIL);
    assert_eq!(focus(&flow.submit_password(PASSWORD)), []);
    assert_eq!(
        focus(&flow.answered(Ok(waiting("9", "verify_email")), waiting("9", "verify_email"))),
        [HEADING]
    );
    assert_eq!(focus(&flow.confirmed()), [HEADING]);
    assert_eq!(
        focus(&flow.change(waiting("9", "complete_profile"))),
        [HEADING],
        "another step is another screen"
    );
    assert_eq!(focus(&flow.arrive()), [], "the same step again is not");
    flow.now = flow.now.plus_millis(600_000);
    assert_eq!(focus(&flow.arrive()), [HEADING]);
    let mut flow = Flow::new(EMAIL, signed_in(&["ada"]));
    assert_eq!(focus(&flow.send(SignInEvent::AnotherAccountRequested)), [HEADING]);
    assert_eq!(focus(&flow.send(SignInEvent::AccountsRequested)), [HEADING]);
    assert_eq!(focus(&flow.change(nobody(&[]))), [HEADING]);
}

#[test]
fn at_most_one_thing_takes_the_focus_at_a_time() {
    let mut flow = Flow::new(EMAIL, signed_in(&["ada"]));
    flow.send(SignInEvent::AnotherAccountRequested);
    flow.identify(ADA, "password");
    flow.submit_password(PASSWORD);
    assert_eq!(
        focus(&flow.refused(refused(400, "USER_ALREADY_SIGNED_IN", "x"))),
        [HEADING]
    );
    let mut flow = Flow::at_password(EMAIL);
    flow.submit_password(PASSWORD);
    flow.answered(Ok(completed("9", &[])), completed("9", &[]));
    assert_eq!(
        focus(&flow.confirmed()),
        [HEADING],
        "back at the identifier with an error of the form"
    );
}
