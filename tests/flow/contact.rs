//! E-mail addresses and phone numbers: the list, what may go, and proving a new one.

use serde_json::{Value, json};
use wacht_yew::client::{ApiError, CallError, Secret, TransportError};
use wacht_yew::flow::contact::{
    Contact, ContactCall, ContactInput, ContactIssue, ContactKind, ContactProof, ProofEffect, ProofEvent, ProofStep,
    Removal, Standing, contacts, removal, step,
};
use wacht_yew::flow::phone::PhoneInput;
use wacht_yew::flow::problem::Problem;
use wacht_yew::wire::{Deployment, ErrorCode, FromWire, Issue, Timestamp, User};

const NOW: Timestamp = Timestamp::from_millis(1_000_000);

fn later(millis: i64) -> Timestamp {
    NOW.plus_millis(millis)
}

fn refusal(status: u16, code: &str, message: &str) -> CallError {
    let issue = Issue {
        code: ErrorCode::from(code),
        message: message.into(),
    };
    CallError::Api(ApiError {
        status,
        issues: [issue].into(),
    })
}

fn offline() -> CallError {
    TransportError::Offline.into()
}

fn user(value: Value) -> User {
    User::from_wire(value)
}

fn ada() -> User {
    user(json!({
        "primary_email_address_id": "2",
        "user_email_addresses": [
            { "id": "1", "email": "new@example.com", "verified": false },
            { "id": "2", "email": "ada@example.com", "verified": true, "is_primary": false },
            { "id": "3", "email": "old@example.com", "verified": true, "is_primary": true },
        ],
        "primary_phone_number_id": "9",
        "user_phone_numbers": [{ "id": "9", "phone_number": "5550100199", "country_code": "+1", "verified": true }],
    }))
}

fn deployment(settings: Value) -> Deployment {
    Deployment::from_wire(json!({ "auth_settings": settings }))
}

fn contact(id: &str, text: &str, standing: Standing) -> Contact {
    Contact {
        id: id.into(),
        text: text.into(),
        standing,
    }
}

fn email(text: &str) -> ContactInput {
    ContactInput::Email(text.into())
}

fn adding() -> ContactProof {
    ContactProof::adding(ContactInput::empty(ContactKind::Email))
}

/// A machine in which `new@example.com` was added and a code sent.
fn proving() -> ContactProof {
    let (state, _) = step(adding(), ProofEvent::Submitted(email("new@example.com")), &[], NOW);
    let added = contact("1", "new@example.com", Standing::Pending);
    let (state, effects) = step(state, ProofEvent::Added(Ok(added)), &[], NOW);
    assert_eq!(effects, [ProofEffect::SendCode("1".into()), ProofEffect::Refresh]);
    let (state, effects) = step(state, ProofEvent::CodeSent(Ok(())), &[], NOW);
    assert_eq!(effects, [ProofEffect::Remember("1".into(), NOW)]);
    state
}

#[test]
fn the_primary_one_is_known_by_its_id_and_comes_first_and_pending_ones_last() {
    let emails = contacts(ContactKind::Email, &ada());
    let expected = [
        contact("2", "ada@example.com", Standing::Primary),
        contact("3", "old@example.com", Standing::Verified),
        contact("1", "new@example.com", Standing::Pending),
    ];
    assert_eq!(emails, expected);
    let phones = contacts(ContactKind::Phone, &ada());
    assert_eq!(phones, [contact("9", "+1 5550100199", Standing::Primary)]);
}

#[test]
fn an_id_that_names_an_unproved_one_makes_it_no_primary() {
    let odd = user(json!({ "primary_email_address_id": "1",
        "user_email_addresses": [{ "id": "1", "email": "a@example.com", "verified": false }] }));
    assert_eq!(contacts(ContactKind::Email, &odd)[0].standing, Standing::Pending);
}

#[test]
fn what_may_go_and_what_stays() {
    let password = json!({ "email_address": { "enabled": true },
        "password": { "enabled": true }, "auth_factors_enabled": { "email_password": true } });
    let codes = json!({ "email_address": { "enabled": true }, "auth_factors_enabled": { "email_otp": true } });
    let texts = json!({ "phone_number": { "enabled": true }, "auth_factors_enabled": { "phone_otp": true } });
    let needs_phone = json!({ "phone_number": { "enabled": true, "required": true },
        "password": { "enabled": true }, "auth_factors_enabled": { "email_password": true } });
    let ada = ada();
    let with_password = |mut user: User| {
        user.has_password = true;
        user
    };
    let of = |kind, settings: &Value, user: &User, at: usize| {
        removal(kind, &deployment(settings.clone()), user, &contacts(kind, user)[at])
    };
    let (email, phone) = (ContactKind::Email, ContactKind::Phone);
    assert_eq!(of(email, &password, &with_password(ada.clone()), 0), Removal::IsPrimary);
    assert_eq!(of(email, &password, &with_password(ada.clone()), 1), Removal::Allowed);
    assert_eq!(
        of(email, &codes, &ada, 1),
        Removal::Allowed,
        "the primary one is another way in"
    );
    assert_eq!(of(phone, &texts, &ada, 0), Removal::OnlyWayIn);
    assert_eq!(of(phone, &codes, &ada, 0), Removal::Allowed);
    assert_eq!(
        of(phone, &needs_phone, &with_password(ada.clone()), 0),
        Removal::Required
    );
    // The last address that gets codes stays, whatever else is said of it.
    let mut alone = ada.clone();
    alone.user_email_addresses.retain(|address| &*address.id == "2");
    assert_eq!(of(email, &codes, &alone, 0), Removal::OnlyWayIn);
    // A pending one is no way in, so it always may.
    assert_eq!(of(email, &codes, &ada, 2), Removal::Allowed);
}

#[test]
fn what_cannot_be_one_is_not_sent() {
    for (typed, issue) in [
        ("", ContactIssue::Missing),
        ("  ", ContactIssue::Missing),
        ("ada", ContactIssue::Malformed),
        ("a b@example.com", ContactIssue::Malformed),
    ] {
        let (state, effects) = step(adding(), ProofEvent::Submitted(email(typed)), &[], NOW);
        assert_eq!((state.issue, effects), (Some(issue), vec![]), "{typed:?}");
        assert_eq!(state.input, email(typed), "it stays to be corrected");
    }
    let phone = ContactInput::Phone(PhoneInput {
        dial_code: "+1".into(),
        number: "12".into(),
        ..PhoneInput::default()
    });
    let (state, effects) = step(
        ContactProof::adding(phone.clone()),
        ProofEvent::Submitted(phone),
        &[],
        NOW,
    );
    assert_eq!((state.issue, effects), (Some(ContactIssue::Malformed), vec![]));
}

#[test]
fn a_pending_one_is_taken_up_again_and_never_made_twice() {
    let known = contacts(ContactKind::Email, &ada());
    let (state, effects) = step(adding(), ProofEvent::Submitted(email(" New@Example.com ")), &known, NOW);
    assert_eq!(effects, [ProofEffect::SendCode("1".into())]);
    assert_eq!(state.step, ProofStep::Proving("1".into()));
    assert_eq!(&*state.text, "new@example.com");

    let pending = [contact("7", "+49 15112345678", Standing::Pending)];
    let phone = ContactInput::Phone(PhoneInput {
        dial_code: "+49".into(),
        number: "151 1234-5678".into(),
        ..PhoneInput::default()
    });
    let start = ContactProof::adding(ContactInput::empty(ContactKind::Phone));
    let (_, effects) = step(start, ProofEvent::Submitted(phone), &pending, NOW);
    assert_eq!(effects, [ProofEffect::SendCode("7".into())]);
}

#[test]
fn back_and_the_same_again_takes_the_same_one_up() {
    let state = proving();
    let known = [contact("1", "new@example.com", Standing::Pending)];
    let (state, effects) = step(state, ProofEvent::Reopened, &known, NOW);
    assert_eq!((&state.step, effects), (&ProofStep::Entering, vec![]));
    assert_eq!(state.input, email("new@example.com"));
    let (_, effects) = step(state, ProofEvent::Submitted(email("new@example.com")), &known, NOW);
    assert_eq!(effects, [ProofEffect::SendCode("1".into())]);
}

#[test]
fn one_that_is_proved_already_is_not_asked_for() {
    let known = contacts(ContactKind::Email, &ada());
    let (state, effects) = step(adding(), ProofEvent::Submitted(email("ADA@example.com")), &known, NOW);
    assert_eq!((state.issue, effects), (Some(ContactIssue::OwnAlready), vec![]));
}

#[test]
fn an_answer_that_got_lost_may_have_been_an_addition() {
    let (state, _) = step(adding(), ProofEvent::Submitted(email("new@example.com")), &[], NOW);
    let (state, effects) = step(state, ProofEvent::Added(Err(offline())), &[], NOW);
    assert_eq!(state.issue, Some(ContactIssue::Other(Problem::Offline)));
    assert_eq!(effects, [ProofEffect::Refresh], "the list tells whether it is there");
    assert_eq!(state.task, None);
    // It is: the next try takes it up.
    let known = [contact("1", "new@example.com", Standing::Pending)];
    let (_, effects) = step(state, ProofEvent::Submitted(email("new@example.com")), &known, NOW);
    assert_eq!(effects, [ProofEffect::SendCode("1".into())]);
}

#[test]
fn opening_sends_a_code_unless_one_was_just_sent() {
    let pending = contact("1", "new@example.com", Standing::Pending);
    let opened = |sent_at| {
        let start = ContactProof::resuming(&pending, ContactInput::empty(ContactKind::Email), sent_at);
        step(start, ProofEvent::Opened, &[], NOW)
    };
    assert_eq!(opened(None).1, [ProofEffect::SendCode("1".into())]);
    assert_eq!(opened(Some(later(-61_000))).1, [ProofEffect::SendCode("1".into())]);
    let (state, effects) = opened(Some(later(-30_000)));
    assert_eq!((effects, state.task), (vec![], None));
    // A new one starts with its address.
    assert_eq!(step(adding(), ProofEvent::Opened, &[], NOW).1, []);
}

#[test]
fn another_code_is_sent_after_a_minute() {
    let state = proving();
    assert_eq!(state.again_at(), Some(later(60_000)));
    let (same, effects) = step(state.clone(), ProofEvent::CodeRequested, &[], later(59_999));
    assert_eq!((same, effects), (state.clone(), vec![]));
    let (state, effects) = step(state, ProofEvent::CodeRequested, &[], later(60_000));
    assert_eq!(effects, [ProofEffect::SendCode("1".into())]);
    let (state, _) = step(state, ProofEvent::CodeSent(Ok(())), &[], later(60_500));
    assert_eq!(state.sent_at, Some(later(60_500)));
}

#[test]
fn a_code_is_six_digits_of_any_script() {
    let (state, effects) = step(proving(), ProofEvent::CodeSubmitted(Secret::from("12345")), &[], NOW);
    assert_eq!((state.issue, effects), (Some(ContactIssue::CodeIncomplete), vec![]));
    let (state, effects) = step(proving(), ProofEvent::CodeSubmitted(Secret::from("١٢٣ ٤٥٦")), &[], NOW);
    assert_eq!(effects, [ProofEffect::CheckCode("1".into(), Secret::from("123456"))]);
    let (state, effects) = step(state, ProofEvent::CodeChecked(Ok(())), &[], NOW);
    assert_eq!(effects, [ProofEffect::Finish("new@example.com".into())]);
    assert_eq!(state.task, None);
}

#[test]
fn a_wrong_code_can_be_corrected_and_an_old_one_is_told_apart() {
    let check = |error: CallError, now| {
        let (state, _) = step(proving(), ProofEvent::CodeSubmitted(Secret::from("123456")), &[], now);
        step(state, ProofEvent::CodeChecked(Err(error)), &[], now).0
    };
    let wrong = check(refusal(400, "", "Invalid OTP code"), NOW);
    assert_eq!(wrong.issue, Some(ContactIssue::CodeWrong));
    assert_eq!(wrong.step, ProofStep::Proving("1".into()));
    let (typed, _) = step(wrong, ProofEvent::Typed, &[], NOW);
    assert_eq!(typed.issue, None);
    // Some versions answer 500 to a code that has ended: only time tells it from a fault.
    let fault = refusal(500, "INTERNAL", "An internal server error occurred.");
    assert_eq!(check(fault.clone(), later(90_000)).issue, Some(ContactIssue::CodeOver));
    assert_eq!(
        check(fault, later(89_999)).issue,
        Some(ContactIssue::Other(Problem::ServerFault))
    );
}

#[test]
fn while_a_request_is_under_way_only_its_answer_counts() {
    let (busy, _) = step(adding(), ProofEvent::Submitted(email("new@example.com")), &[], NOW);
    for event in [
        ProofEvent::Submitted(email("other@example.com")),
        ProofEvent::Reopened,
        ProofEvent::CodeRequested,
        ProofEvent::CodeSubmitted(Secret::from("123456")),
        ProofEvent::CodeSent(Ok(())),
        ProofEvent::CodeChecked(Ok(())),
    ] {
        let (after, effects) = step(busy.clone(), event.clone(), &[], NOW);
        assert_eq!((after, effects), (busy.clone(), vec![]), "{event:?}");
    }
    // Nor do answers count that nobody waits for.
    let idle = proving();
    for event in [ProofEvent::Added(Err(offline())), ProofEvent::CodeSent(Err(offline()))] {
        assert_eq!(step(idle.clone(), event, &[], NOW), (idle.clone(), vec![]));
    }
}

#[test]
fn one_that_was_proved_or_removed_elsewhere_is_read_anew() {
    let send = |error| {
        let (state, _) = step(proving(), ProofEvent::CodeRequested, &[], later(60_000));
        let (state, effects) = step(state, ProofEvent::CodeSent(Err(error)), &[], later(60_000));
        (state.issue, effects)
    };
    let proved = refusal(400, "", "Email address is already verified");
    assert_eq!(
        send(proved),
        (Some(ContactIssue::ProvedAlready), vec![ProofEffect::Refresh])
    );
    let gone = refusal(404, "", "Email address not found");
    assert_eq!(send(gone), (Some(ContactIssue::Gone), vec![ProofEffect::Refresh]));
    assert_eq!(
        send(refusal(500, "", "Failed to send SMS")),
        (Some(ContactIssue::NotSent), vec![])
    );
}

#[test]
fn refusals_have_their_reasons() {
    use ContactCall::{Add, Change, CheckCode, SendCode};
    for (call, status, code, text, issue) in [
        (Add, 400, "", "Email address already exists", ContactIssue::Taken),
        (Add, 400, "", "Phone number already exists", ContactIssue::Taken),
        (
            Add,
            400,
            "EMAIL_EXISTS",
            "This email address is already in use.",
            ContactIssue::Taken,
        ),
        (
            Add,
            400,
            "EMAIL_BLOCKED",
            "This email address is blocked.",
            ContactIssue::NotAllowed,
        ),
        (Add, 400, "COUNTRY_RESTRICTED", "No.", ContactIssue::NotAllowed),
        (
            Add,
            400,
            "DISPOSABLE_EMAIL_BLOCKED",
            "Disposable.",
            ContactIssue::Disposable,
        ),
        (
            Add,
            400,
            "BAD_REQUEST_BODY",
            "Disposable email addresses are not allowed.",
            ContactIssue::Disposable,
        ),
        (Add, 400, "VOIP_NUMBER_BLOCKED", "VOIP.", ContactIssue::Voip),
        (
            Add,
            400,
            "",
            "A user can have at most 20 email addresses",
            ContactIssue::Full,
        ),
        (Add, 400, "", "Invalid email address", ContactIssue::Malformed),
        (Add, 401, "", "Unauthorized", ContactIssue::Other(Problem::SignedOut)),
        (Add, 500, "", "Oops", ContactIssue::Other(Problem::ServerFault)),
        (
            SendCode,
            429,
            "TOO_MANY_REQUESTS",
            "Too many requests.",
            ContactIssue::Other(Problem::RateLimited),
        ),
        (
            CheckCode,
            429,
            "TOO_MANY_REQUESTS",
            "Too many requests.",
            ContactIssue::Other(Problem::RateLimited),
        ),
        (CheckCode, 400, "", "OTP code has expired", ContactIssue::CodeOver),
        (
            Change,
            400,
            "",
            "Cannot delete primary email address or email not found.",
            ContactIssue::IsPrimary,
        ),
        (
            Change,
            400,
            "",
            "Email address not found or not verified",
            ContactIssue::NotProved,
        ),
        (Change, 400, "", "Phone number not found", ContactIssue::Gone),
    ] {
        assert_eq!(
            ContactIssue::of(call, &refusal(status, code, text), false),
            issue,
            "{text}"
        );
    }
}
