//! Several accounts, organizations and workspaces in one session.

use crate::common;
use crate::common::{Browser, get, post, wrong};
use serde_json::{Value, json};
use wacht_yew::wire::Session;

const SWALLOWED: &str = "Something went wrong. Please try again later.";

fn two_accounts() -> (Browser, Session) {
    let mut browser = Browser::new();
    browser.ada();
    let session = browser.sign_in("barbara@example.com", "Liskov-1939!");
    (browser, session)
}

fn active_email(session: &Session) -> Option<&str> {
    session.active_signin.as_ref().and_then(|sign_in| sign_in.user.email())
}

/// The id of an organization or workspace that the active user belongs to.
fn place(browser: &mut Browser, kind: &str, name: &str) -> String {
    let memberships = browser.data(get(&format!("/me/{kind}-memberships")));
    let found = memberships
        .as_array()
        .unwrap()
        .iter()
        .map(|one| &one[kind])
        .find(|place| place["name"] == name);
    found.unwrap_or_else(|| panic!("no {kind} {name}"))["id"]
        .as_str()
        .unwrap()
        .to_owned()
}

#[test]
fn the_latest_sign_in_is_active_and_the_earlier_one_stays() {
    let (_, session) = two_accounts();
    assert_eq!(active_email(&session), Some("barbara@example.com"));
    assert_eq!(session.signins.len(), 2);
}

#[test]
fn switching_makes_the_other_account_active() {
    let (mut browser, session) = two_accounts();
    let ada = session.signins[0].id.clone();
    let switched = browser.data(post(&format!("/session/switch-sign-in?sign_in_id={ada}"), &[]));
    assert_eq!(switched["active_signin"]["id"], ada.as_str());
    assert_eq!(active_email(&browser.session()), Some("ada@example.com"));
}

#[test]
fn switching_to_a_sign_in_of_another_session_is_swallowed() {
    let (mut browser, session) = two_accounts();
    let foreign = session.signins[0].id.clone();
    let swallowed = wrong(400, "", SWALLOWED);
    assert_eq!(
        browser.refusal(post("/session/switch-sign-in?sign_in_id=1", &[])),
        swallowed
    );
    assert_eq!(browser.refusal(post("/session/switch-sign-in", &[])), swallowed);
    let mut browser = browser.fresh();
    let target = format!("/session/switch-sign-in?sign_in_id={foreign}");
    assert_eq!(browser.refusal(post(&target, &[])), swallowed);
    let response = browser.send(post(&target, &[]));
    assert_eq!(common::body(&response)["errors"], json!([]));
}

#[test]
fn signing_one_account_out_leaves_nobody_active() {
    for leaving in [0, 1] {
        let (mut browser, session) = two_accounts();
        let id = session.signins[leaving].id.clone();
        browser.data(post(&format!("/session/sign-out?sign_in_id={id}"), &[]));
        let after = browser.session();
        assert_eq!(after.active_signin, None);
        assert_eq!(after.signins.len(), 1);
        assert_ne!(after.signins[0].id, id);
    }
}

#[test]
fn signing_out_without_an_id_signs_everybody_out() {
    let (mut browser, _) = two_accounts();
    let data = browser.data(post("/session/sign-out?sign_in_id=", &[]));
    assert_eq!((&data["active_signin"], data.get("signins")), (&Value::Null, None));
    assert_eq!(
        browser.refusal(post("/session/sign-out?sign_in_id=1", &[])),
        wrong(400, "", SWALLOWED)
    );
}

#[test]
fn entering_an_organization_shows_it_with_role_and_members() {
    let mut browser = Browser::new();
    browser.ada();
    let id = place(&mut browser, "organization", "Analytical Engines");
    browser.data(post(&format!("/session/switch-organization?organization_id={id}"), &[]));
    let active = browser.session().active_signin.unwrap();
    let membership = active.active_organization_membership.as_ref().unwrap();
    assert_eq!(Some(&membership.id), active.active_organization_membership_id.as_ref());
    assert_eq!(&*membership.organization.name, "Analytical Engines");
    assert_eq!(membership.organization.member_count, 1);
    assert_eq!(&*membership.roles[0].permissions[0], "organization:admin");
}

#[test]
fn a_workspace_brings_its_organization_and_an_organization_leaves_the_workspace() {
    let mut browser = Browser::new();
    browser.ada();
    let organization = place(&mut browser, "organization", "Analytical Engines");
    let workspace = place(&mut browser, "workspace", "Notes");
    browser.data(post(
        &format!("/session/switch-workspace?workspace_id={workspace}"),
        &[],
    ));
    let active = browser.session().active_signin.unwrap();
    assert_eq!(
        &*active.active_workspace_membership.as_ref().unwrap().workspace.name,
        "Notes"
    );
    assert_eq!(
        active
            .active_organization_membership
            .as_ref()
            .unwrap()
            .organization
            .id
            .as_str(),
        organization
    );
    let switched = browser.data(post(
        &format!("/session/switch-organization?organization_id={organization}"),
        &[],
    ));
    assert_eq!(switched["active_signin"]["active_workspace_membership_id"], Value::Null);
    let personal = browser.data(post("/session/switch-organization?organization_id=", &[]));
    assert_eq!(
        personal["active_signin"]["active_organization_membership_id"],
        Value::Null
    );
}

#[test]
fn each_sign_in_remembers_its_own_organization_and_the_account_its_last() {
    let mut browser = Browser::new();
    browser.ada();
    let id = place(&mut browser, "organization", "Royal Society");
    browser.data(post(&format!("/session/switch-organization?organization_id={id}"), &[]));
    let session = browser.sign_in("barbara@example.com", "Liskov-1939!");
    assert_eq!(session.active_signin.unwrap().active_organization_membership_id, None);
    assert!(session.signins[0].active_organization_membership_id.is_some());
    let mut elsewhere = browser.fresh();
    assert!(
        elsewhere
            .ada()
            .active_signin
            .unwrap()
            .active_organization_membership_id
            .is_some()
    );
}

#[test]
fn strangers_and_the_shut_out_are_refused_with_the_frameworks_text() {
    let mut browser = Browser::new();
    browser.ada();
    assert_eq!(
        browser.refusal(post("/session/switch-organization?organization_id=1", &[])),
        wrong(400, "", SWALLOWED)
    );
    assert_eq!(
        browser.refusal(post("/session/switch-workspace?workspace_id=1", &[])),
        wrong(400, "", SWALLOWED)
    );
    let mut browser = browser.fresh();
    browser.sign_in("barbara@example.com", "Liskov-1939!");
    let id = place(&mut browser, "organization", "Bletchley Park");
    let target = format!("/session/switch-organization?organization_id={id}");
    assert_eq!(browser.refusal(post(&target, &[])), wrong(403, "", SWALLOWED));
    let lenient = json!({ "b2b_settings": { "enforce_mfa_per_org_enabled": false } });
    browser.settings(lenient).data(post(&target, &[]));
}

#[test]
fn memberships_tell_why_the_door_is_shut() {
    let mut browser = Browser::new();
    browser.sign_in("barbara@example.com", "Liskov-1939!");
    let memberships = browser.data(get("/me/organization-memberships"));
    let text = "Multi-Factor Authentication is required to access this organization or workspace.";
    assert_eq!(
        memberships[0]["eligibility_restriction"],
        json!({ "type": "mfa_required", "message": text })
    );
    let mut browser = browser.fresh();
    browser.ada();
    let memberships = browser.data(get("/me/organization-memberships"));
    let names: Vec<&Value> = memberships
        .as_array()
        .unwrap()
        .iter()
        .map(|one| &one["organization"]["name"])
        .collect();
    assert_eq!(names, ["Royal Society", "Analytical Engines"]);
    let organization = place(&mut browser, "organization", "Royal Society");
    assert_eq!(
        browser.data(get("/me/workspace-memberships")).as_array().unwrap().len(),
        2
    );
    assert_eq!(
        browser.data(get(&format!("/me/workspace-memberships?org_id={organization}"))),
        json!([])
    );
}

#[test]
fn the_user_is_whole_in_me_and_reduced_in_the_session() {
    let mut browser = Browser::new();
    assert_eq!(browser.refusal(get("/me")), wrong(401, "", "Unauthorized"));
    browser.ada();
    let user = browser.data(get("/me"));
    assert_eq!(
        (&user["has_password"], &user["user_email_addresses"][0]["verified"]),
        (&json!(true), &json!(true))
    );
    let reduced = browser.data(get("/session"))["active_signin"]["user"].clone();
    assert_eq!(reduced["username"], "ada");
    assert_eq!(reduced.get("has_password"), None);
}

#[test]
fn nobody_signed_in_switches_nothing() {
    let mut browser = Browser::new();
    assert_eq!(
        browser.refusal(post("/session/switch-organization", &[])),
        wrong(400, "", SWALLOWED)
    );
    assert_eq!(
        browser.refusal(post("/session/switch-workspace", &[])),
        wrong(400, "", SWALLOWED)
    );
}
