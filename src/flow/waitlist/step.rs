//! What facts make of the page.

use super::refusal::{Refusal, refusal};
use super::{
    WaitlistEffect, WaitlistError, WaitlistErrorReason as Reason, WaitlistEvent, WaitlistField as Field, WaitlistInput,
    WaitlistMemory, WaitlistRules, WaitlistScreen as Screen, WaitlistState,
};
use crate::client::{CallError, TransportError, WaitlistRequest};
use crate::flow::invitation::KeptToken;
use crate::flow::profile_completion::looks_like_email;
use crate::wire::{SignUpMode, WaitlistEntry, WaitlistJoined};

/// What a fact makes of the page, and what is to be done about it.
///
/// ```
/// use wacht_yew::client::ApiError;
/// use wacht_yew::flow::waitlist::{
///     WaitlistEvent, WaitlistInput, WaitlistMemory, WaitlistRules, WaitlistScreen,
///     WaitlistState, step,
/// };
/// use wacht_yew::wire::{ErrorCode, Issue, SignUpMode};
///
/// let rules = WaitlistRules {
///     mode: SignUpMode::Waitlist,
///     names: false,
/// };
/// let input = WaitlistInput {
///     email: "ada@example.com".into(),
///     ..WaitlistInput::default()
/// };
/// let known = Issue {
///     code: ErrorCode::EmailExists,
///     ..Issue::default()
/// };
/// let refusal = ApiError {
///     status: 400,
///     issues: [known].into(),
/// };
/// let events = [
///     WaitlistEvent::SessionArrived(false),
///     WaitlistEvent::Submitted(input),
///     WaitlistEvent::Answered {
///         generation: 1,
///         answer: Err(refusal.into()),
///     },
/// ];
/// let state = WaitlistState::new(WaitlistMemory::default());
/// let state = events
///     .into_iter()
///     .fold(state, |state, event| step(&rules, state, event).0);
/// // Whether the address waits already or has an account, the server keeps to itself.
/// assert_eq!(state.screen, WaitlistScreen::Known);
/// ```
pub fn step(
    rules: &WaitlistRules,
    mut state: WaitlistState,
    event: WaitlistEvent,
) -> (WaitlistState, Vec<WaitlistEffect>) {
    let before = state.memory.clone();
    let mut effects = Vec::new();
    match event {
        WaitlistEvent::Opened(Some(token)) => {
            state.memory.invite_token = KeptToken::from(&token);
            effects.push(WaitlistEffect::CleanAddress);
        }
        WaitlistEvent::Opened(None) => {}
        WaitlistEvent::SessionArrived(is_signed_in) => state.is_signed_in = Some(is_signed_in),
        WaitlistEvent::Typed(input) if state.screen == Screen::Form => typed(&mut state, input),
        WaitlistEvent::Submitted(input) if !state.is_busy && state.screen == Screen::Form => {
            submit(rules, &mut state, &mut effects, input);
        }
        WaitlistEvent::AnotherRequested if !state.is_busy => {
            state.memory.outcome = Box::default();
            state.memory.invite_token = KeptToken::default();
            state.input.email = Box::default();
            state.memory.input = state.input.clone();
        }
        WaitlistEvent::Answered { generation, answer } if state.is_busy && generation == state.generation => {
            state.is_busy = false;
            answered(&mut state, &mut effects, answer);
        }
        // A second submit, and answers of an older generation.
        WaitlistEvent::Typed(_)
        | WaitlistEvent::Submitted(_)
        | WaitlistEvent::AnotherRequested
        | WaitlistEvent::Answered { .. } => {}
    }
    state.screen = screen(rules, &state);
    if state.memory != before {
        // Before anything else: what leaves the address bar is kept by then.
        effects.insert(0, WaitlistEffect::Remember(state.memory.clone()));
    }
    (state, effects)
}

fn screen(rules: &WaitlistRules, state: &WaitlistState) -> Screen {
    match (state.is_signed_in, &*state.memory.outcome) {
        (None, _) => Screen::Loading,
        (Some(true), _) => Screen::SignedIn,
        _ if rules.mode == SignUpMode::Restricted => Screen::Closed,
        _ if !state.memory.invite_token.is_empty() => Screen::Invited,
        _ if rules.mode != SignUpMode::Waitlist || state.is_over => Screen::Open,
        (_, "joined") => Screen::Joined,
        (_, "known") => Screen::Known,
        _ => Screen::Form,
    }
}

/// What is typed anew is judged anew.
fn typed(state: &mut WaitlistState, input: WaitlistInput) {
    let old = std::mem::replace(&mut state.input, input);
    let input = &state.input;
    state.errors.retain(|error| {
        let field = error.field;
        field.is_some_and(|field| old.of(field) == input.of(field))
    });
    state.memory.input = state.input.clone();
}

fn submit(rules: &WaitlistRules, state: &mut WaitlistState, effects: &mut Vec<WaitlistEffect>, input: WaitlistInput) {
    typed(state, input);
    state.errors = check(rules, &state.input);
    if let Some(field) = state.errors.first().and_then(|error| error.field) {
        effects.push(WaitlistEffect::Focus(field));
        return;
    }
    state.is_busy = true;
    let email: Box<str> = state.input.email.trim().into();
    state.was_sent = state.memory.sent == email;
    state.memory.sent = email.clone();
    state.asked = state.input.clone();
    state.generation = state.generation.wrapping_add(1);
    let name = |text: &str| {
        if rules.names {
            text.trim().into()
        } else {
            Box::default()
        }
    };
    effects.push(WaitlistEffect::Call {
        generation: state.generation,
        request: WaitlistRequest {
            first_name: name(&state.input.first_name),
            last_name: name(&state.input.last_name),
            email,
        },
    });
}

fn check(rules: &WaitlistRules, input: &WaitlistInput) -> Vec<WaitlistError> {
    let is_asked = |field: &Field| rules.names || *field == Field::Email;
    let wrong = |field: Field| {
        let text = input.of(field).trim();
        let reason = match field {
            _ if text.is_empty() => Some(Reason::Missing),
            Field::Email if !looks_like_email(text) => Some(Reason::Malformed),
            _ => None,
        };
        reason.map(|reason| WaitlistError {
            field: Some(field),
            reason,
        })
    };
    Field::ALL.into_iter().filter(is_asked).filter_map(wrong).collect()
}

fn answered(state: &mut WaitlistState, effects: &mut Vec<WaitlistEffect>, answer: Result<WaitlistJoined, CallError>) {
    let error = match answer {
        Ok(joined) => return joins(state, effects, joined.entry),
        Err(error) => error,
    };
    let may_be_done = match &error {
        CallError::Transport(error) => !matches!(error, TransportError::Blocked),
        CallError::Api(api) => api.status >= 500,
    };
    let was_sent = state.was_sent;
    if !was_sent && !may_be_done {
        state.memory.sent = Box::default();
    }
    match refusal(&error) {
        // The request before this one did it, and its answer was lost.
        Refusal::Known if was_sent => joins(state, effects, WaitlistEntry::default()),
        Refusal::Known => settle(state, "known"),
        Refusal::NoWaitlist => state.is_over = true,
        Refusal::Wrong(error) => {
            effects.extend(error.field.map(WaitlistEffect::Focus));
            state.errors = vec![error];
        }
    }
}

fn joins(state: &mut WaitlistState, effects: &mut Vec<WaitlistEffect>, mut entry: WaitlistEntry) {
    settle(state, "joined");
    if entry.email.is_empty() {
        entry.email = state.input.email.trim().into();
    }
    effects.push(WaitlistEffect::Tell(entry));
}

/// What was asked for has come to an end; what was typed meanwhile does not count.
fn settle(state: &mut WaitlistState, outcome: &str) {
    state.input = std::mem::take(&mut state.asked);
    state.errors.clear();
    state.memory = WaitlistMemory {
        input: state.input.clone(),
        outcome: outcome.into(),
        ..WaitlistMemory::default()
    };
}
