//! What the session says: which step the attempt waits for, who is signed in.

use std::rc::Rc;

use super::Turn;
use super::outcome::forget_attempt;
use crate::flow::sign_in::CodeChannel;
use crate::flow::sign_up::{SignUpErrorReason as Reason, SignUpLinks, SignUpScreen, SignUpState, SignUpTask};
use crate::wire::{Session, SignUpStep, Timestamp};

impl Turn<'_> {
    /// An address that a link proposes is newer than what is remembered, but it is proposed once.
    pub(super) fn links_found(&mut self, state: &mut SignUpState, links: SignUpLinks) {
        if state.session.is_some() {
            return;
        }
        state.invite_token = links.invite_token;
        if !links.invited_email.is_empty() && links.invited_email != state.proposed {
            state.profile.email = links.invited_email.clone();
            state.proposed = links.invited_email;
        }
    }

    pub(super) fn session_arrived(&mut self, state: &mut SignUpState, session: Rc<Session>, now: Timestamp) {
        let is_first = state.session.is_none();
        state.session = Some(session);
        if is_first {
            return self.settle(state, now);
        }
        if matches!(state.screen, SignUpScreen::Finished | SignUpScreen::PasskeyPrompt) {
            if !state.is_anybody_active() {
                // Signed out again while the target page did not come.
                self.show_form(state);
            }
        } else if state.is_busy() && !is_moved(state) {
            state.is_stale = true;
        } else {
            self.look_again(state, now);
        }
    }

    pub(super) fn time_passed(&mut self, state: &mut SignUpState, now: Timestamp) {
        if state.limited_until.is_some_and(|until| until <= now) {
            state.limited_until = None;
            state.errors.retain(|error| !error.reason.is_limit());
            self.try_again(state);
        }
        if state.is_over(now) && !state.is_busy() {
            self.settle(state, now);
        }
    }

    /// What failed on a screen that only waits is tried again.
    pub(super) fn try_again(&mut self, state: &mut SignUpState) {
        match state.screen {
            _ if state.is_busy() => {}
            SignUpScreen::Confirming => self.confirm(state),
            SignUpScreen::Loading if state.is_ready() => self.show_form(state),
            _ => {}
        }
    }

    /// The session changed while a request was under way that did not read it.
    pub(super) fn catch_up(&mut self, state: &mut SignUpState, now: Timestamp) {
        if !state.is_busy() && std::mem::take(&mut state.is_stale) && state.screen != SignUpScreen::Finished {
            self.look_again(state, now);
        }
    }

    /// The session changed elsewhere.
    fn look_again(&mut self, state: &mut SignUpState, now: Timestamp) {
        let has_room = self.rules.several_accounts || !state.is_anybody_active();
        if state.attempt.is_some() || !has_room {
            self.settle(state, now);
        }
    }

    /// The screen that the session asks for.
    pub(super) fn settle(&mut self, state: &mut SignUpState, now: Timestamp) {
        state.is_stale = false;
        let is_anybody_active = state.is_anybody_active();
        let is_doubtful = std::mem::take(&mut state.is_doubtful);
        if std::mem::take(&mut state.was_offered) && is_anybody_active {
            state.screen = SignUpScreen::PasskeyPrompt;
            return;
        }
        if state.attempt.is_some() {
            let Some(attempt) = state.attempt() else {
                return self.attempt_gone(state);
            };
            match attempt.step().cloned() {
                // Where nothing is to be proved the attempt is never marked as completed: the session tells.
                None if is_anybody_active => return self.finish(state),
                None => return self.leave_attempt(state, Reason::NotConfirmed),
                Some(step) if !is_doubtful && !state.is_over(now) => return self.show_step(state, &step, now),
                Some(_) => return self.leave_attempt(state, Reason::AttemptExpired),
            }
        }
        let has_no_room = is_anybody_active && !self.rules.several_accounts;
        if has_no_room || state.screen == SignUpScreen::Loading {
            self.show_form(state);
        }
    }

    /// The server no longer knows the attempt. It may have signed in before it was forgotten.
    fn attempt_gone(&mut self, state: &mut SignUpState) {
        if state.is_anybody_active() && !self.rules.several_accounts {
            self.finish(state);
        } else {
            self.leave_attempt(state, Reason::AttemptExpired);
        }
    }

    /// The screen of an attempt's step.
    fn show_step(&mut self, state: &mut SignUpState, step: &SignUpStep, now: Timestamp) {
        let is_corrected = state.is_corrected();
        state.sent_form = None;
        if is_corrected {
            // Corrected while it was sent: no code goes where nobody waits for it.
            forget_attempt(state);
            return self.show_form(state);
        }
        if state.step.as_ref() != Some(step) {
            self.drop_request(state);
            state.step = Some(step.clone());
        }
        match step {
            SignUpStep::VerifyEmail => self.show_sent(state, step, CodeChannel::Email, now),
            SignUpStep::VerifyPhone => self.show_sent(state, step, CodeChannel::Phone, now),
            SignUpStep::VerifyAuthenticator | SignUpStep::Unknown(_) => {
                state.screen = SignUpScreen::UnknownStep(step.clone());
            }
        }
    }
}

/// Whether the attempt went on, or ended, without what is being sent for it.
fn is_moved(state: &SignUpState) -> bool {
    let step = state.attempt().and_then(|attempt| attempt.step());
    state.task == Some(SignUpTask::Preparing) && state.step.as_ref() != step
}
