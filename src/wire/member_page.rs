//! Members of an organization or workspace, page by page.

use super::{OrganizationMembership, WorkspaceMembership};

wire! {
    /// Where a page stands.
    ///
    /// ```
    /// use wacht_yew::wire::PageMeta;
    ///
    /// /// What stands below a list; few servers count.
    /// fn foot(meta: &PageMeta) -> String {
    ///     match meta.total {
    ///         Some(total) => format!("Page {}, {total} members", meta.page),
    ///         None => format!("Page {}", meta.page),
    ///     }
    /// }
    ///
    /// let meta = PageMeta { has_more: true, page: 2, limit: 20, total: None };
    /// assert_eq!(foot(&meta), "Page 2");
    /// ```
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
    ///
    /// ```
    /// use wacht_yew::wire::{OrganizationMemberPage, read_bare};
    ///
    /// let members = r#"[{"user": {"first_name": "Ada"}}, {"user": null}]"#;
    /// let body = format!(r#"{{"data": {members}, "meta": {{"page": 1, "has_more": true}}}}"#);
    /// let page: OrganizationMemberPage = read_bare(&body)?;
    /// let users = page.data.iter().filter_map(|member| member.user.as_ref());
    /// let names: Vec<String> = users.map(|user| user.display_name()).collect();
    /// assert_eq!(names, ["Ada"]);
    /// // Ask for the next one with `page` 2.
    /// assert!(page.meta.has_more);
    /// # Ok::<(), String>(())
    /// ```
    pub struct OrganizationMemberPage {
        /// The members, each with the user.
        pub data: Vec<OrganizationMembership>,
        /// Where the page stands.
        pub meta: PageMeta,
    }

    /// A page of a workspace's members.
    ///
    /// ```
    /// use wacht_yew::wire::{WorkspaceMemberPage, read_bare};
    ///
    /// let body = r#"{"data": [{"roles": [{"name": "Editor"}, {"name": "Billing"}]}]}"#;
    /// let page: WorkspaceMemberPage = read_bare(body)?;
    /// let roles: Vec<&str> = page.data[0].roles.iter().map(|role| &*role.name).collect();
    /// assert_eq!(roles, ["Editor", "Billing"]);
    /// assert!(!page.meta.has_more);
    /// # Ok::<(), String>(())
    /// ```
    pub struct WorkspaceMemberPage {
        /// The members, each with the user.
        pub data: Vec<WorkspaceMembership>,
        /// Where the page stands.
        pub meta: PageMeta,
    }
}
