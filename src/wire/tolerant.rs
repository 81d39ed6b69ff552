//! Reads what the server really sends: nulls for arrays, numbers for ids, text for booleans, "0" for "none".
//!
//! # Decision
//! A document is parsed into a [`Value`] once, and each resource picks its fields out of it. That is smaller in wasm than
//! derived deserialization by an order of magnitude, and more tolerant: one odd field costs that field, not the document.

use std::collections::BTreeMap;
use std::rc::Rc;

use serde_json::{Map, Value};

/// A value that can be read from anything the server is known to send in its place, and from anything else as empty.
///
/// ```
/// use serde_json::json;
/// use wacht_yew::wire::{FromWire, SignIn};
///
/// let user = json!({ "first_name": "Ada", "last_name": null });
/// let sign_in = SignIn::from_wire(json!({ "id": "8", "user": user }));
/// assert_eq!(sign_in.user.display_name(), "Ada");
/// assert_eq!(Vec::<Box<str>>::from_wire(json!(["a", null, 3])), ["a".into(), "3".into()]);
/// ```
///
/// A value of an open set keeps its text, known or not:
///
/// ```
/// use serde_json::json;
/// use wacht_yew::wire::{FromWire, Mode};
///
/// assert_eq!(Mode::from_wire(json!("staging")), Mode::Staging);
/// let mode = Mode::from_wire(json!("rehearsal"));
/// assert_eq!(mode.as_str(), "rehearsal");
/// assert!(Mode::from_wire(json!(null)).is_empty());
/// ```
pub trait FromWire: Sized {
    /// Reads the value; `null`, and what makes no sense here, give the type's empty value.
    fn from_wire(value: Value) -> Self;

    /// Whether the value has the shape of this type at all; what has not is left out of lists and is "none" in options.
    fn accepts(value: &Value) -> bool {
        !value.is_null()
    }

    /// Whether this is a form that the server uses for "none": the id `"0"`, the date `0001-01-01`.
    fn is_blank(&self) -> bool {
        false
    }
}

impl FromWire for bool {
    fn from_wire(value: Value) -> Self {
        match value {
            Value::Bool(flag) => flag,
            Value::String(text) => matches!(&*text, "true" | "1"),
            Value::Number(number) => number.as_i64() != Some(0),
            _ => false,
        }
    }
}

impl FromWire for Box<str> {
    fn from_wire(value: Value) -> Self {
        match value {
            Value::String(text) => text.into(),
            Value::Number(number) => match (number.as_u64(), number.as_i64()) {
                (Some(number), _) => number.to_string().into(),
                (None, Some(number)) => number.to_string().into(),
                (None, None) => Self::default(),
            },
            Value::Bool(flag) => if flag { "true" } else { "false" }.into(),
            _ => Self::default(),
        }
    }

    fn is_blank(&self) -> bool {
        self.is_empty()
    }
}

impl FromWire for i64 {
    fn from_wire(value: Value) -> Self {
        match value {
            Value::Number(number) => number
                .as_i64()
                .unwrap_or_else(|| number.as_f64().unwrap_or_default() as i64),
            Value::String(text) => text.trim().parse().unwrap_or_default(),
            Value::Bool(flag) => Self::from(flag),
            _ => 0,
        }
    }
}

impl FromWire for u32 {
    fn from_wire(value: Value) -> Self {
        u32::try_from(i64::from_wire(value).max(0)).unwrap_or(u32::MAX)
    }
}

impl<T: FromWire> FromWire for Vec<T> {
    fn from_wire(value: Value) -> Self {
        let mut list = Self::new();
        // A plain loop: an iterator's adapters are code of their own for each type of item.
        for item in items(value) {
            if T::accepts(&item) {
                list.push(T::from_wire(item));
            }
        }
        list
    }
}

impl<T: FromWire> FromWire for Option<T> {
    fn from_wire(value: Value) -> Self {
        let accepted = T::accepts(&value).then(|| T::from_wire(value));
        accepted.filter(|value| !value.is_blank())
    }
}

impl<T: FromWire> FromWire for Rc<T> {
    fn from_wire(value: Value) -> Self {
        Self::new(T::from_wire(value))
    }
}

impl FromWire for Value {
    fn from_wire(value: Value) -> Self {
        value
    }
}

impl FromWire for Map<String, Value> {
    fn from_wire(value: Value) -> Self {
        fields(value)
    }
}

impl<T: FromWire> FromWire for BTreeMap<Box<str>, T> {
    fn from_wire(value: Value) -> Self {
        let entries = fields(value).into_iter().filter(|(_, value)| T::accepts(value));
        entries
            .map(|(name, value)| (name.into(), T::from_wire(value)))
            .collect()
    }
}

/// The items of a list; none of anything else.
#[inline(never)]
fn items(value: Value) -> Vec<Value> {
    match value {
        Value::Array(items) => items,
        _ => Vec::new(),
    }
}

/// The fields of an object; none of anything else.
#[inline(never)]
pub(crate) fn fields(value: Value) -> Map<String, Value> {
    match value {
        Value::Object(fields) => fields,
        _ => Map::new(),
    }
}

/// Reads a field by the first of its names that holds something. Code for each type, and not for each field.
#[inline(never)]
pub(crate) fn read<T: FromWire>(fields: &mut Map<String, Value>, names: &[&str]) -> T {
    T::from_wire(take(fields, names))
}

/// Takes a field by the first of its names that holds something.
#[inline(never)]
pub(super) fn take(fields: &mut Map<String, Value>, names: &[&str]) -> Value {
    let found = names
        .iter()
        .find(|name| fields.get(**name).is_some_and(|value| !value.is_null()));
    found
        .and_then(|name| fields.get_mut(*name))
        .map(Value::take)
        .unwrap_or_default()
}

/// Declares resources of the wire: `Clone`, `Debug`, `Default`, `PartialEq`, serde both ways, each field tolerant.
///
/// A field whose name on the wire differs is followed by `= "name"`; other names it goes by, by `| "alias"`.
macro_rules! wire {
    ($(
        $(#[$meta:meta])*
        pub struct $name:ident {
            $( $(#[$field_meta:meta])* pub $field:ident : $type:ty $(= $rename:literal)? $(| $alias:literal)*, )*
        }
    )*) => {$(
        $(#[$meta])*
        #[derive(Clone, Debug, Default, PartialEq, serde::Serialize)]
        pub struct $name {
            $( $(#[$field_meta])* $(#[serde(rename = $rename)])? pub $field: $type, )*
        }

        impl crate::wire::FromWire for $name {
            fn from_wire(value: serde_json::Value) -> Self {
                let mut fields = crate::wire::tolerant::fields(value);
                Self {
                    $( $field: crate::wire::tolerant::read(
                        &mut fields,
                        &[$($rename,)? stringify!($field), $($alias),*],
                    ), )*
                }
            }

            fn accepts(value: &serde_json::Value) -> bool {
                value.is_object()
            }
        }

        deserialize_from_wire!($name);
    )*};
}

/// Lets serde read a type the tolerant way.
macro_rules! deserialize_from_wire {
    ($name:ident) => {
        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                serde_json::Value::deserialize(deserializer).map(crate::wire::FromWire::from_wire)
            }
        }
    };
}

/// Declares a closed set that the server owns: a value this kit does not know becomes `Unknown` and keeps its text.
macro_rules! open_enum {
    ($(
        $(#[$meta:meta])*
        pub enum $name:ident {
            $( $(#[$variant_meta:meta])* $variant:ident = $text:literal, )*
        }
    )*) => {$(
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum $name {
            $( $(#[$variant_meta])* $variant, )*
            /// A value that this version of the kit does not know; empty when the server sent none.
            Unknown(Box<str>),
        }

        impl $name {
            /// Every value that this version of the kit knows.
            pub const KNOWN: &'static [Self] = &[$( Self::$variant, )*];

            /// The text of this value on the wire.
            pub fn as_str(&self) -> &str {
                match self {
                    $( Self::$variant => $text, )*
                    Self::Unknown(text) => text,
                }
            }

            /// Whether the server sent no value at all.
            pub fn is_empty(&self) -> bool {
                self.as_str().is_empty()
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                // A loop over a table is smaller than a branch for each text.
                let known = Self::KNOWN.iter().find(|known| known.as_str() == text);
                known.cloned().unwrap_or_else(|| Self::Unknown(text.into()))
            }
        }

        impl Default for $name {
            fn default() -> Self {
                Self::Unknown(Box::default())
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        impl crate::wire::FromWire for $name {
            fn from_wire(value: serde_json::Value) -> Self {
                Self::from(&*Box::<str>::from_wire(value))
            }

            fn is_blank(&self) -> bool {
                self.is_empty()
            }
        }

        deserialize_from_wire!($name);
    )*};
}
