//! Attempts of a session: their step, their age, which is the newest, and what may be missing.

use serde_json::{Value, json};
use wacht_yew::wire::{AttemptId, FromWire, Session, SignIn, SignInAttempt, SignInStep, Timestamp, User, read_success};

/// Reads `data` through the envelope, as the client does.
fn read<T: FromWire>(data: &Value) -> T {
    let body = json!({ "status": 200, "message": "", "data": data, "session": { "id": "1" }, "errors": null });
    read_success(&body.to_string()).expect("a tolerated shape")
}

#[test]
fn dates_may_be_unset_in_three_ways() {
    for unset in [
        json!(null),
        json!("0001-01-01T00:00:00Z"),
        json!("0001-01-01T00:00:00.000Z"),
        json!(""),
    ] {
        let session: Session = read(&json!({
            "signins": [{ "expires_at": unset, "last_active_at": unset }], "signin_attempts": [{ "expires_at": unset }],
        }));
        assert_eq!(
            (session.signins[0].expires_at, session.signins[0].last_active_at),
            (None, None),
            "{unset}"
        );
        assert_eq!(session.signin_attempts[0].expires_at, None, "{unset}");
        assert!(
            !session.signin_attempts[0].is_expired(Timestamp::from_millis(i64::MAX)),
            "no date, no end: {unset}"
        );
    }
    let absent: SignIn = read(&json!({}));
    assert_eq!((absent.expires_at, absent.last_active_at), (None, None));
    let set: SignIn = read(&json!({ "expires_at": "2026-06-30T12:15:00.123+02:00" }));
    assert_eq!(set.expires_at, Timestamp::parse("2026-06-30T10:15:00.123Z"));
}

#[test]
fn null_and_absent_arrays_are_empty() {
    let lists = ["signins", "signin_attempts", "signup_attempts"];
    let nulls: Value = lists
        .iter()
        .map(|name| ((*name).to_owned(), Value::Null))
        .collect::<serde_json::Map<_, _>>()
        .into();
    for data in [nulls, json!({}), json!(null)] {
        let session: Session = read(&data);
        assert_eq!(
            (
                session.signins.len(),
                session.signin_attempts.len(),
                session.signup_attempts.len()
            ),
            (0, 0, 0),
            "{data}"
        );
        assert_eq!(session.active_signin, None);
    }
    let attempt: SignInAttempt = read(&json!({
        "remaining_steps": null, "available_2fa_methods": null, "missing_fields": null, "required_fields": null,
        "profile_completion_data": null, "current_step": null, "method": null, "completed": null, "sso_provider": null,
    }));
    assert_eq!(attempt, SignInAttempt::default());
    let user: User = read(&json!({
        "user_email_addresses": null, "user_phone_numbers": null, "social_connections": null, "public_metadata": null,
        "primary_email_address": null, "user_authenticator": null, "first_name": null, "has_password": null,
    }));
    assert_eq!(user, User::default());
}

#[test]
fn a_profile_that_is_done_makes_way_for_the_step_behind_it() {
    use SignInStep::{CompleteProfile, VerifyEmailOtp, VerifyPhoneOtp, VerifySecondFactor};
    let profile = ["complete_profile", "verify_phone_otp"];
    let table = [
        (
            json!({ "current_step": "complete_profile", "remaining_steps": profile }),
            VerifyPhoneOtp,
        ),
        (
            json!({ "current_step": "complete_profile", "remaining_steps": profile, "requires_completion": true }),
            CompleteProfile,
        ),
        (
            json!({ "current_step": "complete_profile", "remaining_steps": profile, "missing_fields": ["username"] }),
            CompleteProfile,
        ),
        (
            json!({ "current_step": "complete_profile", "remaining_steps": ["complete_profile"] }),
            CompleteProfile,
        ),
        (
            json!({ "current_step": "complete_profile", "remaining_steps": null }),
            CompleteProfile,
        ),
        (
            json!({ "current_step": "verify_second_factor", "remaining_steps": ["verify_second_factor", "complete_profile"] }),
            VerifySecondFactor,
        ),
        (json!({ "current_step": "verify_email_otp" }), VerifyEmailOtp),
        (
            json!({ "current_step": "", "completed": true }),
            SignInStep::Unknown("".into()),
        ),
    ];
    for (data, step) in table {
        assert_eq!(read::<SignInAttempt>(&data).step(), &step, "{data}");
    }
}

#[test]
fn the_newest_attempt_is_found_in_any_order() {
    let old = [AttemptId::from("7345678901234567890"), AttemptId::from("999")];
    let table: [(&[&str], &[AttemptId], Option<&str>); 7] = [
        (
            &["7345678901234567890", "7345678901234567891"],
            &old,
            Some("7345678901234567891"),
        ),
        (
            &["7345678901234567891", "7345678901234567890"],
            &old,
            Some("7345678901234567891"),
        ),
        (&["1000", "999", "7345678901234567890"], &old, Some("1000")),
        (&["999", "1000"], &[], Some("1000")),
        (&["1000", "999"], &[], Some("1000")),
        (&["7345678901234567890", "999"], &old, None),
        (&[], &old, None),
    ];
    for (ids, before, newest) in table {
        let attempts: Vec<Value> = ids.iter().map(|id| json!({ "id": id })).collect();
        let session: Session = read(&json!({ "signin_attempts": attempts }));
        let found = session
            .newest_sign_in_attempt_since(before)
            .map(|attempt| attempt.id.as_str());
        assert_eq!(found, newest, "{ids:?} since {before:?}");
    }
}

#[test]
fn an_attempt_ends_at_its_date_and_not_before() {
    let attempt: SignInAttempt = read(&json!({ "expires_at": "2026-06-30T10:10:00Z" }));
    let end = Timestamp::parse("2026-06-30T10:10:00Z").expect("a date");
    let table = [(-1, false), (0, true), (1, true)];
    for (millis, is_expired) in table {
        assert_eq!(attempt.is_expired(end.plus_millis(millis)), is_expired, "{millis} ms");
    }
}
