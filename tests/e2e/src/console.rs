//! What the browser complains about. A test that does not expect a complaint fails of it.

use anyhow::{Result, ensure};

use crate::Browser;

/// Reports violations of the content security policy through the console, which outlives the page.
pub(crate) const REPORT_VIOLATIONS: &str = "addEventListener('securitypolicyviolation', event => \
    console.error('policy violation', event.violatedDirective, event.blockedURI, event.sourceFile, event.lineNumber))";

impl Browser {
    /// Allows complaints that contain `part`, such as `status of 401`.
    pub fn expect_complaint(&self, part: &str) {
        self.expected.borrow_mut().push(part.to_owned());
    }

    /// Fails when the browser complained of anything that was not expected.
    pub async fn check_console(&self) -> Result<()> {
        let complaints = self.unexpected_complaints().await?;
        ensure!(
            complaints.is_empty(),
            "the browser complained:\n{}",
            complaints.join("\n")
        );
        Ok(())
    }

    /// What it complained of that was not expected, each a line: what breaks the policy, and everything else.
    pub(crate) async fn complaints_about_policy(&self) -> Result<(String, String)> {
        let is_about_policy =
            |text: &String| text.contains("policy violation") || text.contains("Content Security Policy");
        let (policy, others): (Vec<_>, Vec<_>) = self
            .unexpected_complaints()
            .await?
            .into_iter()
            .partition(is_about_policy);
        Ok((policy.join("\n"), others.join("\n")))
    }

    async fn unexpected_complaints(&self) -> Result<Vec<String>> {
        let log = self.engine.complaints().await?;
        let expected = self.expected.borrow();
        let is_expected = |text: &str| expected.iter().any(|part| text.contains(part.as_str()));
        Ok(log.into_iter().filter(|text| !is_expected(text)).collect())
    }
}
