//! Where the active account works, and what it may do there.

use serde_json::{Value, json};
use wacht_yew::client::TransportError;
use wacht_yew::session::{Access, Permission, SessionSnapshot, SessionStore, Tenancy};
use wacht_yew::wire::{OrganizationMembership, WorkspaceMembership, read_success};

fn snapshot(active: &Value) -> SessionSnapshot {
    let mut store = SessionStore::default();
    let data = json!({ "data": { "id": "1", "active_signin": active } });
    let session = read_success(&data.to_string()).expect("a session");
    store.settle(store.generation(), Ok(session));
    store.snapshot().clone()
}

fn role(permissions: &[&str]) -> Value {
    json!({ "id": "9", "name": "role", "permissions": permissions })
}

fn organization(permissions: &[&str]) -> Value {
    json!({ "id": "10", "organization": { "id": "100", "name": "Engines" }, "roles": [role(permissions)] })
}

fn workspace(permissions: &[&str]) -> Value {
    json!({ "id": "20", "workspace": { "id": "200", "name": "Notes" }, "organization": { "id": "100" }, "roles": [role(permissions)] })
}

/// An account in an organization and a workspace, told whole.
fn whole(organization: &Value, workspace: &Value) -> Value {
    json!({
        "id": "2",
        "user": { "id": "3" },
        "active_organization_membership_id": organization["id"],
        "active_workspace_membership_id": workspace["id"],
        "active_organization_membership": organization,
        "active_workspace_membership": workspace,
    })
}

fn list<T: wacht_yew::wire::FromWire>(items: &Value) -> Vec<T> {
    read_success(&json!({ "data": items }).to_string()).expect("a list")
}

fn names(tenancy: &Tenancy) -> Option<(String, Option<String>)> {
    let active = tenancy.active()?;
    let workspace = active.workspace.as_ref();
    Some((
        active.organization.organization.name.to_string(),
        workspace.map(|membership| membership.workspace.name.to_string()),
    ))
}

fn engines_and_notes() -> Option<(String, Option<String>)> {
    Some(("Engines".to_owned(), Some("Notes".to_owned())))
}

#[test]
fn before_the_session_is_known_nothing_is() {
    let mut store = SessionStore::default();
    assert_eq!(Tenancy::of(store.snapshot(), None, None), Tenancy::Unknown);
    store.settle(store.generation(), Err(TransportError::Offline.into()));
    assert_eq!(Tenancy::of(store.snapshot(), None, None), Tenancy::Unknown);
}

#[test]
fn nobody_and_nowhere_are_told_apart() {
    assert_eq!(Tenancy::of(&snapshot(&Value::Null), None, None), Tenancy::SignedOut);
    let alone = snapshot(&json!({ "id": "2", "active_organization_membership_id": null }));
    assert_eq!(Tenancy::of(&alone, None, None), Tenancy::Personal);
    let zero = snapshot(&json!({ "id": "2", "active_organization_membership_id": "0" }));
    assert_eq!(Tenancy::of(&zero, None, None), Tenancy::Personal);
}

#[test]
fn what_the_session_tells_needs_no_list() {
    let session = snapshot(&whole(&organization(&[]), &workspace(&[])));
    let now = session.state().signed_in().expect("somebody is active");
    assert!(!Tenancy::needs_lists(now.sign_in()));
    assert_eq!(names(&Tenancy::of(&session, None, None)), engines_and_notes());
    let session = snapshot(&whole(&organization(&[]), &json!({ "id": null })));
    let outside = Some(("Engines".to_owned(), None));
    assert_eq!(names(&Tenancy::of(&session, None, None)), outside);
}

#[test]
fn what_the_session_names_by_id_the_lists_tell() {
    let session = snapshot(&json!({
        "id": "2",
        "active_organization_membership_id": "10",
        "active_workspace_membership_id": "20",
    }));
    let now = session.state().signed_in().expect("somebody is active");
    assert!(Tenancy::needs_lists(now.sign_in()));
    let organizations = list::<OrganizationMembership>(&json!([organization(&[])]));
    let workspaces = list::<WorkspaceMembership>(&json!([workspace(&[])]));
    let of = |organizations, workspaces| Tenancy::of(&session, organizations, workspaces);
    assert_eq!(of(None, None), Tenancy::Unknown);
    assert_eq!(of(Some(&organizations[..]), None), Tenancy::Unknown);
    assert_eq!(names(&of(Some(&organizations), Some(&workspaces))), engines_and_notes());
    assert_eq!(
        of(Some(&[]), Some(&workspaces)),
        Tenancy::Personal,
        "a membership that is over"
    );
    let outside = Some(("Engines".to_owned(), None));
    assert_eq!(names(&of(Some(&organizations), Some(&[]))), outside);
}

#[test]
fn roles_grant_what_they_say_and_admins_manage() {
    // Permission, keys in the organization, keys in the workspace, whether it is held.
    let table = [
        ("organization:admin", &["organization:admin"][..], &[][..], true),
        ("organization:admin", &["organization:manage"], &[], false),
        ("organization:manage", &["organization:admin"], &[], true),
        ("organization:manage", &["organization:manage"], &[], true),
        (
            "organization:manage",
            &["organization:member"],
            &["organization:manage"],
            false,
        ),
        ("workspace:admin", &["organization:admin"], &[], false),
        ("workspace:admin", &[], &["workspace:admin"], true),
        ("workspace:manage", &[], &["workspace:admin"], true),
        ("workspace:manage", &["workspace:manage"], &[], false),
        ("invoices:read", &["invoices:read"], &[], true),
        ("invoices:read", &[], &["invoices:read"], true),
        ("invoices:read", &["organization:admin"], &["invoices"], false),
    ];
    for (key, in_organization, in_workspace, is_held) in table {
        let session = snapshot(&whole(&organization(in_organization), &workspace(in_workspace)));
        let tenancy = Tenancy::of(&session, None, None);
        let expected = if is_held { Access::Granted } else { Access::Denied };
        let permission = Permission::from(key);
        assert_eq!(permission.key(), key);
        assert_eq!(
            Access::of(&permission, &tenancy),
            expected,
            "{key} with {in_organization:?} and {in_workspace:?}"
        );
    }
}

#[test]
fn access_is_unknown_only_as_long_as_the_tenancy_is() {
    let permission = Permission::OrganizationAdmin;
    assert_eq!(Access::of(&permission, &Tenancy::Unknown), Access::Unknown);
    assert_eq!(Access::of(&permission, &Tenancy::SignedOut), Access::Denied);
    assert_eq!(Access::of(&permission, &Tenancy::Personal), Access::Denied);
}

#[test]
fn who_is_shut_out_may_nothing() {
    let table = [
        ("mfa_required", true),
        ("ip_not_allowed", true),
        ("something new", true),
        ("none", false),
        ("", false),
    ];
    for (kind, is_shut_out) in table {
        let restriction = json!({ "type": kind, "message": "Why" });
        let (mut organization, mut workspace) = (organization(&["organization:admin"]), workspace(&[]));
        for in_workspace in [false, true] {
            let place = if in_workspace {
                &mut workspace
            } else {
                &mut organization
            };
            place["eligibility_restriction"] = restriction.clone();
            let tenancy = Tenancy::of(&snapshot(&whole(&organization, &workspace)), None, None);
            let active = tenancy.active().expect("it is still in use");
            assert_eq!(active.restriction().is_some(), is_shut_out, "{kind}");
            let access = Access::of(&Permission::OrganizationAdmin, &tenancy);
            assert_eq!(access == Access::Denied, is_shut_out, "{kind}");
            organization["eligibility_restriction"] = Value::Null;
        }
    }
}
