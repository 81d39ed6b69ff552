//! What a listener hears.

use anyhow::Result;
use serde_json::Value;

use crate::Browser;

/// What is said while somebody waits. Whether anybody has to depends on how fast answers arrive: it counts only as long as it
/// is said.
const WAITS: [&str; 2] = ["Loading", "One moment"];

/// What this page announced so far, a line each: what was done (`>`), where the focus went, what live regions said.
pub(super) async fn heard(browser: &Browser) -> Result<String> {
    let body = "return [window.heard.map(([kind, text]) => [kind, window.gates.mask(text)]), window.saidNow()]";
    let answer = browser.eval(body, Vec::new()).await?;
    let is_said = |text: &str| {
        answer[1]
            .as_array()
            .is_some_and(|now| now.iter().any(|said| said == text))
    };
    let mut lines: Vec<String> = Vec::new();
    let mut said: Vec<String> = Vec::new();
    for entry in answer[0].as_array().into_iter().flatten() {
        let part = |at: usize| entry[at].as_str().unwrap_or_default();
        let line = match part(0) {
            "click" => format!("> click {}", part(1)),
            "type" => format!("> type into {}", part(1)),
            "press" => format!("> press {}", part(1)),
            "focus" => format!("focus: {}", part(1)),
            "polite" if WAITS.contains(&part(1)) && !is_said(part(1)) => continue,
            manner => format!("{manner}: \"{}\"", part(1)),
        };
        if line.starts_with("> ") {
            lines.append(&mut said);
        }
        // The focus and a live region change in one go, in an order that is nobody's: of what follows an act, the moves of
        // the focus come first.
        if line.starts_with("> ") || line.starts_with("focus: ") {
            lines.push(line);
        } else {
            said.push(line);
        }
    }
    lines.append(&mut said);
    // A driver that clicks a field focuses it; a label passes a click on.
    lines.dedup();
    Ok(lines.join("\n"))
}

/// What is written when nothing was heard.
pub(super) fn or_silence(heard: &str) -> String {
    let heard = heard.trim();
    if heard.is_empty() { "silence" } else { heard }.to_owned()
}

/// The same without the word of a wait at its end: a slow machine hears it where a quick one does not.
pub(super) fn before_waiting(heard: &str) -> String {
    let (before, last) = heard.rsplit_once('\n').unwrap_or(("", heard));
    let is_wait = WAITS.iter().any(|word| last == format!("polite: \"{word}\""));
    if is_wait { or_silence(before) } else { heard.to_owned() }
}

/// The text of an answer.
pub(super) fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}
