//! Templates of session tokens: how long a token lives, and what it says beyond the usual.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// The template that needs no name.
pub(crate) const DEFAULT: &str = "default";
/// Its tokens' life, and that of templates which do not say.
const DEFAULT_LIFE_SECONDS: i64 = 30;
/// A day.
const LONGEST_LIFE_SECONDS: i64 = 86_400;
/// So many templates besides the built-in one.
const CAPACITY: usize = 100;
const LONGEST_NAME: usize = 64;
/// Claims of a template, written as JSON, have at most so many bytes.
const LARGEST_CLAIMS: usize = 4_096;
/// What every token says; no template can say otherwise.
const RESERVED: [&str; 8] = [
    "exp",
    "iat",
    "iss",
    "organization",
    "permissions",
    "sid",
    "sub",
    "workspace",
];

/// One template.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Template {
    pub(crate) lifetime_s: i64,
    pub(crate) claims: Map<String, Value>,
}

impl Default for Template {
    fn default() -> Self {
        Self {
            lifetime_s: DEFAULT_LIFE_SECONDS,
            claims: Map::new(),
        }
    }
}

/// Templates by name. `default` is always there and can be replaced.
#[derive(Default, Serialize, Deserialize)]
pub(crate) struct Templates {
    made: BTreeMap<Box<str>, Template>,
}

impl Templates {
    pub(crate) fn get(&self, name: &str) -> Option<Template> {
        let made = self.made.get(name).cloned();
        made.or_else(|| (name == DEFAULT).then(Template::default))
    }

    /// All of them by name.
    pub(crate) fn all(&self) -> BTreeMap<&str, Template> {
        let made = self.made.iter().map(|(name, template)| (&**name, template.clone()));
        [(DEFAULT, Template::default())].into_iter().chain(made).collect()
    }

    /// Keeps a template, in place of one of the same name; or says what is wrong with it.
    pub(crate) fn keep(&mut self, name: &str, template: Template) -> Result<(), String> {
        let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte);
        if name.is_empty() || name.len() > LONGEST_NAME || !name.bytes().all(is_plain) {
            return Err(format!(
                "name must have 1 to {LONGEST_NAME} letters, digits, hyphens, dots or underscores"
            ));
        }
        if !(1..=LONGEST_LIFE_SECONDS).contains(&template.lifetime_s) {
            return Err(format!("lifetime_s must be 1 to {LONGEST_LIFE_SECONDS} seconds"));
        }
        if let Some(claim) = RESERVED.iter().find(|claim| template.claims.contains_key(**claim)) {
            return Err(format!("the claim {claim} is the deployment's own"));
        }
        if Value::from(template.claims.clone()).to_string().len() > LARGEST_CLAIMS {
            return Err(format!("claims may have at most {LARGEST_CLAIMS} bytes"));
        }
        if self.made.len() >= CAPACITY && !self.made.contains_key(name) {
            return Err(format!("there are {CAPACITY} templates already"));
        }
        self.made.insert(name.into(), template);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_is_room_for_so_many_and_the_same_name_replaces() {
        let mut templates = Templates::default();
        for number in 0..CAPACITY {
            assert_eq!(templates.keep(&format!("t{number}"), Template::default()), Ok(()));
        }
        assert!(templates.keep("one-more", Template::default()).is_err());
        let longer = Template {
            lifetime_s: 60,
            ..Template::default()
        };
        assert_eq!(templates.keep("t1", longer.clone()), Ok(()));
        assert_eq!(templates.get("t1"), Some(longer));
    }
}
