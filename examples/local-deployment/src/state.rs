//! The whole deployment written down as text, and read again.

use std::error::Error;
use std::fmt;

use serde::de::DeserializeOwned;
use serde::ser::SerializeMap as _;
use serde::{Serialize, Serializer};
use serde_json::{Map, Value};

use crate::deployment::LocalDeployment;

/// Rises whenever older text can no longer be read.
const VERSION: u64 = 1;

/// Why text is no deployment. Nothing was changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StateError {
    message: String,
}

impl fmt::Display for StateError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.message)
    }
}

impl Error for StateError {}

/// Writes and reads the deployment field by field. A field that is missing below does not compile.
macro_rules! fields {
    ($($field:ident,)*) => {
        impl Serialize for Snapshot<'_> {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                // Where the request under way comes from is gone with it.
                let LocalDeployment { client_address: _, $($field,)* } = self.0;
                let mut map = serializer.serialize_map(None)?;
                map.serialize_entry("version", &VERSION)?;
                $( map.serialize_entry(stringify!($field), $field)?; )*
                map.end()
            }
        }

        fn read(tree: &mut Map<String, Value>) -> Result<LocalDeployment, StateError> {
            Ok(LocalDeployment { client_address: None, $( $field: take(tree, stringify!($field))?, )* })
        }
    };
}

/// A deployment as it is written down.
struct Snapshot<'a>(&'a LocalDeployment);

fields! {
    accounts,
    admissions,
    ceremonies,
    challenges,
    clock_lead_ms,
    codes,
    directory,
    dns,
    enrolments,
    faults,
    fixtures,
    grants,
    guesses,
    images,
    inbox,
    key,
    notifications,
    origins,
    passkeys,
    provider_key,
    random,
    rates,
    seal,
    seed,
    sessions,
    settings,
    templates,
    tickets,
}

impl LocalDeployment {
    /// The whole deployment as JSON: people with their secrets, sessions, mails, settings, clock and chance.
    ///
    /// A deployment that [`LocalDeployment::load`] makes of it answers exactly as this one would.
    ///
    /// ```
    /// use wacht_local::{Fixtures, LocalDeployment};
    ///
    /// let deployment = LocalDeployment::new(Fixtures::default(), 1);
    /// let text = deployment.save();
    /// assert_eq!(LocalDeployment::load(&text).map(|again| again.save()), Ok(text));
    /// ```
    pub fn save(&self) -> String {
        // Stores have text keys and finite numbers: they always serialise.
        serde_json::to_string(&Snapshot(self)).unwrap_or_default()
    }

    /// The deployment that [`LocalDeployment::save`] wrote down.
    ///
    /// # Errors
    /// When the text is damaged or of another version; the error names what is wrong.
    pub fn load(text: &str) -> Result<Self, StateError> {
        let refuse = |message: String| Err(StateError { message });
        let mut tree = match serde_json::from_str(text) {
            Ok(Value::Object(tree)) => tree,
            Ok(_) => return refuse("a saved deployment is a JSON object".to_owned()),
            Err(error) => return refuse(format!("this is no JSON: {error}")),
        };
        match tree.remove("version") {
            Some(version) if version == VERSION => read(&mut tree),
            Some(version) => refuse(format!("it is of version {version}, and only {VERSION} can be read")),
            None => refuse("a saved deployment names its version".to_owned()),
        }
    }
}

/// Reads one field. What the tolerance of the wire would smooth over is damage here.
fn take<T: DeserializeOwned + Serialize>(tree: &mut Map<String, Value>, name: &str) -> Result<T, StateError> {
    let refuse = |why: String| StateError { message: why };
    let value = tree.remove(name).ok_or_else(|| refuse(format!("{name} is missing")))?;
    let field: T =
        serde_json::from_value(value.clone()).map_err(|error| refuse(format!("{name} is damaged: {error}")))?;
    match serde_json::to_value(&field) {
        Ok(again) if again == value => Ok(field),
        _ => Err(refuse(format!("{name} is damaged: it holds what no deployment writes"))),
    }
}
