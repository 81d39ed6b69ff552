//! Laws of the sign-in that hold after every transition of every scenario: reload, focus, secrets, ends.

use crate::common::scenario::SCENARIOS;
use crate::common::sign_in;
use crate::common::sign_in::{
    EMAIL, Flow, NO_METHOD, PASSWORD, completed, everything, nobody, now, signed_in, waiting,
};
use wacht_yew::flow::sign_in::{SignInEvent, SignInMemory, SignInScreen, SignInState};

#[test]
fn a_reload_after_any_transition_lands_on_the_same_screen_with_what_was_typed() {
    let mut facts = 0;
    let mut lost = Vec::new();
    for (name, scenario) in SCENARIOS {
        let flow = scenario();
        facts += flow.facts;
        lost.extend(flow.lost.into_iter().map(|what| format!("{name}: {what}")));
    }
    assert!(facts > 100, "{facts} transitions");
    assert!(
        lost.is_empty(),
        "{} of {facts} transitions lose something:\n{}",
        lost.len(),
        lost.join("\n")
    );
}

#[test]
fn no_secret_is_stored_or_shown() {
    for (name, scenario) in SCENARIOS {
        let flow = scenario();
        assert!(
            !flow.shown.contains(PASSWORD) && !flow.shown.contains("guess"),
            "{name}:\n{}",
            flow.shown
        );
    }
    let (_, first) = SCENARIOS[0];
    assert!(first().shown.contains("PasswordSubmitted"), "the scenario submits one");
}

#[test]
fn every_scenario_ends_idle_and_ready() {
    for (name, scenario) in SCENARIOS {
        let flow = scenario();
        let is_waiting = matches!(flow.state.screen, SignInScreen::Loading | SignInScreen::Confirming);
        assert!(
            !flow.state.is_busy() && flow.state.is_ready() && !is_waiting,
            "{name}: {:?}",
            flow.state
        );
    }
}

#[test]
fn what_is_remembered_reads_back_from_its_json() {
    let mut flow = Flow::at_password(EMAIL);
    flow.submit_password(PASSWORD);
    flow.answered(Ok(waiting("9", "verify_email")), waiting("9", "verify_email"));
    flow.confirmed();
    let memory: SignInMemory = serde_json::from_str(&flow.stored).expect("what was stored");
    assert_eq!(
        (&*memory.identifier, memory.attempt.as_ref().map(|id| id.as_str())),
        (sign_in::ADA, Some("9"))
    );
    assert!(!memory.is_empty());
    for old in ["{}", r#"{"from_the_future":1}"#, r#"{"attempt":null}"#] {
        let memory: SignInMemory = serde_json::from_str(old).expect("an older or newer memory");
        assert!(memory.is_empty(), "{old}");
    }
}

#[test]
fn a_finished_sign_in_leaves_nothing_behind() {
    for (name, scenario) in SCENARIOS {
        let flow = scenario();
        if flow.state.screen == SignInScreen::Finished {
            let memory: SignInMemory = serde_json::from_str(&flow.stored).expect("what was stored");
            assert!(memory.is_empty(), "{name}: {memory:?}");
            assert!(
                flow.state.identifier.is_empty() && flow.state.attempt_id().is_none() && flow.state.error.is_none(),
                "{name}"
            );
        }
    }
}

#[test]
fn a_remembered_screen_that_is_not_gone_back_to_is_forgotten() {
    for place in [
        "password",
        "methods",
        "recovery-email",
        "recovery-code",
        "passkey",
        "factors",
    ] {
        // While the page was loading, an account came to be there: its list comes first.
        let mut flow = Flow::open(everything(), nobody(&["bob"]));
        flow.stored = format!(r#"{{"place":"{place}"}}"#);
        flow.reload();
        flow.arrive();
        assert_eq!(flow.state.screen, SignInScreen::Accounts, "{place}");
        flow.change(nobody(&[]));
        assert_eq!(flow.state.screen, SignInScreen::Identifier, "{place}");
        assert_eq!(flow.reloaded().screen, SignInScreen::Identifier, "{place}");
        assert_eq!(flow.lost, [""; 0], "{place}");
    }
}

#[test]
fn a_reload_while_the_session_is_read_lands_where_the_session_says() {
    let table = [
        (completed("9", &["ada"]), SignInScreen::Finished),
        (waiting("9", "verify_second_factor"), SignInScreen::SecondFactorChoice),
        (waiting("8", "verify_second_factor"), SignInScreen::Identifier),
        (nobody(&[]), SignInScreen::Identifier),
    ];
    for (server, screen) in table {
        let mut flow = Flow::at_password(EMAIL);
        flow.submit_password(PASSWORD);
        flow.answered(Ok(waiting("9", "")), server);
        assert_eq!(flow.reloaded().screen, screen);
        flow.confirmed();
        assert_eq!(flow.state.screen, screen, "and so does the page that was not reloaded");
    }
}

#[test]
fn nothing_is_shown_before_the_session_is_known() {
    let memories = [
        SignInMemory::default(),
        SignInMemory {
            attempt: Some("9".into()),
            ..SignInMemory::default()
        },
        SignInMemory {
            adds_account: true,
            ..SignInMemory::default()
        },
        SignInMemory {
            identifier: sign_in::ADA.into(),
            place: "password".into(),
            is_identified: true,
            ..SignInMemory::default()
        },
    ];
    for memory in memories {
        let state = SignInState::new(memory.clone(), "proposed@example.com");
        assert!(!state.is_ready(), "views show nothing until it is: {memory:?}");
        assert!(!state.is_busy() && state.session().is_none() && state.error.is_none());
        let mut flow = Flow::open(EMAIL, nobody(&[]));
        flow.state = state;
        flow.arrive();
        assert!(
            flow.state.is_ready() && flow.state.screen != SignInScreen::Loading,
            "{memory:?}"
        );
    }
}

#[test]
fn the_app_proposes_an_identifier_and_memory_knows_better() {
    let fresh = SignInState::new(SignInMemory::default(), "proposed@example.com");
    assert_eq!(&*fresh.identifier, "proposed@example.com");
    let memory = SignInMemory {
        identifier: sign_in::ADA.into(),
        ..SignInMemory::default()
    };
    assert_eq!(
        &*SignInState::new(memory, "proposed@example.com").identifier,
        sign_in::ADA
    );
}

#[test]
fn what_is_remembered_is_stored_only_when_it_changed() {
    let mut flow = Flow::at_password(EMAIL);
    let is_remembered = |effects: Vec<wacht_yew::flow::sign_in::SignInEffect>| {
        effects
            .iter()
            .filter(|effect| matches!(effect, wacht_yew::flow::sign_in::SignInEffect::Remember(_)))
            .count()
    };
    assert_eq!(is_remembered(flow.send(SignInEvent::PasswordTyped)), 0);
    assert_eq!(is_remembered(flow.submit_password(PASSWORD)), 0);
    assert_eq!(is_remembered(flow.send(SignInEvent::IdentifierReopened)), 1);
}

/// Every screen has a way forward or a way out.
#[test]
fn no_screen_is_a_dead_end() {
    let mut ends = Vec::new();
    for (rules, server) in [
        (EMAIL, nobody(&[])),
        (NO_METHOD, nobody(&[])),
        (NO_METHOD, signed_in(&["ada"])),
        (EMAIL, nobody(&["ada"])),
    ] {
        for event in [
            SignInEvent::StartedOver,
            SignInEvent::AnotherAccountRequested,
            SignInEvent::IdentifierReopened,
            SignInEvent::AccountsRequested,
        ] {
            let mut flow = Flow::new(rules.clone(), server.clone());
            flow.send(event.clone());
            let what = match flow.state.screen.clone() {
                SignInScreen::Identifier if flow.submit_identifier(sign_in::ADA).is_empty() => {
                    "a form that ignores what is submitted"
                }
                SignInScreen::Accounts if !flow.state.has_accounts() => "an empty list",
                SignInScreen::Loading | SignInScreen::Confirming => "nothing that could end it",
                _ => continue,
            };
            ends.push(format!("{:?}, after {event:?}: {what}", rules.identifiers));
        }
    }
    assert!(ends.is_empty(), "{ends:#?}");
}

#[test]
fn an_attempt_ends_at_its_date() {
    let mut flow = Flow::at_password(EMAIL);
    flow.submit_password(PASSWORD);
    flow.answered(Ok(waiting("9", "verify_email")), waiting("9", "verify_email"));
    flow.confirmed();
    let end = now().plus_millis(600_000);
    for (time, is_over) in [(end.plus_millis(-1), false), (end, true)] {
        flow.now = time;
        flow.arrive();
        assert_eq!(flow.state.screen == SignInScreen::Identifier, is_over, "{time}");
    }
    assert_eq!(&*flow.state.identifier, sign_in::ADA, "what was typed stays");
}
