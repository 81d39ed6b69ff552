//! Which account it is for.

use super::*;

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
