//! The second step: who is invited, one after the other.

use super::*;

#[test]
fn addresses_are_read_as_people_write_them() {
    for (text, addresses, rest) in [
        ("", vec![], vec![]),
        ("Ada@Example.com", vec!["ada@example.com"], vec![]),
        ("a@b.co,a@b.co; c@d.org\nA@B.co", vec!["a@b.co", "c@d.org"], vec![]),
        ("a@b.co c@d.org", vec!["a@b.co", "c@d.org"], vec![]),
        ("Ada Lovelace <ada@b.co>, Bob <bob>", vec!["ada@b.co"], vec!["bob"]),
        ("ada, a@b", vec![], vec!["ada", "a@b"]),
    ] {
        let read = read_addresses(text);
        let texts = |list: &[Box<str>]| list.iter().map(|text| text.to_string()).collect::<Vec<_>>();
        assert_eq!(texts(&read.addresses), addresses, "{text:?}");
        assert_eq!(texts(&read.rest), rest, "{text:?}");
    }
    for wrong in [
        "",
        "@b.co",
        "a@",
        "a@b",
        "a@b..co",
        "a@.co",
        "a@b@c.de",
        "a b@c.de",
        &format!("{}@b.co", "x".repeat(320)),
    ] {
        assert!(!is_address(wrong), "{wrong}");
    }
    assert!(is_address("ä@bücher.example"));
}

#[test]
fn a_comma_puts_an_address_into_the_list_once() {
    let mut play = Play::founded();
    play.send(Event::AddressTyped("ada@example.com".into()));
    assert!(play.list().rows.is_empty());
    play.send(Event::AddressTyped("ada@example.com,".into()));
    play.send(Event::AddressTyped("ADA@example.com".into()));
    assert_eq!(play.send(Event::AddressAdded), [Effect::Focus(FocusTarget::Address)]);
    assert_eq!(play.list().rows.len(), 1);
    assert_eq!(&*play.list().typed, "");
    play.send(Event::AddressTyped("nobody, bob@example.com,".into()));
    assert_eq!(play.list().rows.len(), 2);
    assert_eq!(&*play.list().typed, "nobody");
    assert!(play.list().is_malformed);
    play.send(Event::AddressTyped("nobod".into()));
    assert!(!play.list().is_malformed, "a change clears it");
}

#[test]
fn behind_the_last_comma_somebody_may_still_be_typing() {
    let mut play = Play::founded();
    for end in 0..="a@x.co, b@x.com".len() {
        play.send(Event::AddressTyped("a@x.co, b@x.com"[..end].into()));
    }
    let rows: Vec<_> = play.list().rows.iter().map(|row| &*row.email).collect();
    assert_eq!(
        (rows, &*play.list().typed),
        (vec!["a@x.co"], "b@x.com"),
        "no b@x.co in between"
    );
    play.send(Event::AddressTyped("c, b@x.com".into()));
    assert_eq!(&*play.list().typed, "c, b@x.com", "nothing typed is lost");
}

#[test]
fn what_is_typed_and_not_added_is_invited_as_well() {
    let (play, effects) = Play::inviting("ada@example.com");
    assert_eq!(invited(&effects), [(0, "ada@example.com")]);
    assert_eq!(play.statuses(), [RowStatus::Sending]);
}

#[test]
fn nothing_is_sent_as_long_as_something_typed_is_no_address() {
    let (play, effects) = Play::inviting("ada@example.com, bob");
    assert_eq!(effects, [Effect::Focus(FocusTarget::Address)]);
    assert!(play.list().is_malformed);
    assert_eq!(play.statuses(), [RowStatus::Waiting]);
    let (play, effects) = Play::inviting(" ");
    assert_eq!(effects, [Effect::Focus(FocusTarget::Address)]);
    assert!(play.list().is_missing);
}

#[test]
fn invitations_go_out_one_after_the_other_and_then_it_is_done() {
    let (mut play, effects) = Play::inviting("a@x.co, b@x.co");
    assert_eq!(invited(&effects), [(0, "a@x.co")]);
    let effects = play.send(Event::InvitationAnswered(0, Ok(())));
    assert_eq!(invited(&effects), [(1, "b@x.co")]);
    assert_eq!(
        play.send(Event::InvitationAnswered(1, Ok(()))),
        [Effect::Remember(None), Effect::Focus(FocusTarget::Heading)]
    );
    assert_eq!(play.state.screen, Screen::Done(created(true), 2));
}

#[test]
fn each_row_has_its_own_result_and_what_went_through_is_never_sent_again() {
    let (mut play, _) = Play::inviting("a@x.co, b@x.co, c@x.co");
    play.send(Event::InvitationAnswered(0, Ok(())));
    play.send(Event::InvitationAnswered(
        1,
        Err(refusal(400, "", "User is already a member of this organization")),
    ));
    play.send(Event::InvitationAnswered(2, Ok(())));
    assert_eq!(
        play.statuses(),
        [
            RowStatus::Sent,
            RowStatus::Failed(InviteProblem::Member),
            RowStatus::Sent
        ]
    );
    assert_eq!(play.list().stopped, None);
    let effects = play.send(Event::InvitationsSubmitted);
    assert_eq!(invited(&effects), [(1, "b@x.co")], "only the refused one");
    play.send(Event::InvitationAnswered(
        1,
        Err(refusal(400, "", "User is already a member of this organization")),
    ));
    play.send(Event::RowRemoved(0));
    assert_eq!(play.list().rows.len(), 3, "what is sent stays");
    play.send(Event::RowRemoved(1));
    assert_eq!(play.list().rows.len(), 2);
    assert_eq!(
        play.send(Event::InvitationsEnded),
        [Effect::Remember(None), Effect::Focus(FocusTarget::Heading)]
    );
    assert_eq!(play.state.screen, Screen::Done(created(true), 2));
}

#[test]
fn what_would_meet_all_others_too_stops_the_sending() {
    let table = [
        (TransportError::Offline.into(), InviteProblem::Other(Problem::Offline)),
        (
            refusal(429, "TOO_MANY_REQUESTS", "x"),
            InviteProblem::Other(Problem::RateLimited),
        ),
        (
            refusal(
                403,
                "",
                "Organization has reached the maximum number of members allowed (100)",
            ),
            InviteProblem::Full(Some(100)),
        ),
    ];
    for (error, problem) in table {
        let (mut play, _) = Play::inviting("a@x.co, b@x.co");
        assert_eq!(play.send(Event::InvitationAnswered(0, Err(error))), []);
        assert_eq!(
            play.statuses(),
            [RowStatus::Failed(problem.clone()), RowStatus::Waiting]
        );
        assert_eq!(play.list().stopped, Some(problem));
        assert!(!play.state.is_busy());
        let effects = play.send(Event::InvitationsSubmitted);
        assert_eq!(invited(&effects), [(0, "a@x.co")], "it goes on where it stopped");
        assert_eq!(play.list().stopped, None);
    }
}

#[test]
fn a_refusal_of_one_address_is_told_by_its_kind() {
    for (text, problem) in [
        (
            "An invitation for this email is already pending",
            InviteProblem::Pending,
        ),
        (
            "An invitation for this email and workspace is already pending",
            InviteProblem::Pending,
        ),
        ("User is already a member of this workspace", InviteProblem::Member),
        ("A valid email address is required", InviteProblem::NoAddress),
        ("Nope.", InviteProblem::Other(Problem::Refused("Nope.".into()))),
    ] {
        assert_eq!(InviteProblem::from(&refusal(400, "", text)), problem, "{text}");
        let (mut play, _) = Play::inviting("a@x.co, b@x.co");
        let effects = play.send(Event::InvitationAnswered(0, Err(refusal(400, "", text))));
        assert_eq!(invited(&effects), [(1, "b@x.co")], "the next one has its chance");
    }
}

#[test]
fn while_one_is_sent_nothing_is_removed_or_sent_twice() {
    let (mut play, _) = Play::inviting("a@x.co, b@x.co");
    let before = play.state.clone();
    for event in [
        Event::InvitationsSubmitted,
        Event::RowRemoved(0),
        Event::RowRemoved(1),
        Event::InvitationsEnded,
        Event::InvitationAnswered(1, Ok(())),
        Event::InvitationAnswered(99, Ok(())),
    ] {
        assert_eq!(play.send(event), []);
        assert_eq!(play.state, before);
    }
}

#[test]
fn those_who_are_added_get_the_deployments_role_for_members_unless_another_is_chosen() {
    let mut play = Play::founded();
    play.send(Event::AddressTyped("early@x.co,".into()));
    play.send(Event::RolesAnswered(Some(roles())));
    assert_eq!(play.list().role, Some("2".into()));
    play.send(Event::RoleChosen(Some("1".into())));
    play.send(Event::AddressTyped("late@x.co,".into()));
    let given: Vec<_> = play.list().rows.iter().map(|row| row.role.clone()).collect();
    assert_eq!(given, [Some("2".into()), Some("1".into())]);
}

#[test]
fn no_role_is_guessed() {
    let mut play = Play::founded();
    play.default_role = Some("99".into());
    play.send(Event::RolesAnswered(Some(roles())));
    assert_eq!(play.list().role, None, "the server chooses");
    assert_eq!(play.list().roles, Roles::Known(roles()));
    for none in [None, Some(vec![])] {
        let mut play = Play::founded();
        play.send(Event::RolesAnswered(none));
        assert_eq!(play.list().roles, Roles::Unknown);
    }
}
