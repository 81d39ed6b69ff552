//! The deployment serves every operation of the API's description that is in scope, with fields that it knows.

mod common;
#[path = "openapi/route.rs"]
mod route;
#[path = "openapi/spec.rs"]
mod spec;
#[path = "openapi/walk.rs"]
mod walk;

use common::{Browser, body, request};
use spec::Spec;
use wacht_local::Fixtures;
use wacht_yew::client::{Body, Method};
use walk::Walk;

/// Operations whose success takes more than a form, and the tests that show it.
const ELSEWHERE: [(&str, &str); 12] = [
    (
        "GET /auth/oauth2/callback",
        "needs a provider's code: tests of the providers",
    ),
    ("GET /auth/sso/metadata", "answers in XML"),
    ("GET /auth/sso/oidc/callback", "answers with a redirection"),
    (
        "GET /notifications/stream",
        "answers on a WebSocket: tests/server_stream.rs",
    ),
    ("GET /session/ticket/exchange", "needs a ticket: tests of tickets"),
    ("PATCH /me/passkeys/{id}", "needs a key: tests of passkeys"),
    ("POST /auth/passkey/login/finish", "needs a key: tests of passkeys"),
    ("POST /auth/sso/callback", "answers with a redirection"),
    ("POST /me/passkeys/register/finish", "needs a key: tests of passkeys"),
    ("POST /me/passkeys/{id}/delete", "needs a key: tests of passkeys"),
    (
        "POST /me/sso-connection-callback",
        "needs a provider's code: tests of the providers",
    ),
    (
        "POST /organizations/{id}/domains/{domainId}/verify",
        "needs a DNS record: tests of domains",
    ),
];

/// Fields that the description leaves out, and where the contract has them.
const BEYOND: [(&str, &str); 41] = [
    ("AuthFactorsEnabled.passkey", "4.1.1"),
    ("AuthFactorsEnabled.sso", "4.1.1"),
    ("AuthField.magic_link_verification_allowed", "4.1.1"),
    ("AuthField.max_length", "4.1.1"),
    ("AuthField.min_length", "4.1.1"),
    ("AuthField.otp_verification_allowed", "4.1.1"),
    ("AuthField.require_lowercase", "4.1.1"),
    ("AuthField.require_number", "4.1.1"),
    ("AuthField.require_same_device", "4.1.1"),
    ("AuthField.require_special", "4.1.1"),
    ("AuthField.require_uppercase", "4.1.1"),
    ("AuthField.sms_verification_allowed", "4.1.1"),
    ("AuthField.verify_signup", "4.1.1"),
    ("AuthField.whatsapp_verification_allowed", "4.1.1"),
    ("AuthSettings.session_inactive_timeout", "4.1.1"),
    ("AuthSettings.session_token_lifetime", "4.1.1"),
    ("AuthSettings.session_validity_period", "4.1.1"),
    ("CurrentUser.disabled", "4.4"),
    ("DeploymentRestrictions.waitlist_collect_names", "4.1.3"),
    ("OrganizationInvitation.expiry", "4.7"),
    ("OrganizationMembership.eligibility_restriction", "4.7"),
    ("OrganizationMembership.organization_id", "4.7"),
    ("OrganizationMembership.user_id", "4.7"),
    ("OrganizationRole.is_deployment_level", "4.7"),
    (
        "OrganizationRole.workspace_id",
        "4.7: roles of both kinds have one shape",
    ),
    ("PublicUserData.public_metadata", "4.4"),
    ("SignIn.active_organization_membership", "4.3"),
    ("SignIn.active_workspace_membership", "4.3"),
    ("SignIn.session_id", "4.3"),
    ("SigninAttempt.errored", "4.5"),
    ("SigninAttempt.errors", "4.5"),
    ("SigninAttempt.remaining_steps", "4.5"),
    ("SignupAttempt.is_oauth_signup", "4.6"),
    ("SignupAttempt.sso_provider", "4.6"),
    ("UserPhoneNumber.can_use_for_second_factor", "4.4"),
    ("Workspace.organization_id", "4.7"),
    ("WorkspaceMembership.user", "4.7"),
    ("WorkspaceMembership.workspace_id", "4.7"),
    ("WorkspaceRole.is_deployment_level", "4.7"),
    ("WorkspaceRole.workspace_id", "4.7"),
    (
        "WorkspaceRole.organization_id",
        "4.7: roles of both kinds have one shape",
    ),
];

/// Whether an answer says that there is no such operation.
fn is_missing(status: u16, message: &str) -> bool {
    status == 404 && message == "Resource does not exist" || message.contains("The local deployment does not")
}

#[test]
fn every_operation_in_scope_is_served() {
    let Some(spec) = Spec::find() else { return };
    let operations = spec.operations();
    let mut browser = Browser::new();
    browser.ada();
    let mut missing = Vec::new();
    for (method, path) in &operations {
        let target: Vec<&str> = path
            .split('/')
            .map(|segment| if segment.starts_with('{') { "1" } else { segment })
            .collect();
        let kind = match method.as_str() {
            "GET" => Method::Get,
            "PATCH" => Method::Patch,
            _ => Method::Post,
        };
        let response = browser.send(request(kind, &target.join("/"), Body::Empty));
        // Documents that are no JSON are answers too.
        let text = serde_json::from_slice::<serde_json::Value>(&response.body).unwrap_or_default();
        if is_missing(response.status, text["message"].as_str().unwrap_or_default()) {
            missing.push(format!("{method} {path}"));
        }
        if browser.session().active_signin.is_none() {
            browser = Browser::new();
            browser.ada();
        }
    }
    assert!(operations.len() > 100, "the description was read");
    assert!(
        missing.is_empty(),
        "{} of {} operations are missing:\n  {}",
        missing.len(),
        operations.len(),
        missing.join("\n  ")
    );
}

#[test]
fn every_operation_succeeds_with_fields_that_the_description_knows() {
    let Some(spec) = Spec::find() else { return };
    let mut fixtures = Fixtures::default();
    fixtures.people[0].social_providers = vec!["google_oauth".to_owned()];
    let mut walk = Walk::new(&spec, fixtures);
    route::whole(&mut walk);
    let failed = walk.failed.join("\n  ");
    let elsewhere = |name: &str| ELSEWHERE.iter().any(|(other, _)| *other == name);
    let left_out: Vec<String> = spec
        .operations()
        .into_iter()
        .filter(|operation| !walk.succeeded.contains(operation))
        .map(|(method, path)| format!("{method} {path}"))
        .filter(|name| !elsewhere(name))
        .collect();
    assert!(
        walk.failed.is_empty(),
        "refused:\n  {failed}\nwithout success:\n  {}",
        left_out.join("\n  ")
    );
    assert!(left_out.is_empty(), "never called:\n  {}", left_out.join("\n  "));
    let beyond = |name: &&String| !BEYOND.iter().any(|(other, _)| other == name);
    let unknown: Vec<&String> = walk.unknown.iter().filter(beyond).collect();
    assert!(
        unknown.is_empty(),
        "fields that the description does not know: {unknown:#?}"
    );
    let unused: Vec<&str> = BEYOND
        .iter()
        .map(|(name, _)| *name)
        .filter(|name| !walk.unknown.contains(*name))
        .collect();
    assert!(unused.is_empty(), "excused without need: {unused:#?}");
}

#[test]
fn a_missing_operation_is_recognised() {
    let response = Browser::new().send(request(Method::Post, "/no/such/thing", Body::Empty));
    assert!(is_missing(
        response.status,
        body(&response)["message"].as_str().expect("a message")
    ));
    assert!(!is_missing(404, "Notification not found"));
}
