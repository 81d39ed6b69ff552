//! Accepting an invitation to an organization or workspace.

use super::{Body, CallError, Client, LocalBoxFuture, Secret, call::Call};
use crate::wire::InvitationAcceptance;

impl Client {
    /// `POST /organizations/invitations/accept`. Nobody need be active, or signed in at all: the answer then says who has
    /// to come. The account that the invitation is for joins if it is among those signed in; nothing is switched.
    ///
    /// ```
    /// use wacht_yew::client::{CallError, Client, Secret};
    /// use wacht_yew::wire::ErrorCode;
    ///
    /// async fn accept(client: &Client, token: &Secret) -> Result<String, CallError> {
    ///     let answer = client.accept_invitation(token).await?;
    ///     Ok(match (answer.organization, answer.error_code) {
    ///         (Some(organization), None) => format!("Welcome to {}.", organization.name),
    ///         (_, Some(ErrorCode::InvitationRequiresSignUp)) => "Sign up first.".to_owned(),
    ///         (_, Some(ErrorCode::InvitationRequiresSignIn)) => "Sign in first.".to_owned(),
    ///         _ => "This invitation is no good any more.".to_owned(),
    ///     })
    /// }
    /// ```
    ///
    /// # Errors
    /// Any [`CallError`]; 400 `INVALID_INVITATION_TOKEN` for an unknown or spent token, 403 with a text when the place is
    /// full. Everything else that is in the way is told in the answer's `error_code`.
    pub fn accept_invitation(&self, token: &Secret) -> LocalBoxFuture<Result<InvitationAcceptance, CallError>> {
        let body = Body::Form(vec![("token", token.expose().to_owned())]);
        self.call(Call::post("/organizations/invitations/accept").body(body))
    }
}
