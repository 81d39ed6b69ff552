//! Overwrites as a prop and in the context.
//!
//! # Decision
//! How to compare and drop them comes with them, as a trait object: an app that changes nothing has none of it in its wasm.

use std::fmt;
use std::ops::Deref;
use std::rc::Rc;

#[cfg(feature = "browser")]
use yew::html::IntoPropValue;

use super::UiOverwrites;

/// [`UiOverwrites`] that many share. Cheap to clone; equal when they change the same. Props of this type take `UiOverwrites`.
///
/// ```
/// use wacht_yew::theme::{SharedOverwrites, UiOverwrites};
///
/// let ui = UiOverwrites::new().sign_in_page_url("/sign-in");
/// let shared = SharedOverwrites::from(ui.clone());
/// assert_eq!(shared, ui.into());
/// assert_eq!(shared.sign_in_page_url.as_deref(), Some("/sign-in"));
/// assert_eq!(SharedOverwrites::default().sign_in_page_url, None);
/// ```
#[derive(Clone, Default)]
pub struct SharedOverwrites(Option<Rc<dyn Layer>>);

const NONE: &UiOverwrites = &UiOverwrites::NONE;

/// What changes something.
trait Layer {
    fn overwrites(&self) -> &UiOverwrites;
    fn is_equal(&self, other: &UiOverwrites) -> bool;
}

impl Layer for UiOverwrites {
    fn overwrites(&self) -> &UiOverwrites {
        self
    }

    fn is_equal(&self, other: &UiOverwrites) -> bool {
        self == other
    }
}

impl Deref for SharedOverwrites {
    type Target = UiOverwrites;

    fn deref(&self) -> &UiOverwrites {
        self.0.as_deref().map_or(NONE, Layer::overwrites)
    }
}

impl PartialEq for SharedOverwrites {
    fn eq(&self, other: &Self) -> bool {
        match (&self.0, &other.0) {
            (None, None) => true,
            (Some(one), Some(other)) => Rc::ptr_eq(one, other) || one.is_equal(other.overwrites()),
            (Some(some), None) | (None, Some(some)) => some.is_equal(NONE),
        }
    }
}

impl fmt::Debug for SharedOverwrites {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        (**self).fmt(formatter)
    }
}

impl From<UiOverwrites> for SharedOverwrites {
    fn from(overwrites: UiOverwrites) -> Self {
        Self(Some(Rc::new(overwrites)))
    }
}

#[cfg(feature = "browser")]
impl IntoPropValue<SharedOverwrites> for UiOverwrites {
    fn into_prop_value(self) -> SharedOverwrites {
        self.into()
    }
}
