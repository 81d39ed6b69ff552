//! Who may come in: the waitlist, open invitations, and a form for another one.

use wacht_yew::wire::{Timestamp, WaitlistEntry};

use super::escape::escape;
use crate::deployment::LocalDeployment;
use crate::store::Admission;

/// So many of each list are shown.
const SHOWN: usize = 20;

pub(super) fn admission(deployment: &LocalDeployment, now: Timestamp) -> String {
    let invitations = list(
        deployment.admissions.open(now).map(invited),
        "Nobody has an open invitation.",
    );
    let waiting = list(deployment.admissions.all_waiting().map(waits), "Nobody waits.");
    format!(
        "<section id=\"invitations\" aria-labelledby=\"invitations-title\">\
         <h2 id=\"invitations-title\">Invitations to sign up</h2>{invitations}\
         <form method=\"post\" action=\"/__local/invitations\"><div class=\"row\">\
         <label>Address<input name=\"email\" type=\"email\" required autocomplete=\"off\"></label>\
         <button class=\"main\">Invite</button></div></form></section>\n\
         <section id=\"waitlist\" aria-labelledby=\"waitlist-title\"><h2 id=\"waitlist-title\">Waitlist</h2>{waiting}\
         </section>\n"
    )
}

fn list(mut items: impl Iterator<Item = String>, nobody: &str) -> String {
    let shown: String = items.by_ref().take(SHOWN).collect();
    if shown.is_empty() {
        return format!("<p>{nobody}</p>");
    }
    let more = match items.count() {
        0 => String::new(),
        number => format!("<p>And {number} more.</p>"),
    };
    format!("<ul class=\"mails\">{shown}</ul>{more}")
}

fn invited(invitation: &Admission) -> String {
    format!(
        "<li><div><strong>{}</strong> <span class=\"hint\">until {}</span></div></li>\n",
        escape(&invitation.email),
        invitation.expires_at
    )
}

fn waits(entry: &WaitlistEntry) -> String {
    let email = escape(&entry.email);
    let name = escape(format!("{} {}", entry.first_name, entry.last_name).trim());
    format!(
        "<li><div><strong>{email}</strong> <span class=\"hint\">{name}</span></div>\
         <form method=\"post\" action=\"/__local/waitlist/approve\">\
         <button name=\"email\" value=\"{email}\" aria-label=\"Let {email} in\">Let in</button></form></li>\n"
    )
}
