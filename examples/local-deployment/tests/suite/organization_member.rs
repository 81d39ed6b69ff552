//! Members and roles of organizations.

use crate::common::{Browser, get, post, post_json, wrong};
use crate::tenancy::{list, pick, text};
use serde_json::{Value, json};

/// Ada's organization with Barbara as a member, and Ada's browser.
fn staffed() -> (Browser, String) {
    let mut browser = Browser::ada_among_more();
    let id = browser.organization("Analytical Engines");
    (
        browser.let_join(&id, "barbara", "Member"),
        format!("/organizations/{id}"),
    )
}

fn id_of(place: &str) -> &str {
    place.rsplit('/').next().unwrap()
}

#[test]
fn members_show_names_and_addresses_and_nothing_of_how_they_sign_in() {
    let (mut browser, place) = staffed();
    let page = browser.data(get(&format!("{place}/members")));
    assert_eq!(page["meta"], json!({ "has_more": false, "page": 1, "limit": 10 }));
    let barbara = &page["data"][1];
    assert_eq!(barbara["user"]["primary_email_address"]["email"], "barbara@example.com");
    assert_eq!(barbara["roles"][0]["name"], "Member");
    assert_eq!(barbara["organization"]["member_count"], 2);
    for secret in [
        "has_password",
        "second_factor_policy",
        "user_email_addresses",
        "backup_codes_generated",
    ] {
        assert_eq!(barbara["user"].get(secret), None, "{secret}");
    }
}

#[test]
fn pages_follow_each_other_without_gap_or_double() {
    let (mut browser, place) = staffed();
    browser.control(
        "/__local/members",
        &json!({ "organization": id_of(&place), "count": 23 }),
    );
    let mut seen = Vec::new();
    for page in 1..=4 {
        let answer = browser.data(get(&format!("{place}/members?page={page}&limit=7")));
        assert_eq!(
            answer["meta"],
            json!({ "has_more": page < 4, "page": page, "limit": 7 })
        );
        seen.extend(list(&answer["data"]).iter().map(|member| text(&member["id"])));
    }
    let mut unique = seen.clone();
    unique.sort();
    unique.dedup();
    assert_eq!((seen.len(), unique.len()), (25, 25));
    let beyond = browser.data(get(&format!("{place}/members?page=4294967295&limit=100")));
    assert_eq!(
        (&beyond["data"], &beyond["meta"]["has_more"]),
        (&json!([]), &json!(false))
    );
    let exact = browser.data(get(&format!("{place}/members?page=1&limit=25")));
    assert_eq!(exact["meta"]["has_more"], false);
    let mut browser = browser.faults(json!({ "meta_total": true }));
    assert_eq!(browser.data(get(&format!("{place}/members")))["meta"]["total"], 25);
}

#[test]
fn a_page_or_limit_out_of_range_is_an_error() {
    let (mut browser, place) = staffed();
    for query in [
        "page=0",
        "page=-1",
        "page=x",
        "limit=0",
        "limit=101",
        "limit=1e3",
        "page=99999999999999999999",
    ] {
        assert_eq!(
            browser.refusal(get(&format!("{place}/members?{query}"))).0,
            400,
            "{query}"
        );
    }
    assert_eq!(browser.status(get(&format!("{place}/members?page=&limit="))), 200);
}

#[test]
fn a_search_looks_at_names_usernames_and_addresses() {
    let (mut browser, place) = staffed();
    for (search, found) in [
        ("LISK", 1),
        ("barbara%20l", 1),
        ("EXAMPLE.com", 2),
        ("%20", 2),
        ("nobody", 0),
        ("ada@", 1),
    ] {
        let page = browser.data(get(&format!("{place}/members?search={search}")));
        assert_eq!(list(&page["data"]).len(), found, "{search}");
    }
}

#[test]
fn a_removed_member_is_out_at_once() {
    let (mut browser, place) = staffed();
    let admin = browser.token.clone();
    let member = browser.member(&place, "barbara");
    let mut barbara = browser.signed_in_as("barbara");
    let switch = format!("/session/switch-organization?organization_id={}", id_of(&place));
    barbara.data(post(&switch, &[]));
    let hers = barbara.token.clone();
    let mut browser = Browser {
        token: admin,
        ..barbara
    };
    let remove = format!("{place}/members/{member}/remove");
    assert_eq!(browser.data(post(&remove, &[])), json!({ "success": true }));
    assert_eq!(browser.refusal(post(&remove, &[])), wrong(404, "", "Member not found"));
    let mut barbara = Browser { token: hers, ..browser };
    assert_eq!(
        barbara
            .session()
            .active_signin
            .unwrap()
            .active_organization_membership_id,
        None
    );
    assert_eq!(barbara.refusal(get(&format!("{place}/members"))).0, 403);
}

#[test]
fn removing_takes_rights_a_member_and_another_admin() {
    let (mut browser, place) = staffed();
    let ada = browser.member(&place, "ada");
    let refusal = browser.refusal(post(&format!("{place}/members/{ada}/remove"), &[]));
    assert_eq!(
        refusal,
        wrong(403, "", "Cannot remove the sole admin of the organization")
    );
    let elsewhere = browser.create_organization("Elsewhere");
    let foreign = browser.member(&format!("/organizations/{elsewhere}"), "ada");
    for member in [&*foreign, "1", "x"] {
        let refusal = browser.refusal(post(&format!("{place}/members/{member}/remove"), &[]));
        assert_eq!(refusal, wrong(404, "", "Member not found"));
    }
    let mut barbara = browser.signed_in_as("barbara");
    let refusal = barbara.refusal(post(&format!("{place}/members/{ada}/remove"), &[]));
    assert_eq!(refusal, wrong(403, "", "Insufficient permissions to remove members."));
}

#[test]
fn a_member_gains_and_loses_roles() {
    let (mut browser, place) = staffed();
    let (member, admin) = (browser.member(&place, "barbara"), browser.role(&place, "Admin"));
    let change = |what: &str| post(&format!("{place}/members/{member}/roles/{admin}/{what}"), &[]);
    let roles = |browser: &mut Browser| {
        let page = browser.data(get(&format!("{place}/members")));
        list(&pick(&page["data"], "/user/username", "barbara")["roles"]).len()
    };
    for _ in 0..2 {
        assert_eq!(browser.data(change("add")), json!({ "success": true }));
        assert_eq!(roles(&mut browser), 2);
    }
    for _ in 0..2 {
        browser.data(change("remove"));
        assert_eq!(roles(&mut browser), 1);
    }
    let unknown = post(&format!("{place}/members/{member}/roles/1/add"), &[]);
    assert_eq!(browser.refusal(unknown), wrong(404, "", "Role not found"));
    let workspace = browser.workspace("Notes");
    let foreign = browser.role(&format!("/workspaces/{workspace}"), "Admin");
    let mixed = post(&format!("{place}/members/{member}/roles/{foreign}/add"), &[]);
    assert_eq!(browser.refusal(mixed), wrong(404, "", "Role not found"));
}

#[test]
fn nobody_gives_up_their_own_admin_role_or_takes_the_last() {
    let (mut browser, place) = staffed();
    let (barbara, ada) = (browser.member(&place, "barbara"), browser.member(&place, "ada"));
    let admin = browser.role(&place, "Admin");
    let own = |browser: &mut Browser| {
        browser
            .refusal(post(&format!("{place}/members/{ada}/roles/{admin}/remove"), &[]))
            .0
    };
    assert_eq!(own(&mut browser), 403);
    browser.data(post(&format!("{place}/members/{barbara}/roles/{admin}/add"), &[]));
    assert_eq!(own(&mut browser), 403, "her own, be there another admin or not");
    let mut barbara = browser.signed_in_as("barbara");
    barbara.data(post(&format!("{place}/members/{ada}/roles/{admin}/remove"), &[]));
    assert_eq!(
        barbara.session().active_signin.unwrap().user.username.as_ref(),
        "barbara"
    );
}

#[test]
fn managers_cannot_take_the_last_admin_role_of_another() {
    let (mut browser, place) = staffed();
    let fields = [("name", "Manager"), ("permissions", "organization:manage")];
    let manager = text(&browser.data(post(&format!("{place}/roles"), &fields))["id"]);
    let (barbara, ada) = (browser.member(&place, "barbara"), browser.member(&place, "ada"));
    let admin = browser.role(&place, "Admin");
    browser.data(post(&format!("{place}/members/{barbara}/roles/{manager}/add"), &[]));
    let mut browser = browser.signed_in_as("barbara");
    let refusal = browser.refusal(post(&format!("{place}/members/{ada}/roles/{admin}/remove"), &[]));
    assert_eq!(refusal.0, 403);
    let refusal = browser.refusal(post(&format!("{place}/members/{ada}/remove"), &[]));
    assert_eq!(refusal.0, 403);
}

#[test]
fn roles_are_the_deployments_and_the_organizations_own() {
    let (mut browser, place) = staffed();
    let create = format!("{place}/roles");
    let numbered = [
        ("name", "Editor"),
        ("permissions[0]", "organization:manage"),
        ("permissions[1]", "organization:member"),
    ];
    let role = browser.data(post(&create, &numbered));
    assert_eq!(
        role["permissions"],
        json!(["organization:manage", "organization:member"])
    );
    assert_eq!(role["organization_id"], id_of(&place));
    let repeated = [
        ("name", "Reader"),
        ("permissions", "organization:member"),
        ("permissions", "organization:member"),
    ];
    assert_eq!(
        browser.data(post(&create, &repeated))["permissions"],
        json!(["organization:member"])
    );
    let roles = list(&browser.data(get(&create)));
    let names: Vec<&Value> = roles.iter().map(|role| &role["name"]).collect();
    assert_eq!(names, ["Admin", "Member", "Editor", "Reader"]);
    let levels: Vec<&Value> = roles.iter().map(|role| &role["is_deployment_level"]).collect();
    assert_eq!(levels, [true, true, false, false]);
    let other = browser.create_organization("Elsewhere");
    assert_eq!(
        list(&browser.data(get(&format!("/organizations/{other}/roles")))).len(),
        2
    );
}

#[test]
fn a_role_needs_a_name_known_permissions_and_the_feature() {
    let (mut browser, place) = staffed();
    let create = format!("{place}/roles");
    let long = "x".repeat(101);
    for name in ["", "x", &*long, "a\u{7}b"] {
        assert_eq!(browser.refusal(post(&create, &[("name", name)])).0, 400, "{name:.9}");
    }
    for permission in ["root", "workspace:admin", "organization:ADMIN"] {
        let refusal = browser.refusal(post(&create, &[("name", "Editor"), ("permissions", permission)]));
        assert_eq!(refusal.0, 403, "{permission}");
    }
    let json = post_json(
        &create,
        &json!({ "name": "Editor", "permissions": ["organization:manage"] }),
    );
    browser.data(json);
    let off = json!({ "b2b_settings": { "custom_org_role_enabled": false } });
    let mut browser = browser.settings(off);
    let refusal = browser.refusal(post(&create, &[("name", "Editor")]));
    assert_eq!(refusal.0, 403);
    let mut barbara = browser.signed_in_as("barbara");
    assert_eq!(
        barbara.refusal(post(&create, &[("name", "Editor")])),
        wrong(403, "", "Insufficient permissions to create roles.")
    );
}

#[test]
fn so_many_roles_and_no_more() {
    let (mut browser, place) = staffed();
    for _ in 0..100 {
        browser.data(post(&format!("{place}/roles"), &[("name", "Editor")]));
    }
    assert_eq!(
        browser
            .refusal(post(&format!("{place}/roles"), &[("name", "Editor")]))
            .0,
        403
    );
}

#[test]
fn a_removed_role_is_taken_from_its_holders() {
    let (mut browser, place) = staffed();
    let role = text(&browser.data(post(&format!("{place}/roles"), &[("name", "Editor")]))["id"]);
    let member = browser.member(&place, "barbara");
    browser.data(post(&format!("{place}/members/{member}/roles/{role}/add"), &[]));
    assert_eq!(
        browser.data(post(&format!("{place}/roles/{role}/remove"), &[])),
        json!({ "success": true })
    );
    let page = browser.data(get(&format!("{place}/members")));
    assert_eq!(
        list(&pick(&page["data"], "/user/username", "barbara")["roles"]).len(),
        1
    );
    let again = browser.refusal(post(&format!("{place}/roles/{role}/remove"), &[]));
    assert_eq!(again, wrong(404, "", "Role not found"));
}

#[test]
fn the_deployments_roles_and_the_last_admins_stay() {
    let (mut browser, place) = staffed();
    for name in ["Admin", "Member"] {
        let role = browser.role(&place, name);
        assert_eq!(
            browser.refusal(post(&format!("{place}/roles/{role}/remove"), &[])).0,
            403,
            "{name}"
        );
    }
    let fields = [("name", "Chair"), ("permissions", "organization:admin")];
    let chair = text(&browser.data(post(&format!("{place}/roles"), &fields))["id"]);
    let (barbara, ada) = (browser.member(&place, "barbara"), browser.member(&place, "ada"));
    browser.data(post(&format!("{place}/members/{barbara}/roles/{chair}/add"), &[]));
    let admin = browser.role(&place, "Admin");
    let mut barbara = browser.signed_in_as("barbara");
    barbara.data(post(&format!("{place}/members/{ada}/roles/{admin}/remove"), &[]));
    let refusal = barbara.refusal(post(&format!("{place}/roles/{chair}/remove"), &[]));
    assert_eq!(refusal, wrong(403, "", "Organization must have at least one admin"));
}
