//! Who invites whom.

use super::*;

#[test]
fn an_invitation_is_mailed_and_listed_without_its_token() {
    let (mut browser, place) = ada();
    let role = browser.role(&place, "Admin");
    let fields = [("email", " Emmy@Example.com "), ("role_id", &*role)];
    let invitation = browser.data(post(&format!("{place}/invitations"), &fields));
    assert_eq!(invitation["email"], "emmy@example.com");
    assert_eq!(invitation["initial_organization_role"]["name"], "Admin");
    assert_eq!(invitation["inviter"]["user"]["username"], "ada");
    assert_eq!(
        (
            &invitation["workspace"]["id"],
            &invitation["initial_workspace_role"]["id"]
        ),
        (&json!("0"), &json!("0"))
    );
    assert_eq!(invitation["expired"], false);
    let expiry = Timestamp::parse(&text(&invitation["expiry"])).unwrap();
    assert_eq!(expiry.as_millis() - common::NOON.as_millis(), 10 * DAY as i64);
    assert_eq!(invitation.get("token"), None);
    let mail = &browser.deployment.inbox(Some("emmy@example.com"))[0];
    assert!(mail.subject.contains("Analytical Engines"));
    let link = mail.link.clone().unwrap();
    assert!(
        link.starts_with(&format!("{}/invite?token=org.", common::ORIGIN)),
        "{link}"
    );
    assert_eq!(browser.data(get(&format!("{place}/invitations"))), json!([invitation]));
}

#[test]
fn the_link_leads_to_the_app_where_it_has_an_origin_of_its_own() {
    let (browser, _) = ada();
    let mut browser = Browser {
        deployment: browser.deployment.with_page_origin("http://localhost:3000"),
        token: String::new(),
    };
    browser.ada();
    let id = browser.organization("Analytical Engines");
    invite(&mut browser, &format!("/organizations/{id}"), "new@example.com");
    let link = browser.deployment.inbox(None)[0].link.clone().unwrap();
    assert!(link.starts_with("http://localhost:3000/invite?token=org."), "{link}");
}

#[test]
fn an_address_is_invited_once_and_members_never() {
    let (mut browser, place) = ada();
    invite(&mut browser, &place, "emmy@example.com");
    let again = [("email", "EMMY@example.com")];
    let refusal = browser.refusal(post(&format!("{place}/invitations"), &again));
    assert_eq!(
        refusal,
        wrong(400, "", "An invitation for this email is already pending")
    );
    let refusal = browser.refusal(post(&format!("{place}/invitations"), &[("email", "ada@example.com")]));
    assert_eq!(refusal, wrong(400, "", "User is already a member of this organization"));
    browser.deployment.advance_clock(11 * DAY);
    assert_eq!(browser.data(get(&format!("{place}/invitations")))[0]["expired"], true);
    invite(&mut browser, &place, "emmy@example.com");
    let invitations = list(&browser.data(get(&format!("{place}/invitations"))));
    assert_eq!(
        (invitations.len(), &invitations[0]["expired"]),
        (1, &json!(false)),
        "the expired one is replaced"
    );
}

#[test]
fn absurd_addresses_and_foreign_roles_are_refused() {
    let (mut browser, place) = ada();
    let long = format!("{}@example.com", "x".repeat(10_000));
    for email in ["", "emmy", "@", "a@", "@b", "a@b@c", "a b@c", "a\r\nBcc: x@y", &*long] {
        let refusal = browser.refusal(post(&format!("{place}/invitations"), &[("email", email)]));
        assert_eq!(
            refusal,
            wrong(400, "", "A valid email address is required"),
            "{email:.20}"
        );
    }
    let workspace = browser.workspace("Notes");
    let of_workspace = browser.role(&format!("/workspaces/{workspace}"), "Member");
    for role in ["1", "x", &*of_workspace] {
        let fields = [("email", "n@example.com"), ("role_id", role)];
        assert_eq!(
            browser.refusal(post(&format!("{place}/invitations"), &fields)),
            wrong(404, "", "Role not found")
        );
    }
    let other = browser.create_organization("Elsewhere");
    let foreign = browser.create_workspace(&other, "Far");
    let fields = [("email", "n@example.com"), ("workspace_id", &*foreign)];
    assert_eq!(
        browser.refusal(post(&format!("{place}/invitations"), &fields)),
        wrong(404, "", "Workspace not found")
    );
    assert_eq!(browser.data(get(&format!("{place}/invitations"))), json!([]));
    assert_eq!(browser.deployment.inbox(None), []);
}

#[test]
fn inviting_takes_rights() {
    let mut browser = Browser::ada_among_more();
    let id = browser.organization("Royal Society");
    let refused = wrong(403, "", "Insufficient permissions to manage invitations.");
    assert_eq!(
        browser.refusal(get(&format!("/organizations/{id}/invitations"))),
        refused
    );
    let order = post(
        &format!("/organizations/{id}/invitations"),
        &[("email", "n@example.com")],
    );
    assert_eq!(browser.refusal(order), refused);
}
