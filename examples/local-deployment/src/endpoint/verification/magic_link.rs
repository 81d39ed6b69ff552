//! Links by mail: sending one, and `GET /auth/verify-magic-link` which the page behind it calls.

use form_urlencoded::Serializer;
use serde_json::Value;
use wacht_yew::wire::{AttemptId, ErrorCode, SessionId, SignInAttempt, SignInStep};

use super::is_open;
use crate::control::Message;
use crate::deployment::LocalDeployment;
use crate::endpoint::{Answer, Call, Outcome, sign_in, sign_in_attempt};
use crate::http::Refusal;
use crate::store::Purpose;

/// The longest address to return to, in bytes.
const LONGEST_REDIRECT: usize = 2048;

/// Mails a link; nothing is sent, and nothing said about it, when the address is nobody's.
pub(super) fn send(
    deployment: &mut LocalDeployment,
    call: &Call<'_>,
    attempt: &SignInAttempt,
) -> Result<Value, Refusal> {
    let redirect = call.request.query("redirect_uri");
    if redirect.is_some_and(|redirect| redirect.len() > LONGEST_REDIRECT) {
        return Err(Refusal::coded(400, ErrorCode::BadRequestBody));
    }
    let Some(address) = call.session(deployment)?.note(&attempt.id).email else {
        return Ok(Value::Null);
    };
    let token = deployment.random.hex::<24>();
    let life_ms = deployment.faults.code_life_ms();
    deployment
        .codes
        .remember(purpose(&attempt.id), &token, life_ms, call.now);
    let mut query = Serializer::new(String::new());
    query
        .append_pair("token", &token)
        .append_pair("attempt", attempt.id.as_str());
    if let Some(redirect) = redirect {
        query.append_pair("redirect_uri", redirect);
    }
    let link = format!("{}/magic?{}", deployment.page_origin(), query.finish());
    let subject = format!("Sign in to {}", deployment.settings.ui_settings.app_name);
    let message = Message::mail(&address, subject, call.now).with_link(link);
    deployment.inbox.deliver(message);
    Ok(Value::Null)
}

/// Takes the token of a link. The browser that opened it goes on with the attempt, be it another one than asked for it.
pub(in crate::endpoint) fn verify(deployment: &mut LocalDeployment, call: &Call<'_>) -> Outcome {
    let dead = || Refusal::plain(400, "Invalid or expired magic link");
    let id = AttemptId::from(call.request.query("attempt").ok_or_else(dead)?);
    let token = call.request.query("token").ok_or_else(dead)?;
    let (home, attempt) = find(deployment, call, &id).ok_or_else(dead)?;
    let is_elsewhere = home != call.session;
    if is_elsewhere && deployment.settings.auth_settings.magic_link.require_same_device {
        let text = "Magic link must be verified from the same device/browser where it was requested";
        return Err(Refusal::plain(400, text));
    }
    let note = deployment.sessions.get(&home).map(|session| session.note(&id));
    let note = note.filter(|note| note.user.is_some()).ok_or_else(dead)?;
    if let Some(user) = &note.user {
        sign_in::refuse_second_time(deployment, call, user)?;
        sign_in::refuse_one_too_many(deployment, call)?;
    }
    if !deployment.codes.accept(&purpose(&id), token, call.now) {
        return Err(dead());
    }
    if is_elsewhere {
        let session_id = call.session.clone();
        let session = call.session_mut(deployment)?;
        session.put_attempt(SignInAttempt { session_id, ..attempt });
        session.annotate(&id, |kept| *kept = note);
    }
    sign_in_attempt::advance(deployment, call, &id)?;
    Ok(Answer::Session)
}

/// The attempt that waits for this link, and the session that asked for it.
fn find(deployment: &LocalDeployment, call: &Call<'_>, id: &AttemptId) -> Option<(SessionId, SignInAttempt)> {
    let waits = |attempt: &&SignInAttempt| is_open(attempt, call.now) && *attempt.step() == SignInStep::VerifyEmailLink;
    let mut waiting = deployment.sessions.values().filter_map(|session| {
        let attempt = session.attempt(id.as_str()).filter(waits)?;
        Some((session.id.clone(), attempt.clone()))
    });
    waiting.next()
}

fn purpose(id: &AttemptId) -> Purpose {
    Purpose::SignIn(id.as_str().into(), "magic_link".into())
}
