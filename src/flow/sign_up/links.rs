//! What a link to the sign-up page brings along.

use crate::client::{Secret, without_parameter};
use crate::flow::sign_in::take_parameters;

/// The parameters of the sign-up page's address. They stay there as long as a reload needs them, so that no storage has to
/// keep the invitation.
///
/// ```
/// use wacht_yew::flow::sign_up::{
///     SignUpEvent, SignUpLinks, SignUpMemory, SignUpRules, SignUpState, step,
/// };
/// use wacht_yew::wire::{Deployment, UiSettings};
///
/// let links = SignUpLinks {
///     invited_email: "ada@example.com".into(),
///     ..SignUpLinks::default()
/// };
/// let rules = SignUpRules::new(&Deployment::default(), &UiSettings::default());
/// let state = SignUpState::new(SignUpMemory::default(), "");
/// let (state, _) = step(&rules, state, SignUpEvent::LinksFound(links));
/// assert_eq!(&*state.profile.email, "ada@example.com");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SignUpLinks {
    /// `invite_token`: an invitation to the deployment; empty for none.
    pub invite_token: Secret,
    /// `invited_email`: fills the address; empty for none.
    pub invited_email: Box<str>,
}

/// Reads what the address of a page brings along.
///
/// ```
/// use wacht_yew::flow::sign_up::read_links;
///
/// let links = read_links("/sign-up?invite_token=i7&invited_email=ada%40example.com");
/// assert_eq!(
///     (links.invite_token.expose(), &*links.invited_email),
///     ("i7", "ada@example.com")
/// );
/// ```
pub fn read_links(address: &str) -> SignUpLinks {
    let value = |name: &str| {
        without_parameter(address, name)
            .map(|(_, value)| value)
            .unwrap_or_default()
    };
    SignUpLinks {
        invite_token: Secret::from(value("invite_token").trim()),
        invited_email: value("invited_email").trim().into(),
    }
}

/// The address of a page without what it brought along, once that is used; `None` when it brought nothing.
///
/// ```
/// use wacht_yew::flow::sign_up::without_links;
///
/// let address = without_links("/sign-up?invite_token=i7&plan=2#top");
/// assert_eq!(address.as_deref(), Some("/sign-up?plan=2#top"));
/// assert_eq!(without_links("/sign-up?plan=2"), None);
/// ```
pub fn without_links(address: &str) -> Option<String> {
    take_parameters(address, ["invite_token", "invited_email"]).1
}
