//! What the deployment has sent: codes to copy, links to follow.

use super::escape::escape;
use crate::control::{Channel, Message};

/// So many are shown; all of them are at `/__local/inbox`.
const SHOWN: usize = 12;

pub(super) fn inbox(messages: &[Message]) -> String {
    let content = if messages.is_empty() {
        "<p class=\"empty\">Nothing sent yet. Codes and links land here; reload to see new ones.</p>".to_owned()
    } else {
        let items: String = messages.iter().take(SHOWN).map(item).collect();
        format!("<ol class=\"mails\">{items}</ol>")
    };
    let older = match messages.len().saturating_sub(SHOWN) {
        0 => String::new(),
        number => format!(" There are {number} older ones."),
    };
    format!(
        "<section id=\"inbox\" aria-labelledby=\"inbox-title\"><div class=\"heading\"><h2 id=\"inbox-title\">Inbox</h2>\
         <a href=\"/__local/\">Reload</a></div>{content}\
         <p>For programs: <a href=\"/__local/inbox\">/__local/inbox</a>, with <code>?to=…</code> for one address.{older}</p>\
         </section>\n"
    )
}

fn item(message: &Message) -> String {
    let to = escape(&message.to);
    let (channel, at) = match message.channel {
        Channel::Mail => ("mail", message.sent_at.to_string()),
        Channel::Text => ("text message", message.sent_at.to_string()),
    };
    // `2026-06-30T10:15:00.123Z`: the time of day is what tells messages apart.
    let clock = at.get(11..19).unwrap_or(&at);
    let code = message.code.as_deref().map(|code| {
        let code = escape(code);
        let width = code.len().max(6);
        format!("<input class=\"code\" readonly value=\"{code}\" size=\"{width}\" aria-label=\"Code for {to}\">")
    });
    let link = message.link.as_deref().map(|link| {
        let link = escape(link);
        format!("<a class=\"button\" href=\"{link}\" aria-label=\"Open the link for {to}\">Open the link</a>")
    });
    format!(
        "<li><div><strong>{to}</strong> <span class=\"hint\">{channel}, <time datetime=\"{at}\">{clock}</time></span>\
         <p>{}</p></div><div class=\"row\">{}{}</div></li>\n",
        escape(&message.subject),
        code.unwrap_or_default(),
        link.unwrap_or_default(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use wacht_yew::wire::Timestamp;

    #[test]
    fn codes_can_be_copied_and_links_followed() {
        let now = Timestamp::from_millis(1_780_000_000_000);
        let messages = [
            Message::text("+1 555", "<b>Code", now).with_code("123456"),
            Message::mail("a@b", "Link", now).with_link("http://h/?a=1&b=\"2"),
        ];
        let page = inbox(&messages);
        assert!(page.contains("readonly value=\"123456\"") && page.contains("aria-label=\"Code for +1 555\""));
        assert!(page.contains("href=\"http://h/?a=1&amp;b=&quot;2\"") && page.contains("&lt;b&gt;Code"));
    }

    #[test]
    fn a_full_inbox_shows_the_newest_and_counts_the_rest() {
        let message = Message::mail("a@b", "s", Timestamp::from_millis(0));
        let page = inbox(&vec![message; SHOWN + 2]);
        assert_eq!(page.matches("<li>").count(), SHOWN);
        assert!(page.contains("2 older"));
    }
}
