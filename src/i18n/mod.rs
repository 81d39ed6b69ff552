//! Every word the kit says, as a typed catalogue: a missing text does not compile.
//!
//! One module per language. Texts with a gap are functions, so that each language orders its words freely. An app names the
//! languages it speaks ([`Languages`]); the others are not part of its wasm:
//!
//! ```
//! use wacht_yew::prelude::*;
//! use yew::prelude::*;
//!
//! #[component]
//! fn App() -> Html {
//!     html! {
//!         // Speaks the document's language, else the browser's, else English.
//!         <DeploymentProvider public_key="pk_test_…" languages={[&ENGLISH, &GERMAN]}>
//!             <SignIn />
//!         </DeploymentProvider>
//!     }
//! }
//! ```
//!
//! Single texts are changed with [`UiOverwrites::words`](crate::theme::UiOverwrites::words). A catalogue of one's own starts
//! from a given one:
//!
//! ```
//! use wacht_yew::i18n::{ENGLISH, Messages, SignInMessages};
//!
//! static OURS: Messages = Messages {
//!     sign_in: SignInMessages {
//!         subtitle: "Good to see you.",
//!         ..ENGLISH.sign_in
//!     },
//!     ..ENGLISH
//! };
//! assert_eq!(OURS.sign_in.submit, "Sign in");
//! ```
//!
//! Numbers are written and counted by [`Count`], dates and names of countries by the browser's `Intl`.

#[macro_use]
mod texts;

mod arabic;
mod brazilian_portuguese;
#[cfg(all(test, not(target_arch = "wasm32")))]
mod catalogue_tests;
mod choice;
mod common;
mod count;
#[cfg(feature = "organizations")]
mod create_tenancy;
mod english;
#[cfg(any(test, feature = "gallery"))]
mod fixture;
mod french;
mod german;
mod hindi;
#[doc(hidden)]
pub mod intl;
#[cfg(feature = "sign-up")]
mod invitation;
mod japanese;
mod korean;
mod name;
#[cfg(feature = "organizations")]
mod org_switcher;
mod page;
mod reword;
#[cfg(feature = "sign-in")]
mod sign_in;
#[cfg(feature = "sign-up")]
mod sign_up;
mod simplified_chinese;
mod spanish;
mod tag;
#[cfg(feature = "profile")]
mod user_profile;
#[cfg(feature = "profile")]
mod user_profile_identity;
#[cfg(feature = "sign-up")]
mod waitlist;
#[cfg(any(test, feature = "gallery"))]
mod walk;

pub use arabic::ARABIC;
pub use brazilian_portuguese::BRAZILIAN_PORTUGUESE;
pub use choice::Languages;
pub use common::{
    AccountPickerMessages, CommonMessages, ProblemMessages, ProviderMessages, UserButtonMessages, WidgetMessages,
};
pub use count::{Count, Plural, spoken_time};
#[cfg(feature = "organizations")]
pub use create_tenancy::CreateTenancyMessages;
pub use english::ENGLISH;
#[cfg(any(test, feature = "gallery"))]
pub use fixture::{longest, pseudo};
pub use french::FRENCH;
pub use german::GERMAN;
pub use hindi::HINDI;
#[cfg(feature = "sign-up")]
pub use invitation::InvitationMessages;
pub use japanese::JAPANESE;
pub use korean::KOREAN;
pub use name::NameOrder;
#[cfg(feature = "organizations")]
pub use org_switcher::OrgSwitcherMessages;
pub use reword::Rewording;
pub(crate) use reword::reworded;
#[cfg(feature = "sign-in")]
pub use sign_in::{SignInErrorMessages, SignInMessages};
#[cfg(feature = "sign-up")]
pub use sign_up::{SignUpErrorMessages, SignUpMessages};
pub use simplified_chinese::SIMPLIFIED_CHINESE;
pub use spanish::SPANISH;
#[cfg(feature = "profile")]
pub use user_profile::{
    AuthenticatorSetupMessages, DeleteSectionMessages, DeviceSectionMessages, PasskeySectionMessages,
    PasswordSectionMessages, SecondFactorSectionMessages, UserProfileMessages,
};
#[cfg(feature = "profile")]
pub use user_profile_identity::{ConnectionSectionMessages, ContactSectionMessages, DetailsSectionMessages};
#[cfg(feature = "sign-up")]
pub use waitlist::WaitlistMessages;

/// Every language that the kit speaks, English first. An app that names this list has all of them in its wasm.
///
/// ```
/// use wacht_yew::prelude::*;
/// use yew::prelude::*;
///
/// /// A list to choose the language from, each by its own name.
/// #[component]
/// fn LanguageChoice() -> Html {
///     html! {
///         <select aria-label="Language">
///             for language in LANGUAGES {
///                 <option value={language.locale}>{ language.own_name() }</option>
///             }
///         </select>
///     }
/// }
/// ```
pub static LANGUAGES: &[&Messages] = &[
    &ENGLISH,
    &GERMAN,
    &FRENCH,
    &SPANISH,
    &BRAZILIAN_PORTUGUESE,
    &JAPANESE,
    &SIMPLIFIED_CHINESE,
    &KOREAN,
    &HINDI,
    &ARABIC,
];

/// Writing direction of a language.
///
/// ```
/// use wacht_yew::i18n::{ARABIC, Direction, ENGLISH};
///
/// /// Where an app's own drawer comes from: the end of the line.
/// fn drawer_side(direction: Direction) -> &'static str {
///     match direction {
///         Direction::Ltr => "right",
///         Direction::Rtl => "left",
///     }
/// }
///
/// assert_eq!(drawer_side(ENGLISH.direction), "right");
/// assert_eq!(drawer_side(ARABIC.direction), "left");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Left to right.
    Ltr,
    /// Right to left.
    Rtl,
}

impl Direction {
    /// The value of the `dir` attribute.
    ///
    /// ```
    /// use wacht_yew::prelude::*;
    /// use yew::prelude::*;
    ///
    /// /// The app's own text, written the way the kit's is.
    /// #[component]
    /// fn Imprint() -> Html {
    ///     let messages = use_messages();
    ///     html! { <p lang={messages.locale} dir={messages.direction.as_str()}>{ "…" }</p> }
    /// }
    /// ```
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Ltr => "ltr",
            Self::Rtl => "rtl",
        }
    }
}

texts! {
    /// A language's whole catalogue.
    ///
    /// ```
    /// use wacht_yew::prelude::*;
    /// use yew::prelude::*;
    ///
    /// /// A button of the app's own that says what the kit's say.
    /// #[component]
    /// fn TryAgain() -> Html {
    ///     let messages = use_messages();
    ///     html! { <button lang={messages.locale}>{ messages.common.try_again }</button> }
    /// }
    /// ```
    #[derive(Clone, Copy, Debug)]
    pub struct Messages {
        /// BCP 47 tag.
        pub locale: &'static str,
        /// Writing direction.
        pub direction: Direction,
        /// Which part of a person's name stands first.
        pub name_order: NameOrder,
        /// Words of many places.
        pub common: CommonMessages,
        /// Why an act did not succeed.
        #[cfg(feature = "sign-in")]
        pub problem: ProblemMessages,
        /// Sign-in.
        #[cfg(feature = "sign-in")]
        pub sign_in: SignInMessages,
        /// Reasons for which a sign-in does not go on.
        #[cfg(feature = "sign-in")]
        pub sign_in_errors: SignInErrorMessages,
        /// Accepting an invitation.
        #[cfg(feature = "sign-up")]
        pub invitation: InvitationMessages,
        /// The waitlist.
        #[cfg(feature = "sign-up")]
        pub waitlist: WaitlistMessages,
        /// Sign-up.
        #[cfg(feature = "sign-up")]
        pub sign_up: SignUpMessages,
        /// Reasons for which a sign-up does not go on.
        #[cfg(feature = "sign-up")]
        pub sign_up_errors: SignUpErrorMessages,
        /// The user's button and its menu.
        #[cfg(feature = "sign-in")]
        pub user_button: UserButtonMessages,
        /// The organization switcher.
        #[cfg(feature = "organizations")]
        pub org_switcher: OrgSwitcherMessages,
        /// Founding an organization.
        #[cfg(feature = "organizations")]
        pub create_organization: CreateTenancyMessages,
        /// Founding a workspace.
        #[cfg(feature = "organizations")]
        pub create_workspace: CreateTenancyMessages,
        /// The page on which an account is chosen.
        #[cfg(feature = "sign-in")]
        pub account_picker: AccountPickerMessages,
        /// The user's profile.
        #[cfg(feature = "profile")]
        pub user_profile: UserProfileMessages,
        /// The small parts that screens are made of.
        #[cfg(feature = "sign-in")]
        pub widget: WidgetMessages,
        /// The provider's own states.
        pub provider: ProviderMessages,
    }
}

impl Messages {
    /// What the language calls itself, such as `Deutsch`, for a list to choose from; its tag where the browser knows no name,
    /// or when there is no browser.
    pub fn own_name(&self) -> String {
        let name = own_name(self.locale).unwrap_or_default();
        let mut letters = name.chars();
        match letters.next() {
            Some(first) => first.to_uppercase().chain(letters).collect(),
            None => self.locale.to_owned(),
        }
    }
}

#[cfg(target_arch = "wasm32")]
fn own_name(locale: &str) -> Option<String> {
    let names = intl::construct("DisplayNames", locale, &intl::options(&[("type", "language")]))?;
    intl::said(&names, "of", &locale.into())
}

#[cfg(not(target_arch = "wasm32"))]
fn own_name(_locale: &str) -> Option<String> {
    None
}

impl PartialEq for Messages {
    /// The same catalogue, not an equal one: texts are not compared.
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}
