//! The page at `/__local/`: the controls by hand, in plain forms without a script.

mod admission;
mod escape;
mod inbox;
mod notify;
mod order;
mod people;
mod preset;
mod status;
mod switch;

use wacht_yew::wire::Timestamp;

pub(crate) use self::escape::escape;
use crate::deployment::LocalDeployment;

/// The deployment's mark.
pub(crate) const LOGO: &str = include_str!("logo.svg");
/// The page's style sheet.
pub(super) const STYLE: &str = include_str!("style.css");

/// The sections that the page leads to.
const SECTIONS: [(&str, &str); 9] = [
    ("inbox", "Inbox"),
    ("people", "People"),
    ("clock", "Clock"),
    ("notifications", "Notify"),
    ("reset", "Reset"),
    ("invitations", "Invitations"),
    ("waitlist", "Waitlist"),
    ("settings", "Settings"),
    ("faults", "Faults"),
];

/// The page; `alert` says why the last order was refused.
pub(super) fn html(deployment: &LocalDeployment, now: Timestamp, alert: Option<&str>) -> String {
    let name = escape(&deployment.settings().ui_settings.app_name);
    let alert = alert
        .map(|text| format!("<p class=\"alert\" role=\"alert\">{}</p>", escape(text)))
        .unwrap_or_default();
    format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{name} · local deployment</title>\n\
         <link rel=\"icon\" href=\"/__local/logo.svg\">\n<link rel=\"stylesheet\" href=\"/__local/style.css\">\n\
         </head>\n<body>\n<header><img src=\"/__local/logo.svg\" width=\"40\" height=\"40\" alt=\"\">\
         <div><h1>{name}</h1><p>Local deployment</p></div></header>\n<nav aria-label=\"On this page\">{}</nav>\n<main>\n{alert}{}{}{}{}\
         <div class=\"pair\">{}{}</div>\n<div class=\"pair\">{}</div>\n{}{}</main>\n</body>\n</html>\n",
        links(),
        status::status(deployment),
        inbox::inbox(&deployment.inbox(None)),
        people::people(deployment.fixtures()),
        order::clock(deployment, now),
        notify::notify(deployment.fixtures()),
        order::reset(),
        admission::admission(deployment, now),
        preset::settings(deployment),
        switch::faults(deployment.faults()),
    )
}

fn links() -> String {
    SECTIONS
        .iter()
        .map(|(id, title)| format!("<a href=\"#{id}\">{title}</a>"))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Fixtures, Message, Person};

    #[test]
    fn nothing_from_outside_becomes_markup() {
        let mut fixtures = Fixtures::empty();
        fixtures.people.push(
            Person::new("<b>@x", "a", "b")
                .with_password("\"><script>")
                .with_note("<i>"),
        );
        let mut deployment = LocalDeployment::new(fixtures, 1);
        deployment
            .merge_settings(&serde_json::json!({ "ui_settings": { "app_name": "</title><u>" } }))
            .unwrap();
        deployment
            .set_faults(&serde_json::json!({ "path": "</textarea><em>" }))
            .unwrap();
        deployment
            .inbox
            .deliver(Message::mail("<a@b>", "<q>", Timestamp::from_millis(0)).with_link("\"><hr>"));
        let page = html(&deployment, Timestamp::from_millis(0), Some("<s>"));
        for tag in ["<b>", "<script", "<i>", "<u>", "<em>", "<s>", "<a@b>", "<q>", "<hr>"] {
            assert!(!page.contains(tag), "{tag}");
        }
        assert!(page.contains("&lt;b&gt;@x") && page.contains("&lt;s&gt;"));
    }

    #[test]
    fn every_link_of_the_page_leads_somewhere() {
        let deployment = LocalDeployment::new(Fixtures::default(), 1);
        let page = html(&deployment, Timestamp::from_millis(0), None);
        for (id, _) in SECTIONS {
            assert!(page.contains(&format!("<section id=\"{id}\"")), "{id}");
        }
        assert!(!page.contains("<script") && !page.contains("style="));
    }
}
