//! `POST /organizations/{id}/delete` and `…/leave`.

use super::super::access::{organization_member, require};
use super::super::realm::{done, is_sole_admin};
use super::super::{Call, Outcome, active};
use crate::deployment::LocalDeployment;
use crate::fixture::permission::ORGANIZATION_ADMIN;
use crate::http::Refusal;

/// Deletes an organization with everything in it.
pub(super) fn delete(deployment: &mut LocalDeployment, call: &Call<'_>, id: &str) -> Outcome {
    let own = organization_member(deployment, call, id)?;
    let text = "Only organization owner can delete the organization";
    require(deployment, &own, &[ORGANIZATION_ADMIN], text)?;
    let removal = deployment.directory.remove_organization(&own.place);
    active::forget(deployment, &removal);
    Ok(done())
}

/// Leaves an organization and its workspaces.
pub(super) fn leave(deployment: &mut LocalDeployment, call: &Call<'_>, id: &str) -> Outcome {
    let own = organization_member(deployment, call, id)?;
    if is_sole_admin(&deployment.directory, &own) {
        let text = "Cannot leave organization as the sole admin. Please assign another admin first.";
        return Err(Refusal::plain(403, text));
    }
    let removal = deployment.directory.remove_member(&own.id);
    active::forget(deployment, &removal);
    Ok(done())
}
