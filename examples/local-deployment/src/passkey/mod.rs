//! Passkeys (WebAuthn level 3), verified: what a browser sends after it asked an authenticator.
//!
//! Pure: no deployment, no clock. Nothing is believed because an authenticator's maker says so (attestation is parsed and
//! not trusted), everything because a signature proves it.

mod assertion;
mod authenticator_data;
mod cbor;
mod expectation;
mod key;
mod registration;

pub(crate) use assertion::{Assertion, assert};
pub(crate) use expectation::{Expectation, challenge_of};
pub(crate) use registration::{Credential, register};

#[cfg(test)]
#[path = "../../tests/common/passkey.rs"]
pub(crate) mod software;
#[cfg(test)]
mod tests;
