//! Tests of the directory as a whole.

use wacht_yew::wire::{B2bSettings, InvitationId, UserId};

use super::*;
use crate::fixture::Fixtures;
use crate::random::{EPOCH, Random};
use crate::store::Accounts;

/// The fixtures' directory with an invitation of Ada's, and Ada.
fn directory() -> (Directory, UserId) {
    let (fixtures, mut random) = (Fixtures::default(), Random::new(1));
    let accounts = Accounts::new(&fixtures.people, &mut random);
    let mut settings = B2bSettings::default();
    let deployment = "1".into();
    let organizations = &fixtures.organizations;
    let mut directory = Directory::new(
        organizations,
        &accounts,
        &mut settings,
        &deployment,
        "http://h",
        &mut random,
    );
    let ada = accounts.by_email("ada@example.com").unwrap().user.id.clone();
    let organization = directory.organization_memberships.of_user(&ada)[1].place.clone();
    directory.invitations.add(Invitation {
        id: InvitationId::from("1"),
        organization,
        email: "new@example.com".to_owned(),
        role: None,
        workspace: None,
        workspace_role: None,
        inviter: ada.clone(),
        token: "org.1".to_owned(),
        created_at: EPOCH,
        updated_at: EPOCH,
        expires_at: EPOCH.plus_millis(1),
    });
    (directory, ada)
}

#[test]
fn what_is_written_down_is_read_again_and_found_by_every_way() {
    let (directory, ada) = directory();
    let written = serde_json::to_string(&directory).unwrap();
    let read: Directory = serde_json::from_str(&written).unwrap();
    assert_eq!(serde_json::to_string(&read).unwrap(), written);
    let names = |directory: &Directory| -> Vec<Box<str>> {
        let memberships = directory.organization_memberships.of_user(&ada);
        let places = memberships
            .iter()
            .filter_map(|membership| directory.organization(&membership.place));
        places.map(|organization| organization.name.clone()).collect()
    };
    assert_eq!(names(&read), ["Royal Society".into(), "Analytical Engines".into()]);
    assert_eq!(names(&directory), names(&read));
    assert_eq!(&*read.invitations.by_token("org.1").unwrap().email, "new@example.com");
    let connection = read.connection_of("somebody@sso.example.com").unwrap();
    let address = format!("http://h/__local/idp/enterprise/{}", connection.public.id);
    assert_eq!(connection.address(), Some(&*address));
    assert!(read.connection_of("sso.example.com").is_none() && read.connection_of("a@example.com").is_none());
    let roles = read.roles_for(&RoleOwner::Workspaces);
    assert!(roles.len() == 2 && roles.iter().all(|role| role.is_of_deployment()));
}

#[test]
fn an_organization_that_goes_leaves_nothing_behind() {
    let (mut directory, ada) = directory();
    let id = directory.organization_memberships.of_user(&ada)[1].place.clone();
    let removal = directory.remove_organization(&id);
    assert_eq!(
        (
            removal.organization_memberships.len(),
            removal.workspace_memberships.len()
        ),
        (1, 2)
    );
    assert!(!serde_json::to_string(&directory).unwrap().contains(id.as_str()));
    assert!(directory.invitations.by_token("org.1").is_none());
}

#[test]
fn a_user_who_goes_belongs_to_nothing_and_the_rest_stays() {
    let (mut directory, ada) = directory();
    let organizations = directory.organizations.len();
    directory.remove_user(&ada);
    assert!(directory.organization_memberships.of_user(&ada).is_empty());
    assert!(directory.workspace_memberships.of_user(&ada).is_empty());
    assert_eq!(
        (directory.organizations.len(), directory.workspaces.len()),
        (organizations, 2)
    );
}

#[test]
fn nobody_belongs_to_a_place_twice() {
    let (mut directory, ada) = directory();
    let mut again = directory.organization_memberships.of_user(&ada)[0].clone();
    let place = again.place.clone();
    let before = directory.organization_memberships.count_of_place(&place);
    again.id = "7".into();
    directory.organization_memberships.add(again);
    assert_eq!(directory.organization_memberships.count_of_place(&place), before);
    assert!(directory.organization_membership(&"7".into()).is_none());
}
