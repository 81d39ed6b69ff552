#![cfg(not(target_arch = "wasm32"))]
//! Accepting an invitation: every row of the contract's table, and what comes between.

#[path = "common/invitation.rs"]
#[allow(dead_code, reason = "each test file needs a part of it")]
mod invitation;

use invitation::{
    Flow, GUEST, TOKEN, accepted, lost, member, needs, nobody, offline, refused, server_fault, signed_in,
};
use serde_json::json;
use wacht_yew::flow::invitation::{
    InvitationCall, InvitationEffect, InvitationError as Error, InvitationEvent as Event, InvitationMemory,
    InvitationScreen as Screen, InvitationState, InvitationTask as Task, take_invitation,
};
use wacht_yew::flow::problem::Problem;

#[test]
fn the_token_is_taken_out_of_the_address() {
    let table = [
        ("/invite?token=t0k", Some("t0k"), Some("/invite")),
        ("/invite?invite_token=t0k&x=1", Some("t0k"), Some("/invite?x=1")),
        (
            "/invite?token=t0k&invite_token=other&redirect_uri=%2Fx#y",
            Some("t0k"),
            Some("/invite?redirect_uri=%2Fx#y"),
        ),
        ("/invite?token=", None, Some("/invite")),
        ("/invite?x=1", None, None),
    ];
    for (address, token, cleaned) in table {
        let (found, rest) = take_invitation(address);
        assert_eq!(found.as_ref().map(|token| token.expose()), token, "{address}");
        assert_eq!(rest.as_deref(), cleaned, "{address}");
    }
}

#[test]
fn nobody_is_joined_to_anything_by_a_link_alone() {
    let mut flow = Flow::open(Some(TOKEN), signed_in(&["ada"]));
    assert_eq!((flow.state.screen, flow.calls.len()), (Screen::Offer, 0));
    flow.arrive(signed_in(&["ada"]));
    assert_eq!(flow.calls, [], "a session that is read again changes nothing");
    flow.send(Event::AcceptRequested);
    assert_eq!(flow.calls, [InvitationCall::Accept(TOKEN.into())]);
    assert_eq!(
        (flow.state.screen, flow.state.task),
        (Screen::Offer, Some(Task::Accepting))
    );
}

#[test]
fn whoever_has_no_account_here_is_asked_for_by_the_server() {
    // Rows of the contract: who is here, what the server says, the screen.
    let table = [
        (nobody(), needs("INVITATION_REQUIRES_SIGNIN"), Screen::SignIn),
        (nobody(), needs("INVITATION_REQUIRES_SIGNUP"), Screen::SignUp),
        (nobody(), needs("INVITATION_EMAIL_MISMATCH"), Screen::SignIn),
        (nobody(), needs("SOMETHING_NEWER"), Screen::SignIn),
        (
            signed_in(&["bob"]),
            needs("INVITATION_EMAIL_MISMATCH"),
            Screen::OtherAccount,
        ),
        (
            signed_in(&["bob"]),
            needs("INVITATION_REQUIRES_SIGNIN"),
            Screen::OtherAccount,
        ),
        (
            signed_in(&["bob"]),
            needs("INVITATION_REQUIRES_SIGNUP"),
            Screen::OtherAddress,
        ),
        (signed_in(&["bob"]), needs("SOMETHING_NEWER"), Screen::OtherAccount),
    ];
    for (session, answer, screen) in table {
        let mut flow = Flow::open(Some(TOKEN), session);
        if flow.state.screen == Screen::Offer {
            flow.send(Event::AcceptRequested);
        }
        flow.acceptance(answer);
        assert_eq!((flow.state.screen, flow.state.task), (screen, None));
        assert_eq!(&*flow.state.invited_email, GUEST);
        assert_eq!(flow.state.error, None);
    }
}

#[test]
fn what_cannot_be_accepted_says_why_and_whether_trying_again_helps() {
    let expired =
        json!({ "error_code": "INVITATION_EXPIRED", "invited_email": GUEST, "organization": { "id": "", "name": "" } });
    let full = "Organization has reached the maximum number of members allowed (5)";
    let table = [
        (Ok(expired), Error::Expired, false),
        (
            Ok(json!({ "error_code": "INVALID_INVITATION_TOKEN" })),
            Error::Unknown,
            false,
        ),
        (Ok(json!({ "error_code": "USER_DISABLED" })), Error::Disabled, false),
        (Ok(json!({})), Error::Problem(Problem::ServerFault), true),
        (
            Err(refused(400, "INVALID_INVITATION_TOKEN", "x")),
            Error::Unknown,
            false,
        ),
        (
            Err(refused(403, "USER_DISABLED", "User account is disabled.")),
            Error::Disabled,
            false,
        ),
        (Err(refused(403, "", full)), Error::Full, true),
        (
            Err(refused(429, "TOO_MANY_REQUESTS", "x")),
            Error::Problem(Problem::RateLimited),
            true,
        ),
        (Err(offline()), Error::Problem(Problem::Offline), true),
        (Err(server_fault()), Error::Problem(Problem::ServerFault), true),
    ];
    for (answer, error, can_retry) in table {
        let mut flow = Flow::open(Some(TOKEN), nobody());
        match answer.clone() {
            Ok(data) => flow.acceptance(data),
            Err(error) => flow.fail(error),
        };
        assert_eq!(
            (flow.state.screen, flow.state.error.as_ref()),
            (Screen::Failed, Some(&error))
        );
        assert_eq!(error.can_retry(), can_retry, "{error:?}");
        flow.calls.clear();
        flow.send(Event::RetryRequested);
        assert_eq!(flow.calls.len(), usize::from(can_retry), "{error:?}");
    }
    let flow = Flow::open(None, nobody());
    assert_eq!(
        (flow.state.screen, &flow.state.error),
        (Screen::Failed, &Some(Error::Incomplete))
    );
    assert_eq!(flow.calls, [], "without a token nothing is asked");
}

#[test]
fn an_error_that_passes_leaves_the_offer_in_view() {
    let mut flow = Flow::open(Some(TOKEN), signed_in(&["ada"]));
    flow.send(Event::AcceptRequested);
    flow.fail(offline());
    assert_eq!(flow.state.screen, Screen::Offer);
    assert_eq!(flow.state.error, Some(Error::Problem(Problem::Offline)));
    flow.send(Event::AcceptRequested);
    assert_eq!(flow.state.error, None);
    flow.acceptance(accepted("ada"));
    assert_eq!(flow.state.task, Some(Task::Entering));
    flow.send(Event::AcceptRequested);
    flow.fail(refused(400, "INVALID_INVITATION_TOKEN", "x"));
}

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

#[test]
fn signing_in_keeps_the_token_and_the_yes() {
    for (code, goes) in [
        ("INVITATION_REQUIRES_SIGNIN", "sign-in"),
        ("INVITATION_REQUIRES_SIGNUP", "sign-up"),
    ] {
        let mut flow = Flow::open(Some(TOKEN), nobody());
        flow.acceptance(needs(code));
        flow.send(if goes == "sign-in" {
            Event::SignInRequested
        } else {
            Event::SignUpRequested
        });
        let (email, token) = (GUEST.into(), TOKEN.into());
        let expected = if goes == "sign-in" {
            InvitationEffect::GoToSignIn { email, token }
        } else {
            InvitationEffect::GoToSignUp { email, token }
        };
        assert_eq!(flow.left, [expected]);
        // Back from there, by the address, by the memory, or both.
        for token in [Some(TOKEN), None] {
            let mut back = Flow::reopen(&flow.stored, token, signed_in(&["guest"]));
            assert_eq!(
                back.calls,
                [InvitationCall::Accept(TOKEN.into())],
                "nobody is asked twice"
            );
            assert_eq!(back.state.screen, Screen::Working);
            back.acceptance(accepted("guest"));
            back.entered(false);
            assert_eq!(back.finished, 1);
        }
    }
}

#[test]
fn another_account_signs_in_beside_or_in_place_of_the_one_that_is_here() {
    for several in [true, false] {
        let mut flow = Flow::open_where(several, Some(TOKEN), signed_in(&["bob"]));
        flow.send(Event::AcceptRequested);
        flow.acceptance(needs("INVITATION_EMAIL_MISMATCH"));
        flow.calls.clear();
        flow.send(Event::SignInRequested);
        if !several {
            assert_eq!(flow.calls, [InvitationCall::SignOut]);
            assert_eq!((flow.left.len(), flow.state.task), (0, Some(Task::SigningOut)));
            flow.session(nobody());
        }
        assert_eq!(flow.left.len(), 1, "several: {several}");
        assert_eq!(flow.state.screen, Screen::OtherAccount, "until the other page is there");
        flow.arrive(nobody());
        assert_eq!(
            flow.state.is_busy(),
            several,
            "who was signed out on purpose is not news"
        );
    }
    let mut flow = Flow::open_where(false, Some(TOKEN), signed_in(&["bob"]));
    flow.send(Event::AcceptRequested);
    flow.acceptance(needs("INVITATION_EMAIL_MISMATCH"));
    flow.send(Event::SignInRequested);
    flow.fail(offline());
    assert_eq!((flow.state.screen, flow.left.len()), (Screen::OtherAccount, 0));
    assert_eq!(flow.state.error, Some(Error::Problem(Problem::Offline)));
}

#[test]
fn a_fitting_account_of_the_session_is_offered_and_used() {
    let mut flow = Flow::open(Some(TOKEN), signed_in(&["bob", "guest"]));
    flow.send(Event::AcceptRequested);
    flow.acceptance(needs("INVITATION_EMAIL_MISMATCH"));
    let fitting = flow.state.fitting_account().map(|account| account.id.clone());
    assert_eq!(fitting, Some("guest".into()));
    flow.calls.clear();
    flow.send(Event::AccountChosen("stranger".into()));
    assert_eq!(flow.calls, [], "only accounts of the session");
    flow.send(Event::AccountChosen("guest".into()));
    flow.session(signed_in(&["guest", "bob"]));
    let expected = [
        InvitationCall::Switch("guest".into()),
        InvitationCall::Accept(TOKEN.into()),
    ];
    assert_eq!(flow.calls, expected);
    assert_eq!(flow.state.fitting_account(), None, "it is in use now");
}

#[test]
fn another_tab_that_signs_in_or_out_is_followed() {
    let mut flow = Flow::open(Some(TOKEN), nobody());
    flow.acceptance(needs("INVITATION_REQUIRES_SIGNIN"));
    flow.arrive(signed_in(&["guest"]));
    assert_eq!(
        (flow.state.screen, flow.calls.len()),
        (Screen::Offer, 1),
        "who did not say yes is asked"
    );
    flow.arrive(nobody());
    assert_eq!(
        (flow.state.screen, flow.state.task),
        (Screen::Working, Some(Task::Checking))
    );
    flow.arrive(signed_in(&["guest"]));
    flow.acceptance(needs("INVITATION_REQUIRES_SIGNIN"));
    assert_eq!(
        flow.state.screen,
        Screen::Offer,
        "what the server was asked before does not count"
    );

    let mut flow = Flow::open(Some(TOKEN), signed_in(&["bob"]));
    flow.send(Event::AcceptRequested);
    flow.acceptance(needs("INVITATION_EMAIL_MISMATCH"));
    flow.calls.clear();
    flow.arrive(signed_in(&["guest", "bob"]));
    assert_eq!(
        flow.calls,
        [InvitationCall::Accept(TOKEN.into())],
        "who said yes is not asked again"
    );
}

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
