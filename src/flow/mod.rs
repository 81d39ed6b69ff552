//! Pure machines: what is shown, what may happen next, and what is to be done about it, as data.
//!
//! Layer: imports [`wire`](crate::wire), [`client`](crate::client) and [`session`](crate::session) for their types only.
//! Nothing here awaits, reads a clock, or touches a browser.

pub mod account_end;
pub mod authenticator_setup;
pub mod challenge;
pub mod code;
pub mod connection;
pub mod contact;
pub mod create_tenancy;
pub mod crop;
pub mod device;
pub mod invitation;
pub mod link_page;
pub mod magic_link;
pub mod org_switcher;
pub mod password;
pub mod password_form;
pub mod phone;
pub mod picture;
pub mod problem;
pub mod profile_completion;
pub mod profile_form;
pub mod redirect;
pub mod second_factor;
pub mod sign_in;
pub mod sign_up;
pub mod social_callback;
pub mod strength;
pub mod user_profile;
pub mod waitlist;
pub mod way_in;
pub mod window;
