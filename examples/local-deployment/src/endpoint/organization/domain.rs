//! `/organizations/{id}/domains`.

use serde_json::json;
use wacht_yew::client::Method;
use wacht_yew::wire::{OrganizationDomain, OrganizationId};

use super::super::realm::done;
use super::super::{Answer, Call, Outcome};
use super::manager;
use crate::deployment::LocalDeployment;
use crate::http::Refusal;
use crate::store::Claim;
use crate::view::tree;

/// A domain that failed so often must be added anew.
const MOST_ATTEMPTS: i64 = 5;
/// An organization has room for so many domains.
const MOST_DOMAINS: usize = 50;
/// All organizations together have room for so many.
const MOST_DOMAINS_OF_ALL: usize = 10_000;

/// Answers what stands under an organization's domains.
pub(super) fn dispatch(deployment: &mut LocalDeployment, call: &Call<'_>, id: &str, path: &[&str]) -> Outcome {
    let place = manager(deployment, call, id, "manage domains")?.place;
    match (call.request.method, path) {
        (Method::Get, []) => {
            let domains: Vec<_> = deployment.directory.domains.of(&place).collect();
            Ok(Answer::Data(tree(&domains)))
        }
        (Method::Post, []) => add(deployment, call, &place),
        (Method::Post, [domain, "verify"]) => verify(deployment, call, &place, domain),
        (Method::Post, [domain, "delete"]) => delete(deployment, &place, domain),
        _ => Err(Refusal::unknown_route()),
    }
}

fn add(deployment: &mut LocalDeployment, call: &Call<'_>, place: &OrganizationId) -> Outcome {
    refuse_without_enterprise(deployment)?;
    let name = call.request.form("domain").unwrap_or_default().trim().to_lowercase();
    if !is_domain(&name) {
        return Err(Refusal::plain(400, "Invalid domain"));
    }
    let domains = &deployment.directory.domains;
    if domains.of(place).any(|domain| *domain.fqdn == *name) {
        return Err(Refusal::plain(400, "Domain already exists"));
    }
    refuse_taken(deployment, &name)?;
    if domains.count_of(place) >= MOST_DOMAINS || domains.len() >= MOST_DOMAINS_OF_ALL {
        return Err(Refusal::plain(
            403,
            format!("No more than {MOST_DOMAINS} domains are allowed"),
        ));
    }
    let domain = OrganizationDomain::claim(&name, place, &mut deployment.random, call.now);
    let document = tree(&domain);
    deployment.directory.domains.add(domain);
    Ok(Answer::Data(document))
}

/// Looks for the record. Each try counts, until one succeeds.
fn verify(deployment: &mut LocalDeployment, call: &Call<'_>, place: &OrganizationId, id: &str) -> Outcome {
    let mut domain = find(deployment, place, id)?.clone();
    if !domain.verified {
        refuse_taken(deployment, &domain.fqdn)?;
        if domain.verification_attempts >= MOST_ATTEMPTS {
            let text = "Maximum verification attempts reached. Please delete the domain and add it again.";
            return Err(Refusal::plain(400, text));
        }
        let (name, value) = (domain.record_name(), &domain.verification_dns_record_data);
        let is_proved = deployment.dns.has(&name, &domain.verification_dns_record_type, value);
        let missing = format!("DNS verification failed. Please add a TXT record with name {name} and value {value}");
        domain.verification_attempts += 1;
        domain.verified = is_proved;
        domain.updated_at = Some(call.now);
        if let Some(stored) = deployment.directory.domains.get_mut(&domain.id) {
            stored.clone_from(&domain);
        }
        if !is_proved {
            return Err(Refusal::plain(400, missing));
        }
    }
    Ok(Answer::Data(json!({ "domain": domain })))
}

/// Connections of the domain stay, without a domain.
fn delete(deployment: &mut LocalDeployment, place: &OrganizationId, id: &str) -> Outcome {
    let id = find(deployment, place, id)?.id.clone();
    let directory = &mut deployment.directory;
    directory.domains.remove(&id);
    let of_it = directory.connections.of(place);
    let of_it: Vec<_> = of_it
        .filter(|connection| connection.public.domain_id.as_ref() == Some(&id))
        .map(|connection| connection.public.id.clone())
        .collect();
    for connection in &of_it {
        if let Some(connection) = directory.connections.get_mut(connection) {
            connection.public.domain_id = None;
        }
    }
    Ok(done())
}

/// The organization's domain of this id.
pub(super) fn find<'d>(
    deployment: &'d LocalDeployment,
    place: &OrganizationId,
    id: &str,
) -> Result<&'d OrganizationDomain, Refusal> {
    deployment
        .directory
        .domains
        .get(&id.into())
        .filter(|domain| domain.organization_id == *place)
        .ok_or_else(|| Refusal::plain(404, "Domain not found"))
}

pub(super) fn refuse_without_enterprise(deployment: &LocalDeployment) -> Result<(), Refusal> {
    if deployment.settings.b2b_settings.enterprise_sso_enabled {
        Ok(())
    } else {
        Err(Refusal::plain(403, "Enterprise SSO is not enabled for this deployment"))
    }
}

fn refuse_taken(deployment: &LocalDeployment, name: &str) -> Result<(), Refusal> {
    match deployment.directory.proved_domain(name) {
        Some(_) => Err(Refusal::plain(
            400,
            "Domain is already verified by another organization",
        )),
        None => Ok(()),
    }
}

/// A whole name of at least two labels, in the letters that the domain name system knows.
fn is_domain(text: &str) -> bool {
    let is_label = |label: &str| {
        let allowed = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
        (1..=63).contains(&label.len())
            && label.bytes().all(allowed)
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    let last = text.rsplit('.').next().unwrap_or_default();
    text.len() <= 253
        && text.contains('.')
        && text.split('.').all(is_label)
        && !last.bytes().all(|byte| byte.is_ascii_digit())
}
