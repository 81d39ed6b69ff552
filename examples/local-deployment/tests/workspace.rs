//! Workspaces: created, changed, left and deleted; their members and roles.

mod common;
#[path = "common/tenancy.rs"]
mod tenancy;

use common::{Browser, get, post, post_json, wrong};
use serde_json::{Value, json};
use tenancy::{IP_TEXT, MFA_TEXT, PNG, list, multipart, text};

const NOT_A_MEMBER: &str = "You are not a member of this workspace";

/// Ada's browser, her organization's id, and the path of its workspace "Notes" with Barbara as a member.
fn staffed() -> (Browser, String, String) {
    let mut browser = Browser::ada_among_more();
    let organization = browser.organization("Analytical Engines");
    let workspace = browser.workspace("Notes");
    let browser = browser.let_join_workspace(&organization, &workspace, "barbara");
    (browser, organization, format!("/workspaces/{workspace}"))
}

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
    assert_eq!(&*active.active_workspace_membership.unwrap().workspace.name, "Minutes");
    assert_eq!(
        &*active.active_organization_membership.unwrap().organization.name,
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

#[test]
fn members_are_listed_searched_and_removed() {
    let (mut browser, _, place) = staffed();
    let page = browser.data(get(&format!("{place}/members?limit=1")));
    assert_eq!(page["meta"], json!({ "has_more": true, "page": 1, "limit": 1 }));
    let found = browser.data(get(&format!("{place}/members?search=liskov")));
    assert_eq!(found["data"][0]["user"]["username"], "barbara");
    let (barbara, ada) = (browser.member(&place, "barbara"), browser.member(&place, "ada"));
    browser.data(post(&format!("{place}/members/{barbara}/remove"), &[]));
    let again = browser.refusal(post(&format!("{place}/members/{barbara}/remove"), &[]));
    assert_eq!(again, wrong(404, "", "Member not found"));
    let sole = browser.refusal(post(&format!("{place}/members/{ada}/remove"), &[]));
    assert_eq!(sole, wrong(403, "", "Cannot remove the sole owner of the workspace"));
    let other = browser.workspace("Difference");
    let foreign = browser.member(&format!("/workspaces/{other}"), "ada");
    assert_eq!(
        browser
            .refusal(post(&format!("{place}/members/{foreign}/remove"), &[]))
            .0,
        404
    );
}

#[test]
fn roles_are_given_and_taken_while_an_owner_is_left() {
    let (mut browser, _, place) = staffed();
    let (barbara, ada) = (browser.member(&place, "barbara"), browser.member(&place, "ada"));
    let admin = browser.role(&place, "Admin");
    let change = |member: &str, what: &str| post(&format!("{place}/members/{member}/roles/{admin}/{what}"), &[]);
    assert_eq!(browser.refusal(change(&ada, "remove")).0, 403, "the last owner");
    browser.data(change(&barbara, "add"));
    browser.data(change(&ada, "remove"));
    assert_eq!(browser.refusal(change(&ada, "add")).0, 403, "owner no longer");
    let mut barbara = browser.signed_in_as("barbara");
    assert_eq!(barbara.refusal(change("1", "add")), wrong(404, "", "Member not found"));
    let unknown = post(&format!("{place}/members/{ada}/roles/1/add"), &[]);
    assert_eq!(barbara.refusal(unknown), wrong(404, "", "Role not found"));
}

#[test]
fn managers_change_members_and_nothing_else() {
    let (mut browser, _, place) = staffed();
    let role = post_json(
        &format!("{place}/roles"),
        &json!({ "name": "Manager", "permissions": ["workspace:manage"] }),
    );
    let manager = text(&browser.data(role)["id"]);
    let barbara = browser.member(&place, "barbara");
    browser.data(post(&format!("{place}/members/{barbara}/roles/{manager}/add"), &[]));
    let mut barbara = browser.signed_in_as("barbara");
    let (own, member) = (barbara.member(&place, "barbara"), barbara.role(&place, "Member"));
    barbara.data(post(&format!("{place}/members/{own}/roles/{member}/remove"), &[]));
    for order in ["update", "delete", "roles"] {
        assert_eq!(
            barbara
                .refusal(post(&format!("{place}/{order}"), &[("name", "Mine")]))
                .0,
            403,
            "{order}"
        );
    }
}

#[test]
fn own_roles_are_made_and_deleted_unless_somebody_holds_them() {
    let (mut browser, _, place) = staffed();
    let fields = [
        ("name", "Editor"),
        ("permissions", "workspace:member"),
        ("permissions", "workspace:manage"),
    ];
    let role = browser.data(post(&format!("{place}/roles"), &fields));
    assert_eq!(role["workspace_id"], place.rsplit('/').next().unwrap());
    let names: Vec<Value> = list(&browser.data(get(&format!("{place}/roles"))))
        .iter()
        .map(|one| one["name"].clone())
        .collect();
    assert_eq!(names, ["Admin", "Member", "Editor"]);
    let id = text(&role["id"]);
    let barbara = browser.member(&place, "barbara");
    browser.data(post(&format!("{place}/members/{barbara}/roles/{id}/add"), &[]));
    let refusal = browser.refusal(post(&format!("{place}/roles/{id}/delete"), &[]));
    assert_eq!(
        refusal,
        wrong(400, "", "Cannot delete role - 1 members still have this role assigned")
    );
    browser.data(post(&format!("{place}/members/{barbara}/roles/{id}/remove"), &[]));
    let deleted = browser.data(post(&format!("{place}/roles/{id}/delete"), &[]));
    assert_eq!(deleted["message"], "Role deleted successfully");
    let again = browser.refusal(post(&format!("{place}/roles/{id}/delete"), &[]));
    assert_eq!(again, wrong(404, "", "Role not found"));
    let admin = browser.role(&place, "Admin");
    assert_eq!(
        browser.refusal(post(&format!("{place}/roles/{admin}/delete"), &[])).0,
        403
    );
}

#[test]
fn a_role_needs_a_name_known_permissions_and_the_feature() {
    let (mut browser, _, place) = staffed();
    let create = format!("{place}/roles");
    for name in ["", "x", &*"x".repeat(101)] {
        assert_eq!(browser.refusal(post(&create, &[("name", name)])).0, 400);
    }
    let unknown = post(&create, &[("name", "Editor"), ("permissions", "organization:admin")]);
    assert_eq!(browser.refusal(unknown).0, 403);
    let mut browser = browser.settings(json!({ "b2b_settings": { "custom_workspace_role_enabled": false } }));
    assert_eq!(browser.refusal(post(&create, &[("name", "Editor")])).0, 403);
}

#[test]
fn an_organization_has_room_for_so_many_workspaces() {
    let mut browser = Browser::ada_among_more();
    let organization = browser.organization("Analytical Engines");
    for _ in 0..998 {
        browser.create_workspace(&organization, "More");
    }
    let create = post(
        "/workspaces",
        &[("organization_id", &organization), ("name", "Too many")],
    );
    assert_eq!(browser.refusal(create).0, 403);
}
