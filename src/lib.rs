//! kit
#[macro_use]
pub mod wire;
pub mod client;
pub mod flow;
pub mod session;
