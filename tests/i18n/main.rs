//! What holds for the texts of all languages.

#![cfg(not(target_arch = "wasm32"))]

mod labels;
mod scripts;
mod typography;
