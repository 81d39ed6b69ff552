//! From a path under `/me` to its endpoint.

use wacht_yew::client::Method::{Get, Patch, Post};

use super::{
    account, authenticator, backup_code, device, email_address, passkey, passkey_registration, password, phone_number,
    picture, profile, social_connection,
};
use crate::deployment::LocalDeployment;
use crate::endpoint::{Call, Outcome, membership};
use crate::http::Refusal;

/// Answers what stands under `/me`.
pub(in crate::endpoint) fn dispatch(deployment: &mut LocalDeployment, call: &Call<'_>, path: &[&str]) -> Outcome {
    match (call.request.method, path) {
        (Get, []) => profile::show(deployment, call),
        (Post, []) => profile::update(deployment, call),
        (Post, ["account", "delete"]) => account::delete(deployment, call),
        (Post, ["authenticator"]) => authenticator::enrol(deployment, call),
        (Post, ["authenticator", "attempt-verification"]) => authenticator::link(deployment, call),
        (Post, ["authenticator", id, "delete"]) => authenticator::delete(deployment, call, id),
        (Post, ["backup-codes"] | ["backup-codes", "regenerate"]) => backup_code::generate(deployment, call),
        (Get, ["email-addresses"]) => email_address::list(deployment, call),
        (Get, ["email-addresses", id]) => email_address::show(deployment, call, id),
        (Post, ["email-addresses"]) => email_address::add(deployment, call),
        (Post, ["email-addresses", id, "prepare-verification"]) => email_address::send_code(deployment, call, id),
        (Post, ["email-addresses", id, "attempt-verification"]) => email_address::verify(deployment, call, id),
        (Post, ["email-addresses", id, "make-primary"]) => email_address::make_primary(deployment, call, id),
        (Post, ["email-addresses", id, "delete"]) => email_address::delete(deployment, call, id),
        (Get, ["organization-memberships"]) => membership::organizations(deployment, call),
        (Get, ["passkeys"]) => passkey::list(deployment, call),
        (Post, ["passkeys", "register", "begin"]) => passkey_registration::begin(deployment, call),
        (Post, ["passkeys", "register", "finish"]) => passkey_registration::finish(deployment, call),
        (Post, ["passkeys", id, "delete"]) => passkey::delete(deployment, call, id),
        (Patch, ["passkeys", id]) => passkey::rename(deployment, call, id),
        (Get, ["phone-numbers"]) => phone_number::list(deployment, call),
        (Get, ["phone-numbers", id]) => phone_number::show(deployment, call, id),
        (Post, ["phone-numbers"]) => phone_number::add(deployment, call),
        (Post, ["phone-numbers", id, "prepare-verification"]) => phone_number::send_code(deployment, call, id),
        (Post, ["phone-numbers", id, "attempt-verification"]) => phone_number::verify(deployment, call, id),
        (Post, ["phone-numbers", id, "make-primary"]) => phone_number::make_primary(deployment, call, id),
        (Post, ["phone-numbers", id, "delete"]) => phone_number::delete(deployment, call, id),
        (Post, ["profile-picture"]) => picture::upload(deployment, call),
        (Post, ["remove-password"]) => password::remove(deployment, call),
        (Get, ["signins"]) => device::list(deployment, call),
        (Post, ["signins", id, "signout"]) => device::sign_out(deployment, call, id),
        (Post, ["social-connections", id, "disconnect"]) => social_connection::disconnect(deployment, call, id),
        (Post, ["update-password"]) => password::update(deployment, call),
        (Get, ["workspace-memberships"]) => membership::workspaces(deployment, call),
        _ => Err(Refusal::unknown_route()),
    }
}
