//! Ports that the browser, a test or a server-side host provides.

use super::LocalBoxFuture;
use crate::wire::Timestamp;

/// Time.
pub trait Clock {
    /// The time now, on this device's clock.
    fn now(&self) -> Timestamp;

    /// Resolves after so many milliseconds.
    fn sleep(&self, millis: u32) -> LocalBoxFuture<()>;
}

/// A small store of texts, such as the browser's local storage. A store that cannot keep a value forgets it silently.
pub trait Storage {
    /// The value of this key.
    fn get(&self, key: &str) -> Option<String>;

    /// Keeps a value.
    fn set(&self, key: &str, value: &str);

    /// Forgets a value.
    fn remove(&self, key: &str);
}
