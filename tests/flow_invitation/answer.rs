//! What the server makes of it.

use super::*;

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
