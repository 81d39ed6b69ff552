//! The one transition function of a link page.

use super::{
    LinkPageCall, LinkPageEffect, LinkPageEvent, LinkPageMemory, LinkPageReply, LinkPageScreen, LinkPageStart,
    LinkPageState,
};
use crate::flow::passkey_offer::{RegistrationEnd, has_use_for_passkey};
use crate::flow::sign_in::{SignInError, SignInErrorReason, SignInFailure};
use crate::wire::{Session, SignInAttempt, SignInMethod};

/// What a fact makes of a link page, and what is to be done about it.
///
/// ```
/// use wacht_yew::client::{CallError, TransportError};
/// use wacht_yew::flow::link_page::{
///     LinkPageEvent, LinkPageScreen, LinkPageState, step,
/// };
/// use wacht_yew::flow::magic_link::take_magic_link;
///
/// let (start, _) = take_magic_link("/magic?token=t0k&attempt=9");
/// let opened = LinkPageEvent::Opened { start, offers_passkey: true };
/// let (state, _) = step(LinkPageState::default(), opened);
/// let answer = Err(CallError::from(TransportError::Offline).into());
/// let (state, _) = step(
///     state,
///     LinkPageEvent::Answered {
///         generation: 1,
///         answer,
///     },
/// );
/// assert!(state.screen == LinkPageScreen::Failed && state.can_retry());
/// ```
pub fn step(mut state: LinkPageState, event: LinkPageEvent) -> (LinkPageState, Vec<LinkPageEffect>) {
    let mut effects = Vec::new();
    let memory = state.memory.clone();
    match event {
        LinkPageEvent::Opened { start, offers_passkey }
            if state.generation == 0 && state.screen == LinkPageScreen::Working =>
        {
            state.offers_passkey = offers_passkey;
            open(&mut state, &mut effects, start);
        }
        LinkPageEvent::Answered { generation, answer } if generation == state.generation => {
            if let Some(call) = state.call.take() {
                answered(&mut state, &mut effects, call, answer);
            }
        }
        LinkPageEvent::RetryRequested => {
            if let Some(call) = state.retry.take() {
                state.screen = LinkPageScreen::Working;
                begin(&mut state, &mut effects, call);
            }
        }
        LinkPageEvent::PasskeyAccepted if state.screen == LinkPageScreen::PasskeyPrompt && state.call.is_none() => {
            begin(&mut state, &mut effects, LinkPageCall::RegisterPasskey);
        }
        LinkPageEvent::PasskeyDeclined if state.screen == LinkPageScreen::PasskeyPrompt => {
            if state.call.take().is_some() {
                effects.push(LinkPageEffect::CallOffPasskey);
            }
            finish(&mut state, &mut effects);
        }
        // A second opening, answers of an older generation, and what is not offered.
        LinkPageEvent::Opened { .. }
        | LinkPageEvent::Answered { .. }
        | LinkPageEvent::PasskeyAccepted
        | LinkPageEvent::PasskeyDeclined => {}
    }
    if state.memory != memory {
        effects.push(LinkPageEffect::Remember(state.memory.clone()));
    }
    (state, effects)
}

fn open(state: &mut LinkPageState, effects: &mut Vec<LinkPageEffect>, start: LinkPageStart) {
    effects.push(LinkPageEffect::CleanAddress);
    if start != LinkPageStart::Incomplete {
        state.memory = LinkPageMemory::default();
    }
    match start {
        LinkPageStart::Call(call) => {
            if let LinkPageCall::MagicLink { attempt, .. } = &call {
                state.attempt = Some(attempt.clone());
            }
            state.is_connection = matches!(call, LinkPageCall::SocialConnection { .. });
            begin(state, effects, call);
        }
        LinkPageStart::Refused(refusal) => {
            state.refusal = Some(refusal);
            fail(state, SignInErrorReason::ProviderUnusable);
        }
        // Loaded anew: the address was cleaned of what is spent by now.
        LinkPageStart::Incomplete if state.memory.offers_passkey => {
            state.redirect_uri = state.memory.redirect_uri.clone();
            begin(state, effects, LinkPageCall::Confirm);
        }
        LinkPageStart::Incomplete => fail(state, SignInErrorReason::LinkIncomplete),
    }
}

fn begin(state: &mut LinkPageState, effects: &mut Vec<LinkPageEffect>, call: LinkPageCall) {
    state.generation = state.generation.wrapping_add(1);
    state.error = None;
    state.call = Some(call.clone());
    let generation = state.generation;
    effects.push(LinkPageEffect::Call { generation, call });
}

fn fail(state: &mut LinkPageState, reason: SignInErrorReason) {
    state.screen = LinkPageScreen::Failed;
    state.error = Some(reason);
    state.memory = LinkPageMemory::default();
}

fn finish(state: &mut LinkPageState, effects: &mut Vec<LinkPageEffect>) {
    state.screen = LinkPageScreen::Finished;
    state.error = None;
    state.memory = LinkPageMemory::default();
    effects.push(LinkPageEffect::Finish {
        redirect_uri: state.redirect_uri.clone(),
        is_connection: state.is_connection,
    });
}

fn offer(state: &mut LinkPageState) {
    state.screen = LinkPageScreen::PasskeyPrompt;
    state.memory = LinkPageMemory {
        offers_passkey: true,
        redirect_uri: state.redirect_uri.clone(),
    };
}

fn answered(
    state: &mut LinkPageState,
    effects: &mut Vec<LinkPageEffect>,
    call: LinkPageCall,
    answer: Result<LinkPageReply, SignInFailure>,
) {
    match (call, answer) {
        (LinkPageCall::RegisterPasskey, answer) => match RegistrationEnd::of(answer.map(drop)) {
            RegistrationEnd::Done => finish(state, effects),
            RegistrationEnd::Open(error) => state.error = error,
        },
        (LinkPageCall::CountPasskeys, Ok(reply)) if reply.wants_passkey => offer(state),
        // Nobody is kept waiting by a question about something that was not asked for.
        (LinkPageCall::CountPasskeys, _) => finish(state, effects),
        (call, Err(error)) => {
            let can_help = matches!(&error, SignInFailure::Call(error) if error.is_retriable());
            // A page that was loaded anew asks by itself as long as it is remembered.
            let memory = std::mem::take(&mut state.memory);
            fail(state, SignInError::from(&error).reason);
            state.retry = can_help.then_some(call);
            if can_help {
                state.memory = memory;
            }
        }
        (LinkPageCall::Confirm, Ok(reply)) => confirmed(state, effects, &reply.session),
        (_, Ok(reply)) => {
            // Replies of acts are snapshots from before the write: good for the attempt only.
            if !state.is_connection && state.attempt.is_none() {
                state.attempt = newest_social(&reply.session).map(|attempt| attempt.id.clone());
            }
            state.redirect_uri = reply.redirect_uri;
            begin(state, effects, LinkPageCall::Confirm);
        }
    }
}

fn confirmed(state: &mut LinkPageState, effects: &mut Vec<LinkPageEffect>, session: &Session) {
    let attempt = state.attempt.as_ref().and_then(|id| session.sign_in_attempt(id));
    match attempt {
        Some(attempt) if !attempt.completed => {
            state.screen = LinkPageScreen::Continuing;
            effects.push(LinkPageEffect::Continue {
                attempt: attempt.id.clone(),
                redirect_uri: state.redirect_uri.clone(),
            });
        }
        _ if state.memory.offers_passkey && session.active_signin.is_some() => offer(state),
        _ if state.memory.offers_passkey => fail(state, SignInErrorReason::LinkIncomplete),
        attempt if session.active_signin.is_some() => {
            // Servers need not tell of an attempt that is done.
            let has_use_for_one = attempt.is_none_or(|attempt| has_use_for_passkey(&attempt.method));
            if state.offers_passkey && !state.is_connection && has_use_for_one {
                begin(state, effects, LinkPageCall::CountPasskeys);
            } else {
                finish(state, effects);
            }
        }
        _ => fail(state, SignInErrorReason::NotConfirmed),
    }
}

/// The attempt that the way to the provider made: it began on another page, which knew no id to remember.
fn newest_social(session: &Session) -> Option<&SignInAttempt> {
    let others: Vec<_> = session
        .signin_attempts
        .iter()
        .filter(|attempt| attempt.method != SignInMethod::Social)
        .map(|attempt| attempt.id.clone())
        .collect();
    session.newest_sign_in_attempt_since(&others)
}
