//! Founding an organization or a workspace: its details, then invitations, then done.
//!
//! One machine for both: what they differ in is [`TenancyKind`]. An invitation that went through stays, whatever becomes
//! of the others: each row of the list carries its own result.
//!
//! ```
//! use wacht_yew::flow::create_tenancy::{
//!     CreateTenancyEffect, CreateTenancyEvent, CreateTenancyState, TenancyKind, step,
//! };
//!
//! let state = CreateTenancyState::new(TenancyKind::Organization, None);
//! let (state, _) = step(state, CreateTenancyEvent::NameTyped("Royal Society".into()), None);
//! let (state, effects) = step(state, CreateTenancyEvent::DetailsSubmitted, None);
//! assert!(state.is_busy());
//! assert!(matches!(
//!     &effects[..],
//!     [CreateTenancyEffect::Create(None, new)] if &*new.name == "Royal Society"
//! ));
//! ```

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
