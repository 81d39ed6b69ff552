//! What an app usually needs, named one by one.

pub use crate::components::{
    AcceptInvitation, DeploymentProvider, MagicLinkVerification, RedirectToSignIn, RedirectToSignUp, SignIn, SignedIn,
    SignedInDetails, SignedOut, SocialCallback, UserButton, Waitlist,
};
pub use crate::hooks::{
    DeploymentState, InvitationAccepted, InvitationOptions, SignInOptions, WaitlistOptions, use_deployment,
    use_invitation, use_optional_deployment, use_organizations, use_session, use_sign_in, use_waitlist, use_workspaces,
};
pub use crate::i18n::{ENGLISH, GERMAN, Messages};
pub use crate::session::{ListState, SessionState};
pub use crate::theme::{ColorScheme, Part, UiOverwrites};
pub use crate::wire::TokenName;
