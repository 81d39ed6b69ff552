//! What the server says about an identifier before a secret is asked for.

use super::ConnectionId;

open_enum! {
    /// The way in that the server proposes for an identifier.
    pub enum IdentifyStrategy {
        /// Through the enterprise connection of the address's domain.
        Sso = "sso",
        /// Through a social provider, the user having no password.
        Social = "social",
        /// With a password; also the answer for anybody unknown.
        Password = "password",
    }
}

wire! {
    /// `data` of `POST /auth/identify`.
    pub struct Identified {
        /// The proposed way in.
        pub strategy: IdentifyStrategy,
        /// The enterprise connection, for `sso`.
        pub connection_id: Option<ConnectionId>,
        /// Address of the identity provider, for `sso`; informative.
        pub idp_url: Option<Box<str>>,
        /// The social provider, for `social`.
        pub provider: Option<Box<str>>,
    }

    /// `data` of `GET /auth/identifier-availability`.
    pub struct IdentifierAvailability {
        /// Somebody has it.
        pub exists: bool,
    }
}
