//! What the deployment is and what it has sent.

use wacht_yew::wire::Timestamp;

use super::escape::escape;
use crate::control::Message;
use crate::deployment::LocalDeployment;

pub(super) fn status(deployment: &LocalDeployment, now: Timestamp) -> String {
    let lead = match deployment.clock_lead_ms() {
        0 => String::new(),
        lead => format!(" <span class=\"hint\">({} s ahead)</span>", lead / 1000),
    };
    format!(
        "<section aria-label=\"Deployment\"><dl class=\"facts\"><dt>Key</dt><dd><code>{}</code></dd>\
         <dt>API</dt><dd><code>{}</code></dd><dt>App</dt><dd><a href=\"{page}\">{page}</a></dd>\
         <dt>Mode</dt><dd>{}</dd><dt>Clock</dt><dd>{now}{lead}</dd></dl></section>\n",
        escape(&deployment.public_key()),
        escape(deployment.origin()),
        escape(deployment.settings().mode.as_str()),
        page = escape(deployment.page_origin()),
    )
}

pub(super) fn inbox(messages: &[Message]) -> String {
    let content = if messages.is_empty() {
        "<p class=\"empty\">Nothing sent yet. Codes and links land here.</p>".to_owned()
    } else {
        let rows: String = messages.iter().map(row).collect();
        format!("<dl class=\"facts\">{rows}</dl>")
    };
    format!(
        "<section aria-labelledby=\"inbox\"><h2 id=\"inbox\">Inbox</h2>{content}\
         <p>For programs: <a href=\"/__local/inbox\">/__local/inbox?to=…</a></p></section>\n"
    )
}

fn row(message: &Message) -> String {
    let code = message
        .code
        .as_deref()
        .map(|code| format!(" <code>{}</code>", escape(code)))
        .unwrap_or_default();
    let link = message.link.as_deref().map(escape);
    let link = link
        .map(|link| format!(" <a href=\"{link}\">open the link</a>"))
        .unwrap_or_default();
    format!(
        "<dt>{}</dt><dd>{}{code}{link}</dd>",
        escape(&message.to),
        escape(&message.subject)
    )
}
