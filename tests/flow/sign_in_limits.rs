//! A limit is remembered for as long as it is told, and no longer; news that a request kept waiting is heard when that is
//! given up. Both were found by histories at random.

use crate::common::sign_in::{ADA, Flow, ONE_ACCOUNT, everything, nobody, refused, signed_in, waiting};
use serde_json::Value;
use wacht_yew::flow::sign_in::{SignInEffect, SignInErrorReason as Reason, SignInEvent, SignInScreen};
use wacht_yew::wire::SecondFactor;

fn told(flow: &Flow) -> (Option<&Reason>, bool) {
    let reason = flow.state.error.as_ref().map(|error| &error.reason);
    (reason, flow.state.limited_until.is_some())
}

fn is_remembered(flow: &Flow) -> bool {
    let stored: Value = serde_json::from_str(&flow.stored).expect("what was stored");
    stored.get("limited_until").is_some()
}

#[test]
fn a_limit_lasts_over_a_reload_to_the_list_of_accounts() {
    let mut flow = Flow::new(everything(), nobody(&["ada"]));
    flow.choose("ada");
    flow.switched(Err(refused(429, "", "")), nobody(&["ada"]));
    assert_eq!(told(&flow), (Some(&Reason::RateLimited), true));
    flow.reload();
    flow.arrive();
    assert_eq!(flow.state.screen, SignInScreen::Accounts);
    assert_eq!(told(&flow), (Some(&Reason::RateLimited), true));
    let now = flow.now.plus_millis(60_000);
    flow.send(SignInEvent::TimePassed { now });
    assert_eq!(told(&flow), (None, false));
    assert_eq!(flow.lost, [""; 0]);
}

#[test]
fn a_limit_that_is_not_told_any_more_is_not_remembered() {
    let mut flow = Flow::at_step(everything(), waiting("9", "verify_second_factor"));
    flow.send(SignInEvent::SecondFactorChosen(SecondFactor::Authenticator));
    flow.refused(refused(429, "", ""));
    assert_eq!((told(&flow).1, is_remembered(&flow)), (true, true));
    flow.send(SignInEvent::SecondFactorChosen(SecondFactor::PhoneOtp));
    assert_eq!(flow.state.screen, SignInScreen::LastDigits);
    assert_eq!((told(&flow), is_remembered(&flow)), ((None, false), false));
    assert_eq!(flow.lost, [""; 0]);
}

#[test]
fn a_limit_does_not_outlive_the_sign_in() {
    let mut flow = Flow::at_password(ONE_ACCOUNT);
    flow.submit_password("guess");
    flow.refused(refused(429, "", ""));
    assert_eq!(told(&flow), (Some(&Reason::RateLimited), true));
    flow.server = signed_in(&["ada"]);
    flow.reload();
    let effects = flow.arrive();
    assert!(effects.contains(&SignInEffect::Finish));
    assert_eq!(told(&flow), (None, false));
}

#[test]
fn an_identifier_that_is_changed_hears_of_a_sign_in_in_another_tab() {
    let mut flow = Flow::new(everything(), nobody(&[]));
    flow.submit_identifier(ADA);
    assert_eq!(flow.change(signed_in(&["ada"])), [], "the answer comes first");
    flow.lost.clear();
    let effects = flow.send(SignInEvent::IdentifierTyped("ad".into()));
    assert!(effects.contains(&SignInEffect::Finish), "{effects:?}");
    assert_eq!(flow.lost, [""; 0]);
}

#[test]
fn an_identifier_that_is_changed_stays_beside_accounts_that_came_meanwhile() {
    let mut flow = Flow::new(everything(), nobody(&[]));
    flow.submit_identifier(ADA);
    flow.change(nobody(&["ada"]));
    flow.lost.clear();
    flow.send(SignInEvent::IdentifierTyped("ad".into()));
    assert_eq!(flow.state.screen, SignInScreen::Identifier);
    flow.reload();
    flow.arrive();
    assert_eq!(
        (&flow.state.screen, &*flow.state.identifier),
        (&SignInScreen::Identifier, "ad")
    );
    assert_eq!(flow.lost, [""; 0]);
}
