//! The authorization endpoint: asks a tester who somebody is and sends the answer back as a code.

use wacht_yew::client::Response;
use wacht_yew::wire::Timestamp;

use super::consent::{self, Consent};
use super::{Provider, identity};
use crate::deployment::LocalDeployment;
use crate::endpoint::destinations;
use crate::http::{Address, Incoming, see_other};
use crate::store::{Grant, Identity};

/// Longer parameters are refused.
const LONGEST: usize = 4_096;
/// RFC 7636: a SHA-256 hash in base64url.
const CHALLENGE_LENGTH: usize = 43;

/// What a client asks for.
struct Wish<'a> {
    client: &'a str,
    redirect: Address<'a>,
    state: Option<&'a str>,
    nonce: Option<&'a str>,
    challenge: Option<&'a str>,
}

/// Shows the page.
pub(super) fn ask(deployment: &LocalDeployment, request: &Incoming, provider: &Provider, now: Timestamp) -> Response {
    match read(request) {
        Ok(wish) => {
            let hint = request.query("login_hint").unwrap_or_default();
            let typed = Identity {
                email: hint.into(),
                ..Identity::default()
            };
            page(deployment, (request, now), provider, &wish, &typed, None)
        }
        Err(refusal) => refusal,
    }
}

/// Takes the answer: one of the people, somebody typed, or nobody.
pub(super) fn decide(
    deployment: &mut LocalDeployment,
    request: &Incoming,
    provider: &Provider,
    now: Timestamp,
) -> Response {
    let wish = match read(request) {
        Ok(wish) => wish,
        Err(refusal) => return refusal,
    };
    if request.form("deny").is_some() {
        return wish.refuse("access_denied", "The user denied the request.");
    }
    match identity::chosen(request, &identity::people(deployment, provider)) {
        Err(alert) => page(
            deployment,
            (request, now),
            provider,
            &wish,
            &identity::typed(request),
            Some(alert),
        ),
        Ok(identity) => {
            let grant = Grant {
                issuer: provider.issuer(deployment).into(),
                client: wish.client.into(),
                redirect_uri: wish.redirect.as_str().into(),
                nonce: wish.nonce.map(Into::into),
                challenge: wish.challenge.map(Into::into),
                identity,
                granted_at: now,
            };
            let code = deployment.grants.keep(grant, &mut deployment.random);
            wish.answer(&[("code", &code)])
        }
    }
}

/// A wish that can be granted, or the answer to one that cannot: on a page while it is not clear whom to send back.
fn read(request: &Incoming) -> Result<Wish<'_>, Response> {
    let parameter = |name: &str| request.query(name);
    let too_long = ["client_id", "state", "nonce", "login_hint"]
        .into_iter()
        .find(|name| parameter(name).is_some_and(|text| text.len() > LONGEST));
    if let Some(name) = too_long {
        return Err(consent::problem(&format!("{name} is too long.")));
    }
    let Some(client) = parameter("client_id") else {
        return Err(consent::problem("client_id is missing."));
    };
    let Some(redirect) = parameter("redirect_uri").and_then(Address::parse) else {
        return Err(consent::problem("redirect_uri must be an absolute http(s) address."));
    };
    let wish = Wish {
        client,
        redirect,
        state: parameter("state"),
        nonce: parameter("nonce"),
        challenge: parameter("code_challenge"),
    };
    if parameter("response_type") != Some("code") {
        return Err(wish.refuse("unsupported_response_type", "This provider answers with a code."));
    }
    let is_hash = |challenge: &str| challenge.len() == CHALLENGE_LENGTH;
    let method = parameter("code_challenge_method");
    if wish
        .challenge
        .is_some_and(|challenge| !is_hash(challenge) || method != Some("S256"))
    {
        return Err(wish.refuse("invalid_request", "code_challenge_method must be S256."));
    }
    Ok(wish)
}

impl Wish<'_> {
    fn answer(&self, parameters: &[(&str, &str)]) -> Response {
        let state = self.state.map(|state| ("state", state));
        let parameters: Vec<_> = parameters.iter().copied().chain(state).collect();
        see_other(&self.redirect.with(&parameters))
    }

    fn refuse(&self, error: &str, description: &str) -> Response {
        self.answer(&[("error", error), ("error_description", description)])
    }
}

fn page(
    deployment: &LocalDeployment,
    (request, now): (&Incoming, Timestamp),
    provider: &Provider,
    wish: &Wish<'_>,
    typed: &Identity,
    alert: Option<&str>,
) -> Response {
    Consent {
        provider,
        app: &deployment.settings.ui_settings.app_name,
        destination: wish.redirect,
        action: &request.target(),
        people: &identity::people(deployment, provider),
        typed,
        alert,
    }
    .response(&destinations(deployment, wish.state.unwrap_or_default(), now))
}
