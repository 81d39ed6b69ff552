//! Where the pure layers meet Yew: the engine that owns the session, the contexts, and the hooks.
//!
//! Layer: imports everything but `ui` and [`components`](crate::components).

mod address;
mod challenge;
mod context;
mod driver;
mod engine;
mod navigator;
mod own_user;
mod picture_file;
mod sign_in_call;
mod sign_in_passkey;
mod tabs;
pub(crate) mod target;
mod use_account_act;
mod use_act;
mod use_authenticator_setup;
mod use_contact_proof;
mod use_deployment;
mod use_link_page;
mod use_session;
mod use_sign_in;
pub(crate) mod web_authn;

pub use context::TransportHandle;
pub(crate) use context::{Auth, DeploymentContext};
pub(crate) use engine::{Engine, EnginePorts};
pub use navigator::{BrowserNavigator, Navigator, NavigatorHandle};
pub(crate) use own_user::{refresh_own_user, use_own_user};
pub(crate) use picture_file::LoadedPicture;
pub(crate) use use_account_act::{AccountAct, use_account_act};
pub(crate) use use_act::{ActHandle, ActState, use_act};
pub(crate) use use_authenticator_setup::use_authenticator_setup;
pub(crate) use use_contact_proof::{ContactProofOptions, make_primary, remove_contact, use_contact_proof};
pub(crate) use use_deployment::use_auth;
pub use use_deployment::{
    DeploymentFailure, DeploymentHandle, DeploymentState, use_deployment, use_optional_deployment,
};
pub use use_link_page::{LinkPageHandle, LinkPageOptions, use_magic_link_verification, use_social_callback};
pub use use_session::{SessionHandle, use_session};
pub use use_sign_in::{SignInHandle, SignInOptions, use_sign_in};
