//! Which screen, which fields, what is sent.

use super::*;

#[test]
fn each_visitor_sees_the_screen_that_helps() {
    let table = [
        (SignUpMode::Waitlist, false, false, Screen::Form),
        (SignUpMode::Waitlist, false, true, Screen::Invited),
        (SignUpMode::Waitlist, true, false, Screen::SignedIn),
        (SignUpMode::Waitlist, true, true, Screen::SignedIn),
        (SignUpMode::Public, false, false, Screen::Open),
        (SignUpMode::Public, false, true, Screen::Invited),
        (SignUpMode::Public, true, false, Screen::SignedIn),
        (SignUpMode::Restricted, false, false, Screen::Closed),
        (SignUpMode::Restricted, false, true, Screen::Closed),
        (SignUpMode::default(), false, false, Screen::Open),
    ];
    for (mode, is_signed_in, is_invited, screen) in table {
        let mut flow = Flow::load(rules(mode.clone(), false), "{}");
        flow.send(Event::Opened(is_invited.then(|| "t0k".into())));
        assert_eq!(flow.state.screen, Screen::Loading, "neither side flashes");
        flow.send(Event::SessionArrived(is_signed_in));
        assert_eq!(flow.state.screen, screen, "{mode:?} {is_signed_in} {is_invited}");
    }
}

#[test]
fn the_rules_follow_the_deployment() {
    let text = json!({ "data": { "restrictions": { "sign_up_mode": "waitlist", "waitlist_collect_names": true } } });
    let deployment: Deployment = read_success(&text.to_string()).expect("a deployment");
    assert_eq!(WaitlistRules::from(&deployment), rules(SignUpMode::Waitlist, true));
}

#[test]
fn every_wrong_field_is_told_and_the_first_gets_the_focus() {
    let table = [
        (false, input("", "", ""), vec![(Field::Email, Reason::Missing)]),
        (false, input("", "", " "), vec![(Field::Email, Reason::Missing)]),
        (false, input("", "", "ada"), vec![(Field::Email, Reason::Malformed)]),
        (
            true,
            input("", " ", "ada@"),
            vec![
                (Field::FirstName, Reason::Missing),
                (Field::LastName, Reason::Missing),
                (Field::Email, Reason::Malformed),
            ],
        ),
        (true, input("Ada", "", ADA), vec![(Field::LastName, Reason::Missing)]),
    ];
    for (names, typed, wrong) in table {
        let mut flow = Flow::open(rules(SignUpMode::Waitlist, names), false);
        flow.send(Event::Submitted(typed.clone()));
        let errors: Vec<_> = flow
            .state
            .errors
            .iter()
            .map(|error| (error.field, &error.reason))
            .collect();
        let expected: Vec<_> = wrong.iter().map(|(field, reason)| (Some(*field), reason)).collect();
        assert_eq!(errors, expected, "{typed:?}");
        assert_eq!(flow.focused, [wrong[0].0]);
        assert_eq!(flow.requests, [], "{typed:?}: nothing is sent");
    }
}

#[test]
fn an_error_goes_with_the_next_letter_of_its_field_and_no_other() {
    let mut flow = Flow::open(rules(SignUpMode::Waitlist, true), false);
    flow.send(Event::Submitted(input("", "", "")));
    flow.send(Event::Typed(input("A", "", "")));
    assert_eq!(flow.state.error(Some(Field::FirstName)), None);
    assert_eq!(flow.state.error(Some(Field::LastName)), Some(&Reason::Missing));
    flow.send(Event::Typed(input("A", "K", "a")));
    assert_eq!(flow.state.errors, []);
}

#[test]
fn what_is_asked_for_is_sent_trimmed_and_once() {
    for names in [false, true] {
        let mut flow = Flow::open(rules(SignUpMode::Waitlist, names), false);
        let typed = input(" Ada ", " Lovelace", " ada@example.com ");
        flow.send(Event::Submitted(typed.clone()));
        flow.send(Event::Submitted(typed));
        let name = |text: &str| if names { text.into() } else { Box::default() };
        let request = WaitlistRequest {
            first_name: name("Ada"),
            last_name: name("Lovelace"),
            email: ADA.into(),
        };
        assert_eq!(flow.requests, [request]);
        flow.answer(Ok(joined()));
        assert_eq!((flow.state.screen, flow.told), (Screen::Joined, 1));
        flow.answer(Ok(joined()));
        assert_eq!(flow.told, 1, "a late answer");
    }
}
