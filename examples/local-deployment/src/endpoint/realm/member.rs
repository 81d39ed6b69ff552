//! `GET …/members`: the members, page by page.

use serde_json::{Value, json};
use wacht_yew::wire::User;

use super::Realm;
use crate::deployment::LocalDeployment;
use crate::endpoint::{Answer, Call, Outcome};
use crate::http::Refusal;
use crate::store::Membership;

const MEMBERS_PER_PAGE: u32 = 10;
const MOST_PER_PAGE: u32 = 100;

/// The members who match, who came first first.
pub(in crate::endpoint) fn list<P: Realm>(deployment: &LocalDeployment, call: &Call<'_>, place: &P) -> Outcome {
    let page = number(call, "page", 1, u32::MAX)?;
    let limit = number(call, "limit", MEMBERS_PER_PAGE, MOST_PER_PAGE)?;
    let search = call.request.query("search").map(|text| text.trim().to_lowercase());
    let matching = |membership: &&Membership<P>| match search.as_deref() {
        None | Some("") => true,
        Some(search) => deployment
            .accounts
            .get(&membership.user)
            .is_some_and(|account| matches(&account.user, search)),
    };
    let members = P::memberships(&deployment.directory).of_place(place).filter(matching);
    let before = (page as usize - 1).saturating_mul(limit as usize);
    let mut total = 0;
    let mut shown: Vec<Value> = Vec::new();
    for (at, membership) in members.enumerate() {
        total += 1;
        if at >= before && at < before.saturating_add(limit as usize) {
            shown.extend(P::member(deployment, membership));
        }
    }
    let has_more = total > before.saturating_add(limit as usize);
    let mut meta = json!({ "has_more": has_more, "page": page, "limit": limit });
    if deployment.faults.meta_total {
        meta["total"] = total.into();
    }
    Ok(Answer::Data(json!({ "data": shown, "meta": meta })))
}

/// A whole number from 1 on in the query.
fn number(call: &Call<'_>, name: &str, default: u32, most: u32) -> Result<u32, Refusal> {
    let Some(text) = call.request.query(name) else {
        return Ok(default);
    };
    let number = text.parse().ok().filter(|number| (1..=most).contains(number));
    number.ok_or_else(|| Refusal::plain(400, format!("Invalid {name}")))
}

/// Whether a lower-case text is part of somebody's name or address.
fn matches(user: &User, search: &str) -> bool {
    let full_name = format!("{} {}", user.first_name, user.last_name);
    [&*full_name, &*user.username, user.email().unwrap_or_default()]
        .iter()
        .any(|text| text.to_lowercase().contains(search))
}
