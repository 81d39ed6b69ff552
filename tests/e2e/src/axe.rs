//! Asks axe-core what in a page keeps people out.

use std::fmt::Write as _;
use std::fs;

use anyhow::{Context as _, Result, anyhow};
use serde_json::{Value, json};

use crate::Browser;
use crate::tools::named;

const RULES: [&str; 6] = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

const RUN: &str = "const done = arguments[arguments.length - 1];\
    axe.run(arguments[1] ? document : { include: [['.wa-root']] },\
        { runOnly: { type: 'tag', values: arguments[0] }, resultTypes: ['violations'], preload: false })\
        .then(result => done({ violations: result.violations }), error => done({ error: String(error) }))";

/// What axe-core finds wrong with the page as it is now, for people to read; empty when nothing. Looks at the whole page, or
/// at the kit's roots alone, which takes half the time.
pub async fn findings(browser: &Browser, is_whole: bool) -> Result<String> {
    if browser.eval("return typeof window.axe", Vec::new()).await? != "object" {
        let script = fs::read_to_string(named("AXE_JS")?).context("axe-core cannot be read")?;
        browser
            .eval(&script, Vec::new())
            .await
            .map_err(|_| anyhow!("axe-core does not start in the page"))?;
    }
    let result = browser.eval_async(RUN, vec![json!(RULES), json!(is_whole)]).await?;
    let violations = result["violations"]
        .as_array()
        .with_context(|| format!("axe-core failed: {}", result["error"]))?;
    let mut text = String::new();
    for violation in violations {
        describe(violation, &mut text);
    }
    Ok(text)
}

/// One rule with every element that breaks it.
fn describe(violation: &Value, text: &mut String) {
    let part = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    // Writing to a String cannot fail.
    let _ = writeln!(
        text,
        "  {} ({}): {}",
        part(&violation["id"]),
        part(&violation["impact"]),
        part(&violation["help"])
    );
    for node in violation["nodes"].as_array().into_iter().flatten() {
        let html: String = part(&node["html"]).chars().take(240).collect();
        let _ = writeln!(text, "    {}\n      {html}", node["target"]);
        let _ = writeln!(text, "      {}", part(&node["failureSummary"]).replace('\n', " "));
    }
}
