//! The list of those who are to be invited.

use super::InviteProblem;
use crate::wire::{Role, RoleId};

/// What became of one invitation.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum RowStatus {
    /// Not sent yet.
    #[default]
    Waiting,
    /// Being sent.
    Sending,
    /// Sent: this stays, whatever becomes of the others.
    Sent,
    /// Refused.
    Failed(InviteProblem),
}

/// Somebody to invite.
///
/// ```
/// use wacht_yew::flow::create_tenancy::{InviteProblem, InviteRow, RowStatus};
///
/// /// What stands beside an address.
/// fn note(row: &InviteRow) -> &'static str {
///     match row.status {
///         RowStatus::Waiting => "",
///         RowStatus::Sending => "…",
///         RowStatus::Sent => "Invited",
///         RowStatus::Failed(InviteProblem::Member) => "Belongs to it already",
///         RowStatus::Failed(_) => "Not invited",
///     }
/// }
///
/// let row = InviteRow {
///     id: 0,
///     email: "ada@example.com".into(),
///     role: None,
///     status: RowStatus::Failed(InviteProblem::Member),
/// };
/// assert_eq!(note(&row), "Belongs to it already");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InviteRow {
    /// Unique in the list, and never used again.
    pub id: u32,
    /// The address, in lower case.
    pub email: Box<str>,
    /// The role to come; the deployment's default one when `None`.
    pub role: Option<RoleId>,
    /// What became of it.
    pub status: RowStatus,
}

/// The roles to choose from.
///
/// ```
/// use wacht_yew::flow::create_tenancy::Roles;
/// use wacht_yew::wire::Role;
///
/// /// The names to choose from; no choice where there are none.
/// fn choice(roles: &Roles) -> Option<Vec<&str>> {
///     match roles {
///         Roles::Known(roles) => Some(roles.iter().map(|role| &*role.name).collect()),
///         Roles::Loading | Roles::Unknown => None,
///     }
/// }
///
/// let admin = Role {
///     name: "Admin".into(),
///     ..Role::default()
/// };
/// assert_eq!(choice(&Roles::Known(vec![admin])), Some(vec!["Admin"]));
/// assert_eq!(choice(&Roles::default()), None);
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Roles {
    /// Being asked for.
    #[default]
    Loading,
    /// The roles there are.
    Known(Vec<Role>),
    /// Not to be had: invitations get the deployment's default role.
    Unknown,
}

/// The invitations of a new organization or workspace.
///
/// ```
/// use wacht_yew::flow::create_tenancy::{
///     CreateTenancyEvent, CreateTenancyScreen, CreateTenancyState, Created,
///     Invitations, TenancyKind, step,
/// };
///
/// let typed = "ada@example.com, grace@example.com";
/// let events = [
///     CreateTenancyEvent::Resumed(Created::default()),
///     CreateTenancyEvent::AddressTyped(typed.into()),
///     CreateTenancyEvent::InvitationsSubmitted,
///     CreateTenancyEvent::InvitationAnswered(0, Ok(())),
/// ];
/// let state = CreateTenancyState::new(TenancyKind::Organization, None);
/// let state = events
///     .into_iter()
///     .fold(state, |state, event| step(state, event, None).0);
/// let CreateTenancyScreen::Invitations(_, list) = &state.screen else {
///     panic!("{:?}", state.screen)
/// };
/// // One after the other: the first went through, the second is on its way.
/// let told = |list: &Invitations| (list.sent(), list.is_sending(), list.has_failures());
/// assert_eq!(told(list), (1, true, false));
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Invitations {
    /// What is typed and not in the list yet.
    pub typed: Box<str>,
    /// That is no address.
    pub is_malformed: bool,
    /// Nothing was there to send.
    pub is_missing: bool,
    /// The role for those who are added next; the deployment's default one when `None`.
    pub role: Option<RoleId>,
    /// The roles to choose from.
    pub roles: Roles,
    /// Who is to be invited, in the order of typing.
    pub rows: Vec<InviteRow>,
    /// What stopped the sending of all that were left.
    pub stopped: Option<InviteProblem>,
    pub(super) next_id: u32,
}

impl Invitations {
    /// Whether one is being sent.
    pub fn is_sending(&self) -> bool {
        self.rows.iter().any(|row| row.status == RowStatus::Sending)
    }

    /// How many were sent.
    pub fn sent(&self) -> usize {
        self.rows.iter().filter(|row| row.status == RowStatus::Sent).count()
    }

    /// Whether some were refused.
    pub fn has_failures(&self) -> bool {
        self.rows.iter().any(|row| matches!(row.status, RowStatus::Failed(_)))
    }

    /// Takes what stands before the last comma into the list; behind it somebody may still be typing.
    pub(super) fn type_in(&mut self, typed: &str) {
        self.is_malformed = false;
        self.is_missing = false;
        let Some(at) = typed.rfind([',', ';', '\n']) else {
            self.typed = typed.into();
            return;
        };
        let (whole, begun) = (&typed[..at], &typed[at + 1..]);
        self.typed = whole.into();
        self.add_typed();
        let parts = [&*self.typed, begun.trim_start()];
        let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        self.typed = parts.join(", ").into();
    }

    /// Takes what is typed into the list; what is no address stays typed.
    pub(super) fn add_typed(&mut self) {
        let read = super::read_addresses(&self.typed);
        for email in read.addresses {
            if self.rows.iter().any(|row| row.email == email) {
                continue;
            }
            self.rows.push(InviteRow {
                id: self.next_id,
                email,
                role: self.role.clone(),
                status: RowStatus::Waiting,
            });
            self.next_id += 1;
        }
        self.is_malformed = !read.rest.is_empty();
        self.is_missing = false;
        self.typed = read.rest.join(", ").into();
    }

    /// Marks the next row that waits as being sent.
    pub(super) fn send_next(&mut self) -> Option<&InviteRow> {
        let next = self.rows.iter_mut().find(|row| row.status == RowStatus::Waiting)?;
        next.status = RowStatus::Sending;
        Some(next)
    }
}
