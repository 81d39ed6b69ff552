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
mod count;
#[cfg(feature = "organizations")]
mod create_tenancy;
mod english;
#[cfg(any(test, feature = "gallery"))]
mod fixture;
mod french;
mod german;
mod hindi;
pub(crate) mod intl;
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

texts! {
    /// Words of many places.
    ///
    /// ```
    /// use wacht_yew::i18n::{CommonMessages, ENGLISH};
    ///
    /// /// What the app's own server says goes into the same words as what the kit's does.
    /// fn told(words: &CommonMessages, text: Option<&str>) -> String {
    ///     text.map_or(words.try_again.to_owned(), words.server_says)
    /// }
    ///
    /// assert_eq!(told(&ENGLISH.common, Some("Sold out.")), "The server says: Sold out.");
    /// assert_eq!(told(&ENGLISH.common, None), "Try again");
    /// ```
    #[derive(Clone, Copy, Debug)]
    #[allow(missing_docs, reason = "each field is named for the text it holds")]
    pub struct CommonMessages {
        pub try_again: &'static str,
        pub help: &'static str,
        pub loading: &'static str,
        /// What was asked for is under way, and lasts.
        pub working: &'static str,
        /// The app, when the deployment does not say its name.
        pub the_app: &'static str,
        /// Before a text that comes from the server in its own language.
        pub server_says: fn(text: &str) -> String,
        /// Two sentences, one after the other.
        pub sentences: fn(one: &str, other: &str) -> String,
    }

    /// Why an act did not succeed, where the place knows nothing more exact.
    ///
    /// ```
    /// use wacht_yew::flow::problem::Problem;
    /// use wacht_yew::i18n::{ENGLISH, ProblemMessages};
    ///
    /// /// What a screen of the app's own says when a call of the kit failed.
    /// fn text(problem: &Problem, words: &ProblemMessages) -> &'static str {
    ///     match problem {
    ///         Problem::Offline | Problem::Timeout => words.offline,
    ///         Problem::SignedOut => words.signed_out,
    ///         Problem::Forbidden => words.forbidden,
    ///         _ => words.server_fault,
    ///     }
    /// }
    ///
    /// let text = text(&Problem::Forbidden, &ENGLISH.problem);
    /// assert_eq!(text, "Your account may not do this.");
    /// ```
    #[derive(Clone, Copy, Debug)]
    #[allow(missing_docs, reason = "each field is named for the text it holds")]
    pub struct ProblemMessages {
        pub offline: &'static str,
        pub timeout: &'static str,
        pub rate_limited: &'static str,
        pub challenge_failed: &'static str,
        pub signed_out: &'static str,
        pub forbidden: &'static str,
        pub gone: &'static str,
        pub server_fault: &'static str,
    }

    /// The user's button and its menu.
    ///
    /// ```
    /// use wacht_yew::i18n::{ENGLISH, Messages, UserButtonMessages};
    ///
    /// static OURS: Messages = Messages {
    ///     user_button: UserButtonMessages {
    ///         manage_account: "Your profile",
    ///         sign_out: "Leave",
    ///         open: |name| format!("{name}, your account"),
    ///         ..ENGLISH.user_button
    ///     },
    ///     ..ENGLISH
    /// };
    /// assert_eq!((OURS.user_button.open)("Ada"), "Ada, your account");
    /// ```
    #[derive(Clone, Copy, Debug)]
    #[allow(missing_docs, reason = "each field is named for the text it holds")]
    pub struct UserButtonMessages {
        pub open: fn(name: &str) -> String,
        pub menu: &'static str,
        pub manage_account: &'static str,
        pub switch_to: fn(name: &str) -> String,
        pub other_accounts: &'static str,
        pub add_account: &'static str,
        pub sign_out: &'static str,
        pub sign_out_all: &'static str,
        pub signing_out: &'static str,
        pub switching: &'static str,
        /// Before the organization and workspace in use.
        pub works_in: &'static str,
    }

    /// The page on which an account is chosen; it shares words with the sign-in and the user's button.
    ///
    /// ```
    /// use wacht_yew::i18n::{AccountPickerMessages, GERMAN};
    ///
    /// /// What a test looks for: the button beside an account, by its accessible name.
    /// fn button_of(words: &AccountPickerMessages, name: &str) -> String {
    ///     (words.sign_out_of)(name)
    /// }
    ///
    /// assert!(button_of(&GERMAN.account_picker, "Ada").contains("Ada"));
    /// ```
    #[derive(Clone, Copy, Debug)]
    #[allow(missing_docs, reason = "each field is named for the text it holds")]
    pub struct AccountPickerMessages {
        pub sign_out_of: fn(name: &str) -> String,
        pub signed_out_of: fn(name: &str) -> String,
        pub nobody_title: &'static str,
        pub nobody_text: &'static str,
    }

    /// The small parts that screens are made of.
    ///
    /// ```
    /// use wacht_yew::i18n::WidgetMessages;
    /// use wacht_yew::prelude::*;
    /// use yew::prelude::*;
    ///
    /// /// One more way to sign in, below those that the kit draws.
    /// fn own_way(words: &WidgetMessages) -> Html {
    ///     html! {
    ///         <>
    ///             <p>{ words.or }</p>
    ///             <a href="/intranet">{ (words.continue_with)("the intranet") }</a>
    ///         </>
    ///     }
    /// }
    ///
    /// #[component]
    /// fn SignInPage() -> Html {
    ///     let messages = use_messages();
    ///     html! { <><SignIn />{ own_way(&messages.widget) }</> }
    /// }
    /// ```
    #[derive(Clone, Copy, Debug)]
    #[allow(missing_docs, reason = "each field is named for the text it holds")]
    pub struct WidgetMessages {
        pub close: &'static str,
        /// The button that shows the country of a phone number; `dial` is what it shows, such as `US +1`.
        pub country: fn(name: &str, dial: &str) -> String,
        pub countries: &'static str,
        pub search_countries: &'static str,
        pub no_country: &'static str,
        /// Before or after a requirement, for those who do not see its mark.
        pub rule_met: &'static str,
        pub rule_unmet: &'static str,
        pub rules_left: fn(count: usize) -> String,
        pub rules_all_met: &'static str,
        /// Time in whole minutes or less than one minute in seconds, as it is spoken.
        pub time_left: fn(seconds: u32) -> String,
        /// Between two ways of doing the same.
        pub or: &'static str,
        pub continue_with: fn(provider: &str) -> String,
    }

    /// The provider's own states.
    ///
    /// ```
    /// use wacht_yew::hooks::DeploymentFailure;
    /// use wacht_yew::i18n::{ENGLISH, ProviderMessages};
    /// use wacht_yew::prelude::*;
    /// use yew::prelude::*;
    ///
    /// /// The kit's words in a notice of the app's own.
    /// fn notice(words: &ProviderMessages, failure: &DeploymentFailure) -> Html {
    ///     html! {
    ///         <section role="alert">
    ///             <h1>{ words.failed_title }</h1>
    ///             <p>{ words.failed_text }</p>
    ///             <small>{ (words.for_developers)(&failure.to_string()) }</small>
    ///         </section>
    ///     }
    /// }
    ///
    /// #[component]
    /// fn App() -> Html {
    ///     let failed = Callback::from(|failure| notice(&ENGLISH.provider, &failure));
    ///     html! { <DeploymentProvider public_key="pk_test_…" {failed}><SignIn /></DeploymentProvider> }
    /// }
    /// ```
    #[derive(Clone, Copy, Debug)]
    #[allow(missing_docs, reason = "each field is named for the text it holds")]
    pub struct ProviderMessages {
        pub failed_title: &'static str,
        pub failed_text: &'static str,
        /// Before a text in English about what a developer has to mend.
        pub for_developers: fn(text: &str) -> String,
    }
}
