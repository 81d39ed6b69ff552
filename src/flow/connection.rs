//! The accounts at social providers that somebody has connected, and could connect.
//!
//! ```
//! use wacht_yew::client::TransportError;
//! use wacht_yew::flow::connection::ConnectionIssue;
//! use wacht_yew::flow::problem::Problem;
//!
//! let issue = ConnectionIssue::from(&TransportError::Timeout.into());
//! assert_eq!(issue, ConnectionIssue::Other(Problem::Timeout));
//! ```

use super::way_in::{WayIn, has_other, ways_in};
use crate::client::CallError;
use crate::flow::problem::Problem;
use crate::wire::{ConnectedAccount, ConnectionId, Deployment, ErrorCode, SocialProvider, User};

/// A provider with the accounts there.
///
/// ```
/// use wacht_yew::flow::connection::{ProviderAccounts, providers};
/// use wacht_yew::wire::{Deployment, SocialConnection, SocialProvider, User};
///
/// /// The line of a provider, with a button where an account can be connected.
/// fn line(of: &ProviderAccounts) -> String {
///     let button = if of.may_connect { " [connect]" } else { "" };
///     format!("{}: {}{button}", of.provider.as_str(), of.accounts.len())
/// }
///
/// let github = SocialConnection {
///     provider: SocialProvider::GitHub,
///     enabled: true,
///     ..SocialConnection::default()
/// };
/// let deployment = Deployment {
///     social_connections: vec![github],
///     ..Deployment::default()
/// };
/// let listed = providers(&deployment, &User::default());
/// assert_eq!(line(&listed[0]), "github_oauth: 0 [connect]");
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct ProviderAccounts {
    /// The provider; one that the kit does not know is kept.
    pub provider: SocialProvider,
    /// The accounts connected, in the server's order.
    pub accounts: Vec<ConnectedAccount>,
    /// Whether an account there can be connected.
    pub may_connect: bool,
}

/// The providers that are switched on, in the deployment's order, and behind them those that are not but where the user
/// still has an account.
///
/// ```
/// use wacht_yew::flow::connection::providers;
/// use wacht_yew::wire::{ConnectedAccount, Deployment, User};
///
/// let account = ConnectedAccount {
///     provider: "github_oauth".into(),
///     ..ConnectedAccount::default()
/// };
/// let user = User { social_connections: vec![account], ..User::default() };
/// // The deployment has given GitHub up: the account can still be disconnected, and no other
/// // can be connected.
/// let listed = providers(&Deployment::default(), &user);
/// assert_eq!((listed.len(), listed[0].may_connect), (1, false));
/// ```
pub fn providers(deployment: &Deployment, user: &User) -> Vec<ProviderAccounts> {
    let mut all: Vec<ProviderAccounts> = Vec::new();
    let mut add = |provider: SocialProvider, may_connect: bool| {
        if all.iter().any(|known| known.provider == provider) {
            return;
        }
        let accounts = user.social_connections.iter();
        let accounts = accounts
            .filter(|account| *account.provider == *provider.as_str())
            .cloned()
            .collect();
        all.push(ProviderAccounts {
            provider,
            accounts,
            may_connect,
        });
    };
    let enabled = deployment.social_connections.iter().filter(|known| known.enabled);
    enabled.for_each(|known| add(known.provider.clone(), true));
    let connected = user.social_connections.iter();
    connected.for_each(|account| add(SocialProvider::from(&*account.provider), false));
    all
}

/// Whether somebody can still sign in without this account.
///
/// ```
/// use wacht_yew::flow::connection::may_disconnect;
/// use wacht_yew::wire::{ConnectedAccount, Deployment, SocialConnection, User};
///
/// let provider = SocialConnection {
///     provider: "github_oauth".into(),
///     enabled: true,
///     ..SocialConnection::default()
/// };
/// let deployment = Deployment {
///     social_connections: vec![provider],
///     ..Deployment::default()
/// };
/// let account = ConnectedAccount {
///     id: "7".into(),
///     provider: "github_oauth".into(),
///     ..ConnectedAccount::default()
/// };
/// let user = User {
///     social_connections: vec![account],
///     ..User::default()
/// };
/// // Nobody is locked out: without any other way in, the account stays.
/// assert!(!may_disconnect(&deployment, &user, &"7".into()));
/// ```
pub fn may_disconnect(deployment: &Deployment, user: &User, id: &ConnectionId) -> bool {
    let way = WayIn::Connection(id.clone());
    !ways_in(deployment, user).contains(&way) || has_other(deployment, user, &way)
}

/// Why an account is not connected or disconnected.
///
/// ```
/// use wacht_yew::client::{ApiError, CallError};
/// use wacht_yew::flow::connection::ConnectionIssue;
/// use wacht_yew::wire::{ErrorCode, Issue};
///
/// let missing = Issue {
///     code: ErrorCode::ProviderNotConfigured,
///     ..Issue::default()
/// };
/// let refusal = CallError::from(ApiError {
///     status: 400,
///     issues: [missing].into(),
/// });
/// assert_eq!(
///     ConnectionIssue::from(&refusal),
///     ConnectionIssue::NotConfigured
/// );
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ConnectionIssue {
    /// The deployment has not set the provider up.
    NotConfigured,
    /// The account is disconnected already.
    Gone,
    /// Anything else.
    Other(Problem),
}

impl From<&CallError> for ConnectionIssue {
    fn from(error: &CallError) -> Self {
        let Some(api) = error.api() else {
            return Self::Other(Problem::from(error));
        };
        match api.code() {
            ErrorCode::ProviderNotConfigured | ErrorCode::ProviderRequired => Self::NotConfigured,
            _ if api.message().to_ascii_lowercase().contains("not found") => Self::Gone,
            _ => Self::Other(Problem::from(error)),
        }
    }
}
