//! The sign-in with several accounts, other tabs, and replies older than what they tell.

use crate::common::sign_in::{
    ADA, EMAIL, Flow, NO_METHOD, ONE_ACCOUNT, PASSWORD, completed, nobody, offline, refused, signed_in, waiting,
};
use wacht_yew::flow::sign_in::{
    Elsewhere, SignInCall, SignInEffect, SignInErrorReason as Reason, SignInEvent, SignInScreen, SignInTask,
};

fn reason(flow: &Flow) -> Option<&Reason> {
    flow.state.error.as_ref().map(|error| &error.reason)
}

fn at_sign_in(mut flow: Flow) -> Flow {
    flow.identify(ADA, "password");
    flow.submit_password(PASSWORD);
    flow
}

#[test]
fn a_yes_is_confirmed_by_the_session_before_anybody_is_signed_in() {
    let mut flow = at_sign_in(Flow::new(EMAIL, nobody(&[])));
    let effects = flow.answered(Ok(completed("9", &["ada"])), completed("9", &["ada"]));
    assert!(effects.contains(&flow.call(SignInCall::Confirm)), "{effects:?}");
    assert!(
        !effects.contains(&SignInEffect::Finish),
        "the reply alone proves nothing"
    );
    assert_eq!(
        (&flow.state.screen, flow.state.task),
        (&SignInScreen::Confirming, Some(SignInTask::Confirming))
    );
    let effects = flow.confirmed();
    assert!(effects.contains(&SignInEffect::Finish));
    assert_eq!((&flow.state.screen, flow.state.task), (&SignInScreen::Finished, None));
}

#[test]
fn a_session_that_contradicts_the_yes_asks_again() {
    // what the reply shows, what the session shows afterwards, what the person is told
    let table = [
        (completed("9", &[]), completed("9", &[]), Reason::NotConfirmed),
        (nobody(&[]), nobody(&[]), Reason::NotConfirmed),
        (completed("9", &[]), nobody(&[]), Reason::AttemptExpired),
        (waiting("9", "verify_email"), nobody(&[]), Reason::AttemptExpired),
    ];
    for (reply, server, told) in table {
        let mut flow = at_sign_in(Flow::new(EMAIL, nobody(&[])));
        flow.answered(Ok(reply.clone()), server.clone());
        let effects = flow.confirmed();
        assert!(!effects.contains(&SignInEffect::Finish), "{reply:?} {server:?}");
        assert_eq!(
            (&flow.state.screen, reason(&flow), &*flow.state.identifier),
            (&SignInScreen::Identifier, Some(&told), ADA)
        );
    }
}

#[test]
fn a_confirmation_without_an_answer_can_be_repeated_or_left() {
    let mut flow = at_sign_in(Flow::new(EMAIL, nobody(&[])));
    flow.answered(Ok(completed("9", &[])), completed("9", &["ada"]));
    flow.confirm_failed(offline());
    assert_eq!(
        (&flow.state.screen, reason(&flow), flow.state.is_busy()),
        (&SignInScreen::Confirming, Some(&Reason::Offline), false)
    );
    let first = flow.generation;
    let effects = flow.send(SignInEvent::RetryRequested);
    assert_eq!(effects, [flow.call(SignInCall::Confirm)]);
    assert!(flow.generation != first && flow.state.error.is_none());
    flow.confirm_failed(offline());
    flow.arrive();
    assert_eq!(
        flow.state.screen,
        SignInScreen::Finished,
        "the session may also arrive by itself"
    );
    let mut flow = at_sign_in(Flow::new(EMAIL, nobody(&[])));
    flow.answered(Ok(completed("9", &[])), completed("9", &["ada"]));
    flow.confirm_failed(offline());
    flow.send(SignInEvent::StartedOver);
    assert_eq!(flow.state.screen, SignInScreen::Identifier);
}

#[test]
fn a_retry_where_nothing_failed_does_nothing() {
    for mut flow in [
        Flow::new(EMAIL, nobody(&[])),
        Flow::at_password(EMAIL),
        Flow::new(EMAIL, signed_in(&["ada"])),
    ] {
        let before = flow.state.clone();
        assert_eq!(
            (flow.send(SignInEvent::RetryRequested), &flow.state),
            (Vec::new(), &before)
        );
    }
}

#[test]
fn the_account_in_use_is_taken_at_once_and_another_is_switched_to() {
    let mut flow = Flow::new(EMAIL, signed_in(&["ada", "bob"]));
    assert!(flow.choose("ada").contains(&SignInEffect::Finish));
    for server in [signed_in(&["ada", "bob"]), nobody(&["ada", "bob"])] {
        let mut flow = Flow::new(EMAIL, server);
        let effects = flow.choose("bob");
        assert_eq!(effects, [flow.call(SignInCall::SwitchAccount("bob".into()))]);
        assert_eq!(
            (&flow.state.screen, flow.state.task),
            (&SignInScreen::Accounts, Some(SignInTask::Switching))
        );
        let effects = flow.switched(Ok(()), signed_in(&["bob", "ada"]));
        assert!(effects.contains(&flow.call(SignInCall::Confirm)), "{effects:?}");
        assert!(flow.confirmed().contains(&SignInEffect::Finish));
    }
}

#[test]
fn a_switch_that_fails_keeps_the_list_and_says_why() {
    let table = [
        (offline(), Reason::Offline),
        (
            refused(400, "", "Something went wrong."),
            Reason::Refused("Something went wrong.".into()),
        ),
    ];
    for (error, told) in table {
        let mut flow = Flow::new(EMAIL, signed_in(&["ada", "bob"]));
        flow.choose("bob");
        flow.switched(Err(error), signed_in(&["ada", "bob"]));
        assert_eq!(
            (&flow.state.screen, reason(&flow), flow.state.is_busy()),
            (&SignInScreen::Accounts, Some(&told), false)
        );
        flow.choose("bob");
        assert!(
            flow.state.is_busy() && flow.state.error.is_none(),
            "and can be tried again"
        );
    }
}

#[test]
fn another_account_starts_with_an_empty_identifier_and_leads_back_to_the_list() {
    let mut flow = Flow::new(EMAIL, signed_in(&["bob"]));
    flow.send(SignInEvent::AnotherAccountRequested);
    assert_eq!(
        (&flow.state.screen, &*flow.state.identifier),
        (&SignInScreen::Identifier, "")
    );
    assert!(flow.state.has_accounts());
    flow.arrive();
    assert_eq!(
        flow.state.screen,
        SignInScreen::Identifier,
        "a refresh of the session changes nothing"
    );
    flow.send(SignInEvent::AccountsRequested);
    assert_eq!(flow.state.screen, SignInScreen::Accounts);
}

#[test]
fn adding_an_account_ends_when_the_new_one_is_in() {
    let mut flow = Flow::new(EMAIL, signed_in(&["bob"]));
    flow.send(SignInEvent::AnotherAccountRequested);
    let mut flow = at_sign_in(flow);
    flow.answered(Ok(completed("9", &["bob"])), completed("9", &["ada", "bob"]));
    assert!(flow.confirmed().contains(&SignInEffect::Finish));
}

/// The account that was active all along proves nothing about the one that is being added.
#[test]
fn adding_an_account_is_not_confirmed_by_the_one_that_was_there() {
    let mut flow = Flow::new(EMAIL, signed_in(&["bob"]));
    flow.send(SignInEvent::AnotherAccountRequested);
    let mut flow = at_sign_in(flow);
    flow.answered(Ok(signed_in(&["bob"])), signed_in(&["bob"]));
    let effects = flow.confirmed();
    assert!(
        !effects.contains(&SignInEffect::Finish),
        "bob is still the only one: {:?}",
        flow.state.screen
    );
}

#[test]
fn an_account_that_is_signed_in_already_leads_to_the_list() {
    let error = || refused(400, "USER_ALREADY_SIGNED_IN", "You are already signed in.");
    let mut flow = Flow::new(EMAIL, signed_in(&["ada"]));
    flow.send(SignInEvent::AnotherAccountRequested);
    let mut flow = at_sign_in(flow);
    flow.refused(error());
    assert_eq!(
        (&flow.state.screen, reason(&flow)),
        (&SignInScreen::Accounts, Some(&Reason::AlreadySignedIn))
    );
    let mut flow = at_sign_in(Flow::new(EMAIL, nobody(&[])));
    flow.refused(error());
    assert_eq!(
        (&flow.state.screen, reason(&flow)),
        (&SignInScreen::Password, Some(&Reason::AlreadySignedIn)),
        "without a list"
    );
}

#[test]
fn a_sign_in_in_another_tab_ends_this_one() {
    let starts: [fn() -> Flow; 4] = [
        || Flow::new(EMAIL, nobody(&[])),
        || Flow::at_password(EMAIL),
        || Flow::new(EMAIL, nobody(&["ada"])),
        || {
            let mut flow = Flow::new(EMAIL, nobody(&[]));
            flow.identify(ADA, "sso");
            flow
        },
    ];
    for start in starts {
        let mut flow = start();
        let before = flow.state.screen.clone();
        let effects = flow.change(signed_in(&["ada"]));
        assert_eq!(
            (&flow.state.screen, effects.contains(&SignInEffect::Finish)),
            (&SignInScreen::Finished, true),
            "{before:?}"
        );
        assert_eq!(flow.arrive(), [], "and only once");
    }
}

#[test]
fn a_sign_in_in_another_tab_during_a_request_is_noticed_when_the_request_ends() {
    let mut flow = at_sign_in(Flow::new(EMAIL, nobody(&[])));
    assert!(!flow.change(signed_in(&["ada"])).contains(&SignInEffect::Finish));
    flow.refused(offline());
    flow.arrive();
    assert_eq!(
        flow.state.screen,
        SignInScreen::Finished,
        "somebody is signed in; the form has nothing more to ask"
    );
}

#[test]
fn a_sign_in_in_another_tab_does_not_end_the_adding_of_an_account() {
    let mut flow = Flow::new(EMAIL, nobody(&["bob"]));
    flow.send(SignInEvent::AnotherAccountRequested);
    flow.identify(ADA, "password");
    flow.change(signed_in(&["bob"]));
    assert_eq!(flow.state.screen, SignInScreen::Password);
}

#[test]
fn the_list_goes_when_its_last_account_goes() {
    for server in [signed_in(&["ada"]), nobody(&["ada"])] {
        let mut flow = Flow::new(EMAIL, server);
        flow.change(nobody(&[]));
        assert_eq!(flow.state.screen, SignInScreen::Identifier);
    }
    let mut flow = Flow::new(NO_METHOD, signed_in(&["ada"]));
    flow.change(nobody(&[]));
    assert_eq!(
        flow.state.screen,
        SignInScreen::Elsewhere(Elsewhere::NoMethod),
        "without passwords there is no form"
    );
}

#[test]
fn one_account_at_a_time_is_signed_in_or_asked() {
    let mut flow = Flow::new(ONE_ACCOUNT, nobody(&[]));
    assert_eq!(flow.state.screen, SignInScreen::Identifier);
    assert!(flow.change(signed_in(&["ada"])).contains(&SignInEffect::Finish));
}

#[test]
fn a_finished_sign_in_is_left_alone() {
    let mut flow = Flow::new(ONE_ACCOUNT, signed_in(&["ada"]));
    let facts = [
        SignInEvent::IdentifierTyped("x".into()),
        SignInEvent::PasswordTyped,
        SignInEvent::RetryRequested,
        SignInEvent::IdentifierSubmitted(ADA.into()),
        SignInEvent::PasswordSubmitted(PASSWORD.into()),
        SignInEvent::AccountChosen("ada".into()),
        SignInEvent::AccountChosen("bob".into()),
    ];
    for fact in facts {
        assert_eq!(flow.send(fact.clone()), [], "{fact:?}");
        assert_eq!(flow.state.screen, SignInScreen::Finished, "{fact:?}");
    }
}
