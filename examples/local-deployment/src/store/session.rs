//! Sessions: one browser each, with its token, its sign-ins and its attempts.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use wacht_yew::wire::{MembershipId, SessionId, SignInAttempt, SignInId, Timestamp, UserId};

use super::{AttemptNote, SignUpRecord};

/// All sessions.
pub(crate) type Sessions = BTreeMap<SessionId, SessionRecord>;

/// One browser.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct SessionRecord {
    pub(crate) id: SessionId,
    pub(crate) created_at: Timestamp,
    pub(crate) updated_at: Timestamp,
    pub(crate) token: IssuedToken,
    /// The token exchanged last, which requests already on their way may still carry.
    pub(crate) exchanged: Option<IssuedToken>,
    pub(crate) active_sign_in: Option<SignInId>,
    pub(crate) sign_ins: Vec<SignInRecord>,
    pub(crate) attempts: Vec<SignInAttempt>,
    pub(crate) notes: Vec<AttemptNote>,
    pub(crate) sign_ups: Vec<SignUpRecord>,
}

/// A session JWT as issued.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct IssuedToken {
    pub(crate) jwt: String,
    pub(crate) rotating_token: String,
    pub(crate) expires_at: Timestamp,
}

/// One account signed in inside a session.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct SignInRecord {
    pub(crate) id: SignInId,
    pub(crate) user: UserId,
    pub(crate) created_at: Timestamp,
    pub(crate) expires_at: Timestamp,
    pub(crate) last_active_at: Timestamp,
    pub(crate) organization_membership: Option<MembershipId>,
    pub(crate) workspace_membership: Option<MembershipId>,
    /// Where it was made; empty when that is not known.
    pub(crate) ip_address: String,
    pub(crate) browser: String,
    pub(crate) device: String,
}

impl SessionRecord {
    pub(crate) fn new(id: SessionId, token: IssuedToken, now: Timestamp) -> Self {
        Self {
            id,
            created_at: now,
            updated_at: now,
            token,
            exchanged: None,
            active_sign_in: None,
            sign_ins: Vec::new(),
            attempts: Vec::new(),
            notes: Vec::new(),
            sign_ups: Vec::new(),
        }
    }

    /// Forgets sign-ins past their end and marks the active one as used.
    pub(crate) fn touch(&mut self, now: Timestamp) {
        self.end(|sign_in| sign_in.expires_at <= now);
        if let Some(active) = self.active_mut() {
            active.last_active_at = now;
        }
    }

    /// Ends sign-ins; nobody is active when the active one is among them.
    pub(crate) fn end(&mut self, is_over: impl Fn(&SignInRecord) -> bool) {
        self.sign_ins.retain(|sign_in| !is_over(sign_in));
        if self.active().is_none() {
            self.active_sign_in = None;
        }
    }

    pub(crate) fn active(&self) -> Option<&SignInRecord> {
        let id = self.active_sign_in.as_ref()?;
        self.sign_ins.iter().find(|sign_in| sign_in.id == *id)
    }

    pub(crate) fn active_mut(&mut self) -> Option<&mut SignInRecord> {
        let id = self.active_sign_in.as_ref()?;
        self.sign_ins.iter_mut().find(|sign_in| sign_in.id == *id)
    }

    pub(crate) fn sign_in(&self, id: &str) -> Option<&SignInRecord> {
        self.sign_ins.iter().find(|sign_in| sign_in.id.as_str() == id)
    }

    pub(crate) fn has_user(&self, user: &UserId) -> bool {
        self.sign_ins.iter().any(|sign_in| sign_in.user == *user)
    }
}
