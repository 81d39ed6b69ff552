//! Texts that must not linger.

use std::fmt;

/// A password or code: hidden in `Debug` output, overwritten when dropped.
///
/// ```
/// use wacht_yew::client::Secret;
///
/// let password = Secret::from("Lovelace-1843!");
/// assert_eq!(format!("{password:?}"), "Secret(…)");
/// assert_eq!(password.expose().len(), 14);
/// assert!(!password.is_empty() && Secret::default().is_empty());
/// ```
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Secret(String);

impl Secret {
    /// The text, for the request that needs it.
    pub fn expose(&self) -> &str {
        &self.0
    }

    /// Whether nothing was given.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl From<String> for Secret {
    fn from(text: String) -> Self {
        Self(text)
    }
}

impl From<&str> for Secret {
    fn from(text: &str) -> Self {
        Self(text.to_owned())
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Secret(…)")
    }
}

impl Drop for Secret {
    fn drop(&mut self) {
        let mut bytes = std::mem::take(&mut self.0).into_bytes();
        bytes.fill(0);
        std::hint::black_box(&bytes);
    }
}
