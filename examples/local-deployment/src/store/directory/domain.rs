//! Domains that organizations claim.

use wacht_yew::wire::{DomainId, OrganizationDomain, OrganizationId, Timestamp};

use crate::random::Random;
use crate::store::table::Record;

const RECORD_NAME: &str = "_wc-verification";
const RECORD_TYPE: &str = "TXT";

/// What [`OrganizationDomain`] can do here.
pub(crate) trait Claim: Sized {
    /// A domain that is claimed and not proved yet.
    fn claim(name: &str, organization: &OrganizationId, random: &mut Random, now: Timestamp) -> Self;

    /// The whole name of the DNS record that proves it.
    fn record_name(&self) -> String;
}

impl Claim for OrganizationDomain {
    fn claim(name: &str, organization: &OrganizationId, random: &mut Random, now: Timestamp) -> Self {
        let id = DomainId::from(random.id(now));
        Self {
            organization_id: organization.clone(),
            fqdn: name.into(),
            verified: false,
            verification_dns_record_type: RECORD_TYPE.into(),
            verification_dns_record_name: RECORD_NAME.into(),
            verification_dns_record_data: format!("wacht-verify-{id}").into(),
            verification_attempts: 0,
            created_at: Some(now),
            updated_at: Some(now),
            id,
        }
    }

    fn record_name(&self) -> String {
        format!("{}.{}", self.verification_dns_record_name, self.fqdn)
    }
}

impl Record for OrganizationDomain {
    type Id = DomainId;
    type Owner = OrganizationId;

    fn id(&self) -> &DomainId {
        &self.id
    }

    fn owner(&self) -> &OrganizationId {
        &self.organization_id
    }
}
