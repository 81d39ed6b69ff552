//! Created, changed, entered.

use super::*;

#[test]
fn a_new_workspace_is_entered_with_its_organization() {
    let mut browser = Browser::ada_among_more();
    let organization = browser.organization("Royal Society");
    let fields = [
        ("name", "Minutes"),
        ("organization_id", &*organization),
        ("description", "1842"),
    ];
    let data = browser.data(multipart("/workspaces", &fields, Some(PNG)));
    assert_eq!(
        (&data["workspace"]["name"], &data["workspace"]["member_count"]),
        (&json!("Minutes"), &json!(1))
    );
    assert_eq!(data["workspace"]["organization_id"], organization);
    assert!(text(&data["workspace"]["image_url"]).contains("/uploads/"));
    assert_eq!(
        data["membership"]["roles"][0]["permissions"],
        json!(["workspace:admin"])
    );
    assert_eq!(data["membership"]["organization_id"], organization);
    let active = browser.session().active_signin.unwrap();
    assert_eq!(
        &*active.active_workspace_membership.as_ref().unwrap().workspace.name,
        "Minutes"
    );
    assert_eq!(
        &*active
            .active_organization_membership
            .as_ref()
            .unwrap()
            .organization
            .name,
        "Royal Society"
    );
}

#[test]
fn creating_takes_an_organization_a_name_and_room() {
    let mut browser = Browser::ada_among_more();
    let organization = browser.organization("Analytical Engines");
    let create =
        |organization: &str, name: &str| post("/workspaces", &[("organization_id", organization), ("name", name)]);
    assert_eq!(
        browser.refusal(create("", "New")),
        wrong(400, "", "Organization ID is required")
    );
    assert_eq!(
        browser.refusal(create(&organization, "")),
        wrong(400, "", "Name is required")
    );
    assert_eq!(browser.refusal(create(&organization, &"x".repeat(10_000))).0, 400);
    assert_eq!(
        browser.refusal(create("1", "New")),
        wrong(403, "", "You are not a member of this organization")
    );
    let limit = json!({ "b2b_settings": { "limit_workspace_creation_per_org": true, "workspaces_per_org_count": 2 } });
    let mut browser = browser.settings(limit);
    let full = "This organization has reached the maximum number of workspaces allowed (2)";
    assert_eq!(browser.refusal(create(&organization, "New")), wrong(403, "", full));
    let mut browser = browser.settings(json!({ "b2b_settings": { "workspaces_enabled": false } }));
    assert_eq!(browser.refusal(create(&organization, "New")).0, 400);
    assert_eq!(
        browser.fresh().refusal(create(&organization, "New")),
        wrong(401, "", "Unauthorized")
    );
}

#[test]
fn an_update_needs_a_name_and_keeps_what_is_empty() {
    let (mut browser, _, place) = staffed();
    let update = format!("{place}/update");
    assert_eq!(
        browser.refusal(post(&update, &[("description", "x")])),
        wrong(400, "", "Name is required")
    );
    let fields = [
        ("name", "Notes G"),
        ("description", ""),
        ("enforce_2fa", "true"),
        ("enable_ip_restriction", "true"),
        ("whitelisted_ips", "127.0.0.1"),
    ];
    let changed = browser.data(multipart(&update, &fields, Some(PNG)))["workspace"].clone();
    assert_eq!(
        (&changed["name"], &changed["description"]),
        (&json!("Notes G"), &json!("A to G"))
    );
    assert_eq!(
        (&changed["enforce_2fa"], &changed["enable_ip_restriction"]),
        (&json!(true), &json!(true))
    );
    assert_eq!(
        (&changed["whitelisted_ips"], &changed["member_count"]),
        (&json!(["127.0.0.1"]), &json!(2))
    );
    let changed = browser.data(post(&update, &[("name", "Notes"), ("image", "null")]))["workspace"].clone();
    assert_eq!(
        (&changed["image_url"], &changed["enforce_2fa"]),
        (&json!(""), &json!(true))
    );
    assert_eq!(changed["whitelisted_ips"], json!(["127.0.0.1"]));
    assert_eq!(
        browser
            .refusal(post(&update, &[("name", "x"), ("whitelisted_ips", "y")]))
            .0,
        400
    );
    assert_eq!(browser.workspace("Notes"), place.rsplit('/').next().unwrap());
}

#[test]
fn members_without_rights_read_and_change_nothing() {
    let (browser, _, place) = staffed();
    let mut barbara = browser.signed_in_as("barbara");
    assert_eq!(barbara.status(get(&format!("{place}/members"))), 200);
    assert_eq!(barbara.status(get(&format!("{place}/roles"))), 200);
    let member = barbara.member(&place, "ada");
    let orders = [
        ("update", "Insufficient permissions to update workspace."),
        ("delete", "Only workspace owners can delete the workspace."),
        ("roles", "Insufficient permissions to create roles."),
        ("roles/1/delete", "Insufficient permissions to delete roles."),
        (
            &*format!("members/{member}/remove"),
            "Insufficient permissions to remove members.",
        ),
        (
            &*format!("members/{member}/roles/1/add"),
            "Insufficient permissions to update member roles.",
        ),
        (
            &*format!("members/{member}/roles/1/remove"),
            "Insufficient permissions to update member roles.",
        ),
    ];
    for (order, text) in orders {
        let refusal = barbara.refusal(post(&format!("{place}/{order}"), &[("name", "Mine")]));
        assert_eq!(refusal, wrong(403, "", text));
    }
}

#[test]
fn strangers_reach_no_call_and_organization_admins_no_more_than_they_are_members_of() {
    let (browser, organization, place) = staffed();
    let orders = [
        "update",
        "delete",
        "leave",
        "roles",
        "roles/1/delete",
        "members/1/remove",
        "members/1/roles/1/add",
    ];
    let mut emmy = browser.let_join(&organization, "emmy", "Admin").signed_in_as("emmy");
    for place in [&*place, "/workspaces/1", "/workspaces/%0a"] {
        for order in orders {
            let refusal = emmy.refusal(post(&format!("{place}/{order}"), &[("name", "x")]));
            assert_eq!(refusal, wrong(403, "", NOT_A_MEMBER), "{order}");
        }
        assert_eq!(
            emmy.refusal(get(&format!("{place}/members"))),
            wrong(403, "", NOT_A_MEMBER)
        );
        assert_eq!(
            emmy.refusal(get(&format!("{place}/roles"))),
            wrong(403, "", NOT_A_MEMBER)
        );
    }
    let mut out = emmy.fresh();
    assert_eq!(
        out.refusal(get(&format!("{place}/members"))),
        wrong(401, "", "Unauthorized")
    );
    assert_eq!(
        out.refusal(get(&format!("{place}/explode"))),
        wrong(404, "", "Resource does not exist")
    );
}

#[test]
fn rules_of_workspace_and_organization_shut_members_out() {
    let (mut browser, organization, place) = staffed();
    let members = format!("{place}/members");
    browser.data(post(
        &format!("{place}/update"),
        &[("name", "Notes"), ("enforce_2fa", "true")],
    ));
    let admin = browser.token.clone();
    let mut barbara = browser.signed_in_as("barbara");
    let hers = barbara.token.clone();
    assert_eq!(barbara.refusal(get(&members)), wrong(403, "MFA_REQUIRED", MFA_TEXT));
    let restriction = barbara.data(get("/me/workspace-memberships"))[0]["eligibility_restriction"].clone();
    assert_eq!(restriction, json!({ "type": "mfa_required", "message": MFA_TEXT }));
    let mut ada = Browser {
        token: admin,
        ..barbara
    };
    ada.data(post(
        &format!("{place}/update"),
        &[("name", "Notes"), ("enforce_2fa", "false")],
    ));
    let rule = [("enable_ip_restriction", "true"), ("whitelisted_ips", "192.0.2.1")];
    ada.data(post(&format!("/organizations/{organization}/update"), &rule));
    assert_eq!(ada.status(get(&members)), 200, "admins are exempt");
    let mut barbara = Browser { token: hers, ..ada };
    assert_eq!(barbara.refusal(get(&members)), wrong(403, "", IP_TEXT));
    let id = place.rsplit('/').next().unwrap();
    assert_eq!(
        barbara
            .refusal(post(&format!("/session/switch-workspace?workspace_id={id}"), &[]))
            .0,
        403
    );
}

#[test]
fn an_admin_of_the_organization_is_exempt_from_a_workspaces_rules() {
    let (mut browser, organization, place) = staffed();
    let members = format!("{place}/members");
    let organization = format!("/organizations/{organization}");
    let (member, admin) = (
        browser.member(&organization, "barbara"),
        browser.role(&organization, "Admin"),
    );
    browser.data(post(
        &format!("{place}/update"),
        &[("name", "Notes"), ("enforce_2fa", "true")],
    ));
    let ada = browser.token.clone();
    let mut barbara = browser.signed_in_as("barbara");
    let hers = barbara.token.clone();
    assert_eq!(barbara.status(get(&members)), 403);
    let mut browser = Browser { token: ada, ..barbara };
    browser.data(post(&format!("{organization}/members/{member}/roles/{admin}/add"), &[]));
    let mut barbara = Browser { token: hers, ..browser };
    assert_eq!(barbara.status(get(&members)), 200);
}
