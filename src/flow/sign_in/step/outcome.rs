//! Where a sign-in goes: back, over to the accounts, or in.

use std::rc::Rc;

use super::Turn;
use super::session::active_id;
use crate::flow::passkey_offer::has_use_for_passkey;
use crate::flow::sign_in::{
    FirstFactor, SignInCall, SignInEffect, SignInError, SignInErrorReason as Reason, SignInScreen, SignInState,
    SignInTask,
};
use crate::wire::{AttemptId, Session, SignInAttempt, SignInId, Timestamp};

impl Turn<'_> {
    /// The attempt led to a sign-in.
    pub(super) fn complete(&mut self, state: &mut SignInState, attempt: &SignInAttempt) {
        if self.rules.passkey.prompt && has_use_for_passkey(&attempt.method) {
            state.screen = SignInScreen::Confirming;
            return self.call(state, SignInTask::CountingPasskeys, SignInCall::CountPasskeys);
        }
        self.finish(state);
    }

    /// Back to where a sign-in begins, with what was typed.
    pub(super) fn show_first(&mut self, state: &mut SignInState) {
        self.drop_request(state);
        forget_attempt(state);
        give_up(state);
        state.is_identified = false;
        state.token = None;
        state.screen = self.first_screen();
    }

    /// The first form, for a person who wants just that: beside accounts it adds another one.
    pub(super) fn show_form(&mut self, state: &mut SignInState) {
        state.adds_account |= state.has_accounts();
        self.show_first(state);
    }

    /// Back to where this sign-in came from: the accounts, where there are some, else the first form.
    pub(super) fn go_back(&mut self, state: &mut SignInState) {
        if state.has_accounts() && !state.adds_account {
            self.show_accounts(state);
        } else {
            self.show_first(state);
        }
    }

    /// The same without what was typed.
    pub(super) fn start_over(&mut self, state: &mut SignInState) {
        state.identifier = Box::default();
        state.phone = Default::default();
        state.profile = Default::default();
        state.method = self.rules.first.unwrap_or(FirstFactor::Password);
        state.is_method_chosen = false;
        self.show_first(state);
    }

    /// The attempt can no longer be continued; what identifies the person stays, unless there are accounts to go back to.
    pub(super) fn leave_attempt(&mut self, state: &mut SignInState) {
        self.go_back(state);
        state.profile = Default::default();
    }

    /// The list of accounts; a request under way no longer counts.
    pub(super) fn show_accounts(&mut self, state: &mut SignInState) {
        self.start_over(state);
        state.adds_account = false;
        state.screen = SignInScreen::Accounts;
    }

    pub(super) fn choose_account(&mut self, state: &mut SignInState, id: SignInId) {
        if state.screen != SignInScreen::Accounts {
            return;
        }
        if state.session.as_deref().and_then(active_id).as_ref() == Some(&id) {
            return self.finish(state);
        }
        state.known_active = None;
        self.call(state, SignInTask::Switching, SignInCall::SwitchAccount(id));
    }

    /// Replies of acts are snapshots from before the write, so the session is read anew.
    pub(super) fn confirm(&mut self, state: &mut SignInState) {
        state.screen = SignInScreen::Confirming;
        self.call(state, SignInTask::Confirming, SignInCall::Confirm);
    }

    /// The session was read anew after the server said yes.
    pub(super) fn confirmed(&mut self, state: &mut SignInState, session: Rc<Session>, now: Timestamp) {
        // Adding an account to others: that somebody is active says nothing, that somebody else is does.
        let active = active_id(&session);
        let is_news = !state.adds_account || active != state.known_active;
        state.session = Some(session);
        if state.attempt.is_some() {
            return self.settle(state, now);
        }
        if active.is_some() && is_news {
            return self.finish(state);
        }
        self.go_back(state);
        state.error = Some(SignInError::of_form(Reason::NotConfirmed));
    }

    pub(super) fn finish(&mut self, state: &mut SignInState) {
        self.start_over(state);
        if self.is_undone(state) {
            return;
        }
        state.adds_account = false;
        state.refusal = None;
        state.signed_in_meanwhile = false;
        state.screen = SignInScreen::Finished;
        self.effects.push(SignInEffect::Finish);
    }
}

impl Turn<'_> {
    /// Signed out again by another tab before this one was done: then there is nothing to go on to.
    pub(super) fn is_undone(&mut self, state: &mut SignInState) -> bool {
        let is_undone = state.session.as_deref().and_then(active_id).is_none();
        if is_undone && state.has_accounts() && !state.adds_account {
            self.show_accounts(state);
        }
        is_undone
    }
}

/// Nothing of an attempt is left, whatever it was.
pub(super) fn forget_attempt(state: &mut SignInState) {
    state.attempt = None;
    state.attempt_seen = None;
    state.step = None;
    state.sent = None;
    state.prepared = None;
    state.factor = None;
    state.last_digits = Box::default();
    state.profile_refused = false;
}

/// No attempt known by now is taken up again.
pub(super) fn give_up(state: &mut SignInState) {
    let newest = state
        .session
        .as_deref()
        .and_then(|session| session.newest_sign_in_attempt_since(&[]));
    let newest = newest.map(|attempt| attempt.id.clone());
    if newest.as_ref().map(age) > state.given_up.as_ref().map(age) {
        state.given_up = newest;
    }
}

/// Ids grow with time: of two, the longer one, then the greater one, is the newer.
pub(super) fn age(id: &AttemptId) -> (usize, &str) {
    (id.as_str().len(), id.as_str())
}
