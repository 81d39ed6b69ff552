//! What an answer must say to be the answer to our question.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::Value;
use sha2::{Digest as _, Sha256};

use super::authenticator_data::AuthenticatorData;
use crate::http::{host_of, name_of};

/// The question.
#[derive(Clone, Debug)]
pub(crate) struct Expectation<'a> {
    pub(crate) challenge: &'a [u8],
    /// Where the browser may have been.
    pub(crate) origins: &'a [String],
    /// For whom the key is; without one, for the host of the page.
    pub(crate) relying_party: Option<&'a str>,
    /// The authenticator has to know who uses it.
    pub(crate) verifies_user: bool,
}

/// What is wrong with an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Flaw {
    /// The browser's part is unreadable or of another kind.
    ClientData,
    /// It answers another question.
    Challenge,
    /// It comes from a page that may not ask, or from a frame in one.
    Origin,
    /// The authenticator's part is unreadable.
    AuthenticatorData,
    /// The key is for somebody else.
    RelyingParty,
    /// Nobody touched the authenticator.
    Presence,
    /// The authenticator does not know who touched it.
    Verification,
    /// There is no credential, or another one than named.
    Credential,
    /// The key is of an unknown kind.
    Key,
    /// The statement about the authenticator contradicts itself.
    Attestation,
    /// The key did not sign this.
    Signature,
    /// The authenticator signed more often than it says: there are two of it.
    Counter,
}

/// The challenge that a browser says to answer; nothing is verified yet.
pub(crate) fn challenge_of(client_data: &[u8]) -> Option<Vec<u8>> {
    let document: Value = serde_json::from_slice(client_data).ok()?;
    URL_SAFE_NO_PAD.decode(document["challenge"].as_str()?).ok()
}

impl Expectation<'_> {
    /// Compares both parts of an answer with the question. `kind` is `webauthn.create` or `webauthn.get`.
    pub(super) fn meets(&self, kind: &str, client_data: &[u8], data: &AuthenticatorData<'_>) -> Result<(), Flaw> {
        let document: Value = serde_json::from_slice(client_data).map_err(|_| Flaw::ClientData)?;
        if document["type"] != kind {
            return Err(Flaw::ClientData);
        }
        if challenge_of(client_data).as_deref() != Some(self.challenge) {
            return Err(Flaw::Challenge);
        }
        let origin = document["origin"].as_str().ok_or(Flaw::Origin)?;
        if !self.origins.iter().any(|allowed| allowed == origin) || document["crossOrigin"] == true {
            return Err(Flaw::Origin);
        }
        let relying_party = self.relying_party.unwrap_or_else(|| name_of(host_of(origin)));
        if data.relying_party_hash != &Sha256::digest(relying_party)[..] {
            return Err(Flaw::RelyingParty);
        }
        if !data.is_present() {
            return Err(Flaw::Presence);
        }
        if self.verifies_user && !data.is_verified() {
            return Err(Flaw::Verification);
        }
        Ok(())
    }
}

/// What an authenticator signs.
pub(super) fn signed(authenticator_data: &[u8], client_data: &[u8]) -> Vec<u8> {
    [authenticator_data, &Sha256::digest(client_data)].concat()
}
