//! Whether a member may enter an organization or workspace.

use std::net::IpAddr;

use wacht_yew::wire::{EligibilityRestriction, RestrictionKind};

use super::address::is_listed;

/// What a refusal says to people at the wrong address.
pub(crate) const IP_NOT_ALLOWED: &str = "Access denied: IP address not allowed";
const MFA_REQUIRED: &str = "Multi-Factor Authentication is required to access this organization or workspace.";

/// The rules of a place. A rule is in force when the deployment allows it and the place wants it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Door<'a> {
    /// Only listed addresses may enter, if any is listed.
    pub(crate) addresses_are_restricted: bool,
    /// The list.
    pub(crate) addresses: &'a [Box<str>],
    /// Only people with a second factor may enter.
    pub(crate) second_factor_is_required: bool,
}

/// Who stands before it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Visitor {
    pub(crate) address: Option<IpAddr>,
    /// Has an authenticator or backup codes.
    pub(crate) has_second_factor: bool,
    /// Admins make the rules and are never shut out by them.
    pub(crate) is_admin: bool,
}

/// Why the visitor may not enter; `None` when nothing is in the way.
pub(crate) fn restriction(door: Door<'_>, visitor: Visitor) -> Option<EligibilityRestriction> {
    if visitor.is_admin {
        return None;
    }
    let wrong_address =
        door.addresses_are_restricted && !door.addresses.is_empty() && !is_listed(door.addresses, visitor.address);
    let lacks_factor = door.second_factor_is_required && !visitor.has_second_factor;
    let (kind, message) = match (wrong_address, lacks_factor) {
        (false, false) => return None,
        (true, false) => (RestrictionKind::IpNotAllowed, IP_NOT_ALLOWED.into()),
        (false, true) => (RestrictionKind::MfaRequired, MFA_REQUIRED.into()),
        (true, true) => (
            RestrictionKind::IpAndMfaRequired,
            format!("{IP_NOT_ALLOWED}. {MFA_REQUIRED}").into(),
        ),
    };
    Some(EligibilityRestriction { kind, message })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kind(restricted: bool, listed: &[&str], required: bool, visitor: Visitor) -> Option<RestrictionKind> {
        let addresses: Vec<Box<str>> = listed.iter().map(|entry| (*entry).into()).collect();
        let door = Door {
            addresses_are_restricted: restricted,
            addresses: &addresses,
            second_factor_is_required: required,
        };
        restriction(door, visitor).map(|restriction| restriction.kind)
    }

    const STRANGER: Visitor = Visitor {
        address: Some(IpAddr::V4(std::net::Ipv4Addr::LOCALHOST)),
        has_second_factor: false,
        is_admin: false,
    };

    #[test]
    fn each_rule_shuts_out_by_its_name() {
        use RestrictionKind::{IpAndMfaRequired, IpNotAllowed, MfaRequired};
        let elsewhere = ["192.0.2.0/24"];
        assert_eq!(kind(true, &elsewhere, false, STRANGER), Some(IpNotAllowed));
        assert_eq!(kind(false, &elsewhere, true, STRANGER), Some(MfaRequired));
        assert_eq!(kind(true, &elsewhere, true, STRANGER), Some(IpAndMfaRequired));
        assert_eq!(kind(true, &["127.0.0.0/8"], true, STRANGER), Some(MfaRequired));
    }

    #[test]
    fn a_rule_without_a_list_or_not_in_force_shuts_nobody_out() {
        assert_eq!(kind(true, &[], false, STRANGER), None);
        assert_eq!(kind(false, &["192.0.2.1"], false, STRANGER), None);
        let careful = Visitor {
            has_second_factor: true,
            ..STRANGER
        };
        assert_eq!(kind(false, &[], true, careful), None);
    }

    #[test]
    fn admins_are_never_shut_out() {
        let admin = Visitor {
            is_admin: true,
            ..STRANGER
        };
        assert_eq!(kind(true, &["192.0.2.1"], true, admin), None);
    }
}
