//! The faults as a form sends them.

use serde_json::{Map, Value};

use super::Faults;
use crate::http::Incoming;

/// The field by which a form says that it names every fault: one that is not in it is off.
pub(super) const EVERY_FAULT: &str = "every_fault";

/// The patch that a form stands for, if it is one of the page's switches.
pub(super) fn faults(request: &Incoming) -> Option<Value> {
    request.form(EVERY_FAULT)?;
    // Faults are numbers, flags and text: they always serialise.
    let Ok(Value::Object(defaults)) = serde_json::to_value(Faults::default()) else {
        return None;
    };
    let switch = |(name, default): (String, Value)| {
        let value = read(request.form(&name), &default);
        (name, value)
    };
    Some(Value::Object(defaults.into_iter().map(switch).collect::<Map<_, _>>()))
}

fn read(text: Option<&str>, default: &Value) -> Value {
    match (text.map(str::trim).filter(|text| !text.is_empty()), default) {
        (text, Value::Bool(_)) => (text == Some("true")).into(),
        (None, _) => Value::Null,
        (Some(text), Value::String(_)) => text.into(),
        (Some(text), _) => text.parse::<u64>().map_or_else(|_| text.into(), Into::into),
    }
}
