//! The page at `/__local/`: the controls by hand, in plain forms without a script.

mod escape;
mod order;
mod people;
mod status;

use wacht_yew::wire::Timestamp;

pub(crate) use self::escape::escape;
use crate::deployment::LocalDeployment;

/// The deployment's mark.
pub(crate) const LOGO: &str = include_str!("logo.svg");
/// The page's style sheet.
pub(super) const STYLE: &str = include_str!("style.css");

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
         <div><h1>{name}</h1><p>Local deployment</p></div></header>\n<main>\n{alert}{}{}\
         <div class=\"pair\">{}{}</div>\n<div class=\"pair\">{}{}</div>\n{}</main>\n</body>\n</html>\n",
        status::status(deployment, now),
        people::people(deployment.fixtures()),
        status::inbox(&deployment.inbox(None)),
        order::clock(deployment, now),
        order::faults(deployment.faults()),
        order::settings(),
        order::reset(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Fixtures, Person};

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
        let page = html(&deployment, Timestamp::from_millis(0), Some("<s>"));
        for tag in ["<b>", "<script", "<i>", "<u>", "<em>", "<s>"] {
            assert!(!page.contains(tag), "{tag}");
        }
        assert!(page.contains("&lt;b&gt;@x") && page.contains("&lt;s&gt;"));
    }
}
