//! Resent, discarded, full.

use super::*;

#[test]
fn a_resent_invitation_has_a_new_link_and_ten_more_days() {
    let (mut browser, place) = ada();
    let id = text(&invite(&mut browser, &place, "emmy@example.com")["id"]);
    let old = browser.mailed_token("emmy@example.com");
    browser.deployment.advance_clock(11 * DAY);
    let resent = browser.data(post(&format!("{place}/invitations/{id}/resend"), &[]));
    assert_eq!((&resent["id"], &resent["expired"]), (&json!(id), &json!(false)));
    let new = browser.mailed_token("emmy@example.com");
    assert_ne!(old, new);
    let mut emmy = browser.signed_in_as("emmy");
    assert_eq!(
        emmy.refusal(post(ACCEPT, &[("token", &old)])).1,
        "INVALID_INVITATION_TOKEN"
    );
    assert_eq!(accept(&mut emmy, &new)["organization"]["name"], "Analytical Engines");
}

#[test]
fn a_discarded_invitation_is_gone() {
    let (mut browser, place) = ada();
    let id = text(&invite(&mut browser, &place, "emmy@example.com")["id"]);
    let discard = format!("{place}/invitations/{id}/discard");
    let other = browser.create_organization("Elsewhere");
    let foreign = format!("/organizations/{other}/invitations/{id}/discard");
    let not_found = wrong(404, "", "Invitation not found");
    assert_eq!(browser.refusal(post(&foreign, &[])), not_found);
    assert_eq!(browser.data(post(&discard, &[])), json!({ "success": true }));
    assert_eq!(browser.refusal(post(&discard, &[])), not_found);
    assert_eq!(
        browser.refusal(post(&format!("{place}/invitations/{id}/resend"), &[])),
        not_found
    );
    let token = browser.mailed_token("emmy@example.com");
    assert_eq!(browser.refusal(post(ACCEPT, &[("token", &token)])).0, 400);
}

#[test]
fn a_full_organization_neither_invites_nor_lets_in() {
    let (mut browser, place) = ada();
    invite(&mut browser, &place, "emmy@example.com");
    let token = browser.mailed_token("emmy@example.com");
    let limit = json!({ "b2b_settings": { "max_allowed_org_members": 1 } });
    let mut browser = browser.settings(limit);
    let full = wrong(
        403,
        "",
        "Organization has reached the maximum number of members allowed (1)",
    );
    assert_eq!(
        browser.refusal(post(&format!("{place}/invitations"), &[("email", "n@example.com")])),
        full
    );
    let mut emmy = browser.signed_in_as("emmy");
    assert_eq!(emmy.refusal(post(ACCEPT, &[("token", &token)])), full);
    let unlimited = json!({ "b2b_settings": { "max_allowed_org_members": 0 } });
    accept(&mut emmy.settings(unlimited), &token);
}

#[test]
fn a_full_workspace_neither_invites_nor_lets_in() {
    let (mut browser, place) = ada();
    let workspace = browser.workspace("Notes");
    let limit = json!({ "b2b_settings": { "max_allowed_workspace_members": 1 } });
    let mut browser = browser.settings(limit);
    let fields = [("email", "emmy@example.com"), ("workspace_id", &*workspace)];
    let full = wrong(
        403,
        "",
        "Workspace has reached the maximum number of members allowed (1)",
    );
    assert_eq!(browser.refusal(post(&format!("{place}/invitations"), &fields)), full);
    invite(&mut browser, &place, "emmy@example.com");
}

#[test]
fn a_member_of_a_full_organization_is_still_welcome_in_its_workspaces() {
    let (mut browser, place) = ada();
    let workspace = browser.workspace("Notes");
    let mut browser = browser.let_join(place.rsplit('/').next().unwrap(), "emmy", "Member");
    let limit = json!({ "b2b_settings": { "max_allowed_org_members": 2 } });
    let invitation = [("email", "emmy@example.com"), ("workspace_id", &*workspace)];
    browser = browser.settings(limit);
    browser.data(post(&format!("{place}/invitations"), &invitation));
    let token = browser.mailed_token("emmy@example.com");
    let mut emmy = browser.signed_in_as("emmy");
    assert_eq!(accept(&mut emmy, &token)["workspace"]["name"], "Notes");
}

#[test]
fn thousands_of_invitations_have_an_end_and_expired_ones_give_way() {
    let (mut browser, place) = ada();
    for number in 0..5_000 {
        let email = format!("guest-{number}@example.com");
        assert_eq!(
            browser.status(post(&format!("{place}/invitations"), &[("email", &email)])),
            200,
            "{number}"
        );
    }
    let one_more = || post(&format!("{place}/invitations"), &[("email", "late@example.com")]);
    assert_eq!(browser.refusal(one_more()).0, 403);
    browser.deployment.advance_clock(11 * DAY);
    browser.data(one_more());
    assert_eq!(list(&browser.data(get(&format!("{place}/invitations")))).len(), 1);
}
