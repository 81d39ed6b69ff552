//! The typed endpoints over a scripted transport: what is asked, and how answers are read.

#![cfg(not(target_arch = "wasm32"))]

#[path = "../common"]
mod common {
    pub(crate) mod transport;
}

mod body;
mod credential;
mod dev_session;
mod identity;
mod invitation;
mod key;
mod me;
mod origin;
mod sign_in;
mod sign_up;
mod tenancy;
mod transport;
