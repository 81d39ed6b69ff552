//! Roles, members, invitations, domains and connections: what the server leaves out, and its ways to say "none".

use serde_json::{Value, json};
use wacht_yew::wire::{
    ConnectionTest, EnterpriseConnection, EnterpriseProtocol, ErrorCode, FromWire, InvitationAcceptance, Organization,
    OrganizationDomain, OrganizationInvitation, OrganizationMemberPage, Role, ScimTokenStatus, SegmentKind, Timestamp,
    WorkspaceMemberPage, read_success,
};

/// Reads `data` through the envelope, as the client does.
fn read<T: FromWire>(data: &Value) -> T {
    let body = json!({ "status": 200, "message": "", "data": data, "session": { "id": "1" }, "errors": null });
    read_success(&body.to_string()).expect("a tolerated shape")
}

#[test]
fn a_role_without_the_flag_is_the_deployments_when_it_belongs_to_nobody() {
    let is_of_deployment = |role| read::<Role>(&role).is_of_deployment();
    assert!(is_of_deployment(json!({ "id": "1", "organization_id": "0" })));
    assert!(is_of_deployment(
        json!({ "id": "1", "organization_id": null, "workspace_id": "" })
    ));
    assert!(!is_of_deployment(json!({ "id": "1", "organization_id": "7" })));
    assert!(!is_of_deployment(json!({ "id": "1", "workspace_id": 7 })));
    assert!(!is_of_deployment(json!({ "id": "1", "is_deployment_level": false })));
    assert!(is_of_deployment(
        json!({ "id": "1", "organization_id": "7", "is_deployment_level": true })
    ));
}

#[test]
fn an_invitation_to_no_workspace_has_objects_with_the_id_zero() {
    let invitation: OrganizationInvitation = read(&json!({
        "id": "5", "organization_id": 73_450_000_000_000_001_u64, "email": "a@example.com", "expired": true,
        "expiry": "2026-06-30T10:15:00Z", "initial_organization_role": { "id": 9_007_199_254_740_993_u64 },
        "workspace": { "id": "0" }, "initial_workspace_role": { "id": "0" }, "inviter": { "user": { "username": "ada" } },
    }));
    assert_eq!(invitation.workspace(), None);
    assert!(!invitation.initial_workspace_role.exists());
    assert!(invitation.initial_organization_role.exists());
    assert_eq!(invitation.initial_organization_role.id.as_str(), "9007199254740993");
    assert_eq!(invitation.organization_id.as_str(), "73450000000000001");
    assert_eq!(&*invitation.inviter.user.unwrap().username, "ada");
    assert_eq!(invitation.expiry, Timestamp::parse("2026-06-30T10:15:00Z"));
    let invitation: OrganizationInvitation = read(&json!({ "id": "5", "workspace": { "id": "8", "name": "Notes" } }));
    assert_eq!(&*invitation.workspace().unwrap().name, "Notes");
    assert_eq!(read::<OrganizationInvitation>(&json!({ "id": "5" })).workspace(), None);
}

#[test]
fn a_refused_acceptance_tells_why_and_for_whom() {
    let refused: InvitationAcceptance = read(&json!({
        "organization": { "id": "", "name": "" }, "requires_signin": true, "invited_email": "a@example.com",
        "error_code": "INVITATION_REQUIRES_SIGNUP",
    }));
    assert!(refused.requires_signin && !refused.already_member);
    assert_eq!(refused.error_code, Some(ErrorCode::InvitationRequiresSignUp));
    assert_eq!(refused.invited_email.as_deref(), Some("a@example.com"));
    assert_eq!(refused.signin_id, None);
}

#[test]
fn a_page_of_members_may_lack_total_and_even_its_list() {
    let page: OrganizationMemberPage =
        read(&json!({ "data": null, "meta": { "has_more": true, "page": 2, "limit": 10 } }));
    assert!(page.data.is_empty() && page.meta.has_more);
    assert_eq!((page.meta.page, page.meta.limit, page.meta.total), (2, 10, None));
    let page: WorkspaceMemberPage = read(&json!({
        "data": [{ "id": "1", "roles": null, "public_user_data": { "username": "ada" } }], "meta": { "total": 1 },
    }));
    assert_eq!(&*page.data[0].user.as_ref().unwrap().username, "ada");
    assert_eq!((page.meta.has_more, page.meta.total), (false, Some(1)));
}

#[test]
fn an_organization_may_say_none_as_null_zero_or_not_at_all() {
    let organization: Organization = read(&json!({
        "id": "1", "whitelisted_ips": null, "auto_assigned_workspace_id": 0,
        "segments": [{ "id": "2", "name": "early", "type": "organization" }, null],
    }));
    assert!(organization.whitelisted_ips.is_empty());
    assert_eq!(organization.auto_assigned_workspace_id, None);
    assert_eq!(
        (organization.segments.len(), &organization.segments[0].kind),
        (1, &SegmentKind::Organization)
    );
}

#[test]
fn a_domain_shows_what_the_server_sent() {
    let domain: OrganizationDomain = read(&json!({
        "id": "1", "fqdn": "example.com", "verification_dns_record_name": "_wacht-verification", "verification_attempts": "3",
    }));
    assert_eq!(&*domain.verification_dns_record_name, "_wacht-verification");
    assert_eq!((domain.verified, domain.verification_attempts), (false, 3));
}

#[test]
fn a_connection_test_keeps_checks_it_has_no_name_for() {
    let test: ConnectionTest = read(&json!({
        "success": false, "protocol": "oidc", "checks": { "issuer_valid": true, "moon_phase": false, "odd": null },
        "errors": { "moon_phase": "waning" },
    }));
    assert_eq!(test.protocol, EnterpriseProtocol::Oidc);
    assert_eq!(
        test.checks.into_iter().collect::<Vec<_>>(),
        [("issuer_valid".into(), true), ("moon_phase".into(), false)]
    );
    assert_eq!(test.errors.get("moon_phase").map(|text| &**text), Some("waning"));
    assert!(
        read::<ConnectionTest>(&json!({ "success": true, "errors": null }))
            .errors
            .is_empty()
    );
}

#[test]
fn a_connection_without_a_domain_has_none() {
    let connection: EnterpriseConnection =
        read(&json!({ "id": "1", "protocol": "ldap", "domain_id": "0", "domain": null }));
    assert_eq!((connection.domain_id, connection.domain), (None, None));
    assert_eq!(connection.protocol.as_str(), "ldap");
}

#[test]
fn the_text_of_a_scim_token_comes_once() {
    let status: ScimTokenStatus = read(&json!({
        "exists": true, "token": { "token_prefix": "scm_12345678...", "enabled": true, "scim_base_url": "https://h/scim/v2/1" },
    }));
    let token = status.token.unwrap();
    assert_eq!((token.token, &*token.token_prefix), (None, "scm_12345678..."));
    let status: ScimTokenStatus = read(&json!({ "exists": false, "scim_base_url": "https://h/scim/v2/1" }));
    assert_eq!(
        (status.token, status.scim_base_url.as_deref()),
        (None, Some("https://h/scim/v2/1"))
    );
}
