//! The page that a mailed link leads to.

use super::link_page::{LinkPageCall, LinkPageStart};
use super::sign_in::take_parameters;
use crate::client::Secret;
use crate::wire::AttemptId;

/// Takes `token` and `attempt` out of the page's address; returns them with the address without them.
///
/// The address is `None` when it holds neither and can stay as it is. `redirect_uri` stays in the address.
///
/// ```
/// use wacht_yew::flow::link_page::{LinkPageCall, LinkPageStart};
/// use wacht_yew::flow::magic_link::take_magic_link;
///
/// let (start, address) =
///     take_magic_link("/magic?attempt=9&token=t0k&redirect_uri=%2Fnotes");
/// assert!(matches!(
///     start,
///     LinkPageStart::Call(LinkPageCall::MagicLink { .. })
/// ));
/// assert_eq!(address.as_deref(), Some("/magic?redirect_uri=%2Fnotes"));
/// ```
pub fn take_magic_link(address: &str) -> (LinkPageStart, Option<String>) {
    let ([token, attempt], cleaned) = take_parameters(address, ["token", "attempt"]);
    let start = if token.is_empty() || attempt.is_empty() {
        LinkPageStart::Incomplete
    } else {
        LinkPageStart::Call(LinkPageCall::MagicLink {
            attempt: AttemptId::from(&*attempt),
            token: Secret::from(&*token),
        })
    };
    (start, cleaned)
}
