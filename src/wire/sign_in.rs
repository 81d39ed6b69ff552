//! A sign-in: one account inside a session.

use super::{
    Lazy, MembershipId, OrganizationMembership, SessionId, SignInId, Timestamp, User, UserId, WorkspaceMembership,
};

wire! {
    /// One account signed in inside a session, with its own choice of organization and workspace.
    ///
    /// ```
    /// use wacht_yew::wire::SignIn;
    ///
    /// /// What an app's own list of accounts says of each.
    /// fn line(sign_in: &SignIn) -> String {
    ///     let name = sign_in.user.display_name();
    ///     match &sign_in.active_organization_membership {
    ///         Some(membership) => format!("{name}, in {}", membership.organization.name),
    ///         None => name,
    ///     }
    /// }
    ///
    /// let mut sign_in = SignIn::default();
    /// sign_in.user.username = "ada".into();
    /// assert_eq!(line(&sign_in), "ada");
    /// ```
    pub struct SignIn {
        /// The sign-in's own id, which switching and signing out take.
        pub id: SignInId,
        /// The session it lives in.
        pub session_id: SessionId,
        /// The account.
        pub user_id: UserId,
        /// The account's public face; reduced inside `signins`.
        pub user: User,
        /// The organization membership in use.
        pub active_organization_membership_id: Option<MembershipId>,
        /// The workspace membership in use.
        pub active_workspace_membership_id: Option<MembershipId>,
        /// The organization membership in use, whole.
        pub active_organization_membership: Option<Lazy<OrganizationMembership>>,
        /// The workspace membership in use, whole.
        pub active_workspace_membership: Option<Lazy<WorkspaceMembership>>,
        /// When the sign-in ends by itself.
        pub expires_at: Option<Timestamp> | "expiresAt",
        /// When it was last used.
        pub last_active_at: Option<Timestamp> | "lastActiveAt",
        /// Where it was last used from.
        pub ip_address: Box<str> | "ipAddress",
        /// Browser name, as the server recognised it.
        pub browser: Box<str>,
        /// Device name, as the server recognised it.
        pub device: Box<str>,
        /// City of the address.
        pub city: Box<str>,
        /// Region of the address.
        pub region: Box<str>,
        /// Region code of the address.
        pub region_code: Box<str> | "regionCode",
        /// Country of the address.
        pub country: Box<str>,
        /// Two-letter country code of the address.
        pub country_code: Box<str> | "countryCode",
    }
}
