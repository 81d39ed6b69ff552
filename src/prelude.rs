//! What an app usually needs, named one by one.

#[cfg(feature = "sign-up")]
pub use crate::components::{AcceptInvitation, SignUp, Waitlist};
#[cfg(feature = "sign-in")]
pub use crate::components::{
    AccountChosenDetails, AccountPicker, CardBlock, InvitationSlots, MagicLinkVerification, SignIn, SignInSlots,
    SignUpSlots, SocialCallback, UserButton, UserButtonItem, WaitlistSlots,
};
#[cfg(feature = "organizations")]
pub use crate::components::{
    CreateOrganization, CreateOrganizationDialog, CreateWorkspace, CreateWorkspaceDialog, OrgSwitcher, OrgSwitcherItem,
    TenancyCreated,
};
pub use crate::components::{
    DeploymentProvider, RedirectToSignIn, RedirectToSignUp, RequireActiveTenancy, RequirePermission, SignedIn,
    SignedOut,
};
#[cfg(feature = "profile")]
pub use crate::components::{ProfileBlock, ProfileSlots, UserProfile};
pub use crate::hooks::{
    AuthorizedFetch, Callbacks, DeploymentState, InvitationAccepted, InvitationHandle, InvitationOptions, SignInHandle,
    SignInOptions, SignUpHandle, SignUpOptions, SignedInDetails, SignedOutDetails, SignedUpDetails, TenancyChange,
    TenancyChangeCause, UserState, WaitlistHandle, WaitlistOptions, use_active_tenancy, use_authorized_fetch,
    use_deployment, use_invitation, use_messages, use_navigation, use_optional_deployment, use_organizations,
    use_permission, use_session, use_sign_in, use_sign_up, use_token, use_user, use_waitlist, use_workspaces,
};
pub use crate::i18n::{ENGLISH, GERMAN, LANGUAGES, Languages, Messages};
pub use crate::session::{Access, ListState, Permission, SessionState, Tenancy};
pub use crate::theme::{ColorScheme, Layout, Part, StylesheetMode, UiOverwrites};
pub use crate::wire::TokenName;
