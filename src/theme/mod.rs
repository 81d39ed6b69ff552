//! Appearance: what an app changes of the deployment's settings, and how that reaches the page.
//!
//! Layer: imports [`wire`](crate::wire) only.
//!
//! ```
//! use wacht_yew::theme::{ColorScheme, Layout, Part, UiOverwrites};
//! use wacht_yew::wire::TokenName;
//!
//! let ui = UiOverwrites::new()
//!     .token(TokenName::Primary, "#0a7d55")
//!     .dark_token(TokenName::Primary, "#4cc38a")
//!     .color_scheme(ColorScheme::System)
//!     .layout(Layout {
//!         width: Some(360),
//!         ..Layout::default()
//!     })
//!     .part(Part::Card, "shadow-none");
//! # let _ = ui;
//! ```

#[cfg(feature = "browser")]
mod appearance;
pub mod contrast;
mod layout;
#[cfg(feature = "browser")]
mod legibility;
mod mode;
mod overwrites;
#[cfg(feature = "browser")]
mod part_observer;
mod parts;
#[cfg(feature = "browser")]
mod scheme_observer;
mod screens;
mod settings_file;
mod shared_overwrites;
#[cfg(feature = "browser")]
mod stylesheet;
mod tokens;

#[cfg(feature = "browser")]
pub(crate) use appearance::{Appearance, Dressing};
pub use layout::{CardStyle, Density, Layout, LogoPlace, SocialButtons, SocialPlace};
pub use mode::{ColorScheme, HostScheme, StyleElement, StylesheetMode};
pub use overwrites::UiOverwrites;
#[cfg(feature = "browser")]
use part_observer::PartObserver;
pub use parts::{Part, PartClasses};
pub use screens::ScreenName;
pub use settings_file::UiOverwritesError;
pub use shared_overwrites::SharedOverwrites;
#[cfg(feature = "browser")]
pub use stylesheet::{STYLESHEETS, mount_stylesheet};
pub use tokens::{TOKENS, custom_property, is_safe_value};
