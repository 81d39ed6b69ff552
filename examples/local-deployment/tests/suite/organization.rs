//! Organizations: created, changed, left and deleted.

use crate::common;
use crate::common::{Browser, get, post, wrong};
use crate::tenancy::{PNG, list, multipart, text};
use serde_json::{Value, json};

const NOT_A_MEMBER: &str = "You are not a member of this organization";

fn ada() -> Browser {
    let mut browser = Browser::new();
    browser.ada();
    browser
}

fn names(browser: &mut Browser) -> Vec<Value> {
    let memberships = browser.data(get("/me/organization-memberships"));
    list(&memberships)
        .iter()
        .map(|one| one["organization"]["name"].clone())
        .collect()
}

#[test]
fn a_new_organization_is_entered_with_its_creator_as_admin() {
    let mut browser = ada();
    let fields = [("name", " Société Ⅻ "), ("description", "Tables\nof logarithms")];
    let data = browser.data(multipart("/organizations", &fields, Some(PNG)));
    let organization = &data["organization"];
    assert_eq!(
        (&organization["name"], &organization["member_count"]),
        (&json!("Société Ⅻ"), &json!(1))
    );
    assert_eq!(organization["description"], "Tables\nof logarithms");
    assert_eq!(
        data["membership"]["roles"][0]["permissions"],
        json!(["organization:admin"])
    );
    assert_eq!(data["membership"]["user"]["username"], "ada");
    let picture = text(&organization["image_url"]);
    let picture = browser.send(get(picture.strip_prefix(common::ORIGIN).unwrap()));
    assert_eq!((picture.status, &*picture.body), (200, PNG));
    let active = browser.session().active_signin.unwrap();
    assert_eq!(
        active.active_organization_membership.as_ref().unwrap().id.as_str(),
        text(&data["membership"]["id"])
    );
    assert_eq!(active.active_workspace_membership_id, None);
    assert_eq!(names(&mut browser)[0], "Société Ⅻ", "newest first");
}

#[test]
fn creating_takes_a_sign_in_a_name_and_the_deployments_leave() {
    let create = || post("/organizations", &[("name", "Difference")]);
    assert_eq!(Browser::new().refusal(create()), wrong(401, "", "Unauthorized"));
    let mut browser = ada();
    for name in ["", "   "] {
        let refusal = browser.refusal(post("/organizations", &[("name", name)]));
        assert_eq!(refusal, wrong(400, "", "Name is required"));
    }
    let off = json!({ "b2b_settings": { "organizations_enabled": false } });
    let refusal = ada().settings(off).refusal(create());
    assert_eq!(
        refusal,
        wrong(400, "", "Organizations are not enabled for this deployment")
    );
    let forbidden = json!({ "b2b_settings": { "allow_users_to_create_orgs": false } });
    assert_eq!(ada().settings(forbidden).refusal(create()).0, 403);
}

#[test]
fn hostile_names_descriptions_and_pictures_are_refused_and_change_nothing() {
    let long = "x".repeat(10_000);
    for target in ["/organizations", "update"] {
        let mut browser = ada();
        let id = browser.organization("Analytical Engines");
        let target = target.replace("update", &format!("/organizations/{id}/update"));
        for (name, description) in [
            (&*long, ""),
            ("a\u{0}b", ""),
            ("a\nb", ""),
            ("\u{1b}[2J", ""),
            ("fine", &*long),
        ] {
            let request = post(&target, &[("name", name), ("description", description)]);
            assert_eq!(browser.refusal(request).0, 400, "{name:.9} at {target}");
        }
        for image in [&b"<svg/>"[..], &[PNG, &vec![0; 6 * 1024 * 1024]].concat()] {
            let request = multipart(&target, &[("name", "fine")], Some(image));
            assert_eq!(browser.refusal(request), wrong(400, "", "Invalid image"));
        }
        assert_eq!(names(&mut browser), ["Royal Society", "Analytical Engines"]);
    }
}

#[test]
fn a_user_may_create_so_many_and_belong_to_so_many() {
    let limit = |name: &str| json!({ "b2b_settings": { "limit_org_creation_per_user": true, name: 3 } });
    let create = || post("/organizations", &[("name", "Another")]);
    let refused = wrong(
        403,
        "",
        "You have reached the maximum number of organizations allowed (3)",
    );
    // Ada belongs to two and created neither.
    let mut browser = ada().settings(limit("max_orgs_per_user"));
    browser.data(create());
    assert_eq!(browser.refusal(create()), refused);
    let mut browser = ada().settings(limit("org_creation_per_user_count"));
    for _ in 0..3 {
        browser.data(create());
    }
    assert_eq!(browser.refusal(create()), refused);
}

#[test]
fn an_update_changes_what_it_names_and_nothing_else() {
    let mut browser = ada();
    let id = browser.organization("Analytical Engines");
    let workspace = browser.workspace("Notes");
    let target = format!("/organizations/{id}/update");
    let fields = [
        ("name", "Engines"),
        ("whitelisted_ips", "127.0.0.1"),
        ("whitelisted_ips", "10.0.0.0/8"),
        ("auto_assigned_workspace_id", &*workspace),
        ("enable_ip_restriction", "true"),
        ("enforce_mfa", "true"),
    ];
    let changed = browser.data(multipart(&target, &fields, None));
    assert_eq!(changed["whitelisted_ips"], json!(["127.0.0.1", "10.0.0.0/8"]));
    assert_eq!(changed["auto_assigned_workspace_id"], workspace);
    assert_eq!(
        (&changed["enable_ip_restriction"], &changed["enforce_mfa"]),
        (&json!(true), &json!(true))
    );
    assert_eq!(
        (&changed["name"], &changed["member_count"]),
        (&json!("Engines"), &json!(1))
    );
    assert_eq!(changed["description"], "Engines that weave algebraic patterns");
    let fields = [
        ("description", ""),
        ("auto_assigned_workspace_id", "0"),
        ("enforce_mfa", "false"),
    ];
    let changed = browser.data(multipart(&target, &fields, None));
    assert_eq!(
        (&changed["description"], &changed["enforce_mfa"]),
        (&json!(""), &json!(false))
    );
    assert_eq!(changed["auto_assigned_workspace_id"], Value::Null);
    assert_eq!(
        changed["whitelisted_ips"],
        json!(["127.0.0.1", "10.0.0.0/8"]),
        "an empty list changes nothing"
    );
    assert_eq!(changed["name"], "Engines");
    let seen = browser.data(get("/me/organization-memberships"));
    assert_eq!(seen[1]["organization"]["name"], "Engines");
}

#[test]
fn a_picture_is_replaced_and_removed_and_the_old_one_is_gone() {
    let mut browser = ada();
    let id = browser.organization("Analytical Engines");
    let target = format!("/organizations/{id}/update");
    let mut image = |image: Option<&[u8]>, fields: &[(&str, &str)]| {
        text(&browser.data(multipart(&target, fields, image))["image_url"])
    };
    let first = image(Some(PNG), &[]);
    assert_eq!(image(None, &[("name", "Engines")]), first);
    let second = image(Some(PNG), &[]);
    assert_ne!(first, second);
    assert_eq!(image(None, &[("image", "null")]), "");
    for address in [first, second] {
        assert_eq!(
            browser.send(get(address.strip_prefix(common::ORIGIN).unwrap())).status,
            404
        );
    }
}

#[test]
fn addresses_and_workspaces_that_make_no_sense_are_refused() {
    let mut browser = ada();
    let id = browser.organization("Analytical Engines");
    let target = format!("/organizations/{id}/update");
    for entry in ["everywhere", "10.0.0.0/99", "1.2.3"] {
        let refusal = browser.refusal(post(&target, &[("name", "no"), ("whitelisted_ips", entry)]));
        assert_eq!(refusal, wrong(400, "", "Invalid IP address or CIDR range"));
    }
    let many = vec![("whitelisted_ips", "10.0.0.1"); 501];
    assert_eq!(browser.refusal(post(&target, &many)).0, 400);
    let other = browser.create_organization("Other");
    let foreign = browser.create_workspace(&other, "Elsewhere");
    for workspace in [&*foreign, "1", "x"] {
        let refusal = browser.refusal(post(&target, &[("auto_assigned_workspace_id", workspace)]));
        assert_eq!(refusal, wrong(400, "", "Workspace not found in this organization"));
    }
    assert!(names(&mut browser).contains(&json!("Analytical Engines")));
}

#[test]
fn members_without_rights_change_and_delete_nothing() {
    let mut browser = ada();
    let id = browser.organization("Royal Society");
    let refusal = browser.refusal(post(&format!("/organizations/{id}/update"), &[("name", "Mine")]));
    assert_eq!(
        refusal,
        wrong(403, "", "Insufficient permissions to update organization.")
    );
    let refusal = browser.refusal(post(&format!("/organizations/{id}/delete"), &[]));
    assert_eq!(
        refusal,
        wrong(403, "", "Only organization owner can delete the organization")
    );
}

#[test]
fn strangers_and_the_signed_out_reach_no_call_of_an_organization() {
    let mut browser = ada();
    let id = browser.organization("Analytical Engines");
    let calls = ["members", "roles", "invitations", "domains", "enterprise-connections"];
    let orders = [
        "update",
        "delete",
        "leave",
        "members/1/remove",
        "members/1/roles/1/add",
        "members/1/roles/1/remove",
        "roles",
        "roles/1/remove",
        "invitations",
        "invitations/1/discard",
        "invitations/1/resend",
        "domains",
        "domains/1/verify",
        "domains/1/delete",
        "enterprise-connections",
        "enterprise-connections/test",
        "enterprise-connections/1/update",
        "enterprise-connections/1/delete",
        "enterprise-connections/1/test",
        "enterprise-connections/1/scim/token",
        "enterprise-connections/1/scim/token/revoke",
    ];
    let mut out = browser.fresh();
    for call in calls {
        let refusal = out.refusal(get(&format!("/organizations/{id}/{call}")));
        assert_eq!(refusal, wrong(401, "", "Unauthorized"), "{call}");
    }
    for order in orders {
        let refusal = out.refusal(post(&format!("/organizations/{id}/{order}"), &[("name", "x")]));
        assert_eq!(refusal, wrong(401, "", "Unauthorized"), "{order}");
    }
    let mut barbara = out.signed_in_as("barbara");
    for place in [&*id, "1", "%00", &"9".repeat(10_000)] {
        for call in calls {
            let refusal = barbara.refusal(get(&format!("/organizations/{place}/{call}")));
            assert_eq!(refusal, wrong(403, "", NOT_A_MEMBER), "{call}");
        }
        for order in orders {
            let refusal = barbara.refusal(post(&format!("/organizations/{place}/{order}"), &[("name", "x")]));
            assert_eq!(refusal, wrong(403, "", NOT_A_MEMBER), "{order}");
        }
    }
    let unknown = barbara.refusal(post(&format!("/organizations/{id}/explode"), &[]));
    assert_eq!(unknown, wrong(404, "", "Resource does not exist"));
}

#[test]
fn leaving_lets_go_of_the_active_organization_on_every_device() {
    let mut browser = ada();
    let id = browser.organization("Royal Society");
    browser.data(post(&format!("/session/switch-organization?organization_id={id}"), &[]));
    let first = browser.token.clone();
    let mut second = browser.signed_in_as("ada");
    assert!(
        second
            .session()
            .active_signin
            .unwrap()
            .active_organization_membership_id
            .is_some()
    );
    assert_eq!(
        second.data(post(&format!("/organizations/{id}/leave"), &[])),
        json!({ "success": true })
    );
    assert_eq!(
        second
            .session()
            .active_signin
            .unwrap()
            .active_organization_membership_id,
        None
    );
    let mut browser = Browser { token: first, ..second };
    let active = browser.data(get("/session"))["active_signin"].clone();
    assert_eq!(active["active_organization_membership_id"], Value::Null);
    assert_eq!(active["active_organization_membership"], Value::Null);
    assert_eq!(names(&mut browser), ["Analytical Engines"]);
    let mut later = browser.signed_in_as("ada");
    assert_eq!(
        later.session().active_signin.unwrap().active_organization_membership_id,
        None
    );
}

#[test]
fn leaving_an_organization_leaves_its_workspaces() {
    let mut browser = ada();
    let id = browser.organization("Analytical Engines");
    let workspace = browser.workspace("Notes");
    let mut browser = browser
        .let_join(&id, "barbara", "Member")
        .let_join_workspace(&id, &workspace, "barbara");
    assert_eq!(
        browser.data(get(&format!("/workspaces/{workspace}/members")))["data"]
            .as_array()
            .unwrap()
            .len(),
        2
    );
    let admin = browser.token.clone();
    let mut barbara = browser.signed_in_as("barbara");
    barbara.data(post(
        &format!("/session/switch-workspace?workspace_id={workspace}"),
        &[],
    ));
    barbara.data(post(&format!("/organizations/{id}/leave"), &[]));
    assert_eq!(barbara.data(get("/me/workspace-memberships")), json!([]));
    assert_eq!(
        barbara.session().active_signin.unwrap().active_workspace_membership_id,
        None
    );
    let mut browser = Browser {
        token: admin,
        ..barbara
    };
    assert_eq!(
        browser.data(get(&format!("/workspaces/{workspace}/members")))["data"]
            .as_array()
            .unwrap()
            .len(),
        1
    );
}

#[test]
fn the_sole_admin_cannot_leave() {
    let mut browser = ada();
    let id = browser.organization("Analytical Engines");
    let (status, _, text) = browser.refusal(post(&format!("/organizations/{id}/leave"), &[]));
    assert_eq!(status, 403);
    assert!(
        text.starts_with("Cannot leave organization as the sole admin"),
        "{text}"
    );
    let mut browser = browser.let_join(&id, "barbara", "Admin");
    browser.data(post(&format!("/organizations/{id}/leave"), &[]));
}

#[test]
fn a_deleted_organization_takes_everything_with_it() {
    let mut browser = ada();
    let id = browser.organization("Analytical Engines");
    let workspace = browser.workspace("Notes");
    browser.data(post(
        &format!("/session/switch-workspace?workspace_id={workspace}"),
        &[],
    ));
    let invitation = [("email", "new@example.com")];
    browser.data(post(&format!("/organizations/{id}/invitations"), &invitation));
    let picture = text(&browser.data(multipart(&format!("/organizations/{id}/update"), &[], Some(PNG)))["image_url"]);
    assert_eq!(
        browser.data(post(&format!("/organizations/{id}/delete"), &[])),
        json!({ "success": true })
    );
    let active = browser.session().active_signin.unwrap();
    assert_eq!(
        (
            active.active_organization_membership_id.clone(),
            active.active_workspace_membership_id.clone()
        ),
        (None, None)
    );
    assert_eq!(names(&mut browser), ["Royal Society"]);
    assert_eq!(browser.data(get("/me/workspace-memberships")), json!([]));
    assert_eq!(
        browser.refusal(get(&format!("/organizations/{id}/members"))),
        wrong(403, "", NOT_A_MEMBER)
    );
    assert_eq!(
        browser.send(get(picture.strip_prefix(common::ORIGIN).unwrap())).status,
        404
    );
    let token = browser.mailed_token("new@example.com");
    let refusal = browser.refusal(post("/organizations/invitations/accept", &[("token", &token)]));
    assert_eq!((refusal.0, &*refusal.1), (400, "INVALID_INVITATION_TOKEN"));
    let switch = post(&format!("/session/switch-organization?organization_id={id}"), &[]);
    assert_eq!(browser.refusal(switch).0, 400);
}
