//! `/me/signins…`: every device of a user.

use crate::common::{Browser, get, post, sign_in_request, with_header, wrong};
use crate::me::{ada, id};
use serde_json::{Value, json};

const PHONE: &str = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0) AppleWebKit/605 Version/18.0 Safari/604.1";

/// Ada in two browsers; the second one's sign-in.
fn two_devices() -> (Browser, String, String) {
    let mut browser = ada();
    let (id, token) = browser.meanwhile(|browser| {
        let request = sign_in_request("ada@example.com", "Lovelace-1843!");
        let session = browser.data(with_header(request, "user-agent", PHONE));
        (id(&session["active_signin"]), browser.token.clone())
    });
    (browser, id, token)
}

fn devices(browser: &mut Browser) -> Vec<Value> {
    browser.data(get("/me/signins")).as_array().unwrap().clone()
}

#[test]
fn every_device_is_listed_newest_first_and_nobody_elses() {
    let (mut browser, other, _) = two_devices();
    browser.meanwhile(|browser| browser.sign_in("barbara@example.com", "Liskov-1939!"));
    let devices = devices(&mut browser);
    assert_eq!(devices.len(), 2);
    assert_eq!(
        (&devices[0]["id"], &devices[0]["device"], &devices[0]["browser"]),
        (&json!(other), &json!("iPhone"), &json!("Safari"))
    );
    let own = browser.session().active_signin.unwrap();
    assert_eq!(devices[1]["id"], own.id.as_str());
    assert!(
        devices
            .iter()
            .all(|device| device["user"].get("has_password").is_none())
    );
}

#[test]
fn ids_can_leak_as_numbers() {
    let (browser, other, _) = two_devices();
    let mut browser = browser.faults(json!({ "numeric_ids": true }));
    let devices = devices(&mut browser);
    assert_eq!(devices[0]["id"], other.parse::<u64>().unwrap());
    assert!(devices[0]["user_id"].is_u64() && devices[0]["session_id"].is_u64());
}

#[test]
fn an_expired_sign_in_is_not_listed() {
    let mut browser = ada();
    browser.deployment.advance_clock(29 * 86_400_000);
    let mut browser = browser.fresh();
    browser.ada();
    assert_eq!(devices(&mut browser).len(), 2);
    browser.deployment.advance_clock(2 * 86_400_000);
    assert_eq!(devices(&mut browser).len(), 1);
}

#[test]
fn another_device_is_signed_out_from_here() {
    let (mut browser, other, token) = two_devices();
    assert_eq!(
        browser.data(post(&format!("/me/signins/{other}/signout"), &[])),
        Value::Null
    );
    assert_eq!(devices(&mut browser).len(), 1);
    assert!(browser.session().active_signin.is_some());
    browser.token = token;
    let session = browser.session();
    assert!(session.active_signin.is_none() && session.signins.is_empty());
}

#[test]
fn ending_the_current_sign_in_leaves_nobody_active() {
    let mut browser = ada();
    browser.sign_in("barbara@example.com", "Liskov-1939!");
    let own = browser.session().active_signin.unwrap().id.clone();
    browser.data(post(&format!("/me/signins/{own}/signout"), &[]));
    let session = browser.session();
    assert_eq!((session.active_signin, session.signins.len()), (None, 1));
    assert_eq!(browser.refusal(get("/me/signins")), wrong(401, "", "Unauthorized"));
}

#[test]
fn sign_ins_of_others_cannot_be_ended() {
    let (mut browser, other, _) = two_devices();
    let mut refused = browser.meanwhile(|browser| {
        browser.sign_in("barbara@example.com", "Liskov-1939!");
        [&*other, "1", "x"]
            .map(|id| browser.refusal(post(&format!("/me/signins/{id}/signout"), &[])))
            .to_vec()
    });
    // Nor those of another account in the same session.
    browser.sign_in("barbara@example.com", "Liskov-1939!");
    refused.push(browser.refusal(post(&format!("/me/signins/{other}/signout"), &[])));
    assert_eq!(refused, vec![wrong(400, "", "Failed to find signin"); 4]);
    browser.still_has(&other);
}

impl Browser {
    /// The sign-in still works for its owner.
    fn still_has(&mut self, sign_in: &str) {
        let session = self.session();
        let ada = session
            .signins
            .iter()
            .find(|one| one.user.email() == Some("ada@example.com"))
            .unwrap();
        self.data(post(&format!("/session/switch-sign-in?sign_in_id={}", ada.id), &[]));
        assert!(devices(self).iter().any(|device| device["id"] == sign_in));
    }
}

#[test]
fn nobody_has_no_devices() {
    Browser::new().is_refused_as_nobody(&["/me/signins/1/signout"]);
}
