//! What the page asks its server for: noted when it does, and kept from getting its answers for as long as a test likes.

use anyhow::Result;
use serde_json::{Value, json};

use crate::Browser;

/// Notes every request that the app makes, when it makes it, and those that have no answer yet. An answer that is kept is on
/// its way until it is let through.
pub(crate) const WATCH_REQUESTS: &str = "{
    const send = window.fetch;
    window.requested = [];
    window.unanswered = new Set();
    let kept = { paths: [] };
    window.keepAnswers = paths => {
        let open;
        const gate = new Promise(resolve => open = resolve);
        kept = { paths, gate, open };
    };
    window.letAnswersThrough = () => { kept.open?.(); kept = { paths: [] } };
    window.fetch = (...what) => {
        const address = new URL(what[0].url ?? what[0], location.href);
        requested.push(address.href);
        unanswered.add(address);
        const gate = kept.paths.some(path => address.pathname.startsWith(path)) ? kept.gate : null;
        return send.apply(window, what).then(async answer => { await gate; return answer })
            .finally(() => unanswered.delete(address));
    };
}";

impl Browser {
    /// Keeps answers below these paths from this page until [`Browser::let_answers_through`]; the server has done what it
    /// was asked for.
    pub async fn keep_answers(&self, paths: &[&str]) -> Result<()> {
        self.eval("keepAnswers(arguments[0])", vec![json!(paths)])
            .await
            .map(drop)
    }

    /// The same for each page to come, from its beginning.
    pub async fn keep_first_answers(&self, paths: &[&str]) -> Result<()> {
        self.on_every_page(&format!("keepAnswers({})", json!(paths))).await
    }

    /// Gives the page the answers that were kept from it.
    pub async fn let_answers_through(&self) -> Result<()> {
        self.eval("letAnswersThrough()", Vec::new()).await.map(drop)
    }

    /// How many requests this page sent to a path, answered or not.
    pub async fn requests_to(&self, path: &str) -> Result<u64> {
        let body = "return requested.filter(address => new URL(address).pathname === arguments[0]).length";
        Ok(self.eval(body, vec![json!(path)]).await?.as_u64().unwrap_or_default())
    }

    /// Waits until this page has sent a request to each of these paths.
    pub async fn asks(&self, paths: &[&str]) -> Result<()> {
        let body = "return arguments[0].every(path => requested.some(address => new URL(address).pathname === path))";
        self.until(
            &format!("requests to {paths:?}"),
            body,
            vec![Value::from(paths.to_vec())],
        )
        .await
        .map(drop)
    }
}
