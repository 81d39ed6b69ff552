//! Who is shut out of an organization, and by what; and the forms that lists and ids can take.

use crate::common::{Browser, get, post, with_header, wrong};
use crate::tenancy::{IP_TEXT, MFA_TEXT, pick};
use serde_json::{Value, json};

/// Barbara as a member of Ada's organization, whose settings are changed to these, with Barbara's browser.
fn barbara_in(fields: &[(&'static str, &str)]) -> (Browser, String) {
    let mut browser = Browser::new();
    browser.ada();
    let id = browser.organization("Analytical Engines");
    let mut browser = browser.let_join(&id, "barbara", "Member");
    browser.data(post(&format!("/organizations/{id}/update"), fields));
    (browser.signed_in_as("barbara"), id)
}

fn restriction(browser: &mut Browser) -> Value {
    let memberships = browser.data(get("/me/organization-memberships"));
    pick(&memberships, "/organization/name", "Analytical Engines")["eligibility_restriction"].clone()
}

#[test]
fn addresses_outside_the_list_are_shut_out_until_the_deployment_says_otherwise() {
    let rules = [
        ("enable_ip_restriction", "true"),
        ("whitelisted_ips", "192.0.2.0/24"),
        ("whitelisted_ips", "::1"),
    ];
    let (mut browser, id) = barbara_in(&rules);
    let members = format!("/organizations/{id}/members");
    let switch = format!("/session/switch-organization?organization_id={id}");
    assert_eq!(
        restriction(&mut browser),
        json!({ "type": "ip_not_allowed", "message": IP_TEXT })
    );
    assert_eq!(browser.refusal(get(&members)), wrong(403, "", IP_TEXT));
    assert_eq!(browser.refusal(post(&switch, &[])).0, 403);
    for (address, allowed) in [
        ("192.0.2.77", true),
        ("192.0.3.1, 192.0.2.1", false),
        ("::1", true),
        ("?", false),
    ] {
        let status = browser.status(with_header(get(&members), "x-forwarded-for", address));
        assert_eq!(status == 200, allowed, "{address}");
    }
    let mut browser = browser.faults(json!({ "client_ip": "192.0.2.5" }));
    assert_eq!(restriction(&mut browser), Value::Null);
    browser.data(post(&switch, &[]));
    assert_eq!(
        browser.status(with_header(get(&members), "x-forwarded-for", "10.0.0.1")),
        403
    );
    let lenient = json!({ "b2b_settings": { "ip_allowlist_per_org_enabled": false } });
    let mut browser = browser.faults(json!({})).settings(lenient);
    assert_eq!(browser.status(get(&members)), 200);
}

#[test]
fn an_empty_list_shuts_nobody_out() {
    let (mut browser, _) = barbara_in(&[("enable_ip_restriction", "true")]);
    assert_eq!(restriction(&mut browser), Value::Null);
}

#[test]
fn a_missing_second_factor_is_named_by_its_code() {
    let (mut browser, id) = barbara_in(&[("enforce_mfa", "true")]);
    assert_eq!(
        restriction(&mut browser),
        json!({ "type": "mfa_required", "message": MFA_TEXT })
    );
    let calls = [
        get(&format!("/organizations/{id}/roles")),
        post(&format!("/organizations/{id}/leave"), &[]),
    ];
    for call in calls {
        assert_eq!(browser.refusal(call), wrong(403, "MFA_REQUIRED", MFA_TEXT));
    }
    let create = post("/workspaces", &[("organization_id", &*id), ("name", "Mine")]);
    assert_eq!(browser.refusal(create), wrong(403, "MFA_REQUIRED", MFA_TEXT));
}

#[test]
fn both_rules_together_have_a_type_of_their_own() {
    let rules = [
        ("enforce_mfa", "true"),
        ("enable_ip_restriction", "true"),
        ("whitelisted_ips", "192.0.2.1"),
    ];
    let (mut browser, id) = barbara_in(&rules);
    assert_eq!(restriction(&mut browser)["type"], "ip_and_mfa_required");
    assert_eq!(
        browser.refusal(get(&format!("/organizations/{id}/members"))),
        wrong(403, "", IP_TEXT)
    );
}

#[test]
fn admins_are_exempt_and_managers_are_not() {
    let mut browser = Browser::new();
    browser.ada();
    let id = browser.organization("Analytical Engines");
    let role = browser.data(post(
        &format!("/organizations/{id}/roles"),
        &[("name", "Manager"), ("permissions", "organization:manage")],
    ));
    assert_eq!(role["is_deployment_level"], false);
    let mut browser = browser.let_join(&id, "barbara", "Manager");
    let update = format!("/organizations/{id}/update");
    let members = format!("/organizations/{id}/members");
    browser.data(post(
        &update,
        &[("enable_ip_restriction", "true"), ("whitelisted_ips", "192.0.2.1")],
    ));
    assert_eq!(browser.status(get(&members)), 200, "an admin");
    let mut browser = browser.signed_in_as("barbara");
    assert_eq!(browser.status(get(&members)), 403);
    let mut browser = browser.faults(json!({ "client_ip": "192.0.2.1" }));
    browser.data(post(&update, &[("description", "managed")]));
    let delete = post(&format!("/organizations/{id}/delete"), &[]);
    assert_eq!(browser.refusal(delete).0, 403, "managers do not delete");
}

#[test]
fn empty_lists_can_be_null_or_missing() {
    let mut browser = Browser::new().faults(json!({ "null_arrays": true }));
    browser.ada();
    let id = browser.organization("Analytical Engines");
    let memberships = browser.data(get("/me/organization-memberships"));
    let organization = &memberships[0]["organization"];
    assert_eq!(organization["whitelisted_ips"], Value::Null);
    assert_eq!(organization.get("segments"), None);
    assert_eq!(memberships[0]["roles"].as_array().unwrap().len(), 1);
    assert_eq!(
        browser.data(get(&format!("/organizations/{id}/invitations"))),
        Value::Null
    );
    browser.session();
    let mut browser = browser.faults(json!({ "null_arrays": false }));
    assert_eq!(
        browser.data(get(&format!("/organizations/{id}/invitations"))),
        json!([])
    );
}

#[test]
fn ids_that_leak_as_numbers_lose_no_digit() {
    let mut browser = Browser::new();
    browser.ada();
    let id = browser.organization("Analytical Engines");
    let workspace = browser.workspace("Notes");
    let update = format!("/organizations/{id}/update");
    let invite = format!("/organizations/{id}/invitations");
    let role = browser.role(&format!("/organizations/{id}"), "Member");
    let mut browser = browser.faults(json!({ "numeric_ids": true }));
    let changed = browser.data(post(&update, &[("auto_assigned_workspace_id", &workspace)]));
    assert_eq!(changed["auto_assigned_workspace_id"].as_u64(), workspace.parse().ok());
    let invitation = browser.data(post(&invite, &[("email", "n@example.com"), ("role_id", &role)]));
    assert_eq!(
        invitation["initial_organization_role"]["id"].as_u64(),
        role.parse().ok()
    );
    assert_eq!(browser.data(get(&invite))[0]["initial_workspace_role"]["id"], 0);
}
