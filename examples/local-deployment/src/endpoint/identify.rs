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
    let enterprise = deployment.settings.b2b_settings.enterprise_sso_enabled;
    if let Some(connection) = deployment.directory.connection_of(identifier).filter(|_| enterprise) {
        return Identified {
            strategy: IdentifyStrategy::Sso,
            connection_id: Some(connection.public.id.clone()),
            idp_url: connection.address().map(Into::into),
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
