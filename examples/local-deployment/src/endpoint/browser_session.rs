//! Which browser asks: finds the session of a request's token, exchanges tokens that grew old, starts sessions.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::{Value, json};
use wacht_yew::client::Response;
use wacht_yew::wire::{Mode, SessionId, Timestamp};

use crate::deployment::LocalDeployment;
use crate::http::Incoming;
use crate::store::{IssuedToken, SessionRecord};

const LIFE_MS: i64 = 6 * 3_600_000;
/// How long after its token's end a session can still be had for it.
const EXCHANGE_MS: i64 = 30 * 86_400_000;
/// How long a token that was just exchanged is still good, for requests already on their way.
const GRACE_MS: i64 = 60_000;
/// So many sessions are kept.
const MOST_SESSIONS: usize = 120_000;

/// The session of a request. A token that is missing, forged or forgotten silently gives a new one.
pub(super) fn resolve(deployment: &mut LocalDeployment, request: &Incoming, now: Timestamp) -> SessionId {
    let id = carried(deployment, request, now).unwrap_or_else(|| start(deployment, now));
    if let Some(session) = deployment.sessions.get_mut(&id) {
        session.touch(now);
    }
    id
}

/// The session of a request that carries one of its tokens.
pub(super) fn carried(deployment: &mut LocalDeployment, request: &Incoming, now: Timestamp) -> Option<SessionId> {
    let tokens: Vec<&str> = tokens(deployment, request).collect();
    tokens.into_iter().find_map(|token| find(deployment, token, now))
}

/// Whether a request carries tokens and none of them is a session's.
pub(super) fn is_invalid(deployment: &mut LocalDeployment, request: &Incoming, now: Timestamp) -> bool {
    let carries_one = tokens(deployment, request).next().is_some();
    carries_one && carried(deployment, request, now).is_none()
}

/// The tokens of a request; cookies count first, and outside production the others count too.
fn tokens<'r>(deployment: &LocalDeployment, request: &'r Incoming) -> impl Iterator<Item = &'r str> + use<'r> {
    let in_staging = deployment.settings.mode != Mode::Production;
    let tokens = [
        request.cookie("__session"),
        request.query("__dev_session__").filter(|_| in_staging),
        request.header("x-development-session").filter(|_| in_staging),
    ];
    tokens.into_iter().flatten().filter(|token| !token.is_empty())
}

/// Gives the browser the token to come back with.
pub(super) fn hand_back(deployment: &LocalDeployment, id: &SessionId, response: &mut Response) {
    let Some(session) = deployment.sessions.get(id) else {
        return;
    };
    let jwt = &session.token.jwt;
    if deployment.settings.mode != Mode::Production {
        response.headers.push(("x-development-session".to_owned(), jwt.clone()));
        return;
    }
    let max_age = deployment.settings.auth_settings.session_inactive_timeout;
    let domain = deployment.settings.backend_host.strip_prefix("frontend.");
    let domain = domain.map(|domain| format!("; Domain={domain}")).unwrap_or_default();
    let cookie = format!("__session={jwt}; Path=/; Max-Age={max_age}; HttpOnly; Secure{domain}");
    response.headers.push(("set-cookie".to_owned(), cookie));
}

fn find(deployment: &mut LocalDeployment, token: &str, now: Timestamp) -> Option<SessionId> {
    let id = SessionId::from(unverified_claims(token)?["sess"].as_str()?);
    let session = deployment.sessions.get(&id)?;
    if session.token.jwt == token {
        // The very text that was issued: its signature needs no second look.
        if session.token.expires_at <= now {
            if session.token.expires_at.plus_millis(EXCHANGE_MS) <= now {
                return None;
            }
            exchange(deployment, &id, now);
        }
        return Some(id);
    }
    let claims = deployment.key.verify(token)?;
    let exchanged = session.exchanged.as_ref()?;
    let is_on_its_way = claims["rotating_token"] == exchanged.rotating_token.as_str() && exchanged.expires_at > now;
    is_on_its_way.then_some(id)
}

fn exchange(deployment: &mut LocalDeployment, id: &SessionId, now: Timestamp) {
    let token = issue(deployment, id, now);
    if let Some(session) = deployment.sessions.get_mut(id) {
        let old = std::mem::replace(&mut session.token, token);
        session.exchanged = Some(IssuedToken {
            expires_at: now.plus_millis(GRACE_MS),
            ..old
        });
        session.updated_at = now;
    }
}

/// Makes room for one more: the oldest session without a sign-in goes, and where all have one the oldest.
fn make_room(deployment: &mut LocalDeployment) {
    if deployment.sessions.len() < MOST_SESSIONS {
        return;
    }
    let idle = deployment
        .sessions
        .iter()
        .find(|(_, session)| session.sign_ins.is_empty());
    match idle.map(|(id, _)| id.clone()) {
        Some(id) => drop(deployment.sessions.remove(&id)),
        None => drop(deployment.sessions.pop_first()),
    }
}

fn start(deployment: &mut LocalDeployment, now: Timestamp) -> SessionId {
    make_room(deployment);
    let id = SessionId::from(deployment.random.id(now));
    let token = issue(deployment, &id, now);
    deployment
        .sessions
        .insert(id.clone(), SessionRecord::new(id.clone(), token, now));
    id
}

fn issue(deployment: &mut LocalDeployment, id: &SessionId, now: Timestamp) -> IssuedToken {
    let rotating_token = deployment.random.id(now);
    let expires_at = now.plus_millis(LIFE_MS);
    let jwt = deployment.key.sign(&json!({
        "iss": format!("https://{}", deployment.settings.backend_host),
        "iat": now.as_millis() / 1000,
        "exp": expires_at.as_millis() / 1000,
        "sess": id.as_str(),
        "rotating_token": rotating_token,
    }));
    IssuedToken {
        jwt,
        rotating_token,
        expires_at,
    }
}

fn unverified_claims(token: &str) -> Option<Value> {
    let claims = token.split('.').nth(1)?;
    serde_json::from_slice(&URL_SAFE_NO_PAD.decode(claims).ok()?).ok()
}
