//! Nothing is done twice, and nothing is lost.

use super::*;

#[test]
fn a_second_click_and_late_answers_do_nothing() {
    let mut flow = Flow::open(Some(TOKEN), signed_in(&["ada"]));
    flow.send(Event::AcceptRequested);
    let old = flow.generation;
    flow.send(Event::AcceptRequested);
    flow.send(Event::Opened(Some("another".into())));
    assert_eq!(flow.calls.len(), 1);
    flow.acceptance(accepted("ada"));
    flow.answer(old, Err(refused(400, "INVALID_INVITATION_TOKEN", "x")));
    assert_eq!(flow.state.task, Some(Task::Entering));
    flow.entered(false);
    flow.answer(flow.generation, Err(offline()));
    assert_eq!((flow.state.screen, &flow.state.error), (Screen::Joined, &None));
    assert_eq!(flow.finished, 1);
}

#[test]
fn a_lost_answer_is_no_error_the_second_time() {
    for is_reload in [true, false] {
        for answer in [lost(), Ok(member("ada"))] {
            let mut flow = Flow::open(Some(TOKEN), signed_in(&["ada"]));
            flow.send(Event::AcceptRequested);
            if is_reload {
                flow = Flow::reopen(&flow.stored, None, signed_in(&["ada"]));
            } else {
                flow.fail(offline());
                flow.send(Event::AcceptRequested);
            }
            match answer {
                Ok(data) => flow.acceptance(data),
                Err(error) => flow.fail(error),
            };
            assert_eq!(flow.state.task, Some(Task::Entering), "reload: {is_reload}");
            flow.entered(false);
            assert_eq!((flow.state.screen, flow.finished), (Screen::Joined, 1));
        }
    }
    // A refusal that the server certainly meant leaves no doubt behind.
    let mut flow = Flow::open(Some(TOKEN), signed_in(&["ada"]));
    flow.send(Event::AcceptRequested);
    flow.fail(refused(429, "TOO_MANY_REQUESTS", "x"));
    flow.send(Event::AcceptRequested);
    flow.fail(refused(400, "INVALID_INVITATION_TOKEN", "x"));
    assert_eq!(flow.state.error, Some(Error::Unknown));
}

#[test]
fn another_invitation_counts_more_than_the_one_remembered() {
    let mut flow = Flow::open(Some(TOKEN), signed_in(&["ada"]));
    flow.send(Event::AcceptRequested);
    let mut other = Flow::reopen(&flow.stored, Some("another"), signed_in(&["ada"]));
    assert_eq!(other.state.screen, Screen::Offer, "the yes was for the other one");
    other.send(Event::AcceptRequested);
    other.fail(refused(400, "INVALID_INVITATION_TOKEN", "x"));
    assert_eq!(other.state.error, Some(Error::Unknown), "and so was the lost answer");
    let after = Flow::reopen(&flow.stored, Some(TOKEN), signed_in(&["ada"]));
    assert_eq!(after.calls.len(), 1, "the same one goes on");
}

#[test]
fn a_reload_after_the_end_tells_it_again_and_leads_nobody_on() {
    for (answer, screen) in [(accepted("ada"), Screen::Joined), (member("ada"), Screen::Member)] {
        let mut flow = Flow::open(Some(TOKEN), signed_in(&["ada"]));
        flow.send(Event::AcceptRequested);
        flow.acceptance(answer);
        flow.entered(false);
        if screen == Screen::Member {
            flow.send(Event::Continued);
        }
        let again = Flow::reopen(&flow.stored, None, signed_in(&["ada"]));
        assert_eq!((again.state.screen, again.finished, again.calls.len()), (screen, 0, 0));
        assert_eq!(again.state.place_name(), Some("Engines"));
    }
}

#[test]
fn the_token_is_nowhere_to_be_read_but_in_the_memory() {
    let mut flow = Flow::open(Some(TOKEN), signed_in(&["ada"]));
    flow.send(Event::AcceptRequested);
    assert!(flow.stored.contains(TOKEN));
    let shown = format!("{:?} {:?} {:?}", flow.state, flow.calls, flow.shown);
    assert!(!shown.contains(TOKEN), "{shown}");
    assert!(InvitationMemory::default().is_empty());
    assert!(!InvitationState::new(InvitationMemory::default()).is_ready());
}
