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
mod account_list;
mod account_picker;
mod banner;
#[cfg(feature = "organizations")]
mod create_tenancy;
mod draft;
mod failure;
mod flow_page;
mod frame;
mod gates;
mod identity;
mod link_page;
mod links;
mod magic_link_verification;
#[cfg(feature = "organizations")]
mod org_switcher;
mod own_screen;
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
#[cfg(feature = "sign-up")]
mod sign_up;
mod slots;
mod social;
mod social_callback;
mod user_button;
#[cfg(feature = "profile")]
mod user_profile;
#[cfg(feature = "organizations")]
mod virtual_list;
mod waiting;
#[cfg(feature = "sign-up")]
mod waitlist;
mod wanted_focus;

pub use crate::hooks::{SignedInDetails, SignedOutDetails, SignedUpDetails, TenancyChange, TenancyChangeCause};
#[cfg(feature = "sign-up")]
pub use accept_invitation::{AcceptInvitation, AcceptInvitationProps};
pub use account_picker::{AccountChosenDetails, AccountPicker, AccountPickerProps};
#[cfg(feature = "organizations")]
pub use create_tenancy::{
    CreateOrganization, CreateOrganizationDialog, CreateOrganizationDialogProps, CreateOrganizationProps,
    CreateWorkspace, CreateWorkspaceDialog, CreateWorkspaceDialogProps, CreateWorkspaceProps, TenancyCreated,
};
pub use gates::{GateProps, SignedIn, SignedOut};
pub use link_page::LinkPageProps;
pub use magic_link_verification::MagicLinkVerification;
#[cfg(feature = "organizations")]
pub use org_switcher::{OrgSwitcher, OrgSwitcherItem, OrgSwitcherProps};
pub use provider::{DeploymentProvider, DeploymentProviderProps};
pub use redirect_to_sign_in::RedirectToSignIn;
pub use redirect_to_sign_up::RedirectToSignUp;
pub use require_active_tenancy::{RequireActiveTenancy, RequireActiveTenancyProps};
pub use require_permission::{RequirePermission, RequirePermissionProps};
pub use sign_in::{SignIn, SignInProps};
#[cfg(feature = "sign-up")]
pub use sign_up::{SignUp, SignUpProps};
pub use slots::{CardBlock, InvitationSlots, SignInSlots, SignUpSlots, Slots, WaitlistSlots};
#[cfg(feature = "profile")]
pub use slots::{ProfileBlock, ProfileSlots};
pub use social_callback::SocialCallback;
pub use user_button::{UserButton, UserButtonItem, UserButtonProps};
#[cfg(feature = "profile")]
pub use user_profile::{
    ConnectedAccountsSection, DeleteAccountSection, DetailsSection, DevicesSection, EmailAddressesSection,
    ExtraSection, PasskeysSection, PasswordSection, PhoneNumbersSection, ProfileSectionProps, SecondFactorSection,
    ShownProfile, UserProfile, UserProfileProps,
};
#[cfg(feature = "sign-up")]
pub use waitlist::{Waitlist, WaitlistProps};
