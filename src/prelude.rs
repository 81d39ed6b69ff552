//! What an app usually needs, named one by one.

pub use crate::components::{
    CreateOrganization, CreateOrganizationDialog, CreateWorkspace, CreateWorkspaceDialog, DeploymentProvider,
    MagicLinkVerification, OrgSwitcher, OrgSwitcherItem, RedirectToSignIn, SignIn, SignedIn, SignedInDetails,
    SignedOut, SocialCallback, TenancyChange, TenancyChangeCause, TenancyCreated, UserButton,
};
pub use crate::hooks::{
    DeploymentState, SignInOptions, use_deployment, use_optional_deployment, use_organizations, use_session,
    use_sign_in, use_workspaces,
};
pub use crate::i18n::{ENGLISH, GERMAN, Messages};
pub use crate::session::{ListState, SessionState};
pub use crate::theme::{ColorScheme, Part, UiOverwrites};
pub use crate::wire::TokenName;
