//! What apps import.
//!
//! Layer: the rightmost; imports everything, and holds no rule of its own.
//!
//! ```
//! use wacht_yew::prelude::*;
//! use yew::prelude::*;
//!
//! #[component]
//! fn App() -> Html {
//!     html! {
//!         <DeploymentProvider public_key="pk_test_aHR0cDovLzEyNy4wLjAuMTo4Nzg3">
//!             <SignedIn unknown={html! {}} fallback={html! { <SignIn /> }}>
//!                 <OrgSwitcher />
//!                 <UserButton show_name=true />
//!             </SignedIn>
//!         </DeploymentProvider>
//!     }
//! }
//! ```

#[cfg(feature = "sign-up")]
mod accept_invitation;
#[cfg(feature = "sign-in")]
mod account_list;
#[cfg(feature = "sign-in")]
mod account_picker;
#[cfg(feature = "sign-in")]
mod banner;
#[cfg(feature = "organizations")]
mod create_tenancy;
#[cfg(feature = "sign-in")]
mod draft;
mod failure;
#[cfg(feature = "sign-in")]
mod flow_page;
mod frame;
mod gates;
#[cfg(feature = "sign-in")]
mod identity;
#[cfg(feature = "sign-in")]
mod link_page;
#[cfg(feature = "sign-in")]
mod links;
#[cfg(feature = "sign-in")]
mod magic_link_verification;
#[cfg(feature = "organizations")]
mod org_switcher;
#[cfg(feature = "sign-in")]
mod own_screen;
#[cfg(feature = "sign-in")]
mod page_link;
#[cfg(feature = "sign-in")]
mod passkey_offer;
#[cfg(feature = "sign-in")]
mod person;
#[cfg(feature = "sign-in")]
mod phone;
#[cfg(feature = "sign-in")]
mod policy;
#[cfg(feature = "sign-in")]
mod problem;
mod provider;
mod redirect_to_sign_in;
mod redirect_to_sign_up;
mod require_active_tenancy;
mod require_permission;
#[cfg(feature = "sign-in")]
mod resend;
#[cfg(feature = "sign-in")]
mod sheet;
#[cfg(feature = "sign-in")]
mod sign_in;
#[cfg(feature = "sign-up")]
mod sign_up;
#[cfg(feature = "sign-in")]
mod slots;
#[cfg(feature = "sign-in")]
mod social;
#[cfg(feature = "sign-in")]
mod social_callback;
#[cfg(feature = "sign-in")]
mod user_button;
#[cfg(feature = "profile")]
mod user_profile;
#[cfg(feature = "organizations")]
mod virtual_list;
#[cfg(feature = "sign-in")]
mod waiting;
#[cfg(feature = "sign-up")]
mod waitlist;
#[cfg(feature = "sign-in")]
mod wanted_focus;

pub use crate::hooks::{SignedInDetails, SignedOutDetails, SignedUpDetails, TenancyChange, TenancyChangeCause};
#[cfg(feature = "sign-up")]
pub use accept_invitation::{AcceptInvitation, AcceptInvitationProps};
#[cfg(feature = "sign-in")]
pub use account_picker::{AccountChosenDetails, AccountPicker, AccountPickerProps};
#[cfg(feature = "organizations")]
pub use create_tenancy::{
    CreateOrganization, CreateOrganizationDialog, CreateOrganizationDialogProps, CreateOrganizationProps,
    CreateWorkspace, CreateWorkspaceDialog, CreateWorkspaceDialogProps, CreateWorkspaceProps, TenancyCreated,
};
pub use gates::{GateProps, SignedIn, SignedOut};
#[cfg(feature = "sign-in")]
pub use link_page::LinkPageProps;
#[cfg(feature = "sign-in")]
pub use magic_link_verification::MagicLinkVerification;
#[cfg(feature = "organizations")]
pub use org_switcher::{OrgSwitcher, OrgSwitcherItem, OrgSwitcherProps};
pub use provider::{DeploymentProvider, DeploymentProviderProps};
pub use redirect_to_sign_in::RedirectToSignIn;
pub use redirect_to_sign_up::RedirectToSignUp;
pub use require_active_tenancy::{RequireActiveTenancy, RequireActiveTenancyProps};
pub use require_permission::{RequirePermission, RequirePermissionProps};
#[cfg(feature = "sign-in")]
pub use sign_in::{SignIn, SignInProps};
#[cfg(feature = "sign-up")]
pub use sign_up::{SignUp, SignUpProps};
#[cfg(feature = "sign-in")]
pub use slots::{CardBlock, InvitationSlots, SignInSlots, SignUpSlots, Slots, WaitlistSlots};
#[cfg(feature = "profile")]
pub use slots::{ProfileBlock, ProfileSlots};
#[cfg(feature = "sign-in")]
pub use social_callback::SocialCallback;
#[cfg(feature = "sign-in")]
pub use user_button::{UserButton, UserButtonItem, UserButtonProps};
#[cfg(feature = "profile")]
pub use user_profile::{
    ConnectedAccountsSection, DeleteAccountSection, DetailsSection, DevicesSection, EmailAddressesSection,
    ExtraSection, PasskeysSection, PasswordSection, PhoneNumbersSection, ProfileSectionProps, SecondFactorSection,
    ShownProfile, UserProfile, UserProfileProps,
};
#[cfg(feature = "sign-up")]
pub use waitlist::{Waitlist, WaitlistProps};
