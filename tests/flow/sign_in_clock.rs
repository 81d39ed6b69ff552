//! An attempt's age does not depend on the device's clock being right, and a finished sign-in is not the end for ever.

use crate::common::sign_in::{EMAIL, Flow, PASSWORD, nobody, refused, signed_in, waiting};
use wacht_yew::flow::sign_in::{SignInEvent, SignInScreen};

/// A sign-in that waits for a second factor, on a device whose clock runs this many minutes ahead of the server's.
fn at_second_factor(minutes_ahead: i64) -> Flow {
    let mut flow = Flow::at_password(EMAIL);
    flow.now = flow.now.plus_millis(minutes_ahead * 60_000);
    flow.submit_password(PASSWORD);
    let server = waiting("9", "verify_second_factor");
    flow.answered(Ok(server.clone()), server);
    flow
}

fn waits(flow: &Flow) -> bool {
    flow.state.screen == SignInScreen::SecondFactorChoice
}

#[test]
fn a_device_whose_clock_is_wrong_can_sign_in() {
    for minutes_ahead in [-600, -11, 0, 11, 600] {
        let mut flow = at_second_factor(minutes_ahead);
        flow.confirmed();
        assert!(waits(&flow), "{minutes_ahead} minutes ahead: {:?}", flow.state);
        flow.arrive();
        assert!(
            waits(&flow),
            "{minutes_ahead} minutes ahead, session read again: {:?}",
            flow.state
        );
    }
}

#[test]
fn an_attempt_older_than_ten_minutes_is_over_on_any_clock() {
    for minutes_ahead in [-600, 0, 600] {
        let mut flow = at_second_factor(minutes_ahead);
        flow.confirmed();
        flow.now = flow.now.plus_millis(10 * 60_000);
        flow.arrive();
        assert_eq!(
            flow.state.screen,
            SignInScreen::Identifier,
            "{minutes_ahead} minutes ahead"
        );
        assert!(flow.state.error.is_some());
    }
}

#[test]
fn signing_out_again_leads_back_to_the_form() {
    let mut flow = Flow::at_password(EMAIL);
    flow.submit_password(PASSWORD);
    flow.answered(Ok(signed_in(&["ada"])), signed_in(&["ada"]));
    flow.confirmed();
    assert_eq!(flow.state.screen, SignInScreen::Finished);
    flow.server = nobody(&[]);
    flow.arrive();
    assert_eq!(flow.state.screen, SignInScreen::Identifier);
}

#[test]
fn a_limit_on_reading_the_session_is_no_dead_end() {
    let mut flow = at_second_factor(0);
    flow.confirm_failed(refused(429, "TOO_MANY_REQUESTS", "Too many requests."));
    assert_eq!(
        (&flow.state.screen, flow.state.is_busy()),
        (&SignInScreen::Confirming, false)
    );
    flow.now = flow.state.limited_until.expect("a limit");
    flow.send(SignInEvent::TimePassed { now: flow.now });
    assert!(flow.state.is_busy(), "the session is read again");
    flow.confirmed();
    assert!(waits(&flow), "{:?}", flow.state);
}
