//! What an app usually needs, named one by one.

pub use crate::components::{
    CreateOrganization, CreateOrganizationDialog, CreateWorkspace, CreateWorkspaceDialog, DeploymentProvider,
    MagicLinkVerification, OrgSwitcher, OrgSwitcherItem, RedirectToSignIn, RequireActiveTenancy, RequirePermission,
    SignIn, SignedIn, SignedInDetails, SignedOut, SocialCallback, TenancyChange, TenancyChangeCause, TenancyCreated,
    UserButton,
};
pub use crate::hooks::{
    AuthorizedFetch, DeploymentState, SignInOptions, UserState, use_active_tenancy, use_authorized_fetch,
    use_deployment, use_optional_deployment, use_organizations, use_permission, use_session, use_sign_in, use_token,
    use_user, use_workspaces,
};
pub use crate::i18n::{ENGLISH, GERMAN, Messages};
pub use crate::session::{Access, ListState, Permission, SessionState, Tenancy};
pub use crate::theme::{ColorScheme, Part, UiOverwrites};
pub use crate::wire::TokenName;
