//! What an app usually needs, named one by one.

pub use crate::components::{
    DeploymentProvider, MagicLinkVerification, RedirectToSignIn, SignIn, SignUp, SignedIn, SignedInDetails, SignedOut,
    SignedUpDetails, SocialCallback, UserButton,
};
pub use crate::hooks::{
    DeploymentState, SignInOptions, SignUpOptions, use_deployment, use_optional_deployment, use_session, use_sign_in,
    use_sign_up,
};
pub use crate::i18n::{ENGLISH, GERMAN, Messages};
pub use crate::session::SessionState;
pub use crate::theme::{ColorScheme, Part, UiOverwrites};
pub use crate::wire::TokenName;
