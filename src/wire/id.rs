//! Ids: 64-bit snowflakes as decimal text, sometimes sent as numbers.

use std::fmt;

use serde::Serialize;
use serde_json::Value;

use super::FromWire;

macro_rules! ids {
    ($( $(#[$meta:meta])* $name:ident, )*) => {$(
        $(#[$meta])*
        ///
        /// A decimal text that does not fit a double; never computed with. Empty means "none".
        #[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
        #[serde(transparent)]
        pub struct $name(Box<str>);

        impl $name {
            /// The id as the server wrote it.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                Self(text.into())
            }
        }

        impl From<String> for $name {
            fn from(text: String) -> Self {
                Self(text.into())
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str(&self.0)
            }
        }

        impl FromWire for $name {
            fn from_wire(value: Value) -> Self {
                Self(Box::from_wire(value))
            }

            fn is_blank(&self) -> bool {
                matches!(&*self.0, "" | "0")
            }
        }

        deserialize_from_wire!($name);
    )*};
}

ids! {
    /// Identifies a session: one browser at one deployment.
    SessionId,
    /// Identifies a sign-in: one account signed in inside a session.
    SignInId,
    /// Identifies an unfinished sign-in or sign-up.
    AttemptId,
    /// Identifies a user.
    ///
    /// ```
    /// use wacht_yew::wire::{User, UserId, read_success};
    ///
    /// // One server writes ids as text, another one lets them leak as numbers.
    /// let user: User = read_success(r#"{"data": {"id": 7301}}"#)?;
    /// assert_eq!(user.id, UserId::from("7301"));
    /// assert_eq!(user.id.as_str(), "7301");
    /// assert_eq!(format!("/people/{}", user.id), "/people/7301");
    /// # Ok::<(), String>(())
    /// ```
    UserId,
    /// Identifies a deployment.
    DeploymentId,
    /// Identifies an organization.
    OrganizationId,
    /// Identifies a workspace.
    WorkspaceId,
    /// Identifies a membership of an organization or a workspace.
    MembershipId,
    /// Identifies a role.
    RoleId,
    /// Identifies an enterprise or social connection.
    ConnectionId,
    /// Identifies a domain of an organization.
    DomainId,
    /// Identifies an invitation.
    InvitationId,
    /// Identifies a notification; later ones have greater ids.
    NotificationId,
}
