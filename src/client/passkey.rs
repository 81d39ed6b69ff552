//! What the browser's passkey dialog gives; bytes as base64url without padding.

use std::error::Error;
use std::fmt;

/// For a sign-in.
#[derive(Clone, Debug, PartialEq, Eq)]
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

/// For a registration.
#[derive(Clone, Debug, PartialEq, Eq)]
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

/// Why the dialog gave nothing.
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
