//! What apps import.
//!
//! Layer: the rightmost; imports everything, and holds no rule of its own.

mod account_list;
mod account_picker;
mod failure;
mod frame;
mod gates;
mod link_page;
mod magic_link_verification;
mod person;
mod problem;
mod provider;
mod redirect_to_sign_in;
mod sheet;
mod sign_in;
mod social_callback;
mod user_button;
mod user_profile;

pub use account_picker::{AccountChosenDetails, AccountPicker, AccountPickerProps};
pub use gates::{GateProps, SignedIn, SignedOut};
pub use link_page::LinkPageProps;
pub use magic_link_verification::MagicLinkVerification;
pub use provider::{DeploymentProvider, DeploymentProviderProps};
pub use redirect_to_sign_in::RedirectToSignIn;
pub use sign_in::{SignIn, SignInProps, SignedInDetails};
pub use social_callback::SocialCallback;
pub use user_button::{ProfileMode, UserButton, UserButtonItem, UserButtonProps};
pub use user_profile::{
    ConnectedAccountsSection, DeleteAccountSection, DetailsSection, DevicesSection, EmailAddressesSection,
    ExtraSection, PasskeysSection, PasswordSection, PhoneNumbersSection, ProfileSectionProps, SecondFactorSection,
    UserProfile, UserProfileProps,
};
