//! Who a tester says somebody is.

use super::Provider;
use crate::deployment::LocalDeployment;
use crate::http::Incoming;
use crate::store::Identity;

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
    let Some(trust) = deployment.directory.trust(connection) else {
        return Vec::new();
    };
    let is_of_domain = |person: &Identity| person.email.split('@').nth(1) == Some(&*trust.domain);
    let someone = Identity {
        email: format!("someone@{}", trust.domain).into(),
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
    if !typed.has_address() {
        return Err("Type an e-mail address such as somebody@example.com.");
    }
    if !typed.is_sound() {
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
