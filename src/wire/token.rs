//! Session tokens for the app's own server.

use std::fmt;

use serde::Serialize;
use serde_json::Value;

use super::FromWire;
use super::tolerant::{fields, take};

/// A short-lived token that derives from the active sign-in, organization and workspace.
///
/// Its `Debug` form never shows the token.
///
/// ```
/// use wacht_yew::wire::{Token, read_success};
///
/// let body = r#"{"data": {"token": "eyJhbGciOi…", "expires": 1782814560000}}"#;
/// let token: Token = read_success(body)?;
/// let header = format!("Bearer {}", token.token);
/// assert!(header.starts_with("Bearer eyJ"));
/// // A log does not betray it.
/// assert!(!format!("{token:?}").contains("eyJ"));
/// # Ok::<(), String>(())
/// ```
#[derive(Clone, Default, PartialEq, Serialize)]
pub struct Token {
    /// The JWT.
    pub token: Box<str>,
    /// Until when it is valid, Unix time in milliseconds on the server's clock.
    pub expires: i64,
}

impl FromWire for Token {
    fn from_wire(value: Value) -> Self {
        let mut fields = fields(value);
        Self {
            token: Box::from_wire(take(&mut fields, &["token"])),
            expires: i64::from_wire(take(&mut fields, &["expires"])),
        }
    }
}

deserialize_from_wire!(Token);

impl fmt::Debug for Token {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Token")
            .field("expires", &self.expires)
            .finish_non_exhaustive()
    }
}
