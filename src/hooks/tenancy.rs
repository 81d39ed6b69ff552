//! What can be done with organizations and workspaces: enter, leave, found, invite.

use std::cell::RefCell;
use std::rc::Rc;

use super::list_store::refetch_lists;
use super::{Auth, Engine};
use crate::client::{CallError, Client, Invitee, LocalBoxFuture, NewTenancy};
use crate::flow::create_tenancy::Created;
use crate::flow::org_switcher::{Place, may_manage};
use crate::wire::{OrganizationId, OrganizationMembership, Role, RoleId, WorkspaceId, WorkspaceMembership};

/// Makes a place the one to work in. When it cannot be entered, the lists tell why: they are read anew.
pub(crate) async fn enter(auth: &Auth, place: &Place) -> Result<(), CallError> {
    let client = auth.0.client();
    let call = match place {
        Place::Personal => client.switch_organization(None),
        Place::Organization(id) => client.switch_organization(Some(id)),
        Place::Workspace(id) => client.switch_workspace(Some(id)),
    };
    let answer = auth.0.change(async move { call.await.map(drop) }).await;
    if answer.as_ref().is_err_and(|error| error.api().is_some()) {
        refetch_lists(auth).await;
    }
    answer
}

/// Reads anew where the person may work.
pub(crate) async fn look_again(auth: &Auth) {
    refetch_lists(auth).await;
}

/// Leaves an organization or a workspace for good; the personal account cannot be left.
pub(crate) async fn leave(auth: &Auth, place: &Place) -> Result<(), CallError> {
    let client = auth.0.client();
    let call = match place {
        Place::Personal => return Ok(()),
        Place::Organization(id) => client.leave_organization(id),
        Place::Workspace(id) => client.leave_workspace(id),
    };
    act(auth, call).await
}

/// Founds an organization, or a workspace of the given one. It becomes the active one.
pub(crate) async fn create(
    auth: &Auth,
    organization: Option<OrganizationId>,
    new: NewTenancy,
    may_invite: bool,
) -> Result<Created, CallError> {
    let client = auth.0.client().clone();
    match organization {
        None => act(auth, create_organization(client, new)).await,
        Some(organization) => act(auth, create_workspace(client, organization, new, may_invite)).await,
    }
}

fn create_organization(client: Client, new: NewTenancy) -> LocalBoxFuture<Result<Created, CallError>> {
    Box::pin(async move {
        let answer = client.create_organization(&new).await?;
        Ok(Created {
            organization: answer.organization.id,
            workspace: None,
            name: new.name,
            may_invite: may_manage(&answer.membership.roles),
        })
    })
}

fn create_workspace(
    client: Client,
    organization: OrganizationId,
    new: NewTenancy,
    may_invite: bool,
) -> LocalBoxFuture<Result<Created, CallError>> {
    Box::pin(async move {
        let answer = client.create_workspace(&organization, &new).await?;
        Ok(Created {
            organization,
            workspace: Some(answer.workspace.id),
            name: new.name,
            may_invite,
        })
    })
}

/// What a person belonged to before something was founded.
#[derive(Clone, Debug, Default)]
pub(crate) struct Belongings {
    pub(crate) organizations: Rc<[OrganizationMembership]>,
    /// None while they are not known.
    pub(crate) workspaces: Option<Rc<[WorkspaceMembership]>>,
}

/// What has come into being under this name since then: the answer to its founding got lost. `None` when there is nothing,
/// and where nobody can tell.
pub(crate) async fn look_for(
    auth: &Auth,
    before: &Belongings,
    organization: Option<OrganizationId>,
    name: &str,
    may_invite: bool,
) -> Result<Option<Created>, CallError> {
    auth.0.confirm_session().await?;
    let client = auth.0.client();
    let found = match organization {
        None => {
            let known = |id: &OrganizationId| before.organizations.iter().any(|known| known.organization.id == *id);
            let now = client.organization_memberships().await?;
            let found = now
                .into_iter()
                .find(|membership| *membership.organization.name == *name && !known(&membership.organization.id));
            found.map(|membership| Created {
                may_invite: may_manage(&membership.roles),
                organization: membership.organization.id,
                workspace: None,
                name: membership.organization.name,
            })
        }
        Some(organization) => {
            let Some(before) = &before.workspaces else {
                return Ok(None);
            };
            let known = |id: &WorkspaceId| before.iter().any(|known| known.workspace.id == *id);
            let now = client.workspace_memberships(Some(&organization)).await?;
            let found = now
                .into_iter()
                .find(|membership| *membership.workspace.name == *name && !known(&membership.workspace.id));
            found.map(|membership| Created {
                organization,
                workspace: Some(membership.workspace.id),
                name: membership.workspace.name,
                may_invite,
            })
        }
    };
    refetch_lists(auth).await;
    Ok(found)
}

/// The roles that people can be invited to.
pub(crate) async fn roles(engine: &Engine, created: &Created) -> Result<Vec<Role>, CallError> {
    let client = engine.client();
    match &created.workspace {
        None => client.organization_roles(&created.organization).await,
        Some(workspace) => client.workspace_roles(workspace).await,
    }
}

/// Invites somebody to what was founded.
pub(crate) async fn invite(
    engine: &Engine,
    created: &Created,
    email: Box<str>,
    role: Option<RoleId>,
) -> Result<(), CallError> {
    let (role, workspace_role) = match created.workspace {
        None => (role, None),
        Some(_) => (None, role),
    };
    let invitee = Invitee {
        email,
        role,
        workspace: created.workspace.clone(),
        workspace_role,
    };
    engine.client().invite(&created.organization, &invitee).await.map(drop)
}

/// Performs an act after which session and lists are others. What is done is done, even if only reading them failed:
/// then their own states say so.
async fn act<T: 'static>(auth: &Auth, call: LocalBoxFuture<Result<T, CallError>>) -> Result<T, CallError> {
    let done = Rc::new(RefCell::new(None));
    let answer = auth
        .0
        .change({
            let done = done.clone();
            async move {
                *done.borrow_mut() = Some(call.await?);
                Ok(())
            }
        })
        .await;
    let Some(done) = done.take() else {
        return Err(answer.err().unwrap_or(crate::client::TransportError::Aborted.into()));
    };
    refetch_lists(auth).await;
    Ok(done)
}
