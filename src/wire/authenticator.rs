//! Enrolling an authenticator app.

use std::fmt;

use serde_json::Value;

use super::FromWire;
use super::tolerant::{fields, take};

/// `data` of `POST /me/authenticator`: what an app has to know. Told once; hidden in `Debug` output.
///
/// ```
/// use wacht_yew::wire::{NewAuthenticator, read_success};
///
/// let body = r#"{"data": {
///     "id": "5",
///     "otp_url": "otpauth://totp/Engines:ada?secret=JBSWY3DP",
///     "totp_secret": "JBSWY3DP"
/// }}"#;
/// let new: NewAuthenticator = read_success(body)?;
/// assert!(new.otp_url.starts_with("otpauth://totp/"));
/// // A log does not betray the secret.
/// assert_eq!(format!("{new:?}"), r#"NewAuthenticator { id: "5", .. }"#);
/// # Ok::<(), String>(())
/// ```
#[derive(Clone, Default, PartialEq, Eq)]
pub struct NewAuthenticator {
    /// Identifies the authenticator.
    pub id: Box<str>,
    /// The address that apps read from a QR code: `otpauth://totp/…`.
    pub otp_url: Box<str>,
    /// The secret in base32, to be typed into an app.
    pub totp_secret: Box<str>,
}

impl FromWire for NewAuthenticator {
    fn from_wire(value: Value) -> Self {
        let mut fields = fields(value);
        let mut text = |name| Box::from_wire(take(&mut fields, &[name]));
        Self {
            id: text("id"),
            otp_url: text("otp_url"),
            totp_secret: text("totp_secret"),
        }
    }

    fn accepts(value: &Value) -> bool {
        value.is_object()
    }
}

impl fmt::Debug for NewAuthenticator {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("NewAuthenticator")
            .field("id", &self.id)
            .finish_non_exhaustive()
    }
}
