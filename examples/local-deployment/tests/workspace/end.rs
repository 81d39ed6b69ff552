//! Left and deleted.

use super::*;

#[test]
fn leaving_a_workspace_stays_in_the_organization_and_sole_owners_stay() {
    let (mut browser, _, place) = staffed();
    let (status, _, refusal) = browser.refusal(post(&format!("{place}/leave"), &[]));
    assert_eq!(status, 403);
    assert!(refusal.contains("sole owner"), "{refusal}");
    let mut barbara = browser.signed_in_as("barbara");
    let id = place.rsplit('/').next().unwrap();
    barbara.data(post(&format!("/session/switch-workspace?workspace_id={id}"), &[]));
    assert_eq!(
        barbara.data(post(&format!("{place}/leave"), &[])),
        json!({ "success": true })
    );
    let active = barbara.session().active_signin.unwrap();
    assert_eq!(active.active_workspace_membership_id, None);
    assert!(active.active_organization_membership_id.is_some());
    assert_eq!(
        barbara.refusal(post(&format!("{place}/leave"), &[])),
        wrong(403, "", NOT_A_MEMBER)
    );
}

#[test]
fn deleting_a_workspace_ends_it_for_everybody() {
    let (browser, organization, place) = staffed();
    let admin = browser.token.clone();
    let mut barbara = browser.signed_in_as("barbara");
    let id = place.rsplit('/').next().unwrap().to_owned();
    barbara.data(post(&format!("/session/switch-workspace?workspace_id={id}"), &[]));
    let hers = barbara.token.clone();
    let mut browser = Browser {
        token: admin,
        ..barbara
    };
    let invitation = [("email", "new@example.com"), ("workspace_id", &*id)];
    browser.data(post(&format!("/organizations/{organization}/invitations"), &invitation));
    assert_eq!(
        browser.data(post(&format!("{place}/delete"), &[])),
        json!({ "success": true })
    );
    assert_eq!(
        browser.refusal(get(&format!("{place}/members"))),
        wrong(403, "", NOT_A_MEMBER)
    );
    assert_eq!(
        browser.data(get(&format!("/organizations/{organization}/invitations"))),
        json!([])
    );
    let mut barbara = Browser { token: hers, ..browser };
    let active = barbara.data(get("/session"))["active_signin"].clone();
    assert_eq!(active["active_workspace_membership_id"], Value::Null);
    assert_ne!(active["active_organization_membership_id"], Value::Null);
}

#[test]
fn the_workspace_that_new_members_join_cannot_be_deleted() {
    let (mut browser, organization, place) = staffed();
    let update = format!("/organizations/{organization}/update");
    let id = place.rsplit('/').next().unwrap();
    browser.data(post(&update, &[("auto_assigned_workspace_id", id)]));
    assert_eq!(browser.refusal(post(&format!("{place}/delete"), &[])).0, 403);
    browser.data(post(&update, &[("auto_assigned_workspace_id", "0")]));
    browser.data(post(&format!("{place}/delete"), &[]));
}
