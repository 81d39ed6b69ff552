//! The notification stream over a real WebSocket.

use std::net::SocketAddr;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use futures_util::{SinkExt as _, StreamExt as _};
use serde_json::{Value, json};
use tokio::net::{TcpListener, TcpStream};
use tokio_tungstenite::tungstenite::client::IntoClientRequest as _;
use tokio_tungstenite::tungstenite::{Error, Message};
use tokio_tungstenite::{WebSocketStream, client_async};
use wacht_local::server::{SharedDeployment, api_router};
use wacht_local::{Fixtures, LocalDeployment};
use wacht_yew::client::{Body, Credentials, Method, Request};
use wacht_yew::wire::Timestamp;

/// How long anything may take before a test fails.
const PATIENCE: Duration = Duration::from_secs(20);

/// The machine's clock, which the server goes by.
fn now() -> Timestamp {
    let since_epoch = SystemTime::now().duration_since(UNIX_EPOCH).unwrap();
    Timestamp::from_millis(since_epoch.as_millis().try_into().unwrap())
}

struct Api {
    address: SocketAddr,
    deployment: SharedDeployment,
    token: String,
}

impl Api {
    /// A server at which Ada is signed in.
    async fn open() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let deployment = SharedDeployment::new(LocalDeployment::new(Fixtures::default(), 1));
        let router = api_router(deployment.clone());
        tokio::spawn(async move { axum::serve(listener, router).await });
        let mut api = Self {
            address,
            deployment,
            token: String::new(),
        };
        let fields = [
            ("strategy", "plain_email"),
            ("email", "ada@example.com"),
            ("password", "Lovelace-1843!"),
        ];
        api.token = api.post("/auth/signin", &fields);
        api
    }

    /// Sends a form behind the socket's back and gives the session's token.
    fn post(&self, target: &str, fields: &[(&'static str, &str)]) -> String {
        let fields = fields
            .iter()
            .map(|(name, value)| (*name, (*value).to_owned()))
            .collect();
        let (content_type, body) = Body::Form(fields).encode().unwrap();
        let request = Request {
            method: Method::Post,
            url: format!("http://h{target}?__dev_session__={}", self.token),
            headers: vec![("content-type".to_owned(), content_type)],
            body,
            credentials: Credentials::SameOrigin,
        };
        let response = self.deployment.lock().handle(request, now()).response.unwrap();
        response.header("x-development-session").unwrap_or_default().to_owned()
    }

    async fn connect(
        &self,
        query: &str,
        headers: &[(&'static str, &str)],
    ) -> Result<WebSocketStream<TcpStream>, Error> {
        let url = format!("ws://{}/notifications/stream?{query}", self.address);
        let mut request = url.into_client_request().unwrap();
        for (name, value) in headers {
            request.headers_mut().insert(*name, value.parse().unwrap());
        }
        let stream = TcpStream::connect(self.address).await.unwrap();
        client_async(request, stream).await.map(|(socket, _)| socket)
    }

    async fn connect_as_ada(&self) -> WebSocketStream<TcpStream> {
        let query = format!("__dev_session__={}&channels=user,organization", self.token);
        let mut socket = self.connect(&query, &[]).await.unwrap();
        let greeting = next(&mut socket).await;
        assert_eq!(
            greeting,
            json!({ "type": "connected", "message": "Notification stream connected" })
        );
        socket
    }

    /// Orders a notification at the control, as a person with a terminal does.
    async fn notify(&self, title: &str) {
        use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};

        let mut stream = TcpStream::connect(self.address).await.unwrap();
        let body = json!({ "email": "ada@example.com", "title": title }).to_string();
        let head = format!(
            "content-type: application/json\r\ncontent-length: {}\r\nconnection: close",
            body.len()
        );
        let request = format!("POST /__local/notifications HTTP/1.1\r\nhost: h\r\n{head}\r\n\r\n{body}");
        stream.write_all(request.as_bytes()).await.unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).await.unwrap();
        assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
    }
}

async fn message(socket: &mut WebSocketStream<TcpStream>) -> Option<Message> {
    let next = tokio::time::timeout(PATIENCE, socket.next()).await;
    next.expect("a message in time").and_then(Result::ok)
}

async fn next(socket: &mut WebSocketStream<TcpStream>) -> Value {
    let message = message(socket).await.expect("a message");
    serde_json::from_str(message.to_text().expect("text")).expect("JSON")
}

#[tokio::test]
async fn a_notification_arrives_without_being_asked_for() {
    let api = Api::open().await;
    let mut socket = api.connect_as_ada().await;
    for title in ["one", "two"] {
        api.notify(title).await;
        let frame = next(&mut socket).await;
        assert_eq!(
            (&frame["type"], &frame["data"]["title"]),
            (&json!("notification"), &json!(title))
        );
    }
}

#[tokio::test]
async fn ping_is_answered_by_pong_in_bare_text() {
    let api = Api::open().await;
    let mut socket = api.connect_as_ada().await;
    for _ in 0..3 {
        socket.send(Message::text("ping")).await.unwrap();
        assert_eq!(message(&mut socket).await, Some(Message::text("pong")));
    }
    socket.send(Message::text("nonsense")).await.unwrap();
    socket.send(Message::binary(vec![0xff])).await.unwrap();
    socket.send(Message::text("ping")).await.unwrap();
    assert_eq!(
        message(&mut socket).await,
        Some(Message::text("pong")),
        "the rest is ignored"
    );
}

#[tokio::test]
async fn a_cookie_opens_the_stream_and_nothing_closes_it() {
    let api = Api::open().await;
    let cookie = format!("__session={}", api.token);
    let mut socket = api.connect("", &[("cookie", &cookie)]).await.unwrap();
    assert_eq!(next(&mut socket).await["type"], "connected");
    let mut nobody = api.connect("", &[]).await.unwrap();
    assert_eq!(
        next(&mut nobody).await,
        json!({ "type": "error", "error": "Unauthorized" })
    );
    assert!(matches!(message(&mut nobody).await, Some(Message::Close(_))));
}

#[tokio::test]
async fn signing_out_ends_the_stream() {
    let api = Api::open().await;
    let mut socket = api.connect_as_ada().await;
    api.post("/session/sign-out", &[]);
    api.notify("late").await;
    assert_eq!(next(&mut socket).await["type"], "error");
    assert!(matches!(message(&mut socket).await, Some(Message::Close(_))));
}

#[tokio::test]
async fn a_giant_message_ends_the_connection_only() {
    let api = Api::open().await;
    let mut socket = api.connect_as_ada().await;
    socket.send(Message::text("x".repeat(1 << 20))).await.ok();
    assert!(!matches!(message(&mut socket).await, Some(Message::Text(_))));
    api.connect_as_ada().await;
}

#[tokio::test]
async fn a_fault_and_a_foreign_page_get_an_answer_instead() {
    let api = Api::open().await;
    let refused = |result: Result<WebSocketStream<TcpStream>, Error>| match result {
        Err(Error::Http(response)) => response.status().as_u16(),
        other => panic!("{other:?}"),
    };
    api.deployment
        .lock()
        .set_faults(&json!({ "status": 503, "times": 1 }))
        .unwrap();
    assert_eq!(refused(api.connect("", &[]).await), 503);
    api.deployment
        .lock()
        .merge_settings(&json!({ "mode": "production" }))
        .unwrap();
    let cookie = format!("__session={}", api.token);
    let foreign = [("cookie", &*cookie), ("origin", "https://evil.example.org")];
    assert_eq!(refused(api.connect("", &foreign).await), 403);
}
