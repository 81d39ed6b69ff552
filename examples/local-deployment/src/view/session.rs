//! The session document.

use serde_json::{Value, json};
use wacht_yew::wire::{SignIn, SignInAttempt};

use super::{leak_numbers, organization_membership, tree, without_blanks, workspace_membership};
use crate::control::AttemptOrder;
use crate::deployment::LocalDeployment;
use crate::store::{SessionRecord, SignInRecord, SignUpRecord};

/// What is left of a user inside a sign-in.
const PUBLIC_USER: [&str; 11] = [
    "availability",
    "first_name",
    "has_profile_picture",
    "id",
    "last_name",
    "primary_email_address",
    "primary_email_address_id",
    "profile_picture_url",
    "public_metadata",
    "second_factor_policy",
    "username",
];

/// The session as `GET /session` shows it. `signed_in` is the state whose sign-ins are shown: the session itself or, for
/// a stale reply, the session before the call.
pub(crate) fn session(deployment: &LocalDeployment, session: &SessionRecord, signed_in: &SessionRecord) -> Value {
    let sign_ins: Vec<Value> = signed_in
        .sign_ins
        .iter()
        .map(|one| sign_in(deployment, session, one))
        .collect();
    let mut attempts: Vec<Value> = session
        .attempts
        .iter()
        .map(|one| sign_in_attempt(deployment, one))
        .collect();
    if deployment.faults.attempt_order == AttemptOrder::NewestFirst {
        attempts.reverse();
    }
    let mut sign_ups: Vec<Value> = session
        .sign_ups
        .iter()
        .map(|one| sign_up_attempt(deployment, one))
        .collect();
    if deployment.faults.attempt_order == AttemptOrder::NewestFirst {
        sign_ups.reverse();
    }
    let mut document = without_blanks(json!({
        "id": session.id.as_str(),
        "created_at": session.created_at,
        "updated_at": session.updated_at,
        "signins": sign_ins,
        "signin_attempts": attempts,
        "signup_attempts": sign_ups,
    }));
    document["active_signin"] = signed_in
        .active()
        .map_or(Value::Null, |active| sign_in(deployment, session, active));
    document
}

/// What every envelope tells about the session.
pub(crate) fn session_stub(session: &SessionRecord) -> Value {
    json!({
        "id": session.id.as_str(),
        "created_at": session.created_at,
        "updated_at": session.updated_at,
    })
}

/// One account signed in inside a session, with a reduced user.
pub(crate) fn sign_in(deployment: &LocalDeployment, session: &SessionRecord, record: &SignInRecord) -> Value {
    let directory = &deployment.directory;
    let in_organization = record.organization_membership.as_ref();
    let in_workspace = record.workspace_membership.as_ref();
    let user = deployment
        .accounts
        .get(&record.user)
        .map(|account| account.user.clone())
        .unwrap_or_default();
    let mut document = tree(&SignIn {
        id: record.id.clone(),
        session_id: session.id.clone(),
        user_id: record.user.clone(),
        user,
        active_organization_membership_id: in_organization.cloned(),
        active_workspace_membership_id: in_workspace.cloned(),
        active_organization_membership: in_organization
            .and_then(|id| directory.organization_membership(id))
            .and_then(|membership| organization_membership(deployment, membership))
            .map(Into::into),
        active_workspace_membership: in_workspace
            .and_then(|id| directory.workspace_membership(id))
            .and_then(|membership| workspace_membership(deployment, membership))
            .map(Into::into),
        expires_at: Some(record.expires_at),
        last_active_at: Some(record.last_active_at),
        ip_address: record.ip_address.as_str().into(),
        browser: record.browser.as_str().into(),
        device: record.device.as_str().into(),
        ..SignIn::default()
    });
    document["created_at"] = json!(record.created_at);
    document["updated_at"] = json!(record.last_active_at);
    if let Some(user) = document["user"].as_object_mut() {
        user.retain(|key, _| PUBLIC_USER.contains(&key.as_str()));
    }
    document
}

/// A sign-in attempt.
pub(crate) fn sign_in_attempt(deployment: &LocalDeployment, attempt: &SignInAttempt) -> Value {
    let mut document = tree(attempt);
    // The server's empty lists are null here.
    for list in ["available_2fa_methods", "missing_fields", "required_fields"] {
        if document[list].as_array().is_some_and(Vec::is_empty) {
            document[list] = Value::Null;
        }
    }
    if deployment.faults.numeric_ids {
        leak_numbers(&mut document, &["session_id"]);
    }
    document["errored"] = false.into();
    document["errors"] = json!([]);
    document
}

/// A sign-up attempt.
fn sign_up_attempt(deployment: &LocalDeployment, record: &SignUpRecord) -> Value {
    let mut document = tree(&record.attempt);
    if deployment.faults.numeric_ids {
        leak_numbers(&mut document, &["session_id"]);
    }
    document["password"] = "".into();
    document
}
