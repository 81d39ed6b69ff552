//! The types of the API: what is read of what servers say, however strange it is.

#![cfg(not(target_arch = "wasm32"))]

mod admission;
mod attempt;
mod deployment;
mod errors;
mod json;
mod lazy;
mod notification;
mod organization;
mod session;
mod timestamp;
mod user_passkey;
