//! Forms that give orders: clock and reset.

use wacht_yew::wire::Timestamp;

use crate::deployment::LocalDeployment;

const STEPS: [(&str, u64); 6] = [
    ("+30 seconds", 30_000),
    ("+1 minute", 60_000),
    ("+10 minutes", 600_000),
    ("+6 hours", 21_600_000),
    ("+1 day", 86_400_000),
    ("+30 days", 2_592_000_000),
];

pub(super) fn clock(deployment: &LocalDeployment, now: Timestamp) -> String {
    let buttons: String = STEPS
        .iter()
        .map(|(label, millis)| format!("<button name=\"advance_ms\" value=\"{millis}\">{label}</button>"))
        .collect();
    let note = match deployment.clock_lead_ms() {
        0 => "It is your machine's.".to_owned(),
        lead => format!(
            "It is {} ahead of your machine's; reset takes it back.",
            length(lead / 1000)
        ),
    };
    format!(
        "<section id=\"clock\" aria-labelledby=\"clock-title\"><h2 id=\"clock-title\">Clock</h2>\
         <p><time>{now}</time>. {note} Codes, links, tokens and sessions age by it.</p>\
         <form method=\"post\" action=\"/__local/clock\"><div class=\"row\">{buttons}</div></form></section>\n"
    )
}

pub(super) fn reset() -> String {
    "<section id=\"reset\" aria-labelledby=\"reset-title\"><h2 id=\"reset-title\">Reset</h2>\
     <p>Signs everybody out; people, settings, faults and clock are as at the start.</p>\
     <form method=\"post\" action=\"/__local/reset\">\
     <label>Seed for ids and codes<input name=\"seed\" inputmode=\"numeric\" placeholder=\"unchanged\" autocomplete=\"off\">\
     </label><button class=\"danger\">Reset everything</button></form></section>\n"
        .to_owned()
}

/// A number of seconds in words, such as `1 d 2 h`.
fn length(seconds: i64) -> String {
    let parts = [
        (seconds / 86_400, "d"),
        (seconds / 3600 % 24, "h"),
        (seconds / 60 % 60, "min"),
        (seconds % 60, "s"),
    ];
    let words: Vec<String> = parts
        .iter()
        .filter(|(number, _)| *number > 0)
        .map(|(number, unit)| format!("{number} {unit}"))
        .collect();
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_leave_out_what_is_nothing() {
        assert_eq!(length(90), "1 min 30 s");
        assert_eq!(length(86_400 + 7200), "1 d 2 h");
    }
}
