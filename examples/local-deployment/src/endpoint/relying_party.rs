//! For whom passkeys are: the host of the app's pages, under a name that browsers accept.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use wacht_yew::wire::{ErrorCode, UserId};

use super::Call;
use crate::deployment::LocalDeployment;
use crate::http::{self, Incoming, Refusal, host_of, name_of};
use crate::passkey::Expectation;
use crate::store::{CEREMONY_LIFE_MS, Ceremony};

/// How long browsers may keep their dialog open, in milliseconds.
pub(super) const TIMEOUT_MS: i64 = CEREMONY_LIFE_MS;

/// Refuses when the deployment has no passkeys.
pub(super) fn require_passkeys(deployment: &LocalDeployment) -> Result<(), Refusal> {
    if deployment.settings.auth_settings.passkey.enabled {
        return Ok(());
    }
    Err(Refusal::coded(403, ErrorCode::PasskeyNotEnabled))
}

/// A new question for this session.
pub(super) fn ask(deployment: &mut LocalDeployment, call: &Call<'_>, registers: Option<UserId>) -> Ceremony {
    let ceremony = Ceremony {
        session: call.session.clone(),
        registers,
        challenge: deployment.random.bytes::<32>().to_vec(),
        relying_party: name(deployment, call.request),
        verifies_user: deployment.faults.passkeys_verify_user,
        expires_at: call.now.plus_millis(CEREMONY_LIFE_MS),
    };
    deployment.ceremonies.begin(ceremony.clone(), call.now);
    ceremony
}

/// The name that keys are bound to. Browsers bind none to an address of numbers: for pages that stand at one, it is the
/// loopback name of the page that asks, or nothing at all.
fn name(deployment: &LocalDeployment, request: &Incoming) -> Option<String> {
    let is_name = |name: &str| !name.starts_with('[') && name.parse::<std::net::Ipv4Addr>().is_err();
    let of_pages = name_of(host_of(deployment.page_origin()));
    let asking = request.header("origin").filter(|origin| http::is_loopback(origin));
    let names = [Some(of_pages), asking.map(|origin| name_of(host_of(origin)))];
    names
        .into_iter()
        .flatten()
        .find(|name| is_name(name))
        .map(str::to_owned)
}

/// Where an answer may come from: the app's pages, the API, and whoever asks and may.
pub(super) fn origins(deployment: &LocalDeployment, request: &Incoming) -> Vec<String> {
    let asking = request.header("origin");
    let asking = http::allowed_origin(&deployment.settings, asking);
    let own = [deployment.page_origin(), deployment.origin()].map(str::to_owned);
    own.into_iter().chain(asking.map(str::to_owned)).collect()
}

/// What the answer to a question must say.
pub(super) fn expectation<'a>(ceremony: &'a Ceremony, origins: &'a [String]) -> Expectation<'a> {
    Expectation {
        challenge: &ceremony.challenge,
        origins,
        relying_party: ceremony.relying_party.as_deref(),
        verifies_user: ceremony.verifies_user,
    }
}

/// What options say about knowing the user.
pub(super) fn user_verification(ceremony: &Ceremony) -> &'static str {
    if ceremony.verifies_user {
        "required"
    } else {
        "preferred"
    }
}

/// Bytes as the browser's options and answers write them.
pub(super) fn encode(bytes: &[u8]) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}

/// Bytes out of an answer, with padding or without.
pub(super) fn decode(text: &str) -> Option<Vec<u8>> {
    URL_SAFE_NO_PAD.decode(text.trim_end_matches('=')).ok()
}
