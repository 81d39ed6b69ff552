//! `GET /deployment`, with the keys that clients have to ignore.

use serde_json::{Value, json};

use super::tree;
use crate::deployment::LocalDeployment;
use crate::random::EPOCH;

pub(crate) fn deployment(deployment: &LocalDeployment) -> Value {
    let mut document = tree(&deployment.settings);
    let id = document["id"].clone();
    document["project_id"] = id.clone();
    document["created_at"] = json!(EPOCH);
    document["updated_at"] = json!(EPOCH);
    document["deleted_at"] = Value::Null;
    for part in ["auth_settings", "b2b_settings", "restrictions", "ui_settings"] {
        document[part]["deployment_id"] = id.clone();
    }
    document
}
