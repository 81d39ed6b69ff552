//! Adding an address or a number, and proving it with a code.

use super::{Contact, ContactCall, ContactInput, ContactIssue, Standing};
use crate::client::{CallError, Secret};
use crate::flow::code::{CODE_LIFE_MILLIS, RESEND_MILLIS, one_time_code};
use crate::wire::Timestamp;

/// What is being asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ProofStep {
    /// The address or number.
    Entering,
    /// The code that was sent to the one of this id.
    Proving(Box<str>),
}

/// Where the adding or proving stands.
///
/// ```
/// use wacht_yew::flow::contact::{
///     Contact, ContactInput, ContactKind, ContactProof, ProofStep, Standing,
/// };
/// use wacht_yew::wire::Timestamp;
///
/// let proof = ContactProof::adding(ContactInput::empty(ContactKind::Email));
/// assert_eq!(
///     (&proof.step, proof.again_at()),
///     (&ProofStep::Entering, None)
/// );
///
/// // The dialog of an address that waits to be proved, and got a code a moment ago.
/// let pending = Contact {
///     id: "4".into(),
///     text: "ada@example.org".into(),
///     standing: Standing::Pending,
/// };
/// let now = Timestamp::from_millis(0);
/// let proof = ContactProof::resuming(&pending, proof.input, Some(now));
/// assert_eq!(proof.step, ProofStep::Proving("4".into()));
/// assert_eq!(proof.again_at(), Some(now.plus_millis(60_000)));
/// assert_eq!(proof.ends_at(), Some(now.plus_millis(90_000)));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContactProof {
    /// What is being asked for.
    pub step: ProofStep,
    /// What was typed; kept through every failure.
    pub input: ContactInput,
    /// What the code was sent to, as people read it.
    pub text: Box<str>,
    /// The request under way.
    pub task: Option<ContactCall>,
    /// What is wrong.
    pub issue: Option<ContactIssue>,
    /// When the last code was sent.
    pub sent_at: Option<Timestamp>,
    /// A code that was submitted while another one was being sent: it is checked as soon as that is done.
    held_code: Option<Secret>,
    /// What is being added was changed meanwhile.
    is_corrected: bool,
}

/// What happened.
#[derive(Clone, Debug)]
pub enum ProofEvent {
    /// The dialog was opened at its code: sends one, unless one was just sent.
    Opened,
    /// The address or number was submitted.
    Submitted(ContactInput),
    /// The server answered to the addition.
    Added(Result<Contact, CallError>),
    /// The server answered to the sending.
    CodeSent(Result<(), CallError>),
    /// Another code is wanted.
    CodeRequested,
    /// The code was submitted.
    CodeSubmitted(Secret),
    /// The server answered to the code.
    CodeChecked(Result<(), CallError>),
    /// The code is being typed anew, or the address is.
    Typed,
    /// Back to what was typed.
    Reopened,
}

/// What is to be done about it.
///
/// ```
/// use wacht_yew::client::Secret;
/// use wacht_yew::flow::contact::{
///     Contact, ContactInput, ContactKind, ContactProof, ProofEffect, ProofEvent,
///     Standing, step,
/// };
/// use wacht_yew::wire::Timestamp;
///
/// let pending = Contact {
///     id: "4".into(),
///     text: "ada@example.org".into(),
///     standing: Standing::Pending,
/// };
/// let now = Timestamp::from_millis(0);
/// let proof = ContactProof::resuming(
///     &pending,
///     ContactInput::empty(ContactKind::Email),
///     Some(now),
/// );
/// let typed = ProofEvent::CodeSubmitted(Secret::from("123 456"));
/// let (proof, effects) = step(proof, typed, &[], now);
/// let code = Secret::from("123456");
/// assert_eq!(effects, [ProofEffect::CheckCode("4".into(), code)]);
/// let (_, effects) = step(proof, ProofEvent::CodeChecked(Ok(())), &[], now);
/// assert_eq!(effects, [ProofEffect::Finish("ada@example.org".into())]);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ProofEffect {
    /// Adds what was typed.
    Add(ContactInput),
    /// Sends a code to the one of this id.
    SendCode(Box<str>),
    /// Checks a code of the one of this id.
    CheckCode(Box<str>, Secret),
    /// A code was sent to the one of this id at this time: another one is not due for a while.
    Remember(Box<str>, Timestamp),
    /// Reads the list anew.
    Refresh,
    /// It is proved: this one, as people read it.
    Finish(Box<str>),
}

impl ContactProof {
    /// For a new one.
    pub fn adding(input: ContactInput) -> Self {
        Self {
            step: ProofStep::Entering,
            input,
            text: Box::default(),
            task: None,
            issue: None,
            sent_at: None,
            held_code: None,
            is_corrected: false,
        }
    }

    /// For one that was added before; `sent_at` is when a code was last sent to it from this page.
    pub fn resuming(contact: &Contact, input: ContactInput, sent_at: Option<Timestamp>) -> Self {
        Self {
            step: ProofStep::Proving(contact.id.clone()),
            text: contact.text.clone(),
            sent_at,
            ..Self::adding(input)
        }
    }

    /// From when on another code can be sent.
    pub fn again_at(&self) -> Option<Timestamp> {
        self.sent_at.map(|sent| sent.plus_millis(RESEND_MILLIS))
    }

    /// From when on the last code may have ended.
    pub fn ends_at(&self) -> Option<Timestamp> {
        self.sent_at.map(|sent| sent.plus_millis(CODE_LIFE_MILLIS))
    }

    fn send_code(&mut self, id: Box<str>) -> Vec<ProofEffect> {
        self.task = Some(ContactCall::SendCode);
        self.issue = None;
        vec![ProofEffect::SendCode(id)]
    }

    fn fail(&mut self, call: ContactCall, error: &CallError, now: Timestamp) -> Vec<ProofEffect> {
        let is_old = self.ends_at().is_some_and(|end| end <= now);
        let issue = ContactIssue::of(call, error, is_old);
        let is_news = matches!(
            issue,
            ContactIssue::Taken | ContactIssue::ProvedAlready | ContactIssue::Gone
        );
        // What the server did before the answer got lost, the list tells.
        let may_be_done = error.api().is_none();
        self.issue = Some(issue);
        if is_news || may_be_done {
            vec![ProofEffect::Refresh]
        } else {
            Vec::new()
        }
    }
}

/// What an event makes of it. `known` is what the person has; `now` is the time.
///
/// While a request is under way its answer counts, and what is typed: a code waits until another one is sent, and a
/// corrected address or number is not the one that is proved.
///
/// ```
/// use wacht_yew::flow::contact::{
///     Contact, ContactInput, ContactKind, ContactProof, ProofEffect, ProofEvent,
///     Standing, step,
/// };
/// use wacht_yew::wire::Timestamp;
///
/// // An address that was added earlier, and waits to be proved.
/// let pending = Contact {
///     id: "4".into(),
///     text: "ada@example.org".into(),
///     standing: Standing::Pending,
/// };
/// let proof =
///     ContactProof::resuming(&pending, ContactInput::empty(ContactKind::Email), None);
/// let (_, effects) = step(
///     proof,
///     ProofEvent::CodeRequested,
///     &[pending],
///     Timestamp::from_millis(0),
/// );
/// assert_eq!(effects, [ProofEffect::SendCode("4".into())]);
/// ```
pub fn step(
    mut state: ContactProof,
    event: ProofEvent,
    known: &[Contact],
    now: Timestamp,
) -> (ContactProof, Vec<ProofEffect>) {
    let effects = match (event, state.task, state.step.clone()) {
        (ProofEvent::Added(answer), Some(ContactCall::Add), _) => added(&mut state, answer, now),
        (ProofEvent::CodeSent(answer), Some(ContactCall::SendCode), _) => code_sent(&mut state, &answer, now),
        (ProofEvent::CodeChecked(answer), Some(ContactCall::CheckCode), _) => code_checked(&mut state, &answer, now),
        (ProofEvent::Opened, None, ProofStep::Proving(id)) if !is_waiting(&state, now) => state.send_code(id),
        (ProofEvent::CodeRequested, None, ProofStep::Proving(id)) if !is_waiting(&state, now) => state.send_code(id),
        (ProofEvent::Submitted(input), None, ProofStep::Entering) => submitted(&mut state, input, known),
        (ProofEvent::CodeSubmitted(code), None, ProofStep::Proving(id)) => code_submitted(&mut state, id, &code),
        (ProofEvent::CodeSubmitted(code), Some(ContactCall::SendCode), ProofStep::Proving(_)) => {
            state.held_code = Some(code);
            Vec::new()
        }
        (ProofEvent::Typed, task, _) => {
            state.held_code = None;
            state.is_corrected = task == Some(ContactCall::Add);
            state.issue.take_if(|_| task.is_none());
            Vec::new()
        }
        (ProofEvent::Reopened, None, ProofStep::Proving(_)) => {
            state.step = ProofStep::Entering;
            state.issue = None;
            state.sent_at = None;
            Vec::new()
        }
        _ => Vec::new(),
    };
    (state, effects)
}

fn is_waiting(state: &ContactProof, now: Timestamp) -> bool {
    state.again_at().is_some_and(|again| again > now)
}

fn submitted(state: &mut ContactProof, input: ContactInput, known: &[Contact]) -> Vec<ProofEffect> {
    state.input = input;
    state.issue = state.input.flaw();
    if state.issue.is_some() {
        return Vec::new();
    }
    let own = known.iter().find(|contact| state.input.is(contact));
    match own {
        Some(own) if own.standing == Standing::Pending => {
            state.step = ProofStep::Proving(own.id.clone());
            state.text = own.text.clone();
            state.send_code(own.id.clone())
        }
        Some(_) => {
            state.issue = Some(ContactIssue::OwnAlready);
            Vec::new()
        }
        None => {
            state.task = Some(ContactCall::Add);
            vec![ProofEffect::Add(state.input.clone())]
        }
    }
}

fn added(state: &mut ContactProof, answer: Result<Contact, CallError>, now: Timestamp) -> Vec<ProofEffect> {
    state.task = None;
    let is_corrected = std::mem::take(&mut state.is_corrected);
    match answer {
        // It can be taken up or removed in the list; the form holds what is meant.
        Ok(_) if is_corrected => vec![ProofEffect::Refresh],
        Ok(contact) => {
            state.step = ProofStep::Proving(contact.id.clone());
            state.text = contact.text;
            let mut effects = state.send_code(contact.id);
            effects.push(ProofEffect::Refresh);
            effects
        }
        Err(error) => {
            let effects = state.fail(ContactCall::Add, &error, now);
            state.issue.take_if(|issue| is_corrected && issue.is_of_field());
            effects
        }
    }
}

fn code_sent(state: &mut ContactProof, answer: &Result<(), CallError>, now: Timestamp) -> Vec<ProofEffect> {
    state.task = None;
    let held_code = state.held_code.take();
    let mut effects = match answer {
        Ok(()) => {
            state.sent_at = Some(now);
            match &state.step {
                ProofStep::Proving(id) => vec![ProofEffect::Remember(id.clone(), now)],
                ProofStep::Entering => Vec::new(),
            }
        }
        Err(error) => state.fail(ContactCall::SendCode, error, now),
    };
    let is_pointless = matches!(state.issue, Some(ContactIssue::Gone | ContactIssue::ProvedAlready));
    if let (Some(code), ProofStep::Proving(id), false) = (held_code, state.step.clone(), is_pointless) {
        effects.extend(code_submitted(state, id, &code));
    }
    effects
}

fn code_submitted(state: &mut ContactProof, id: Box<str>, code: &Secret) -> Vec<ProofEffect> {
    let Some(code) = one_time_code(code) else {
        state.issue = Some(ContactIssue::CodeIncomplete);
        return Vec::new();
    };
    state.task = Some(ContactCall::CheckCode);
    state.issue = None;
    vec![ProofEffect::CheckCode(id, code)]
}

fn code_checked(state: &mut ContactProof, answer: &Result<(), CallError>, now: Timestamp) -> Vec<ProofEffect> {
    state.task = None;
    match answer {
        Ok(()) => vec![ProofEffect::Finish(state.text.clone())],
        Err(error) => state.fail(ContactCall::CheckCode, error, now),
    }
}
