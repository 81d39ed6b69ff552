//! kit

pub mod client;
pub mod flow;
pub mod session;
pub mod theme;
pub mod wire;

#[cfg(feature = "browser")]
pub mod components;
#[cfg(feature = "browser")]
pub mod hooks;
#[cfg(feature = "browser")]
pub mod i18n;
#[cfg(feature = "browser")]
pub mod prelude;
#[cfg(feature = "router")]
pub mod router;
#[cfg(feature = "browser")]
mod ui;
