//! Domains of organizations.

use super::{DomainId, OrganizationId, Timestamp};

wire! {
    /// A domain that an organization claims; a DNS record proves it.
    ///
    /// ```
    /// use wacht_yew::wire::OrganizationDomain;
    ///
    /// /// What an admin has to enter at their provider of names.
    /// fn record(domain: &OrganizationDomain) -> String {
    ///     let (kind, name) =
    ///         (&domain.verification_dns_record_type, &domain.verification_dns_record_name);
    ///     let data = &domain.verification_dns_record_data;
    ///     format!("{name}.{} {kind} {data}", domain.fqdn)
    /// }
    ///
    /// let domain = OrganizationDomain {
    ///     fqdn: "example.com".into(),
    ///     verification_dns_record_type: "TXT".into(),
    ///     verification_dns_record_name: "_proof".into(),
    ///     verification_dns_record_data: "p=7".into(),
    ///     ..OrganizationDomain::default()
    /// };
    /// assert_eq!(record(&domain), "_proof.example.com TXT p=7");
    /// ```
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
