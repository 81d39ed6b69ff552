//! The pure machines of the flows: what each event makes of a state, and which effects it has.

#![cfg(not(target_arch = "wasm32"))]

#[path = "../common"]
mod common {
    pub(crate) mod answers;
    pub(crate) mod happening;
    #[allow(dead_code, reason = "`flow_invitation` needs the rest of it")]
    pub(crate) mod invitation;
    pub(crate) mod redirect;
    pub(crate) mod rules;
    pub(crate) mod scenario;
    pub(crate) mod server;
    pub(crate) mod sign_in;
    pub(crate) mod sign_up;
    pub(crate) mod sign_up_server;
    #[allow(dead_code, reason = "`flow_create_tenancy` needs the rest of it")]
    pub(crate) mod tenancy;
}

mod authenticator_setup;
mod challenge;
mod connection;
mod contact;
mod contact_meanwhile;
mod crop;
mod input;
mod invitation_generated;
mod link_page;
mod link_page_passkey;
mod org_switcher;
mod problem;
mod profile_form;
mod redirect;
mod redirect_generated;
mod sign_in;
mod sign_in_accounts;
mod sign_in_attempt;
mod sign_in_clock;
mod sign_in_errors;
mod sign_in_generated;
mod sign_in_held_code;
mod sign_in_laws;
mod sign_in_limits;
mod sign_in_links;
mod sign_in_meanwhile;
mod sign_in_methods;
mod sign_in_once;
mod sign_in_passkey;
mod sign_in_profile;
mod sign_in_recovery;
mod sign_in_second_factor;
mod sign_in_steps;
mod sign_up;
mod sign_up_errors;
mod sign_up_invitation;
mod sign_up_laws;
mod sign_up_meanwhile;
mod sign_up_passkey;
mod sign_up_steps;
mod strength;
mod user_profile;
mod window;
