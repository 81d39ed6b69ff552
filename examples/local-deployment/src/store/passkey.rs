//! Passkeys and whose they are.

use serde::{Deserialize, Serialize};
use wacht_yew::wire::{PasskeyDevice, Timestamp, UserId, UserPasskey};

/// So many passkeys has a user at most.
pub(crate) const PER_USER: usize = 20;

/// One passkey.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct PasskeyRecord {
    pub(crate) id: Box<str>,
    pub(crate) user: UserId,
    pub(crate) name: Box<str>,
    /// What the authenticator calls it.
    #[serde(with = "super::bytes")]
    pub(crate) credential: Vec<u8>,
    /// The public key in COSE form.
    #[serde(with = "super::bytes")]
    pub(crate) key: Vec<u8>,
    /// How often the authenticator signed, or zero when it does not count.
    pub(crate) counter: u32,
    pub(crate) created_at: Timestamp,
    pub(crate) last_used_at: Option<Timestamp>,
    pub(crate) device_type: PasskeyDevice,
    pub(crate) backed_up: bool,
    /// How browsers reach the authenticator.
    pub(crate) transports: Vec<Box<str>>,
}

impl PasskeyRecord {
    /// The passkey as its owner sees it.
    pub(crate) fn shown(&self) -> UserPasskey {
        UserPasskey {
            id: self.id.clone(),
            name: self.name.clone(),
            created_at: Some(self.created_at),
            last_used_at: self.last_used_at,
            device_type: self.device_type.clone(),
            backed_up: self.backed_up,
        }
    }
}

/// All passkeys, oldest first.
#[derive(Default, Serialize, Deserialize)]
pub(crate) struct Passkeys {
    all: Vec<PasskeyRecord>,
}

impl Passkeys {
    pub(crate) fn of<'p>(&'p self, user: &'p UserId) -> impl Iterator<Item = &'p PasskeyRecord> {
        self.all.iter().filter(move |passkey| passkey.user == *user)
    }

    /// Whether the user may register another one.
    pub(crate) fn have_room(&self, user: &UserId) -> bool {
        self.of(user).count() < PER_USER
    }

    pub(crate) fn add(&mut self, passkey: PasskeyRecord) {
        self.all.push(passkey);
    }

    /// The user's passkey of this id.
    pub(crate) fn find_mut(&mut self, user: &UserId, id: &str) -> Option<&mut PasskeyRecord> {
        let mut all = self.all.iter_mut();
        all.find(|passkey| passkey.user == *user && *passkey.id == *id)
    }

    /// The passkey that an authenticator calls so.
    pub(crate) fn by_credential(&self, credential: &[u8]) -> Option<&PasskeyRecord> {
        self.all.iter().find(|passkey| passkey.credential == credential)
    }

    /// Forgets the user's passkey of this id; whether there was one.
    pub(crate) fn remove(&mut self, user: &UserId, id: &str) -> bool {
        let before = self.all.len();
        self.all.retain(|passkey| passkey.user != *user || *passkey.id != *id);
        self.all.len() < before
    }

    /// Forgets all passkeys of a user.
    pub(crate) fn forget(&mut self, user: &UserId) {
        self.all.retain(|passkey| passkey.user != *user);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn they_survive_being_written_down() {
        let mut passkeys = Passkeys::default();
        passkeys.add(PasskeyRecord {
            id: "1".into(),
            user: "ada".into(),
            name: "Key".into(),
            credential: vec![0, 255],
            key: vec![1, 2],
            counter: 7,
            created_at: Timestamp::from_millis(1_780_000_000_000),
            last_used_at: None,
            device_type: PasskeyDevice::Platform,
            backed_up: true,
            transports: vec!["usb".into()],
        });
        let text = serde_json::to_string(&passkeys).unwrap();
        let read: Passkeys = serde_json::from_str(&text).unwrap();
        let (before, after) = (&passkeys.all[0], read.by_credential(&[0, 255]).unwrap());
        assert_eq!(before.shown(), after.shown());
        assert_eq!(
            (&before.key, before.counter, &before.transports),
            (&after.key, after.counter, &after.transports)
        );
    }
}
