//! `POST /auth/identify`: which way in an identifier suggests. Nobody learns from it who has an account with a password.

use wacht_yew::wire::{Identified, IdentifyStrategy, SocialProvider};

use super::{Answer, Call, Outcome, challenge};
use crate::deployment::LocalDeployment;
use crate::http::Refusal;
use crate::view::{tree, without_blanks};

pub(super) fn identify(deployment: &mut LocalDeployment, call: &Call<'_>) -> Outcome {
    challenge::require(deployment, call)?;
    let identifier = call
        .request
        .form("identifier")
        .map(str::trim)
        .filter(|identifier| !identifier.is_empty());
    let Some(identifier) = identifier else {
        return Err(Refusal::plain(400, "Identifier is required"));
    };
    let identified = way_in(deployment, &identifier.to_lowercase());
    Ok(Answer::Data(without_blanks(tree(&identified))))
}

fn way_in(deployment: &LocalDeployment, identifier: &str) -> Identified {
    let password = Identified {
        strategy: IdentifyStrategy::Password,
        ..Identified::default()
    };
    if identifier.matches('@').count() != 1 {
        return password;
    }
    if let Some(domain) = deployment.directory.domain_of(identifier) {
        return Identified {
            strategy: IdentifyStrategy::Sso,
            connection_id: Some(domain.connection.clone()),
            idp_url: Some(format!("{}{}", deployment.origin(), domain.identity_provider_path).into()),
            provider: None,
        };
    }
    let account = deployment
        .accounts
        .by_email(identifier)
        .filter(|account| !account.user.has_password);
    let mut connections = account.iter().flat_map(|account| &account.user.social_connections);
    let usable = connections.find(|connection| is_enabled(deployment, &connection.provider));
    match usable {
        Some(connection) => Identified {
            strategy: IdentifyStrategy::Social,
            provider: Some(connection.provider.clone()),
            ..Identified::default()
        },
        None => password,
    }
}

fn is_enabled(deployment: &LocalDeployment, provider: &str) -> bool {
    let provider = SocialProvider::from(provider);
    deployment
        .settings
        .social_connections
        .iter()
        .any(|connection| connection.enabled && connection.provider == provider)
}
