//! Who can sign in, and with what.

use super::escape::escape;
use crate::fixture::{Fixtures, Person};

pub(super) fn people(fixtures: &Fixtures) -> String {
    let people: String = fixtures.people.iter().map(item).collect();
    let domains = fixtures
        .organizations
        .iter()
        .flat_map(|organization| &organization.domains);
    let domains: String = domains
        .map(|domain| {
            let address = code(&format!("someone@{}", domain.name));
            format!("<li><div>{address}</div><div>enterprise sign-on</div></li>\n")
        })
        .collect();
    format!(
        "<section id=\"people\" aria-labelledby=\"people-title\"><h2 id=\"people-title\">People</h2>\n\
         <ul class=\"people\">\n{people}{domains}</ul></section>\n"
    )
}

fn item(person: &Person) -> String {
    let password = person
        .password
        .as_deref()
        .map(|password| format!("<p class=\"hint\">password {}</p>", code(password)));
    let username = match person.username.as_str() {
        "" => String::new(),
        username => format!("<p class=\"hint\">username {}</p>", code(username)),
    };
    format!(
        "<li><div>{}{}{username}</div><div>{}{}</div>{}</li>\n",
        code(&person.email),
        password.unwrap_or_default(),
        escape(&person.note),
        secrets(person),
        sign_in(person)
    )
}

/// A button that signs the person in without asking anything.
fn sign_in(person: &Person) -> String {
    let (email, name) = (escape(&person.email), escape(&person.first_name));
    format!(
        "<form method=\"post\" action=\"/__local/sign-in\">\
         <button name=\"email\" value=\"{email}\">Sign in as {name}</button></form>"
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
    format!("<code class=\"whole\">{}</code>", escape(text))
}
