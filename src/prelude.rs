//! What an app usually needs, named one by one.

#[cfg(feature = "profile")]
pub use crate::components::UserProfile;
#[cfg(feature = "sign-up")]
pub use crate::components::{AcceptInvitation, SignUp, SignedUpDetails, Waitlist};
pub use crate::components::{
    AccountChosenDetails, AccountPicker, DeploymentProvider, MagicLinkVerification, RedirectToSignIn, RedirectToSignUp,
    RequireActiveTenancy, RequirePermission, SignIn, SignedIn, SignedInDetails, SignedOut, SocialCallback, UserButton,
    UserButtonItem,
};
#[cfg(feature = "organizations")]
pub use crate::components::{
    CreateOrganization, CreateOrganizationDialog, CreateWorkspace, CreateWorkspaceDialog, OrgSwitcher, OrgSwitcherItem,
    TenancyChange, TenancyChangeCause, TenancyCreated,
};
pub use crate::hooks::{
    AuthorizedFetch, DeploymentState, InvitationAccepted, InvitationOptions, SignInOptions, SignUpOptions, UserState,
    WaitlistOptions, use_active_tenancy, use_authorized_fetch, use_deployment, use_invitation, use_messages,
    use_optional_deployment, use_organizations, use_permission, use_session, use_sign_in, use_sign_up, use_token,
    use_user, use_waitlist, use_workspaces,
};
pub use crate::i18n::{ENGLISH, GERMAN, LANGUAGES, Languages, Messages};
pub use crate::session::{Access, ListState, Permission, SessionState, Tenancy};
pub use crate::theme::{ColorScheme, Layout, Part, StylesheetMode, UiOverwrites};
pub use crate::wire::TokenName;
