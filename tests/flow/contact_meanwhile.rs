//! What is typed while an address is added, or a code sent, is not lost.

use wacht_yew::client::{ApiError, CallError, TransportError};
use wacht_yew::flow::contact::{
    Contact, ContactInput, ContactIssue, ContactKind, ContactProof, ProofEffect, ProofEvent, ProofStep, Standing, step,
};
use wacht_yew::wire::{ErrorCode, Issue, Timestamp};

const NOW: Timestamp = Timestamp::from_millis(1_000_000);

fn send(state: &mut ContactProof, event: ProofEvent) -> Vec<ProofEffect> {
    let (after, effects) = step(state.clone(), event, &[], NOW);
    *state = after;
    effects
}

fn refusal(status: u16, message: &str) -> CallError {
    let issue = Issue {
        code: ErrorCode::from(""),
        message: message.into(),
    };
    CallError::Api(ApiError {
        status,
        issues: [issue].into(),
    })
}

fn pending() -> Contact {
    Contact {
        id: "1".into(),
        text: "new@example.com".into(),
        standing: Standing::Pending,
    }
}

/// A code is on its way to an address that was added before.
fn sending() -> ContactProof {
    let mut state = ContactProof::resuming(&pending(), ContactInput::empty(ContactKind::Email), None);
    assert_eq!(
        send(&mut state, ProofEvent::Opened),
        [ProofEffect::SendCode("1".into())]
    );
    state
}

/// An address is being added.
fn adding() -> ContactProof {
    let mut state = ContactProof::adding(ContactInput::empty(ContactKind::Email));
    let typed = ContactInput::Email("new@example.con".into());
    send(&mut state, ProofEvent::Submitted(typed));
    assert!(state.task.is_some());
    state
}

fn checks(effects: &[ProofEffect]) -> bool {
    effects.contains(&ProofEffect::CheckCode("1".into(), "123456".into()))
}

#[test]
fn a_code_typed_while_another_one_is_sent_is_checked_as_soon_as_that_is_done() {
    let answers = [
        Ok(()),
        Err(TransportError::Timeout.into()),
        Err(refusal(429, "Too many requests")),
    ];
    for answer in answers {
        let mut state = sending();
        assert_eq!(send(&mut state, ProofEvent::CodeSubmitted("111111".into())), []);
        assert_eq!(send(&mut state, ProofEvent::CodeSubmitted("123 456".into())), []);
        let effects = send(&mut state, ProofEvent::CodeSent(answer.clone()));
        assert!(checks(&effects), "{answer:?}: {effects:?}");
    }
}

#[test]
fn a_code_that_is_changed_or_of_no_use_is_not_checked() {
    let mut state = sending();
    send(&mut state, ProofEvent::CodeSubmitted("123456".into()));
    send(&mut state, ProofEvent::Typed);
    assert!(!checks(&send(&mut state, ProofEvent::CodeSent(Ok(())))));
    for text in ["Email address not found", "Email address is already verified"] {
        let mut state = sending();
        send(&mut state, ProofEvent::CodeSubmitted("123456".into()));
        let effects = send(&mut state, ProofEvent::CodeSent(Err(refusal(400, text))));
        assert_eq!(effects, [ProofEffect::Refresh], "{text}");
    }
    let mut state = sending();
    send(&mut state, ProofEvent::CodeSubmitted("12".into()));
    send(&mut state, ProofEvent::CodeSent(Ok(())));
    assert_eq!(state.issue, Some(ContactIssue::CodeIncomplete));
}

#[test]
fn an_address_that_is_corrected_while_it_is_added_gets_no_code() {
    let mut state = adding();
    send(&mut state, ProofEvent::Typed);
    let effects = send(&mut state, ProofEvent::Added(Ok(pending())));
    assert_eq!(effects, [ProofEffect::Refresh], "the list shows what is there");
    assert_eq!(
        (&state.step, state.task, &state.issue),
        (&ProofStep::Entering, None, &None)
    );
    let meant = ContactInput::Email("new@example.com".into());
    let effects = send(&mut state, ProofEvent::Submitted(meant.clone()));
    assert_eq!(effects, [ProofEffect::Add(meant)]);
    let effects = send(&mut state, ProofEvent::Added(Ok(pending())));
    assert!(
        effects.contains(&ProofEffect::SendCode("1".into())),
        "one correction is one"
    );
}

#[test]
fn what_is_said_of_the_old_text_does_not_stand_at_the_new_one() {
    let taken = refusal(400, "Email address already exists");
    let mut state = adding();
    send(&mut state, ProofEvent::Added(Err(taken.clone())));
    assert_eq!(state.issue, Some(ContactIssue::Taken));
    let mut state = adding();
    send(&mut state, ProofEvent::Typed);
    send(&mut state, ProofEvent::Added(Err(taken)));
    assert_eq!(state.issue, None);
    let mut state = adding();
    send(&mut state, ProofEvent::Typed);
    send(&mut state, ProofEvent::Added(Err(TransportError::Offline.into())));
    assert!(state.issue.is_some(), "the network is not of the text");
}
