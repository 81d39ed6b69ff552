//! Parts of a document that are read when somebody looks into them.

use std::any::Any;
use std::cell::OnceCell;
use std::fmt;
use std::marker::PhantomData;
use std::ops::Deref;
use std::rc::Rc;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::Value;

use super::FromWire;

/// A `T` as it came, read when somebody looks into it. Cheap to clone; equal when it says the same.
///
/// # Decision
/// What never looks, such as an app that only asks who is signed in, has no reader of the type in its wasm, and nothing that
/// clones, compares or drops it: all that is there once, for documents.
///
/// ```
/// use serde_json::json;
/// use wacht_yew::wire::{Lazy, Session, SignInAttempt, read_success};
///
/// let session: Session = read_success(r#"{"data": {"signin_attempts": [{"id": "9"}]}}"#)?;
/// assert_eq!(session.signin_attempts[0].id.as_str(), "9");
///
/// let attempts: Lazy<Vec<SignInAttempt>> = vec![SignInAttempt::default()].into();
/// assert_eq!(attempts.len(), 1);
/// assert_ne!(attempts, session.signin_attempts);
///
/// // What is not read of the document is still there, and clones share it.
/// assert_eq!(session.signin_attempts.document(), &json!([{"id": "9"}]));
/// assert!(attempts.is_same(&attempts.clone()));
/// # Ok::<(), String>(())
/// ```
pub struct Lazy<T> {
    document: Rc<Document>,
    of: PhantomData<fn() -> T>,
}

#[derive(Default)]
struct Document {
    written: OnceCell<Value>,
    read: OnceCell<Box<dyn Any>>,
    /// Writes what was not read from a document.
    write: Option<fn(&dyn Any) -> Value>,
}

impl Document {
    #[inline(never)]
    fn of(value: Value) -> Rc<Self> {
        Rc::new(Self {
            written: value.into(),
            ..Self::default()
        })
    }

    #[inline(never)]
    fn written(&self) -> &Value {
        self.written.get_or_init(|| {
            let written = self.write.zip(self.read.get());
            written.map(|(write, read)| write(&**read)).unwrap_or_default()
        })
    }

    #[inline(never)]
    fn is_equal(&self, other: &Self) -> bool {
        std::ptr::eq(self, other) || self.written() == other.written()
    }
}

impl<T> Lazy<T> {
    fn new(document: Rc<Document>) -> Self {
        Self {
            document,
            of: PhantomData,
        }
    }

    /// The document itself.
    pub fn document(&self) -> &Value {
        self.document.written()
    }

    /// Whether it is the very same one, as clones are.
    pub fn is_same(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.document, &other.document)
    }

    /// The same with another document.
    pub(crate) fn change(&mut self, change: impl FnOnce(&mut Value)) {
        let mut value = self.document().clone();
        change(&mut value);
        self.document = Document::of(value);
    }
}

impl<T: FromWire + 'static> Deref for Lazy<T> {
    type Target = T;

    fn deref(&self) -> &T {
        let read = || Box::new(T::from_wire(self.document().clone())) as _;
        let read = self.document.read.get_or_init(read);
        read.downcast_ref().expect("what was read is of this type")
    }
}

impl<T: Serialize + 'static> From<T> for Lazy<T> {
    fn from(value: T) -> Self {
        let write: fn(&dyn Any) -> Value = |value| {
            let value = value.downcast_ref::<T>();
            serde_json::to_value(value).unwrap_or_default()
        };
        let value: Box<dyn Any> = Box::new(value);
        Self::new(Rc::new(Document {
            written: OnceCell::new(),
            read: value.into(),
            write: Some(write),
        }))
    }
}

impl<T> FromWire for Lazy<T>
where
    T: FromWire,
{
    fn from_wire(value: Value) -> Self {
        Self::new(Document::of(value))
    }

    fn accepts(value: &Value) -> bool {
        T::accepts(value)
    }
}

impl<T> Clone for Lazy<T> {
    fn clone(&self) -> Self {
        Self::new(self.document.clone())
    }
}

impl<T> Default for Lazy<T> {
    fn default() -> Self {
        Self::new(Document::of(Value::Null))
    }
}

impl<T> PartialEq for Lazy<T> {
    fn eq(&self, other: &Self) -> bool {
        self.document.is_equal(&other.document)
    }
}

impl<T: FromWire + fmt::Debug + 'static> fmt::Debug for Lazy<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        (**self).fmt(formatter)
    }
}

impl<T> Serialize for Lazy<T> {
    /// As it came, with what this version of the kit does not read.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.document().serialize(serializer)
    }
}

impl<'de, T: FromWire> Deserialize<'de> for Lazy<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Value::deserialize(deserializer).map(Self::from_wire)
    }
}

impl<'a, T: FromWire + 'static> IntoIterator for &'a Lazy<Vec<T>> {
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}
