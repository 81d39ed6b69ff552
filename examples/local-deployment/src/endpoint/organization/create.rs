//! `POST /organizations`.

use serde_json::json;
use wacht_yew::wire::{Organization, OrganizationId, UserId};

use super::super::field::{self, Picture};
use super::super::realm::default_role;
use super::super::{Answer, Call, Outcome, switch};
use crate::deployment::LocalDeployment;
use crate::fixture::permission::ORGANIZATION_ADMIN;
use crate::http::Refusal;
use crate::store::{MOST_ORGANIZATIONS, RoleOwner};
use crate::view;

/// Makes an organization, with the caller as its admin and in it.
pub(super) fn create(deployment: &mut LocalDeployment, call: &Call<'_>) -> Outcome {
    let user = call.user(deployment)?;
    let settings = &deployment.settings.b2b_settings;
    if !settings.organizations_enabled {
        let text = "Organizations are not enabled for this deployment";
        return Err(Refusal::plain(400, text));
    }
    if !settings.allow_users_to_create_orgs {
        return Err(Refusal::plain(403, "You are not allowed to create organizations"));
    }
    refuse_one_too_many(deployment, &user)?;
    let name = field::required_name(call)?;
    let description = field::description(call)?.unwrap_or_default();
    let image_url = match field::picture(deployment, call)? {
        Picture::New(address) => address,
        Picture::Unchanged | Picture::Removed => Box::default(),
    };
    let organization = Organization {
        id: deployment.random.id(call.now).into(),
        name,
        description,
        image_url,
        created_at: Some(call.now),
        updated_at: Some(call.now),
        ..Organization::default()
    };
    let id = organization.id.clone();
    let role = default_role(
        &deployment.directory,
        &RoleOwner::Organizations,
        deployment.settings.b2b_settings.default_org_creator_role_id.as_ref(),
        ORGANIZATION_ADMIN,
    );
    let (directory, random) = (&mut deployment.directory, &mut deployment.random);
    let membership = directory.found_organization(organization, &user, role, random, call.now);
    switch::enter(deployment, call, &user, Some(membership), None)?;
    created(deployment, &user, &id)
}

fn created(deployment: &LocalDeployment, user: &UserId, id: &OrganizationId) -> Outcome {
    let membership = deployment
        .directory
        .in_organization(user, id.as_str())
        .ok_or_else(|| Refusal::swallowed(500))?;
    let organization = view::organization_membership(deployment, membership).map(|one| one.organization);
    Ok(Answer::Data(json!({
        "organization": organization,
        "membership": view::organization_member(deployment, membership),
    })))
}

/// The deployment may limit how many organizations a user creates, and how many a user belongs to.
fn refuse_one_too_many(deployment: &LocalDeployment, user: &UserId) -> Result<(), Refusal> {
    let directory = &deployment.directory;
    if directory.organizations.len() >= MOST_ORGANIZATIONS {
        return Err(too_many(MOST_ORGANIZATIONS));
    }
    let settings = &deployment.settings.b2b_settings;
    if !settings.limit_org_creation_per_user {
        return Ok(());
    }
    let limits = [
        (settings.org_creation_per_user_count, directory.founded_by(user)),
        (
            settings.max_orgs_per_user,
            directory.organization_memberships.of_user(user).len(),
        ),
    ];
    for (limit, count) in limits {
        let limit = usize::try_from(limit).unwrap_or_default();
        if limit > 0 && count >= limit {
            return Err(too_many(limit));
        }
    }
    Ok(())
}

fn too_many(limit: usize) -> Refusal {
    Refusal::plain(
        403,
        format!("You have reached the maximum number of organizations allowed ({limit})"),
    )
}
