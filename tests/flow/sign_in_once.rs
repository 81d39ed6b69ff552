//! Once: a submit while submitting does nothing, and a late answer counts for nothing.

use crate::common::sign_in;
use crate::common::sign_in::{
    ADA, EMAIL, Flow, PASSWORD, completed, nobody, offline, signed_in, waiting, wrong_password,
};
use wacht_yew::flow::sign_in::{SignInEvent, SignInReply, SignInScreen};

#[test]
fn submit_while_submitting_is_ignored() {
    let mut identifying = Flow::new(EMAIL, nobody(&[]));
    identifying.submit_identifier(ADA);
    let mut signing_in = Flow::at_password(EMAIL);
    signing_in.submit_password(PASSWORD);
    let mut confirming = Flow::at_password(EMAIL);
    confirming.submit_password(PASSWORD);
    confirming.answered(Ok(waiting("9", "")), waiting("9", ""));
    let mut switching = Flow::new(EMAIL, signed_in(&["ada", "bob"]));
    switching.choose("bob");
    for mut flow in [identifying, signing_in, confirming, switching] {
        assert!(flow.state.is_busy());
        let submits = [
            SignInEvent::IdentifierSubmitted("bob@example.com".into()),
            SignInEvent::PasswordSubmitted("other".into()),
            SignInEvent::AccountChosen("ada".into()),
            SignInEvent::RetryRequested,
        ];
        for submit in submits {
            let before = flow.state.clone();
            assert_eq!(flow.send(submit.clone()), [], "{submit:?}");
            assert_eq!(flow.state, before, "{submit:?}");
        }
    }
}

/// Facts that answer a request of this generation, and would each change something.
fn answers(generation: u32) -> Vec<SignInEvent> {
    let answers = [
        Err(offline().into()),
        Ok(SignInReply::Session(completed("9", &["ada"]))),
        Ok(SignInReply::Done),
    ];
    answers
        .map(|answer| SignInEvent::Answered {
            generation,
            now: sign_in::now(),
            answer,
        })
        .into()
}

#[test]
fn late_response_of_an_older_attempt_is_ignored() {
    let mut flow = Flow::at_password(EMAIL);
    flow.submit_password("first");
    let first = flow.generation;
    flow.refused(wrong_password());
    flow.submit_password(PASSWORD);
    assert_ne!(flow.generation, first);
    for late in answers(first) {
        let before = flow.state.clone();
        assert_eq!((flow.send(late), &flow.state), (Vec::new(), &before));
    }
    assert!(flow.state.is_busy(), "the second try is still under way");
}

#[test]
fn an_answer_after_going_back_is_ignored() {
    for back in [
        SignInEvent::IdentifierReopened,
        SignInEvent::StartedOver,
        SignInEvent::AnotherAccountRequested,
        SignInEvent::AccountsRequested,
    ] {
        let mut signing_in = Flow::new(EMAIL, nobody(&["bob"]));
        signing_in.send(SignInEvent::AnotherAccountRequested);
        signing_in.identify(ADA, "password");
        signing_in.submit_password(PASSWORD);
        let mut switching = Flow::new(EMAIL, nobody(&["bob"]));
        switching.choose("bob");
        for mut flow in [signing_in, switching] {
            let asked = flow.generation;
            flow.send(back.clone());
            assert!(
                !flow.state.is_busy(),
                "{back:?}: what was given up keeps nobody waiting"
            );
            for late in answers(asked) {
                let before = flow.state.clone();
                assert_eq!((flow.send(late), &flow.state), (Vec::new(), &before), "{back:?}");
            }
        }
    }
}

#[test]
fn what_is_typed_during_a_request_does_not_take_over_its_answer() {
    let mut flow = Flow::new(EMAIL, nobody(&[]));
    flow.submit_identifier(ADA);
    flow.send(SignInEvent::IdentifierTyped("bob@example.com".into()));
    flow.identified(Ok("password"));
    let asked_for_ada = flow.state.screen == SignInScreen::Password && &*flow.state.identifier == ADA;
    let still_typing = flow.state.screen == SignInScreen::Identifier && &*flow.state.identifier == "bob@example.com";
    assert!(
        asked_for_ada || still_typing,
        "the answer about ada opened the password of bob: {:?}",
        flow.state
    );
}
