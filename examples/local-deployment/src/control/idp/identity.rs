//! Who a tester says somebody is.

use super::Provider;
use crate::deployment::LocalDeployment;
use crate::http::Incoming;
use crate::store::Identity;

const LONGEST_ADDRESS: usize = 254;
const LONGEST_NAME: usize = 100;

/// The people to choose from: everybody of the fixtures or, at an enterprise provider, those of its domain.
pub(super) fn people(deployment: &LocalDeployment, provider: &Provider) -> Vec<Identity> {
    let people = deployment.fixtures().people.iter().map(|person| Identity {
        email: person.email.as_str().into(),
        first_name: person.first_name.as_str().into(),
        last_name: person.last_name.as_str().into(),
    });
    let Provider::Enterprise(connection) = provider else {
        return people.collect();
    };
    let mut domains = deployment.directory.domains.iter();
    let Some(domain) = domains.find(|domain| domain.connection.as_str() == &**connection) else {
        return Vec::new();
    };
    let is_of_domain = |person: &Identity| person.email.split('@').nth(1) == Some(&*domain.name);
    let someone = Identity {
        email: format!("someone@{}", domain.name).into(),
        first_name: "Someone".into(),
        last_name: "Else".into(),
    };
    people.filter(is_of_domain).chain([someone]).collect()
}

/// The identity that a form names: one of the people, or one typed.
pub(super) fn chosen(request: &Incoming, people: &[Identity]) -> Result<Identity, &'static str> {
    if let Some(email) = request.form("person") {
        let person = people.iter().find(|person| *person.email == *email);
        return person
            .cloned()
            .ok_or("There is nobody of this address. Choose or type somebody.");
    }
    let typed = typed(request);
    if !is_address(&typed.email) {
        return Err("Type an e-mail address such as somebody@example.com.");
    }
    if [&typed.first_name, &typed.last_name]
        .into_iter()
        .any(|name| !is_name(name))
    {
        return Err("A name has at most 100 characters and no line breaks.");
    }
    Ok(typed)
}

/// What was typed, right or wrong.
pub(super) fn typed(request: &Incoming) -> Identity {
    let text = |name| request.form(name).unwrap_or_default().trim();
    Identity {
        email: text("email").to_lowercase().into(),
        first_name: text("first_name").into(),
        last_name: text("last_name").into(),
    }
}

fn is_address(text: &str) -> bool {
    let is_odd = |letter: char| letter.is_control() || letter.is_whitespace() || "<>\"'\\,;".contains(letter);
    let has_both = text
        .split_once('@')
        .is_some_and(|(name, host)| !name.is_empty() && !host.is_empty() && !host.contains('@'));
    has_both && text.len() <= LONGEST_ADDRESS && !text.contains(is_odd)
}

fn is_name(text: &str) -> bool {
    text.chars().count() <= LONGEST_NAME && !text.chars().any(char::is_control)
}
