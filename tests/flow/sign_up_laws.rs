//! Laws under whatever people, networks and servers do: acts at random, answers late, twice, in any order, or never.

use crate::common::happening::{Happening, World, happening};
use crate::common::sign_up::{Flow, INVITATION, PASSWORD, PLAIN, everything, hedy, in_mode, nobody};
use crate::common::sign_up_server::Server;
use proptest::prelude::{ProptestConfig, proptest};
use proptest::test_runner::TestCaseError;
use proptest::{prop_assert, prop_assert_eq};
use wacht_yew::client::IdentifierKind;
use wacht_yew::flow::profile_completion::ProfileInput;
use wacht_yew::flow::sign_up::{
    SignUpCall, SignUpEffect, SignUpEvent, SignUpField, SignUpLinks, SignUpMemory, SignUpRules, SignUpScreen,
    SignUpState, step,
};
use wacht_yew::wire::{SignUpMode, SocialProvider};

/// Everything that is typed and must never be seen again.
const SECRETS: [&str; 3] = [PASSWORD, "314159", INVITATION];

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
        SignUpEvent::PasskeyAccepted,
        SignUpEvent::PasskeyDeclined,
        SignUpEvent::PageReturned,
        SignUpEvent::TimePassed { now: flow.now },
        SignUpEvent::AvailabilityKnown {
            kind: IdentifierKind::Username,
            text: "hedy".into(),
            is_taken: Some(true),
        },
    ]
}

struct Trial {
    flow: Flow,
    server: Server,
    waiting: Vec<(u32, SignUpCall)>,
    answered: Vec<SignUpEvent>,
    /// What was sent by itself, by attempt and strategy.
    sent: Vec<(String, &'static str)>,
    /// The session changed elsewhere while a request was under way: what that means, its answer decides.
    is_overtaken: bool,
}

impl Trial {
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
        let leads_away = |event: SignUpEvent| {
            let (after, _) = step(&self.flow.rules, self.flow.state.clone(), event);
            after.screen != *screen
        };
        let exits = [SignUpEvent::DetailsReopened, SignUpEvent::PasskeyDeclined];
        prop_assert!(is_end || exits.into_iter().any(leads_away), "no way out of {screen:?}");
        Ok(())
    }
}

impl World for Trial {
    type Event = SignUpEvent;
    type State = SignUpState;

    fn acts(&self) -> Vec<SignUpEvent> {
        acts(&self.flow)
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

    fn state(&self) -> &SignUpState {
        &self.flow.state
    }

    fn is_busy(&self) -> bool {
        self.flow.state.is_busy()
    }

    fn is_overtaken(&mut self) -> &mut bool {
        &mut self.is_overtaken
    }

    fn answer(&mut self, which: usize, how: usize) {
        if self.waiting.is_empty() {
            return;
        }
        let (generation, call) = self.waiting.remove(which % self.waiting.len());
        let answer = self.server.answer(&call, how);
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

    fn answered(&self) -> &[SignUpEvent] {
        &self.answered
    }

    fn meddle(&mut self, how: usize) {
        self.server.meddle(how);
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

    fn wait(&mut self, millis: i64) {
        self.flow.now = self.flow.now.plus_millis(millis);
        self.send(SignUpEvent::TimePassed { now: self.flow.now });
    }

    fn reload(&mut self) {
        self.waiting.clear();
        self.answered.clear();
        self.flow.reload();
    }
}

fn worlds() -> [Trial; 4] {
    let waitlist = SignUpRules {
        mode: SignUpMode::Waitlist,
        ..everything()
    };
    let one_account = SignUpRules {
        several_accounts: false,
        ..everything()
    };
    [
        Trial::new(everything(), ""),
        Trial::new(one_account, ""),
        Trial::new(waitlist, INVITATION),
        Trial::new(PLAIN, INVITATION),
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
