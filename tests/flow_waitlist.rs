#![cfg(not(target_arch = "wasm32"))]
//! The waitlist: who sees which screen, what is checked, and what the server's answers mean.

use proptest::prelude::*;
use serde_json::json;
use wacht_yew::client::{ApiError, CallError, TransportError, WaitlistRequest};
use wacht_yew::flow::problem::Problem;
use wacht_yew::flow::waitlist::{
    WaitlistEffect as Effect, WaitlistErrorReason as Reason, WaitlistEvent as Event, WaitlistField as Field,
    WaitlistInput, WaitlistMemory, WaitlistRules, WaitlistScreen as Screen, WaitlistState, step, take_invite_token,
};
use wacht_yew::wire::{Deployment, FromWire as _, SignUpMode, WaitlistJoined, read_error, read_json, read_success};

const ADA: &str = "ada@example.com";

fn rules(mode: SignUpMode, names: bool) -> WaitlistRules {
    WaitlistRules { mode, names }
}

fn input(first_name: &str, last_name: &str, email: &str) -> WaitlistInput {
    WaitlistInput {
        first_name: first_name.into(),
        last_name: last_name.into(),
        email: email.into(),
    }
}

fn offline() -> CallError {
    TransportError::Offline.into()
}

fn refused(status: u16, code: &str, message: &str) -> CallError {
    let errors = if code.is_empty() {
        json!([])
    } else {
        json!([{ "code": code, "message": message }])
    };
    let issues = read_error(&json!({ "message": message, "errors": errors }).to_string()).issues;
    let issues = issues.into();
    ApiError { status, issues }.into()
}

fn joined() -> WaitlistJoined {
    WaitlistJoined::from_wire(json!({ "message": "x", "entry": { "id": "5", "email": ADA } }))
}

struct Flow {
    rules: WaitlistRules,
    state: WaitlistState,
    stored: String,
    requests: Vec<WaitlistRequest>,
    generation: u32,
    focused: Vec<Field>,
    told: usize,
}

impl Flow {
    fn load(rules: WaitlistRules, stored: &str) -> Self {
        let memory = read_json(stored).map(WaitlistMemory::from_wire).unwrap_or_default();
        Self {
            rules,
            state: WaitlistState::new(memory),
            stored: stored.to_owned(),
            requests: Vec::new(),
            generation: 0,
            focused: Vec::new(),
            told: 0,
        }
    }

    fn open(rules: WaitlistRules, is_signed_in: bool) -> Self {
        let mut flow = Self::load(rules, "{}");
        flow.send(Event::Opened(None));
        flow.send(Event::SessionArrived(is_signed_in));
        flow
    }

    fn waitlist() -> Self {
        Self::open(rules(SignUpMode::Waitlist, false), false)
    }

    fn reload(&mut self) {
        *self = Self::load(self.rules.clone(), &self.stored);
        self.send(Event::Opened(None));
        self.send(Event::SessionArrived(false));
    }

    fn send(&mut self, event: Event) {
        let (state, effects) = step(&self.rules, self.state.clone(), event);
        self.state = state;
        for effect in effects {
            match effect {
                Effect::Remember(memory) => self.stored = serde_json::to_string(&memory).expect("can be written"),
                Effect::Call { generation, request } => {
                    self.generation = generation;
                    self.requests.push(request);
                }
                Effect::Focus(field) => self.focused.push(field),
                Effect::Tell(entry) => {
                    assert_eq!(&*entry.email, self.state.input.email.trim());
                    self.told += 1;
                }
                Effect::CleanAddress => assert!(self.stored.contains("invite_token"), "kept first"),
            }
        }
    }

    fn submit(&mut self, email: &str) {
        self.send(Event::Submitted(input("", "", email)));
    }

    fn answer(&mut self, answer: Result<WaitlistJoined, CallError>) {
        let generation = self.generation;
        self.send(Event::Answered { generation, answer });
    }
}

#[test]
fn each_visitor_sees_the_screen_that_helps() {
    let table = [
        (SignUpMode::Waitlist, false, false, Screen::Form),
        (SignUpMode::Waitlist, false, true, Screen::Invited),
        (SignUpMode::Waitlist, true, false, Screen::SignedIn),
        (SignUpMode::Waitlist, true, true, Screen::SignedIn),
        (SignUpMode::Public, false, false, Screen::Open),
        (SignUpMode::Public, false, true, Screen::Invited),
        (SignUpMode::Public, true, false, Screen::SignedIn),
        (SignUpMode::Restricted, false, false, Screen::Closed),
        (SignUpMode::Restricted, false, true, Screen::Closed),
        (SignUpMode::default(), false, false, Screen::Open),
    ];
    for (mode, is_signed_in, is_invited, screen) in table {
        let mut flow = Flow::load(rules(mode.clone(), false), "{}");
        flow.send(Event::Opened(is_invited.then(|| "t0k".into())));
        assert_eq!(flow.state.screen, Screen::Loading, "neither side flashes");
        flow.send(Event::SessionArrived(is_signed_in));
        assert_eq!(flow.state.screen, screen, "{mode:?} {is_signed_in} {is_invited}");
    }
}

#[test]
fn the_rules_follow_the_deployment() {
    let text = json!({ "data": { "restrictions": { "sign_up_mode": "waitlist", "waitlist_collect_names": true } } });
    let deployment: Deployment = read_success(&text.to_string()).expect("a deployment");
    assert_eq!(WaitlistRules::from(&deployment), rules(SignUpMode::Waitlist, true));
}

#[test]
fn every_wrong_field_is_told_and_the_first_gets_the_focus() {
    let table = [
        (false, input("", "", ""), vec![(Field::Email, Reason::Missing)]),
        (false, input("", "", " "), vec![(Field::Email, Reason::Missing)]),
        (false, input("", "", "ada"), vec![(Field::Email, Reason::Malformed)]),
        (
            true,
            input("", " ", "ada@"),
            vec![
                (Field::FirstName, Reason::Missing),
                (Field::LastName, Reason::Missing),
                (Field::Email, Reason::Malformed),
            ],
        ),
        (true, input("Ada", "", ADA), vec![(Field::LastName, Reason::Missing)]),
    ];
    for (names, typed, wrong) in table {
        let mut flow = Flow::open(rules(SignUpMode::Waitlist, names), false);
        flow.send(Event::Submitted(typed.clone()));
        let errors: Vec<_> = flow
            .state
            .errors
            .iter()
            .map(|error| (error.field, &error.reason))
            .collect();
        let expected: Vec<_> = wrong.iter().map(|(field, reason)| (Some(*field), reason)).collect();
        assert_eq!(errors, expected, "{typed:?}");
        assert_eq!(flow.focused, [wrong[0].0]);
        assert_eq!(flow.requests, [], "{typed:?}: nothing is sent");
    }
}

#[test]
fn an_error_goes_with_the_next_letter_of_its_field_and_no_other() {
    let mut flow = Flow::open(rules(SignUpMode::Waitlist, true), false);
    flow.send(Event::Submitted(input("", "", "")));
    flow.send(Event::Typed(input("A", "", "")));
    assert_eq!(flow.state.error(Some(Field::FirstName)), None);
    assert_eq!(flow.state.error(Some(Field::LastName)), Some(&Reason::Missing));
    flow.send(Event::Typed(input("A", "K", "a")));
    assert_eq!(flow.state.errors, []);
}

#[test]
fn what_is_asked_for_is_sent_trimmed_and_once() {
    for names in [false, true] {
        let mut flow = Flow::open(rules(SignUpMode::Waitlist, names), false);
        let typed = input(" Ada ", " Lovelace", " ada@example.com ");
        flow.send(Event::Submitted(typed.clone()));
        flow.send(Event::Submitted(typed));
        let name = |text: &str| if names { text.into() } else { Box::default() };
        let request = WaitlistRequest {
            first_name: name("Ada"),
            last_name: name("Lovelace"),
            email: ADA.into(),
        };
        assert_eq!(flow.requests, [request]);
        flow.answer(Ok(joined()));
        assert_eq!((flow.state.screen, flow.told), (Screen::Joined, 1));
        flow.answer(Ok(joined()));
        assert_eq!(flow.told, 1, "a late answer");
    }
}

#[test]
fn each_refusal_is_told_where_it_belongs() {
    let email = Some(Field::Email);
    let table = [
        (refused(400, "", "Email address is required"), email, Reason::Missing),
        (
            refused(400, "BAD_REQUEST_BODY", "First name is required"),
            Some(Field::FirstName),
            Reason::Missing,
        ),
        (
            refused(400, "BAD_REQUEST_BODY", "Last name is invalid"),
            Some(Field::LastName),
            Reason::Malformed,
        ),
        (
            refused(400, "EMAIL_BLOCKED", "This email address is blocked."),
            email,
            Reason::Forbidden,
        ),
        (
            refused(400, "", "This email address is not allowed."),
            email,
            Reason::Forbidden,
        ),
        (
            refused(400, "", "Disposable email addresses are not allowed."),
            email,
            Reason::Forbidden,
        ),
        (
            refused(400, "", "Your input contains restricted content."),
            None,
            Reason::Forbidden,
        ),
        (
            refused(400, "", "Signup is not allowed from your country."),
            None,
            Reason::CountryRestricted,
        ),
        (refused(400, "", "The waitlist is full"), None, Reason::Full),
        (
            refused(429, "TOO_MANY_REQUESTS", "x"),
            None,
            Reason::Problem(Problem::RateLimited),
        ),
        (
            refused(500, "INTERNAL", "x"),
            None,
            Reason::Problem(Problem::ServerFault),
        ),
        (offline(), None, Reason::Problem(Problem::Offline)),
    ];
    for (error, field, reason) in table {
        let mut flow = Flow::waitlist();
        flow.submit(ADA);
        flow.answer(Err(error.clone()));
        assert_eq!(flow.state.screen, Screen::Form, "{error}");
        assert_eq!(flow.state.error(field), Some(&reason), "{error}");
        assert_eq!(flow.focused, Vec::from_iter(field), "{error}");
        assert_eq!(&*flow.state.input.email, ADA, "{error}: what was typed stays");
        flow.submit(ADA);
        assert_eq!(
            (flow.requests.len(), flow.state.is_busy),
            (2, true),
            "{error}: it can be tried again"
        );
    }
}

#[test]
fn an_address_that_is_known_is_told_and_another_one_can_be_given() {
    for error in [
        refused(400, "EMAIL_EXISTS", "x"),
        refused(400, "", "This email address is already in use."),
    ] {
        let mut flow = Flow::waitlist();
        flow.submit(ADA);
        flow.answer(Err(error));
        assert_eq!((flow.state.screen, flow.told), (Screen::Known, 0));
        flow.reload();
        assert_eq!((flow.state.screen, &*flow.state.input.email), (Screen::Known, ADA));
        flow.send(Event::AnotherRequested);
        assert_eq!((flow.state.screen, &*flow.state.input.email), (Screen::Form, ""));
    }
}

#[test]
fn a_lost_answer_is_no_error_the_second_time() {
    for is_reload in [false, true] {
        let mut flow = Flow::waitlist();
        flow.submit(ADA);
        if is_reload {
            flow.reload();
            assert_eq!(&*flow.state.input.email, ADA);
        } else {
            flow.answer(Err(offline()));
        }
        flow.submit(ADA);
        flow.answer(Err(refused(400, "EMAIL_EXISTS", "x")));
        assert_eq!(
            (flow.state.screen, flow.told),
            (Screen::Joined, 1),
            "reload: {is_reload}"
        );
    }
    let mut flow = Flow::waitlist();
    flow.submit(ADA);
    flow.answer(Err(offline()));
    flow.submit("bob@example.com");
    flow.answer(Err(refused(400, "EMAIL_EXISTS", "x")));
    assert_eq!(flow.state.screen, Screen::Known, "that was another address");
}

#[test]
fn what_is_typed_while_the_server_thinks_is_not_what_was_asked_for() {
    let mut flow = Flow::waitlist();
    flow.submit(ADA);
    flow.send(Event::Typed(input("", "", "bob@example.com")));
    flow.answer(Ok(joined()));
    assert_eq!((flow.state.screen, &*flow.state.input.email), (Screen::Joined, ADA));
    flow.reload();
    assert_eq!(&*flow.state.input.email, ADA);
}

#[test]
fn a_deployment_that_has_opened_meanwhile_says_so() {
    let mut flow = Flow::waitlist();
    flow.submit(ADA);
    flow.answer(Err(refused(400, "", "Waitlist is not enabled for this deployment")));
    assert_eq!((flow.state.screen, flow.state.is_busy), (Screen::Open, false));
}

#[test]
fn an_invitation_is_kept_over_a_reload_until_it_is_declined() {
    let (token, address) = take_invite_token("/waitlist?invite_token=s3cret&redirect_uri=%2Fx");
    assert_eq!(address.as_deref(), Some("/waitlist?redirect_uri=%2Fx"));
    let mut flow = Flow::load(rules(SignUpMode::Waitlist, false), "{}");
    flow.send(Event::Opened(token));
    flow.send(Event::SessionArrived(false));
    assert!(!format!("{:?}", flow.state).contains("s3cret"));
    flow.reload();
    assert_eq!(
        (flow.state.screen, flow.state.invite_token().expose()),
        (Screen::Invited, "s3cret")
    );
    flow.send(Event::AnotherRequested);
    assert_eq!(flow.state.screen, Screen::Form);
    assert!(!flow.stored.contains("s3cret"));
}

#[test]
fn signing_in_meanwhile_is_followed() {
    let mut flow = Flow::waitlist();
    flow.submit(ADA);
    flow.send(Event::SessionArrived(true));
    assert_eq!(flow.state.screen, Screen::SignedIn);
    flow.answer(Ok(joined()));
    assert_eq!((flow.state.screen, flow.state.is_busy), (Screen::SignedIn, false));
    flow.send(Event::SessionArrived(false));
    assert_eq!(flow.state.screen, Screen::Joined);
}

proptest! {
    #[test]
    fn whatever_happens_nobody_waits_twice_and_a_reload_loses_nothing(
        names in any::<bool>(),
        acts in prop::collection::vec(any::<u8>(), 0..24),
    ) {
        let mut flow = Flow::open(rules(SignUpMode::Waitlist, names), false);
        let mut waiting: Vec<Box<str>> = Vec::new();
        for act in acts {
            let typed = input("Ada", "Lovelace", ["", "ada", ADA, "bob@example.com"][usize::from(act / 8 % 4)]);
            match act % 8 {
                0 => flow.send(Event::Typed(typed)),
                1 | 2 => {
                    let before = flow.requests.len();
                    flow.send(Event::Submitted(typed));
                    prop_assert!(flow.requests.len() <= before + 1);
                }
                3..=5 if flow.state.is_busy => {
                    let email = flow.requests.last().expect("sent").email.clone();
                    let is_known = waiting.contains(&email);
                    if act % 8 != 5 && !is_known {
                        waiting.push(email.clone());
                    }
                    flow.answer(match act % 8 {
                        3 if is_known => Err(refused(400, "EMAIL_EXISTS", "x")),
                        3 => {
                            let entry = json!({ "entry": { "email": email } });
                            Ok(WaitlistJoined::from_wire(entry))
                        }
                        _ => Err(offline()),
                    });
                }
                6 => {
                    let before = flow.state.clone();
                    flow.reload();
                    prop_assert_eq!(flow.state.screen, before.screen);
                    prop_assert_eq!(&flow.state.input, &before.input);
                    prop_assert!(!flow.state.is_busy);
                }
                7 => flow.send(Event::AnotherRequested),
                _ => {}
            }
            if flow.state.screen == Screen::Joined {
                prop_assert!(waiting.iter().any(|email| **email == *flow.state.input.email));
            }
        }
    }
}
