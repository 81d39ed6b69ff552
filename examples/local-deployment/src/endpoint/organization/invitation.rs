//! `/organizations/{id}/invitations`.

use serde_json::Value;
use wacht_yew::client::Method;
use wacht_yew::wire::OrganizationId;

use super::super::realm::done;
use super::super::{Answer, Call, Outcome};
use super::{invite, manager};
use crate::deployment::LocalDeployment;
use crate::http::Refusal;
use crate::store::Invitation;
use crate::view;

/// Answers what stands under an organization's invitations.
pub(super) fn dispatch(deployment: &mut LocalDeployment, call: &Call<'_>, id: &str, path: &[&str]) -> Outcome {
    let own = manager(deployment, call, id, "manage invitations")?;
    match (call.request.method, path) {
        (Method::Get, []) => Ok(list(deployment, call, &own.place)),
        (Method::Post, []) => invite::invite(deployment, call, &own),
        (Method::Post, [invitation, "discard"]) => {
            let invitation = find(deployment, &own.place, invitation)?.id.clone();
            deployment.directory.invitations.remove(&invitation);
            Ok(done())
        }
        (Method::Post, [invitation, "resend"]) => {
            let invitation = find(deployment, &own.place, invitation)?.id.clone();
            invite::resend(deployment, call, &invitation)
        }
        _ => Err(Refusal::unknown_route()),
    }
}

/// The newest first; with a workspace, only those to it.
fn list(deployment: &LocalDeployment, call: &Call<'_>, place: &OrganizationId) -> Answer {
    let workspace = call.request.query("workspace_id");
    let is_wanted = |invitation: &&Invitation| {
        workspace.is_none_or(|wanted| invitation.workspace.as_ref().is_some_and(|id| id.as_str() == wanted))
    };
    let invitations: Vec<Value> = deployment
        .directory
        .invitations
        .of(place)
        .rev()
        .filter(is_wanted)
        .map(|invitation| view::invitation(deployment, invitation, call.now))
        .collect();
    Answer::Data(invitations.into())
}

fn find<'d>(deployment: &'d LocalDeployment, place: &OrganizationId, id: &str) -> Result<&'d Invitation, Refusal> {
    deployment
        .directory
        .invitations
        .get(&id.into())
        .filter(|invitation| invitation.organization == *place)
        .ok_or_else(|| Refusal::plain(404, "Invitation not found"))
}
