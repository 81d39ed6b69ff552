//! Appearance: what an app changes of the deployment's settings, and how that reaches the page.
//!
//! Layer: imports [`wire`](crate::wire) only.

mod overwrites;
#[cfg(feature = "browser")]
mod part_observer;
mod parts;
#[cfg(feature = "browser")]
mod stylesheet;
mod tokens;

pub use overwrites::{ColorScheme, UiOverwrites};
#[cfg(feature = "browser")]
pub(crate) use part_observer::PartObserver;
pub use parts::{Part, PartClasses};
#[cfg(feature = "browser")]
pub(crate) use stylesheet::apply_tokens;
#[cfg(feature = "browser")]
pub use stylesheet::{STYLESHEET, mount_stylesheet};
pub use tokens::{TOKENS, custom_property, is_safe_value};
