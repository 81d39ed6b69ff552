//! A new passkey.

use super::authenticator_data::AuthenticatorData;
use super::cbor::{self, Item};
use super::expectation::{Expectation, Flaw, signed};
use super::key::PublicKey;

/// Largest attestation object looked at, in bytes; certificates make real ones a few thousand long.
const LARGEST: usize = 64 * 1024;

/// A credential that an authenticator made for us.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Credential {
    pub(crate) id: Vec<u8>,
    /// The public key in COSE form.
    pub(crate) key: Vec<u8>,
    pub(crate) counter: u32,
    pub(crate) backed_up: bool,
}

/// Verifies what a browser sends after `navigator.credentials.create`.
pub(crate) fn register(
    expectation: &Expectation<'_>,
    client_data: &[u8],
    attestation: &[u8],
) -> Result<Credential, Flaw> {
    let attestation = Some(attestation).filter(|bytes| bytes.len() <= LARGEST);
    let object = attestation.and_then(cbor::read_whole).ok_or(Flaw::Attestation)?;
    let bytes = object
        .field("authData")
        .and_then(Item::bytes)
        .ok_or(Flaw::AuthenticatorData)?;
    let data = AuthenticatorData::read(bytes).ok_or(Flaw::AuthenticatorData)?;
    expectation.meets("webauthn.create", client_data, &data)?;
    let made = data.credential.as_ref().ok_or(Flaw::Credential)?;
    let key = cbor::read_whole(made.key)
        .as_ref()
        .and_then(PublicKey::read)
        .ok_or(Flaw::Key)?;
    state(&object, &key, &signed(bytes, client_data))?;
    Ok(Credential {
        id: made.id.to_owned(),
        key: made.key.to_owned(),
        counter: data.counter,
        backed_up: data.is_backed_up(),
    })
}

/// Looks at the statement about the authenticator. No maker is trusted, so only what can contradict itself is compared: an
/// empty statement must be empty, and who vouches for themselves must do so with the new key.
fn state(object: &Item<'_>, key: &PublicKey, message: &[u8]) -> Result<(), Flaw> {
    let (Some(Item::Text(format)), Some(statement @ Item::Map(entries))) =
        (object.field("fmt"), object.field("attStmt"))
    else {
        return Err(Flaw::Attestation);
    };
    match *format {
        "none" if !entries.is_empty() => Err(Flaw::Attestation),
        "packed" if statement.field("x5c").is_none() => {
            let algorithm = Item::Integer(key.algorithm());
            let signature = statement.field("sig").and_then(Item::bytes);
            let is_own = statement.field("alg") == Some(&algorithm)
                && signature.is_some_and(|signature| key.verifies(message, signature));
            is_own.then_some(()).ok_or(Flaw::Attestation)
        }
        _ => Ok(()),
    }
}
