//! The session and what it holds, in every shape that servers of this API send.

use std::fmt::Debug;

use serde::Serialize;
use serde_json::{Value, json};
use wacht_yew::wire::{
    FromWire, ProfileField, RoleId, SecondFactor, SecondFactorPolicy, Session, SignIn, SignInMethod, SignInStep,
    SignUpStep, Timestamp, User, WorkspaceMembership, read_success,
};

/// Reads `data` through the envelope, as the client does.
fn read<T: FromWire>(data: &Value) -> T {
    let body = json!({ "status": 200, "message": "", "data": data, "session": { "id": "1" }, "errors": null });
    read_success(&body.to_string()).expect("a tolerated shape")
}

fn full_session() -> Value {
    json!({
        "id": "7345000000000000001",
        "active_signin": full_sign_in(),
        "signins": [full_sign_in()],
        "signin_attempts": [{
            "id": "7345678901234567890", "session_id": "7345000000000000001", "method": "plain_email", "sso_provider": "",
            "expires_at": "2026-06-30T10:10:00Z", "current_step": "verify_second_factor",
            "remaining_steps": ["verify_second_factor", "complete_profile"], "completed": false,
            "first_method_authenticated": true, "second_method_authenticated": false,
            "second_method_authentication_required": true, "available_2fa_methods": ["authenticator", "backup_code"],
            "requires_completion": true, "missing_fields": ["username"], "required_fields": ["email_address", "username"],
            "profile_completion_data": { "first_name": "Ada", "phone_country_code": "+1" },
        }],
        "signup_attempts": [{
            "id": "7345678901234567999", "session_id": "7345000000000000001", "email": "ada@example.com", "password": "",
            "required_fields": ["email_address"], "missing_fields": [], "current_step": "verify_email",
            "remaining_steps": ["verify_email"], "completed": false, "is_oauth_signup": true,
        }],
    })
}

fn full_sign_in() -> Value {
    json!({
        "id": "7345000000000000002", "session_id": "7345000000000000001", "user_id": "7345000000000000003",
        "active_organization_membership_id": "7345000000000000004", "active_workspace_membership_id": null,
        "active_organization_membership": {
            "id": "7345000000000000004",
            "organization": { "id": "5", "name": "Analytical", "member_count": 3, "public_metadata": { "plan": "gold" } },
            "roles": [{ "id": "6", "name": "Admin", "permissions": ["organization:admin"] }],
            "eligibility_restriction": { "type": "ip_and_mfa_required", "message": "No." },
        },
        "user": { "id": "7345000000000000003", "first_name": "Ada", "second_factor_policy": "enforced" },
        "expires_at": "2026-07-30T10:10:00.500Z", "last_active_at": "2026-06-30T10:10:00Z",
        "ip_address": "203.0.113.7", "region_code": "BE", "country_code": "CH",
    })
}

#[test]
fn a_whole_session_is_read_and_reads_back_equal() {
    let session: Session = read(&full_session());
    let attempt = &session.signin_attempts[0];
    assert_eq!(attempt.method, SignInMethod::PlainEmail);
    assert_eq!(
        attempt.available_2fa_methods,
        [SecondFactor::Authenticator, SecondFactor::BackupCode]
    );
    assert_eq!(attempt.missing_fields, [ProfileField::Username]);
    assert_eq!(
        attempt
            .profile_completion_data
            .as_ref()
            .and_then(|data| data.phone_country_code.as_deref()),
        Some("+1")
    );
    assert_eq!(session.signup_attempts[0].current_step, SignUpStep::VerifyEmail);
    let sign_in = session.active_signin.as_ref().expect("somebody is active");
    assert_eq!(sign_in.expires_at.map(Timestamp::as_millis), Some(1_785_406_200_500));
    assert_eq!(sign_in.user.second_factor_policy, SecondFactorPolicy::Enforced);
    let again: Session = read(&serde_json::to_value(&session).expect("resources serialise"));
    assert_eq!(again, session);
    reads_back_equal(&session);
}

/// What is read of a session, written from what was read.
fn reads_back_equal(session: &Session) {
    fn is_equal<T: FromWire + Serialize + PartialEq + Debug>(value: &T) {
        let again = T::from_wire(serde_json::to_value(value).expect("resources serialise"));
        assert_eq!(again, *value);
    }
    is_equal(&*session.signins);
    is_equal(&**session.active_signin.as_ref().expect("somebody is active"));
    is_equal(&*session.signin_attempts);
    is_equal(&*session.signup_attempts);
}

#[test]
fn ids_beyond_a_double_are_kept_exactly_as_text_or_number() {
    // Neighbours that one and the same double stands for.
    let ids = [
        9_007_199_254_740_993_u64,
        7_345_678_901_234_567_889,
        7_345_678_901_234_567_891,
        u64::MAX,
    ];
    for id in ids {
        for sent in [json!(id), json!(id.to_string())] {
            let session: Session = read(&json!({
                "id": sent, "signins": [{ "id": sent, "user_id": sent, "active_organization_membership_id": sent }],
                "signin_attempts": [{ "id": sent, "session_id": sent, "user_id": sent }],
            }));
            let (sign_in, attempt) = (&session.signins[0], &session.signin_attempts[0]);
            let read = [
                session.id.as_str(),
                sign_in.id.as_str(),
                sign_in.user_id.as_str(),
                sign_in
                    .active_organization_membership_id
                    .as_ref()
                    .map_or("none", |id| id.as_str()),
                attempt.id.as_str(),
                attempt.session_id.as_str(),
                attempt.user_id.as_ref().map_or("none", |id| id.as_str()),
            ];
            assert!(
                read.iter().all(|read| *read == id.to_string()),
                "{sent} was read as {read:?}"
            );
        }
    }
}

#[test]
fn ids_of_addresses_may_be_numbers_too() {
    let user: User = read(&json!({ "id": 1, "user_email_addresses": [{ "id": 9_007_199_254_740_993_u64 }] }));
    assert_eq!(&*user.user_email_addresses[0].id, "9007199254740993");
    let body =
        json!({ "data": { "primary_email_address_id": 9_007_199_254_740_993_u64, "primary_phone_number_id": 7 } });
    let user: User = read_success(&body.to_string()).expect("contract 2.8: an id is a string or a number");
    assert_eq!(user.primary_email_address_id.as_deref(), Some("9007199254740993"));
    assert_eq!(user.primary_phone_number_id.as_deref(), Some("7"));
}

#[test]
fn zero_and_empty_ids_mean_none() {
    for none in [json!("0"), json!(""), json!(0), json!(null)] {
        let membership: WorkspaceMembership = read(&json!({
            "id": "1", "organization": { "auto_assigned_workspace_id": none },
            "workspace": { "organization_id": none }, "roles": [{ "organization_id": none, "workspace_id": none }],
        }));
        assert_eq!(membership.organization.auto_assigned_workspace_id, None, "{none}");
        assert_eq!(membership.workspace.organization_id, None, "{none}");
        assert_eq!(
            (&membership.roles[0].organization_id, &membership.roles[0].workspace_id),
            (&None, &None),
            "{none}"
        );
    }
    let some: WorkspaceMembership =
        read(&json!({ "roles": [{ "id": 10, "organization_id": "10", "workspace_id": 20 }] }));
    assert_eq!(some.roles[0].id, RoleId::from("10"));
    assert!(some.roles[0].organization_id.is_some() && some.roles[0].workspace_id.is_some());
}

#[test]
fn unknown_keys_and_values_fail_nothing() {
    let mut data = full_session();
    data["from_the_future"] = json!({ "deep": [1, 2, { "x": null }] });
    data["signin_attempts"][0]["method"] = json!("carrier_pigeon");
    data["signin_attempts"][0]["current_step"] = json!("solve_riddle");
    data["signin_attempts"][0]["available_2fa_methods"] = json!(["handshake", "authenticator"]);
    data["signin_attempts"][0]["missing_fields"] = json!(["shoe_size"]);
    data["signup_attempts"][0]["current_step"] = json!("verify_soul");
    data["signins"][0]["user"]["second_factor_policy"] = json!("sometimes");
    let session: Session = read(&data);
    let attempt = &session.signin_attempts[0];
    assert_eq!(attempt.method, SignInMethod::Unknown("carrier_pigeon".into()));
    assert_eq!(attempt.step(), &SignInStep::Unknown("solve_riddle".into()));
    assert_eq!(
        attempt.available_2fa_methods,
        [SecondFactor::Unknown("handshake".into()), SecondFactor::Authenticator]
    );
    assert_eq!(attempt.missing_fields, [ProfileField::Unknown("shoe_size".into())]);
    assert_eq!(
        session.signup_attempts[0].current_step,
        SignUpStep::Unknown("verify_soul".into())
    );
    let again: Session = read(&serde_json::to_value(&session).expect("resources serialise"));
    assert_eq!(again, session, "an unknown value keeps its text");
    reads_back_equal(&session);
}

#[test]
fn sign_ins_are_read_in_snake_case_and_in_camel_case() {
    let table = [
        ("expires_at", "expiresAt", json!("2026-06-30T10:15:00Z")),
        ("last_active_at", "lastActiveAt", json!("2026-06-30T10:16:00Z")),
        ("ip_address", "ipAddress", json!("203.0.113.7")),
        ("region_code", "regionCode", json!("BE")),
        ("country_code", "countryCode", json!("CH")),
    ];
    for (snake, camel, value) in table {
        let (from_snake, from_camel): (SignIn, SignIn) =
            (read(&json!({ snake: value })), read(&json!({ camel: value })));
        assert_eq!(from_snake, from_camel, "{camel}");
        assert_ne!(from_snake, SignIn::default(), "{snake} was not read at all");
    }
}

#[test]
fn other_names_of_the_same_thing_are_read() {
    let user: User = read(
        &json!({ "email_addresses": [{ "email_address": "ada@example.com" }], "phone_numbers": [{ "country_code": "+1" }] }),
    );
    let same: User = read(
        &json!({ "user_email_addresses": [{ "email": "ada@example.com" }], "user_phone_numbers": [{ "country_code": "+1" }] }),
    );
    assert_eq!(user, same);
    assert_eq!(&*user.user_email_addresses[0].email, "ada@example.com");
    let membership: WorkspaceMembership = read(&json!({ "public_user_data": { "first_name": "Ada" } }));
    assert_eq!(membership.user.map(|user| user.first_name).as_deref(), Some("Ada"));
    let flag: User = read(&json!({ "has_profile_picture": "true", "has_password": 1, "has_passkeys": "false" }));
    assert!(
        flag.has_profile_picture && flag.has_password && !flag.has_passkeys,
        "flags as text or number"
    );
}

#[test]
fn a_server_that_sends_both_spellings_fails_no_document() {
    let cases = [
        json!({ "expires_at": "2026-06-30T10:15:00Z", "expiresAt": "2026-06-30T10:15:00Z" }),
        json!({ "country_code": "CH", "countryCode": "CH" }),
        json!({ "user": { "user_email_addresses": [], "email_addresses": [] } }),
        json!({ "user": { "primary_email_address": { "email": "ada@example.com", "email_address": "ada@example.com" } } }),
    ];
    for data in cases {
        let body = json!({ "data": data }).to_string();
        assert!(
            read_success::<SignIn>(&body).is_ok(),
            "{body}: {:?}",
            read_success::<SignIn>(&body)
        );
    }
}

#[test]
fn people_are_called_by_what_is_known_of_them() {
    let table = [
        (
            json!({ "first_name": "Ada", "last_name": "Lovelace", "username": "ada" }),
            "Ada Lovelace",
            Some("ada"),
        ),
        (json!({ "last_name": "Lovelace" }), "Lovelace", None),
        (
            json!({ "username": "ada", "primary_email_address": { "email": "a@b.c" } }),
            "ada",
            Some("a@b.c"),
        ),
        (
            json!({ "primary_email_address": { "email": "a@b.c" } }),
            "a@b.c",
            Some("a@b.c"),
        ),
        (json!({ "primary_email_address": { "email": "" } }), "", None),
    ];
    for (data, name, second) in table {
        let user: User = read(&data);
        assert_eq!(
            (user.display_name().as_str(), user.secondary_name()),
            (name, second),
            "{data}"
        );
    }
}

/// The empty form of an account that may be missing is no account, never one without a name.
#[test]
fn nonsense_in_the_place_of_an_account_signs_nobody_in() {
    for nonsense in [json!(""), json!(false), json!(0), json!([]), json!("text")] {
        let session: Session = read(&json!({ "id": "1", "active_signin": nonsense }));
        assert_eq!(session.active_signin, None, "{nonsense}");
        let session: Session = read(&json!({ "id": "1", "signins": [nonsense, null], "signin_attempts": [nonsense] }));
        assert_eq!(
            (session.signins.len(), session.signin_attempts.len()),
            (0, 0),
            "{nonsense}"
        );
    }
}
