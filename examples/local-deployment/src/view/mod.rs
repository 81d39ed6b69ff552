//! What the deployment's memory looks like on the wire.

mod deployment;
mod disguise;
mod invitation;
mod membership;
mod public_user;
mod session;
mod strange;

pub(crate) use deployment::deployment;
pub(crate) use invitation::invitation;
pub(crate) use membership::{
    organization, organization_member, organization_membership, organization_restriction, workspace, workspace_member,
    workspace_membership, workspace_restriction,
};
pub(crate) use public_user::public_user;
pub(crate) use session::{session, session_stub, sign_in, sign_in_attempt};
pub(crate) use strange::{disguise, disguise_failure};

use serde::Serialize;
use serde_json::Value;

/// A wire type as JSON. These types have text keys and no floats, so serialising cannot fail; `null` if it ever did.
pub(crate) fn tree(value: &impl Serialize) -> Value {
    serde_json::to_value(value).unwrap_or_default()
}

/// The same as text; `null` if it ever failed.
pub(crate) fn text(value: &impl Serialize) -> String {
    serde_json::to_string(value).unwrap_or_else(|_| "null".to_owned())
}

/// Drops the keys of an object whose value is null or, as the server does for lists, empty.
pub(crate) fn without_blanks(mut tree: Value) -> Value {
    if let Some(object) = tree.as_object_mut() {
        object.retain(|_, value| !value.is_null() && value.as_array().is_none_or(|list| !list.is_empty()));
    }
    tree
}

/// Turns ids of an object into the numbers that real servers leak in places.
pub(crate) fn leak_numbers(tree: &mut Value, keys: &[&str]) {
    for key in keys {
        if let Some(number) = tree[*key].as_str().and_then(|text| text.parse::<u64>().ok()) {
            tree[*key] = number.into();
        }
    }
}
