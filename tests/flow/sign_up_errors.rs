//! What each refusal of a sign-up means, and where it is told.

use crate::common::sign_up::{Flow, PLAIN, everything, focus, hedy, nobody, offline, refused};
use wacht_yew::flow::problem::Problem;
use wacht_yew::flow::sign_up::{
    SignUpError, SignUpErrorReason as Reason, SignUpEvent, SignUpField as Field, SignUpFocus, SignUpScreen,
};

/// A restriction as the server tells it: a code that says nothing, and the reason beside it.
fn restriction(text: &str) -> (Option<Field>, Reason) {
    let errors = SignUpError::all_of(&refused(400, &["BAD_REQUEST_BODY"], text));
    let [error] = &*errors else { panic!("{errors:?}") };
    (error.field, error.reason.clone())
}

#[test]
fn the_true_reason_of_a_restriction_is_read_out_of_its_text() {
    let email = Some(Field::EmailAddress);
    let table = [
        ("This email address is not allowed.", email, Reason::FieldForbidden),
        ("This email address is blocked.", email, Reason::FieldForbidden),
        (
            "Disposable email addresses are not allowed.",
            email,
            Reason::EmailDisposable,
        ),
        (
            "VOIP phone numbers are not allowed.",
            Some(Field::PhoneNumber),
            Reason::PhoneOfInternet,
        ),
        ("Your input contains restricted content.", None, Reason::WordForbidden),
        (
            "Signup is not allowed from your country.",
            None,
            Reason::CountryRestricted,
        ),
        (
            "You must sign up with the invited email address",
            email,
            Reason::AddressNotInvited,
        ),
        ("First name is required", Some(Field::FirstName), Reason::FieldMissing),
        ("Last name is required", Some(Field::LastName), Reason::FieldMissing),
        ("Email address is required", email, Reason::FieldMissing),
        ("Username is required", Some(Field::Username), Reason::FieldMissing),
        (
            "Phone number is required",
            Some(Field::PhoneNumber),
            Reason::FieldMissing,
        ),
        (
            "Phone number is invalid",
            Some(Field::PhoneNumber),
            Reason::FieldMalformed,
        ),
        (
            "Username must be between 3 and 30 characters long",
            Some(Field::Username),
            Reason::FieldMalformed,
        ),
    ];
    for (text, field, reason) in table {
        assert_eq!(restriction(text), (field, reason), "{text}");
    }
    let (field, reason) = restriction("Something new");
    assert_eq!(
        (field, reason),
        (None, Reason::Other(Problem::Refused("Something new".into())))
    );
}

#[test]
fn the_same_by_code_where_the_server_gives_one() {
    let email = Some(Field::EmailAddress);
    let table = [
        (400, "EMAIL_EXISTS", email, Reason::FieldTaken),
        (400, "EMAIL_NOT_ALLOWED", email, Reason::FieldForbidden),
        (400, "EMAIL_BLOCKED", email, Reason::FieldForbidden),
        (400, "DISPOSABLE_EMAIL_BLOCKED", email, Reason::EmailDisposable),
        (
            400,
            "VOIP_NUMBER_BLOCKED",
            Some(Field::PhoneNumber),
            Reason::PhoneOfInternet,
        ),
        (400, "BANNED_KEYWORD", None, Reason::WordForbidden),
        (400, "COUNTRY_RESTRICTED", None, Reason::CountryRestricted),
        (500, "COUNTRY_RESTRICTED", None, Reason::CountryRestricted),
        (403, "SIGNUP_RESTRICTED", None, Reason::Restricted),
        (400, "SIGNUP_WAITLIST_ONLY", None, Reason::WaitlistOnly),
        (429, "TOO_MANY_REQUESTS", None, Reason::Other(Problem::RateLimited)),
        (403, "TOO_MANY_REQUESTS", None, Reason::Other(Problem::RateLimited)),
        (500, "INTERNAL", None, Reason::Other(Problem::ServerFault)),
    ];
    for (status, code, field, reason) in table {
        let errors = SignUpError::all_of(&refused(status, &[code], "text"));
        assert_eq!(errors, [SignUpError { field, reason }], "{code}");
    }
    let challenge = refused(403, &["TOO_MANY_REQUESTS"], "Challenge verification failed");
    let reason = Reason::Other(Problem::ChallengeFailed);
    assert_eq!(SignUpError::all_of(&challenge), [SignUpError { field: None, reason }]);
}

#[test]
fn several_fields_that_are_taken_are_told_at_once_each_in_its_place() {
    let mut flow = Flow::new(everything(), nobody());
    flow.send(SignUpEvent::TermsToggled(true));
    flow.submit();
    let codes = ["USERNAME_EXISTS", "PHONE_NUMBER_EXISTS", "EMAIL_EXISTS"];
    let effects = flow.refused(refused(400, &codes, "Field errors"));
    assert_eq!(
        flow.wrong(),
        [
            Some(Field::Username),
            Some(Field::PhoneNumber),
            Some(Field::EmailAddress)
        ]
    );
    assert!(flow.state.errors.iter().all(|error| error.reason == Reason::FieldTaken));
    assert_eq!(focus(&effects), [SignUpFocus::Field(Field::EmailAddress)]);
    assert_eq!(flow.state.profile, hedy());
}

#[test]
fn what_belongs_to_a_field_that_is_not_shown_is_told_of_the_whole_form() {
    let mut flow = Flow::new(PLAIN, nobody());
    flow.submit();
    let effects = flow.refused(refused(400, &["BAD_REQUEST_BODY"], "Phone number is required"));
    assert_eq!(flow.wrong(), [None]);
    assert_eq!(focus(&effects), [SignUpFocus::Field(Field::EmailAddress)]);
}

#[test]
fn a_password_that_the_server_does_not_take_is_told_with_its_own_words() {
    let mut flow = Flow::new(PLAIN, nobody());
    flow.submit();
    let text = "password must contain at least one special character";
    flow.refused(refused(400, &[], text));
    assert_eq!(
        flow.state.errors,
        [SignUpError {
            field: Some(Field::Password),
            reason: Reason::PasswordRefused(text.into())
        }]
    );
}

#[test]
fn a_limit_ends_after_a_minute() {
    let mut flow = Flow::new(PLAIN, nobody());
    flow.submit();
    flow.refused(refused(429, &["TOO_MANY_REQUESTS"], "Too many requests"));
    let until = flow.state.limited_until.expect("a limit");
    assert_eq!(until, flow.now.plus_millis(60_000));
    flow.now = until;
    flow.send(SignUpEvent::TimePassed { now: until });
    assert!(flow.state.errors.is_empty() && flow.state.limited_until.is_none());
}

#[test]
fn what_was_typed_survives_a_failed_network() {
    let mut flow = Flow::new(PLAIN, nobody());
    flow.submit();
    flow.refused(offline());
    assert_eq!(
        (flow.state.screen.clone(), flow.state.profile.clone()),
        (SignUpScreen::Form, hedy())
    );
    assert_eq!(flow.state.errors[0].reason, Reason::Other(Problem::Offline));
}
