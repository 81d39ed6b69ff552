//! Who may do what, as pure rules: addresses, restrictions, permissions. Knows wire types only.

mod address;
mod eligibility;

pub(crate) use address::{client_address, is_rule};
pub(crate) use eligibility::{Door, IP_NOT_ALLOWED, Visitor, restriction};
