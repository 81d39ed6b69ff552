//! Sign-up attempts of a session.

use serde::{Deserialize, Serialize};
use wacht_yew::wire::{SignUpAttempt, SignUpStep, Timestamp};

use super::attempt::make_room;
use super::{PhoneContact, SessionRecord};
use crate::password::PasswordHash;

/// A sign-up attempt with what it does not show.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct SignUpRecord {
    pub(crate) attempt: SignUpAttempt,
    pub(crate) phone: Option<PhoneContact>,
    pub(crate) password: Option<PasswordHash>,
    /// The steps that were taken.
    pub(crate) proved: Vec<SignUpStep>,
    pub(crate) expires_at: Timestamp,
}

impl SessionRecord {
    /// The sign-up attempt of this id.
    pub(crate) fn sign_up(&self, id: &str) -> Option<&SignUpRecord> {
        self.sign_ups.iter().find(|record| record.attempt.id.as_str() == id)
    }

    /// Puts an attempt in the place of the one with its id, or behind all others.
    pub(crate) fn put_sign_up(&mut self, record: SignUpRecord) {
        match self
            .sign_ups
            .iter_mut()
            .find(|other| other.attempt.id == record.attempt.id)
        {
            Some(place) => *place = record,
            None => self.sign_ups.push(record),
        }
        make_room(&mut self.sign_ups, |record| record.attempt.remaining_steps.is_empty());
    }
}
