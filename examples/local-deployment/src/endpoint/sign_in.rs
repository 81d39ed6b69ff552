//! From a finished attempt to an account signed in.

use wacht_yew::wire::{ErrorCode, SignInId, Timestamp, UserId};

use super::Call;
use crate::deployment::LocalDeployment;
use crate::http::Refusal;
use crate::store::{Account, SignInRecord};

/// Signs the user in and makes the new sign-in the active one.
pub(super) fn complete(deployment: &mut LocalDeployment, call: &Call<'_>, user: &UserId) -> Result<(), Refusal> {
    refuse_second_time(deployment, call, user)?;
    refuse_one_too_many(deployment, call)?;
    refuse_country(deployment)?;
    let id = SignInId::from(deployment.random.id(call.now));
    let life_ms = deployment
        .settings
        .auth_settings
        .session_validity_period
        .saturating_mul(1000);
    let account = deployment.accounts.get(user).ok_or_else(|| Refusal::swallowed(500))?;
    let agent = call.request.header("user-agent").unwrap_or_default();
    let record = SignInRecord {
        id: id.clone(),
        user: user.clone(),
        created_at: call.now,
        expires_at: call.now.plus_millis(life_ms),
        last_active_at: call.now,
        organization_membership: account.organization_membership.clone(),
        workspace_membership: account.workspace_membership.clone(),
        ip_address: deployment
            .client_address
            .map(|address| address.to_string())
            .unwrap_or_default(),
        browser: recognise(agent, &BROWSERS),
        device: recognise(agent, &DEVICES),
    };
    let session = call.session_mut(deployment)?;
    session.sign_ins.push(record);
    session.active_sign_in = Some(id.clone());
    end_surplus(deployment, user, &id);
    Ok(())
}

/// An account is signed in in a limited number of browsers: the sign-ins unused for longest end.
fn end_surplus(deployment: &mut LocalDeployment, user: &UserId, newest: &SignInId) {
    let limit = deployment
        .settings
        .auth_settings
        .multi_session_support
        .max_sessions_per_account as usize;
    if limit == 0 {
        return;
    }
    let sign_ins = deployment.sessions.values().flat_map(|session| &session.sign_ins);
    let of_user = sign_ins.filter(|sign_in| sign_in.user == *user && sign_in.id != *newest);
    let mut others: Vec<(Timestamp, SignInId)> = of_user
        .map(|sign_in| (sign_in.last_active_at, sign_in.id.clone()))
        .collect();
    others.sort_unstable_by(|left, right| right.cmp(left));
    let surplus: Vec<SignInId> = others.into_iter().skip(limit - 1).map(|(_, id)| id).collect();
    if surplus.is_empty() {
        return;
    }
    for session in deployment.sessions.values_mut() {
        session.end(|sign_in| surplus.contains(&sign_in.id));
    }
}

/// An account is signed in once per session.
pub(super) fn refuse_second_time(deployment: &LocalDeployment, call: &Call<'_>, user: &UserId) -> Result<(), Refusal> {
    if call.session(deployment)?.has_user(user) {
        return Err(Refusal::coded(400, ErrorCode::UserAlreadySignedIn));
    }
    Ok(())
}

/// A session has room for a limited number of accounts.
pub(super) fn refuse_one_too_many(deployment: &LocalDeployment, call: &Call<'_>) -> Result<(), Refusal> {
    let rules = &deployment.settings.auth_settings.multi_session_support;
    let signed_in = call.session(deployment)?.sign_ins.len();
    if !rules.enabled && signed_in > 0 {
        return Err(Refusal::coded(400, ErrorCode::UserAlreadySignedIn));
    }
    let limit = rules.max_accounts_per_session as usize;
    if limit > 0 && signed_in >= limit {
        return Err(Refusal::plain(400, "Maximum number of accounts per session reached"));
    }
    Ok(())
}

/// Nobody enters from a country that the deployment keeps out. Where a browser is, a fault says.
pub(super) fn refuse_country(deployment: &LocalDeployment) -> Result<(), Refusal> {
    let rules = &deployment.settings.restrictions.country_restrictions;
    let country = deployment.faults.country.as_deref().filter(|_| rules.enabled);
    let is_listed = |country: &str| {
        rules
            .country_codes
            .iter()
            .any(|code| code.eq_ignore_ascii_case(country))
    };
    if country.is_some_and(is_listed) {
        return Err(Refusal::coded(400, ErrorCode::CountryRestricted));
    }
    Ok(())
}

/// Nobody enters a disabled account.
pub(super) fn refuse_disabled(account: &Account) -> Result<(), Refusal> {
    if account.user.disabled {
        return Err(Refusal::coded(403, ErrorCode::UserDisabled));
    }
    Ok(())
}

/// Names to look for in a user agent, the deceptive ones first: nearly all call themselves Safari.
const BROWSERS: [(&str, &str); 5] = [
    ("Edg/", "Edge"),
    ("OPR/", "Opera"),
    ("Firefox/", "Firefox"),
    ("Chrome/", "Chrome"),
    ("Safari/", "Safari"),
];

const DEVICES: [(&str, &str); 6] = [
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Android", "Android"),
    ("Macintosh", "Mac"),
    ("Windows", "Windows"),
    ("Linux", "Linux"),
];

fn recognise(agent: &str, names: &[(&str, &str)]) -> String {
    let found = names.iter().find(|(mark, _)| agent.contains(mark));
    found.map_or_else(String::new, |(_, name)| (*name).to_owned())
}
