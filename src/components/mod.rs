//! What apps import.
//!
//! Layer: the rightmost; imports everything, and holds no rule of its own.

mod failure;
mod frame;
mod gates;
mod person;
mod provider;
mod redirect_to_sign_in;
mod sign_in;
mod user_button;

pub use gates::{GateProps, SignedIn, SignedOut};
pub use provider::{DeploymentProvider, DeploymentProviderProps};
pub use redirect_to_sign_in::RedirectToSignIn;
pub use sign_in::{SignIn, SignInProps, SignedInDetails};
pub use user_button::{UserButton, UserButtonProps};
