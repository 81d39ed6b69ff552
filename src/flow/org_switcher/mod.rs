//! The list out of which somebody chooses where to work: the personal account, organizations, their workspaces.
//!
//! Pure: made of what the session and the membership lists say, searched by typing, and moved through by key.

mod entry;
mod list;
mod motion;
mod permission;
mod problem;

pub use entry::{Entry, Place};
pub use list::{SEARCH_FROM, SwitcherList, SwitcherSources};
pub use motion::{moved, next_with_letter};
pub use permission::{has_any_permission, may_manage, role_names};
pub use problem::LeaveProblem;
