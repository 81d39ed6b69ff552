//! Accounts at social providers: which there are, and which may go.

use serde_json::json;
use wacht_yew::client::{ApiError, CallError, TransportError};
use wacht_yew::flow::connection::{ConnectionIssue, may_disconnect, providers};
use wacht_yew::flow::problem::Problem;
use wacht_yew::wire::{ConnectionId, Deployment, ErrorCode, FromWire, Issue, SocialProvider, User};

fn deployment() -> Deployment {
    Deployment::from_wire(json!({ "social_connections": [
        { "provider": "github_oauth", "enabled": true },
        { "provider": "google_oauth", "enabled": false },
        { "provider": "okta_oauth", "enabled": true },
        { "provider": "github_oauth", "enabled": true },
    ]}))
}

fn user() -> User {
    User::from_wire(json!({ "social_connections": [
        { "id": "1", "provider": "google_oauth", "email_address": "a@gmail.example" },
        { "id": "2", "provider": "github_oauth", "email_address": "a@example.com" },
        { "id": "3", "provider": "github_oauth", "email_address": "b@example.com" },
        { "id": "4", "provider": "myspace_oauth", "email_address": "c@example.com" },
    ]}))
}

#[test]
fn providers_come_once_and_accounts_of_those_switched_off_stay_to_be_seen() {
    let found: Vec<_> = providers(&deployment(), &user())
        .into_iter()
        .map(|known| {
            let ids = known.accounts.iter().map(|account| account.id.as_str().to_owned());
            (known.provider, ids.collect::<Vec<_>>(), known.may_connect)
        })
        .collect();
    let ids = |ids: &[&str]| ids.iter().map(|id| (*id).to_owned()).collect::<Vec<_>>();
    let expected = [
        (SocialProvider::GitHub, ids(&["2", "3"]), true),
        (SocialProvider::from("okta_oauth"), ids(&[]), true),
        (SocialProvider::Google, ids(&["1"]), false),
        (SocialProvider::from("myspace_oauth"), ids(&["4"]), false),
    ];
    assert_eq!(found, expected);
    assert!(providers(&Deployment::default(), &User::default()).is_empty());
}

#[test]
fn the_last_way_in_stays_connected() {
    let mut user = user();
    let id = |id: &str| ConnectionId::from(id);
    assert!(may_disconnect(&deployment(), &user, &id("2")), "there is another one");
    user.social_connections.retain(|account| account.id.as_str() != "3");
    assert!(!may_disconnect(&deployment(), &user, &id("2")));
    // One of a provider that is switched off is no way in.
    assert!(may_disconnect(&deployment(), &user, &id("1")));
    user.has_passkeys = true;
    let mut with_passkeys = deployment();
    with_passkeys.auth_settings.passkey.enabled = true;
    assert!(may_disconnect(&with_passkeys, &user, &id("2")));
}

#[test]
fn refusals_have_their_reasons() {
    let refusal = |code: &str, message: &str| {
        let issue = Issue {
            code: ErrorCode::from(code),
            message: message.into(),
        };
        ConnectionIssue::from(&CallError::Api(ApiError {
            status: 400,
            issues: [issue].into(),
        }))
    };
    assert_eq!(refusal("PROVIDER_NOT_CONFIGURED", "x"), ConnectionIssue::NotConfigured);
    assert_eq!(refusal("", "Social connection not found"), ConnectionIssue::Gone);
    let other = ConnectionIssue::Other(Problem::Refused("This redirect is not allowed".into()));
    assert_eq!(refusal("", "This redirect is not allowed"), other);
    let offline = CallError::from(TransportError::Offline);
    assert_eq!(
        ConnectionIssue::from(&offline),
        ConnectionIssue::Other(Problem::Offline)
    );
}
