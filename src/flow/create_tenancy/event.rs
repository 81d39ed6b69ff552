//! What happens, and what is to be done about it.

use super::Created;
use crate::client::{CallError, NewTenancy, Upload};
use crate::flow::picture::PictureProblem;
use crate::wire::{OrganizationId, Role, RoleId};

/// What happened.
///
/// ```
/// use wacht_yew::flow::create_tenancy::{
///     CreateTenancyEvent, CreateTenancyState, NameProblem, TenancyKind, step,
/// };
///
/// let state = CreateTenancyState::new(TenancyKind::Organization, None);
/// // What is wrong with the name is told when its field is left, until it is typed anew.
/// let (state, _) = step(state, CreateTenancyEvent::NameTyped("R".into()), None);
/// let (state, _) = step(state, CreateTenancyEvent::NameLeft, None);
/// assert_eq!(state.problems.name, Some(NameProblem::TooShort));
/// let (state, _) = step(state, CreateTenancyEvent::NameTyped("Ro".into()), None);
/// assert_eq!(state.problems.name, None);
/// ```
#[derive(Clone, Debug, PartialEq)]
pub enum CreateTenancyEvent {
    /// The name field holds this now.
    NameTyped(Box<str>),
    /// The name field lost the focus.
    NameLeft,
    /// The description field holds this now.
    DescriptionTyped(Box<str>),
    /// A picture was chosen as logo, or something that is none.
    LogoChosen(Result<Upload, PictureProblem>),
    /// The logo was taken away again.
    LogoRemoved,
    /// An organization was chosen for the workspace.
    OrganizationChosen(OrganizationId),
    /// The details were submitted.
    DetailsSubmitted,
    /// It was founded before the page was loaded anew.
    Resumed(Created),
    /// It is founded, or not.
    CreationAnswered(Result<Created, CallError>),
    /// What has come into being under the name since the answer to it was lost, or that this could not be found out.
    LookAnswered(Result<Option<Created>, CallError>),
    /// The roles to choose from, or none.
    RolesAnswered(Option<Vec<Role>>),
    /// The address field holds this now.
    AddressTyped(Box<str>),
    /// What is typed belongs into the list.
    AddressAdded,
    /// A role was chosen for those who are added next; `None` for the deployment's default one.
    RoleChosen(Option<RoleId>),
    /// A row was taken off the list.
    RowRemoved(u32),
    /// The invitations were submitted.
    InvitationsSubmitted,
    /// An invitation was sent, or not.
    InvitationAnswered(u32, Result<(), CallError>),
    /// Nobody else is to be invited.
    InvitationsEnded,
    /// Another one is to be founded.
    Restarted,
}

/// What is to be done.
///
/// ```
/// use wacht_yew::flow::create_tenancy::{
///     CreateTenancyEffect, CreateTenancyEvent, CreateTenancyState, FocusTarget,
///     TenancyKind, step,
/// };
///
/// let submit = |kind, name: &str| {
///     let state = CreateTenancyState::new(kind, None);
///     let (state, _) = step(state, CreateTenancyEvent::NameTyped(name.into()), None);
///     step(state, CreateTenancyEvent::DetailsSubmitted, None).1
/// };
/// // Nothing is sent while something is missing: the focus goes where it is.
/// let nameless = submit(TenancyKind::Organization, "");
/// assert_eq!(nameless, [CreateTenancyEffect::Focus(FocusTarget::Name)]);
/// let homeless = submit(TenancyKind::Workspace, "Engines");
/// assert_eq!(
///     homeless,
///     [CreateTenancyEffect::Focus(FocusTarget::Organization)]
/// );
/// let complete = submit(TenancyKind::Organization, "Royal Society");
/// assert!(matches!(
///     complete[..],
///     [CreateTenancyEffect::Create(None, _)]
/// ));
/// ```
#[derive(Clone, Debug, PartialEq)]
pub enum CreateTenancyEffect {
    /// Found it; a workspace in this organization.
    Create(Option<OrganizationId>, NewTenancy),
    /// Look whether one of this name is there that was not before: an answer got lost.
    Look(Option<OrganizationId>, Box<str>),
    /// Tell whoever wants to know.
    Announce(Created),
    /// Keep what was founded where a reload finds it; `None` when that is over.
    Remember(Option<Created>),
    /// Ask for the roles.
    LoadRoles(Created),
    /// Send the invitation of a row.
    Invite {
        /// What to.
        created: Created,
        /// The row.
        row: u32,
        /// Whom.
        email: Box<str>,
        /// As what.
        role: Option<RoleId>,
    },
    /// Put the focus there.
    Focus(FocusTarget),
}

/// Where the focus goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FocusTarget {
    /// The heading of a new screen.
    Heading,
    /// The name field.
    Name,
    /// The choice of an organization.
    Organization,
    /// The address field.
    Address,
}
