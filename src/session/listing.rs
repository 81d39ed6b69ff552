//! A list that belongs to the active account: loaded once, shown to all, dropped with the account.

use std::rc::Rc;

use crate::client::CallError;

/// A list, as far as it is known.
///
/// ```
/// use wacht_yew::session::ListState;
///
/// fn line(organizations: &ListState<&str>) -> String {
///     match organizations {
///         ListState::Unknown => "One moment".to_owned(),
///         ListState::Ready(list) => format!("{} organizations", list.len()),
///         ListState::Degraded(_, why) => format!("These may be old: {why}"),
///     }
/// }
/// assert_eq!(
///     line(&ListState::Ready(
///         ["Royal Society", "Analytical Engines"].into()
///     )),
///     "2 organizations"
/// );
/// ```
#[derive(Clone, Debug, PartialEq)]
pub enum ListState<T> {
    /// Not known yet: show neither the list nor that it is empty.
    Unknown,
    /// Known.
    Ready(Rc<[T]>),
    /// The server could not be asked. Holds what was last known (`None` at the start) and why.
    Degraded(Option<Rc<[T]>>, CallError),
}

impl<T> ListState<T> {
    /// What is known, also while the server cannot be reached.
    pub fn known(&self) -> Option<&Rc<[T]>> {
        match self {
            Self::Ready(items) | Self::Degraded(Some(items), _) => Some(items),
            Self::Unknown | Self::Degraded(None, _) => None,
        }
    }

    /// Why the server could not be asked.
    pub fn failure(&self) -> Option<&CallError> {
        match self {
            Self::Degraded(_, error) => Some(error),
            Self::Unknown | Self::Ready(_) => None,
        }
    }
}

impl<T: PartialEq> ListState<T> {
    /// The state after an answer. An equal list stays the very same value, so that nothing renders.
    ///
    /// ```
    /// use wacht_yew::client::TransportError;
    /// use wacht_yew::session::ListState;
    ///
    /// let first = ListState::Unknown.after(Ok(vec!["Royal Society"]));
    /// assert_eq!(first.known().map(|list| list.len()), Some(1));
    /// // The server cannot be reached: the list still shows, and the state says why it may be old.
    /// let later = first.after(Err(TransportError::Offline.into()));
    /// assert_eq!(later.known(), first.known());
    /// assert_eq!(later.failure(), Some(&TransportError::Offline.into()));
    /// ```
    #[must_use]
    pub fn after(&self, answer: Result<Vec<T>, CallError>) -> Self {
        match answer {
            Ok(items) => match self.known() {
                Some(known) if **known == *items => Self::Ready(known.clone()),
                _ => Self::Ready(items.into()),
            },
            Err(error) => Self::Degraded(self.known().cloned(), error),
        }
    }
}
