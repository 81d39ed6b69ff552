//! The page that a mailed link leads to.

use super::link_page::{LinkPageCall, LinkPageStart};
use super::sign_in::take_parameters;
use crate::client::Secret;
use crate::wire::AttemptId;

/// Takes `token` and `attempt` out of the page's address; returns them with the address without them.
///
/// The address is `None` when it holds neither and can stay as it is. `redirect_uri` stays in the address.
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
