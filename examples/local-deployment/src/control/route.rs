//! `/__local/*`: the controls over HTTP. A form in a page is sent back to the page; a program gets JSON.

use serde_json::{Value, json};
use wacht_yew::client::{Method, Response};
use wacht_yew::wire::Timestamp;

use super::{ControlError, directory, entry, form, idp, invitation, page};
use crate::deployment::LocalDeployment;
use crate::http::{Incoming, content, host_of, is_loopback, json_response, see_other};

pub(super) const PAGE: &str = "/__local/";
const PAGE_POLICY: &str = "default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none'; \
    frame-ancestors 'none'; form-action 'self'";

/// Whether a path belongs to the controls rather than to the API.
pub(crate) fn is_control(path: &str) -> bool {
    path.strip_prefix("/__local")
        .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// Answers a request to the controls.
pub(crate) fn answer(deployment: &mut LocalDeployment, request: &Incoming, now: Timestamp) -> Response {
    match (
        request.method,
        request.path.strip_prefix("/__local").unwrap_or_default(),
    ) {
        (Method::Get, "") => page(deployment, now, None),
        (Method::Get, "/style.css") => content(200, "text/css; charset=utf-8", page::STYLE.into()),
        (Method::Get, "/logo.svg") => content(200, "image/svg+xml", page::LOGO.into()),
        (Method::Get, "/inbox") => json_response(200, &json!(deployment.inbox(request.query("to")))),
        (Method::Get, "/dns") => json_response(200, &json!(deployment.dns.records())),
        (Method::Get, "/settings") => json_response(200, &json!(deployment.settings())),
        (Method::Get, "/faults") => json_response(200, &json!(deployment.faults())),
        (Method::Get, "/clock") => json_response(200, &json!({ "now": now, "lead_ms": deployment.clock_lead_ms() })),
        (Method::Get, "/templates") => json_response(200, &json!(deployment.templates.all())),
        (Method::Post, _) if !is_trusted(deployment, request) => {
            refuse(403, "the controls listen to pages of this machine only")
        }
        (Method::Post, "/notifications") => notify(deployment, request, now),
        (_, path) if path.starts_with("/idp/") => idp::answer(deployment, request, now),
        (Method::Post, "/sign-in") => entry::sign_in(deployment, request, now),
        (Method::Post, "/templates") => entry::template(deployment, request, now),
        (Method::Post, "/tickets") => entry::ticket(deployment, request, now),
        (Method::Post, order) => match obey(deployment, request, order, now) {
            Some(Ok(())) if request.wants_page() => see_other(&section(order)),
            Some(Ok(())) => json_response(200, &json!({ "ok": true })),
            Some(Err(error)) if request.wants_page() => page(deployment, now, Some(&error.to_string())),
            Some(Err(error)) => refuse(400, &error.to_string()),
            None => refuse(404, "there is no such control"),
        },
        _ => refuse(404, "there is no such control"),
    }
}

pub(super) fn page(deployment: &LocalDeployment, now: Timestamp, alert: Option<&str>) -> Response {
    let status = if alert.is_some() { 400 } else { 200 };
    let html = page::html(deployment, now, alert).into_bytes();
    let mut response = content(status, "text/html; charset=utf-8", html);
    response
        .headers
        .push(("content-security-policy".to_owned(), policy(deployment)));
    response
        .headers
        .push(("referrer-policy".to_owned(), "same-origin".to_owned()));
    response
}

/// The section of the page that an order belongs to.
fn section(order: &str) -> String {
    let name = order.split('/').find(|part| !part.is_empty());
    format!("{PAGE}#{}", name.unwrap_or_default())
}

/// Signing in as somebody leads from a form to the app, which browsers count as sending the form there.
fn policy(deployment: &LocalDeployment) -> String {
    format!("{PAGE_POLICY} {}", deployment.page_origin())
}

/// A page somewhere on the web must not be able to play with a developer's deployment.
fn is_trusted(deployment: &LocalDeployment, request: &Incoming) -> bool {
    let is_ours = |origin: &str| is_loopback(origin) || host_of(origin) == &*deployment.settings.backend_host;
    request.header("origin").is_none_or(is_ours)
}

fn obey(
    deployment: &mut LocalDeployment,
    request: &Incoming,
    order: &str,
    now: Timestamp,
) -> Option<Result<(), ControlError>> {
    let text = |name: &str| text(request, name);
    Some(match order {
        "/dns" => directory::dns(
            deployment,
            text("name").as_deref(),
            text("type").as_deref(),
            text("value").as_deref(),
        ),
        "/invitations" => invitation::invite(deployment, request, now),
        "/members" => number(request, "count")
            .and_then(|count| directory::members(deployment, count, text("organization").as_deref(), now)),
        "/organizations" => number(request, "count")
            .and_then(|count| directory::organizations(deployment, count, text("user").as_deref(), now)),
        "/waitlist/approve" => invitation::approve(deployment, request, now),
        "/reset" => number(request, "seed").map(|seed| deployment.reset(seed)),
        "/settings" => document(request).and_then(|patch| deployment.merge_settings(&patch)),
        "/faults" => form::faults(request)
            .map_or_else(|| document(request), Ok)
            .and_then(|patch| deployment.set_faults(&patch)),
        "/clock" => match number(request, "advance_ms") {
            Ok(Some(millis)) => {
                deployment.advance_clock(millis);
                Ok(())
            }
            Ok(None) => Err(ControlError::new("advance_ms is missing")),
            Err(error) => Err(error),
        },
        _ => return None,
    })
}

/// Notifies somebody; a program learns the id.
fn notify(deployment: &mut LocalDeployment, request: &Incoming, now: Timestamp) -> Response {
    let draft = request.json().unwrap_or_else(|| {
        let names = [
            "email",
            "title",
            "body",
            "severity",
            "organization_id",
            "workspace_id",
            "ctas",
        ];
        let field = |name: &str| request.form(name).map(|text| (name.to_owned(), json!(text)));
        Value::Object(names.into_iter().filter_map(field).collect())
    });
    match deployment.notify_at(&draft, now) {
        Ok(_) if request.wants_page() => see_other(&section("/notifications")),
        Ok(id) => json_response(200, &json!({ "ok": true, "id": id })),
        Err(error) if request.wants_page() => page(deployment, now, Some(&error.to_string())),
        Err(error) => refuse(400, &error.to_string()),
    }
}

/// A text from the query, a form or a JSON body.
pub(super) fn text(request: &Incoming, name: &str) -> Option<String> {
    if let Some(text) = request.query(name).or_else(|| request.form(name)) {
        return Some(text.to_owned());
    }
    let body = request.json()?;
    let text = body.get(name)?.as_str()?;
    (!text.is_empty()).then(|| text.to_owned())
}

/// A number from the query, a form or a JSON body.
pub(super) fn number(request: &Incoming, name: &str) -> Result<Option<u64>, ControlError> {
    let wrong = || ControlError::new(format!("{name} must be a whole number, not negative"));
    if let Some(text) = request.query(name).or_else(|| request.form(name)) {
        return text.trim().parse().map(Some).map_err(|_| wrong());
    }
    match request.json().as_ref().and_then(|body| body.get(name)) {
        None | Some(Value::Null) => Ok(None),
        Some(value) => value.as_u64().map(Some).ok_or_else(wrong),
    }
}

/// A JSON document: the body itself, or the form field `json`.
fn document(request: &Incoming) -> Result<Value, ControlError> {
    match request.form("json") {
        Some(text) => serde_json::from_str(text).map_err(|error| ControlError::new(format!("not JSON: {error}"))),
        None => request
            .json()
            .ok_or_else(|| ControlError::new("send JSON, as the body or in the form field json")),
    }
}

pub(super) fn refuse(status: u16, message: &str) -> Response {
    json_response(status, &json!({ "ok": false, "message": message }))
}
