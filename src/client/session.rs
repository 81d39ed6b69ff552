//! The session: read it, switch its accounts, organizations and workspaces, end them.

use super::{CallError, Client, LocalBoxFuture, TransportError, call::Call};
use crate::wire::{FromWire as _, OrganizationId, Session, SignInId, Token, WorkspaceId};

impl Client {
    /// `GET /session`: the only answer that tells who is signed in.
    ///
    /// ```
    /// use wacht_yew::client::{CallError, Client};
    ///
    /// /// Goes on as another of the accounts that are signed in here; tells whether there is one.
    /// async fn go_on_as(client: &Client, email: &str) -> Result<bool, CallError> {
    ///     let session = client.session().await?;
    ///     let mut accounts = session.signins.iter();
    ///     let Some(account) = accounts.find(|account| account.user.email() == Some(email)) else {
    ///         return Ok(false);
    ///     };
    ///     client.switch_sign_in(&account.id).await?;
    ///     Ok(true)
    /// }
    /// ```
    ///
    /// # Errors
    /// Any [`CallError`]; an answer that is no session is one of them, so that nobody is signed out by mistake.
    pub async fn session(&self) -> Result<Session, CallError> {
        let mut session: Session = self.call(Call::get("/session")).await?;
        if session.id.is_blank() {
            return Err(TransportError::Decode {
                at: "the session has no id".into(),
            }
            .into());
        }
        session.active_signin.take_if(|sign_in| sign_in.id.is_blank());
        Ok(session)
    }

    /// `POST /session/switch-sign-in`: makes another of the session's accounts the active one.
    ///
    /// # Errors
    /// Any [`CallError`]; 400 with a generic text when the id is not of this session.
    pub async fn switch_sign_in(&self, id: &SignInId) -> Result<(), CallError> {
        self.call::<Session>(Call::post("/session/switch-sign-in").query("sign_in_id", id.as_str()))
            .await
            .map(drop)
    }

    /// `POST /session/sign-out`: ends one account, or all of them.
    ///
    /// ```
    /// use wacht_yew::client::{CallError, Client};
    ///
    /// /// Ends the active account, or else all of them.
    /// async fn leave(client: &Client) -> Result<(), CallError> {
    ///     let active = client.session().await?.active_signin;
    ///     client
    ///         .sign_out(active.as_ref().map(|sign_in| &sign_in.id))
    ///         .await
    /// }
    /// ```
    ///
    /// # Errors
    /// Any [`CallError`]; 400 with a generic text when the id is not of this session.
    pub async fn sign_out(&self, id: Option<&SignInId>) -> Result<(), CallError> {
        let id = id.map(SignInId::as_str).unwrap_or_default();
        self.call::<Session>(Call::post("/session/sign-out").query("sign_in_id", id))
            .await
            .map(drop)
    }

    /// `POST /session/switch-organization`: enters an organization, outside its workspaces; `None` returns to the personal
    /// account.
    ///
    /// ```
    /// use wacht_yew::client::{CallError, Client};
    /// use wacht_yew::wire::{OrganizationId, WorkspaceId};
    ///
    /// async fn enter(
    ///     client: &Client,
    ///     organization: Option<&OrganizationId>,
    ///     workspace: Option<&WorkspaceId>,
    /// ) -> Result<(), CallError> {
    ///     let answer = match workspace {
    ///         // Its organization comes with it.
    ///         Some(workspace) => client.switch_workspace(Some(workspace)).await,
    ///         None => client.switch_organization(organization).await,
    ///     };
    ///     answer.map(drop)
    /// }
    /// ```
    ///
    /// # Errors
    /// Any [`CallError`]; 400 with a generic text without membership, 403 with a generic text under a restriction, which
    /// the membership's `eligibility_restriction` explains.
    pub fn switch_organization(&self, id: Option<&OrganizationId>) -> LocalBoxFuture<Result<Session, CallError>> {
        let id = id.map(OrganizationId::as_str).unwrap_or_default();
        self.call(Call::post("/session/switch-organization").query("organization_id", id))
    }

    /// `POST /session/switch-workspace`: enters a workspace and with it its organization; `None` returns to the personal
    /// account.
    ///
    /// # Errors
    /// As [`Client::switch_organization`].
    pub fn switch_workspace(&self, id: Option<&WorkspaceId>) -> LocalBoxFuture<Result<Session, CallError>> {
        let id = id.map(WorkspaceId::as_str).unwrap_or_default();
        self.call(Call::post("/session/switch-workspace").query("workspace_id", id))
    }

    /// `GET /session/token`: a short-lived token for the app's own server; `template` empty for the default one.
    ///
    /// [`Tokens`](crate::session::Tokens) keeps what this gives for as long as it is good.
    ///
    /// ```
    /// use wacht_yew::client::{CallError, Client};
    ///
    /// async fn authorization(client: &Client) -> Result<String, CallError> {
    ///     let token = client.token("").await?;
    ///     Ok(format!("Bearer {}", token.token))
    /// }
    /// ```
    ///
    /// # Errors
    /// Any [`CallError`]; 400 when nobody is signed in, 404 for an unknown template.
    pub fn token(&self, template: &str) -> LocalBoxFuture<Result<Token, CallError>> {
        self.call(Call::get("/session/token").query("template", template))
    }
}
