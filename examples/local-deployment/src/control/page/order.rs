//! Forms that give orders: clock, faults, settings, reset.

use wacht_yew::wire::Timestamp;

use super::escape::escape;
use crate::control::Faults;
use crate::deployment::LocalDeployment;

const STEPS: [(&str, u64); 5] = [
    ("30 seconds", 30_000),
    ("1 minute", 60_000),
    ("10 minutes", 600_000),
    ("6 hours", 21_600_000),
    ("1 day", 86_400_000),
];

/// Faults worth a button, and the JSON that orders them.
const TROUBLE: [(&str, &str); 7] = [
    ("Slow", r#"{"delay_ms":1500}"#),
    ("Lose one request", r#"{"drop":true,"times":1}"#),
    ("Fail once", r#"{"status":500,"times":1}"#),
    ("Stale replies", r#"{"stale_replies":true}"#),
    ("Newest attempt first", r#"{"attempt_order":"newest_first"}"#),
    ("Rate limit", r#"{"rate_limit":true}"#),
    ("Challenge", r#"{"challenge":"on"}"#),
];

pub(super) fn clock(deployment: &LocalDeployment, now: Timestamp) -> String {
    let buttons: String = STEPS
        .iter()
        .map(|(label, millis)| format!("<button name=\"advance_ms\" value=\"{millis}\">{label}</button>"))
        .collect();
    let note = if deployment.clock_lead_ms() == 0 {
        "The deployment's clock is yours."
    } else {
        "Reset takes it back."
    };
    format!(
        "<section aria-labelledby=\"clock\"><h2 id=\"clock\">Clock</h2><p>{now}. {note} Move it forward by:</p>\
         <form method=\"post\" action=\"/__local/clock\"><div class=\"row\">{buttons}</div></form></section>\n"
    )
}

pub(super) fn faults(faults: &Faults) -> String {
    let buttons: String = TROUBLE
        .iter()
        .map(|(label, json)| format!("<button name=\"json\" value=\"{}\">{label}</button>", escape(json)))
        .collect();
    // Faults are numbers, flags and text: they always serialise.
    let current = serde_json::to_string_pretty(faults).unwrap_or_default();
    format!(
        "<section aria-labelledby=\"faults\"><h2 id=\"faults\">Faults</h2>\
         <form method=\"post\" action=\"/__local/faults\"><div class=\"row\">{buttons}\
         <button name=\"json\" value=\"{{}}\">None</button></div></form>\
         <form method=\"post\" action=\"/__local/faults\"><label>In force\
         <textarea name=\"json\" spellcheck=\"false\" rows=\"12\">{}</textarea></label>\
         <button class=\"main\">Set faults</button></form></section>\n",
        escape(&current)
    )
}

pub(super) fn settings() -> String {
    let example = escape("{\n  \"auth_settings\": {\n    \"passkey\": { \"enabled\": false }\n  }\n}");
    format!(
        "<section aria-labelledby=\"settings\"><h2 id=\"settings\">Settings</h2>\
         <p>Merged into <a href=\"/__local/settings\">what the deployment says about itself</a>; null unsets.</p>\
         <form method=\"post\" action=\"/__local/settings\"><label>Change\
         <textarea name=\"json\" spellcheck=\"false\" rows=\"12\">{example}</textarea></label>\
         <button class=\"main\">Merge settings</button></form></section>\n"
    )
}

pub(super) fn reset() -> String {
    "<section aria-labelledby=\"reset\"><h2 id=\"reset\">Reset</h2>\
     <p>Signs everybody out; people, settings, faults and clock are as at the start.</p>\
     <form method=\"post\" action=\"/__local/reset\"><div class=\"row\">\
     <label>Seed for ids and codes<input name=\"seed\" inputmode=\"numeric\" placeholder=\"unchanged\"></label>\
     <button>Reset</button></div></form></section>\n"
        .to_owned()
}
