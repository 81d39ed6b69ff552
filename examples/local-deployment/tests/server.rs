//! The shell over a real socket: files, policies, cross-origin rules.

use std::net::SocketAddr;
use std::path::PathBuf;

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use wacht_local::server::{AppFiles, SharedDeployment, api_router, app_router};
use wacht_local::{Fixtures, LocalDeployment};

const PAGE: &str = "accept: text/html\r\n";

struct Site {
    address: SocketAddr,
    dist: PathBuf,
}

struct Answer {
    status: u16,
    head: String,
    body: String,
}

impl Answer {
    fn header(&self, name: &str) -> Option<&str> {
        let line = self
            .head
            .lines()
            .find(|line| line.to_ascii_lowercase().starts_with(&format!("{name}:")))?;
        line.split_once(':').map(|(_, value)| value.trim())
    }
}

impl Site {
    /// An app with a few files; its API is here or, if so said, at another origin.
    async fn open(name: &str, api_origin: Option<&str>) -> Self {
        let dist = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
        std::fs::create_dir_all(dist.join("assets")).unwrap();
        std::fs::write(dist.join("index.html"), "<!doctype html><title>app</title>").unwrap();
        std::fs::write(dist.join("assets/app.js"), "export {};").unwrap();
        std::fs::write(dist.join("assets/app.wasm"), b"\0asm").unwrap();
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let deployment = api_origin.is_none().then(|| shared(&format!("http://{address}")));
        let files = AppFiles {
            dist: dist.clone(),
            api_origin: api_origin.map(str::to_owned),
        };
        let router = app_router(files, deployment);
        tokio::spawn(async move { axum::serve(listener, router).await });
        Self { address, dist }
    }

    async fn ask(&self, method: &str, path: &str, headers: &str, body: &str) -> Option<Answer> {
        ask(self.address, method, path, headers, body).await
    }

    async fn get(&self, path: &str, headers: &str) -> Answer {
        self.ask("GET", path, headers, "").await.expect("an answer")
    }
}

fn shared(origin: &str) -> SharedDeployment {
    SharedDeployment::new(LocalDeployment::new(Fixtures::default(), 1).with_origin(origin))
}

/// One request on a connection of its own; `None` when the server hung up without a word.
async fn ask(address: SocketAddr, method: &str, path: &str, headers: &str, body: &str) -> Option<Answer> {
    let mut stream = TcpStream::connect(address).await.unwrap();
    let length = body.len();
    let host = if headers.starts_with("host:") {
        String::new()
    } else {
        format!("host: {address}\r\n")
    };
    let request = format!(
        "{method} {path} HTTP/1.1\r\n{host}connection: close\r\ncontent-length: {length}\r\n{headers}\r\n{body}"
    );
    stream.write_all(request.as_bytes()).await.unwrap();
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes).await.unwrap();
    let text = String::from_utf8_lossy(&bytes).into_owned();
    let (head, body) = text.split_once("\r\n\r\n")?;
    let status = head.split(' ').nth(1)?.parse().ok()?;
    Some(Answer {
        status,
        head: head.to_owned(),
        body: body.to_owned(),
    })
}

#[tokio::test]
async fn pages_of_the_app_get_index_html_under_a_strict_policy() {
    let site = Site::open("pages", None).await;
    for path in ["/", "/sign-in", "/organization", "/waitlist", "/account/security?x=1"] {
        let page = site.get(path, PAGE).await;
        assert_eq!((page.status, page.body.contains("<title>app")), (200, true), "{path}");
        assert_eq!(page.header("content-type"), Some("text/html"));
        let policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; \
                      connect-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";
        assert_eq!(page.header("content-security-policy"), Some(policy));
        assert_eq!(page.header("x-content-type-options"), Some("nosniff"));
        assert_eq!(page.header("referrer-policy"), Some("same-origin"));
        assert_eq!(page.header("cache-control"), Some("no-cache"));
    }
}

/// A deployment names its pictures by its own origin, also on a page that was opened by another name of this machine.
#[tokio::test]
async fn pages_opened_by_another_name_may_show_the_deployments_pictures() {
    let site = Site::open("names", None).await;
    let page = site.get("/", &format!("host: localhost\r\n{PAGE}")).await;
    let policy = page.header("content-security-policy").expect("a policy");
    assert!(policy.contains("img-src 'self' data: http://127.0.0.1:"), "{policy}");
}

#[tokio::test]
async fn files_have_their_types_and_missing_ones_are_missing() {
    let site = Site::open("files", None).await;
    assert_eq!(
        site.get("/assets/app.js", "").await.header("content-type"),
        Some("text/javascript")
    );
    assert_eq!(
        site.get("/assets/app.wasm", "").await.header("content-type"),
        Some("application/wasm")
    );
    assert_eq!(
        site.get("/assets/app.js", "").await.header("cache-control"),
        Some("no-cache")
    );
    assert_eq!(site.get("/assets/missing.js", "accept: */*\r\n").await.status, 404);
    assert_eq!(site.get("/../Cargo.toml", "").await.status, 404);
    assert_eq!(
        site.ask("POST", "/sign-in", "", "").await.map(|answer| answer.status),
        Some(405)
    );
    assert!(site.dist.join("index.html").is_file());
}

#[tokio::test]
async fn the_api_and_the_controls_live_at_the_same_origin() {
    let site = Site::open("api", None).await;
    let form = "content-type: application/x-www-form-urlencoded\r\n";
    let fields = "strategy=plain_email&email=ada%40example.com&password=Lovelace-1843%21";
    let answer = site.ask("POST", "/auth/signin", form, fields).await.unwrap();
    assert_eq!(answer.status, 200);
    assert!(answer.body.contains("\"username\":\"ada\""));
    let token = answer.header("x-development-session").unwrap();
    let session = site
        .get("/session", &format!("cookie: a=b\r\ncookie: __session={token}\r\n"))
        .await;
    assert!(session.body.contains("\"username\":\"ada\""));
    assert!(site.get("/deployment", PAGE).await.body.starts_with('{'));
    assert!(site.get("/__local/", PAGE).await.body.contains("ada@example.com"));
    assert_eq!(
        site.ask("DELETE", "/session", "", "").await.map(|answer| answer.status),
        Some(404)
    );
    assert_eq!(
        site.ask("HEAD", "/deployment", "", "").await.map(|answer| answer.body),
        Some(String::new())
    );
}

#[tokio::test]
async fn any_origin_may_call_in_staging() {
    let site = Site::open("cors", None).await;
    let origin = "origin: http://localhost:5173\r\n";
    let wanted = format!("{origin}access-control-request-method: POST\r\naccess-control-request-headers: x-test\r\n");
    let preflight = site.ask("OPTIONS", "/auth/signin", &wanted, "").await.unwrap();
    assert_eq!(preflight.status, 204);
    assert_eq!(
        preflight.header("access-control-allow-origin"),
        Some("http://localhost:5173")
    );
    assert_eq!(preflight.header("access-control-allow-credentials"), Some("true"));
    assert_eq!(preflight.header("access-control-allow-headers"), Some("x-test"));
    assert!(
        preflight
            .header("access-control-allow-methods")
            .is_some_and(|methods| methods.contains("PATCH"))
    );
    assert_eq!(preflight.header("x-development-session"), None);
    let answer = site.get("/session", origin).await;
    assert_eq!(
        answer.header("access-control-allow-origin"),
        Some("http://localhost:5173")
    );
    assert_eq!(
        answer.header("access-control-expose-headers"),
        Some("X-Development-Session")
    );
    assert_eq!(
        site.get("/session", "").await.header("access-control-allow-origin"),
        None
    );
}

#[tokio::test]
async fn a_lost_request_ends_in_silence() {
    let site = Site::open("silence", None).await;
    let json = "content-type: application/json\r\n";
    site.ask("POST", "/__local/faults", json, r#"{"drop":true,"times":1}"#)
        .await
        .unwrap();
    assert!(
        site.ask("GET", "/session", "accept-encoding: br\r\n", "")
            .await
            .is_none()
    );
    assert_eq!(site.get("/session", "").await.status, 200);
    site.ask("POST", "/__local/faults", json, r#"{"status":999}"#)
        .await
        .unwrap();
    assert_eq!(site.get("/session", "").await.status, 999);
}

#[tokio::test]
async fn an_app_alone_names_its_api_in_the_policy() {
    let site = Site::open("alone", Some("http://127.0.0.1:9")).await;
    let page = site.get("/", PAGE).await;
    let policy = page.header("content-security-policy").unwrap();
    assert!(policy.contains("connect-src 'self' http://127.0.0.1:9;"), "{policy}");
    assert_eq!(site.get("/deployment", "").await.status, 404);
    assert_eq!(
        site.get("/__local/logo.svg", "").await.header("content-type"),
        Some("image/svg+xml")
    );
}

#[tokio::test]
async fn the_api_alone_leads_to_its_controls() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let router = api_router(shared(&format!("http://{address}")));
    tokio::spawn(async move { axum::serve(listener, router).await });
    let root = ask(address, "GET", "/", "", "").await.unwrap();
    assert_eq!((root.status, root.header("location")), (303, Some("/__local/")));
    assert_eq!(ask(address, "GET", "/deployment", "", "").await.unwrap().status, 200);
}

#[tokio::test]
async fn pages_and_files_travel_compressed() {
    let site = Site::open("compressed", None).await;
    let css = site.get("/__local/style.css", "accept-encoding: gzip\r\n").await;
    assert_eq!(css.header("content-encoding"), Some("gzip"));
}
