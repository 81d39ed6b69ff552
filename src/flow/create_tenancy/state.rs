//! Where founding stands.

use super::{CreateProblem, Invitations, TenancyKind};
use crate::client::Upload;
use crate::flow::picture::PictureProblem;
use crate::wire::{OrganizationId, WorkspaceId};

/// Fewest and most characters of a name.
const NAME_LENGTH: std::ops::RangeInclusive<usize> = 2..=100;

/// What is wrong with a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NameProblem {
    /// There is none.
    Missing,
    /// Fewer than 2 characters.
    TooShort,
    /// More than 100 characters.
    TooLong,
}

/// What is typed and chosen.
///
/// ```
/// use wacht_yew::flow::create_tenancy::{NameProblem, TenancyDraft};
///
/// let named = |name: &str| TenancyDraft {
///     name: name.into(),
///     ..TenancyDraft::default()
/// };
/// // Characters count, whatever their script; spaces around them do not.
/// assert_eq!(named(" 東 ").name_problem(), Some(NameProblem::TooShort));
/// assert_eq!(named("東京").name_problem(), None);
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TenancyDraft {
    /// Name.
    pub name: Box<str>,
    /// Description; may be empty.
    pub description: Box<str>,
    /// Logo.
    pub logo: Option<Upload>,
    /// The organization that a workspace is for.
    pub organization: Option<OrganizationId>,
}

impl TenancyDraft {
    /// What is wrong with the name; letters of every script are fine.
    pub fn name_problem(&self) -> Option<NameProblem> {
        match self.name.trim().chars().count() {
            0 => Some(NameProblem::Missing),
            count if count < *NAME_LENGTH.start() => Some(NameProblem::TooShort),
            count if count > *NAME_LENGTH.end() => Some(NameProblem::TooLong),
            _ => None,
        }
    }
}

/// What is wrong with the details.
///
/// ```
/// use wacht_yew::flow::create_tenancy::{
///     CreateTenancyEvent, CreateTenancyState, DetailProblems, NameProblem, TenancyKind,
///     step,
/// };
///
/// // Everything that is wrong with an empty form is told at once.
/// let state = CreateTenancyState::new(TenancyKind::Workspace, None);
/// let (state, _) = step(state, CreateTenancyEvent::DetailsSubmitted, None);
/// let expected = DetailProblems {
///     name: Some(NameProblem::Missing),
///     is_organization_missing: true,
///     ..DetailProblems::default()
/// };
/// assert_eq!(state.problems, expected);
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DetailProblems {
    /// The name.
    pub name: Option<NameProblem>,
    /// The logo.
    pub logo: Option<PictureProblem>,
    /// No organization is chosen for a workspace.
    pub is_organization_missing: bool,
    /// The server refused.
    pub refusal: Option<CreateProblem>,
}

wire! {
    /// What was founded.
    ///
    /// ```
    /// use wacht_yew::flow::create_tenancy::{
    ///     CreateTenancyEffect, CreateTenancyEvent, CreateTenancyState, Created,
    ///     TenancyKind, step,
    /// };
    ///
    /// let royal = Created {
    ///     organization: "12".into(),
    ///     name: "Royal Society".into(),
    ///     may_invite: true,
    ///     ..Created::default()
    /// };
    /// // The page was loaded anew while people were being invited: it goes on there.
    /// let state = CreateTenancyState::new(TenancyKind::Organization, None);
    /// let (state, effects) = step(state, CreateTenancyEvent::Resumed(royal.clone()), None);
    /// assert_eq!(state.created(), Some(&royal));
    /// assert_eq!(effects, [CreateTenancyEffect::LoadRoles(royal)]);
    /// ```
    #[derive(Eq)]
    pub struct Created {
        /// The organization, or the one that the workspace belongs to.
        pub organization: OrganizationId,
        /// The workspace, if it is one.
        pub workspace: Option<WorkspaceId>,
        /// Its name.
        pub name: Box<str>,
        /// The founder may invite others.
        pub may_invite: bool,
    }
}

/// What is shown.
#[derive(Clone, Debug, PartialEq)]
pub enum CreateTenancyScreen {
    /// Asks for name, description and logo.
    Details,
    /// Asks whom to invite.
    Invitations(Created, Invitations),
    /// Says what was done; holds how many were invited.
    Done(Created, usize),
}

/// Where founding stands.
///
/// ```
/// use wacht_yew::flow::create_tenancy::{
///     CreateTenancyEvent, CreateTenancyScreen, CreateTenancyState, Created,
///     TenancyKind, step,
/// };
///
/// let state = CreateTenancyState::new(TenancyKind::Organization, None);
/// let (state, _) = step(
///     state,
///     CreateTenancyEvent::NameTyped("Royal Society".into()),
///     None,
/// );
/// let (state, _) = step(state, CreateTenancyEvent::DetailsSubmitted, None);
/// assert!(state.is_busy() && state.created().is_none());
///
/// let royal = Created {
///     organization: "12".into(),
///     name: "Royal Society".into(),
///     ..Created::default()
/// };
/// let answer = CreateTenancyEvent::CreationAnswered(Ok(royal.clone()));
/// let (state, _) = step(state, answer, None);
/// assert_eq!(state.created(), Some(&royal));
/// // The founder may invite nobody, so that was all.
/// assert_eq!(state.screen, CreateTenancyScreen::Done(royal, 0));
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct CreateTenancyState {
    /// What is founded.
    pub kind: TenancyKind,
    /// What is shown.
    pub screen: CreateTenancyScreen,
    /// What is typed into the details.
    pub draft: TenancyDraft,
    /// What is wrong with them.
    pub problems: DetailProblems,
    /// The request to found it is under way.
    pub is_creating: bool,
    pub(super) doubt: Option<Doubt>,
}

/// An answer got lost: what was asked for may have been done.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Doubt {
    pub(super) organization: Option<OrganizationId>,
    pub(super) name: Box<str>,
    /// Somebody wants it again: what is not there is founded.
    pub(super) is_wanted_again: bool,
}

impl CreateTenancyState {
    /// The beginning; a workspace perhaps for a given organization.
    pub fn new(kind: TenancyKind, organization: Option<OrganizationId>) -> Self {
        Self {
            kind,
            screen: CreateTenancyScreen::Details,
            draft: TenancyDraft {
                organization,
                ..TenancyDraft::default()
            },
            problems: DetailProblems::default(),
            is_creating: false,
            doubt: None,
        }
    }

    /// What was founded, once it was.
    pub fn created(&self) -> Option<&Created> {
        match &self.screen {
            CreateTenancyScreen::Details => None,
            CreateTenancyScreen::Invitations(created, _) | CreateTenancyScreen::Done(created, _) => Some(created),
        }
    }

    /// Whether a request is under way.
    pub fn is_busy(&self) -> bool {
        let is_sending = matches!(&self.screen, CreateTenancyScreen::Invitations(_, list) if list.is_sending());
        self.is_creating || is_sending
    }
}
