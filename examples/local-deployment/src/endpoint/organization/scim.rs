//! `…/enterprise-connections/{id}/scim/token`.

use wacht_yew::wire::{OrganizationId, ScimToken, ScimTokenStatus};

use super::super::realm::done;
use super::super::{Answer, Call, Outcome};
use super::connection::find;
use crate::deployment::LocalDeployment;
use crate::http::Refusal;
use crate::store::{Connection, ScimAccess};
use crate::view::{tree, without_blanks};

/// How many characters of a token are kept to recognise it by.
const PREFIX: usize = "scm_".len() + 8;

/// Whether there is a token.
pub(super) fn status(deployment: &LocalDeployment, place: &OrganizationId, id: &str) -> Outcome {
    let connection = find(deployment, place, id)?;
    let token = connection
        .scim
        .as_ref()
        .map(|scim| shown(deployment, connection, scim, None));
    let status = ScimTokenStatus {
        exists: token.is_some(),
        scim_base_url: token.is_none().then(|| base_url(deployment, connection).into()),
        token: None,
    };
    let mut document = without_blanks(tree(&status));
    if let Some(token) = token {
        document["token"] = without_blanks(tree(&token));
    }
    Ok(Answer::Data(document))
}

/// A new token in place of the old one. Its text is told now and never again.
pub(super) fn generate(deployment: &mut LocalDeployment, call: &Call<'_>, place: &OrganizationId, id: &str) -> Outcome {
    find(deployment, place, id)?;
    let token = format!("scm_{}", deployment.random.hex::<32>());
    let scim = ScimAccess {
        prefix: format!("{}...", &token[..PREFIX]),
        created_at: call.now,
    };
    let connection = find(deployment, place, id)?;
    let document = without_blanks(tree(&shown(deployment, connection, &scim, Some(token.into()))));
    set(deployment, place, id, Some(scim))?;
    Ok(Answer::Data(document))
}

/// Ends the token, if there is one.
pub(super) fn revoke(deployment: &mut LocalDeployment, place: &OrganizationId, id: &str) -> Outcome {
    set(deployment, place, id, None)?;
    Ok(done())
}

fn set(
    deployment: &mut LocalDeployment,
    place: &OrganizationId,
    id: &str,
    scim: Option<ScimAccess>,
) -> Result<(), Refusal> {
    let id = find(deployment, place, id)?.public.id.clone();
    if let Some(connection) = deployment.directory.connections.get_mut(&id) {
        connection.scim = scim;
    }
    Ok(())
}

fn shown(
    deployment: &LocalDeployment,
    connection: &Connection,
    scim: &ScimAccess,
    token: Option<Box<str>>,
) -> ScimToken {
    ScimToken {
        token,
        token_prefix: scim.prefix.as_str().into(),
        enabled: true,
        created_at: Some(scim.created_at),
        last_used_at: None,
        scim_base_url: base_url(deployment, connection).into(),
    }
}

fn base_url(deployment: &LocalDeployment, connection: &Connection) -> String {
    format!("{}/scim/v2/{}", deployment.origin(), connection.public.id)
}
