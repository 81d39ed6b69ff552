//! The session store and its tokens, without a browser.

#![cfg(not(target_arch = "wasm32"))]

#[path = "../common"]
mod common {
    #[allow(dead_code, reason = "the tests of clients need the rest of it")]
    pub(crate) mod transport;
}

mod refresh;
mod store;
mod tenancy;
mod tokens;
mod tokens_generated;
