//! Who can sign in, and with what.

use super::escape::escape;
use crate::fixture::{Fixtures, Person};

pub(super) fn people(fixtures: &Fixtures) -> String {
    let rows: String = fixtures.people.iter().map(row).collect();
    let domains = fixtures
        .organizations
        .iter()
        .flat_map(|organization| &organization.domains);
    let domains: String = domains
        .map(|domain| {
            let name = escape(&domain.name);
            format!("<tr><td><code>someone@{name}</code></td><td>–</td><td>enterprise sign-on</td></tr>\n")
        })
        .collect();
    format!(
        "<section aria-labelledby=\"people\"><h2 id=\"people\">People</h2>\n<div class=\"scroll\" role=\"region\" aria-labelledby=\"people\" tabindex=\"0\"><table>\
         <thead><tr><th>Sign-in</th><th>Password</th><th>What is special</th></tr></thead>\n\
         <tbody>\n{rows}{domains}</tbody></table></div></section>\n"
    )
}

fn row(person: &Person) -> String {
    let username = match person.username.as_str() {
        "" => String::new(),
        username => format!("<p class=\"hint\">username {}</p>", escape(username)),
    };
    let password = person.password.as_deref().map_or("–".to_owned(), code);
    format!(
        "<tr><td>{}{username}</td><td>{password}</td><td>{}{}</td></tr>\n",
        code(&person.email),
        escape(&person.note),
        secrets(person)
    )
}

/// Secrets beyond the password.
fn secrets(person: &Person) -> String {
    let mut lines = Vec::new();
    if let Some(phone) = &person.phone {
        lines.push(format!(
            "phone {}",
            code(&format!("{} {}", phone.country_code, phone.number))
        ));
    }
    if let Some(secret) = &person.totp_secret {
        lines.push(format!("authenticator secret {}", code(secret)));
    }
    if let (Some(first), Some(last)) = (person.backup_codes.first(), person.backup_codes.last()) {
        lines.push(format!("backup codes {} to {}", code(first), code(last)));
    }
    lines
        .into_iter()
        .map(|line| format!("<p class=\"hint\">{line}</p>"))
        .collect()
}

fn code(text: &str) -> String {
    format!("<code>{}</code>", escape(text))
}
