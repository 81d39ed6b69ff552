//! The key that names a deployment.

use std::error::Error;
use std::fmt;

use super::{Alphabet, Origin};
use crate::wire::Mode;

/// A publishable key: `pk_test_…` or `pk_live_…`, the last part being the base64 form of the API's origin.
///
/// ```
/// use wacht_yew::client::PublishableKey;
/// use wacht_yew::wire::Mode;
///
/// let key = PublishableKey::parse("pk_test_aHR0cDovLzEyNy4wLjAuMTo4Nzg3")?;
/// assert_eq!(key.api().to_string(), "http://127.0.0.1:8787");
/// assert_eq!(*key.mode(), Mode::Staging);
///
/// // For a server that has no console to copy a key from.
/// let text = PublishableKey::test_key_for("http://127.0.0.1:8787");
/// assert_eq!(PublishableKey::parse(&text)?, key);
/// # Ok::<(), wacht_yew::client::PublishableKeyError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublishableKey {
    mode: Mode,
    api: Origin,
}

/// Why a text is not a publishable key. The `Display` form says what to do.
///
/// ```
/// use wacht_yew::client::{PublishableKey, PublishableKeyError};
///
/// let error = PublishableKey::parse("sk_live_c2VjcmV0").unwrap_err();
/// assert_eq!(error, PublishableKeyError::Secret);
/// assert!(error.to_string().contains("revoke it"));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum PublishableKeyError {
    /// Nothing was given.
    Empty,
    /// A secret key was given; it must never reach a browser.
    Secret,
    /// It does not consist of three parts.
    Shape,
    /// It does not start with `pk_`.
    Prefix,
    /// The second part is neither `test` nor `live`.
    Environment,
    /// The third part is no base64 text.
    Encoding,
    /// The third part does not hold an http(s) origin.
    Address,
    /// The API would be spoken to without encryption on a host that is not this device.
    Unencrypted,
}

impl fmt::Display for PublishableKeyError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Empty => {
                "The publishable key is empty. Copy it from the Wacht console; it looks like pk_test_… or pk_live_…."
            }
            Self::Secret => {
                "This is a secret key. It must never reach a browser: revoke it, and use the publishable key (pk_…)."
            }
            Self::Shape => {
                "A publishable key has three parts joined by underscores: pk_test_… or pk_live_…. Copy the whole key."
            }
            Self::Prefix => "A publishable key starts with pk_.",
            Self::Environment => "The second part of a publishable key is test or live.",
            Self::Encoding => {
                "The last part of the publishable key is not valid base64. Copy the whole key, with any = at its end."
            }
            Self::Address => {
                "The publishable key does not hold the address of a Frontend API (https://host, without a path)."
            }
            Self::Unencrypted => {
                "The publishable key holds an http address. Only a test key for this device (localhost) may do so."
            }
        })
    }
}

impl Error for PublishableKeyError {}

impl PublishableKey {
    /// Reads a key; spaces around it are ignored.
    ///
    /// # Errors
    /// [`PublishableKeyError`] names what is wrong in a sentence for developers.
    pub fn parse(text: &str) -> Result<Self, PublishableKeyError> {
        let text = text.trim();
        if text.is_empty() {
            return Err(PublishableKeyError::Empty);
        }
        if text.starts_with("sk_") {
            return Err(PublishableKeyError::Secret);
        }
        let parts: Vec<&str> = text.split('_').collect();
        let [prefix, environment, address] = parts[..] else {
            return Err(PublishableKeyError::Shape);
        };
        if prefix != "pk" {
            return Err(PublishableKeyError::Prefix);
        }
        let mode = match environment {
            "test" => Mode::Staging,
            "live" => Mode::Production,
            _ => return Err(PublishableKeyError::Environment),
        };
        let bytes = Alphabet::STANDARD.decode(address);
        // There is only one way to write an address: a key that was cut, or lost its end, is told at once.
        let bytes = bytes.filter(|bytes| padded(bytes) == address);
        let address = bytes.and_then(|bytes| String::from_utf8(bytes).ok());
        let address = address.ok_or(PublishableKeyError::Encoding)?;
        let api = Origin::parse(&address).ok_or(PublishableKeyError::Address)?;
        let may_be_plain = mode == Mode::Staging && api.is_loopback();
        if !api.is_secure() && !may_be_plain {
            return Err(PublishableKeyError::Unencrypted);
        }
        Ok(Self { mode, api })
    }

    /// The text of a test key for an API at this origin, such as a `wacht-local` on this device.
    pub fn test_key_for(origin: &str) -> String {
        format!("pk_test_{}", padded(origin.trim_end_matches('/').as_bytes()))
    }

    /// Staging for `pk_test_`, production for `pk_live_`.
    pub fn mode(&self) -> &Mode {
        &self.mode
    }

    /// Where the API is.
    pub fn api(&self) -> &Origin {
        &self.api
    }
}

/// Base64 with its padding.
fn padded(bytes: &[u8]) -> String {
    let mut text = Alphabet::STANDARD.encode(bytes);
    while !text.len().is_multiple_of(4) {
        text.push('=');
    }
    text
}
