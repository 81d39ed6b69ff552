//! What the server makes of it, and what happens meanwhile.

use super::*;

#[test]
fn each_refusal_is_told_where_it_belongs() {
    let email = Some(Field::Email);
    let table = [
        (refused(400, "", "Email address is required"), email, Reason::Missing),
        (
            refused(400, "BAD_REQUEST_BODY", "First name is required"),
            Some(Field::FirstName),
            Reason::Missing,
        ),
        (
            refused(400, "BAD_REQUEST_BODY", "Last name is invalid"),
            Some(Field::LastName),
            Reason::Malformed,
        ),
        (
            refused(400, "EMAIL_BLOCKED", "This email address is blocked."),
            email,
            Reason::Forbidden,
        ),
        (
            refused(400, "", "This email address is not allowed."),
            email,
            Reason::Forbidden,
        ),
        (
            refused(400, "", "Disposable email addresses are not allowed."),
            email,
            Reason::Forbidden,
        ),
        (
            refused(400, "", "Your input contains restricted content."),
            None,
            Reason::Forbidden,
        ),
        (
            refused(400, "", "Signup is not allowed from your country."),
            None,
            Reason::CountryRestricted,
        ),
        (refused(400, "", "The waitlist is full"), None, Reason::Full),
        (
            refused(429, "TOO_MANY_REQUESTS", "x"),
            None,
            Reason::Problem(Problem::RateLimited),
        ),
        (
            refused(500, "INTERNAL", "x"),
            None,
            Reason::Problem(Problem::ServerFault),
        ),
        (offline(), None, Reason::Problem(Problem::Offline)),
    ];
    for (error, field, reason) in table {
        let mut flow = Flow::waitlist();
        flow.submit(ADA);
        flow.answer(Err(error.clone()));
        assert_eq!(flow.state.screen, Screen::Form, "{error}");
        assert_eq!(flow.state.error(field), Some(&reason), "{error}");
        assert_eq!(flow.focused, Vec::from_iter(field), "{error}");
        assert_eq!(&*flow.state.input.email, ADA, "{error}: what was typed stays");
        flow.submit(ADA);
        assert_eq!(
            (flow.requests.len(), flow.state.is_busy),
            (2, true),
            "{error}: it can be tried again"
        );
    }
}

#[test]
fn an_address_that_is_known_is_told_and_another_one_can_be_given() {
    for error in [
        refused(400, "EMAIL_EXISTS", "x"),
        refused(400, "", "This email address is already in use."),
    ] {
        let mut flow = Flow::waitlist();
        flow.submit(ADA);
        flow.answer(Err(error));
        assert_eq!((flow.state.screen, flow.told), (Screen::Known, 0));
        flow.reload();
        assert_eq!((flow.state.screen, &*flow.state.input.email), (Screen::Known, ADA));
        flow.send(Event::AnotherRequested);
        assert_eq!((flow.state.screen, &*flow.state.input.email), (Screen::Form, ""));
    }
}

#[test]
fn a_lost_answer_is_no_error_the_second_time() {
    for is_reload in [false, true] {
        let mut flow = Flow::waitlist();
        flow.submit(ADA);
        if is_reload {
            flow.reload();
            assert_eq!(&*flow.state.input.email, ADA);
        } else {
            flow.answer(Err(offline()));
        }
        flow.submit(ADA);
        flow.answer(Err(refused(400, "EMAIL_EXISTS", "x")));
        assert_eq!(
            (flow.state.screen, flow.told),
            (Screen::Joined, 1),
            "reload: {is_reload}"
        );
    }
    let mut flow = Flow::waitlist();
    flow.submit(ADA);
    flow.answer(Err(offline()));
    flow.submit("bob@example.com");
    flow.answer(Err(refused(400, "EMAIL_EXISTS", "x")));
    assert_eq!(flow.state.screen, Screen::Known, "that was another address");
}

#[test]
fn what_is_typed_while_the_server_thinks_is_not_what_was_asked_for() {
    let mut flow = Flow::waitlist();
    flow.submit(ADA);
    flow.send(Event::Typed(input("", "", "bob@example.com")));
    flow.answer(Ok(joined()));
    assert_eq!((flow.state.screen, &*flow.state.input.email), (Screen::Joined, ADA));
    flow.reload();
    assert_eq!(&*flow.state.input.email, ADA);
}

#[test]
fn a_deployment_that_has_opened_meanwhile_says_so() {
    let mut flow = Flow::waitlist();
    flow.submit(ADA);
    flow.answer(Err(refused(400, "", "Waitlist is not enabled for this deployment")));
    assert_eq!((flow.state.screen, flow.state.is_busy), (Screen::Open, false));
}

#[test]
fn an_invitation_is_kept_over_a_reload_until_it_is_declined() {
    let (token, address) = take_invite_token("/waitlist?invite_token=s3cret&redirect_uri=%2Fx");
    assert_eq!(address.as_deref(), Some("/waitlist?redirect_uri=%2Fx"));
    let mut flow = Flow::load(rules(SignUpMode::Waitlist, false), "{}");
    flow.send(Event::Opened(token));
    flow.send(Event::SessionArrived(false));
    assert!(!format!("{:?}", flow.state).contains("s3cret"));
    flow.reload();
    assert_eq!(
        (flow.state.screen, flow.state.invite_token().expose()),
        (Screen::Invited, "s3cret")
    );
    flow.send(Event::AnotherRequested);
    assert_eq!(flow.state.screen, Screen::Form);
    assert!(!flow.stored.contains("s3cret"));
}

#[test]
fn signing_in_meanwhile_is_followed() {
    let mut flow = Flow::waitlist();
    flow.submit(ADA);
    flow.send(Event::SessionArrived(true));
    assert_eq!(flow.state.screen, Screen::SignedIn);
    flow.answer(Ok(joined()));
    assert_eq!((flow.state.screen, flow.state.is_busy), (Screen::SignedIn, false));
    flow.send(Event::SessionArrived(false));
    assert_eq!(flow.state.screen, Screen::Joined);
}

proptest! {
    #[test]
    fn whatever_happens_nobody_waits_twice_and_a_reload_loses_nothing(
        names in any::<bool>(),
        acts in prop::collection::vec(any::<u8>(), 0..24),
    ) {
        let mut flow = Flow::open(rules(SignUpMode::Waitlist, names), false);
        let mut waiting: Vec<Box<str>> = Vec::new();
        for act in acts {
            let typed = input("Ada", "Lovelace", ["", "ada", ADA, "bob@example.com"][usize::from(act / 8 % 4)]);
            match act % 8 {
                0 => flow.send(Event::Typed(typed)),
                1 | 2 => {
                    let before = flow.requests.len();
                    flow.send(Event::Submitted(typed));
                    prop_assert!(flow.requests.len() <= before + 1);
                }
                3..=5 if flow.state.is_busy => {
                    let email = flow.requests.last().expect("sent").email.clone();
                    let is_known = waiting.contains(&email);
                    if act % 8 != 5 && !is_known {
                        waiting.push(email.clone());
                    }
                    flow.answer(match act % 8 {
                        3 if is_known => Err(refused(400, "EMAIL_EXISTS", "x")),
                        3 => {
                            let entry = json!({ "entry": { "email": email } });
                            Ok(WaitlistJoined::from_wire(entry))
                        }
                        _ => Err(offline()),
                    });
                }
                6 => {
                    let before = flow.state.clone();
                    flow.reload();
                    prop_assert_eq!(flow.state.screen, before.screen);
                    prop_assert_eq!(&flow.state.input, &before.input);
                    prop_assert!(!flow.state.is_busy);
                }
                7 => flow.send(Event::AnotherRequested),
                _ => {}
            }
            if flow.state.screen == Screen::Joined {
                prop_assert!(waiting.iter().any(|email| **email == *flow.state.input.email));
            }
        }
    }
}
