//! Beginning a sign-up, and what is asked before.

use super::{Body, CallError, Client, LocalBoxFuture, ProfileFields, Secret, call::Call};
use crate::wire::{IdentifierAvailability, InvitationCheck, Session};

/// What [`Client::sign_up`] sends. What is empty is left out.
///
/// ```
/// use wacht_yew::client::{CallError, Client, ProfileFields, SignUpRequest};
/// use wacht_yew::wire::AttemptId;
///
/// /// Begins; the attempt in the reply goes on with a code, as that of a sign-in does.
/// async fn begin(client: &Client) -> Result<Option<AttemptId>, CallError> {
///     let request = SignUpRequest {
///         fields: ProfileFields {
///             first_name: "Ada".into(),
///             email: "ada@example.com".into(),
///             ..ProfileFields::default()
///         },
///         password: "Lovelace-1843!".into(),
///         ..SignUpRequest::default()
///     };
///     let reply = client.sign_up(&request, "").await?;
///     let attempt = reply.newest_sign_up_attempt_since(&[]);
///     Ok(attempt.map(|attempt| attempt.id.clone()))
/// }
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SignUpRequest {
    /// Names, address, number.
    pub fields: ProfileFields,
    /// The password; empty where the deployment has none.
    pub password: Secret,
    /// The invitation; empty for none.
    pub invite_token: Secret,
}

/// What can be asked about before it is sent.
///
/// ```
/// use wacht_yew::client::{CallError, Client, IdentifierKind};
///
/// async fn remark(client: &Client, typed: &str) -> Result<String, CallError> {
///     let kind = match typed.contains('@') {
///         true => IdentifierKind::Email,
///         false => IdentifierKind::Username,
///     };
///     let answer = client.identifier_availability(kind, typed).await?;
///     let what = kind.as_str();
///     Ok(match answer.exists {
///         true => format!("This {what} is taken."),
///         false => format!("This {what} is yours."),
///     })
/// }
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IdentifierKind {
    /// An e-mail address.
    Email,
    /// A username.
    Username,
}

impl IdentifierKind {
    /// The value of `type`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Email => "email",
            Self::Username => "username",
        }
    }
}

impl Client {
    /// `POST /auth/signup`. The reply counts for the attempt only: who is signed in, `GET /session` tells.
    ///
    /// # Errors
    /// Any [`CallError`]; 400 with one code for each field that somebody else has, 400 with a text for a restriction or a
    /// field that is missing, 403 `SIGNUP_RESTRICTED`, 400 `SIGNUP_WAITLIST_ONLY`.
    pub fn sign_up(
        &self,
        request: &SignUpRequest,
        challenge_token: &str,
    ) -> LocalBoxFuture<Result<Session, CallError>> {
        let mut fields = request.fields.pairs();
        fields.push(("password", request.password.expose().to_owned()));
        fields.push(("invite_token", request.invite_token.expose().to_owned()));
        fields.push(("challenge_token", challenge_token.to_owned()));
        self.call(Call::post("/auth/signup").body(Body::Form(fields)))
    }

    /// `GET /auth/identifier-availability`: whether somebody has an address or a username.
    ///
    /// The server counts these requests, twenty a minute: ask when somebody paused, not at each letter.
    ///
    /// # Errors
    /// Any [`CallError`]; none of them says anything about the identifier.
    pub fn identifier_availability(
        &self,
        kind: IdentifierKind,
        identifier: &str,
    ) -> LocalBoxFuture<Result<IdentifierAvailability, CallError>> {
        let call = Call::get("/auth/identifier-availability");
        self.call(call.query("identifier", identifier).query("type", kind.as_str()))
    }

    /// `GET /deployment/invitations/validate`: whether an invitation lets somebody sign up, and whom.
    ///
    /// ```
    /// use wacht_yew::client::{CallError, Client, Secret};
    ///
    /// /// The address to sign up with, if the link is good.
    /// async fn invited(
    ///     client: &Client,
    ///     token: &Secret,
    /// ) -> Result<Option<Box<str>>, CallError> {
    ///     let check = client.check_invitation(token).await?;
    ///     Ok(check.email.filter(|_| check.valid))
    /// }
    /// ```
    ///
    /// # Errors
    /// Any [`CallError`]; an invitation that is no good is an answer, not an error.
    pub fn check_invitation(&self, token: &Secret) -> LocalBoxFuture<Result<InvitationCheck, CallError>> {
        self.call(Call::get("/deployment/invitations/validate").query("token", token.expose()))
    }
}
