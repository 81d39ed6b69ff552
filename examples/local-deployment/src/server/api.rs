//! The API over HTTP.

use std::io;
use std::time::Duration;

use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::{Request as HttpRequest, State};
use axum::http::{HeaderMap, Method as HttpMethod, StatusCode, header};
use axum::response::{IntoResponse as _, Redirect, Response as HttpResponse};
use axum::routing::any;
use futures_util::stream::once;
use wacht_yew::client::{Credentials, Method, Request, Response};
use wacht_yew::wire::ErrorCode;

use super::body::{self, BodyError};
use super::{SharedDeployment, stream};
use crate::Reply;
use crate::http::Refusal;

/// Everything under the API's own paths and `/__local/`; the root leads to the controls.
///
/// ```no_run
/// use wacht_local::server::{SharedDeployment, api_router};
/// use wacht_local::{Fixtures, LocalDeployment};
///
/// # async fn serve() -> std::io::Result<()> {
/// let deployment = SharedDeployment::new(LocalDeployment::new(Fixtures::default(), 1));
/// let listener = tokio::net::TcpListener::bind("127.0.0.1:8787").await?;
/// axum::serve(listener, api_router(deployment)).await
/// # }
/// ```
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
    let target = parts.uri.path_and_query().map_or("/", |target| target.as_str());
    let mut request = Request {
        method: method(&parts.method).unwrap_or(Method::Get),
        url: format!("http://deployment{target}"),
        headers: texts(&parts.headers),
        body: Vec::new(),
        credentials: Credentials::SameOrigin,
    };
    if stream::is_wanted(&parts) {
        return stream::open(deployment, parts, request).await;
    }
    let refusal = match body::read(body).await {
        _ if method(&parts.method).is_none() => Refusal::unknown_route(),
        Ok(body) => {
            request.body = body;
            return respond(&deployment, request).await;
        }
        Err(BodyError::TooLarge) => Refusal::plain(413, "The body is too large"),
        Err(BodyError::Broken) => Refusal::coded(400, ErrorCode::BadRequestBody),
    };
    http_response(deployment.refuse(request, &refusal))
}

/// The deployment's reply to a request.
pub(super) async fn respond(deployment: &SharedDeployment, request: Request) -> HttpResponse {
    let deployment = deployment.clone();
    // Password hashing is work for a thread that may take its time.
    match tokio::task::spawn_blocking(move || deployment.handle(request)).await {
        Ok(reply) => deliver(reply).await,
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

/// Gives a reply when it is due, or hangs up.
pub(super) async fn deliver(Reply { response, delay_ms }: Reply) -> HttpResponse {
    tokio::time::sleep(Duration::from_millis(delay_ms.into())).await;
    response.map_or_else(hang_up, http_response)
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
    let broken = once(async { Err::<Bytes, io::Error>(io::ErrorKind::ConnectionAborted.into()) });
    HttpResponse::new(Body::from_stream(broken))
}
