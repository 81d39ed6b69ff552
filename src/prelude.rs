//! What an app usually needs, named one by one.

pub use crate::components::{
    AcceptInvitation, AccountChosenDetails, AccountPicker, CreateOrganization, CreateOrganizationDialog,
    CreateWorkspace, CreateWorkspaceDialog, DeploymentProvider, MagicLinkVerification, OrgSwitcher, OrgSwitcherItem,
    RedirectToSignIn, RedirectToSignUp, RequireActiveTenancy, RequirePermission, SignIn, SignUp, SignedIn,
    SignedInDetails, SignedOut, SignedUpDetails, SocialCallback, TenancyChange, TenancyChangeCause, TenancyCreated,
    UserButton, UserButtonItem, UserProfile, Waitlist,
};
pub use crate::hooks::{
    AuthorizedFetch, DeploymentState, InvitationAccepted, InvitationOptions, SignInOptions, SignUpOptions, UserState,
    WaitlistOptions, use_active_tenancy, use_authorized_fetch, use_deployment, use_invitation, use_optional_deployment,
    use_organizations, use_permission, use_session, use_sign_in, use_sign_up, use_token, use_user, use_waitlist,
    use_workspaces,
};
pub use crate::i18n::{ENGLISH, GERMAN, Messages};
pub use crate::session::{Access, ListState, Permission, SessionState, Tenancy};
pub use crate::theme::{ColorScheme, Layout, Part, StylesheetMode, UiOverwrites};
pub use crate::wire::TokenName;
