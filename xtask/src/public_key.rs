//! Reads publishable keys: `pk_test_` or `pk_live_`, followed by the base64 of the API's origin.

use anyhow::{Context, Result, bail, ensure};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;

/// The origin of the API a publishable key stands for, or a sentence about what is wrong with the key.
pub(crate) fn api_origin(key: &str) -> Result<String> {
    let parts: Vec<&str> = key.trim().split('_').collect();
    let &["pk", environment, encoded] = parts.as_slice() else {
        bail!("A publishable key reads `pk_test_…` or `pk_live_…`; this one does not. Copy it from the Wacht console.");
    };
    let live = match environment {
        "test" => false,
        "live" => true,
        other => {
            bail!("A publishable key is of the kind `test` or `live`, not `{other}`. Copy it from the Wacht console.")
        }
    };
    let origin = STANDARD
        .decode(encoded)
        .ok()
        .and_then(|bytes| String::from_utf8(bytes).ok())
        .context("The part after `pk_…_` is not base64. Was the key copied to its end, with the `=` signs?")?;
    let origin = origin.strip_suffix('/').unwrap_or(&origin);
    check_origin(origin, live)?;
    Ok(origin.to_owned())
}

fn check_origin(origin: &str, live: bool) -> Result<()> {
    let (secure, authority) = match origin.split_once("://") {
        Some(("https", authority)) => (true, authority),
        Some(("http", authority)) => (false, authority),
        _ => bail!("The key holds `{origin}`, which is not an http(s) address. Copy the key from the Wacht console."),
    };
    let (host, port) = match authority.rsplit_once(':') {
        Some((host, port)) if !port.ends_with(']') => (host, Some(port)),
        _ => (authority, None),
    };
    let allowed = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | ':' | '[' | ']');
    ensure!(
        !host.is_empty() && host.chars().all(allowed) && port.is_none_or(|port| port.parse::<u16>().is_ok()),
        "The key holds `{origin}`, which is more than an origin (scheme, host, port). Copy the key from the Wacht console."
    );
    let loopback = matches!(host, "localhost" | "[::1]") || host.starts_with("127.");
    ensure!(
        secure || (loopback && !live),
        "The key holds `{origin}`, but only test keys of this machine may use http. Take a key with an https address."
    );
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(environment: &str, origin: &str) -> String {
        format!("pk_{environment}_{}", STANDARD.encode(origin))
    }

    #[test]
    fn keys_hold_their_origin() -> Result<()> {
        let hosted = "pk_test_aHR0cHM6Ly9hYmNkZWZnaGlqa2xtbm9wLmZhcGkudHJ5d2FjaHQueHl6";
        assert_eq!(api_origin(hosted)?, "https://abcdefghijklmnop.fapi.trywacht.xyz");
        let live = "pk_live_aHR0cHM6Ly9mcm9udGVuZC5leGFtcGxlLmNvbQ==";
        assert_eq!(api_origin(live)?, "https://frontend.example.com");
        assert_eq!(
            api_origin(&key("test", "http://127.0.0.1:8787"))?,
            "http://127.0.0.1:8787"
        );
        assert_eq!(api_origin(&key("test", "http://[::1]:8787"))?, "http://[::1]:8787");
        Ok(())
    }

    #[test]
    fn a_trailing_slash_and_spaces_are_forgiven() -> Result<()> {
        assert_eq!(
            api_origin(&format!(" {}\n", key("test", "https://a.example/")))?,
            "https://a.example"
        );
        Ok(())
    }

    #[test]
    fn other_keys_are_refused_with_a_reason() {
        for (wrong, reason) in [
            ("", "reads `pk_test_"),
            ("sk_test_abc", "reads `pk_test_"),
            ("pk_test", "reads `pk_test_"),
            ("pk_prod_aHR0cHM6Ly9h", "not `prod`"),
            ("pk_test_***", "not base64"),
            (&key("test", "ftp://a.example"), "not an http(s) address"),
            (&key("test", "https://a.example/path"), "more than an origin"),
            (&key("test", "https://user@a.example"), "more than an origin"),
            (&key("test", "https://"), "not an http(s) address"),
            (&key("test", "http://a.example"), "may use http"),
            (&key("live", "http://127.0.0.1:1"), "may use http"),
        ] {
            let said = api_origin(wrong).unwrap_or_else(|error| error.to_string());
            assert!(said.contains(reason), "{wrong}: {said}");
        }
    }
}
