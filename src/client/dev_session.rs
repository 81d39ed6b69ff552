//! The staging credential: a token of the application's own origin, kept per API host.
//!
//! Cookie and local storage hold the same value in the format the other clients of the API use, so that an app which
//! moves between kits stays signed in. The cookie wins where the two differ.

use std::cell::RefCell;
use std::fmt;
use std::rc::Rc;

use super::{Clock, Origin, Storage, form};

/// The name of the query parameter that carries the credential.
///
/// ```
/// use wacht_yew::client::{DEV_SESSION_PARAMETER, without_parameter};
///
/// // What may stand in a log of the page that somebody came to.
/// let came_to = "/notes?__dev_session__=s3cret";
/// let (address, _) =
///     without_parameter(came_to, DEV_SESSION_PARAMETER).expect("it occurs");
/// assert_eq!(address, "/notes");
/// ```
pub const DEV_SESSION_PARAMETER: &str = "__dev_session__";

/// Keeps the staging credential of one API host.
///
/// A client has its own, and sends what is in there with every request.
///
/// ```
/// use wacht_yew::client::{Client, DevSession};
///
/// /// Takes over the session that a page's address may bring; the address bar shows what
/// /// comes out.
/// fn arrive(client: &Client, address: &str) -> Option<String> {
///     client.dev_session().take_from_address(address)
/// }
///
/// /// Goes on with another client's session, as after a reload of the page.
/// fn hand_over(from: &DevSession, to: &DevSession) {
///     if let Some(credential) = from.read() {
///         to.write(&credential);
///     }
/// }
/// ```
pub struct DevSession {
    value_key: String,
    time_key: String,
    local: Rc<dyn Storage>,
    cookies: Rc<dyn Storage>,
    clock: Rc<dyn Clock>,
    /// For browsers that keep nothing.
    memory: RefCell<Option<String>>,
}

impl fmt::Debug for DevSession {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("DevSession")
            .field("value_key", &self.value_key)
            .finish_non_exhaustive()
    }
}

impl DevSession {
    /// The store for the API at `api`.
    pub(super) fn new(api: &Origin, local: Rc<dyn Storage>, cookies: Rc<dyn Storage>, clock: Rc<dyn Clock>) -> Self {
        let suffix = suffix(&api.authority());
        Self {
            value_key: format!("{DEV_SESSION_PARAMETER}{suffix}"),
            time_key: format!("__dev_session_updated_at{suffix}"),
            local,
            cookies,
            clock,
            memory: RefCell::default(),
        }
    }

    /// The credential; `None` when there is none yet.
    pub fn read(&self) -> Option<String> {
        let cookie = self.cookies.get(&self.value_key).filter(|value| !value.is_empty());
        let local = self.local.get(&self.value_key).filter(|value| !value.is_empty());
        let Some(cookie) = cookie else {
            return local.or_else(|| self.memory.borrow().clone());
        };
        if local.as_ref() != Some(&cookie) && self.cookie_is_newer(local.is_some()) {
            self.local.set(&self.value_key, &cookie);
            if let Some(time) = self.cookies.get(&self.time_key) {
                self.local.set(&self.time_key, &time);
            }
        }
        Some(cookie)
    }

    fn cookie_is_newer(&self, local_exists: bool) -> bool {
        let time = |storage: &Rc<dyn Storage>| storage.get(&self.time_key).and_then(|text| number(&text));
        match (time(&self.cookies), time(&self.local)) {
            (Some(cookie), Some(local)) => cookie > local || !local_exists,
            _ => true,
        }
    }

    /// Keeps a credential in place of any earlier one.
    pub fn write(&self, token: &str) {
        let time = self.clock.now().as_millis().to_string();
        for storage in [&self.local, &self.cookies] {
            storage.set(&self.value_key, token);
            storage.set(&self.time_key, &time);
        }
        *self.memory.borrow_mut() = Some(token.to_owned());
    }

    /// Takes the credential out of a page address: keeps it, and returns the address without it.
    ///
    /// `None` when the address holds none and can stay as it is.
    pub fn take_from_address(&self, address: &str) -> Option<String> {
        let (cleaned, taken) = without_parameter(address, DEV_SESSION_PARAMETER)?;
        if !taken.is_empty() {
            self.write(&taken);
        }
        Some(cleaned)
    }
}

/// Removes every occurrence of a query parameter; returns the address without it and the parameter's last value.
///
/// Other parameters and the fragment keep their exact text. `None` when the parameter does not occur.
///
/// ```
/// use wacht_yew::client::without_parameter;
///
/// let (address, value) =
///     without_parameter("/notes?a=1&key=x%20y#top", "key").expect("it occurs");
/// assert_eq!(
///     (address.as_str(), value.as_str()),
///     ("/notes?a=1#top", "x y")
/// );
/// assert_eq!(without_parameter("/notes?a=1", "key"), None);
/// ```
pub fn without_parameter(address: &str, name: &str) -> Option<(String, String)> {
    let (before_fragment, fragment) = match address.split_once('#') {
        Some((before, fragment)) => (before, Some(fragment)),
        None => (address, None),
    };
    let (path, query) = before_fragment.split_once('?')?;
    let mut taken = None;
    let mut cleaned = path.to_owned();
    let mut separator = '?';
    for pair in query.split('&') {
        if let Some(value) = form::value_in(pair.as_bytes(), name) {
            taken = Some(value);
        } else {
            cleaned.push(separator);
            cleaned.push_str(pair);
            separator = '&';
        }
    }
    if let Some(fragment) = fragment {
        cleaned.push('#');
        cleaned.push_str(fragment);
    }
    Some((cleaned, taken?))
}

/// `_` and the host with everything but letters and digits folded to single underscores, 64 characters at most.
fn suffix(authority: &str) -> String {
    let mut folded = String::new();
    for character in authority.to_ascii_lowercase().chars() {
        if character.is_ascii_alphanumeric() {
            folded.push(character);
        } else if !folded.ends_with('_') {
            folded.push('_');
        }
    }
    let mut folded = folded.trim_matches('_').to_owned();
    folded.truncate(64);
    format!("_{folded}")
}

/// A number that is written in digits alone, and not in too many.
fn number(text: &str) -> Option<u64> {
    if text.is_empty() {
        return None;
    }
    text.bytes().try_fold(0_u64, |number, byte| {
        let digit = char::from(byte).to_digit(10)?;
        number.checked_mul(10)?.checked_add(digit.into())
    })
}
