//! Time, settings and trouble.

use std::time::Duration;

use serde_json::{Value, json};

use super::deployment::TestDeployment;
use super::line::Rewrite;

impl TestDeployment {
    /// Moves the deployment's clock forward: what is older then is too old. The page's own clock stays.
    pub fn advance_clock(&self, by: Duration) {
        let millis = u64::try_from(by.as_millis()).unwrap_or(u64::MAX);
        self.0.deployment.borrow_mut().advance_clock(millis);
    }

    /// Merges JSON into the deployment's settings. Pages that are mounted learn of it with their next start.
    ///
    /// # Panics
    /// When a name or value means nothing.
    pub fn settings(&self, patch: Value) {
        let merged = self.0.deployment.borrow_mut().merge_settings(&patch);
        merged.unwrap_or_else(|error| panic!("the settings {patch} mean nothing: {error}"));
    }

    /// Puts faults in force, by their names in [`Faults`](crate::Faults); an empty object ends all of them.
    ///
    /// # Panics
    /// When a name or value means nothing.
    pub fn faults(&self, patch: Value) {
        let ordered = self.0.deployment.borrow_mut().set_faults(&patch);
        ordered.unwrap_or_else(|error| panic!("the faults {patch} mean nothing: {error}"));
    }

    /// Answers requests whose path begins like this with a status, `times` times; then they succeed again.
    pub fn fail(&self, path: &str, status: u16, times: u32) {
        self.faults(json!({ "path": path, "status": status, "times": times }));
    }

    /// Breaks the connection of requests whose path begins like this, until [`TestDeployment::heal`].
    pub fn go_offline(&self, path: &str) {
        self.faults(json!({ "path": path, "drop": true }));
    }

    /// Ends all faults.
    pub fn heal(&self) {
        self.faults(json!({}));
    }

    /// Keeps the answers of a path back until [`TestDeployment::release`]; their requests are handled at once. For what a page
    /// shows while it waits.
    pub fn hold(&self, path: &str) {
        self.0.line.hold(path);
    }

    /// Lets all answers through.
    pub fn release(&self) {
        self.0.line.release();
    }

    /// Changes the documents that a path answers, as another server would.
    ///
    /// ```no_run
    /// use serde_json::json;
    /// use wacht_local::testing::TestDeployment;
    ///
    /// async fn a_server_that_calls_everybody_grace() {
    ///     let deployment = TestDeployment::start().await;
    ///     deployment.rewrite("/me", |answer| {
    ///         let mut answer = answer.clone();
    ///         answer["data"]["first_name"] = json!("Grace");
    ///         answer
    ///     });
    /// }
    /// ```
    pub fn rewrite(&self, path: &str, rewrite: fn(&Value) -> Value) {
        let rewrite: Rewrite = rewrite;
        self.0.line.rewrite(path, rewrite);
    }
}
