//! Requests over a socket, one at a time, by the means of the standard library alone.

use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::time::Duration;

use anyhow::{Context as _, Result, ensure};
use wacht_yew::client::{Request, Response};

/// A server on the same machine that says nothing for so long says nothing at all.
const LIMIT: Duration = Duration::from_secs(20);

/// Sends a request to `authority`, such as `127.0.0.1:8787`, and reads the whole answer.
pub(super) fn exchange(authority: &str, request: &Request) -> Result<Response> {
    let target = request.url.split_once("://").map_or(&*request.url, |(_, rest)| rest);
    let target = target.find('/').map_or("/", |at| &target[at..]);
    // Answers of the older version have no other end than that of the connection.
    let mut head = format!(
        "{} {target} HTTP/1.0\r\nhost: {authority}\r\ncontent-length: {}\r\n",
        request.method.as_str(),
        request.body.len()
    );
    for (name, value) in &request.headers {
        head.push_str(&format!("{name}: {value}\r\n"));
    }
    head.push_str("\r\n");
    let mut stream = TcpStream::connect(authority).with_context(|| format!("nobody answers at {authority}"))?;
    stream.set_read_timeout(Some(LIMIT))?;
    stream.write_all(head.as_bytes())?;
    stream.write_all(&request.body)?;
    let mut received = Vec::new();
    stream.read_to_end(&mut received)?;
    parse(&received)
}

fn parse(received: &[u8]) -> Result<Response> {
    ensure!(!received.is_empty(), "the connection was closed without an answer");
    let end = received.windows(4).position(|window| window == b"\r\n\r\n");
    let end = end.context("the answer has no end of its head")?;
    let head = std::str::from_utf8(&received[..end]).context("the head of the answer is no text")?;
    let mut lines = head.lines();
    let status = lines.next().and_then(|line| line.split(' ').nth(1));
    let status = status
        .and_then(|status| status.parse().ok())
        .context("the answer has no status")?;
    let headers = lines.filter_map(|line| line.split_once(':'));
    Ok(Response {
        status,
        headers: headers
            .map(|(name, value)| (name.to_ascii_lowercase(), value.trim().to_owned()))
            .collect(),
        body: received[end + 4..].to_vec(),
    })
}

#[cfg(test)]
mod tests {
    use super::parse;

    #[test]
    fn an_answer_is_read_to_its_end() {
        let response = parse(b"HTTP/1.0 404 Not Found\r\nDate: now\r\nX-A:  b \r\n\r\na\r\n\r\nb").unwrap();
        assert_eq!(response.status, 404);
        assert_eq!(response.header("x-a"), Some("b"));
        assert_eq!(response.body, b"a\r\n\r\nb");
    }

    #[test]
    fn what_is_no_answer_is_said() {
        for (received, told) in [
            (&b""[..], "closed"),
            (b"HTTP/1.0 200 OK\r\n", "no end"),
            (b"hello\r\n\r\n", "no status"),
        ] {
            let error = parse(received).unwrap_err().to_string();
            assert!(error.contains(told), "{error}");
        }
    }
}
