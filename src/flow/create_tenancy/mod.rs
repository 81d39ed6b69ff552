//! Founding an organization or a workspace: its details, then invitations, then done.
//!
//! One machine for both: what they differ in is [`TenancyKind`]. An invitation that went through stays, whatever becomes
//! of the others: each row of the list carries its own result.

mod address;
mod event;
mod invitation;
mod problem;
mod rules;
mod state;
mod step;

pub use address::{AddressList, is_address, read_addresses};
pub use event::{CreateTenancyEffect, CreateTenancyEvent, FocusTarget};
pub use invitation::{Invitations, InviteRow, Roles, RowStatus};
pub use problem::{CreateProblem, InviteProblem};
pub use rules::{Barrier, CreateTenancyRules, TenancyKind};
pub use state::{CreateTenancyScreen, CreateTenancyState, Created, DetailProblems, NameProblem, TenancyDraft};
pub use step::step;
