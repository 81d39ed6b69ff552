//! `POST /me/account/delete` and `POST /me/social-connections/{id}/disconnect`.

use crate::common::{Browser, get, post, sign_in_request, wrong};
use crate::me::{ada, id};
use serde_json::{Value, json};
use wacht_local::{Fixtures, LocalDeployment};

const DELETE: &str = "/me/account/delete";

#[test]
fn a_deleted_account_is_gone_everywhere() {
    let mut browser = ada();
    let token = browser.meanwhile(|browser| {
        browser.ada();
        browser.sign_in("barbara@example.com", "Liskov-1939!");
        browser.token.clone()
    });
    assert!(browser.data(post(DELETE, &[])).is_string());
    assert_eq!(browser.refusal(get("/me")), wrong(401, "", "Unauthorized"));
    let session = browser.session();
    assert!(session.signins.is_empty() && session.signin_attempts.is_empty());
    let refusal = browser.refusal(sign_in_request("ada@example.com", "Lovelace-1843!"));
    assert_eq!(refusal.0, 401);
    browser.token = token;
    let session = browser.session();
    assert_eq!(session.signins.len(), 1);
    assert_eq!(session.active_signin.unwrap().user.email(), Some("barbara@example.com"));
}

#[test]
fn the_members_of_organizations_become_fewer_and_the_address_free() {
    let mut fixtures = Fixtures::default();
    fixtures.organizations[1].members.push("barbara@example.com".to_owned());
    let mut browser = Browser {
        deployment: LocalDeployment::new(fixtures, 1),
        token: String::new(),
    };
    browser.sign_in("barbara@example.com", "Liskov-1939!");
    let society = |browser: &mut Browser| {
        let memberships = browser.data(get("/me/organization-memberships"));
        let mut all = memberships.as_array().unwrap().iter().map(|one| &one["organization"]);
        all.find(|place| place["name"] == "Royal Society").unwrap()["member_count"].clone()
    };
    assert_eq!(society(&mut browser), 3);
    browser.meanwhile(|browser| {
        browser.ada();
        browser.data(post(DELETE, &[]));
    });
    assert_eq!(society(&mut browser), 2);
    browser.data(post("/me/email-addresses", &[("email", "ada@example.com")]));
}

#[test]
fn the_password_is_not_looked_at_unless_a_fault_says_so() {
    let mut browser = ada().faults(json!({ "delete_checks_password": true }));
    for password in ["", "wrong"] {
        let refusal = browser.refusal(post(DELETE, &[("password", password)]));
        assert_eq!(refusal, wrong(400, "", "Current password is incorrect"));
    }
    browser.me();
    browser.data(post(DELETE, &[("password", "Lovelace-1843!")]));
    let mut browser = ada();
    browser.data(post(DELETE, &[("password", "wrong")]));
}

#[test]
fn who_has_no_password_is_not_asked_for_one() {
    let mut browser = ada().faults(json!({ "delete_checks_password": true }));
    browser.data(post("/me/remove-password", &[("current_password", "Lovelace-1843!")]));
    browser.data(post(DELETE, &[]));
}

/// Ada and Barbara with an account at a provider each.
fn connected() -> Browser {
    let mut fixtures = Fixtures::default();
    for person in &mut fixtures.people {
        person.social_providers = vec!["google_oauth".to_owned(), "github_oauth".to_owned()];
    }
    let mut browser = Browser {
        deployment: LocalDeployment::new(fixtures, 1),
        token: String::new(),
    };
    browser.ada();
    browser
}

fn disconnect(id: &str) -> wacht_yew::client::Request {
    post(&format!("/me/social-connections/{id}/disconnect"), &[])
}

#[test]
fn a_social_account_is_disconnected_once() {
    let mut browser = connected();
    let connection = id(&browser.me()["social_connections"][0]);
    assert!(browser.data(disconnect(&connection)).is_string());
    let left = browser.me()["social_connections"].clone();
    assert_eq!(
        (left.as_array().unwrap().len(), &left[0]["provider"]),
        (1, &Value::from("github_oauth"))
    );
    assert_eq!(
        browser.refusal(disconnect(&connection)),
        wrong(400, "", "Social connection not found")
    );
}

#[test]
fn social_accounts_of_others_stay_connected() {
    let mut browser = connected();
    let connection = id(&browser.me()["social_connections"][0]);
    browser.meanwhile(|browser| {
        browser.sign_in("barbara@example.com", "Liskov-1939!");
        for id in [&*connection, "1", "x"] {
            assert_eq!(
                browser.refusal(disconnect(id)),
                wrong(400, "", "Social connection not found")
            );
        }
    });
    assert_eq!(browser.me()["social_connections"].as_array().unwrap().len(), 2);
}

#[test]
fn nobody_deletes_nothing() {
    Browser::new().is_refused_as_nobody(&[DELETE, "/me/social-connections/1/disconnect"]);
}
