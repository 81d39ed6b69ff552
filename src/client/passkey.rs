//! Passkeys: signing in with one, registering one.

use std::error::Error;
use std::fmt;

use serde::Serialize;
use serde_json::Value;

use super::{Body, CallError, Client, LocalBoxFuture, call::Call};
use crate::wire::{PasskeyChallenge, Session, User};

/// What the browser's passkey dialog gives for a sign-in; bytes as base64url without padding.
///
/// ```
/// use serde_json::Value;
/// use wacht_yew::client::Assertion;
///
/// /// Out of what the browser's `PublicKeyCredential.toJSON()` gives.
/// fn read(credential: &Value) -> Option<Assertion> {
///     let text = |path| credential.pointer(path)?.as_str().map(Box::from);
///     Some(Assertion {
///         id: text("/id")?,
///         raw_id: text("/rawId")?,
///         kind: text("/type")?,
///         client_data_json: text("/response/clientDataJSON")?,
///         authenticator_data: text("/response/authenticatorData")?,
///         signature: text("/response/signature")?,
///         user_handle: text("/response/userHandle"),
///     })
/// }
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct Assertion {
    /// Identifies the passkey.
    pub id: Box<str>,
    /// The same as bytes.
    pub raw_id: Box<str>,
    /// `public-key`.
    pub kind: Box<str>,
    /// What the browser signed for.
    pub client_data_json: Box<str>,
    /// What the authenticator says of itself.
    pub authenticator_data: Box<str>,
    /// The signature.
    pub signature: Box<str>,
    /// The account, if the passkey knows it.
    pub user_handle: Option<Box<str>>,
}

impl fmt::Debug for Assertion {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Assertion(…)")
    }
}

/// What the browser's passkey dialog gives for a registration; bytes as base64url without padding.
///
/// ```
/// use serde_json::Value;
/// use wacht_yew::client::Attestation;
///
/// /// Out of what the browser's `PublicKeyCredential.toJSON()` gives.
/// fn read(credential: &Value) -> Option<Attestation> {
///     let text = |path| credential.pointer(path)?.as_str().map(Box::from);
///     let transports = credential.pointer("/response/transports")?.as_array()?;
///     Some(Attestation {
///         id: text("/id")?,
///         raw_id: text("/rawId")?,
///         kind: text("/type")?,
///         client_data_json: text("/response/clientDataJSON")?,
///         attestation_object: text("/response/attestationObject")?,
///         transports: transports
///             .iter()
///             .filter_map(|transport| transport.as_str().map(Box::from))
///             .collect(),
///     })
/// }
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct Attestation {
    /// Identifies the passkey.
    pub id: Box<str>,
    /// The same as bytes.
    pub raw_id: Box<str>,
    /// `public-key`.
    pub kind: Box<str>,
    /// What the browser signed for.
    pub client_data_json: Box<str>,
    /// The new public key and its proof.
    pub attestation_object: Box<str>,
    /// How the authenticator can be reached.
    pub transports: Vec<Box<str>>,
}

impl fmt::Debug for Attestation {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Attestation(…)")
    }
}

/// Why the browser's passkey dialog gave nothing.
///
/// ```
/// use wacht_yew::client::WebAuthnError;
///
/// fn advice(error: WebAuthnError) -> Option<&'static str> {
///     match error {
///         // Whoever closed the dialog knows what they did.
///         WebAuthnError::Cancelled | WebAuthnError::NotAllowed => None,
///         WebAuthnError::InvalidState => Some("This device has a passkey already."),
///         WebAuthnError::Unsupported | WebAuthnError::Other => {
///             Some("Use your password.")
///         }
///     }
/// }
/// assert_eq!(advice(WebAuthnError::NotAllowed), None);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WebAuthnError {
    /// The kit called it off.
    Cancelled,
    /// The person closed it, or it timed out.
    NotAllowed,
    /// The browser knows no passkeys.
    Unsupported,
    /// The device has a passkey for this account already.
    InvalidState,
    /// Anything else, such as a page that may not use the server's domain.
    Other,
}

impl fmt::Display for WebAuthnError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Cancelled => "the passkey dialog was called off",
            Self::NotAllowed => "the passkey dialog was closed",
            Self::Unsupported => "the browser knows no passkeys",
            Self::InvalidState => "the device has a passkey for this account already",
            Self::Other => "the browser refused the passkey dialog",
        })
    }
}

impl Error for WebAuthnError {}

/// A registration as the server reads it.
#[derive(Serialize)]
struct Registration<'a> {
    id: &'a str,
    #[serde(rename = "rawId")]
    raw_id: &'a str,
    response: RegistrationResponse<'a>,
    #[serde(rename = "type")]
    kind: &'a str,
}

#[derive(Serialize)]
struct RegistrationResponse<'a> {
    #[serde(rename = "attestationObject")]
    attestation: &'a str,
    #[serde(rename = "clientDataJSON")]
    client_data: &'a str,
    transports: &'a [Box<str>],
}

impl Client {
    /// `POST /auth/passkey/login/begin`: the `publicKey` options for the browser's dialog.
    ///
    /// ```
    /// use serde_json::Value;
    /// use wacht_yew::client::{Assertion, CallError, Client};
    ///
    /// /// `dialog` is the browser's; who closes it gives nothing, and stays where they are.
    /// async fn sign_in(
    ///     client: &Client,
    ///     dialog: impl AsyncFnOnce(Value) -> Option<Assertion>,
    /// ) -> Result<(), CallError> {
    ///     let options = client.begin_passkey_sign_in("").await?;
    ///     if let Some(assertion) = dialog(options).await {
    ///         client.finish_passkey_sign_in(&assertion).await?;
    ///     }
    ///     Ok(())
    /// }
    /// ```
    ///
    /// # Errors
    /// Any [`CallError`]; 403 `PASSKEY_NOT_ENABLED`.
    pub async fn begin_passkey_sign_in(&self, challenge_token: &str) -> Result<Value, CallError> {
        let body = Body::Form(vec![("challenge_token", challenge_token.to_owned())]);
        self.passkey_options(Call::post("/auth/passkey/login/begin").body(body))
            .await
    }

    /// `POST /auth/passkey/login/finish`. The reply counts for the attempt only.
    ///
    /// # Errors
    /// Any [`CallError`]; 401 `INVALID_CREDENTIALS` for a passkey that the server does not know.
    pub fn finish_passkey_sign_in(&self, assertion: &Assertion) -> LocalBoxFuture<Result<Session, CallError>> {
        let user_handle = assertion.user_handle.as_deref().unwrap_or_default();
        let body = [
            ("id", &*assertion.id),
            ("rawId", &assertion.raw_id),
            ("type", &assertion.kind),
            ("clientDataJSON", &assertion.client_data_json),
            ("authenticatorData", &assertion.authenticator_data),
            ("signature", &assertion.signature),
            ("userHandle", user_handle),
        ];
        let body = Body::Form(body.map(|(name, value)| (name, value.to_owned())).into());
        self.call(Call::post("/auth/passkey/login/finish").body(body))
    }

    /// `POST /me/passkeys/register/begin`: the `publicKey` options for the browser's dialog.
    ///
    /// ```
    /// use serde_json::Value;
    /// use wacht_yew::client::{Attestation, CallError, Client};
    ///
    /// /// Offers the first passkey; `dialog` is the browser's.
    /// async fn register(
    ///     client: &Client,
    ///     dialog: impl AsyncFnOnce(Value) -> Option<Attestation>,
    /// ) -> Result<(), CallError> {
    ///     if client.has_passkeys().await? {
    ///         return Ok(());
    ///     }
    ///     let options = client.begin_passkey_registration().await?;
    ///     match dialog(options).await {
    ///         Some(attestation) => {
    ///             client
    ///                 .finish_passkey_registration(&attestation, "My laptop")
    ///                 .await
    ///         }
    ///         None => Ok(()),
    ///     }
    /// }
    /// ```
    ///
    /// # Errors
    /// Any [`CallError`]; 403 `PASSKEY_NOT_ENABLED`.
    pub async fn begin_passkey_registration(&self) -> Result<Value, CallError> {
        self.passkey_options(Call::post("/me/passkeys/register/begin")).await
    }

    /// `POST /me/passkeys/register/finish`. The server makes up a name when `name` is empty.
    ///
    /// # Errors
    /// Any [`CallError`]; 400 with a text when the dialog took more than five minutes.
    pub async fn finish_passkey_registration(&self, attestation: &Attestation, name: &str) -> Result<(), CallError> {
        let body = Body::json(&Registration {
            id: &attestation.id,
            raw_id: &attestation.raw_id,
            kind: &attestation.kind,
            response: RegistrationResponse {
                client_data: &attestation.client_data_json,
                attestation: &attestation.attestation_object,
                transports: &attestation.transports,
            },
        });
        let call = Call::post("/me/passkeys/register/finish").query("name", name);
        self.text(call.body(body)).await.map(drop)
    }

    /// Whether the person signed in has a passkey, by `GET /me`: the session's own copy of the user need not tell.
    ///
    /// # Errors
    /// Any [`CallError`]; 401 when nobody is signed in.
    pub async fn has_passkeys(&self) -> Result<bool, CallError> {
        self.call::<User>(Call::get("/me")).await.map(|user| user.has_passkeys)
    }

    async fn passkey_options(&self, call: Call) -> Result<Value, CallError> {
        self.call::<PasskeyChallenge>(call)
            .await
            .map(|challenge| Value::Object(challenge.options.public_key))
    }
}
