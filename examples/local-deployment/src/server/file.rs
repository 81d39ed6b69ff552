//! An app's built files, with the policy that the kit promises to live under.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use axum::Router;
use axum::body::Body;
use axum::extract::{Request as HttpRequest, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header};
use axum::response::{IntoResponse as _, Response as HttpResponse};
use tower_http::compression::CompressionLayer;
use tower_http::services::ServeDir;

use super::{SharedDeployment, api};
use crate::control::LOGO;

/// First segments of the API's paths; `/waitlist` itself is a page, what lies below it is not.
const API_PREFIXES: [&str; 12] = [
    ".well-known",
    "__local",
    "auth",
    "captcha",
    "deployment",
    "me",
    "notifications",
    "organizations",
    "session",
    "uploads",
    "waitlist",
    "workspaces",
];

/// Where an app's files are, and which API it calls.
#[derive(Clone, Debug)]
pub struct AppFiles {
    /// Folder with index.html.
    pub dist: PathBuf,
    /// Origin of the API, when it is another one than the app's.
    pub api_origin: Option<String>,
}

#[derive(Clone)]
struct AppState {
    files: AppFiles,
    deployment: Option<SharedDeployment>,
}

/// The app's files, any other page address (which gets index.html too), and the API unless it lives elsewhere.
///
/// ```no_run
/// use wacht_local::server::{AppFiles, app_router};
///
/// # async fn serve() -> std::io::Result<()> {
/// // A built app under the strict policy, calling a hosted deployment.
/// let files = AppFiles {
///     dist: "dist".into(),
///     api_origin: Some("https://frontend.example.com".to_owned()),
/// };
/// let listener = tokio::net::TcpListener::bind("127.0.0.1:8080").await?;
/// axum::serve(listener, app_router(files, None)).await
/// # }
/// ```
pub fn app_router(files: AppFiles, deployment: Option<SharedDeployment>) -> Router {
    Router::new()
        .fallback(serve)
        .with_state(AppState { files, deployment })
        .layer(CompressionLayer::new())
}

async fn serve(State(AppState { files, deployment }): State<AppState>, request: HttpRequest) -> HttpResponse {
    if is_api(request.uri().path()) {
        return match deployment {
            Some(deployment) => api::answer(State(deployment), request).await,
            None if request.uri().path() == "/__local/logo.svg" => logo(),
            None => StatusCode::NOT_FOUND.into_response(),
        };
    }
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        return StatusCode::METHOD_NOT_ALLOWED.into_response();
    }
    let is_navigation = wants_page(request.headers());
    let host = request.headers().get(header::HOST);
    let host = host.and_then(|host| host.to_str().ok()).map(str::to_owned);
    let mut response = read(&files.dist, request).await;
    if response.status() == StatusCode::NOT_FOUND && is_navigation {
        response = read(&files.dist, HttpRequest::new(Body::empty())).await;
    }
    let own_origin = deployment
        .map(|deployment| deployment.lock().origin().to_owned())
        .filter(|origin| host.as_deref() != origin.split_once("://").map(|(_, host)| host));
    protect(&mut response, files.api_origin.as_deref(), own_origin.as_deref());
    response
}

async fn read(dist: &Path, request: HttpRequest) -> HttpResponse {
    match ServeDir::new(dist).try_call(request).await {
        Ok(response) => response.map(Body::new),
        Err(error) => match error.kind() {
            ErrorKind::NotFound | ErrorKind::PermissionDenied | ErrorKind::NotADirectory => {
                StatusCode::NOT_FOUND.into_response()
            }
            _ => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
        },
    }
}

fn logo() -> HttpResponse {
    let kind = [
        (header::CONTENT_TYPE, "image/svg+xml"),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    ];
    (kind, LOGO).into_response()
}

fn is_api(path: &str) -> bool {
    let path = path.trim_start_matches('/');
    let (first, below) = path.split_once('/').unwrap_or((path, ""));
    API_PREFIXES.contains(&first) && (first != "waitlist" || !below.is_empty())
}

fn wants_page(headers: &HeaderMap) -> bool {
    headers
        .get(header::ACCEPT)
        .and_then(|accept| accept.to_str().ok())
        .is_some_and(|accept| accept.contains("text/html"))
}

fn protect(response: &mut HttpResponse, api_origin: Option<&str>, own_origin: Option<&str>) {
    let is_page = response
        .headers()
        .get(header::CONTENT_TYPE)
        .is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
    let mut set = |name: HeaderName, value: &'static str| {
        response.headers_mut().insert(name, HeaderValue::from_static(value));
    };
    set(header::CACHE_CONTROL, "no-cache");
    set(header::X_CONTENT_TYPE_OPTIONS, "nosniff");
    set(header::REFERRER_POLICY, "same-origin");
    if is_page && let Ok(policy) = HeaderValue::try_from(content_security_policy(api_origin, own_origin)) {
        response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, policy);
    }
}

/// Nothing inline, nothing from elsewhere but calls to the API; the pictures that a hosted deployment names lie anywhere.
///
/// The pictures of a deployment of this very server are named by its origin. `own_origin` is that, when the page was opened
/// by another name: `localhost` and `127.0.0.1` are two origins.
fn content_security_policy(api_origin: Option<&str>, own_origin: Option<&str>) -> String {
    let api = api_origin.map(|origin| format!(" {origin}")).unwrap_or_default();
    let pictures = match (api_origin, own_origin) {
        (Some(origin), _) => format!(" {origin} https:"),
        (None, Some(origin)) => format!(" {origin}"),
        (None, None) => String::new(),
    };
    format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:{pictures}; \
         connect-src 'self'{api}; base-uri 'none'; frame-ancestors 'none'; form-action 'self'"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_of_the_app_are_not_taken_for_the_api() {
        for path in [
            "/",
            "/sign-in",
            "/organization",
            "/account",
            "/waitlist",
            "/waitlist/",
            "/mean",
            "/assets/a.js",
        ] {
            assert!(!is_api(path), "{path}");
        }
        for path in [
            "/me",
            "/me/signins",
            "/organizations",
            "/waitlist/join",
            "/.well-known/jwks.json",
            "/__local/",
        ] {
            assert!(is_api(path), "{path}");
        }
    }

    #[test]
    fn a_foreign_api_is_the_only_foreign_address_in_the_policy() {
        assert!(content_security_policy(None, None).contains("connect-src 'self'; "));
        assert!(
            content_security_policy(None, Some("http://h:2"))
                .contains("img-src 'self' data: http://h:2; connect-src 'self'; ")
        );
        assert!(content_security_policy(Some("http://h:1"), None).contains("connect-src 'self' http://h:1; "));
    }
}
