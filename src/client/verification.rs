//! Carrying an attempt on: codes, links, second factors.

use super::{Body, CallError, Client, LocalBoxFuture, Secret, call::Call};
use crate::wire::{AttemptId, Prepared, SecondFactor, Session};

/// What kind of attempt an id names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AttemptKind {
    /// A sign-in.
    SignIn,
    /// A sign-up.
    SignUp,
}

impl AttemptKind {
    /// The value of `identifier_type`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::SignIn => "signin",
            Self::SignUp => "signup",
        }
    }
}

/// How something is proved.
///
/// ```
/// use wacht_yew::client::{AttemptKind, VerificationStrategy};
///
/// fn screen(kind: AttemptKind, strategy: VerificationStrategy) -> String {
///     let what = match strategy {
///         VerificationStrategy::EmailLink => "Open the link that we mailed you",
///         VerificationStrategy::BackupCode => "Enter one of the codes that you noted",
///         _ => "Enter the code",
///     };
///     format!("/{}/{}: {what}", kind.as_str(), strategy.as_str())
/// }
/// assert_eq!(
///     screen(AttemptKind::SignIn, VerificationStrategy::EmailCode),
///     "/signin/email_otp: Enter the code"
/// );
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum VerificationStrategy {
    /// A code by mail.
    EmailCode,
    /// A code by text message.
    PhoneCode,
    /// A link by mail.
    EmailLink,
    /// The code of an authenticator app; nothing is sent.
    Authenticator,
    /// A backup code; nothing is sent.
    BackupCode,
}

impl VerificationStrategy {
    /// The value of `strategy`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::EmailCode => "email_otp",
            Self::PhoneCode => "phone_otp",
            Self::EmailLink => "magic_link",
            Self::Authenticator => "authenticator",
            Self::BackupCode => "backup_code",
        }
    }
}

/// What [`Client::prepare_verification`] sends.
///
/// ```
/// use wacht_yew::client::{
///     AttemptKind, CallError, Client, PrepareVerification, VerificationStrategy,
/// };
/// use wacht_yew::wire::AttemptId;
///
/// /// Sends a text message; tells which number it went to, all but its end hidden.
/// async fn send_code(
///     client: &Client,
///     attempt: &AttemptId,
///     last_digits: &str,
/// ) -> Result<Option<Box<str>>, CallError> {
///     let preparation = PrepareVerification {
///         attempt: attempt.clone(),
///         kind: AttemptKind::SignIn,
///         strategy: VerificationStrategy::PhoneCode,
///         last_digits: last_digits.into(),
///         redirect_uri: "".into(),
///     };
///     let prepared = client.prepare_verification(&preparation, "").await?;
///     Ok(prepared.masked_phone)
/// }
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PrepareVerification {
    /// The attempt.
    pub attempt: AttemptId,
    /// Its kind.
    pub kind: AttemptKind,
    /// The strategy that the attempt's step, or the chosen second factor, asks for.
    pub strategy: VerificationStrategy,
    /// The last four digits of the phone, for the second factor by text message; empty otherwise.
    pub last_digits: Box<str>,
    /// The target that a mailed link leads on to; empty for none.
    pub redirect_uri: Box<str>,
}

/// What [`Client::attempt_verification`] sends.
///
/// ```
/// use wacht_yew::client::{AttemptKind, AttemptVerification, CallError, Client};
/// use wacht_yew::wire::AttemptId;
///
/// async fn finish(
///     client: &Client,
///     attempt: AttemptId,
///     code: &str,
/// ) -> Result<(), CallError> {
///     let verification = AttemptVerification {
///         attempt,
///         kind: AttemptKind::SignIn,
///         method: None,
///         code: code.into(),
///         invite_token: "".into(),
///     };
///     client.attempt_verification(&verification).await.map(drop)
/// }
/// # let _ = finish;
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AttemptVerification {
    /// The attempt.
    pub attempt: AttemptId,
    /// Its kind.
    pub kind: AttemptKind,
    /// The second factor that the code is of; without it the server guesses when it does not remember.
    pub method: Option<SecondFactor>,
    /// The code.
    pub code: Secret,
    /// The invitation that a sign-up uses up; empty for none.
    pub invite_token: Box<str>,
}

impl Client {
    /// `POST /auth/prepare-verification`: sends a code or a link, or announces a second factor.
    ///
    /// # Errors
    /// Any [`CallError`]; 400 `BAD_SIGN_IN_ATTEMPT` for a finished attempt, 400 "Invalid step" for a strategy that does
    /// not fit.
    pub fn prepare_verification(
        &self,
        request: &PrepareVerification,
        challenge_token: &str,
    ) -> LocalBoxFuture<Result<Prepared, CallError>> {
        let call = attempt_call("/auth/prepare-verification", &request.attempt, request.kind)
            .query("strategy", request.strategy.as_str())
            .query("last_digits", &*request.last_digits)
            .query("redirect_uri", &*request.redirect_uri);
        let body = Body::Form(vec![("challenge_token", challenge_token.to_owned())]);
        self.call(call.body(body))
    }

    /// `POST /auth/attempt-verification`: proves with a code. The reply counts for the attempt only.
    ///
    /// # Errors
    /// Any [`CallError`]; 400 with a plain text for a wrong code, after which the step is the same.
    pub fn attempt_verification(&self, request: &AttemptVerification) -> LocalBoxFuture<Result<Session, CallError>> {
        let method = request.method.as_ref().map(SecondFactor::as_str).unwrap_or_default();
        let call = attempt_call("/auth/attempt-verification", &request.attempt, request.kind)
            .query("method", method)
            .query("invite_token", &*request.invite_token);
        let body = Body::Form(vec![("verification_code", request.code.expose().to_owned())]);
        self.call(call.body(body))
    }

    /// `GET /auth/verify-magic-link`: spends the token of a mailed link. The reply counts for the attempt only.
    ///
    /// ```
    /// use wacht_yew::client::{CallError, Client, Secret};
    /// use wacht_yew::wire::AttemptId;
    ///
    /// /// Spends a link; tells whether that is all that the sign-in wanted.
    /// async fn arrive(
    ///     client: &Client,
    ///     attempt: &AttemptId,
    ///     token: &Secret,
    /// ) -> Result<bool, CallError> {
    ///     let reply = client.verify_magic_link(attempt, token).await?;
    ///     let attempt = reply.sign_in_attempt(attempt);
    ///     Ok(attempt.is_some_and(|attempt| attempt.completed))
    /// }
    /// ```
    ///
    /// # Errors
    /// Any [`CallError`]; 400 with a plain text for a spent or old link, or one of another browser.
    pub fn verify_magic_link(&self, attempt: &AttemptId, token: &Secret) -> LocalBoxFuture<Result<Session, CallError>> {
        let call = Call::get_once("/auth/verify-magic-link")
            .query("token", token.expose())
            .query("attempt", attempt.as_str());
        self.call(call)
    }
}

fn attempt_call(path: &'static str, attempt: &AttemptId, kind: AttemptKind) -> Call {
    Call::post(path)
        .query("attempt_identifier", attempt.as_str())
        .query("identifier_type", kind.as_str())
}
