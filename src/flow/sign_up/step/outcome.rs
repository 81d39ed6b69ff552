//! Where a sign-up goes: back to its form, or in.

use std::rc::Rc;

use super::Turn;
use crate::flow::sign_up::{
    AvailabilityBoard, SignUpCall, SignUpEffect, SignUpError, SignUpErrorReason as Reason, SignUpScreen, SignUpState,
    SignUpTask,
};
use crate::wire::{Session, Timestamp};

impl Turn<'_> {
    /// Replies of acts are snapshots from before the write, so the session is read anew.
    pub(super) fn confirm(&mut self, state: &mut SignUpState) {
        state.screen = SignUpScreen::Confirming;
        self.call(state, SignUpTask::Confirming, SignUpCall::Confirm);
    }

    /// The session was read anew after the server said yes.
    pub(super) fn confirmed(&mut self, state: &mut SignUpState, session: Rc<Session>, now: Timestamp) {
        state.session = Some(session);
        if state.attempt.is_some() {
            return self.settle(state, now);
        }
        // A server that made no attempt signs in at once, or did nothing.
        if state.is_anybody_active() {
            return self.finish(state);
        }
        self.show_form(state);
        state.errors = vec![SignUpError::of_form(Reason::NotConfirmed)];
    }

    /// The form again, with what was typed: an address or a number is to be changed, or the attempt to be left.
    pub(super) fn reopen(&mut self, state: &mut SignUpState) {
        if can_be_left(&state.screen) {
            forget_attempt(state);
            self.show_form(state);
        }
    }

    /// The same without what was typed.
    pub(super) fn start_over(&mut self, state: &mut SignUpState) {
        if can_be_left(&state.screen) {
            forget_typed(state);
            self.reopen(state);
        }
    }

    /// The attempt can no longer be continued; what was typed stays.
    pub(super) fn leave_attempt(&mut self, state: &mut SignUpState, reason: Reason) {
        forget_attempt(state);
        self.show_form(state);
        if !state.is_busy() && state.screen != SignUpScreen::Finished {
            state.errors = vec![SignUpError::of_form(reason)];
        }
    }

    /// Signed up. Who is new here has no passkey yet, and may be glad of one.
    pub(super) fn finish(&mut self, state: &mut SignUpState) {
        if self.rules.offers_passkey {
            return self.count_passkeys(state);
        }
        self.lead_on(state);
    }

    pub(super) fn lead_on(&mut self, state: &mut SignUpState) {
        self.end(state, SignUpEffect::Finish);
    }

    /// Somebody is signed in, and this page cannot add another account.
    pub(super) fn go_on(&mut self, state: &mut SignUpState) {
        self.end(state, SignUpEffect::GoOn);
    }

    fn end(&mut self, state: &mut SignUpState, effect: SignUpEffect) {
        self.drop_request(state);
        forget_attempt(state);
        forget_typed(state);
        state.screen = SignUpScreen::Finished;
        self.effects.push(effect);
    }
}

fn can_be_left(screen: &SignUpScreen) -> bool {
    matches!(
        screen,
        SignUpScreen::Form
            | SignUpScreen::Code(_)
            | SignUpScreen::UnknownStep(_)
            | SignUpScreen::Leaving
            | SignUpScreen::Confirming
    )
}

/// Nothing of an attempt is left, whatever it was.
pub(super) fn forget_attempt(state: &mut SignUpState) {
    state.attempt = None;
    state.attempt_seen = None;
    state.step = None;
    state.sent = None;
    state.prepared = None;
    state.is_resending = false;
    state.is_doubtful = false;
    state.is_stale = false;
    state.sent_form = None;
    state.was_corrected = false;
}

pub(super) fn forget_typed(state: &mut SignUpState) {
    state.profile = Default::default();
    state.accepts_terms = false;
    state.availability = AvailabilityBoard::default();
    if let Some(email) = state.invited_email().map(Box::<str>::from) {
        state.profile.email = email;
    }
}
