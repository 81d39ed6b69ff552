//! Ways in without a factor: tickets and "sign in as…". And templates of the tokens to be had then.

use serde_json::{Map, Value, json};
use wacht_yew::client::Response;
use wacht_yew::wire::{Timestamp, UserId};

use super::ControlError;
use super::route::{PAGE, number, page, refuse, text};
use crate::deployment::LocalDeployment;
use crate::endpoint;
use crate::http::{Incoming, json_response, see_other, with_query};
use crate::store::{LONGEST_LIFE_MS, Template, Ticket};

/// What was done, and where a page goes now.
struct Done {
    document: Value,
    next: String,
}

/// `POST /__local/tickets`: a ticket and the link that uses it.
pub(super) fn ticket(deployment: &mut LocalDeployment, request: &Incoming, now: Timestamp) -> Response {
    let done = make_ticket(deployment, request, now);
    answer(deployment, request, now, done)
}

/// `POST /__local/sign-in`: signs somebody in where the request comes from, or tells the link that does.
pub(super) fn sign_in(deployment: &mut LocalDeployment, request: &Incoming, now: Timestamp) -> Response {
    let done = sign_in_or_ticket(deployment, request, now);
    answer(deployment, request, now, done)
}

/// `POST /__local/templates`: a template of session tokens.
pub(super) fn template(deployment: &mut LocalDeployment, request: &Incoming, now: Timestamp) -> Response {
    let done = keep_template(deployment, request);
    answer(deployment, request, now, done)
}

fn answer(
    deployment: &LocalDeployment,
    request: &Incoming,
    now: Timestamp,
    done: Result<Done, ControlError>,
) -> Response {
    match done {
        Ok(done) if request.wants_page() => see_other(&done.next),
        Ok(done) => json_response(200, &done.document),
        Err(error) if request.wants_page() => page(deployment, now, Some(&error.to_string())),
        Err(error) => refuse(400, &error.to_string()),
    }
}

fn sign_in_or_ticket(
    deployment: &mut LocalDeployment,
    request: &Incoming,
    now: Timestamp,
) -> Result<Done, ControlError> {
    let user = user(deployment, request)?;
    let session = endpoint::sign_in_as(deployment, request, &user, now);
    let session = session.map_err(|refusal| ControlError::new(refusal.message()))?;
    let Some(session) = session else {
        let Done { mut document, next } = make_ticket(deployment, request, now)?;
        document["signed_in"] = false.into();
        return Ok(Done { document, next });
    };
    let document = json!({ "ok": true, "signed_in": true, "session_id": session, "user_id": user });
    let next = PAGE.to_owned();
    Ok(Done { document, next })
}

fn make_ticket(deployment: &mut LocalDeployment, request: &Incoming, now: Timestamp) -> Result<Done, ControlError> {
    let user = user(deployment, request)?;
    if text(request, "kind").is_some_and(|kind| kind != "impersonation") {
        return Err(ControlError::new("the only kind of ticket is impersonation"));
    }
    let longest = LONGEST_LIFE_MS / 1000;
    let life = match number(request, "life_s")? {
        None => longest,
        Some(seconds) => i64::try_from(seconds)
            .ok()
            .filter(|seconds| (1..=longest).contains(seconds))
            .ok_or_else(|| ControlError::new(format!("life_s must be 1 to {longest} seconds")))?,
    };
    let expires_at = now.plus_millis(life * 1000);
    let ticket = Ticket { user, expires_at };
    let (settings, random) = (&deployment.settings, &mut deployment.random);
    let ticket = deployment.tickets.make(&settings.id, ticket, random, now);
    let link = with_query(&format!("{}/sign-in", deployment.page_origin()), &[("ticket", &ticket)]);
    let document = json!({ "ok": true, "ticket": ticket, "link": link, "expires_at": expires_at });
    Ok(Done { document, next: link })
}

fn keep_template(deployment: &mut LocalDeployment, request: &Incoming) -> Result<Done, ControlError> {
    let name = text(request, "name").ok_or_else(|| ControlError::new("name is missing"))?;
    let usual = Template::default();
    let lifetime_s = match number(request, "lifetime_s")? {
        None => usual.lifetime_s,
        Some(seconds) => i64::try_from(seconds).unwrap_or(i64::MAX),
    };
    let template = Template {
        lifetime_s,
        claims: claims(request)?,
    };
    deployment.templates.keep(&name, template).map_err(ControlError::new)?;
    let next = PAGE.to_owned();
    Ok(Done {
        document: json!({ "ok": true }),
        next,
    })
}

/// An object: part of a JSON body, or JSON in a form field.
fn claims(request: &Incoming) -> Result<Map<String, Value>, ControlError> {
    let wrong = || ControlError::new("claims must be a JSON object");
    let claims = match request.form("claims") {
        Some(text) => serde_json::from_str(text).map_err(|_| wrong())?,
        None => request
            .json()
            .and_then(|mut body| body.get_mut("claims").map(Value::take)),
    };
    match claims {
        None | Some(Value::Null) => Ok(Map::new()),
        Some(Value::Object(claims)) => Ok(claims),
        Some(_) => Err(wrong()),
    }
}

fn user(deployment: &LocalDeployment, request: &Incoming) -> Result<UserId, ControlError> {
    let email = text(request, "email").ok_or_else(|| ControlError::new("email is missing"))?;
    let account = deployment.accounts.by_email(&email.trim().to_lowercase());
    let user = account.map(|account| account.user.id.clone());
    user.ok_or_else(|| ControlError::new("nobody has this email address"))
}
