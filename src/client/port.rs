//! Ports that the browser, a test or a server-side host provides.

use super::LocalBoxFuture;
use crate::wire::Timestamp;

/// Time.
///
/// ```
/// use wacht_yew::client::{Clock, LocalBoxFuture};
/// use wacht_yew::wire::Timestamp;
///
/// /// A clock that stands still, for tests.
/// struct Noon;
///
/// impl Clock for Noon {
///     fn now(&self) -> Timestamp {
///         Timestamp::parse("2030-06-01T12:00:00Z").expect("a time in RFC 3339")
///     }
///
///     fn sleep(&self, _: u32) -> LocalBoxFuture<()> {
///         Box::pin(std::future::pending())
///     }
/// }
/// # assert_eq!(Noon.now().as_millis(), 1_906_545_600_000);
/// ```
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
///
/// ```
/// use std::cell::RefCell;
/// use std::collections::HashMap;
///
/// use wacht_yew::client::Storage;
///
/// /// Keeps nothing beyond this value's life.
/// #[derive(Default)]
/// struct Memory(RefCell<HashMap<String, String>>);
///
/// impl Storage for Memory {
///     fn get(&self, key: &str) -> Option<String> {
///         self.0.borrow().get(key).cloned()
///     }
///
///     fn set(&self, key: &str, value: &str) {
///         self.0.borrow_mut().insert(key.to_owned(), value.to_owned());
///     }
///
///     fn remove(&self, key: &str) {
///         self.0.borrow_mut().remove(key);
///     }
/// }
/// ```
pub trait Storage {
    /// The value of this key.
    fn get(&self, key: &str) -> Option<String>;

    /// Keeps a value.
    fn set(&self, key: &str, value: &str);

    /// Forgets a value.
    fn remove(&self, key: &str);
}
