//! The strange forms that real servers write some values in.

use serde_json::Value;

use crate::control::Faults;

/// Writes ids as numbers and empty lists as nothing, as far as the faults in force would have it.
pub(super) fn leak_and_lose(document: &mut Value, faults: &Faults) {
    if faults.numeric_ids {
        leak_numbers(document);
    }
    if faults.null_arrays {
        lose_lists(document);
    }
}

/// Ids that leak as numbers: the workspace that new members join, and roles inside invitations.
fn leak_numbers(document: &mut Value) {
    if let Some(id) = document.get_mut("auto_assigned_workspace_id") {
        to_number(id);
    }
    for role in ["initial_organization_role", "initial_workspace_role"] {
        if let Some(id) = document.get_mut(role).and_then(|role| role.get_mut("id")) {
            to_number(id);
        }
    }
    children(document).for_each(leak_numbers);
}

fn to_number(id: &mut Value) {
    if let Some(number) = id.as_str().and_then(|text| text.parse::<u64>().ok()) {
        *id = number.into();
    }
}

/// Empty lists are null; segments are not even mentioned.
fn lose_lists(document: &mut Value) {
    if let Some(object) = document.as_object_mut() {
        object.retain(|name, value| name != "segments" || value.as_array().is_none_or(|list| !list.is_empty()));
    }
    if document.as_array().is_some_and(Vec::is_empty) {
        *document = Value::Null;
    }
    children(document).for_each(lose_lists);
}

fn children(document: &mut Value) -> Box<dyn Iterator<Item = &mut Value> + '_> {
    match document {
        Value::Array(items) => Box::new(items.iter_mut()),
        Value::Object(fields) => Box::new(fields.values_mut()),
        _ => Box::new(std::iter::empty()),
    }
}
