//! An answer got lost: what it was about may be there by now, and is not founded a second time.

use super::*;

/// Founding, and the answer got lost.
fn in_doubt() -> (Play, Vec<Effect>) {
    let mut play = Play::of(TenancyKind::Organization);
    play.send(Event::NameTyped(" Royal Society ".into()));
    play.send(Event::DetailsSubmitted);
    let effects = play.send(Event::CreationAnswered(Err(TransportError::Timeout.into())));
    (play, effects)
}

fn look() -> Effect {
    Effect::Look(None, "Royal Society".into())
}

/// The same, and nothing was found, or it could not be looked.
fn uncertain(found: Result<Option<Created>, CallError>) -> Play {
    let (mut play, _) = in_doubt();
    assert_eq!(play.send(Event::LookAnswered(found)), []);
    assert_eq!(play.state.problems.refusal, Some(CreateProblem::Uncertain));
    assert!(!play.state.is_busy(), "busy always ends");
    play
}

#[test]
fn what_no_answer_came_to_is_looked_for_and_what_was_refused_is_not() {
    for error in [
        TransportError::Timeout,
        TransportError::Offline,
        TransportError::Aborted,
        TransportError::Decode { at: "data".into() },
    ] {
        let mut play = Play::of(TenancyKind::Workspace);
        play.send(Event::NameTyped("Notes".into()));
        play.send(Event::OrganizationChosen("7".into()));
        play.send(Event::DetailsSubmitted);
        let effects = play.send(Event::CreationAnswered(Err(error.into())));
        assert_eq!(effects, [Effect::Look(Some("7".into()), "Notes".into())]);
        assert!(play.state.is_busy());
        assert_eq!(play.state.problems.refusal, None, "nothing is said before it is known");
        assert_eq!(play.send(Event::DetailsSubmitted), [], "one request at a time");
    }
    for error in [TransportError::Blocked.into(), refusal(500, "INTERNAL", "x")] {
        let mut play = Play::of(TenancyKind::Organization);
        play.send(Event::NameTyped("Royal Society".into()));
        play.send(Event::DetailsSubmitted);
        assert_eq!(play.send(Event::CreationAnswered(Err(error))), []);
        assert!(!play.state.is_busy());
    }
}

#[test]
fn what_is_found_counts_as_founded() {
    let (mut play, effects) = in_doubt();
    assert_eq!(effects, [look()]);
    let effects = play.send(Event::LookAnswered(Ok(Some(created(true)))));
    assert!(effects.contains(&Effect::Announce(created(true))));
    assert_eq!(play.list(), &Invitations::default());
}

#[test]
fn what_is_not_found_is_uncertain_and_another_try_looks_first() {
    for found in [Ok(None), Err(TransportError::Offline.into())] {
        let mut play = uncertain(found);
        assert_eq!(play.send(Event::DetailsSubmitted), [look()]);
        assert_eq!(play.state.problems.refusal, None);
        let effects = play.send(Event::LookAnswered(Ok(Some(created(true)))));
        assert!(effects.contains(&Effect::Announce(created(true))), "it came late");
    }
    let mut play = uncertain(Ok(None));
    play.send(Event::DetailsSubmitted);
    let effects = play.send(Event::LookAnswered(Ok(None)));
    assert!(matches!(&effects[..], [Effect::Create(None, new)] if &*new.name == "Royal Society"));
    assert!(play.state.is_busy());
    let effects = play.send(Event::CreationAnswered(Ok(created(false))));
    assert!(effects.contains(&Effect::Announce(created(false))));
    let mut play = uncertain(Ok(None));
    play.send(Event::DetailsSubmitted);
    assert_eq!(
        play.send(Event::LookAnswered(Err(TransportError::Offline.into()))),
        [],
        "without a look nothing is founded"
    );
    assert_eq!(play.state.problems.refusal, Some(CreateProblem::Uncertain));
}

#[test]
fn another_name_is_another_one() {
    let mut play = uncertain(Ok(None));
    play.send(Event::NameTyped("Royal Mint".into()));
    let effects = play.send(Event::DetailsSubmitted);
    assert!(matches!(&effects[..], [Effect::Create(None, new)] if &*new.name == "Royal Mint"));
}

#[test]
fn each_answer_counts_for_its_own_question() {
    let (mut play, _) = in_doubt();
    let before = play.state.clone();
    assert_eq!(play.send(Event::CreationAnswered(Ok(created(true)))), []);
    assert_eq!(play.state, before);
    let mut play = Play::of(TenancyKind::Organization);
    play.send(Event::NameTyped("Royal Society".into()));
    play.send(Event::DetailsSubmitted);
    let before = play.state.clone();
    assert_eq!(play.send(Event::LookAnswered(Ok(Some(created(true))))), []);
    assert_eq!(play.state, before);
}
