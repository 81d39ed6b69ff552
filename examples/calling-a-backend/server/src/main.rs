//! The server of the notes: it believes session tokens of one deployment, and nobody else.
//!
//! The deployment is `wacht-local` on <http://127.0.0.1:8787>, unless the first argument names another origin.

mod token;

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{SystemTime, UNIX_EPOCH};

use axum::Router;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse as _, Response};
use axum::routing::get;
use token::{Claims, Keys};

const ADDRESS: &str = "127.0.0.1:8790";
const DEPLOYMENT: &str = "http://127.0.0.1:8787";

#[derive(Clone)]
struct App {
    deployment: Arc<str>,
    keys: Arc<Keys>,
    /// By owner.
    notes: Arc<Mutex<HashMap<String, Vec<String>>>>,
}

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    let deployment: Arc<str> = std::env::args().nth(1).unwrap_or_else(|| DEPLOYMENT.to_owned()).into();
    let text = ureq::get(format!("{deployment}/.well-known/jwks.json"))
        .call()?
        .body_mut()
        .read_to_string()?;
    let app = App {
        keys: Arc::new(Keys::read(&text)?),
        deployment,
        notes: Arc::default(),
    };
    let router = Router::new()
        .route("/notes", get(list).post(keep))
        .layer(middleware::from_fn_with_state(app.clone(), open_to_the_app))
        .with_state(app);
    let listener = tokio::net::TcpListener::bind(ADDRESS).await?;
    println!("ready http://{ADDRESS}");
    Ok(axum::serve(listener, router).await?)
}

/// The app's pages, which the local deployment serves, are of another origin than this server.
async fn open_to_the_app(State(app): State<App>, request: Request, next: Next) -> Response {
    let mut response = if request.method() == Method::OPTIONS {
        StatusCode::NO_CONTENT.into_response()
    } else {
        next.run(request).await
    };
    let headers = response.headers_mut();
    if let Ok(origin) = HeaderValue::from_str(&app.deployment) {
        headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, origin);
    }
    let allowed = HeaderValue::from_static("authorization, content-type");
    headers.insert(header::ACCESS_CONTROL_ALLOW_HEADERS, allowed);
    headers.insert(header::VARY, HeaderValue::from_static("origin"));
    response
}

async fn list(State(app): State<App>, headers: HeaderMap) -> Result<String, StatusCode> {
    let claims = authorize(&app, &headers)?;
    let notes = app.notes.lock().unwrap_or_else(PoisonError::into_inner);
    Ok(notes
        .get(&claims.owner())
        .map(|notes| notes.join("\n"))
        .unwrap_or_default())
}

async fn keep(State(app): State<App>, headers: HeaderMap, note: String) -> Result<String, StatusCode> {
    let claims = authorize(&app, &headers)?;
    let mut notes = app.notes.lock().unwrap_or_else(PoisonError::into_inner);
    let notes = notes.entry(claims.owner()).or_default();
    notes.push(note.lines().collect::<Vec<_>>().join(" "));
    Ok(notes.join("\n"))
}

/// Who asks, by the token of the request; nobody else gets anything.
fn authorize(app: &App, headers: &HeaderMap) -> Result<Claims, StatusCode> {
    let header = headers
        .get(header::AUTHORIZATION)
        .and_then(|header| header.to_str().ok());
    let token = header.and_then(|header| header.strip_prefix("Bearer "));
    let now = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .map_or(0, |now| now.as_secs());
    token
        .and_then(|token| app.keys.verify(token, now))
        .ok_or(StatusCode::UNAUTHORIZED)
}
