//! What apps import.
//!
//! Layer: the rightmost; imports everything, and holds no rule of its own.

mod accept_invitation;
mod account_list;
mod account_picker;
mod banner;
mod create_tenancy;
mod draft;
mod failure;
mod frame;
mod gates;
mod identity;
mod link_page;
mod links;
mod magic_link_verification;
mod org_switcher;
mod page_link;
mod person;
mod phone;
mod policy;
mod problem;
mod provider;
mod redirect_to_sign_in;
mod redirect_to_sign_up;
mod require_active_tenancy;
mod require_permission;
mod resend;
mod sheet;
mod sign_in;
mod sign_up;
mod social;
mod social_callback;
mod user_button;
mod user_profile;
mod virtual_list;
mod waitlist;
mod wanted_focus;

pub use accept_invitation::{AcceptInvitation, AcceptInvitationProps};
pub use account_picker::{AccountChosenDetails, AccountPicker, AccountPickerProps};
pub use create_tenancy::{
    CreateOrganization, CreateOrganizationDialog, CreateOrganizationDialogProps, CreateOrganizationProps,
    CreateWorkspace, CreateWorkspaceDialog, CreateWorkspaceDialogProps, CreateWorkspaceProps, TenancyCreated,
};
pub use gates::{GateProps, SignedIn, SignedOut};
pub use link_page::LinkPageProps;
pub use magic_link_verification::MagicLinkVerification;
pub use org_switcher::{OrgSwitcher, OrgSwitcherItem, OrgSwitcherProps, TenancyChange, TenancyChangeCause};
pub use provider::{DeploymentProvider, DeploymentProviderProps};
pub use redirect_to_sign_in::RedirectToSignIn;
pub use redirect_to_sign_up::RedirectToSignUp;
pub use require_active_tenancy::{RequireActiveTenancy, RequireActiveTenancyProps};
pub use require_permission::{RequirePermission, RequirePermissionProps};
pub use sign_in::{SignIn, SignInProps, SignedInDetails};
pub use sign_up::{SignUp, SignUpProps, SignedUpDetails};
pub use social_callback::SocialCallback;
pub use user_button::{UserButton, UserButtonItem, UserButtonProps};
pub use user_profile::{
    ConnectedAccountsSection, DeleteAccountSection, DetailsSection, DevicesSection, EmailAddressesSection,
    ExtraSection, PasskeysSection, PasswordSection, PhoneNumbersSection, ProfileSectionProps, SecondFactorSection,
    UserProfile, UserProfileProps,
};
pub use waitlist::{Waitlist, WaitlistProps};
