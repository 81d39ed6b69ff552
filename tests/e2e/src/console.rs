//! What the browser complains about. A test that does not expect a complaint fails of it.

use anyhow::{Result, ensure};

use crate::Browser;

/// Reports violations of the content security policy through the console, which outlives the page.
pub(crate) const REPORT_VIOLATIONS: &str = "addEventListener('securitypolicyviolation', event => \
    console.error('policy violation', event.violatedDirective, event.blockedURI, event.sourceFile, event.lineNumber))";

/// Notes every request that the app makes, when it makes it.
pub(crate) const COUNT_REQUESTS: &str = "const send = window.fetch; window.requested = [];\
    window.fetch = (...what) => { requested.push(new URL(what[0].url ?? what[0], location.href).href);\
        return send.apply(window, what) }";

impl Browser {
    /// Allows complaints that contain `part`, such as `status of 401`.
    pub fn expect_complaint(&self, part: &str) {
        self.expected.borrow_mut().push(part.to_owned());
    }

    /// Fails when the browser complained of anything that was not expected.
    pub async fn check_console(&self) -> Result<()> {
        let log = self.engine.complaints().await?;
        let expected = self.expected.borrow();
        let is_expected = |text: &String| expected.iter().any(|part| text.contains(part.as_str()));
        let complaints: Vec<String> = log.into_iter().filter(|text| !is_expected(text)).collect();
        ensure!(
            complaints.is_empty(),
            "the browser complained:\n{}",
            complaints.join("\n")
        );
        Ok(())
    }
}
