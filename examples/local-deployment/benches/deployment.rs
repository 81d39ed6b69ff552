//! How fast a deployment is in its own process, and how much memory sessions take. Run with `cargo xtask bench`.

use std::time::{Duration, Instant};

use wacht_local::{Fixtures, LocalDeployment};
use wacht_yew::client::{Body, Credentials, Method, Request};
use wacht_yew::wire::Timestamp;

const NOON: Timestamp = Timestamp::from_millis(1_780_000_000_000);
const SESSIONS: usize = 100_000;
/// How long each call is repeated.
const MEASURED: Duration = Duration::from_secs(2);

fn main() {
    let mut deployment = LocalDeployment::new(Fixtures::default(), 1);
    let token = ask(&mut deployment, Method::Get, "/session", "", Body::Empty);
    println!(
        "\n{:<44}{:>14}{:>14}",
        "in one process, on one core", "per second", "each"
    );
    measure("GET /session, nobody signed in", || {
        ask(&mut deployment, Method::Get, "/session", &token, Body::Empty);
    });
    let token = sign_in(&mut deployment, &token);
    measure("GET /session, signed in", || {
        ask(&mut deployment, Method::Get, "/session", &token, Body::Empty);
    });
    measure("new session and sign-in with a password", || {
        sign_in(&mut deployment, "");
    });
    memory();
}

/// Prints how often a call can be made in a second.
fn measure(what: &str, mut call: impl FnMut()) {
    let start = Instant::now();
    let mut times = 0_u32;
    while start.elapsed() < MEASURED {
        call();
        times += 1;
    }
    let each = start.elapsed() / times;
    let per_second = 1.0 / each.as_secs_f64();
    println!("{what:<44}{per_second:>14.0}{:>11.1} µs", each.as_secs_f64() * 1e6);
}

/// Prints what many sessions take, where the system tells.
fn memory() {
    let mut deployment = LocalDeployment::new(Fixtures::default(), 1);
    let before = resident();
    for _ in 0..SESSIONS {
        ask(&mut deployment, Method::Get, "/session", "", Body::Empty);
    }
    let after = resident();
    let what = format!("memory of {SESSIONS} sessions");
    match before.zip(after) {
        Some((before, after)) => {
            let bytes = after.saturating_sub(before);
            let (all, each) = (bytes as f64 / 1e6, bytes / SESSIONS);
            println!("{what:<44}{all:>11.1} MB{each:>12} B");
        }
        None => println!("{what:<44}{:>14}", "unknown here"),
    }
    // The sessions must live until here.
    drop(deployment);
}

/// Bytes of memory that this process holds.
fn resident() -> Option<usize> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
    let kilobytes: usize = line.trim().trim_end_matches(" kB").parse().ok()?;
    Some(kilobytes * 1024)
}

fn sign_in(deployment: &mut LocalDeployment, token: &str) -> String {
    let fields = [
        ("strategy", "plain_email"),
        ("email", "ada@example.com"),
        ("password", "Lovelace-1843!"),
    ];
    let fields = fields.map(|(name, value)| (name, value.to_owned()));
    ask(
        deployment,
        Method::Post,
        "/auth/signin",
        token,
        Body::Form(fields.into()),
    )
}

/// Makes a call that must succeed, and gives the session's token.
fn ask(deployment: &mut LocalDeployment, method: Method, path: &str, token: &str, body: Body) -> String {
    let (content_type, body) = body.encode().unwrap_or_default();
    let request = Request {
        method,
        url: format!("http://127.0.0.1:8787{path}?__dev_session__={token}"),
        headers: vec![("content-type".to_owned(), content_type)],
        body,
        credentials: Credentials::SameOrigin,
    };
    let response = deployment.handle(request, NOON).response.expect("no fault is in force");
    assert_eq!(response.status, 200, "{}", String::from_utf8_lossy(&response.body));
    response.header("x-development-session").expect("a token").to_owned()
}
