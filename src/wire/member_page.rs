//! Members of an organization or workspace, page by page.

use super::{OrganizationMembership, WorkspaceMembership};

wire! {
    /// Where a page stands.
    pub struct PageMeta {
        /// Another page follows.
        pub has_more: bool,
        /// The page, from 1.
        pub page: u32,
        /// Members per page.
        pub limit: u32,
        /// All members together; most servers do not tell.
        pub total: Option<i64>,
    }

    /// A page of an organization's members.
    pub struct OrganizationMemberPage {
        /// The members, each with the user.
        pub data: Vec<OrganizationMembership>,
        /// Where the page stands.
        pub meta: PageMeta,
    }

    /// A page of a workspace's members.
    pub struct WorkspaceMemberPage {
        /// The members, each with the user.
        pub data: Vec<WorkspaceMembership>,
        /// Where the page stands.
        pub meta: PageMeta,
    }
}
