//! Every way through a sign-in, each under its name.

use wacht_yew::flow::sign_in::SignInEvent;

use super::sign_in::{
    ADA, EMAIL, Flow, NO_METHOD, PASSWORD, completed, nobody, offline, refused, signed_in, waiting, wrong_password,
};

pub(crate) type Scenario = (&'static str, fn() -> Flow);

/// Every way through a sign-in, each under its name.
pub(crate) const SCENARIOS: &[Scenario] = &[
    ("the first try", || {
        let mut flow = Flow::at_password(EMAIL);
        flow.submit_password(PASSWORD);
        flow.answered(Ok(completed("9", &[])), completed("9", &["ada"]));
        flow.confirmed();
        flow
    }),
    ("a wrong password, then the right one", || {
        let mut flow = Flow::at_password(EMAIL);
        flow.submit_password("guess");
        flow.refused(wrong_password());
        flow.send(SignInEvent::PasswordTyped);
        flow.submit_password(PASSWORD);
        flow.answered(Ok(completed("9", &["ada"])), completed("9", &["ada"]));
        flow.confirmed();
        flow
    }),
    ("the identifier is typed, refused and typed again", || {
        let mut flow = Flow::new(EMAIL, nobody(&[]));
        flow.send(SignInEvent::IdentifierTyped("ad".into()));
        flow.submit_identifier("ad");
        flow.send(SignInEvent::IdentifierTyped(ADA.into()));
        flow.submit_identifier(ADA);
        flow.identified(Err(offline()));
        flow
    }),
    ("the identifier is reopened", || {
        let mut flow = Flow::at_password(EMAIL);
        flow.send(SignInEvent::IdentifierReopened);
        flow
    }),
    ("an identifier that signs in elsewhere", || {
        let mut flow = Flow::new(EMAIL, nobody(&[]));
        flow.identify(ADA, "sso");
        flow
    }),
    ("going back from elsewhere", || {
        let mut flow = Flow::new(EMAIL, nobody(&[]));
        flow.identify(ADA, "social");
        flow.send(SignInEvent::StartedOver);
        flow
    }),
    ("a second factor", || {
        let mut flow = Flow::at_password(EMAIL);
        flow.submit_password(PASSWORD);
        flow.answered(
            Ok(waiting("9", "verify_second_factor")),
            waiting("9", "verify_second_factor"),
        );
        flow.confirmed();
        flow.change(waiting("9", "complete_profile"));
        flow.change(completed("9", &["ada"]));
        flow
    }),
    ("a second factor given up", || {
        let mut flow = Flow::at_password(EMAIL);
        flow.submit_password(PASSWORD);
        flow.answered(
            Ok(waiting("9", "verify_second_factor")),
            waiting("9", "verify_second_factor"),
        );
        flow.confirmed();
        flow.send(SignInEvent::StartedOver);
        flow
    }),
    ("an attempt that ends", || {
        let mut flow = Flow::at_password(EMAIL);
        flow.submit_password(PASSWORD);
        flow.answered(Ok(waiting("9", "verify_email")), waiting("9", "verify_email"));
        flow.confirmed();
        flow.prepared();
        flow.now = flow.now.plus_millis(600_000);
        flow.arrive();
        flow
    }),
    ("an attempt that vanishes", || {
        let mut flow = Flow::at_password(EMAIL);
        flow.submit_password(PASSWORD);
        flow.answered(Ok(waiting("9", "verify_email")), waiting("9", "verify_email"));
        flow.confirmed();
        flow.prepared();
        flow.change(nobody(&[]));
        flow
    }),
    ("an attempt that ends after another tab signed in", || {
        let mut flow = Flow::at_password(EMAIL);
        flow.submit_password(PASSWORD);
        flow.answered(Ok(waiting("9", "verify_email")), waiting("9", "verify_email"));
        flow.confirmed();
        flow.prepared();
        flow.change(signed_in(&["ada"]));
        flow
    }),
    ("a stale reply without the attempt", || {
        let mut flow = Flow::at_password(EMAIL);
        flow.submit_password(PASSWORD);
        flow.answered(Ok(nobody(&[])), completed("9", &["ada"]));
        flow.confirmed();
        flow
    }),
    ("a yes that the session does not show", || {
        let mut flow = Flow::at_password(EMAIL);
        flow.submit_password(PASSWORD);
        flow.answered(Ok(nobody(&[])), nobody(&[]));
        flow.confirmed();
        flow
    }),
    ("a confirmation that fails and is repeated", || {
        let mut flow = Flow::at_password(EMAIL);
        flow.submit_password(PASSWORD);
        flow.answered(Ok(completed("9", &[])), completed("9", &["ada"]));
        flow.confirm_failed(offline());
        flow.send(SignInEvent::RetryRequested);
        flow.confirmed();
        flow
    }),
    ("the account in use is chosen", || {
        let mut flow = Flow::new(EMAIL, signed_in(&["ada", "bob"]));
        flow.choose("ada");
        flow
    }),
    ("another account is chosen", || {
        let mut flow = Flow::new(EMAIL, signed_in(&["ada", "bob"]));
        flow.choose("bob");
        flow.switched(Ok(()), signed_in(&["bob", "ada"]));
        flow.confirmed();
        flow
    }),
    ("a switch that fails", || {
        let mut flow = Flow::new(EMAIL, signed_in(&["ada", "bob"]));
        flow.choose("bob");
        flow.switched(Err(offline()), signed_in(&["ada", "bob"]));
        flow
    }),
    ("a switch that the session does not show", || {
        let mut flow = Flow::new(EMAIL, nobody(&["ada", "bob"]));
        flow.choose("bob");
        flow.switched(Ok(()), nobody(&["ada", "bob"]));
        flow.confirmed();
        flow
    }),
    ("an account is added", || {
        let mut flow = Flow::new(EMAIL, signed_in(&["bob"]));
        flow.send(SignInEvent::AnotherAccountRequested);
        flow.identify(ADA, "password");
        flow.submit_password(PASSWORD);
        flow.answered(Ok(completed("9", &["bob"])), completed("9", &["ada", "bob"]));
        flow.confirmed();
        flow
    }),
    ("adding an account is given up", || {
        let mut flow = Flow::new(EMAIL, signed_in(&["bob"]));
        flow.send(SignInEvent::AnotherAccountRequested);
        flow.identify(ADA, "password");
        flow.send(SignInEvent::AccountsRequested);
        flow
    }),
    ("an account is added that is signed in already", || {
        let mut flow = Flow::new(EMAIL, signed_in(&["ada"]));
        flow.send(SignInEvent::AnotherAccountRequested);
        flow.identify(ADA, "password");
        flow.submit_password(PASSWORD);
        flow.refused(refused(400, "USER_ALREADY_SIGNED_IN", "You are already signed in."));
        flow
    }),
    ("one of several was signed out", || {
        let mut flow = Flow::new(EMAIL, nobody(&["ada"]));
        flow.change(nobody(&[]));
        flow
    }),
    ("another tab signs in", || {
        let mut flow = Flow::at_password(EMAIL);
        flow.change(signed_in(&["ada"]));
        flow
    }),
    ("going back while the server thinks", || {
        let mut flow = Flow::at_password(EMAIL);
        flow.submit_password(PASSWORD);
        flow.send(SignInEvent::IdentifierReopened);
        flow
    }),
    ("a deployment without passwords", || {
        let mut flow = Flow::new(NO_METHOD, nobody(&[]));
        flow.send(SignInEvent::StartedOver);
        flow
    }),
    ("another account at a deployment without passwords", || {
        let mut flow = Flow::new(NO_METHOD, signed_in(&["ada"]));
        flow.send(SignInEvent::AnotherAccountRequested);
        flow
    }),
    ("the list of accounts where there are none", || {
        let mut flow = Flow::new(EMAIL, nobody(&[]));
        flow.send(SignInEvent::AccountsRequested);
        flow
    }),
];
