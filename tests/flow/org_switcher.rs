//! The list of places to work in: its order, what it knows of each, search and keys.

use crate::common::tenancy::{organization, organization_with, shut_organization, shut_workspace, workspace};
use proptest::prelude::{ProptestConfig, any, proptest};
use wacht_yew::flow::org_switcher::{Place, SEARCH_FROM, SwitcherList, SwitcherSources, moved, next_with_letter};
use wacht_yew::wire::{OrganizationId, RestrictionKind, WorkspaceId};

const PERSONAL: &str = "Personal account";

fn names(list: &SwitcherList) -> Vec<&str> {
    list.entries().iter().map(|entry| &*entry.name).collect()
}

fn found<'a>(list: &'a SwitcherList, query: &str) -> Vec<&'a str> {
    let found = list.search(query, PERSONAL);
    found.into_iter().map(|at| &*list.entries()[at].name).collect()
}

#[test]
fn organizations_stand_by_name_each_followed_by_its_workspaces() {
    let list = SwitcherList::of(&SwitcherSources {
        organizations: &[
            organization("1", "zeta"),
            organization("2", "Alpha"),
            organization("3", "beta"),
        ],
        workspaces: &[
            workspace("11", "Notes", ("2", "Alpha")),
            workspace("12", "Difference", ("2", "Alpha")),
            workspace("13", "Only", ("1", "zeta")),
        ],
        ..SwitcherSources::default()
    });
    assert_eq!(
        names(&list),
        ["", "Alpha", "Difference", "Notes", "beta", "zeta", "Only"]
    );
    assert_eq!(list.entries()[2].place, Place::Workspace("12".into()));
    assert_eq!(&*list.entries()[2].within, "Alpha");
    assert_eq!(list.workspaces_of(&"2".into()), 2);
    assert_eq!(list.workspaces_of(&"3".into()), 0);
}

#[test]
fn a_workspace_of_an_unlisted_organization_is_not_lost() {
    let list = SwitcherList::of(&SwitcherSources {
        organizations: &[organization("1", "One")],
        workspaces: &[workspace("11", "Stray", ("9", "Elsewhere"))],
        hide_personal: true,
        ..SwitcherSources::default()
    });
    assert_eq!(names(&list), ["One", "Stray"]);
}

#[test]
fn exactly_the_place_where_somebody_is_is_active() {
    let organizations = [organization("1", "One"), organization("2", "Two")];
    let workspaces = [workspace("11", "Inner", ("1", "One"))];
    let (one, inner) = (OrganizationId::from("1"), WorkspaceId::from("11"));
    for (active_organization, active_workspace, expected) in [
        (None, None, Some(Place::Personal)),
        (Some(&one), None, Some(Place::Organization("1".into()))),
        (Some(&one), Some(&inner), Some(Place::Workspace("11".into()))),
    ] {
        let list = SwitcherList::of(&SwitcherSources {
            organizations: &organizations,
            workspaces: &workspaces,
            active_organization,
            active_workspace,
            hide_personal: false,
        });
        let active: Vec<_> = list.entries().iter().filter(|entry| entry.is_active).collect();
        assert_eq!(active.len(), 1);
        assert_eq!(list.active().map(|entry| entry.place.clone()), expected);
    }
    let gone = OrganizationId::from("9");
    let list = SwitcherList::of(&SwitcherSources {
        organizations: &organizations,
        active_organization: Some(&gone),
        ..SwitcherSources::default()
    });
    assert_eq!(list.active(), None, "not in the list is not personal");
}

#[test]
fn a_shut_organization_shuts_its_workspaces_and_is_not_managed() {
    let list = SwitcherList::of(&SwitcherSources {
        organizations: &[
            shut_organization("1", "Shut", "mfa_required"),
            shut_organization("2", "Odd", "moon_phase"),
            shut_organization("3", "Open", "none"),
        ],
        workspaces: &[
            workspace("11", "Inside", ("1", "Shut")),
            shut_workspace("13", "Closet", ("3", "Open")),
        ],
        hide_personal: true,
        ..SwitcherSources::default()
    });
    let kind = |place: Place| list.find(&place).unwrap().restriction.clone().map(|why| why.kind);
    assert_eq!(
        kind(Place::Organization("1".into())),
        Some(RestrictionKind::MfaRequired)
    );
    assert_eq!(kind(Place::Workspace("11".into())), Some(RestrictionKind::MfaRequired));
    assert_eq!(
        kind(Place::Organization("2".into())),
        Some(RestrictionKind::Unknown("moon_phase".into())),
        "every kind but none shuts"
    );
    assert_eq!(kind(Place::Organization("3".into())), None);
    assert_eq!(kind(Place::Workspace("13".into())), Some(RestrictionKind::IpNotAllowed));
    let managed = |id: &str| list.find(&Place::Organization(id.into())).unwrap().may_manage;
    assert_eq!([managed("1"), managed("3")], [false, true]);
}

#[test]
fn managing_takes_a_permission() {
    for (permission, expected) in [
        ("organization:admin", true),
        ("organization:manage", true),
        ("organization:member", false),
        ("workspace:admin", false),
    ] {
        let organizations = [organization_with("1", "One", "Clerk", permission)];
        let list = SwitcherList::of(&SwitcherSources {
            organizations: &organizations,
            ..SwitcherSources::default()
        });
        let entry = list.find(&Place::Organization("1".into())).unwrap();
        assert_eq!(entry.may_manage, expected, "{permission}");
        assert_eq!(&*entry.roles, ["Clerk".into()]);
    }
}

#[test]
fn a_search_finds_every_word_in_any_case_and_workspaces_by_their_organization() {
    let list = SwitcherList::of(&SwitcherSources {
        organizations: &[
            organization("1", "Analytical Engines"),
            organization("2", "Ölmühle Straße"),
        ],
        workspaces: &[workspace("11", "Notes", ("1", "Analytical Engines"))],
        ..SwitcherSources::default()
    });
    for (query, expected) in [
        ("", vec!["", "Analytical Engines", "Notes", "Ölmühle Straße"]),
        ("  ", vec!["", "Analytical Engines", "Notes", "Ölmühle Straße"]),
        ("ENGINES", vec!["Analytical Engines", "Notes"]),
        ("notes anal", vec!["Notes"]),
        ("ölm STRA", vec!["Ölmühle Straße"]),
        ("person", vec![""]),
        ("nothing", vec![]),
    ] {
        assert_eq!(found(&list, query), expected, "{query:?}");
    }
}

#[test]
fn a_long_list_can_be_searched() {
    let organizations: Vec<_> = (0..SEARCH_FROM).map(|at| organization(&at.to_string(), "X")).collect();
    let list = |count: usize| {
        SwitcherList::of(&SwitcherSources {
            organizations: &organizations[..count],
            ..SwitcherSources::default()
        })
    };
    assert!(!list(SEARCH_FROM - 2).is_searchable());
    assert!(list(SEARCH_FROM - 1).is_searchable(), "the personal account counts");
}

#[test]
fn keys_wrap_around_and_pages_stop_at_the_ends() {
    for (key, active, count, expected) in [
        ("ArrowDown", 0, 3, Some(1)),
        ("ArrowDown", 2, 3, Some(0)),
        ("ArrowUp", 0, 3, Some(2)),
        ("ArrowUp", 2, 3, Some(1)),
        ("PageDown", 1, 30, Some(8)),
        ("PageDown", 28, 30, Some(29)),
        ("PageUp", 3, 30, Some(0)),
        ("Home", 9, 30, Some(0)),
        ("End", 9, 30, Some(29)),
        ("ArrowDown", 0, 0, None),
        ("a", 0, 3, None),
    ] {
        assert_eq!(moved(key, active, count), expected, "{key} at {active} of {count}");
    }
}

#[test]
fn letters_go_on_from_the_active_row_and_around() {
    let names = ["Alpha", "beta", "Bravo", "Ölmühle"];
    for (letter, active, expected) in [
        ("b", 0, Some(1)),
        ("B", 1, Some(2)),
        ("b", 2, Some(1)),
        ("ö", 0, Some(3)),
        ("a", 3, Some(0)),
        ("x", 0, None),
    ] {
        assert_eq!(
            next_with_letter(names.into_iter(), letter, active),
            expected,
            "{letter} at {active}"
        );
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn a_search_keeps_the_order_and_leaves_nothing_out(names in proptest::collection::vec("[a-cA-C ]{0,6}", 0..40), query in "[a-c ]{0,3}") {
        let organizations: Vec<_> = names.iter().enumerate().map(|(at, name)| organization(&at.to_string(), name)).collect();
        let list = SwitcherList::of(&SwitcherSources { organizations: &organizations, hide_personal: true, ..SwitcherSources::default() });
        assert_eq!(list.entries().len(), names.len());
        let hits = list.search(&query, PERSONAL);
        assert!(hits.is_sorted());
        for (at, entry) in list.entries().iter().enumerate() {
            let matches = query.split_whitespace().all(|word| entry.name.to_lowercase().contains(word));
            assert_eq!(hits.contains(&at), matches, "{} for {query:?}", entry.name);
        }
    }

    #[test]
    fn every_key_stays_in_the_list(count in 0_usize..50, active in 0_usize..60, key in 0_usize..6) {
        let key = ["ArrowDown", "ArrowUp", "PageDown", "PageUp", "Home", "End"][key];
        match moved(key, active, count) {
            Some(at) => assert!(at < count),
            None => assert_eq!(count, 0),
        }
    }

    #[test]
    fn every_place_has_a_key_of_its_own(count in 0_usize..30, hide_personal in any::<bool>()) {
        let organizations: Vec<_> = (0..count).map(|at| organization(&at.to_string(), "Same")).collect();
        let workspaces: Vec<_> = (0..count).map(|at| workspace(&at.to_string(), "Same", ("0", "Same"))).collect();
        let list = SwitcherList::of(&SwitcherSources { organizations: &organizations, workspaces: &workspaces, hide_personal, ..SwitcherSources::default() });
        let mut keys: Vec<_> = list.entries().iter().map(|entry| entry.key()).collect();
        let all = keys.len();
        keys.sort();
        keys.dedup();
        assert_eq!(keys.len(), all);
    }
}
