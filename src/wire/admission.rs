//! Coming in: invitations to the deployment and the waitlist.

use super::{DeploymentId, ErrorCode, Timestamp};

wire! {
    /// `data` of `GET /deployment/invitations/validate`: whether an invitation token lets somebody sign up.
    pub struct InvitationCheck {
        /// It does.
        pub valid: bool,
        /// First name of the invited person, if known.
        pub first_name: Option<Box<str>>,
        /// Last name of the invited person, if known.
        pub last_name: Option<Box<str>>,
        /// The address that was invited; sign-up takes no other.
        pub email: Option<Box<str>>,
        /// Why not, in the server's English.
        pub message: Option<Box<str>>,
        /// Why not.
        pub error_code: Option<ErrorCode>,
    }

    /// `data` of `POST /waitlist/join`.
    pub struct WaitlistJoined {
        /// The server's English text.
        pub message: Box<str>,
        /// The entry made.
        pub entry: WaitlistEntry,
    }

    /// Somebody on the waitlist.
    pub struct WaitlistEntry {
        /// Identifies the entry.
        pub id: Box<str>,
        /// The deployment waited for.
        pub deployment_id: DeploymentId,
        /// First name; may be empty.
        pub first_name: Box<str>,
        /// Last name; may be empty.
        pub last_name: Box<str>,
        /// The address that an invitation will go to.
        pub email: Box<str> | "email_address",
        /// When they joined.
        pub created_at: Option<Timestamp>,
    }
}
