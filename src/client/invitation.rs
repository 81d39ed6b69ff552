//! Invitations to organizations and workspaces: accepting one, and going where it led.

use super::{Body, CallError, Client, LocalBoxFuture, Secret, api::Call};
use crate::wire::{InvitationAcceptance, OrganizationId, Session, WorkspaceId};

impl Client {
    /// `POST /organizations/invitations/accept`. Nobody need be active, or signed in at all: the answer then says who has
    /// to come. The account that the invitation is for joins if it is among those signed in; nothing is switched.
    ///
    /// # Errors
    /// Any [`CallError`]; 400 `INVALID_INVITATION_TOKEN` for an unknown or spent token, 403 with a text when the place is
    /// full. Everything else that is in the way is told in the answer's `error_code`.
    pub fn accept_invitation(&self, token: &Secret) -> LocalBoxFuture<Result<InvitationAcceptance, CallError>> {
        let body = Body::Form(vec![("token", token.expose().to_owned())]);
        self.call(Call::post("/organizations/invitations/accept").body(body))
    }

    /// `POST /session/switch-workspace`, or `…/switch-organization` when the invitation led to no workspace: makes the place
    /// the one in use. Who is where afterwards, `GET /session` tells.
    ///
    /// # Errors
    /// Any [`CallError`]; 403 with a generic text when the place shuts the member out, 400 when the account in use is no
    /// member.
    pub fn enter_invited_place(
        &self,
        organization: &OrganizationId,
        workspace: &WorkspaceId,
    ) -> LocalBoxFuture<Result<Session, CallError>> {
        self.call(if workspace.as_str().is_empty() {
            Call::post("/session/switch-organization").query("organization_id", organization.as_str())
        } else {
            Call::post("/session/switch-workspace").query("workspace_id", workspace.as_str())
        })
    }
}
