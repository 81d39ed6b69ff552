//! The faults as switches, each with its meaning.

use serde_json::Value;

use super::escape::escape;
use crate::control::Faults;
use crate::control::form::EVERY_FAULT;

/// What the faults that are no numbers, flags or free text can be.
const CHOICES: [(&str, &[&str]); 2] = [
    ("attempt_order", &["append", "newest_first"]),
    ("challenge", &["off", "on", "reuse"]),
];

/// Troubles that pass, and the JSON that orders them.
const PASSING: [(&str, &str); 4] = [
    ("Lose one request", r#"{"drop":true,"times":1}"#),
    ("Fail once", r#"{"status":500,"times":1}"#),
    ("Slow", r#"{"delay_ms":1500}"#),
    ("Rate limit", r#"{"rate_limit":true}"#),
];

pub(super) fn faults(faults: &Faults) -> String {
    // Faults are numbers, flags and text: they always serialise.
    let current = serde_json::to_value(faults).unwrap_or_default();
    let defaults = serde_json::to_value(Faults::default()).unwrap_or_default();
    let in_force = Faults::MEANINGS
        .iter()
        .filter(|(name, _)| current[*name] != defaults[*name])
        .count();
    let count = match in_force {
        0 => "None in force.".to_owned(),
        1 => "<strong>1 in force.</strong>".to_owned(),
        number => format!("<strong>{number} in force.</strong>"),
    };
    let switches: String = Faults::MEANINGS
        .iter()
        .map(|(name, meaning)| switch(name, meaning, &current[*name], current[*name] != defaults[*name]))
        .collect();
    let passing: String = PASSING
        .iter()
        .map(|(label, json)| format!("<button name=\"json\" value=\"{}\">{label}</button>", escape(json)))
        .collect();
    format!(
        "<section id=\"faults\" aria-labelledby=\"faults-title\"><h2 id=\"faults-title\">Faults</h2>\
         <p>Trouble on order: slow, broken and strange answers. {count}</p>\
         <form method=\"post\" action=\"/__local/faults\"><div class=\"row\">{passing}\
         <button name=\"json\" value=\"{{}}\">All off</button></div></form>\
         <details{}><summary>Every switch</summary><form method=\"post\" action=\"/__local/faults\">\
         <input type=\"hidden\" name=\"{EVERY_FAULT}\" value=\"true\"><div class=\"switches\">{switches}</div>\
         <button class=\"main\">Set faults</button></form></details></section>\n",
        if in_force > 0 { " open" } else { "" },
    )
}

fn switch(name: &str, meaning: &str, value: &Value, is_in_force: bool) -> String {
    let state = if is_in_force { " data-state=\"on\"" } else { "" };
    let control = match value {
        Value::Bool(flag) => {
            let checked = if *flag { " checked" } else { "" };
            format!(
                "<label class=\"check\"><input type=\"checkbox\" name=\"{name}\" value=\"true\" \
                 aria-describedby=\"about-{name}\"{checked}><code>{name}</code></label>"
            )
        }
        _ => format!("<label><code>{name}</code>{}</label>", field(name, value)),
    };
    format!(
        "<div class=\"switch\"{state}>{control}<p class=\"hint\" id=\"about-{name}\">{}</p></div>\n",
        with_code(meaning.trim())
    )
}

fn field(name: &str, value: &Value) -> String {
    let text = match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    };
    if let Some((_, choices)) = CHOICES.iter().find(|(other, _)| *other == name) {
        let options: String = choices
            .iter()
            .map(|choice| {
                let selected = if **choice == *text { " selected" } else { "" };
                format!("<option{selected}>{choice}</option>")
            })
            .collect();
        return format!("<select name=\"{name}\" aria-describedby=\"about-{name}\">{options}</select>");
    }
    let kind = if value.is_string() {
        ""
    } else {
        " inputmode=\"numeric\""
    };
    format!(
        "<input name=\"{name}\" value=\"{}\" autocomplete=\"off\" spellcheck=\"false\" \
         aria-describedby=\"about-{name}\"{kind}>",
        escape(&text)
    )
}

/// Text with what stands between backticks set as code.
fn with_code(text: &str) -> String {
    let pieces = text.split('`').enumerate();
    pieces
        .map(|(number, piece)| match number % 2 {
            0 => escape(piece),
            _ => format!("<code>{}</code>", escape(piece)),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_fault_has_a_switch_that_shows_its_state() {
        let page = faults(&Faults {
            drop: true,
            delay_ms: 7,
            path: "/a\"b".to_owned(),
            ..Faults::default()
        });
        for (name, meaning) in Faults::MEANINGS {
            assert!(page.contains(&format!("name=\"{name}\"")), "{name}");
            assert!(meaning.trim().ends_with('.'), "{name}: {meaning}");
        }
        assert!(page.contains("3 in force"));
        assert!(page.contains("name=\"drop\" value=\"true\" aria-describedby=\"about-drop\" checked"));
        assert!(page.contains("name=\"delay_ms\" value=\"7\"") && page.contains("value=\"/a&quot;b\""));
    }

    #[test]
    fn choices_are_those_that_exist() {
        for (name, choices) in CHOICES {
            for choice in choices {
                let order = serde_json::json!({ name: choice });
                assert!(serde_json::from_value::<Faults>(order).is_ok(), "{name}: {choice}");
            }
        }
    }
}
