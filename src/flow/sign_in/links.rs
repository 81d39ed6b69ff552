//! What a link to the sign-in page brings along.

use crate::client::{Secret, without_parameter};
use crate::wire::AttemptId;

/// The parameters of the sign-in page's address that are used once. `redirect_uri` stays in the address.
///
/// ```
/// use wacht_yew::flow::sign_in::{ProviderRefusal, SignInLinks, take_links};
///
/// // Ada said no at the provider's page, which led back here.
/// let (links, address) =
///     take_links("/sign-in?error=access_denied&error_description=Not%20now");
/// let refusal = ProviderRefusal {
///     code: "access_denied".into(),
///     description: "Not now".into(),
/// };
/// let expected = SignInLinks {
///     refusal: Some(refusal),
///     ..SignInLinks::default()
/// };
/// assert_eq!(links, expected);
/// // A reload does not tell it again.
/// assert_eq!(address.as_deref(), Some("/sign-in"));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SignInLinks {
    /// `ticket`: signs in at once.
    pub ticket: Option<Secret>,
    /// `signin_attempt_id`: the attempt to go on with.
    pub attempt: Option<AttemptId>,
    /// `error` and `error_description`: what a provider did not like.
    pub refusal: Option<ProviderRefusal>,
    /// `invited_email`: fills the identifier.
    pub invited_email: Box<str>,
    /// `help`: the other ways in are wanted.
    pub help: bool,
}

/// A provider's refusal as it came with the address.
///
/// Anybody can write a link, so the description is a quotation at most, never the page's own words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ProviderRefusal {
    /// Such as `access_denied`.
    pub code: Box<str>,
    /// Free text; may be empty.
    pub description: Box<str>,
}

/// Takes the parameters that are used once out of a page's address; returns them with the address without them.
///
/// The address is `None` when it holds none of them and can stay as it is.
///
/// ```
/// use wacht_yew::flow::sign_in::take_links;
///
/// let (links, address) =
///     take_links("/sign-in?invited_email=ada%40example.com&redirect_uri=%2Fnotes");
/// assert_eq!(&*links.invited_email, "ada@example.com");
/// assert_eq!(address.as_deref(), Some("/sign-in?redirect_uri=%2Fnotes"));
/// ```
pub fn take_links(address: &str) -> (SignInLinks, Option<String>) {
    let names = [
        "ticket",
        "signin_attempt_id",
        "error",
        "error_description",
        "invited_email",
        "help",
    ];
    let ([ticket, attempt, code, description, invited_email, help], cleaned) = take_parameters(address, names);
    let refusal = ProviderRefusal { code, description };
    let links = SignInLinks {
        ticket: (!ticket.is_empty()).then(|| Secret::from(&*ticket)),
        attempt: (!attempt.is_empty()).then(|| AttemptId::from(&*attempt)),
        refusal: (refusal != ProviderRefusal::default()).then_some(refusal),
        invited_email,
        help: !matches!(&*help, "" | "false" | "0"),
    };
    (links, cleaned)
}

/// Takes parameters out of an address: their values, empty for none, and the address without them if it held any.
pub(in crate::flow) fn take_parameters<const COUNT: usize>(
    address: &str,
    names: [&str; COUNT],
) -> ([Box<str>; COUNT], Option<String>) {
    let mut cleaned = None::<String>;
    let values = names.map(|name| {
        let current = cleaned.as_deref().unwrap_or(address);
        match without_parameter(current, name) {
            Some((rest, value)) => {
                cleaned = Some(rest);
                value.trim().into()
            }
            None => Box::default(),
        }
    });
    (values, cleaned)
}
