//! From a request to its endpoint, and from the outcome to a response.

use serde_json::{Value, json};
use wacht_yew::client::{Method, Response};
use wacht_yew::wire::{ErrorCode, Timestamp};

use super::{
    Answer, Call, Outcome, admission, availability, browser_session, challenge, enterprise, identify, image, me,
    notification, organization, passkey_sign_in, profile, recovery, sign_in_start, sign_out, sign_up, social, switch,
    ticket, token, verification, well_known, workspace,
};
use crate::access;
use crate::deployment::LocalDeployment;
use crate::http::{Incoming, Refusal, envelope, failure, failure_envelope, json_response, written_envelope};
use crate::view;

/// Answers a request of the API.
pub(crate) fn answer(deployment: &mut LocalDeployment, request: &Incoming, now: Timestamp) -> Response {
    if let Some(response) = limit(deployment, request, now) {
        return response;
    }
    if deployment.faults.unknown_deployment {
        return json_response(404, &json!({ "message": "Deployment not found" }));
    }
    if request.path.starts_with("/.well-known/") {
        return well_known::answer(deployment, request);
    }
    if let Some(response) = image::answer(deployment, request) {
        return response;
    }
    if deployment.faults.invalid_session_refused && browser_session::is_invalid(deployment, request, now) {
        return failure(&Refusal::plain(401, "Invalid session"), None);
    }
    if let Some(response) = enterprise::answer(deployment, request, now) {
        return response;
    }
    deployment.client_address = access::client_address(
        request.header("x-forwarded-for"),
        deployment.faults.client_ip.as_deref(),
    );
    let session = browser_session::resolve(deployment, request, now);
    let call = Call { request, session, now };
    let mut response = match challenge::proxy(deployment, &call) {
        Some(response) => response,
        None => enveloped(deployment, &call),
    };
    browser_session::hand_back(deployment, &call.session, &mut response);
    response
}

/// Counts a request; the answer to one too many.
pub(super) fn limit(deployment: &mut LocalDeployment, request: &Incoming, now: Timestamp) -> Option<Response> {
    let is_too_many = deployment.faults.rate_limit && !deployment.rates.admits(&request.path, now);
    is_too_many.then(too_many_requests)
}

/// The answer that a fault puts in an endpoint's place.
pub(crate) fn faulty(status: u16) -> Response {
    match status {
        429 => too_many_requests(),
        500 => failure(&Refusal::coded(500, ErrorCode::Internal), None),
        status => failure(&Refusal::swallowed(status), None),
    }
}

fn too_many_requests() -> Response {
    let text = "Too many requests. Please try again later.";
    let mut response = failure(&Refusal::coded_as(429, ErrorCode::TooManyRequests, text), None);
    response.headers.push(("retry-after".to_owned(), "60".to_owned()));
    response
}

fn enveloped(deployment: &mut LocalDeployment, call: &Call<'_>) -> Response {
    let before = deployment.sessions.get(&call.session).cloned();
    let outcome = dispatch(deployment, call);
    let Some(session) = deployment.sessions.get(&call.session) else {
        return failure(&Refusal::swallowed(500), None);
    };
    let stub = view::session_stub(session);
    let succeed = |mut data: Value| {
        view::disguise(&mut data, &deployment.faults);
        envelope(data, &stub)
    };
    match outcome {
        Ok(Answer::Data(data)) => succeed(data),
        Ok(Answer::Written(data)) if deployment.faults.changes_answers() => {
            succeed(serde_json::from_str(&data).unwrap_or_default())
        }
        Ok(Answer::Written(data)) => written_envelope(&data, &stub),
        Ok(Answer::Session) => {
            let stale = deployment.faults.stale_replies && call.request.method != Method::Get;
            let signed_in = before.as_ref().filter(|_| stale).unwrap_or(session);
            succeed(view::session(deployment, session, signed_in))
        }
        Err(refusal) if deployment.faults.generic_errors => {
            refused(deployment, &Refusal::swallowed(refusal.status), &stub)
        }
        Err(refusal) => refused(deployment, &refusal, &stub),
    }
}

/// A refusal as the faults want it.
fn refused(deployment: &LocalDeployment, refusal: &Refusal, stub: &Value) -> Response {
    let mut envelope = failure_envelope(refusal, Some(stub));
    view::disguise_failure(&mut envelope, &deployment.faults);
    json_response(refusal.status, &envelope)
}

fn dispatch(deployment: &mut LocalDeployment, call: &Call<'_>) -> Outcome {
    if !call.request.is_well_formed() {
        return Err(Refusal::coded(400, ErrorCode::BadRequestBody));
    }
    match (call.request.method, call.request.path.as_str()) {
        (Method::Get, "/deployment") => Ok(Answer::Data(view::deployment(deployment))),
        (Method::Get, "/deployment/invitations/validate") => admission::validate(deployment, call),
        (Method::Get, "/session") => Ok(Answer::Session),
        (Method::Get, "/session/ticket/exchange") => ticket::exchange(deployment, call),
        (Method::Get, "/session/token") => token::token(deployment, call),
        (Method::Post, "/session/switch-sign-in") => switch::sign_in(deployment, call),
        (Method::Post, "/session/switch-organization") => switch::organization(deployment, call),
        (Method::Post, "/session/switch-workspace") => switch::workspace(deployment, call),
        (Method::Post, "/session/sign-out") => sign_out::sign_out(deployment, call),
        (Method::Post, "/auth/signin") => sign_in_start::start(deployment, call),
        (Method::Post, "/auth/passkey/login/begin") => passkey_sign_in::begin(deployment, call),
        (Method::Post, "/auth/passkey/login/finish") => passkey_sign_in::finish(deployment, call),
        (Method::Post, "/auth/identify") => identify::identify(deployment, call),
        (Method::Post, "/auth/prepare-verification") => verification::prepare(deployment, call),
        (Method::Post, "/auth/attempt-verification") => verification::attempt(deployment, call),
        (Method::Post, "/auth/signup") => sign_up::start(deployment, call),
        (Method::Post, "/waitlist/join") => admission::join(deployment, call),
        (Method::Post, "/auth/complete-profile") => profile::complete(deployment, call),
        (Method::Post, "/auth/forgot-password") => recovery::forgot(deployment, call),
        (Method::Post, "/auth/reset-password") => recovery::reset(deployment, call),
        (Method::Get, "/auth/verify-magic-link") => verification::magic_link::verify(deployment, call),
        (Method::Get, "/auth/identifier-availability") => availability::availability(deployment, call),
        (Method::Post, "/auth/oauth2/init") => social::start(deployment, call),
        (Method::Get, "/auth/oauth2/callback") => social::callback(deployment, call),
        (Method::Post, "/auth/sso/login") => enterprise::start(deployment, call),
        (Method::Post, "/me/init-sso-connection") => social::begin_to_connect(deployment, call),
        (Method::Post, "/me/sso-connection-callback") => social::finish_to_connect(deployment, call),
        _ => match *call.request.segments() {
            ["me", ref rest @ ..] => me::dispatch(deployment, call, rest),
            ["notifications", ref rest @ ..] => notification::dispatch(deployment, call, rest),
            ["organizations", ref rest @ ..] => organization::dispatch(deployment, call, rest),
            ["workspaces", ref rest @ ..] => workspace::dispatch(deployment, call, rest),
            _ => Err(Refusal::unknown_route()),
        },
    }
}
