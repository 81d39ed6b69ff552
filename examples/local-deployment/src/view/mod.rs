//! What the deployment's memory looks like on the wire.

mod deployment;
mod membership;
mod session;
mod strange;

pub(crate) use deployment::deployment;
pub(crate) use membership::{organization_membership, workspace_membership};
pub(crate) use session::{session, session_stub};
pub(crate) use strange::{disguise, disguise_failure};

use serde::Serialize;
use serde_json::Value;

/// A wire type as JSON. These types have text keys and no floats, so serialising cannot fail; `null` if it ever did.
pub(crate) fn tree(value: &impl Serialize) -> Value {
    serde_json::to_value(value).unwrap_or_default()
}

/// Drops the keys of an object whose value is null or, as the server does for lists, empty.
pub(crate) fn without_blanks(mut tree: Value) -> Value {
    if let Some(object) = tree.as_object_mut() {
        object.retain(|_, value| !value.is_null() && value.as_array().is_none_or(|list| !list.is_empty()));
    }
    tree
}
