//! The first step: name, picture, and what the server makes of them.

use super::*;

#[test]
fn a_name_is_2_to_100_characters_of_any_script() {
    for (name, problem) in [
        ("", Some(NameProblem::Missing)),
        ("  \t ", Some(NameProblem::Missing)),
        ("A", Some(NameProblem::TooShort)),
        (" A ", Some(NameProblem::TooShort)),
        ("李明", None),
        ("Ölmühle & Söhne <GmbH>", None),
        (&"x".repeat(100), None),
        (&"x".repeat(101), Some(NameProblem::TooLong)),
    ] {
        let mut play = Play::of(TenancyKind::Organization);
        play.send(Event::NameTyped(name.into()));
        let effects = play.send(Event::DetailsSubmitted);
        assert_eq!(play.state.problems.name, problem, "{name:?}");
        match problem {
            Some(_) => assert_eq!(effects, [Effect::Focus(FocusTarget::Name)]),
            None => assert!(matches!(&effects[..], [Effect::Create(None, _)])),
        }
        assert_eq!(play.state.is_creating, problem.is_none());
    }
}

#[test]
fn a_name_is_judged_when_it_is_left_but_not_before_it_is_begun() {
    let mut play = Play::of(TenancyKind::Organization);
    play.send(Event::NameLeft);
    assert_eq!(play.state.problems.name, None);
    play.send(Event::NameTyped("A".into()));
    assert_eq!(play.state.problems.name, None);
    play.send(Event::NameLeft);
    assert_eq!(play.state.problems.name, Some(NameProblem::TooShort));
    play.send(Event::NameTyped("Ab".into()));
    assert_eq!(play.state.problems.name, None, "a change clears it");
}

#[test]
fn what_is_founded_is_what_was_typed_without_spaces_around() {
    let mut play = Play::of(TenancyKind::Organization);
    play.send(Event::NameTyped("  Royal Society ".into()));
    play.send(Event::DescriptionTyped(" Nullius in verba\n".into()));
    let logo = picture("a.png", PNG).unwrap();
    play.send(Event::LogoChosen(Ok(logo.clone())));
    let new = NewTenancy {
        name: "Royal Society".into(),
        description: "Nullius in verba".into(),
        logo: Some(logo),
    };
    assert_eq!(play.send(Event::DetailsSubmitted), [Effect::Create(None, new)]);
}

#[test]
fn a_submit_while_founding_is_ignored_and_so_is_typing() {
    let mut play = Play::of(TenancyKind::Organization);
    play.send(Event::NameTyped("Royal Society".into()));
    play.send(Event::DetailsSubmitted);
    let before = play.state.clone();
    for event in [
        Event::DetailsSubmitted,
        Event::NameTyped("Other".into()),
        Event::LogoRemoved,
        Event::InvitationsSubmitted,
        Event::Restarted,
    ] {
        assert_eq!(play.send(event), []);
        assert_eq!(play.state, before);
    }
}

#[test]
fn an_answer_that_nobody_waits_for_is_dropped() {
    let mut play = Play::of(TenancyKind::Organization);
    assert_eq!(play.send(Event::CreationAnswered(Ok(created(true)))), []);
    assert_eq!(play.state.screen, Screen::Details);
}

#[test]
fn a_refusal_keeps_what_was_typed_and_says_why() {
    let table = [
        (
            refusal(400, "", "Organizations are not enabled for this deployment"),
            CreateProblem::SwitchedOff,
        ),
        (
            refusal(403, "", "You are not allowed to create organizations"),
            CreateProblem::NotAllowed,
        ),
        (
            refusal(
                403,
                "",
                "You have reached the maximum number of organizations allowed (3)",
            ),
            CreateProblem::TooMany(Some(3)),
        ),
        (
            refusal(
                403,
                "",
                "This organization has reached the maximum number of workspaces allowed",
            ),
            CreateProblem::TooMany(None),
        ),
        (refusal(403, "MFA_REQUIRED", "x"), CreateProblem::SecondFactorNeeded),
        (
            refusal(
                403,
                "",
                "Multi-Factor Authentication is required to access this organization or workspace.",
            ),
            CreateProblem::SecondFactorNeeded,
        ),
        (
            refusal(403, "", "Access denied: IP address not allowed"),
            CreateProblem::AddressNotAllowed,
        ),
        (refusal(400, "", "Invalid image"), CreateProblem::PictureRefused),
        (
            refusal(429, "TOO_MANY_REQUESTS", "Too many requests."),
            CreateProblem::Other(Problem::RateLimited),
        ),
        (TransportError::Blocked.into(), CreateProblem::Other(Problem::Offline)),
    ];
    for (error, problem) in table {
        let mut play = Play::of(TenancyKind::Organization);
        play.send(Event::NameTyped("Royal Society".into()));
        play.send(Event::DetailsSubmitted);
        assert_eq!(play.send(Event::CreationAnswered(Err(error.clone()))), [], "{error}");
        assert_eq!(play.state.problems.refusal, Some(problem), "{error}");
        assert_eq!(&*play.state.draft.name, "Royal Society");
        assert!(!play.state.is_busy(), "busy always ends");
        assert!(
            matches!(&play.send(Event::DetailsSubmitted)[..], [Effect::Create(..)]),
            "it can be tried again"
        );
        assert_eq!(play.state.problems.refusal, None);
    }
}

#[test]
fn a_workspace_needs_an_organization() {
    let mut play = Play::of(TenancyKind::Workspace);
    play.send(Event::NameTyped("Notes".into()));
    assert_eq!(
        play.send(Event::DetailsSubmitted),
        [Effect::Focus(FocusTarget::Organization)]
    );
    assert!(play.state.problems.is_organization_missing);
    play.send(Event::OrganizationChosen("7".into()));
    assert!(!play.state.problems.is_organization_missing);
    let effects = play.send(Event::DetailsSubmitted);
    assert!(matches!(&effects[..], [Effect::Create(Some(id), _)] if id.as_str() == "7"));
}

#[test]
fn pictures_are_told_by_their_bytes_and_weighed() {
    let mut large = PNG.to_vec();
    large.resize(LARGEST_PICTURE + 1, 0);
    for (name, bytes, expected) in [
        ("a.txt", PNG, Ok("image/png")),
        ("a", b"\xff\xd8\xff\xe0", Ok("image/jpeg")),
        ("a", b"GIF89a", Ok("image/gif")),
        ("a", b"RIFF\0\0\0\0WEBP", Ok("image/webp")),
        ("a.svg", b"<svg onload=alert(1)>", Err(PictureProblem::NoPicture)),
        ("a.png", b"", Err(PictureProblem::NoPicture)),
        ("a.png", &large, Err(PictureProblem::TooLarge)),
        ("a.png", &large[..LARGEST_PICTURE], Ok("image/png")),
    ] {
        let media_type = picture(name, bytes).map(|upload| upload.media_type.to_string());
        assert_eq!(media_type.as_deref(), expected.as_ref().copied(), "{name}");
    }
}

#[test]
fn a_refused_picture_leaves_the_one_before() {
    let mut play = Play::of(TenancyKind::Organization);
    let logo = picture("a.png", PNG).unwrap();
    play.send(Event::LogoChosen(Ok(logo.clone())));
    play.send(Event::LogoChosen(Err(PictureProblem::TooLarge)));
    assert_eq!(play.state.draft.logo, Some(logo));
    assert_eq!(play.state.problems.logo, Some(PictureProblem::TooLarge));
    play.send(Event::LogoRemoved);
    assert_eq!((&play.state.draft.logo, play.state.problems.logo), (&None, None));
}

#[test]
fn what_was_founded_is_announced_once_and_then_people_are_invited() {
    let mut play = Play::of(TenancyKind::Organization);
    play.send(Event::NameTyped("Royal Society".into()));
    play.send(Event::DetailsSubmitted);
    let effects = play.send(Event::CreationAnswered(Ok(created(true))));
    assert_eq!(
        effects,
        [
            Effect::Announce(created(true)),
            Effect::Focus(FocusTarget::Heading),
            Effect::Remember(Some(created(true))),
            Effect::LoadRoles(created(true)),
        ]
    );
    assert_eq!(play.send(Event::CreationAnswered(Ok(created(true)))), []);
    assert_eq!(play.list(), &Invitations::default());
}

#[test]
fn a_reload_goes_on_with_inviting_but_takes_nothing_away_from_what_is_under_way() {
    let mut play = Play::of(TenancyKind::Organization);
    assert_eq!(
        play.send(Event::Resumed(created(true))),
        [Effect::LoadRoles(created(true))]
    );
    assert_eq!(play.list(), &Invitations::default());
    let (mut play, _) = Play::inviting("a@x.co");
    let before = play.state.clone();
    assert_eq!(play.send(Event::Resumed(created(true))), []);
    assert_eq!(play.state, before);
    let mut play = Play::of(TenancyKind::Organization);
    play.send(Event::NameTyped("Royal Society".into()));
    play.send(Event::DetailsSubmitted);
    let before = play.state.clone();
    assert_eq!(play.send(Event::Resumed(created(true))), []);
    assert_eq!(play.state, before);
}

#[test]
fn who_may_not_invite_is_done_at_once() {
    let mut play = Play::of(TenancyKind::Workspace);
    play.send(Event::OrganizationChosen("7".into()));
    play.send(Event::NameTyped("Notes".into()));
    play.send(Event::DetailsSubmitted);
    play.send(Event::CreationAnswered(Ok(created(false))));
    assert_eq!(play.state.screen, Screen::Done(created(false), 0));
    play.send(Event::Restarted);
    assert_eq!(play.state, State::new(TenancyKind::Workspace, Some("7".into())));
}
