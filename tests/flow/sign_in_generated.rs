//! Laws under whatever people, networks and servers do: acts at random, answers late, twice, in any order, or never.

use crate::common::happening::{Happening, World, happening};
use crate::common::server::Server;
use crate::common::sign_in::{ADA, Flow, assertion, everything};
use proptest::prelude::{ProptestConfig, proptest};
use proptest::test_runner::TestCaseError;
use proptest::{prop_assert, prop_assert_eq};
use wacht_yew::client::VerificationStrategy;
use wacht_yew::flow::phone::PhoneInput;
use wacht_yew::flow::profile_completion::ProfileInput;
use wacht_yew::flow::sign_in::{
    Elsewhere, FirstFactor, SignInCall, SignInEffect, SignInEvent, SignInScreen, SignInState,
};
use wacht_yew::wire::{SecondFactor, SocialProvider};

/// Everything that is typed and must never be seen again.
const SECRETS: [&str; 4] = ["pass-s3cret-word", "314159", "ABCD-1234", "s3cret-token"];

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

struct Trial {
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

impl Trial {
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

impl World for Trial {
    type Event = SignInEvent;
    type State = SignInState;

    fn acts(&self) -> Vec<SignInEvent> {
        acts(&self.flow)
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

    fn state(&self) -> &SignInState {
        &self.flow.state
    }

    fn is_busy(&self) -> bool {
        self.flow.state.is_busy()
    }

    fn is_overtaken(&mut self) -> &mut bool {
        &mut self.is_overtaken
    }

    fn answer(&mut self, which: usize, how: usize) {
        if which.is_multiple_of(9) {
            if let Some(offer) = self.offers.pop() {
                let assertion = how.is_multiple_of(2).then(assertion);
                self.send(SignInEvent::PasskeySuggested { offer, assertion });
            }
            return;
        }
        if self.waiting.is_empty() {
            return;
        }
        let (generation, call) = self.waiting.remove(which % self.waiting.len());
        let answer = self.server.answer(&call, how);
        self.flow.server = self.server.session();
        if let (SignInCall::Prepare { attempt, .. }, Err(_)) = (&call, &answer) {
            // What failed may be sent again, by a reload too.
            self.sent.retain(|(known, _)| known != attempt.as_str());
        }
        let event = SignInEvent::Answered {
            generation,
            now: self.flow.now,
            answer,
        };
        self.answered.push(event.clone());
        self.send(event);
    }

    fn answered(&self) -> &[SignInEvent] {
        &self.answered
    }

    fn meddle(&mut self, how: usize) {
        self.server.meddle(how);
    }

    fn refresh(&mut self) {
        self.flow.server = self.server.session();
        let event = SignInEvent::SessionArrived {
            session: self.flow.server.clone(),
            now: self.flow.now,
        };
        self.send(event);
    }

    fn wait(&mut self, millis: i64) {
        self.flow.now = self.flow.now.plus_millis(millis);
        self.send(SignInEvent::TimePassed { now: self.flow.now });
    }

    fn reload(&mut self) {
        self.waiting.clear();
        self.offers.clear();
        self.answered.clear();
        self.flow.reload();
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 192, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_happens_nothing_is_lost_stuck_repeated_or_seen(
        history in proptest::collection::vec(happening(), 1..60)
    ) {
        let mut world = Trial::new();
        for happening in &history {
            world.flow.lost.clear();
            world.happen(happening);
            world.check(&history)?;
            world.check_exits()?;
        }
    }

    #[test]
    fn nothing_is_sent_twice_by_itself(history in proptest::collection::vec(happening(), 1..60)) {
        let mut world = Trial::new();
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
