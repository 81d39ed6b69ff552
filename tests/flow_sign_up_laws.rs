#![cfg(not(target_arch = "wasm32"))]
//! Laws under whatever people, networks and servers do: acts at random, answers late, twice, in any order, or never.

#[path = "common/sign_up.rs"]
#[allow(dead_code, reason = "each test file needs a part of it")]
mod sign_up;

#[path = "common/sign_up_server.rs"]
mod sign_up_server;

use proptest::prelude::{Just, ProptestConfig, Strategy, any, prop_oneof, proptest};
use proptest::test_runner::TestCaseError;
use proptest::{prop_assert, prop_assert_eq};
use sign_up::{Flow, INVITATION, PASSWORD, PLAIN, everything, hedy, in_mode, nobody};
use sign_up_server::Server;
use wacht_yew::client::IdentifierKind;
use wacht_yew::flow::profile_completion::ProfileInput;
use wacht_yew::flow::sign_up::{
    SignUpCall, SignUpEffect, SignUpEvent, SignUpField, SignUpLinks, SignUpMemory, SignUpRules, SignUpScreen, step,
};
use wacht_yew::wire::{SignUpMode, SocialProvider};

/// Everything that is typed and must never be seen again.
const SECRETS: [&str; 3] = [PASSWORD, "314159", INVITATION];

/// What happens next.
#[derive(Clone, Debug)]
enum Happening {
    Act(usize),
    /// One of the waiting requests is answered.
    Answer(usize, usize),
    /// An answer comes a second time.
    Again(usize),
    /// The session changes elsewhere, and this page hears of it.
    Meddle(usize),
    /// The page reads the session again.
    Refresh,
    Wait(i64),
    Reload,
}

fn happening() -> impl Strategy<Value = Happening> {
    prop_oneof![
        6 => any::<usize>().prop_map(Happening::Act),
        7 => (any::<usize>(), any::<usize>()).prop_map(|(which, how)| Happening::Answer(which, how)),
        1 => any::<usize>().prop_map(Happening::Again),
        1 => any::<usize>().prop_map(Happening::Meddle),
        1 => Just(Happening::Refresh),
        1 => (0_i64..200_000).prop_map(Happening::Wait),
        1 => Just(Happening::Reload),
    ]
}

fn acts(flow: &Flow) -> Vec<SignUpEvent> {
    let submitted = |profile: ProfileInput| SignUpEvent::Submitted {
        profile,
        password: PASSWORD.into(),
    };
    vec![
        SignUpEvent::ProfileTyped(hedy()),
        SignUpEvent::ProfileTyped(ProfileInput::default()),
        SignUpEvent::FieldLeft(SignUpField::EmailAddress),
        SignUpEvent::PasswordTyped,
        SignUpEvent::TermsToggled(true),
        submitted(hedy()),
        submitted(hedy()),
        submitted(ProfileInput::default()),
        SignUpEvent::SocialChosen(SocialProvider::GitHub),
        SignUpEvent::CodeTyped,
        SignUpEvent::CodeSubmitted(SECRETS[1].into()),
        SignUpEvent::CodeSubmitted("12".into()),
        SignUpEvent::ResendRequested { now: flow.now },
        SignUpEvent::DetailsReopened,
        SignUpEvent::StartedOver,
        SignUpEvent::RetryRequested,
        SignUpEvent::PageReturned,
        SignUpEvent::TimePassed { now: flow.now },
        SignUpEvent::AvailabilityKnown {
            kind: IdentifierKind::Username,
            text: "hedy".into(),
            is_taken: Some(true),
        },
    ]
}

struct World {
    flow: Flow,
    server: Server,
    waiting: Vec<(u32, SignUpCall)>,
    answered: Vec<SignUpEvent>,
    /// What was sent by itself, by attempt and strategy.
    sent: Vec<(String, &'static str)>,
    /// The session changed elsewhere while a request was under way: what that means, its answer decides.
    is_overtaken: bool,
}

impl World {
    fn new(rules: SignUpRules, invite_token: &str) -> Self {
        let server = Server::default();
        let links = SignUpLinks {
            invite_token: invite_token.into(),
            ..SignUpLinks::default()
        };
        let mut world = Self {
            flow: Flow::open(rules, server.session(), links),
            server,
            waiting: Vec::new(),
            answered: Vec::new(),
            sent: Vec::new(),
            is_overtaken: false,
        };
        world.refresh();
        world
    }

    fn send(&mut self, event: SignUpEvent) {
        let is_resend = matches!(event, SignUpEvent::ResendRequested { .. });
        for effect in self.flow.send(event) {
            if let SignUpEffect::Call { generation, call } = effect {
                if let SignUpCall::Prepare { attempt, strategy } = &call
                    && !is_resend
                {
                    self.sent.push((attempt.to_string(), strategy.as_str()));
                }
                self.waiting.push((generation, call));
            }
        }
    }

    fn refresh(&mut self) {
        self.flow.server = self.server.session();
        if !self.flow.state.is_ready() {
            self.send(SignUpEvent::LinksFound(self.flow.links.clone()));
        }
        self.send(SignUpEvent::SessionArrived {
            session: self.flow.server.clone(),
            now: self.flow.now,
        });
    }

    fn happen(&mut self, happening: &Happening) {
        self.is_overtaken |= matches!(happening, Happening::Meddle(_) | Happening::Refresh);
        self.happen_to_all(happening);
        self.is_overtaken &= self.flow.state.is_busy();
    }

    fn happen_to_all(&mut self, happening: &Happening) {
        match happening {
            Happening::Act(which) => {
                let acts = acts(&self.flow);
                self.send(acts[which % acts.len()].clone());
            }
            Happening::Answer(which, how) => {
                if !self.waiting.is_empty() {
                    let (generation, call) = self.waiting.remove(which % self.waiting.len());
                    let answer = self.server.answer(&call, *how);
                    self.flow.server = self.server.session();
                    if let (SignUpCall::Prepare { attempt, .. }, Err(_)) = (&call, &answer) {
                        // What failed may be sent again, by a reload too.
                        self.sent.retain(|(known, _)| known != attempt.as_str());
                    }
                    let event = SignUpEvent::Answered {
                        generation,
                        now: self.flow.now,
                        answer,
                    };
                    self.answered.push(event.clone());
                    self.send(event);
                }
            }
            Happening::Again(which) => {
                if !self.answered.is_empty() {
                    let event = self.answered[which % self.answered.len()].clone();
                    let before = self.flow.state.clone();
                    self.send(event);
                    assert_eq!(self.flow.state, before, "an answer that came before counts for nothing");
                }
            }
            Happening::Meddle(how) => {
                self.server.meddle(*how);
                self.refresh();
            }
            Happening::Refresh => self.refresh(),
            Happening::Wait(millis) => {
                self.flow.now = self.flow.now.plus_millis(*millis);
                self.send(SignUpEvent::TimePassed { now: self.flow.now });
            }
            Happening::Reload => {
                self.waiting.clear();
                self.answered.clear();
                self.flow.reload();
                self.refresh();
            }
        }
    }

    /// Laws 1, 3, 4 and 23.
    fn check(&self, history: &[Happening]) -> Result<(), TestCaseError> {
        let state = &self.flow.state;
        let knows_the_truth = state.session() == Some(&self.server.session()) && !self.is_overtaken;
        prop_assert!(
            !knows_the_truth || self.flow.lost.is_empty(),
            "a reload loses something: {:?}\n{history:#?}",
            self.flow.lost
        );
        let is_awaited = self
            .waiting
            .iter()
            .any(|(generation, _)| *generation == self.flow.generation);
        prop_assert!(!state.is_busy() || is_awaited, "busy without an end: {state:?}");
        let is_waiting = matches!(state.screen, SignUpScreen::Loading | SignUpScreen::Confirming);
        prop_assert!(
            !is_waiting || state.is_busy() || !state.errors.is_empty(),
            "waits for nothing: {state:?}"
        );
        for secret in SECRETS {
            prop_assert!(!self.flow.shown.contains(secret), "{secret} was seen");
        }
        Ok(())
    }

    /// Whatever is shown, something leads away from it.
    fn check_exits(&self) -> Result<(), TestCaseError> {
        let screen = &self.flow.state.screen;
        // The form is where everything begins; closed doors have links to other pages.
        let is_end = matches!(
            screen,
            SignUpScreen::Form
                | SignUpScreen::Finished
                | SignUpScreen::Restricted
                | SignUpScreen::Waitlist
                | SignUpScreen::Loading
        );
        let (after, _) = step(&self.flow.rules, self.flow.state.clone(), SignUpEvent::DetailsReopened);
        prop_assert!(is_end || after.screen != *screen, "no way out of {screen:?}");
        Ok(())
    }
}

fn worlds() -> [World; 4] {
    let waitlist = SignUpRules {
        mode: SignUpMode::Waitlist,
        ..everything()
    };
    let one_account = SignUpRules {
        several_accounts: false,
        ..everything()
    };
    [
        World::new(everything(), ""),
        World::new(one_account, ""),
        World::new(waitlist, INVITATION),
        World::new(PLAIN, INVITATION),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_happens_nothing_is_lost_stuck_repeated_or_seen(
        history in proptest::collection::vec(happening(), 1..60)
    ) {
        for mut world in worlds() {
            for happening in &history {
                world.flow.lost.clear();
                world.happen(happening);
                world.check(&history)?;
                world.check_exits()?;
            }
        }
    }

    #[test]
    fn nothing_is_sent_twice_by_itself(history in proptest::collection::vec(happening(), 1..60)) {
        for mut world in worlds() {
            for happening in &history {
                world.happen(happening);
            }
            let mut sent = world.sent;
            let count = sent.len();
            sent.sort();
            sent.dedup();
            prop_assert_eq!(sent.len(), count, "{:?}", sent);
        }
    }
}

#[test]
fn what_is_remembered_reads_back_and_holds_no_secret() {
    let (flow, _) = Flow::at_steps(PLAIN, &["verify_email"]);
    let memory: SignUpMemory = serde_json::from_str(&flow.stored).expect("what was stored");
    assert_eq!((memory.profile.clone(), memory.is_empty()), (hedy(), false));
    for old in ["{}", r#"{"from_the_future":1}"#, r#"{"attempt":null}"#] {
        let memory: SignUpMemory = serde_json::from_str(old).expect("an older or newer memory");
        assert!(memory.is_empty(), "{old}");
    }
    let flow = Flow::new(in_mode(SignUpMode::Restricted), nobody());
    assert_eq!(flow.stored, "{}");
}
