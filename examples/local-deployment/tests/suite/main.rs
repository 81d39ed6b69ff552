//! The deployment without a socket: what every endpoint answers, and what is left behind.

#[path = "../common/passkey.rs"]
mod authenticator;
#[path = "../common/mod.rs"]
mod common;
#[path = "../common/me.rs"]
mod me;
#[path = "../common/tenancy.rs"]
mod tenancy;

mod account_switch;
mod auth_add_second_factor;
mod auth_admission;
mod auth_code;
mod auth_hostile;
mod auth_magic_link;
mod auth_profile;
mod auth_recovery;
mod auth_restriction;
mod auth_second_factor;
mod auth_sign_up;
mod challenge;
mod control;
mod enterprise_sso;
mod fault;
mod fault_form;
mod identify;
mod idp;
mod me_account;
mod me_device;
mod me_email_address;
mod me_passkey;
mod me_password;
mod me_phone_number;
mod me_profile;
mod me_second_factor;
mod notification;
mod notification_stream;
mod organization;
mod organization_access;
mod organization_connection;
mod organization_domain;
mod organization_member;
mod organization_scale;
mod passkey;
mod saml;
mod session;
mod sign_in;
mod social;
mod social_connection;
mod state;
mod ticket;
mod token;
mod transport;
