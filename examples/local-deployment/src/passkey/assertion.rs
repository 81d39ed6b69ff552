//! A passkey in use.

use super::authenticator_data::AuthenticatorData;
use super::cbor;
use super::expectation::{Expectation, Flaw, signed};
use super::key::PublicKey;

/// What a browser sends after `navigator.credentials.get`.
#[derive(Clone, Debug)]
pub(crate) struct Assertion {
    pub(crate) client_data: Vec<u8>,
    pub(crate) authenticator_data: Vec<u8>,
    pub(crate) signature: Vec<u8>,
}

/// What the authenticator says of itself now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Use {
    pub(crate) counter: u32,
    pub(crate) backed_up: bool,
}

/// Verifies that the owner of a key answered. `counter` is what the authenticator said last time.
pub(crate) fn assert(expectation: &Expectation<'_>, answer: &Assertion, key: &[u8], counter: u32) -> Result<Use, Flaw> {
    let data = AuthenticatorData::read(&answer.authenticator_data).ok_or(Flaw::AuthenticatorData)?;
    expectation.meets("webauthn.get", &answer.client_data, &data)?;
    let key = cbor::read_whole(key)
        .as_ref()
        .and_then(PublicKey::read)
        .ok_or(Flaw::Key)?;
    if !key.verifies(
        &signed(&answer.authenticator_data, &answer.client_data),
        &answer.signature,
    ) {
        return Err(Flaw::Signature);
    }
    // An authenticator that does not count always says zero; one that does never says the same twice.
    if (data.counter, counter) != (0, 0) && data.counter <= counter {
        return Err(Flaw::Counter);
    }
    Ok(Use {
        counter: data.counter,
        backed_up: data.is_backed_up(),
    })
}
