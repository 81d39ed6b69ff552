//! One place to work in.

use crate::wire::{EligibilityRestriction, OrganizationId, WorkspaceId};

/// Where somebody works.
///
/// ```no_run
/// use wacht_yew::client::{CallError, Client};
/// use wacht_yew::flow::org_switcher::Place;
/// use wacht_yew::wire::Session;
///
/// /// Makes this the place to work in.
/// async fn enter(client: &Client, place: &Place) -> Result<Session, CallError> {
///     match place {
///         Place::Personal => client.switch_organization(None).await,
///         Place::Organization(id) => client.switch_organization(Some(id)).await,
///         Place::Workspace(id) => client.switch_workspace(Some(id)).await,
///     }
/// }
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// Outside of every organization.
    Personal,
    /// An organization, outside of its workspaces.
    Organization(OrganizationId),
    /// A workspace, and with it its organization.
    Workspace(WorkspaceId),
}

/// A place in the list.
///
/// ```
/// use wacht_yew::flow::org_switcher::{Entry, Place, SwitcherList, SwitcherSources};
/// use wacht_yew::wire::{
///     EligibilityRestriction, Organization, OrganizationMembership, RestrictionKind,
/// };
///
/// let royal = Organization {
///     id: "12".into(),
///     name: "Royal Society".into(),
///     ..Organization::default()
/// };
/// let shut = EligibilityRestriction {
///     kind: RestrictionKind::MfaRequired,
///     message: "".into(),
/// };
/// let membership = OrganizationMembership {
///     organization: royal,
///     eligibility_restriction: Some(shut),
///     ..OrganizationMembership::default()
/// };
/// let list = SwitcherList::of(&SwitcherSources {
///     organizations: &[membership],
///     hide_personal: true,
///     ..SwitcherSources::default()
/// });
/// let entry: &Entry = &list.entries()[0];
/// assert_eq!(entry.place, Place::Organization("12".into()));
/// assert_eq!(entry.key(), "organization-12");
/// // It wants a second factor, which this person has not set up yet.
/// assert!(!entry.is_open() && !entry.is_workspace());
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// Where it leads.
    pub place: Place,
    /// Its name; empty for the personal account, which is called differently in each language.
    pub name: Box<str>,
    /// The organization that a workspace belongs to, by name; empty for others.
    pub within: Box<str>,
    /// That organization, or the organization itself; `None` for the personal account.
    pub organization: Option<OrganizationId>,
    /// The names of the roles held there; may be empty.
    pub roles: Box<[Box<str>]>,
    /// Address of the picture; may be empty.
    pub image_url: Box<str>,
    /// It is where the person is now.
    pub is_active: bool,
    /// Why it may not be entered, if so. A workspace is shut with its organization.
    pub restriction: Option<EligibilityRestriction>,
    /// The person may change settings and members there.
    pub may_manage: bool,
}

impl Entry {
    /// Unique in the list.
    pub fn key(&self) -> String {
        match &self.place {
            Place::Personal => "personal".to_owned(),
            Place::Organization(id) => format!("organization-{id}"),
            Place::Workspace(id) => format!("workspace-{id}"),
        }
    }

    /// Whether it may be entered.
    pub fn is_open(&self) -> bool {
        self.restriction.is_none()
    }

    /// Whether it is a workspace.
    pub fn is_workspace(&self) -> bool {
        matches!(self.place, Place::Workspace(_))
    }
}
