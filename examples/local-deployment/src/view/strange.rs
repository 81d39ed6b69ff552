//! Replies in forms that other versions of the server use, for clients that have to accept them as well.

use serde_json::{Map, Value, json};

use super::disguise::leak_and_lose;
use crate::control::Faults;

const ZERO_DATE: &str = "0001-01-01T00:00:00Z";

/// Keys of a sign-in whose names are written differently.
const SIGN_IN_NAMES: [(&str, &str); 5] = [
    ("country_code", "countryCode"),
    ("expires_at", "expiresAt"),
    ("ip_address", "ipAddress"),
    ("last_active_at", "lastActiveAt"),
    ("region_code", "regionCode"),
];

/// A successful answer's data as the faults want it.
pub(crate) fn disguise(data: &mut Value, faults: &Faults) {
    leak_and_lose(data, faults);
    if faults.zero_dates {
        each_object(data, &set_zero_dates);
    }
    if faults.alternate_names {
        each_object(data, &rename);
    }
}

/// A refusal as the faults want it, in its envelope.
pub(crate) fn disguise_failure(envelope: &mut Value, faults: &Faults) {
    if faults.error_object {
        let code = envelope["errors"][0]["code"].clone();
        *envelope = json!({
            "error": { "code": code, "message": envelope["message"], "status": envelope["status"] },
        });
    }
}

fn each_object(value: &mut Value, change: &impl Fn(&mut Map<String, Value>)) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(|item| each_object(item, change)),
        Value::Object(object) => {
            change(object);
            object.values_mut().for_each(|inner| each_object(inner, change));
        }
        _ => {}
    }
}

fn set_zero_dates(object: &mut Map<String, Value>) {
    for (name, value) in object.iter_mut() {
        if value.is_null() && (name.ends_with("_at") || name == "expiry") {
            *value = ZERO_DATE.into();
        }
    }
}

fn rename(object: &mut Map<String, Value>) {
    let mut to = |old: &str, new: &str| {
        if let Some(value) = object.remove(old) {
            object.insert(new.to_owned(), value);
        }
    };
    to("require_special", "require_special_char");
    to("user_email_addresses", "email_addresses");
    to("user_phone_numbers", "phone_numbers");
    if object.contains_key("verification_strategy") && object.contains_key("email") {
        let email = object.remove("email").unwrap_or_default();
        object.insert("email_address".to_owned(), email);
    }
    if object.contains_key("workspace") && object.contains_key("roles") {
        let user = object.remove("user").unwrap_or_default();
        object.insert("public_user_data".to_owned(), user);
    }
    if object.contains_key("ip_address") && object.contains_key("browser") {
        for (old, new) in SIGN_IN_NAMES {
            if let Some(value) = object.remove(old) {
                object.insert(new.to_owned(), value);
            }
        }
    }
}
