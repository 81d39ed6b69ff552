//! Answers, each by the request that it answers.

use std::rc::Rc;

use super::Turn;
use crate::client::CallError;
use crate::flow::sign_up::{
    Invitation, SignUpError, SignUpErrorReason as Reason, SignUpReply, SignUpScreen, SignUpState, SignUpTask,
};
use crate::wire::{Session, Timestamp};

impl Turn<'_> {
    pub(super) fn answered(
        &mut self,
        state: &mut SignUpState,
        task: SignUpTask,
        now: Timestamp,
        answer: Result<SignUpReply, CallError>,
    ) {
        match answer {
            Ok(reply) => self.succeeded(state, task, now, reply),
            Err(error) => self.failed(state, task, now, &error),
        }
    }

    fn succeeded(&mut self, state: &mut SignUpState, task: SignUpTask, now: Timestamp, reply: SignUpReply) {
        match (task, reply) {
            (SignUpTask::CheckingInvitation, SignUpReply::Invitation(check)) => self.invitation_known(state, check),
            (SignUpTask::SigningUp, SignUpReply::Session(session)) => self.began(state, &session, now),
            (SignUpTask::Confirming, SignUpReply::Session(session)) => self.confirmed(state, session, now),
            (SignUpTask::Verifying, SignUpReply::Session(_)) => self.confirm(state),
            (SignUpTask::Preparing, SignUpReply::Prepared(prepared)) => self.prepared(state, &prepared, now),
            (SignUpTask::AskingProvider, SignUpReply::Address(address)) => self.leave(state, address),
            (SignUpTask::CountingPasskeys, SignUpReply::WantsPasskey(wants)) => self.passkeys_counted(state, Ok(wants)),
            (SignUpTask::RegisteringPasskey, SignUpReply::Registered(answer)) => self.registered(state, answer),
            // An answer to something else: the driver never gives one.
            _ => self.refuse(state, vec![SignUpError::of_form(Reason::NotConfirmed)]),
        }
    }

    /// The server made an attempt, or signed somebody in at once.
    fn began(&mut self, state: &mut SignUpState, session: &Rc<Session>, now: Timestamp) {
        let newest = session.newest_sign_up_attempt_since(&state.known_attempts);
        state.attempt = newest.map(|attempt| attempt.id.clone());
        state.attempt_seen = state.attempt.as_ref().map(|_| now);
        self.confirm(state);
    }

    fn failed(&mut self, state: &mut SignUpState, task: SignUpTask, now: Timestamp, error: &CallError) {
        if task == SignUpTask::CountingPasskeys {
            return self.passkeys_counted(state, Err(error));
        }
        let mut errors = SignUpError::all_of(error);
        if task == SignUpTask::SigningUp {
            self.drop_corrected(state, &mut errors);
            state.sent_form = None;
        }
        let has = |reason: &Reason| errors.iter().any(|error| error.reason == *reason);
        let was_refused = error.api().is_some();
        match task {
            SignUpTask::Preparing => self.prepare_failed(state),
            SignUpTask::SigningUp if has(&Reason::Restricted) => state.screen = SignUpScreen::Restricted,
            SignUpTask::SigningUp if has(&Reason::WaitlistOnly) => state.screen = SignUpScreen::Waitlist,
            SignUpTask::SigningUp if has(&Reason::InvitationRefused) => {
                state.invitation = Invitation::Refused;
                return self.show_form(state);
            }
            _ => {}
        }
        if is_told_by_the_screen(&state.screen) {
            return;
        }
        let is_of_attempt = matches!(task, SignUpTask::Preparing | SignUpTask::Verifying);
        if is_of_attempt && (has(&Reason::AttemptExpired) || was_refused && state.is_over(now)) {
            // It may have come to its end, the good one, without this page hearing of that.
            state.is_doubtful = true;
            return self.confirm(state);
        }
        self.refuse_at(state, errors, now);
    }
}

fn is_told_by_the_screen(screen: &SignUpScreen) -> bool {
    matches!(screen, SignUpScreen::Restricted | SignUpScreen::Waitlist)
}
