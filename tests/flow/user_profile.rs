//! What a profile shows, and what it may let go.

use std::rc::Rc;

use serde_json::{Value, json};
use wacht_yew::client::{ApiError, CallError, TransportError};
use wacht_yew::flow::account_end::{self, DeleteField, DeleteIssue};
use wacht_yew::flow::device::{has_ended, in_order, place};
use wacht_yew::flow::password::{PasswordPolicy, PasswordRule};
use wacht_yew::flow::password_form::{PasswordFormField, PasswordIssue, check};
use wacht_yew::flow::problem::Problem;
use wacht_yew::flow::second_factor::{RequireRefusal, SecondFactors};
use wacht_yew::flow::user_profile::{ProfileSection, section_path, sections, slug_below};
use wacht_yew::flow::way_in::{WayIn, has_other, ways_in};
use wacht_yew::wire::{Deployment, Issue, SignIn, SignInId, User};

fn deployment(auth: Value) -> Deployment {
    let social =
        json!([{ "provider": "google_oauth", "enabled": true }, { "provider": "github_oauth", "enabled": false }]);
    serde_json::from_value(json!({ "auth_settings": auth, "social_connections": social })).expect("a deployment")
}

fn user(fields: Value) -> User {
    serde_json::from_value(fields).expect("a user")
}

fn refusal(status: u16, text: &str) -> CallError {
    ApiError {
        status,
        issues: Rc::new([Issue {
            message: text.into(),
            ..Issue::default()
        }]),
    }
    .into()
}

#[test]
fn sections_follow_from_the_settings_and_from_what_somebody_has() {
    use ProfileSection as Section;
    let app = json!({ "user_authenticator": { "id": "a1" } });
    for (auth, somebody, expected) in [
        (json!({}), json!({}), &[][..]),
        (
            json!({ "password": { "enabled": true } }),
            json!({}),
            &[Section::Password],
        ),
        // What somebody has stays manageable.
        (json!({}), json!({ "has_password": true }), &[Section::Password]),
        (json!({}), app, &[Section::SecondFactor]),
        (
            json!({ "passkey": { "enabled": true } }),
            json!({}),
            &[Section::Passkeys],
        ),
        (
            json!({ "auth_factors_enabled": { "authenticator": true } }),
            json!({}),
            &[Section::SecondFactor],
        ),
        (
            json!({ "auth_factors_enabled": { "backup_code": true } }),
            json!({}),
            &[],
        ),
    ] {
        let offered = sections(&deployment(auth.clone()), &user(somebody));
        let expected = [expected, &[Section::Devices, Section::DeleteAccount]].concat();
        let security: Vec<_> = offered
            .into_iter()
            .filter(|section| expected.contains(section) || is_mine(*section))
            .collect();
        assert_eq!(security, expected, "{auth}");
    }
}

/// The sections that this test is about.
fn is_mine(section: ProfileSection) -> bool {
    use ProfileSection as Section;
    matches!(
        section,
        Section::Password | Section::Passkeys | Section::SecondFactor | Section::Devices | Section::DeleteAccount
    )
}

#[test]
fn every_section_is_found_by_its_slug() {
    for section in ProfileSection::ALL {
        assert_eq!(ProfileSection::from_slug(section.slug()), Some(*section));
    }
    assert_eq!(ProfileSection::from_slug(""), None);
}

#[test]
fn addresses_below_a_base_lead_there_and_back() {
    for (base, slug, path) in [
        ("/account", "passkeys", "/account/passkeys"),
        ("/account/", "passkeys", "/account/passkeys"),
        ("/account", "", "/account"),
        ("/", "passkeys", "/passkeys"),
        ("/", "", "/"),
    ] {
        assert_eq!(section_path(base, slug), path);
        assert_eq!(slug_below(base, path), Some(slug), "{base} {path}");
    }
    for path in ["/accounts", "/", "/other/account"] {
        assert_eq!(slug_below("/account", path), None, "{path}");
    }
    assert_eq!(slug_below("/account", "/account/devices/"), Some("devices"));
}

#[test]
fn ways_in_are_those_that_really_exist() {
    let email =
        json!({ "user_email_addresses": [{ "id": "e1", "verified": true }, { "id": "e2", "verified": false }] });
    let phone = json!({ "user_phone_numbers": [{ "id": "p1", "verified": true }, { "id": "p2" }] });
    let social = json!({ "social_connections": [
        { "id": "c1", "provider": "google_oauth" }, { "id": "c2", "provider": "github_oauth" },
    ] });
    let password = json!({ "has_password": true, "username": "ada" });
    let enabled = || json!({ "enabled": true });
    let on = |factor: &str| {
        json!({
            "auth_factors_enabled": { factor: true }, "password": enabled(),
            "email_address": enabled(), "phone_number": enabled(), "username": enabled(),
        })
    };
    let without = |factor: &str, identifier: &str| {
        let mut settings = on(factor);
        settings[identifier] = json!({ "enabled": false });
        settings
    };
    for (auth, somebody, expected) in [
        (on("email_otp"), &email, vec![WayIn::Email("e1".into())]),
        // Who says nothing of links leaves it to the factors.
        (on("email_magic_link"), &email, vec![WayIn::Email("e1".into())]),
        (
            json!({
                "auth_factors_enabled": { "email_magic_link": true },
                "magic_link": { "enabled": false }, "email_address": enabled(),
            }),
            &email,
            vec![],
        ),
        (on("phone_otp"), &phone, vec![WayIn::Phone("p1".into())]),
        (on("username_password"), &password, vec![WayIn::Password]),
        (on("email_password"), &password, vec![]),
        // Whose kind of identifier is switched off cannot name themselves by it.
        (without("email_otp", "email_address"), &email, vec![]),
        (without("phone_otp", "phone_number"), &phone, vec![]),
        (without("username_password", "username"), &password, vec![]),
        (
            json!({ "auth_factors_enabled": { "username_password": true } }),
            &password,
            vec![],
        ),
        (
            json!({ "passkey": { "enabled": true } }),
            &json!({ "has_passkeys": true }),
            vec![WayIn::Passkey],
        ),
        // That passkeys could be made is no way in.
        (json!({ "passkey": { "enabled": true } }), &json!({}), vec![]),
        (json!({}), &json!({ "has_passkeys": true }), vec![]),
        (json!({}), &social, vec![WayIn::Connection("c1".into())]),
    ] {
        assert_eq!(
            ways_in(&deployment(auth.clone()), &user(somebody.clone())),
            expected,
            "{auth} {somebody}"
        );
    }
}

#[test]
fn the_last_way_in_has_no_other() {
    let auth = json!({
        "auth_factors_enabled": { "username_password": true },
        "username": { "enabled": true },
        "password": { "enabled": true },
        "passkey": { "enabled": true },
    });
    let mut somebody = user(json!({ "has_password": true, "username": "ada" }));
    assert!(!has_other(&deployment(auth.clone()), &somebody, &WayIn::Password));
    somebody.has_passkeys = true;
    assert!(has_other(&deployment(auth.clone()), &somebody, &WayIn::Password));
    assert!(has_other(&deployment(auth), &somebody, &WayIn::Passkey));
}

const POLICY: PasswordPolicy = PasswordPolicy {
    min_length: 8,
    lowercase: true,
    uppercase: false,
    number: false,
    special: false,
};

#[test]
fn a_new_password_is_checked_before_anybody_is_asked() {
    for (current, new, expected) in [
        (Some(""), "longenough", Err(PasswordIssue::CurrentMissing)),
        (Some("old"), "", Err(PasswordIssue::NewMissing)),
        (
            Some("old"),
            "short",
            Err(PasswordIssue::NewTooWeak(PasswordRule::MinLength(8))),
        ),
        (Some("longenough"), "longenough", Err(PasswordIssue::NewSame)),
        (Some("old"), "longenough", Ok(())),
        (None, "longenough", Ok(())),
        (None, "", Err(PasswordIssue::NewMissing)),
    ] {
        assert_eq!(check(&POLICY, current, new), expected, "{current:?} {new}");
    }
}

#[test]
fn a_refused_password_is_told_where_it_belongs() {
    for (error, issue, field) in [
        (
            refusal(400, "Current password is incorrect"),
            PasswordIssue::CurrentWrong,
            Some(PasswordFormField::Current),
        ),
        (
            refusal(
                400,
                "Cannot remove password without an alternative authentication method.",
            ),
            PasswordIssue::OnlyWayIn,
            None,
        ),
        (
            TransportError::Offline.into(),
            PasswordIssue::Other(Problem::Offline),
            None,
        ),
    ] {
        let read = PasswordIssue::from(&error);
        assert_eq!((read.field(), read), (field, issue));
    }
}

#[test]
fn an_account_ends_only_for_who_typed_the_phrase() {
    for (typed, password, expected) in [
        ("delete this account", Some("secret"), Ok(())),
        ("  Delete  THIS account ", None, Ok(())),
        ("delete account", None, Err(DeleteIssue::PhraseWrong)),
        ("", Some("secret"), Err(DeleteIssue::PhraseWrong)),
        ("delete this account", Some(""), Err(DeleteIssue::PasswordMissing)),
    ] {
        assert_eq!(
            account_end::check("delete this account", typed, password),
            expected,
            "{typed}"
        );
    }
    let wrong = DeleteIssue::from(&refusal(400, "Current password is incorrect"));
    assert_eq!(
        (wrong.field(), wrong),
        (Some(DeleteField::Password), DeleteIssue::PasswordWrong)
    );
}

fn factors(auth: Value, somebody: Value) -> SecondFactors {
    SecondFactors::new(&deployment(auth), &user(somebody))
}

fn all_on() -> Value {
    json!({ "auth_factors_enabled": { "authenticator": true, "backup_code": true, "phone_otp": true } })
}

#[test]
fn nobody_is_locked_out_by_requiring_a_factor() {
    let app = json!({ "id": "a1" });
    let phone = json!([{ "id": "p1", "verified": true, "can_use_for_second_factor": true }]);
    for (auth, somebody, expected) in [
        (all_on(), json!({}), Some(RequireRefusal::NoFactor)),
        (
            all_on(),
            json!({ "user_authenticator": app }),
            Some(RequireRefusal::NoBackupCodes),
        ),
        (
            all_on(),
            json!({ "user_authenticator": app, "backup_codes_generated": true }),
            None,
        ),
        (
            all_on(),
            json!({ "user_phone_numbers": phone }),
            Some(RequireRefusal::NoBackupCodes),
        ),
        (
            json!({ "auth_factors_enabled": { "authenticator": true } }),
            json!({ "user_authenticator": app }),
            None,
        ),
        // The deployment asks for no such code any more.
        (
            json!({}),
            json!({ "user_authenticator": app }),
            Some(RequireRefusal::NoFactor),
        ),
        // Codes alone are used up one day.
        (
            all_on(),
            json!({ "backup_codes_generated": true }),
            Some(RequireRefusal::NoFactor),
        ),
        // What is required can be given up.
        (all_on(), json!({ "second_factor_policy": "enforced" }), None),
    ] {
        let factors = factors(auth, somebody.clone());
        assert_eq!(factors.require_refusal, expected, "{somebody}");
        assert_eq!(factors.is_required, somebody["second_factor_policy"] == "enforced");
    }
}

#[test]
fn the_only_factor_stays_where_one_is_required_of_all() {
    let mut auth = all_on();
    let app = json!({ "user_authenticator": { "id": "a1" } });
    assert!(factors(auth.clone(), app.clone()).may_remove_app);
    auth["second_factor_policy"] = json!("enforced");
    assert!(!factors(auth.clone(), app.clone()).may_remove_app);
    let mut with_phone = app;
    with_phone["user_phone_numbers"] = json!([{ "id": "p1", "verified": true, "can_use_for_second_factor": true }]);
    assert!(factors(auth.clone(), with_phone).may_remove_app);
    assert!(!factors(auth, json!({})).may_remove_app, "what is not there");
}

#[test]
fn a_number_counts_once_it_is_verified_and_meant_for_it() {
    let somebody = json!({ "user_phone_numbers": [
        { "id": "p1", "verified": true, "can_use_for_second_factor": true },
        { "id": "p2", "verified": true },
        { "id": "p3", "can_use_for_second_factor": true },
    ] });
    let ids = |auth| {
        factors(auth, somebody.clone())
            .phones
            .into_iter()
            .map(|phone| phone.id)
            .collect::<Vec<_>>()
    };
    assert_eq!(ids(all_on()), ["p1".into()]);
    assert!(ids(json!({})).is_empty());
}

fn sign_in(id: &str, fields: Value) -> SignIn {
    let mut fields = fields;
    fields["id"] = id.into();
    serde_json::from_value(fields).expect("a sign-in")
}

#[test]
fn this_device_is_first_and_then_the_one_used_last() {
    let at = |hour| json!({ "last_active_at": format!("2026-06-30T{hour:02}:00:00Z") });
    let all = vec![
        sign_in("old", at(1)),
        sign_in("never", json!({})),
        sign_in("this", at(2)),
        sign_in("new", at(3)),
    ];
    let order = in_order(all, &SignInId::from("this"));
    let order: Vec<_> = order.iter().map(|sign_in| sign_in.id.as_str()).collect();
    assert_eq!(order, ["this", "new", "old", "never"]);
}

#[test]
fn a_place_is_as_exact_as_is_known() {
    for (fields, country, expected) in [
        (
            json!({ "city": "Turin", "region": "Piedmont", "country": "Italy" }),
            "Italien",
            ("Turin", "Italien"),
        ),
        (
            json!({ "region": "Piedmont", "country": "Italy" }),
            "",
            ("Piedmont", "Italy"),
        ),
        (json!({ "country": "Italy" }), "", ("", "Italy")),
        (json!({ "city": "Turin" }), "", ("Turin", "")),
        (json!({}), "", ("", "")),
    ] {
        assert_eq!(place(&sign_in("1", fields), country), expected);
    }
}

#[test]
fn a_sign_in_that_has_ended_already_is_as_good_as_ended() {
    assert!(has_ended(&refusal(400, "Failed to find signin")));
    assert!(has_ended(&refusal(404, "")));
    assert!(!has_ended(&refusal(500, "oops")));
    assert!(!has_ended(&TransportError::Offline.into()));
}
