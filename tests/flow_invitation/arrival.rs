//! What comes after the yes.

use super::*;

#[test]
fn accepted_means_entered_told_and_the_token_forgotten() {
    let mut flow = Flow::open(Some(TOKEN), signed_in(&["ada"]));
    flow.send(Event::AcceptRequested);
    flow.acceptance(accepted("ada"));
    assert!(matches!(flow.calls.last(), Some(InvitationCall::Enter(_))));
    assert!(!flow.stored.contains(TOKEN), "{}", flow.stored);
    flow.entered(false);
    assert_eq!(flow.state.screen, Screen::Joined);
    assert_eq!(flow.state.place_name(), Some("Engines"));
    assert_eq!(flow.finished, 1);
    flow.arrive(signed_in(&["ada"]));
    assert_eq!((flow.finished, flow.state.is_busy()), (1, false));
}

#[test]
fn the_workspace_is_what_was_joined_where_there_is_one() {
    let mut flow = Flow::open(Some(TOKEN), signed_in(&["ada"]));
    flow.send(Event::AcceptRequested);
    flow.acceptance(json!({
        "organization": { "id": "7", "name": "Engines" },
        "workspace": { "id": "8", "name": "Notes" },
        "signin_id": "ada",
    }));
    flow.entered(false);
    assert_eq!(flow.state.place_name(), Some("Notes"));
}

#[test]
fn a_member_is_told_so_and_goes_on_when_ready() {
    for answer in [member("ada"), json!({ "error_code": "ALREADY_ORGANIZATION_MEMBER" })] {
        let mut flow = Flow::open(Some(TOKEN), signed_in(&["ada"]));
        flow.send(Event::AcceptRequested);
        flow.acceptance(answer);
        flow.entered(false);
        assert_eq!((flow.state.screen, flow.finished), (Screen::Member, 0));
        flow.send(Event::Continued);
        assert_eq!(flow.finished, 1);
    }
}

#[test]
fn a_place_that_shuts_its_new_member_out_says_so_first() {
    let mut flow = Flow::open(Some(TOKEN), signed_in(&["ada"]));
    flow.send(Event::AcceptRequested);
    flow.acceptance(accepted("ada"));
    flow.entered(true);
    assert_eq!(
        (flow.state.screen, flow.state.is_shut_out, flow.finished),
        (Screen::Joined, true, 0)
    );
    flow.arrive(signed_in(&["ada"]));
    assert_eq!((flow.state.is_busy(), flow.finished), (false, 0));
    flow.send(Event::Continued);
    assert_eq!(flow.finished, 1);
}

#[test]
fn a_way_there_that_fails_is_tried_again_and_nothing_is_accepted_twice() {
    for answer in [accepted("ada"), member("ada")] {
        let mut flow = Flow::open(Some(TOKEN), signed_in(&["ada"]));
        flow.send(Event::AcceptRequested);
        flow.acceptance(answer);
        flow.fail(offline());
        assert_eq!(flow.state.error, Some(Error::Problem(Problem::Offline)));
        assert!(matches!(flow.state.screen, Screen::Joined | Screen::Member));
        flow.arrive(signed_in(&["ada"]));
        assert!(!flow.state.is_busy(), "not by itself");
        flow.calls.clear();
        flow.send(Event::RetryRequested);
        assert!(matches!(flow.calls[..], [InvitationCall::Enter(_)]), "{:?}", flow.calls);
        flow.entered(false);
        assert_eq!(flow.state.error, None);
    }
}
