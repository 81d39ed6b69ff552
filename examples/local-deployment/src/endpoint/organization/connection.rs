//! `/organizations/{id}/enterprise-connections`.

use serde_json::Value;
use wacht_yew::client::Method;
use wacht_yew::wire::{EnterpriseConnection, OrganizationId};

use super::super::access::organization_member;
use super::super::realm::done;
use super::super::{Answer, Call, Outcome};
use super::connection_form::Form;
use super::domain::refuse_without_enterprise;
use super::{connection_test, manager, scim};
use crate::deployment::LocalDeployment;
use crate::http::Refusal;
use crate::store::Connection;
use crate::view::{tree, without_blanks};

/// An organization has room for so many connections.
const MOST_CONNECTIONS: usize = 50;

/// Answers what stands under an organization's enterprise connections.
pub(super) fn dispatch(deployment: &mut LocalDeployment, call: &Call<'_>, id: &str, path: &[&str]) -> Outcome {
    if (call.request.method, path) == (Method::Get, &[]) {
        let own = organization_member(deployment, call, id)?;
        refuse_without_enterprise(deployment)?;
        return Ok(list(deployment, &own.place));
    }
    let place = manager(deployment, call, id, "manage enterprise connections")?.place;
    refuse_without_enterprise(deployment)?;
    match (call.request.method, path) {
        (Method::Post, []) => create(deployment, call, &place),
        (Method::Post, ["test"]) => connection_test::form(deployment, call, &place),
        (Method::Post, [connection, "update"]) => update(deployment, call, &place, connection),
        (Method::Post, [connection, "delete"]) => {
            let connection = find(deployment, &place, connection)?.public.id.clone();
            deployment.directory.connections.remove(&connection);
            Ok(done())
        }
        (Method::Post, [connection, "test"]) => connection_test::stored(deployment, &place, connection),
        (Method::Get, [connection, "scim", "token"]) => scim::status(deployment, &place, connection),
        (Method::Post, [connection, "scim", "token"]) => scim::generate(deployment, call, &place, connection),
        (Method::Post, [connection, "scim", "token", "revoke"]) => scim::revoke(deployment, &place, connection),
        _ => Err(Refusal::unknown_route()),
    }
}

fn list(deployment: &LocalDeployment, place: &OrganizationId) -> Answer {
    let connections = deployment.directory.connections.of(place);
    let documents: Vec<Value> = connections.map(|connection| document(deployment, connection)).collect();
    Answer::Data(documents.into())
}

fn create(deployment: &mut LocalDeployment, call: &Call<'_>, place: &OrganizationId) -> Outcome {
    let form = Form::read(deployment, call, place)?;
    if deployment.directory.connections.count_of(place) >= MOST_CONNECTIONS {
        let text = format!("No more than {MOST_CONNECTIONS} enterprise connections are allowed");
        return Err(Refusal::plain(403, text));
    }
    let mut connection = Connection {
        public: EnterpriseConnection {
            organization_id: place.clone(),
            deployment_id: deployment.settings.id.clone(),
            jit_enabled: true,
            created_at: Some(call.now),
            ..EnterpriseConnection::default()
        },
        client_secret: None,
        scim: None,
    };
    form.fill(&mut connection);
    refuse_incomplete(&connection.public)?;
    connection.public.id = deployment.random.id(call.now).into();
    connection.public.updated_at = Some(call.now);
    let document = document(deployment, &connection);
    deployment.directory.connections.add(connection);
    Ok(Answer::Data(document))
}

fn update(deployment: &mut LocalDeployment, call: &Call<'_>, place: &OrganizationId, id: &str) -> Outcome {
    let mut connection = find(deployment, place, id)?.clone();
    Form::read(deployment, call, place)?.fill(&mut connection);
    refuse_incomplete(&connection.public)?;
    connection.public.updated_at = Some(call.now);
    let document = document(deployment, &connection);
    if let Some(stored) = deployment.directory.connections.get_mut(&connection.public.id) {
        *stored = connection;
    }
    Ok(Answer::Data(document))
}

/// A connection names its protocol and whatever that protocol cannot do without.
fn refuse_incomplete(connection: &EnterpriseConnection) -> Result<(), Refusal> {
    let missing = connection_test::required(connection)
        .into_iter()
        .find_map(|(name, value)| value.is_none().then_some(name));
    match missing {
        Some(name) => Err(Refusal::plain(400, format!("{name} is required"))),
        None => Ok(()),
    }
}

/// The connection as everybody may see it, with its domain.
fn document(deployment: &LocalDeployment, connection: &Connection) -> Value {
    let mut public = connection.public.clone();
    let domain = public.domain_id.as_ref();
    public.domain = domain.and_then(|id| deployment.directory.domains.get(id)).cloned();
    without_blanks(tree(&public))
}

/// The organization's connection of this id.
pub(super) fn find<'d>(
    deployment: &'d LocalDeployment,
    place: &OrganizationId,
    id: &str,
) -> Result<&'d Connection, Refusal> {
    deployment
        .directory
        .connections
        .get(&id.into())
        .filter(|connection| connection.public.organization_id == *place)
        .ok_or_else(|| Refusal::plain(404, "Enterprise connection not found"))
}
