//! What apps import.
//!
//! Layer: the rightmost; imports everything, and holds no rule of its own.

mod banner;
mod draft;
mod failure;
mod frame;
mod gates;
mod identity;
mod link_page;
mod links;
mod magic_link_verification;
mod person;
mod phone;
mod policy;
mod problem;
mod provider;
mod redirect_to_sign_in;
mod resend;
mod sheet;
mod sign_in;
mod sign_up;
mod social;
mod social_callback;
mod user_button;
mod wanted_focus;

pub use gates::{GateProps, SignedIn, SignedOut};
pub use link_page::LinkPageProps;
pub use magic_link_verification::MagicLinkVerification;
pub use provider::{DeploymentProvider, DeploymentProviderProps};
pub use redirect_to_sign_in::RedirectToSignIn;
pub use sign_in::{SignIn, SignInProps, SignedInDetails};
pub use sign_up::{SignUp, SignUpProps, SignedUpDetails};
pub use social_callback::SocialCallback;
pub use user_button::{UserButton, UserButtonProps};
