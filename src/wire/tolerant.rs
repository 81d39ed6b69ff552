//! Reads what the server really sends: nulls for arrays, numbers for ids, text for booleans, "0" for "none".
//!
//! [`Tolerant::read`] is the single entry point; the `wire!` macro puts it on every field of every resource.

use std::collections::BTreeMap;
use std::fmt;

use serde::de::{Deserialize, Deserializer, Visitor};

/// A value that can be read from anything the server is known to send in its place.
pub(crate) trait Tolerant: Sized {
    /// Reads the value; `null` gives the type's empty value.
    ///
    /// # Errors
    /// When the input is of a shape that no known server sends for this type, such as an object for a flag.
    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error>;
}

/// A value of which the server knows an "empty" form that means "none": the id `"0"`, the date `0001-01-01`.
pub(crate) trait Blank {
    /// Whether this is the empty form.
    fn is_blank(&self) -> bool {
        false
    }
}

/// A JSON scalar, borrowed only as long as it takes to convert it.
pub(super) enum Scalar {
    Null,
    Flag(bool),
    Signed(i64),
    Unsigned(u64),
    Float(f64),
    Text(Box<str>),
}

impl Scalar {
    pub(super) fn into_text(self) -> Box<str> {
        match self {
            Self::Null => Box::default(),
            Self::Flag(flag) => if flag { "true" } else { "false" }.into(),
            Self::Signed(number) => number.to_string().into(),
            Self::Unsigned(number) => number.to_string().into(),
            Self::Float(number) => number.to_string().into(),
            Self::Text(text) => text,
        }
    }

    fn into_flag(self) -> bool {
        match self {
            Self::Null => false,
            Self::Flag(flag) => flag,
            Self::Signed(number) => number != 0,
            Self::Unsigned(number) => number != 0,
            Self::Float(number) => number != 0.0,
            Self::Text(text) => matches!(&*text, "true" | "1"),
        }
    }

    fn into_number(self) -> i64 {
        match self {
            Self::Null | Self::Flag(false) => 0,
            Self::Flag(true) => 1,
            Self::Signed(number) => number,
            Self::Unsigned(number) => i64::try_from(number).unwrap_or(i64::MAX),
            Self::Float(number) => number as i64,
            Self::Text(text) => text.trim().parse().unwrap_or(0),
        }
    }
}

impl<'de> Deserialize<'de> for Scalar {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct ScalarVisitor;

        impl Visitor<'_> for ScalarVisitor {
            type Value = Scalar;

            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str("text, a number, a flag or null")
            }

            fn visit_bool<E>(self, flag: bool) -> Result<Scalar, E> {
                Ok(Scalar::Flag(flag))
            }

            fn visit_i64<E>(self, number: i64) -> Result<Scalar, E> {
                Ok(Scalar::Signed(number))
            }

            fn visit_u64<E>(self, number: u64) -> Result<Scalar, E> {
                Ok(Scalar::Unsigned(number))
            }

            fn visit_f64<E>(self, number: f64) -> Result<Scalar, E> {
                Ok(Scalar::Float(number))
            }

            fn visit_str<E>(self, text: &str) -> Result<Scalar, E> {
                Ok(Scalar::Text(text.into()))
            }

            fn visit_unit<E>(self) -> Result<Scalar, E> {
                Ok(Scalar::Null)
            }
        }

        deserializer.deserialize_any(ScalarVisitor)
    }
}

impl Tolerant for bool {
    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Scalar::deserialize(deserializer).map(Scalar::into_flag)
    }
}

impl Tolerant for Box<str> {
    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Scalar::deserialize(deserializer).map(Scalar::into_text)
    }
}

impl Tolerant for i64 {
    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Scalar::deserialize(deserializer).map(Scalar::into_number)
    }
}

impl Tolerant for u32 {
    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let number = i64::read(deserializer)?;
        Ok(u32::try_from(number.max(0)).unwrap_or(u32::MAX))
    }
}

impl<T: for<'a> Deserialize<'a>> Tolerant for Vec<T> {
    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Option::<Vec<T>>::deserialize(deserializer).map(Option::unwrap_or_default)
    }
}

impl<T: for<'a> Deserialize<'a>> Tolerant for BTreeMap<Box<str>, T> {
    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Option::<Self>::deserialize(deserializer).map(Option::unwrap_or_default)
    }
}

impl Tolerant for serde_json::Map<String, serde_json::Value> {
    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Option::<Self>::deserialize(deserializer).map(Option::unwrap_or_default)
    }
}

impl<T: for<'a> Deserialize<'a> + Blank> Tolerant for Option<T> {
    fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let value = Option::<T>::deserialize(deserializer)?;
        Ok(value.filter(|value| !value.is_blank()))
    }
}

impl Blank for Box<str> {
    fn is_blank(&self) -> bool {
        self.is_empty()
    }
}

/// Declares resources of the wire: `Clone`, `Debug`, `Default`, `PartialEq`, serde both ways, each field tolerant.
macro_rules! wire {
    ($(
        $(#[$meta:meta])*
        pub struct $name:ident {
            $( $(#[$field_meta:meta])* pub $field:ident : $type:ty, )*
        }
    )*) => {$(
        $(#[$meta])*
        #[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
        #[serde(default)]
        pub struct $name {
            $(
                $(#[$field_meta])*
                #[serde(deserialize_with = "crate::wire::tolerant::Tolerant::read")]
                pub $field: $type,
            )*
        }

        impl crate::wire::tolerant::Blank for $name {}

        impl crate::wire::tolerant::Tolerant for $name {
            fn read<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                use serde::Deserialize as _;
                Option::<$name>::deserialize(deserializer).map(Option::unwrap_or_default)
            }
        }
    )*};
}

/// Declares a closed set that the server owns: a value this kit does not know becomes `Unknown` and keeps its text.
macro_rules! open_enum {
    ($(
        $(#[$meta:meta])*
        pub enum $name:ident {
            $( $(#[$variant_meta:meta])* $variant:ident = $text:literal $(| $alias:literal)*, )*
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
                match text {
                    $( $text $(| $alias)* => Self::$variant, )*
                    other => Self::Unknown(other.into()),
                }
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

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = crate::wire::tolerant::Scalar::deserialize(deserializer)?.into_text();
                Ok(Self::from(&*text))
            }
        }

        impl crate::wire::tolerant::Blank for $name {
            fn is_blank(&self) -> bool {
                self.is_empty()
            }
        }

        impl crate::wire::tolerant::Tolerant for $name {
            fn read<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                use serde::Deserialize as _;
                Self::deserialize(deserializer)
            }
        }
    )*};
}
