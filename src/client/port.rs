//! Ports that the browser, a test or a server-side host provides.

use super::LocalBoxFuture;
use crate::wire::Timestamp;

/// Time.
pub trait Clock {
    /// The time now, on this device's clock.
    fn now(&self) -> Timestamp;

    /// Resolves after so many milliseconds.
    fn sleep(&self, millis: u32) -> LocalBoxFuture<()>;

    /// Milliseconds since some moment that stays the same: for spans, which nobody who sets the clock makes longer or
    /// shorter. Finer than a millisecond where the device allows that. Default: what [`Clock::now`] tells.
    fn elapsed(&self) -> f64 {
        self.now().as_millis() as f64
    }

    /// Resolves in another turn of the event loop, so that input and painting that wait have theirs. Default: a sleep of
    /// no time, which browsers stretch to 4 ms, and to a second in pages that nobody sees.
    fn next_turn(&self) -> LocalBoxFuture<()> {
        self.sleep(0)
    }
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
