//! What the deployment allows, known beforehand.

use super::*;

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
