//! Session tokens for the app's own server.

use std::fmt;

use super::tolerant::Tolerant;

/// A short-lived token that derives from the active sign-in, organization and workspace.
///
/// Its `Debug` form never shows the token.
#[derive(Clone, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[serde(default)]
pub struct Token {
    /// The JWT.
    #[serde(deserialize_with = "Tolerant::read")]
    pub token: Box<str>,
    /// Until when it is valid, Unix time in milliseconds on the server's clock.
    #[serde(deserialize_with = "Tolerant::read")]
    pub expires: i64,
}

impl fmt::Debug for Token {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Token").field("expires", &self.expires).finish_non_exhaustive()
    }
}
