//! The invitation in the address of the page.

use crate::client::Secret;
use crate::flow::sign_in::take_parameters;

/// Takes the invitation, `invite_token`, out of the page's address; returns it with the address without it.
///
/// The address is `None` when there was none, and it can stay as it is.
///
/// ```
/// use wacht_yew::flow::waitlist::take_invite_token;
///
/// let (token, address) = take_invite_token("/waitlist?invite_token=i7");
/// assert_eq!(token.expect("an invitation").expose(), "i7");
/// assert_eq!(address.as_deref(), Some("/waitlist"));
/// ```
pub fn take_invite_token(address: &str) -> (Option<Secret>, Option<String>) {
    let ([token], cleaned) = take_parameters(address, ["invite_token"]);
    ((!token.is_empty()).then(|| Secret::from(&*token)), cleaned)
}
