//! `GET /session/token`: the short-lived token for the app's own server.

use serde_json::{Map, Value};
use wacht_yew::wire::Token;

use super::{Answer, Call, Outcome};
use crate::deployment::LocalDeployment;
use crate::http::Refusal;
use crate::store::DEFAULT;
use crate::view::tree;

const CLOCK_SKEW_SECONDS: i64 = 5;

pub(super) fn token(deployment: &LocalDeployment, call: &Call<'_>) -> Outcome {
    let name = call.request.query("template").unwrap_or(DEFAULT);
    let template = deployment.templates.get(name);
    let template = template.ok_or_else(|| Refusal::plain(404, "Template not found"))?;
    let session = call.session(deployment)?;
    let active = session
        .active()
        .ok_or_else(|| Refusal::plain(400, "No active sign in"))?;
    let life_s = deployment.faults.token_life_s.map_or(template.lifetime_s, i64::from);
    let expires = call.now.plus_millis(life_s * 1000).as_millis();
    let mut claims = Value::Object(template.claims);
    claims["iss"] = format!("https://{}", deployment.settings.backend_host).into();
    claims["sub"] = active.user.as_str().into();
    claims["iat"] = (call.now.as_millis() / 1000).into();
    claims["exp"] = (expires / 1000 + CLOCK_SKEW_SECONDS).into();
    claims["sid"] = session.id.as_str().into();
    let directory = &deployment.directory;
    let mut permissions = Map::new();
    let organization = active
        .organization_membership
        .as_ref()
        .and_then(|id| directory.organization_membership(id));
    if let Some(membership) = organization {
        claims["organization"] = membership.place.as_str().into();
        permissions.insert(
            "organization".to_owned(),
            tree(&directory.permissions(&membership.roles)),
        );
    }
    let workspace = active
        .workspace_membership
        .as_ref()
        .and_then(|id| directory.workspace_membership(id));
    if let Some(membership) = workspace {
        claims["workspace"] = membership.place.as_str().into();
        permissions.insert("workspace".to_owned(), tree(&directory.permissions(&membership.roles)));
    }
    claims["permissions"] = Value::Object(permissions);
    let token = deployment.key.sign(&claims).into();
    Ok(Answer::Data(tree(&Token { token, expires })))
}
