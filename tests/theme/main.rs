//! Settings, tokens and themes as values and as files.

#![cfg(not(target_arch = "wasm32"))]

mod contrast;
mod files;
mod generated;
mod settings;
mod stylesheet;
