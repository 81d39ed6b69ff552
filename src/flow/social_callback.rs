//! The page that a social provider comes back to.
//!
//! ```
//! use wacht_yew::flow::social_callback::{SocialPurpose, purpose};
//!
//! // The payload, base64 without padding, and the server's signature.
//! assert_eq!(
//!     purpose("c2lnbl9pbnw3.c2lnbmF0dXJl"),
//!     Some(SocialPurpose::SignIn)
//! );
//! assert_eq!(purpose("something else"), None);
//! ```

use super::link_page::{LinkPageCall, LinkPageStart};
use super::sign_in::{ProviderRefusal, take_parameters};
use crate::client::{Alphabet, Secret};

/// What a provider was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SocialPurpose {
    /// To sign in.
    SignIn,
    /// To connect an account to the person signed in.
    Connection,
}

/// What the provider was asked for, by the first item of the state's payload; the rest is the server's business.
///
/// ```
/// use wacht_yew::client::Alphabet;
/// use wacht_yew::flow::social_callback::{SocialPurpose, purpose};
///
/// let state = format!(
///     "{}.signature",
///     Alphabet::URL_SAFE.encode(b"connect_social|7|github")
/// );
/// assert_eq!(purpose(&state), Some(SocialPurpose::Connection));
/// ```
pub fn purpose(state: &str) -> Option<SocialPurpose> {
    let (payload, _) = state.split_once('.')?;
    let payload = Alphabet::URL_SAFE.decode(payload)?;
    match payload.split(|byte| *byte == b'|').next()? {
        b"sign_in" => Some(SocialPurpose::SignIn),
        b"connect_social" => Some(SocialPurpose::Connection),
        _ => None,
    }
}

/// Takes the provider's answer out of the page's address; returns it with the address without it.
///
/// The address is `None` when it holds no answer and can stay as it is.
///
/// ```
/// use wacht_yew::flow::link_page::LinkPageStart;
/// use wacht_yew::flow::social_callback::take_provider_answer;
///
/// let answer = "/social/callback?error=access_denied&state=x";
/// let (start, address) = take_provider_answer(answer);
/// assert!(matches!(start, LinkPageStart::Refused(_)));
/// assert_eq!(address.as_deref(), Some("/social/callback"));
/// ```
pub fn take_provider_answer(address: &str) -> (LinkPageStart, Option<String>) {
    let names = ["code", "state", "error", "error_description"];
    let ([code, state, error, description], cleaned) = take_parameters(address, names);
    let start = if !error.is_empty() {
        LinkPageStart::Refused(ProviderRefusal {
            code: error,
            description,
        })
    } else {
        let secret = Secret::from(&*code);
        match purpose(&state).filter(|_| !code.is_empty()) {
            Some(SocialPurpose::SignIn) => LinkPageStart::Call(LinkPageCall::SocialSignIn { code: secret, state }),
            Some(SocialPurpose::Connection) => {
                LinkPageStart::Call(LinkPageCall::SocialConnection { code: secret, state })
            }
            None => LinkPageStart::Incomplete,
        }
    };
    (start, cleaned)
}
