//! A form that notifies somebody.

use super::escape::escape;
use crate::fixture::Fixtures;

pub(super) fn notify(fixtures: &Fixtures) -> String {
    let people: String = fixtures
        .people
        .iter()
        .map(|person| format!("<option>{}</option>", escape(&person.email)))
        .collect();
    let severities: String = ["info", "success", "warning", "error"]
        .map(|severity| format!("<option>{severity}</option>"))
        .concat();
    format!(
        "<section id=\"notifications\" aria-labelledby=\"notifications-title\">\
         <h2 id=\"notifications-title\">Notify</h2><p>Arrives in the list and over the stream.</p>\
         <form method=\"post\" action=\"/__local/notifications\"><div class=\"row\">\
         <label>To<input name=\"email\" type=\"email\" list=\"addresses\" required autocomplete=\"off\"></label>\
         <label>Severity<select name=\"severity\">{severities}</select></label></div>\
         <datalist id=\"addresses\">{people}</datalist>\
         <label>Title<input name=\"title\" required autocomplete=\"off\"></label>\
         <label>Text<input name=\"body\" autocomplete=\"off\"></label>\
         <button class=\"main\">Notify</button></form></section>\n"
    )
}
