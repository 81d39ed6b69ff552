//! What an app usually needs, named one by one.

pub use crate::components::{
    AccountChosenDetails, AccountPicker, DeploymentProvider, MagicLinkVerification, ProfileMode, RedirectToSignIn,
    SignIn, SignedIn, SignedInDetails, SignedOut, SocialCallback, UserButton, UserButtonItem, UserProfile,
};
pub use crate::hooks::{
    DeploymentState, SignInOptions, use_deployment, use_optional_deployment, use_session, use_sign_in,
};
pub use crate::i18n::{ENGLISH, GERMAN, Messages};
pub use crate::session::SessionState;
pub use crate::theme::{ColorScheme, Part, UiOverwrites};
pub use crate::wire::TokenName;
