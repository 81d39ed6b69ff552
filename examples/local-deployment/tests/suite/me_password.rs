//! `POST /me/update-password` and `POST /me/remove-password`.

use crate::common::{Browser, post, sign_in_request, wrong};
use crate::me::ada;
use serde_json::json;

const OLD: &str = "Lovelace-1843!";
const NO_OTHER_WAY: &str = "Cannot remove password without an alternative authentication method.";

fn update(current: &str, new: &str) -> wacht_yew::client::Request {
    post(
        "/me/update-password",
        &[("current_password", current), ("new_password", new)],
    )
}

fn remove(current: &str) -> wacht_yew::client::Request {
    post("/me/remove-password", &[("current_password", current)])
}

/// No way in but the password.
fn only_passwords() -> serde_json::Value {
    json!({ "auth_settings": {
        "auth_factors_enabled": { "email_otp": false, "email_magic_link": false, "phone_otp": false },
        "passkey": { "enabled": false },
    } })
}

#[test]
fn the_new_password_takes_the_place_of_the_old() {
    let mut browser = ada();
    assert!(browser.data(update(OLD, "engine")).is_string());
    let mut browser = browser.fresh();
    assert_eq!(browser.refusal(sign_in_request("ada@example.com", OLD)).0, 401);
    assert!(browser.sign_in("ada@example.com", "engine").active_signin.is_some());
}

#[test]
fn who_does_not_know_the_old_password_sets_no_new_one() {
    let mut browser = ada();
    for current in ["", "wrong", "Hopper-1906!"] {
        let refusal = browser.refusal(update(current, "engine"));
        assert_eq!(refusal, wrong(400, "", "Current password is incorrect"));
    }
    assert!(browser.fresh().ada().active_signin.is_some());
}

#[test]
fn a_new_password_is_6_to_125_characters_long_and_no_other_rule_holds() {
    let mut browser = ada();
    for new in ["", "short", &"x".repeat(126), &"x".repeat(10_000)] {
        let refusal = browser.refusal(update(OLD, new));
        assert_eq!(refusal, wrong(400, "", "Password must be 6-125 characters long"));
    }
    browser.data(update(OLD, &"ü".repeat(125)));
    browser.data(update(&"ü".repeat(125), "simple"));
}

#[test]
fn without_the_password_one_signs_in_otherwise_and_can_set_a_first_one() {
    let mut browser = ada();
    assert!(browser.data(remove(OLD)).is_string());
    assert_eq!(browser.me()["has_password"], false);
    assert_eq!(
        browser.refusal(remove("")),
        wrong(400, "", "Current password is incorrect")
    );
    browser.meanwhile(|browser| {
        assert_eq!(browser.refusal(sign_in_request("ada@example.com", OLD)).0, 401);
    });
    browser.data(post("/me/update-password", &[("new_password", "engine")]));
    assert_eq!(browser.me()["has_password"], true);
    assert!(
        browser
            .fresh()
            .sign_in("ada@example.com", "engine")
            .active_signin
            .is_some()
    );
}

#[test]
fn a_wrong_password_is_wrong_before_anything_else() {
    let mut browser = ada().settings(only_passwords());
    assert_eq!(
        browser.refusal(remove("wrong")),
        wrong(400, "", "Current password is incorrect")
    );
}

#[test]
fn the_last_way_in_stays() {
    let mut browser = ada().settings(only_passwords());
    assert_eq!(browser.refusal(remove(OLD)), wrong(400, "", NO_OTHER_WAY));
    assert_eq!(browser.me()["has_password"], true);
}

#[test]
fn each_enabled_way_in_is_enough() {
    let ways = [
        json!({ "auth_factors_enabled": { "email_otp": true } }),
        json!({ "auth_factors_enabled": { "email_magic_link": true } }),
        json!({ "passkey": { "enabled": true } }),
    ];
    for way in ways {
        let mut browser = ada()
            .settings(only_passwords())
            .settings(json!({ "auth_settings": way }));
        browser.data(remove(OLD));
    }
}

#[test]
fn a_text_message_needs_a_proved_number() {
    let mut browser = Browser::new()
        .settings(only_passwords())
        .settings(json!({ "auth_settings": { "auth_factors_enabled": { "phone_otp": true } } }));
    browser.ada();
    assert_eq!(browser.refusal(remove(OLD)), wrong(400, "", NO_OTHER_WAY));
}

#[test]
fn a_link_or_code_needs_a_proved_address() {
    let mut fixtures = wacht_local::Fixtures::default();
    fixtures.people[0].email_verified = false;
    fixtures.people[0].phone = Some(wacht_local::Phone {
        country_code: "+1".to_owned(),
        number: "2025550143".to_owned(),
    });
    let links = json!({ "auth_settings": { "auth_factors_enabled": { "email_otp": true, "email_magic_link": true } } });
    let phone = json!({ "auth_settings": { "auth_factors_enabled": { "phone_otp": true } } });
    let mut browser = unproved(fixtures).settings(only_passwords()).settings(links);
    assert_eq!(browser.refusal(remove(OLD)), wrong(400, "", NO_OTHER_WAY));
    browser.settings(phone).data(remove(OLD));
}

#[test]
fn a_social_account_counts_while_its_provider_is_enabled() {
    let mut fixtures = wacht_local::Fixtures::default();
    fixtures.people[0].social_providers = vec!["apple_oauth".to_owned()];
    let mut browser = Browser {
        deployment: wacht_local::LocalDeployment::new(fixtures.clone(), 1),
        token: String::new(),
    };
    browser.ada();
    let mut browser = browser.settings(only_passwords());
    assert_eq!(browser.refusal(remove(OLD)), wrong(400, "", NO_OTHER_WAY));
    fixtures.people[0].social_providers = vec!["github_oauth".to_owned()];
    let mut browser = Browser {
        deployment: wacht_local::LocalDeployment::new(fixtures, 1),
        token: String::new(),
    };
    browser.ada();
    browser.settings(only_passwords()).data(remove(OLD));
}

#[test]
fn nobody_has_no_password() {
    Browser::new().is_refused_as_nobody(&["/me/update-password", "/me/remove-password"]);
}

/// Ada, whose address is not proved: she signs in by username.
fn unproved(fixtures: wacht_local::Fixtures) -> Browser {
    let deployment = wacht_local::LocalDeployment::new(fixtures, 1);
    let mut browser = Browser {
        deployment,
        token: String::new(),
    };
    let fields = [("strategy", "plain_username"), ("username", "ada"), ("password", OLD)];
    browser.data(post("/auth/signin", &fields));
    browser
}
