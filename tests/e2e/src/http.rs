//! JSON calls to the driver: commands of its own that the client does not know.

use std::io::{Read as _, Write as _};
use std::time::Duration;

use anyhow::{Context as _, Result, anyhow, bail, ensure};
use serde_json::Value;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;
use tokio::time::timeout;

const JSON: &str = "application/json";
const LIMIT: Duration = Duration::from_secs(60);

/// Sends a call to `authority` (such as `127.0.0.1:8787`) and returns the JSON of a good answer.
pub(crate) async fn call(authority: &str, method: &str, path: &str, body: Option<&Value>) -> Result<Value> {
    let what = || format!("{method} http://{authority}{path}");
    let body = body.map(Value::to_string).unwrap_or_default();
    let answer = timeout(LIMIT, exchange(authority, method, path, &body)).await;
    let (status, text) = answer
        .unwrap_or_else(|_| Err(anyhow!("no answer in time")))
        .with_context(what)?;
    ensure!((200..300).contains(&status), "{} answered {status}: {text}", what());
    serde_json::from_str(&text).with_context(what)
}

async fn exchange(authority: &str, method: &str, path: &str, body: &str) -> Result<(u16, String)> {
    let mut stream = TcpStream::connect(authority).await?;
    let request = format!(
        "{method} {path} HTTP/1.1\r\nhost: {authority}\r\nconnection: close\r\naccept: {JSON}\r\n\
         content-type: {JSON}\r\ncontent-length: {}\r\n\r\n{body}",
        body.len()
    );
    stream.write_all(request.as_bytes()).await?;
    let mut received = Vec::new();
    loop {
        if let Some(answer) = parse(&received)? {
            return Ok(answer);
        }
        if stream.read_buf(&mut received).await? == 0 {
            bail!("the connection was closed in the middle of the answer");
        }
    }
}

/// Deletes something where nothing can be waited for, and returns when that is done.
pub(crate) fn say_goodbye(authority: &str, path: &str) {
    let request =
        format!("DELETE {path} HTTP/1.1\r\nhost: {authority}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n");
    let goodbye = || {
        let mut stream = std::net::TcpStream::connect(authority)?;
        stream.set_read_timeout(Some(LIMIT))?;
        stream.write_all(request.as_bytes())?;
        stream.read(&mut [0]).map(drop)
    };
    // Whoever does not answer any more is gone already.
    let _: std::io::Result<()> = goodbye();
}

/// Status and body, once the whole of an answer is there.
fn parse(received: &[u8]) -> Result<Option<(u16, String)>> {
    let Some(end) = received.windows(4).position(|window| window == b"\r\n\r\n") else {
        return Ok(None);
    };
    let head = std::str::from_utf8(&received[..end])?;
    let status = head
        .split(' ')
        .nth(1)
        .and_then(|status| status.parse().ok())
        .context("no status")?;
    let length = head
        .lines()
        .filter_map(|line| line.split_once(':'))
        .find(|(name, _)| name.eq_ignore_ascii_case("content-length"))
        .context("an answer without a length")?;
    let length: usize = length.1.trim().parse()?;
    let body = &received[end + 4..];
    if body.len() < length {
        return Ok(None);
    }
    Ok(Some((status, String::from_utf8(body[..length].to_vec())?)))
}

#[cfg(test)]
mod tests {
    use super::parse;

    #[test]
    fn an_answer_counts_when_it_is_whole() -> anyhow::Result<()> {
        let whole = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}";
        assert_eq!(parse(&whole[..whole.len() - 1])?, None);
        assert_eq!(parse(&whole[..12])?, None);
        assert_eq!(parse(whole)?, Some((200, "{}".to_owned())));
        assert!(parse(b"HTTP/1.1 200 OK\r\n\r\n").is_err());
        Ok(())
    }
}
