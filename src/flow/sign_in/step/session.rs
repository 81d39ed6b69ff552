//! What the session says: which attempt is under way, which step it waits for, who is signed in.

use std::rc::Rc;

use super::Turn;
use super::outcome::{age, forget_attempt, give_up};
use crate::flow::sign_in::{
    Elsewhere, FirstFactor, SignInCall, SignInEffect, SignInError, SignInErrorReason as Reason, SignInLinks,
    SignInScreen, SignInState, SignInTask,
};
use crate::wire::{AttemptId, Session, SignInAttempt, SignInId, SignInStep, Timestamp};

impl Turn<'_> {
    /// What the address brought along counts more than what is remembered: it is newer.
    pub(super) fn links_found(&mut self, state: &mut SignInState, links: SignInLinks) {
        if state.session.is_some() || links == SignInLinks::default() {
            return;
        }
        self.effects.push(SignInEffect::CleanAddress);
        if links.attempt.is_some() && links.attempt != state.attempt {
            forget_attempt(state);
            state.attempt = links.attempt;
            state.given_up = None;
            state.was_corrected = false;
        }
        if !links.invited_email.is_empty() {
            state.identifier = links.invited_email;
            state.is_identified = false;
        }
        state.refusal = links.refusal;
        state.ticket = links.ticket;
        state.wants_methods = links.help;
    }

    pub(super) fn session_arrived(&mut self, state: &mut SignInState, session: Rc<Session>, now: Timestamp) {
        let had_account = state.session.as_deref().and_then(active_id).is_some();
        let is_first = state.session.is_none();
        let signed_in_elsewhere = active_id(&session).is_some() && !had_account && !state.adds_account;
        state.session = Some(session);
        if is_first {
            return self.open(state, now);
        }
        let is_anybody_active = state.session.as_deref().and_then(active_id).is_some();
        state.signed_in_meanwhile &= is_anybody_active;
        if matches!(state.screen, SignInScreen::Finished | SignInScreen::PasskeyPrompt) {
            if !is_anybody_active {
                // Signed out again while the target page did not come.
                self.start_over(state);
                self.settle(state, now);
            } else if state.screen == SignInScreen::PasskeyPrompt {
                give_up(state);
            }
            return;
        }
        if state.is_busy() && !is_moved(state, now) {
            state.signed_in_meanwhile |= signed_in_elsewhere;
            state.is_stale = true;
            if state.attempt.is_none() && !makes_attempt(state.task) {
                give_up(state);
            }
        } else if state.attempt.is_some() {
            self.settle(state, now);
        } else if signed_in_elsewhere {
            self.finish(state);
        } else if state.screen == SignInScreen::Accounts && !state.has_accounts() {
            self.show_first(state);
        } else if state.screen != SignInScreen::Confirming {
            stay(state);
        }
    }

    pub(super) fn time_passed(&mut self, state: &mut SignInState, now: Timestamp) {
        if state.limited_until.is_some_and(|until| until <= now) {
            state.limited_until = None;
            state.error.take_if(|error| error.reason.is_limit());
            if state.screen == SignInScreen::Confirming && !state.is_busy() {
                // A screen that only waits has nobody who would ask again.
                self.confirm(state);
            }
        }
        if is_over(state, now) && (!state.is_busy() || is_moved(state, now)) {
            self.settle(state, now);
        }
    }

    /// The session changed while a request was under way that did not read it.
    pub(super) fn catch_up(&mut self, state: &mut SignInState, now: Timestamp) {
        if state.is_busy() || !std::mem::take(&mut state.is_stale) {
            return;
        }
        if state.attempt.is_some() {
            self.settle(state, now);
        } else if state.screen == SignInScreen::Accounts && !state.has_accounts() {
            self.show_first(state);
        } else {
            stay(state);
        }
    }

    /// The request that kept news of the session waiting is given up.
    pub(super) fn hear_late(&mut self, state: &mut SignInState) {
        if std::mem::take(&mut state.signed_in_meanwhile) {
            self.finish(state);
        } else if std::mem::take(&mut state.is_stale) {
            stay(state);
        }
    }

    /// The session is known for the first time.
    fn open(&mut self, state: &mut SignInState, now: Timestamp) {
        if !state.is_method_chosen || !self.rules.allows(state.method) {
            state.method = self.rules.first.unwrap_or(FirstFactor::Password);
            state.is_method_chosen = false;
        }
        if let Some(ticket) = state.ticket.take() {
            state.screen = SignInScreen::Confirming;
            return self.call(state, SignInTask::SpendingTicket, SignInCall::ExchangeTicket(ticket));
        }
        if std::mem::take(&mut state.was_corrected) && state.attempt().is_none_or(|attempt| !attempt.completed) {
            forget_attempt(state);
            give_up(state);
        } else if state.attempt.is_none()
            && let Some(attempt) = self.newest_open(state, now)
        {
            forget_attempt(state);
            state.attempt = Some(attempt);
        }
        let limit = (state.error.take(), state.limited_until.take());
        self.settle(state, now);
        state.place = None;
        state.wants_methods = false;
        let lasts = limit.1.is_some_and(|until| until > now);
        let has_room = state.error.is_none() && state.screen != SignInScreen::Finished;
        if lasts && has_room && !state.is_busy() {
            (state.error, state.limited_until) = limit;
        }
    }

    /// The newest attempt, if it is open and not given up.
    fn newest_open(&self, state: &SignInState, now: Timestamp) -> Option<AttemptId> {
        let session = state.session.as_deref()?;
        let is_done = session.active_signin.is_some() && !self.rules.several_accounts;
        let newest = session.newest_sign_in_attempt_since(&[])?;
        let is_open = !newest.completed && !newest.is_expired(now) && !newest.step().is_empty();
        let is_given_up = state
            .given_up
            .as_ref()
            .is_some_and(|limit| age(&newest.id) <= age(limit));
        (!is_done && is_open && !is_given_up).then(|| newest.id.clone())
    }

    /// The screen that the session asks for.
    pub(super) fn settle(&mut self, state: &mut SignInState, now: Timestamp) {
        let Some(session) = state.session.clone() else { return };
        state.is_stale = false;
        let mut flaw = None;
        if let Some(id) = state.attempt.clone() {
            match session.sign_in_attempt(&id) {
                Some(attempt) if attempt.completed && session.active_signin.is_some() => {
                    return self.complete(state, attempt);
                }
                Some(attempt) if attempt.completed => flaw = Some(Reason::NotConfirmed),
                Some(attempt) if !is_over(state, now) => return self.show_step(state, attempt, now),
                Some(_) | None => flaw = Some(Reason::AttemptExpired),
            }
        }
        let is_anybody_active = session.active_signin.is_some();
        if flaw.is_some() {
            self.leave_attempt(state);
        } else if is_anybody_active && state.place == Some(SignInScreen::PasskeyPrompt) {
            state.screen = SignInScreen::PasskeyPrompt;
            return;
        }
        if is_anybody_active && !self.rules.several_accounts {
            return self.finish(state);
        }
        if state.has_accounts() && !state.adds_account {
            self.show_accounts(state);
        } else if flaw.is_none() && state.screen == SignInScreen::Loading {
            state.screen = self.remembered_screen(state);
        }
        state.error = flaw.map(SignInError::of_form);
    }

    /// The screen of a sign-in that has no attempt yet, after a reload.
    fn remembered_screen(&self, state: &SignInState) -> SignInScreen {
        let has_password = self.rules.identifiers.is_some() && state.is_identified;
        match &state.place {
            _ if state.wants_methods && self.rules.has_others(state.method) => SignInScreen::Methods,
            Some(SignInScreen::Password) if has_password => SignInScreen::Password,
            Some(SignInScreen::Methods) if self.rules.has_methods() => SignInScreen::Methods,
            Some(place @ (SignInScreen::RecoveryEmail | SignInScreen::RecoveryCode)) if self.rules.recovery => {
                place.clone()
            }
            _ => self.first_screen(),
        }
    }

    pub(super) fn first_screen(&self) -> SignInScreen {
        match self.rules.first {
            Some(_) => SignInScreen::Identifier,
            None if self.rules.has_methods() => SignInScreen::Methods,
            None => SignInScreen::Elsewhere(Elsewhere::NoMethod),
        }
    }

    /// The screen of an attempt's step.
    fn show_step(&mut self, state: &mut SignInState, attempt: &SignInAttempt, now: Timestamp) {
        if state.sent_form.take().is_some_and(|sent| sent.is_of_another(state)) {
            // Corrected while it was sent: no code goes where nobody waits for it.
            return self.show_form(state);
        }
        let before = state.screen.clone();
        if state.step.as_ref() != Some(attempt.step()) {
            if state.is_busy() {
                self.drop_request(state);
            }
            state.step = Some(attempt.step().clone());
        }
        match attempt.step() {
            SignInStep::VerifyEmail
            | SignInStep::VerifyEmailOtp
            | SignInStep::VerifyPhone
            | SignInStep::VerifyPhoneOtp
            | SignInStep::VerifyEmailLink => self.show_sent(state, attempt.step(), now),
            SignInStep::VerifySecondFactor => self.show_second_factor(state),
            SignInStep::CompleteProfile => self.show_profile(state, attempt),
            SignInStep::AddSecondFactor => state.screen = SignInScreen::AddSecondFactor,
            step @ (SignInStep::VerifyPassword | SignInStep::Unknown(_)) => {
                state.screen = SignInScreen::Elsewhere(Elsewhere::Step(step.clone()));
            }
        }
        let is_new = state.screen != before && before != SignInScreen::Confirming;
        if is_new && !state.is_busy() {
            state.error = None;
        }
    }
}

/// What another tab did changes nothing here, nor after a reload: its attempt is not taken over, and accounts that came to
/// be there do not come in the way of the one that is being added.
fn stay(state: &mut SignInState) {
    give_up(state);
    let is_list = matches!(state.screen, SignInScreen::Accounts | SignInScreen::Finished);
    state.adds_account |= state.has_accounts() && !is_list;
}

pub(super) fn active_id(session: &Session) -> Option<SignInId> {
    session.active_signin.as_ref().map(|active| active.id.clone())
}

/// Whether the attempt under way can no longer be continued.
pub(super) fn is_over(state: &SignInState, now: Timestamp) -> bool {
    state.attempt_ends_at().is_some_and(|end| end <= now)
}

/// Whether a new attempt may be this request's.
fn makes_attempt(task: Option<SignInTask>) -> bool {
    matches!(
        task,
        Some(
            SignInTask::SigningIn
                | SignInTask::CheckingPasskey
                | SignInTask::ResettingPassword
                | SignInTask::SpendingTicket
                | SignInTask::Confirming
        )
    )
}

/// Whether the attempt went on, or ended, without what is being sent for it.
fn is_moved(state: &SignInState, now: Timestamp) -> bool {
    let is_there = state.attempt().is_some_and(|attempt| {
        !attempt.completed && !is_over(state, now) && state.step.as_ref() == Some(attempt.step())
    });
    state.task == Some(SignInTask::Preparing) && !is_there
}
