//! The description of the API: which operations there are, and which fields their answers have.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use serde_json::Value;

/// Where the description lies, seen from the workspace's root. It is not part of the repository.
const PLACE: &str = "../shared/contract/frontend-api.openapi.json";

/// First segments of what the kit and its emulator leave out.
const OUT_OF_SCOPE: [&str; 5] = ["ai", "api-auth", "oauth", "scim", "webhook"];

/// Keys that every resource of the server has, whether the description lists them or not.
const COMMON: [&str; 4] = ["id", "created_at", "updated_at", "deleted_at"];

pub(crate) struct Spec {
    document: Value,
}

impl Spec {
    /// The description; `None`, and a word about it, where it is not at hand.
    pub(crate) fn find() -> Option<Self> {
        let place = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(PLACE);
        let Ok(text) = fs::read_to_string(&place) else {
            eprintln!("skipped: {PLACE} is not at hand");
            return None;
        };
        let document = serde_json::from_str(&text).expect("the description is JSON");
        Some(Self { document })
    }

    /// Method and path of every operation in scope.
    pub(crate) fn operations(&self) -> Vec<(String, String)> {
        let paths = self.document["paths"].as_object().expect("paths");
        let in_scope = paths
            .iter()
            .filter(|(path, _)| !OUT_OF_SCOPE.contains(&path.split('/').nth(1).unwrap_or_default()));
        let operations = in_scope.flat_map(|(path, methods)| {
            let methods = methods.as_object().expect("methods");
            methods.keys().map(|method| (method.to_uppercase(), path.clone()))
        });
        operations.collect()
    }

    /// The operation that a request is one of.
    pub(crate) fn operation_of(&self, method: &str, path: &str) -> Option<(String, String)> {
        let fits = |template: &str| {
            let (template, path): (Vec<_>, Vec<_>) = (template.split('/').collect(), path.split('/').collect());
            let pairs = || template.iter().zip(&path);
            (template.len() == path.len() && pairs().all(|(one, other)| one.starts_with('{') || one == other))
                .then(|| pairs().filter(|(one, other)| one == other).count())
        };
        let operations = self.operations().into_iter().filter(|(other, _)| other == method);
        let fitting = operations.filter_map(|operation| Some((fits(&operation.1)?, operation)));
        fitting
            .max_by_key(|(literal, _)| *literal)
            .map(|(_, operation)| operation)
    }

    /// The fields of an answer that the description does not know, as `Schema.field`.
    pub(crate) fn unknown_fields(&self, (method, path): &(String, String), data: &Value) -> BTreeSet<String> {
        let operation = &self.document["paths"][path][method.to_lowercase()];
        let envelope = &operation["responses"]["200"]["content"]["application/json"]["schema"];
        let mut unknown = BTreeSet::new();
        self.compare(
            &envelope["properties"]["data"],
            data,
            &format!("{method} {path}"),
            &mut unknown,
        );
        unknown
    }

    fn compare(&self, schema: &Value, value: &Value, name: &str, unknown: &mut BTreeSet<String>) {
        if let Some(reference) = schema["$ref"].as_str() {
            let name = reference.rsplit('/').next().unwrap_or_default();
            return self.compare(&self.document["components"]["schemas"][name], value, name, unknown);
        }
        match value {
            Value::Array(items) => items
                .iter()
                .for_each(|item| self.compare(&schema["items"], item, name, unknown)),
            Value::Object(fields) => {
                let Some(properties) = schema["properties"].as_object() else {
                    return;
                };
                for (field, value) in fields {
                    match properties.get(field).or_else(|| properties.get(&camel_case(field))) {
                        Some(schema) => self.compare(schema, value, name, unknown),
                        None if COMMON.contains(&field.as_str()) => {}
                        None => {
                            unknown.insert(format!("{name}.{field}"));
                        }
                    }
                }
            }
            _ => {}
        }
    }
}

/// The description writes the keys of sign-ins in this case, the server does not.
fn camel_case(name: &str) -> String {
    let mut words = name.split('_');
    let first = words.next().unwrap_or_default().to_owned();
    words.fold(first, |text, word| {
        let (head, tail) = word.split_at(word.len().min(1));
        text + &head.to_uppercase() + tail
    })
}
