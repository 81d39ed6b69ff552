//! The list out of which somebody chooses where to work: the personal account, organizations, their workspaces.
//!
//! Pure: made of what the session and the membership lists say, searched by typing, and moved through by key.
//!
//! ```
//! use wacht_yew::flow::org_switcher::{Place, SwitcherList, SwitcherSources};
//! use wacht_yew::wire::{Organization, OrganizationMembership};
//!
//! let royal = Organization {
//!     id: "12".into(),
//!     name: "Royal Society".into(),
//!     ..Organization::default()
//! };
//! let memberships = [OrganizationMembership {
//!     organization: royal,
//!     ..OrganizationMembership::default()
//! }];
//! let list = SwitcherList::of(&SwitcherSources {
//!     organizations: &memberships,
//!     ..SwitcherSources::default()
//! });
//! assert_eq!(list.entries()[0].place, Place::Personal);
//! assert_eq!(list.search("soc", "Personal account"), [1]);
//! ```

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
