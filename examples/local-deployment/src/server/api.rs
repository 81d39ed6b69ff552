//! The API over HTTP.

use std::io;
use std::time::Duration;

use axum::Router;
use axum::body::{Body, Bytes, to_bytes};
use axum::extract::{Request as HttpRequest, State};
use axum::http::{HeaderMap, Method as HttpMethod, StatusCode, header};
use axum::response::{IntoResponse as _, Redirect, Response as HttpResponse};
use axum::routing::any;
use futures_util::stream;
use wacht_yew::client::{Credentials, Method, Request, Response};

use super::SharedDeployment;
use crate::Reply;

/// Longest body taken: room for a profile picture.
const BODY_LIMIT: usize = 10 * 1024 * 1024;

/// Everything under the API's own paths and `/__local/`; the root leads to the controls.
pub fn api_router(deployment: SharedDeployment) -> Router {
    Router::new()
        .route("/", any(|| async { Redirect::to("/__local/") }))
        .fallback(answer)
        .with_state(deployment)
}

/// Answers one request from the deployment.
pub(super) async fn answer(State(deployment): State<SharedDeployment>, request: HttpRequest) -> HttpResponse {
    let (parts, body) = request.into_parts();
    if parts.method == HttpMethod::OPTIONS {
        let text = |name| {
            parts
                .headers
                .get(name)
                .and_then(|value: &header::HeaderValue| value.to_str().ok())
        };
        let (origin, wanted) = (text(header::ORIGIN), text(header::ACCESS_CONTROL_REQUEST_HEADERS));
        return http_response(deployment.lock().preflight(origin, wanted));
    }
    let Some(method) = method(&parts.method) else {
        return (StatusCode::NOT_FOUND, "Resource does not exist").into_response();
    };
    let Ok(body) = to_bytes(body, BODY_LIMIT).await else {
        return (StatusCode::PAYLOAD_TOO_LARGE, "The body is too large").into_response();
    };
    let target = parts.uri.path_and_query().map_or("/", |target| target.as_str());
    let request = Request {
        method,
        url: format!("http://deployment{target}"),
        headers: texts(&parts.headers),
        body: body.into(),
        credentials: Credentials::SameOrigin,
    };
    // Password hashing is work for a thread that may take its time.
    let handled = tokio::task::spawn_blocking(move || deployment.handle(request)).await;
    match handled {
        Ok(Reply { response, delay_ms }) => {
            tokio::time::sleep(Duration::from_millis(delay_ms.into())).await;
            response.map_or_else(hang_up, http_response)
        }
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

fn method(method: &HttpMethod) -> Option<Method> {
    match method.as_str() {
        "GET" | "HEAD" => Some(Method::Get),
        "POST" => Some(Method::Post),
        "PATCH" => Some(Method::Patch),
        _ => None,
    }
}

/// Headers as text; several cookie headers become one, as the standard says.
fn texts(headers: &HeaderMap) -> Vec<(String, String)> {
    let mut texts: Vec<(String, String)> = Vec::new();
    for (name, value) in headers {
        let Ok(value) = value.to_str() else { continue };
        match texts
            .iter_mut()
            .find(|(other, _)| *name == header::COOKIE && other == "cookie")
        {
            Some((_, cookies)) => {
                cookies.push_str("; ");
                cookies.push_str(value);
            }
            None => texts.push((name.as_str().to_owned(), value.to_owned())),
        }
    }
    texts
}

fn http_response(response: Response) -> HttpResponse {
    let mut builder = HttpResponse::builder().status(response.status);
    for (name, value) in response.headers {
        builder = builder.header(name, value);
    }
    // A fault can order a status that HTTP does not have.
    builder
        .body(Body::from(response.body))
        .unwrap_or_else(|_| StatusCode::INTERNAL_SERVER_ERROR.into_response())
}

/// A response whose body fails before its first byte: the server closes the connection without having said anything.
fn hang_up() -> HttpResponse {
    let broken = stream::once(async { Err::<Bytes, io::Error>(io::ErrorKind::ConnectionAborted.into()) });
    HttpResponse::new(Body::from_stream(broken))
}
