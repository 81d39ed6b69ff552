#![cfg(not(target_arch = "wasm32"))]
//! Founding an organization or workspace, and inviting to it.

#[path = "common/tenancy.rs"]
#[allow(dead_code, reason = "each test file needs a part of it")]
mod tenancy;

use std::rc::Rc;

use tenancy::{organization, shut_organization, workspace};
use wacht_yew::client::{ApiError, CallError, NewTenancy, TransportError};
use wacht_yew::flow::create_tenancy::{
    Barrier, CreateProblem, CreateTenancyEffect as Effect, CreateTenancyEvent as Event, CreateTenancyRules,
    CreateTenancyScreen as Screen, CreateTenancyState as State, Created, FocusTarget, Invitations, InviteProblem,
    NameProblem, Roles, RowStatus, TenancyKind, is_address, read_addresses, step,
};
use wacht_yew::flow::picture::{LARGEST_PICTURE, PictureProblem, picture};
use wacht_yew::flow::problem::Problem;
use wacht_yew::wire::{B2bSettings, ErrorCode, Issue, Role, RoleId};

const PNG: &[u8] = b"\x89PNG\r\n\x1a\nrest";

/// Plays events; returns the last effects.
struct Play {
    state: State,
    default_role: Option<RoleId>,
}

impl Play {
    fn of(kind: TenancyKind) -> Self {
        Self {
            state: State::new(kind, None),
            default_role: Some("2".into()),
        }
    }

    fn send(&mut self, event: Event) -> Vec<Effect> {
        let (state, effects) = step(self.state.clone(), event, self.default_role.as_ref());
        self.state = state;
        effects
    }

    /// An organization that was just founded.
    fn founded() -> Self {
        let mut play = Self::of(TenancyKind::Organization);
        play.send(Event::NameTyped("Royal Society".into()));
        play.send(Event::DetailsSubmitted);
        play.send(Event::CreationAnswered(Ok(created(true))));
        play
    }

    /// The same with these addresses submitted.
    fn inviting(addresses: &str) -> (Self, Vec<Effect>) {
        let mut play = Self::founded();
        play.send(Event::AddressTyped(addresses.into()));
        let effects = play.send(Event::InvitationsSubmitted);
        (play, effects)
    }

    fn list(&self) -> &Invitations {
        match &self.state.screen {
            Screen::Invitations(_, list) => list,
            other => panic!("not inviting: {other:?}"),
        }
    }

    fn statuses(&self) -> Vec<RowStatus> {
        self.list().rows.iter().map(|row| row.status.clone()).collect()
    }
}

fn created(may_invite: bool) -> Created {
    Created {
        organization: "7".into(),
        workspace: None,
        name: "Royal Society".into(),
        may_invite,
    }
}

fn refusal(status: u16, code: &str, text: &str) -> CallError {
    let issue = Issue {
        code: ErrorCode::from(code),
        message: text.into(),
    };
    CallError::Api(ApiError {
        status,
        issues: Rc::new([issue]),
    })
}

fn roles() -> Vec<Role> {
    serde_json::from_str(r#"[{"id": "1", "name": "Admin"}, {"id": "2", "name": "Member"}]"#).unwrap()
}

fn invited(effects: &[Effect]) -> Vec<(u32, &str)> {
    let mut invited = Vec::new();
    for effect in effects {
        if let Effect::Invite { row, email, .. } = effect {
            invited.push((*row, &**email));
        }
    }
    invited
}

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
        (TransportError::Offline.into(), CreateProblem::Other(Problem::Offline)),
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

fn settings() -> B2bSettings {
    B2bSettings {
        organizations_enabled: true,
        workspaces_enabled: true,
        allow_users_to_create_orgs: true,
        ..B2bSettings::default()
    }
}

#[test]
fn the_deployments_limits_for_organizations_are_known_beforehand() {
    let two = [organization("1", "One"), organization("2", "Two")];
    let barrier = |change: fn(&mut B2bSettings)| {
        let mut settings = settings();
        change(&mut settings);
        CreateTenancyRules::for_organization(&settings, &two).barrier
    };
    assert_eq!(barrier(|_| {}), None);
    assert_eq!(
        barrier(|settings| settings.organizations_enabled = false),
        Some(Barrier::SwitchedOff)
    );
    assert_eq!(
        barrier(|settings| settings.allow_users_to_create_orgs = false),
        Some(Barrier::NotAllowed)
    );
    assert_eq!(barrier(|settings| settings.max_orgs_per_user = 2), None, "not in force");
    let with = |most: i64| {
        let mut settings = settings();
        settings.limit_org_creation_per_user = true;
        settings.max_orgs_per_user = most;
        CreateTenancyRules::for_organization(&settings, &two).barrier
    };
    assert_eq!(with(2), Some(Barrier::TooMany(2)));
    assert_eq!(with(3), None);
    assert_eq!(with(0), None, "0 is no limit");
}

#[test]
fn the_deployments_limits_for_workspaces_are_known_beforehand() {
    let organizations = [
        organization("1", "One"),
        organization("2", "Two"),
        shut_organization("3", "Shut", "ip_not_allowed"),
    ];
    let workspaces = [workspace("11", "A", ("1", "One"))];
    let rules = |settings: &B2bSettings, organization: Option<&str>| {
        let id = organization.map(Into::into);
        CreateTenancyRules::for_workspace(settings, &organizations, &workspaces, id.as_ref())
    };
    let names = |rules: &CreateTenancyRules| {
        rules
            .organizations
            .iter()
            .map(|(id, _)| id.to_string())
            .collect::<Vec<_>>()
    };
    let all = rules(&settings(), None);
    assert_eq!((names(&all), all.barrier), (vec!["1".to_owned(), "2".to_owned()], None));
    assert_eq!(
        rules(&settings(), Some("3")).barrier,
        Some(Barrier::EveryOrganizationShut)
    );
    assert_eq!(rules(&settings(), Some("9")).barrier, Some(Barrier::NoOrganization));
    let limited = B2bSettings {
        limit_workspace_creation_per_org: true,
        workspaces_per_org_count: 1,
        ..settings()
    };
    assert_eq!(names(&rules(&limited, None)), ["2"]);
    assert_eq!(rules(&limited, Some("1")).barrier, Some(Barrier::TooMany(1)));
    for organization in [None, Some("1"), Some("3"), Some("9")] {
        let id = organization.map(Into::into);
        let short = CreateTenancyRules::workspace_barrier(&limited, &organizations, &workspaces, id.as_ref());
        assert_eq!(short, rules(&limited, organization).barrier, "both say the same");
    }
    let off = B2bSettings {
        workspaces_enabled: false,
        ..settings()
    };
    assert_eq!(rules(&off, None).barrier, Some(Barrier::SwitchedOff));
}
