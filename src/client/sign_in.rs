//! Beginning a sign-in.

use super::{Body, CallError, Client, LocalBoxFuture, Secret, call::Call};
use crate::wire::{Identified, Session};

/// What begins a sign-in: who it is, and by which strategy.
///
/// ```
/// use wacht_yew::client::{
///     AttemptKind, CallError, Client, PrepareVerification, SignInRequest,
///     VerificationStrategy,
/// };
/// use wacht_yew::wire::AttemptId;
///
/// /// Begins with a code by mail; the attempt's id goes with the code later.
/// async fn begin(client: &Client, email: &str) -> Result<Option<AttemptId>, CallError> {
///     let reply = client
///         .sign_in(
///             &SignInRequest::EmailCode {
///                 email: email.into(),
///             },
///             "",
///         )
///         .await?;
///     let Some(attempt) = reply
///         .newest_sign_in_attempt_since(&[])
///         .map(|attempt| attempt.id.clone())
///     else {
///         return Ok(None);
///     };
///     let preparation = PrepareVerification {
///         attempt: attempt.clone(),
///         kind: AttemptKind::SignIn,
///         strategy: VerificationStrategy::EmailCode,
///         last_digits: "".into(),
///         redirect_uri: "".into(),
///     };
///     client.prepare_verification(&preparation, "").await?;
///     Ok(Some(attempt))
/// }
/// # let _ = begin;
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SignInRequest {
    /// Strategy `plain_email`.
    Email {
        /// The address; the server trims it and ignores case.
        email: Box<str>,
        /// The password.
        password: Secret,
    },
    /// Strategy `plain_username`.
    Username {
        /// The username.
        username: Box<str>,
        /// The password.
        password: Secret,
    },
    /// Strategy `email_otp`: nothing is sent before the verification is prepared.
    EmailCode {
        /// The address.
        email: Box<str>,
    },
    /// Strategy `magic_link`: nothing is sent before the verification is prepared.
    EmailLink {
        /// The address.
        email: Box<str>,
    },
    /// Strategy `phone_otp`: nothing is sent before the verification is prepared.
    PhoneCode {
        /// Dial code such as `+1`; without it the server finds nobody.
        dial_code: Box<str>,
        /// National digits.
        number: Box<str>,
    },
}

impl SignInRequest {
    /// The strategy's name and the fields that go with it.
    fn fields(&self) -> [(&'static str, String); 3] {
        let (strategy, first, second) = match self {
            Self::Email { email, password } => ("plain_email", ("email", &**email), ("password", password.expose())),
            Self::Username { username, password } => (
                "plain_username",
                ("username", &**username),
                ("password", password.expose()),
            ),
            Self::EmailCode { email } => ("email_otp", ("email", &**email), ("", "")),
            Self::EmailLink { email } => ("magic_link", ("email", &**email), ("", "")),
            Self::PhoneCode { dial_code, number } => {
                ("phone_otp", ("phone", &**number), ("phone_country_code", &**dial_code))
            }
        };
        [("strategy", strategy), first, second].map(|(name, value)| (name, value.to_owned()))
    }
}

impl Client {
    /// `POST /auth/identify`: which way in the server proposes for an identifier; unknown people get `password`.
    ///
    /// ```
    /// use wacht_yew::client::{CallError, Client};
    /// use wacht_yew::wire::IdentifyStrategy;
    ///
    /// /// What to show when somebody said who they are.
    /// async fn screen(
    ///     client: &Client,
    ///     identifier: &str,
    /// ) -> Result<&'static str, CallError> {
    ///     let proposal = client.identify(identifier, "").await?;
    ///     Ok(match proposal.strategy {
    ///         IdentifyStrategy::Sso => "Go on to your company's page.",
    ///         IdentifyStrategy::Social => "Go on where you signed up.",
    ///         _ => "Password",
    ///     })
    /// }
    /// ```
    ///
    /// # Errors
    /// Any [`CallError`].
    pub fn identify(&self, identifier: &str, challenge_token: &str) -> LocalBoxFuture<Result<Identified, CallError>> {
        let body = Body::Form(vec![
            ("identifier", identifier.to_owned()),
            ("challenge_token", challenge_token.to_owned()),
        ]);
        self.call(Call::post("/auth/identify").body(body))
    }

    /// `POST /auth/signin`. The reply counts for the attempt only: who is signed in, `GET /session` tells.
    ///
    /// # Errors
    /// Any [`CallError`]; 401 `INVALID_CREDENTIALS` for an unknown user and for a wrong password alike. Codes and links
    /// are never refused to unknown people: they simply arrive nowhere.
    pub fn sign_in(
        &self,
        request: &SignInRequest,
        challenge_token: &str,
    ) -> LocalBoxFuture<Result<Session, CallError>> {
        let mut fields = Vec::from(request.fields());
        fields.push(("challenge_token", challenge_token.to_owned()));
        self.call(Call::post("/auth/signin").body(Body::Form(fields)))
    }
}
