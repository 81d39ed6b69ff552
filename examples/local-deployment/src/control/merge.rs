//! Merges JSON into settings and faults (RFC 7396), and refuses names that mean nothing instead of ignoring them.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use wacht_yew::wire::Deployment;

use super::ControlError;

/// The settings that can be changed.
pub(crate) const SETTINGS: [&str; 8] = [
    "auth_settings",
    "b2b_settings",
    "frontend_host",
    "maintenance_mode",
    "mode",
    "restrictions",
    "social_connections",
    "ui_settings",
];

/// The deployment's settings with `patch` merged in.
pub(crate) fn merge_settings(settings: &Deployment, patch: &Value) -> Result<Deployment, ControlError> {
    let Some(object) = patch.as_object() else {
        return Err(ControlError::new("settings must be a JSON object"));
    };
    if let Some(name) = object.keys().find(|name| !SETTINGS.contains(&name.as_str())) {
        return Err(ControlError::new(format!(
            "there is no setting {name}; there are {}",
            SETTINGS.join(", ")
        )));
    }
    merged(settings, patch)
}

/// A value with `patch` merged in; a name that the value does not have is an error.
pub(crate) fn merged<T: Serialize + DeserializeOwned>(value: &T, patch: &Value) -> Result<T, ControlError> {
    let wrong = |error: serde_json::Error| ControlError::new(error.to_string());
    let mut tree = serde_json::to_value(value).map_err(wrong)?;
    apply(&mut tree, patch);
    let result: T = serde_json::from_value(tree).map_err(wrong)?;
    let tree = serde_json::to_value(&result).map_err(wrong)?;
    match unknown_name(patch, &tree) {
        Some(path) => Err(ControlError::new(format!("there is nothing named {path}"))),
        None => Ok(result),
    }
}

fn apply(target: &mut Value, patch: &Value) {
    let Value::Object(patch) = patch else {
        *target = patch.clone();
        return;
    };
    if !target.is_object() {
        *target = Value::Object(serde_json::Map::new());
    }
    let Some(target) = target.as_object_mut() else {
        return;
    };
    for (name, value) in patch {
        if value.is_null() {
            target.remove(name);
        } else {
            apply(target.entry(name.clone()).or_insert(Value::Null), value);
        }
    }
}

/// The first name in `patch` that did not survive reading.
fn unknown_name(patch: &Value, tree: &Value) -> Option<String> {
    let (patch, tree) = (patch.as_object()?, tree.as_object()?);
    patch
        .iter()
        .filter(|(_, value)| !value.is_null())
        .find_map(|(name, value)| match tree.get(name) {
            None => Some(name.clone()),
            Some(inner) => unknown_name(value, inner).map(|path| format!("{name}.{path}")),
        })
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn what_is_not_named_stays() {
        let settings = Deployment {
            backend_host: "h".into(),
            ..Deployment::default()
        };
        let patch = json!({ "ui_settings": { "app_name": "Difference" } });
        let changed = merge_settings(&settings, &patch).unwrap();
        assert_eq!(&*changed.ui_settings.app_name, "Difference");
        assert_eq!(changed.backend_host, settings.backend_host);
        let patch = json!({ "ui_settings": { "tos_page_url": "/tos" } });
        assert_eq!(
            &*merge_settings(&changed, &patch).unwrap().ui_settings.app_name,
            "Difference"
        );
    }

    #[test]
    fn a_misspelt_name_is_an_error_that_names_it() {
        let refusal = |patch| merge_settings(&Deployment::default(), &patch).unwrap_err().to_string();
        assert!(refusal(json!({ "colour": 1 })).contains("colour"));
        assert!(refusal(json!({ "id": "1" })).contains("id"));
        let nested = json!({ "auth_settings": { "password": { "min_lenght": 9 } } });
        assert_eq!(
            refusal(nested),
            "there is nothing named auth_settings.password.min_lenght"
        );
        assert!(refusal(json!([1])).contains("object"));
    }
}
