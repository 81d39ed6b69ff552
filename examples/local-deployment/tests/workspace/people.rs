//! Members and roles.

use super::*;

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
