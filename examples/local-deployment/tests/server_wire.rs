//! What clients we did not write send over the socket: every kind of body, origin, cookie and method, also bad ones.

use std::net::SocketAddr;

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use wacht_local::server::{SharedDeployment, api_router};
use wacht_local::{Fixtures, LocalDeployment};

const FORM: &str = "content-type: application/x-www-form-urlencoded\r\n";
const SIGN_IN: &str = "strategy=plain_email&email=ada%40example.com&password=Lovelace-1843%21";

struct Answer {
    status: u16,
    head: String,
    body: serde_json::Value,
}

impl Answer {
    fn header(&self, name: &str) -> Option<&str> {
        let lines = self.head.lines().filter_map(|line| line.split_once(':'));
        let mut found = lines.filter(|(key, _)| key.eq_ignore_ascii_case(name));
        found.next().map(|(_, value)| value.trim())
    }

    fn user(&self) -> &str {
        self.body["data"]["active_signin"]["user"]["username"]
            .as_str()
            .unwrap_or_default()
    }
}

struct Api {
    address: SocketAddr,
    deployment: SharedDeployment,
}

impl Api {
    async fn open() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let deployment = LocalDeployment::new(Fixtures::default(), 1).with_origin(&format!("http://{address}"));
        let deployment = SharedDeployment::new(deployment);
        let router = api_router(deployment.clone());
        tokio::spawn(async move { axum::serve(listener, router).await });
        Self { address, deployment }
    }

    async fn ask(&self, method: &str, target: &str, headers: &str, body: &[u8]) -> Answer {
        let mut stream = TcpStream::connect(self.address).await.unwrap();
        let (address, length) = (self.address, body.len());
        let head = format!("{method} {target} HTTP/1.1\r\nhost: {address}\r\nconnection: close\r\n");
        let head = format!("{head}content-length: {length}\r\n{headers}\r\n");
        stream.write_all(head.as_bytes()).await.unwrap();
        stream.write_all(body).await.unwrap();
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).await.unwrap();
        let text = String::from_utf8(bytes).unwrap();
        let (head, body) = text.split_once("\r\n\r\n").unwrap();
        Answer {
            status: head.split(' ').nth(1).unwrap().parse().unwrap(),
            head: head.to_owned(),
            body: serde_json::from_str(body).unwrap_or_default(),
        }
    }

    async fn get(&self, target: &str, headers: &str) -> Answer {
        self.ask("GET", target, headers, b"").await
    }

    async fn post(&self, target: &str, headers: &str, body: &str) -> Answer {
        self.ask("POST", target, headers, body.as_bytes()).await
    }
}

fn multipart(fields: &[(&str, &str)]) -> String {
    let part = |(name, value): &(&str, &str)| {
        format!("--xyz\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n")
    };
    fields.iter().map(part).collect::<String>() + "--xyz--\r\n"
}

#[tokio::test]
async fn both_kinds_of_form_sign_in() {
    let api = Api::open().await;
    assert_eq!(api.post("/auth/signin", FORM, SIGN_IN).await.user(), "ada");
    let fields = [
        ("strategy", "plain_email"),
        ("email", "ada@example.com"),
        ("password", "Lovelace-1843!"),
    ];
    for kind in [
        "multipart/form-data; boundary=xyz",
        "Multipart/Form-Data; charset=utf-8; boundary=\"xyz\"",
    ] {
        let answer = api
            .post(
                "/auth/signin",
                &format!("content-type: {kind}\r\n"),
                &multipart(&fields),
            )
            .await;
        assert_eq!((answer.status, answer.user()), (200, "ada"), "{kind}");
    }
}

#[tokio::test]
async fn the_session_travels_in_the_query_a_header_or_a_cookie() {
    let api = Api::open().await;
    // Appended by a client that had nothing yet, and by one that appends twice.
    let signed_in = api.post("/auth/signin?__dev_session__=", FORM, SIGN_IN).await;
    let token = signed_in.header("x-development-session").unwrap();
    for (target, headers) in [
        (format!("/session?__dev_session__={token}"), String::new()),
        (
            format!("/session?__dev_session__=&a=b&__dev_session__={token}"),
            String::new(),
        ),
        ("/session".to_owned(), format!("x-development-session: {token}\r\n")),
        ("/session".to_owned(), format!("cookie: a=b; __session={token}\r\n")),
    ] {
        let answer = api.get(&target, &headers).await;
        assert_eq!(answer.user(), "ada", "{target} {headers}");
        assert_eq!(answer.header("x-development-session"), Some(token));
    }
}

#[tokio::test]
async fn in_production_a_cookie_holds_the_session_and_nothing_else_does() {
    let api = Api::open().await;
    let patch = serde_json::json!({ "mode": "production", "frontend_host": "accounts.example.com" });
    api.deployment.lock().merge_settings(&patch).unwrap();
    let origin = "origin: https://app.example.com\r\n";
    let signed_in = api.post("/auth/signin", &format!("{FORM}{origin}"), SIGN_IN).await;
    let cookie = signed_in.header("set-cookie").unwrap();
    assert!(cookie.contains("; HttpOnly; Secure"), "{cookie}");
    assert_eq!(
        signed_in.header("access-control-allow-origin"),
        Some("https://app.example.com")
    );
    assert_eq!(signed_in.header("access-control-allow-credentials"), Some("true"));
    for hidden in ["x-development-session", "access-control-expose-headers"] {
        assert_eq!(signed_in.header(hidden), None);
    }
    let pair = cookie.split(';').next().unwrap();
    assert_eq!(api.get("/session", &format!("cookie: {pair}\r\n")).await.user(), "ada");
    let token = pair.strip_prefix("__session=").unwrap();
    assert_eq!(
        api.get(&format!("/session?__dev_session__={token}"), "").await.user(),
        ""
    );
    assert_eq!(
        api.get("/session", &format!("x-development-session: {token}\r\n"))
            .await
            .user(),
        ""
    );
}

#[tokio::test]
async fn preflights_know_both_kinds_of_origin() {
    let api = Api::open().await;
    let wanted = "access-control-request-method: PATCH\r\naccess-control-request-headers: content-type\r\n";
    let allowed = |answer: &Answer| answer.header("access-control-allow-origin").map(str::to_owned);
    for origin in ["http://localhost:5173", "https://app.example.com", "null"] {
        let answer = api
            .ask(
                "OPTIONS",
                "/me/passkeys/1",
                &format!("origin: {origin}\r\n{wanted}"),
                b"",
            )
            .await;
        assert_eq!(
            (answer.status, allowed(&answer).as_deref()),
            (204, Some(origin)),
            "staging"
        );
    }
    let patch = serde_json::json!({ "mode": "production", "frontend_host": "accounts.example.com" });
    api.deployment.lock().merge_settings(&patch).unwrap();
    for (origin, expected) in [
        ("http://localhost:5173", None),
        ("https://app.example.com", Some("https://app.example.com")),
    ] {
        let answer = api
            .ask("OPTIONS", "/session", &format!("origin: {origin}\r\n{wanted}"), b"")
            .await;
        assert_eq!(allowed(&answer).as_deref(), expected, "production");
        assert_eq!(
            allowed(&api.get("/session", &format!("origin: {origin}\r\n")).await).as_deref(),
            expected
        );
    }
}

#[tokio::test]
async fn methods_that_the_api_does_not_have_are_unknown_resources() {
    let api = Api::open().await;
    for method in ["PUT", "DELETE", "TRACE", "BREW"] {
        let answer = api.ask(method, "/session", "origin: http://localhost:1\r\n", b"").await;
        assert_eq!(
            (answer.status, &answer.body["message"]),
            (404, &"Resource does not exist".into()),
            "{method}"
        );
        assert_eq!(answer.body["status"], 404);
        assert!(answer.header("access-control-allow-origin").is_some(), "{method}");
    }
    let head = api.ask("HEAD", "/session", "", b"").await;
    assert_eq!((head.status, head.body.is_null()), (200, true));
    assert!(head.header("x-development-session").is_some());
    assert_eq!(api.ask("HEAD", "/nothing", "", b"").await.status, 404);
}

#[tokio::test]
async fn bodies_that_make_no_sense_are_refused_in_the_envelope() {
    let api = Api::open().await;
    let good = multipart(&[("strategy", "plain_email")]);
    let kinds: [(&str, Vec<u8>); 9] = [
        ("multipart/form-data", good.clone().into_bytes()),
        ("multipart/form-data; boundary=", good.clone().into_bytes()),
        ("multipart/form-data; boundary=other", good.clone().into_bytes()),
        ("multipart/form-data; boundary=xyz", good.as_bytes()[..40].to_vec()),
        (
            "multipart/form-data; boundary=xyz",
            good.replace("plain", "\u{0}").into_bytes(),
        ),
        (
            "multipart/form-data; boundary=xyz",
            [good.as_bytes(), b"\xff"].concat().repeat(2)[..50].to_vec(),
        ),
        ("application/x-www-form-urlencoded", b"strategy=%ff%fe".to_vec()),
        ("application/x-www-form-urlencoded", b"strategy=\xc3\x28".to_vec()),
        ("application/json", b"{\"strategy\":\xff".to_vec()),
    ];
    for (kind, body) in kinds {
        let answer = api
            .ask("POST", "/auth/signin", &format!("content-type: {kind}\r\n"), &body)
            .await;
        assert_eq!(
            (answer.status, &answer.body["status"]),
            (400, &400.into()),
            "{kind} {body:?}"
        );
        assert!(answer.body["message"].as_str().is_some_and(|text| !text.is_empty()));
    }
    let answer = api.get("/notifications?scope=%ff", "").await;
    assert_eq!(
        (answer.status, &answer.body["errors"][0]["code"]),
        (400, &"BAD_REQUEST_BODY".into())
    );
}

#[tokio::test]
async fn a_body_beyond_the_limit_is_refused_and_its_sender_hears_it() {
    let api = Api::open().await;
    let limit = 10 * 1024 * 1024;
    let mut body = SIGN_IN.as_bytes().to_vec();
    body.extend_from_slice(b"&x=");
    body.resize(limit, b'x');
    assert_eq!(api.ask("POST", "/auth/signin", FORM, &body).await.user(), "ada");
    for length in [limit + 1, 3 * limit] {
        body.resize(length, b'x');
        let answer = api
            .ask(
                "POST",
                "/auth/signin",
                &format!("{FORM}origin: http://localhost:1\r\n"),
                &body,
            )
            .await;
        assert_eq!(
            (answer.status, &answer.body["message"]),
            (413, &"The body is too large".into()),
            "{length}"
        );
        assert!(answer.header("access-control-allow-origin").is_some());
    }
}
