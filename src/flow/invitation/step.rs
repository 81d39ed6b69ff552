//! What a fact makes of the page, and what is to be done about it.

use super::{
    InvitationCall as Call, InvitationEffect as Effect, InvitationError as Error, InvitationEvent as Event,
    InvitationMemory, InvitationReply as Reply, InvitationScreen as Screen, InvitationState as State,
    InvitationTask as Task,
};
use crate::client::{CallError, Secret, TransportError};
use crate::flow::problem::Problem;
use crate::wire::{ErrorCode, InvitationAcceptance, SignInId};

/// What a fact makes of the page, and what is to be done about it.
///
/// `several_accounts` says whether the deployment lets several accounts be signed in at once.
///
/// ```
/// use std::rc::Rc;
///
/// use wacht_yew::client::Secret;
/// use wacht_yew::flow::invitation::{
///     InvitationCall, InvitationEffect, InvitationEvent, InvitationMemory,
///     InvitationState, step,
/// };
/// use wacht_yew::wire::Session;
///
/// let state = InvitationState::new(InvitationMemory::default());
/// let (state, _) = step(
///     true,
///     state,
///     InvitationEvent::Opened(Some(Secret::from("org.1a2b"))),
/// );
/// // With nobody signed in, the call can join nobody: it asks who has to come.
/// let (state, effects) = step(
///     true,
///     state,
///     InvitationEvent::SessionArrived(Rc::new(Session::default())),
/// );
/// assert!(state.is_busy());
/// assert!(effects.iter().any(|effect| matches!(
///     effect,
///     InvitationEffect::Call {
///         call: InvitationCall::Accept(_),
///         ..
///     }
/// )));
/// ```
pub fn step(several_accounts: bool, mut state: State, event: Event) -> (State, Vec<Effect>) {
    let before = state.memory.clone();
    let mut effects = Vec::new();
    match event {
        Event::Opened(token) => open(&mut state, &mut effects, token),
        Event::SessionArrived(session) => {
            state.session = Some(session);
            proceed(&mut state, &mut effects);
        }
        Event::Answered { generation, answer } => {
            if let Some(task) = state.task.filter(|_| generation == state.generation) {
                state.task = None;
                answered(&mut state, &mut effects, task, answer);
            }
        }
        // Once: what is asked for while something is under way counts for nothing.
        _ if state.is_busy() => {}
        Event::AcceptRequested if state.screen == Screen::Offer => accept(&mut state, &mut effects),
        Event::AccountChosen(id) => switch(&mut state, &mut effects, id),
        Event::SignInRequested => hand_over(&mut state, &mut effects, several_accounts, false),
        Event::SignUpRequested => hand_over(&mut state, &mut effects, several_accounts, true),
        Event::Continued => finish(&mut state, &mut effects),
        Event::RetryRequested if state.error.as_ref().is_some_and(Error::can_retry) => {
            state.error = None;
            state.decided_with = None;
            state.screen = if state.accepted().is_some() {
                state.screen
            } else {
                Screen::Working
            };
            proceed(&mut state, &mut effects);
        }
        Event::AcceptRequested | Event::RetryRequested => {}
    }
    if state.memory != before {
        // Before anything else: a token that leaves the address bar is kept by then.
        effects.insert(0, Effect::Remember(state.memory.clone()));
    }
    (state, effects)
}

/// A token of the address is another invitation than the one remembered, unless it is the same one.
fn open(state: &mut State, effects: &mut Vec<Effect>, token: Option<Secret>) {
    if std::mem::replace(&mut state.is_opened, true) {
        return;
    }
    if let Some(token) = token {
        if !state.memory.is_of(&token) {
            state.memory = InvitationMemory::of(&token);
        }
        effects.push(Effect::CleanAddress);
    }
    proceed(state, effects);
}

/// Goes on as far as nobody has to be asked.
fn proceed(state: &mut State, effects: &mut Vec<Effect>) {
    if !state.is_opened || !state.is_ready() || state.is_busy() {
        return;
    }
    if let Some(accepted) = state.memory.accepted.clone() {
        return after_acceptance(state, effects, accepted);
    }
    if state.memory.token.is_empty() {
        return fail(state, Error::Incomplete);
    }
    let accounts = state.account_ids();
    if state.decided_with.as_ref() == Some(&accounts) {
        return;
    }
    state.error = None;
    if accounts.is_empty() {
        state.screen = Screen::Working;
        ask(state, effects, Task::Checking);
    } else if state.memory.is_wanted {
        state.screen = Screen::Working;
        accept(state, effects);
    } else {
        state.screen = Screen::Offer;
        state.decided_with = Some(accounts);
    }
}

fn after_acceptance(state: &mut State, effects: &mut Vec<Effect>, accepted: InvitationAcceptance) {
    if state.memory.is_done {
        state.screen = screen_of(&accepted);
    } else if !state.is_entered && state.error.is_none() {
        enter(state, effects, accepted);
    }
}

fn screen_of(accepted: &InvitationAcceptance) -> Screen {
    if accepted.already_member {
        Screen::Member
    } else {
        Screen::Joined
    }
}

fn accept(state: &mut State, effects: &mut Vec<Effect>) {
    state.memory.is_wanted = true;
    ask(state, effects, Task::Accepting);
}

/// Hands the token over. With nobody signed in that can join nobody, so there is nothing that a lost answer could hide.
fn ask(state: &mut State, effects: &mut Vec<Effect>, task: Task) {
    state.decided_with = Some(state.account_ids());
    state.was_sent = state.memory.is_sent;
    state.memory.is_sent |= task == Task::Accepting;
    let token = state.token();
    begin(state, effects, task, Call::Accept(token));
}

fn switch(state: &mut State, effects: &mut Vec<Effect>, id: SignInId) {
    if state.screen == Screen::OtherAccount && state.accounts().iter().any(|account| account.id == id) {
        state.memory.is_wanted = true;
        begin(state, effects, Task::Switching, Call::Switch(id));
    }
}

fn enter(state: &mut State, effects: &mut Vec<Effect>, accepted: InvitationAcceptance) {
    begin(state, effects, Task::Entering, Call::Enter(Box::new(accepted)));
}

/// Leads to where the invited account comes in. Where only one account can be signed in, the one that is goes first.
fn hand_over(state: &mut State, effects: &mut Vec<Effect>, several_accounts: bool, wants_sign_up: bool) {
    let is_place = matches!(
        state.screen,
        Screen::SignIn | Screen::SignUp | Screen::OtherAccount | Screen::OtherAddress
    );
    if !is_place {
        return;
    }
    state.memory.is_wanted = true;
    state.wants_sign_up = wants_sign_up;
    if state.accounts().is_empty() || several_accounts {
        leave(state, effects);
    } else {
        begin(state, effects, Task::SigningOut, Call::SignOut);
    }
}

fn leave(state: &State, effects: &mut Vec<Effect>) {
    let (email, token) = (state.invited_email.clone(), state.token());
    effects.push(if state.wants_sign_up {
        Effect::GoToSignUp { email, token }
    } else {
        Effect::GoToSignIn { email, token }
    });
}

fn begin(state: &mut State, effects: &mut Vec<Effect>, task: Task, call: Call) {
    state.generation = state.generation.wrapping_add(1);
    state.task = Some(task);
    state.error = None;
    let generation = state.generation;
    effects.push(Effect::Call { generation, call });
}

fn fail(state: &mut State, error: Error) {
    state.screen = Screen::Failed;
    state.error = Some(error);
}

fn finish(state: &mut State, effects: &mut Vec<Effect>) {
    if let Some(accepted) = state.memory.accepted.clone()
        && matches!(state.screen, Screen::Joined | Screen::Member)
    {
        state.memory.is_done = true;
        effects.push(Effect::Finish(Box::new(accepted)));
    }
}

fn answered(state: &mut State, effects: &mut Vec<Effect>, task: Task, answer: Result<Reply, CallError>) {
    match answer {
        Ok(Reply::Acceptance(acceptance)) => accepted(state, effects, *acceptance),
        Ok(Reply::Entered {
            session,
            accepted,
            is_shut_out,
        }) => {
            state.session = Some(session);
            state.is_shut_out = is_shut_out;
            entered(state, effects, *accepted);
        }
        Ok(Reply::Session(session)) => {
            state.session = Some(session);
            if task == Task::Switching {
                accept(state, effects);
            } else {
                // The screen stays until the other page is there.
                state.decided_with = Some(state.account_ids());
                leave(state, effects);
            }
        }
        Err(error) => failed(state, effects, task, &error),
    }
    // The accounts may have changed meanwhile.
    proceed(state, effects);
}

fn accepted(state: &mut State, effects: &mut Vec<Effect>, mut acceptance: InvitationAcceptance) {
    state.memory.is_sent = false;
    if let Some(email) = &acceptance.invited_email {
        state.invited_email.clone_from(email);
    }
    let somebody_is_here = !state.accounts().is_empty();
    let is_member = acceptance.already_member || acceptance.error_code == Some(ErrorCode::AlreadyOrganizationMember);
    let place = acceptance.organization.as_ref();
    let has_place = place.is_some_and(|organization| !organization.id.as_str().is_empty());
    let screen = match &acceptance.error_code {
        Some(ErrorCode::InvitationExpired) => return fail(state, Error::Expired),
        Some(ErrorCode::InvalidInvitationToken) => return unknown(state, effects),
        Some(ErrorCode::UserDisabled) => return fail(state, Error::Disabled),
        Some(ErrorCode::InvitationRequiresSignUp) if somebody_is_here => Screen::OtherAddress,
        Some(ErrorCode::InvitationRequiresSignUp) => Screen::SignUp,
        Some(ErrorCode::InvitationRequiresSignIn | ErrorCode::InvitationEmailMismatch) if somebody_is_here => {
            Screen::OtherAccount
        }
        Some(ErrorCode::InvitationRequiresSignIn | ErrorCode::InvitationEmailMismatch) => Screen::SignIn,
        _ if is_member || has_place && !acceptance.requires_signin => {
            // Who was made a member by a request whose answer was lost has joined just now.
            acceptance.already_member = is_member && !state.was_sent;
            return keep(state, effects, acceptance);
        }
        _ if acceptance.requires_signin && somebody_is_here => Screen::OtherAccount,
        _ if acceptance.requires_signin => Screen::SignIn,
        _ => return fail(state, Error::Problem(Problem::ServerFault)),
    };
    state.screen = screen;
}

/// The token is spent: what came of it takes its place.
fn keep(state: &mut State, effects: &mut Vec<Effect>, acceptance: InvitationAcceptance) {
    state.memory = state.memory.settled(acceptance.clone());
    enter(state, effects, acceptance);
}

/// A token that is unknown although it was handed over before was spent by that.
fn unknown(state: &mut State, effects: &mut Vec<Effect>) {
    if state.was_sent {
        keep(state, effects, InvitationAcceptance::default());
    } else {
        fail(state, Error::Unknown);
    }
}

fn entered(state: &mut State, effects: &mut Vec<Effect>, accepted: InvitationAcceptance) {
    state.is_entered = true;
    state.screen = screen_of(&accepted);
    state.memory.accepted = Some(accepted);
    if state.screen == Screen::Joined && !state.is_shut_out {
        finish(state, effects);
    }
}

fn failed(state: &mut State, effects: &mut Vec<Effect>, task: Task, error: &CallError) {
    let reason = Error::from(error);
    match task {
        Task::Accepting | Task::Checking => {
            if reason == Error::Unknown {
                state.memory.is_sent = false;
                return unknown(state, effects);
            }
            // What an earlier request may have done, a refusal of this one does not undo.
            state.memory.is_sent &= state.was_sent || may_be_done(error);
            if state.screen == Screen::Offer && reason.can_retry() {
                state.error = Some(reason);
            } else {
                fail(state, reason);
            }
        }
        Task::Entering => {
            // Accepted is accepted; only the way there failed.
            if let Some(accepted) = state.memory.accepted.as_ref() {
                state.screen = screen_of(accepted);
            }
            state.error = Some(reason);
        }
        Task::Switching | Task::SigningOut => state.error = Some(reason),
    }
}

/// Whether the server may have done what it was asked for although no answer says so.
fn may_be_done(error: &CallError) -> bool {
    match error {
        CallError::Transport(error) => !matches!(error, TransportError::Blocked),
        CallError::Api(api) => api.status >= 500,
    }
}
