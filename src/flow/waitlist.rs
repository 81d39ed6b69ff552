//! Asking for a place on the waitlist.

use crate::client::{CallError, Secret, TransportError, WaitlistRequest};
use crate::flow::invitation::KeptToken;
use crate::flow::problem::Problem;
use crate::flow::profile_completion::looks_like_email;
use crate::flow::sign_in::take_parameters;
use crate::wire::{Deployment, ErrorCode, SignUpMode, WaitlistEntry, WaitlistJoined};

/// What the deployment says of its waitlist.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WaitlistRules {
    /// Whether people come in by the waitlist at all.
    pub mode: SignUpMode,
    /// First and last name are asked for beside the address.
    pub names: bool,
}

impl From<&Deployment> for WaitlistRules {
    fn from(deployment: &Deployment) -> Self {
        Self {
            mode: deployment.restrictions.sign_up_mode.clone(),
            names: deployment.restrictions.waitlist_collect_names,
        }
    }
}

/// Which screen is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WaitlistScreen {
    /// The session is not known yet.
    Loading,
    /// Asks for the address, and perhaps the name.
    Form,
    /// On the list now.
    Joined,
    /// The address was on the list before, or has an account: the server does not tell which.
    Known,
    /// The page was opened with an invitation: there is no need to wait.
    Invited,
    /// There is no waitlist: anybody may sign up.
    Open,
    /// There is no waitlist: nobody may sign up.
    Closed,
    /// The person has an account, and is signed in.
    SignedIn,
}

/// A field of the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WaitlistField {
    /// First name.
    FirstName,
    /// Last name.
    LastName,
    /// E-mail address.
    Email,
}

impl WaitlistField {
    /// All of them, in the order of the form.
    pub const ALL: [Self; 3] = [Self::FirstName, Self::LastName, Self::Email];
}

/// Why a place on the list is not given. Each has words of its own in every language.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum WaitlistErrorReason {
    /// The field is empty.
    Missing,
    /// It cannot be what it should be.
    Malformed,
    /// The deployment does not take it.
    Forbidden,
    /// The list takes nobody more.
    Full,
    /// The country is excluded.
    CountryRestricted,
    /// What any call can end in.
    Problem(Problem),
}

/// What went wrong, and where to say so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WaitlistError {
    /// The field it belongs to; `None` for the whole form.
    pub field: Option<WaitlistField>,
    /// What to say.
    pub reason: WaitlistErrorReason,
}

use WaitlistErrorReason as Reason;
use WaitlistField as Field;
use WaitlistScreen as Screen;

wire! {
    /// What is typed.
    #[derive(Eq)]
    pub struct WaitlistInput {
        /// First name.
        pub first_name: Box<str>,
        /// Last name.
        pub last_name: Box<str>,
        /// E-mail address.
        pub email: Box<str>,
    }

    /// Kept in the tab's session storage: the server does not tell who waits.
    #[derive(Eq)]
    pub struct WaitlistMemory {
        /// What is typed, or was.
        pub input: WaitlistInput,
        /// What came of it: `joined`, `known`, or nothing yet.
        pub outcome: Box<str>,
        /// The address of which the server was told without an answer that is known; empty for none.
        pub sent: Box<str>,
        /// An invitation that the page was opened with.
        pub invite_token: KeptToken,
    }
}

impl WaitlistMemory {
    /// Whether there is nothing to remember.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

impl WaitlistInput {
    /// The text of a field.
    pub fn of(&self, field: WaitlistField) -> &str {
        match field {
            Field::FirstName => &self.first_name,
            Field::LastName => &self.last_name,
            Field::Email => &self.email,
        }
    }
}

/// The waitlist page at one moment.
#[derive(Clone, Debug, PartialEq)]
pub struct WaitlistState {
    /// Which screen is shown.
    pub screen: WaitlistScreen,
    /// What is typed.
    pub input: WaitlistInput,
    /// A request is under way; submits are ignored until it is answered.
    pub is_busy: bool,
    /// What went wrong, a field at most once, in the order of the form.
    pub errors: Vec<WaitlistError>,
    memory: WaitlistMemory,
    is_signed_in: Option<bool>,
    /// The server said that there is no waitlist, whatever is remembered of its settings.
    is_over: bool,
    /// The address under way was sent before, and the answer was lost.
    was_sent: bool,
    /// What the request under way was made of: more may be typed meanwhile.
    asked: WaitlistInput,
    generation: u32,
}

impl WaitlistState {
    /// A page whose session is not known yet, with what was remembered of it.
    pub fn new(memory: WaitlistMemory) -> Self {
        Self {
            screen: Screen::Loading,
            input: memory.input.clone(),
            is_busy: false,
            errors: Vec::new(),
            memory,
            is_signed_in: None,
            is_over: false,
            was_sent: false,
            asked: WaitlistInput::default(),
            generation: 0,
        }
    }

    /// The error of a field, or with `None` that of the whole form.
    pub fn error(&self, field: Option<WaitlistField>) -> Option<&WaitlistErrorReason> {
        let found = self.errors.iter().find(|error| error.field == field);
        found.map(|error| &error.reason)
    }

    /// Whether the session is known.
    pub fn is_ready(&self) -> bool {
        self.is_signed_in.is_some()
    }

    /// The invitation that the page was opened with; empty without one.
    pub fn invite_token(&self) -> Secret {
        self.memory.invite_token.secret()
    }
}

/// A fact that the page reacts to.
#[derive(Clone, Debug, PartialEq)]
pub enum WaitlistEvent {
    /// The page was opened with this invitation in its address, or with none.
    Opened(Option<Secret>),
    /// The session is known, or changed: somebody is active in it or not.
    SessionArrived(bool),
    /// Something was typed; holds the whole form.
    Typed(WaitlistInput),
    /// The form was submitted; holds what it held.
    Submitted(WaitlistInput),
    /// Another address is to be put on the list, or an invitation at hand is not wanted.
    AnotherRequested,
    /// The last request was answered.
    Answered {
        /// Asked under.
        generation: u32,
        /// The answer.
        answer: Result<WaitlistJoined, CallError>,
    },
}

/// Something the driver does for the page.
#[derive(Clone, Debug, PartialEq)]
pub enum WaitlistEffect {
    /// Take the invitation out of the address bar.
    CleanAddress,
    /// Keep this for a reload.
    Remember(WaitlistMemory),
    /// Ask for a place, and answer under this generation.
    Call {
        /// Answer under.
        generation: u32,
        /// What to send.
        request: WaitlistRequest,
    },
    /// Put the keyboard focus on this field.
    Focus(WaitlistField),
    /// Tell the app.
    Tell(WaitlistEntry),
}

/// Takes the invitation, `invite_token`, out of the page's address; returns it with the address without it.
///
/// The address is `None` when there was none, and it can stay as it is.
pub fn take_invite_token(address: &str) -> (Option<Secret>, Option<String>) {
    let ([token], cleaned) = take_parameters(address, ["invite_token"]);
    ((!token.is_empty()).then(|| Secret::from(&*token)), cleaned)
}

/// What a fact makes of the page, and what is to be done about it.
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

fn screen(rules: &WaitlistRules, state: &WaitlistState) -> WaitlistScreen {
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

enum Refusal {
    Known,
    NoWaitlist,
    Wrong(WaitlistError),
}

/// The server tells most reasons by their text alone.
fn refusal(error: &CallError) -> Refusal {
    let wrong = |field, reason| Refusal::Wrong(WaitlistError { field, reason });
    let plain = || wrong(None, Reason::Problem(Problem::from(error)));
    let Some(api) = error.api() else { return plain() };
    let text = api.message().to_ascii_lowercase();
    let says = |part: &str| text.contains(part);
    let email = Some(Field::Email);
    match api.code() {
        ErrorCode::EmailExists => Refusal::Known,
        _ if says("already in use") => Refusal::Known,
        _ if says("waitlist is not enabled") => Refusal::NoWaitlist,
        _ if says("waitlist is full") => wrong(None, Reason::Full),
        ErrorCode::CountryRestricted => wrong(None, Reason::CountryRestricted),
        _ if says("from your country") => wrong(None, Reason::CountryRestricted),
        ErrorCode::EmailNotAllowed | ErrorCode::EmailBlocked | ErrorCode::DisposableEmailBlocked => {
            wrong(email, Reason::Forbidden)
        }
        _ if says("email address is") && says("required") => wrong(email, Reason::Missing),
        _ if says("email address") || says("disposable") => wrong(email, Reason::Forbidden),
        _ => match named(&text) {
            Some(field) if says("required") => wrong(Some(field), Reason::Missing),
            Some(field) if says("invalid") => wrong(Some(field), Reason::Malformed),
            _ if says("restricted content") => wrong(None, Reason::Forbidden),
            _ => plain(),
        },
    }
}

fn named(text: &str) -> Option<WaitlistField> {
    let names = [("first name", Field::FirstName), ("last name", Field::LastName)];
    let found = names.into_iter().find(|(name, _)| text.contains(name));
    found.map(|(_, field)| field)
}
