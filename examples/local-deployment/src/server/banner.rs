//! What the server prints when it is ready.

use std::fmt::Write as _;

use crate::LocalDeployment;

/// Who can sign in, and where the controls are.
pub(super) fn banner(deployment: &LocalDeployment) -> String {
    let people = &deployment.fixtures().people;
    let domains = deployment
        .fixtures()
        .organizations
        .iter()
        .flat_map(|organization| &organization.domains);
    let guests: Vec<String> = domains.map(|domain| format!("someone@{}", domain.name)).collect();
    let addresses = people
        .iter()
        .map(|person| person.email.len())
        .chain(guests.iter().map(String::len));
    let width = addresses.max().unwrap_or_default();
    let mut text = String::from("\n");
    // Writing to a String cannot fail.
    for person in people {
        let password = person.password.as_deref().unwrap_or("-");
        let _ = writeln!(text, "  {:width$}  {password:15}  {}", person.email, person.note);
    }
    for address in guests {
        let _ = writeln!(text, "  {address:width$}  {:15}  enterprise sign-on", "-");
    }
    let _ = write!(
        text,
        "\n  key       {}\n  controls  {}/__local/\n",
        deployment.public_key(),
        deployment.origin()
    );
    text
}
