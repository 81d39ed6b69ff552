#![cfg(not(target_arch = "wasm32"))]
//! Laws under whatever people, networks and servers do: acts at random, answers late, twice, in any order, or never.

#[path = "common/sign_in.rs"]
#[allow(dead_code, reason = "each test file needs a part of it")]
mod sign_in;

#[path = "common/server.rs"]
mod server;

use proptest::prelude::{Just, ProptestConfig, Strategy, any, prop_oneof, proptest};
use proptest::test_runner::TestCaseError;
use proptest::{prop_assert, prop_assert_eq};
use server::Server;
use sign_in::{ADA, Flow, assertion, everything};
use wacht_yew::client::VerificationStrategy;
use wacht_yew::flow::phone::PhoneInput;
use wacht_yew::flow::profile_completion::ProfileInput;
use wacht_yew::flow::sign_in::{
    Elsewhere, FirstFactor, SignInCall, SignInEffect, SignInEvent, SignInFailure, SignInReply, SignInScreen,
};
use wacht_yew::wire::{SecondFactor, SocialProvider};

/// Everything that is typed and must never be seen again.
const SECRETS: [&str; 4] = ["pass-s3cret-word", "314159", "ABCD-1234", "s3cret-token"];

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
        6 => (any::<usize>(), any::<usize>()).prop_map(|(which, how)| Happening::Answer(which, how)),
        1 => any::<usize>().prop_map(Happening::Again),
        1 => any::<usize>().prop_map(Happening::Meddle),
        1 => Just(Happening::Refresh),
        1 => (0_i64..200_000).prop_map(Happening::Wait),
        1 => Just(Happening::Reload),
    ]
}

fn acts(flow: &Flow) -> Vec<SignInEvent> {
    let phone = PhoneInput {
        country: "US".into(),
        dial_code: "+1".into(),
        number: "555 0100 123".into(),
    };
    let profile = ProfileInput {
        username: "ada".into(),
        phone: phone.clone(),
        ..ProfileInput::default()
    };
    let mut acts = vec![
        SignInEvent::IdentifierTyped("ad".into()),
        SignInEvent::IdentifierSubmitted(ADA.into()),
        SignInEvent::IdentifierSubmitted("".into()),
        SignInEvent::PhoneTyped(phone.clone()),
        SignInEvent::PhoneSubmitted(phone),
        SignInEvent::PasswordSubmitted(SECRETS[0].into()),
        SignInEvent::CodeTyped,
        SignInEvent::CodeSubmitted(SECRETS[1].into()),
        SignInEvent::CodeSubmitted(SECRETS[2].into()),
        SignInEvent::ResendRequested { now: flow.now },
        SignInEvent::LastDigitsSubmitted("0123".into()),
        SignInEvent::SecondFactorsRequested,
        SignInEvent::ProfileTyped(profile.clone()),
        SignInEvent::ProfileSubmitted(profile),
        SignInEvent::IdentifierReopened,
        SignInEvent::MethodsRequested,
        SignInEvent::MethodsClosed,
        SignInEvent::SocialChosen(SocialProvider::GitHub),
        SignInEvent::PasskeyRequested,
        SignInEvent::PasskeyAccepted,
        SignInEvent::PasskeyDeclined,
        SignInEvent::RecoveryRequested,
        SignInEvent::RecoveryEmailSubmitted(ADA.into()),
        SignInEvent::NewPasswordSubmitted(SECRETS[0].into()),
        SignInEvent::AnotherAccountRequested,
        SignInEvent::AccountsRequested,
        SignInEvent::StartedOver,
        SignInEvent::RetryRequested,
        SignInEvent::PageReturned,
        SignInEvent::TimePassed { now: flow.now },
    ];
    acts.extend(FirstFactor::ALL.map(SignInEvent::MethodChosen));
    acts.extend(
        [
            SecondFactor::Authenticator,
            SecondFactor::BackupCode,
            SecondFactor::PhoneOtp,
        ]
        .map(SignInEvent::SecondFactorChosen),
    );
    let accounts = flow.state.session().into_iter().flat_map(|session| &session.signins);
    acts.extend(accounts.map(|account| SignInEvent::AccountChosen(account.id.clone())));
    acts
}

struct World {
    flow: Flow,
    server: Server,
    waiting: Vec<(u32, SignInCall)>,
    offers: Vec<u32>,
    answered: Vec<SignInEvent>,
    /// What was sent by itself, by attempt and strategy.
    sent: Vec<(String, VerificationStrategy)>,
    /// The session changed elsewhere while a request was under way: what that means, its answer decides.
    is_overtaken: bool,
}

impl World {
    fn new() -> Self {
        let server = Server::default();
        let flow = Flow::open(everything(), server.session());
        let mut world = Self {
            flow,
            server,
            waiting: Vec::new(),
            offers: Vec::new(),
            answered: Vec::new(),
            sent: Vec::new(),
            is_overtaken: false,
        };
        world.refresh();
        world
    }

    fn send(&mut self, event: SignInEvent) {
        let is_resend = matches!(
            event,
            SignInEvent::ResendRequested { .. } | SignInEvent::LastDigitsSubmitted(_)
        );
        for effect in self.flow.send(event) {
            match effect {
                SignInEffect::Call { generation, call } => {
                    if let SignInCall::Prepare { attempt, strategy, .. } = &call
                        && !is_resend
                    {
                        self.sent.push((attempt.to_string(), *strategy));
                    }
                    self.waiting.push((generation, call));
                }
                SignInEffect::SuggestPasskeys { offer } => self.offers.push(offer),
                _ => {}
            }
        }
    }

    fn refresh(&mut self) {
        self.flow.server = self.server.session();
        let event = SignInEvent::SessionArrived {
            session: self.flow.server.clone(),
            now: self.flow.now,
        };
        self.send(event);
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
            Happening::Answer(which, how) if *which % 9 == 0 => {
                if let Some(offer) = self.offers.pop() {
                    let assertion = (how % 2 == 0).then(assertion);
                    self.send(SignInEvent::PasskeySuggested { offer, assertion });
                }
            }
            Happening::Answer(which, how) => {
                if !self.waiting.is_empty() {
                    let (generation, call) = self.waiting.remove(which % self.waiting.len());
                    let answer = self.server.answer(&call, *how);
                    self.flow.server = self.server.session();
                    if let (SignInCall::Prepare { attempt, .. }, Err(_)) = (&call, &answer) {
                        // What failed may be sent again, by a reload too.
                        self.sent.retain(|(known, _)| known != attempt.as_str());
                    }
                    self.answer(generation, answer);
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
                self.send(SignInEvent::TimePassed { now: self.flow.now });
            }
            Happening::Reload => {
                self.waiting.clear();
                self.offers.clear();
                self.answered.clear();
                self.flow.reload();
                self.refresh();
            }
        }
    }

    fn answer(&mut self, generation: u32, answer: Result<SignInReply, SignInFailure>) {
        let event = SignInEvent::Answered {
            generation,
            now: self.flow.now,
            answer,
        };
        self.answered.push(event.clone());
        self.send(event);
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
        prop_assert!(state.is_ready() && state.screen != SignInScreen::Loading, "{state:?}");
        for secret in SECRETS {
            prop_assert!(
                !self.flow.shown.contains(secret),
                "{secret} was seen:\n{}",
                self.flow.shown
            );
        }
        Ok(())
    }

    /// Whatever is shown, something leads away from it.
    fn check_exits(&self) -> Result<(), TestCaseError> {
        let screen = &self.flow.state.screen;
        let is_end = matches!(
            screen,
            SignInScreen::Finished | SignInScreen::Identifier | SignInScreen::Elsewhere(Elsewhere::NoMethod)
        );
        let exits = [
            SignInEvent::StartedOver,
            SignInEvent::AnotherAccountRequested,
            SignInEvent::PasskeyDeclined,
        ];
        let leads_away = |event: SignInEvent| {
            let (after, _) = wacht_yew::flow::sign_in::step(&self.flow.rules, self.flow.state.clone(), event);
            after.screen != *screen && !after.is_busy()
        };
        prop_assert!(is_end || exits.into_iter().any(leads_away), "no way out of {screen:?}");
        Ok(())
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 192, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_happens_nothing_is_lost_stuck_repeated_or_seen(
        history in proptest::collection::vec(happening(), 1..60)
    ) {
        let mut world = World::new();
        for happening in &history {
            world.flow.lost.clear();
            world.happen(happening);
            world.check(&history)?;
            world.check_exits()?;
        }
    }

    #[test]
    fn nothing_is_sent_twice_by_itself(history in proptest::collection::vec(happening(), 1..60)) {
        let mut world = World::new();
        for happening in &history {
            world.happen(happening);
        }
        let mut mailed: Vec<_> = world.sent;
        mailed.retain(|(_, strategy)| !matches!(
            strategy,
            VerificationStrategy::Authenticator | VerificationStrategy::BackupCode
        ));
        let count = mailed.len();
        mailed.sort_by_key(|(attempt, strategy)| (attempt.clone(), strategy.as_str()));
        mailed.dedup();
        prop_assert_eq!(mailed.len(), count, "{:?}", mailed);
    }
}
