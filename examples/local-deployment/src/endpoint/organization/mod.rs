//! Organizations: their settings, members, roles, invitations, domains and connections.

mod accept;
mod connection;
mod connection_form;
mod connection_test;
mod create;
mod departure;
mod domain;
mod invitation;
mod invite;
pub(super) mod join;
mod member;
mod role;
mod scim;
mod update;

use wacht_yew::client::Method;
use wacht_yew::wire::OrganizationId;

use super::access::{organization_member, require};
use super::{Call, Outcome};
use crate::deployment::LocalDeployment;
use crate::fixture::permission::{ORGANIZATION_ADMIN, ORGANIZATION_MANAGE};
use crate::http::Refusal;
use crate::store::Membership;

/// What managing an organization takes.
const MANAGE: [&str; 2] = [ORGANIZATION_ADMIN, ORGANIZATION_MANAGE];

/// Answers what stands under `/organizations`.
pub(super) fn dispatch(deployment: &mut LocalDeployment, call: &Call<'_>, path: &[&str]) -> Outcome {
    match (call.request.method, path) {
        (Method::Post, []) => create::create(deployment, call),
        (Method::Post, ["invitations", "accept"]) => accept::accept(deployment, call),
        (Method::Post, [id, "update"]) => update::update(deployment, call, id),
        (Method::Post, [id, "delete"]) => departure::delete(deployment, call, id),
        (Method::Post, [id, "leave"]) => departure::leave(deployment, call, id),
        (_, [id, "members", rest @ ..]) => member::dispatch(deployment, call, id, rest),
        (_, [id, "roles", rest @ ..]) => role::dispatch(deployment, call, id, rest),
        (_, [id, "invitations", rest @ ..]) => invitation::dispatch(deployment, call, id, rest),
        (_, [id, "domains", rest @ ..]) => domain::dispatch(deployment, call, id, rest),
        (_, [id, "enterprise-connections", rest @ ..]) => connection::dispatch(deployment, call, id, rest),
        _ => Err(Refusal::unknown_route()),
    }
}

/// The caller's membership, if the caller may manage the organization; `task` completes "Insufficient permissions to".
fn manager(
    deployment: &LocalDeployment,
    call: &Call<'_>,
    id: &str,
    task: &str,
) -> Result<Membership<OrganizationId>, Refusal> {
    let own = organization_member(deployment, call, id)?;
    require(
        deployment,
        &own,
        &MANAGE,
        &format!("Insufficient permissions to {task}."),
    )?;
    Ok(own)
}
