//! `/me/passkeys…`: the passkeys that the user has.

use serde_json::json;
use wacht_yew::wire::{ErrorCode, UserId, UserPasskey};

use super::account::own_mut;
use super::text;
use crate::deployment::LocalDeployment;
use crate::endpoint::relying_party::require_passkeys;
use crate::endpoint::{Answer, Call, Outcome};
use crate::http::Refusal;
use crate::view::tree;

/// The signed-in user, at a deployment that has passkeys.
pub(super) fn owner(deployment: &LocalDeployment, call: &Call<'_>) -> Result<UserId, Refusal> {
    let user = call.user(deployment);
    let user = user.map_err(|_| Refusal::coded(401, ErrorCode::Unauthorized))?;
    require_passkeys(deployment)?;
    Ok(user)
}

/// Tells the account whether it has passkeys.
pub(super) fn note(deployment: &mut LocalDeployment, call: &Call<'_>, user: &UserId) -> Result<(), Refusal> {
    let has_some = deployment.passkeys.of(user).next().is_some();
    own_mut(deployment, call)?.user.has_passkeys = has_some;
    Ok(())
}

pub(super) fn list(deployment: &LocalDeployment, call: &Call<'_>) -> Outcome {
    let user = owner(deployment, call)?;
    let passkeys = deployment.passkeys.of(&user);
    let shown: Vec<UserPasskey> = passkeys.map(|passkey| passkey.shown()).collect();
    Ok(Answer::Data(tree(&shown)))
}

/// Takes the new name from JSON or a form.
pub(super) fn rename(deployment: &mut LocalDeployment, call: &Call<'_>, id: &str) -> Outcome {
    let user = owner(deployment, call)?;
    let passkey = deployment.passkeys.find_mut(&user, id).ok_or_else(not_found)?;
    let json = call.request.json();
    let name = json
        .as_ref()
        .and_then(|body| body["name"].as_str())
        .or(call.request.form("name"));
    let name = text::name("Name", name.unwrap_or_default())?;
    if name.is_empty() {
        return Err(Refusal::plain(400, "Name is required"));
    }
    passkey.name = name;
    Ok(Answer::Data(tree(&passkey.shown())))
}

pub(super) fn delete(deployment: &mut LocalDeployment, call: &Call<'_>, id: &str) -> Outcome {
    let user = owner(deployment, call)?;
    if !deployment.passkeys.remove(&user, id) {
        return Err(not_found());
    }
    note(deployment, call, &user)?;
    Ok(Answer::Data(json!({ "message": "Passkey deleted successfully" })))
}

fn not_found() -> Refusal {
    Refusal::plain(404, "Passkey not found")
}
