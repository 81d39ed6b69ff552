//! `/me…`: everything about the signed-in user.

mod account;
mod authenticator;
mod backup_code;
mod device;
mod email_address;
mod passkey;
mod passkey_registration;
mod password;
mod phone_number;
mod picture;
mod profile;
mod route;
mod social_connection;
mod text;

pub(super) use route::dispatch;
