//! The server's limits on requests: per path and minute, with tighter and wider ones for session tokens.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use wacht_yew::wire::Timestamp;

const WINDOW_MS: i64 = 60_000;
const PER_PATH: usize = 20;
const PER_TOKEN_PATH: usize = 10;
/// So many paths are counted; whoever makes up more in one minute waits like anybody who asks too often.
const MOST_PATHS: usize = 10_000;

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
        if self.requests.len() >= MOST_PATHS {
            self.requests
                .retain(|_, times| times.iter().any(|time| is_recent(*time, now)));
        }
        if self.requests.len() >= MOST_PATHS && !self.requests.contains_key(path) {
            return false;
        }
        let requests = self.requests.entry(path.to_owned()).or_default();
        requests.retain(|time| is_recent(*time, now));
        if requests.len() >= limit {
            return false;
        }
        requests.push(now);
        true
    }
}

fn is_recent(time: Timestamp, now: Timestamp) -> bool {
    time.plus_millis(WINDOW_MS) > now
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
    fn made_up_paths_do_not_fill_the_memory() {
        let mut limiter = RateLimiter::default();
        let now = Timestamp::from_millis(0);
        assert!((0..MOST_PATHS).all(|number| limiter.admits(&number.to_string(), now)));
        assert!(!limiter.admits("one more", now));
        assert!(limiter.admits("7", now));
        assert!(limiter.admits("one more", Timestamp::from_millis(WINDOW_MS)));
        assert_eq!(limiter.requests.len(), 1);
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
