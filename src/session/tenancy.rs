//! Where the active account works: in which organization and workspace, or for itself.

use std::ops::Deref;
use std::rc::Rc;

use super::SessionSnapshot;
use crate::wire::{
    EligibilityRestriction, FromWire as _, MembershipId, OrganizationMembership, RestrictionKind, SignIn,
    WorkspaceMembership,
};

/// Where the active account works, as far as that is known.
///
/// ```
/// use wacht_yew::session::Tenancy;
///
/// fn place(tenancy: &Tenancy) -> Option<String> {
///     let active = tenancy.active()?;
///     let organization = &active.organization.organization.name;
///     Some(match &active.workspace {
///         Some(membership) => format!("{organization} / {}", membership.workspace.name),
///         None => organization.to_string(),
///     })
/// }
/// assert_eq!(place(&Tenancy::Personal), None);
/// ```
#[derive(Clone, Debug, PartialEq)]
pub enum Tenancy {
    /// Not known yet.
    Unknown,
    /// Nobody is active.
    SignedOut,
    /// In no organization.
    Personal,
    /// In an organization, and perhaps in one of its workspaces.
    Active(Rc<ActiveTenancy>),
}

/// An organization in use.
///
/// ```
/// use wacht_yew::session::ActiveTenancy;
/// use wacht_yew::wire::{
///     EligibilityRestriction, OrganizationMembership, RestrictionKind,
/// };
///
/// let restriction = EligibilityRestriction {
///     kind: RestrictionKind::MfaRequired,
///     message: "Set up a second factor first".into(),
/// };
/// let active = ActiveTenancy {
///     organization: OrganizationMembership {
///         eligibility_restriction: Some(restriction),
///         ..OrganizationMembership::default()
///     },
///     workspace: None,
/// };
/// // Why somebody is shut out of the organization that they work in.
/// let why = active
///     .restriction()
///     .map(|restriction| &*restriction.message);
/// assert_eq!(why, Some("Set up a second factor first"));
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct ActiveTenancy {
    /// The membership in it.
    pub organization: OrganizationMembership,
    /// The membership in the workspace in use.
    pub workspace: Option<WorkspaceMembership>,
}

impl ActiveTenancy {
    /// Why the account may not enter at this time, if so; the organization's reason goes first.
    pub fn restriction(&self) -> Option<&EligibilityRestriction> {
        let of_workspace = || self.workspace.as_ref()?.eligibility_restriction.as_ref();
        let in_force = |restriction: &&EligibilityRestriction| {
            !restriction.kind.is_empty() && restriction.kind != RestrictionKind::None
        };
        let of_organization = self.organization.eligibility_restriction.as_ref();
        of_organization
            .filter(in_force)
            .or_else(|| of_workspace().filter(in_force))
    }
}

impl Tenancy {
    /// The organization in use.
    pub fn active(&self) -> Option<&Rc<ActiveTenancy>> {
        match self {
            Self::Active(active) => Some(active),
            Self::Unknown | Self::SignedOut | Self::Personal => None,
        }
    }

    /// Whether the session names a membership by id only, so that the lists are needed.
    ///
    /// ```
    /// use wacht_yew::session::Tenancy;
    /// use wacht_yew::wire::{OrganizationMembership, SignIn};
    ///
    /// let mut sign_in = SignIn {
    ///     active_organization_membership_id: Some("31".into()),
    ///     ..SignIn::default()
    /// };
    /// assert!(Tenancy::needs_lists(&sign_in));
    /// let membership = OrganizationMembership {
    ///     id: "31".into(),
    ///     ..OrganizationMembership::default()
    /// };
    /// sign_in.active_organization_membership = Some(membership.into());
    /// assert!(!Tenancy::needs_lists(&sign_in));
    /// ```
    pub fn needs_lists(sign_in: &SignIn) -> bool {
        let lacks_organization = organization_id(sign_in).is_some() && told_organization(sign_in).is_none();
        let lacks_workspace = workspace_id(sign_in).is_some() && told_workspace(sign_in).is_none();
        lacks_organization || lacks_workspace
    }

    /// The active sign-in with the memberships in use whole, where the session names them by id only.
    pub(crate) fn complete(&self, sign_in: &SignIn) -> SignIn {
        let mut whole = sign_in.clone();
        if let Some(active) = self.active() {
            whole.active_organization_membership = Some(active.organization.clone().into());
            whole.active_workspace_membership = active.workspace.clone().map(Into::into);
        }
        whole
    }

    /// What the session tells, and where it names a membership by id only, what the lists tell (`None` as long as they
    /// are not known).
    ///
    /// ```
    /// use wacht_yew::session::{SessionStore, Tenancy};
    /// use wacht_yew::wire::{OrganizationMembership, Session, read_success};
    ///
    /// let body = r#"{"data": {"id": "7", "active_signin": {
    ///     "id": "8", "active_organization_membership_id": "31"
    /// }}}"#;
    /// let session: Session = read_success(body).expect("an envelope");
    /// let mut store = SessionStore::default();
    /// store.settle(store.generation(), Ok(session));
    /// // Which organization that is, the lists have to tell.
    /// assert_eq!(Tenancy::of(store.snapshot(), None, None), Tenancy::Unknown);
    /// let listed = OrganizationMembership {
    ///     id: "31".into(),
    ///     ..OrganizationMembership::default()
    /// };
    /// let tenancy = Tenancy::of(store.snapshot(), Some(&[listed]), None);
    /// assert!(tenancy.active().is_some());
    /// ```
    pub fn of(
        session: &SessionSnapshot,
        organizations: Option<&[OrganizationMembership]>,
        workspaces: Option<&[WorkspaceMembership]>,
    ) -> Self {
        let Some(now) = session.state().signed_in() else {
            return if session.is_known() {
                Self::SignedOut
            } else {
                Self::Unknown
            };
        };
        let sign_in = now.sign_in();
        let Some(id) = organization_id(sign_in) else {
            return Self::Personal;
        };
        let named = told_organization(sign_in);
        let found = || organizations?.iter().find(|membership| membership.id == *id);
        let organization = match (named, organizations) {
            (None, None) => return Self::Unknown,
            (named, _) => named.or_else(found).cloned(),
        };
        // A membership that no list has is over.
        let Some(organization) = organization else {
            return Self::Personal;
        };
        let named = told_workspace(sign_in);
        let workspace = match (workspace_id(sign_in), named, workspaces) {
            (None, ..) => None,
            (Some(_), None, None) => return Self::Unknown,
            (Some(id), named, workspaces) => {
                let found = || workspaces?.iter().find(|membership| membership.id == *id);
                named.or_else(found).cloned()
            }
        };
        Self::Active(Rc::new(ActiveTenancy {
            organization,
            workspace,
        }))
    }
}

fn organization_id(sign_in: &SignIn) -> Option<&MembershipId> {
    let told = told_organization(sign_in).map(|membership| &membership.id);
    told.or(sign_in.active_organization_membership_id.as_ref())
}

fn workspace_id(sign_in: &SignIn) -> Option<&MembershipId> {
    let told = told_workspace(sign_in).map(|membership| &membership.id);
    told.or(sign_in.active_workspace_membership_id.as_ref())
}

/// The membership as the session tells it whole; servers may write "none" as one without an id.
fn told_organization(sign_in: &SignIn) -> Option<&OrganizationMembership> {
    let told = sign_in.active_organization_membership.as_ref();
    told.map(Deref::deref).filter(|membership| !membership.id.is_blank())
}

fn told_workspace(sign_in: &SignIn) -> Option<&WorkspaceMembership> {
    let told = sign_in.active_workspace_membership.as_ref();
    told.map(Deref::deref).filter(|membership| !membership.id.is_blank())
}
