//! The server's limits on requests: per path and minute, with tighter and wider ones for session tokens.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use wacht_yew::wire::Timestamp;

const WINDOW_MS: i64 = 60_000;
const PER_PATH: usize = 20;
const PER_TOKEN_PATH: usize = 10;

/// Requests per path. There is one client, so addresses do not count.
#[derive(Default, Serialize, Deserialize)]
pub(crate) struct RateLimiter {
    requests: BTreeMap<String, Vec<Timestamp>>,
}

impl RateLimiter {
    /// Counts a request and says whether it is within the limit.
    pub(crate) fn admits(&mut self, path: &str, now: Timestamp) -> bool {
        let limit = if path == "/session/token" {
            PER_TOKEN_PATH
        } else {
            PER_PATH
        };
        let requests = self.requests.entry(path.to_owned()).or_default();
        requests.retain(|time| time.plus_millis(WINDOW_MS) > now);
        if requests.len() >= limit {
            return false;
        }
        requests.push(now);
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn twenty_a_minute_and_path_are_admitted() {
        let mut limiter = RateLimiter::default();
        let now = Timestamp::from_millis(0);
        assert!((0..20).all(|_| limiter.admits("/session", now)));
        assert!(!limiter.admits("/session", now));
        assert!(limiter.admits("/me", now));
        assert!(limiter.admits("/session", Timestamp::from_millis(WINDOW_MS)));
    }

    #[test]
    fn tokens_have_a_limit_of_their_own() {
        let mut limiter = RateLimiter::default();
        let admitted = (0..30)
            .filter(|_| limiter.admits("/session/token", Timestamp::from_millis(0)))
            .count();
        assert_eq!(admitted, PER_TOKEN_PATH);
    }
}
