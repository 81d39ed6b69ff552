//! `POST /me/social-connections/{id}/disconnect`.

use super::account::{own_mut, said};
use crate::deployment::LocalDeployment;
use crate::endpoint::{Call, Outcome};
use crate::http::Refusal;

pub(super) fn disconnect(deployment: &mut LocalDeployment, call: &Call<'_>, id: &str) -> Outcome {
    let connections = &mut own_mut(deployment, call)?.user.social_connections;
    let before = connections.len();
    connections.retain(|connection| connection.id.as_str() != id);
    if connections.len() == before {
        return Err(Refusal::plain(400, "Social connection not found"));
    }
    said("Social connection disconnected successfully")
}
