//! Domains of organizations.

use super::{DomainId, OrganizationId, Timestamp};

wire! {
    /// A domain that an organization claims; a DNS record proves it.
    pub struct OrganizationDomain {
        /// Identifies the domain.
        pub id: DomainId,
        /// The organization.
        pub organization_id: OrganizationId,
        /// The domain, such as `example.com`.
        pub fqdn: Box<str>,
        /// Proved.
        pub verified: bool,
        /// Type of the record, `TXT`.
        pub verification_dns_record_type: Box<str>,
        /// Name of the record, to be put in front of the domain. Always show what the server sent.
        pub verification_dns_record_name: Box<str>,
        /// Value of the record.
        pub verification_dns_record_data: Box<str>,
        /// How often verification was tried.
        pub verification_attempts: i64,
        /// When it was added.
        pub created_at: Option<Timestamp>,
        /// When it last changed.
        pub updated_at: Option<Timestamp>,
    }
}
