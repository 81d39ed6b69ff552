//! Every word the kit says, as a typed catalogue: a missing text does not compile.
//!
//! One module per language. Texts with a gap are functions, so that each language orders its words freely. An app names the
//! languages it speaks; the others are not part of its wasm. A catalogue of one's own starts from a given one:
//!
//! ```
//! use wacht_yew::i18n::{ENGLISH, Messages, SignInMessages};
//!
//! static OURS: Messages =
//!     Messages { sign_in: SignInMessages { subtitle: "Good to see you.", ..ENGLISH.sign_in }, ..ENGLISH };
//! assert_eq!(OURS.sign_in.submit, "Sign in");
//! ```

mod english;
mod german;

pub use english::ENGLISH;
pub use german::GERMAN;

/// Writing direction of a language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Left to right.
    Ltr,
    /// Right to left.
    Rtl,
}

impl Direction {
    /// The value of the `dir` attribute.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Ltr => "ltr",
            Self::Rtl => "rtl",
        }
    }
}

/// A language's whole catalogue.
#[derive(Clone, Copy, Debug)]
pub struct Messages {
    /// BCP 47 tag.
    pub locale: &'static str,
    /// Writing direction.
    pub direction: Direction,
    /// Words of many places.
    pub common: CommonMessages,
    /// Sign-in.
    pub sign_in: SignInMessages,
    /// Reasons for which a sign-in does not go on.
    pub sign_in_errors: SignInErrorMessages,
    /// The user's button and its menu.
    pub user_button: UserButtonMessages,
    /// The small parts that screens are made of.
    pub widget: WidgetMessages,
    /// The provider's own states.
    pub provider: ProviderMessages,
}

impl PartialEq for Messages {
    /// The same catalogue, not an equal one: texts are not compared.
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

/// Words of many places.
#[derive(Clone, Copy, Debug)]
#[allow(missing_docs, reason = "each field is named for the text it holds")]
pub struct CommonMessages {
    pub try_again: &'static str,
    pub help: &'static str,
    pub loading: &'static str,
    /// The app, when the deployment does not say its name.
    pub the_app: &'static str,
    /// Before a text that comes from the server in its own language.
    pub server_says: fn(text: &str) -> String,
}

/// Sign-in.
#[derive(Clone, Copy, Debug)]
#[allow(missing_docs, reason = "each field is named for the text it holds")]
pub struct SignInMessages {
    pub title: fn(app: &str) -> String,
    pub subtitle: &'static str,
    pub email: &'static str,
    pub username: &'static str,
    pub email_or_username: &'static str,
    pub email_placeholder: &'static str,
    pub continue_: &'static str,
    pub password_title: &'static str,
    pub password: &'static str,
    pub show_password: &'static str,
    pub hide_password: &'static str,
    pub change_identifier: &'static str,
    pub submit: &'static str,
    pub no_account: &'static str,
    pub sign_up: &'static str,
    pub accounts_title: &'static str,
    pub accounts_subtitle: fn(app: &str) -> String,
    pub continue_as: fn(name: &str) -> String,
    pub current_account: &'static str,
    pub another_account: &'static str,
    pub back_to_accounts: &'static str,
    pub confirming: &'static str,
    pub finished_title: &'static str,
    pub finished_subtitle: &'static str,
    pub finished_link: &'static str,
    /// When there is a page to go on to.
    pub elsewhere_title: &'static str,
    /// When there is none.
    pub elsewhere_title_here: &'static str,
    pub elsewhere_step: &'static str,
    pub elsewhere_second_factor: &'static str,
    pub elsewhere_profile: &'static str,
    pub elsewhere_verify: &'static str,
    pub elsewhere_provider: &'static str,
    pub elsewhere_no_password: &'static str,
    pub elsewhere_link: fn(host: &str) -> String,
    pub elsewhere_no_link: &'static str,
    pub start_over: &'static str,
}

/// Reasons for which a sign-in does not go on.
#[derive(Clone, Copy, Debug)]
#[allow(missing_docs, reason = "each field is named for the reason it tells")]
pub struct SignInErrorMessages {
    pub email_missing: &'static str,
    pub username_missing: &'static str,
    pub identifier_missing: &'static str,
    pub email_malformed: &'static str,
    pub password_missing: &'static str,
    pub invalid_email_credentials: &'static str,
    pub invalid_username_credentials: &'static str,
    pub user_disabled: &'static str,
    pub too_many_attempts: &'static str,
    pub rate_limited: &'static str,
    pub already_signed_in: &'static str,
    pub attempt_expired: &'static str,
    pub country_restricted: &'static str,
    pub challenge_failed: &'static str,
    pub offline: &'static str,
    pub timeout: &'static str,
    pub server_fault: &'static str,
    pub not_confirmed: &'static str,
}

/// The user's button and its menu.
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
    pub failed: &'static str,
}

/// The small parts that screens are made of.
#[derive(Clone, Copy, Debug)]
#[allow(missing_docs, reason = "each field is named for the text it holds")]
pub struct WidgetMessages {
    pub close: &'static str,
    /// The button that shows the country of a phone number; `dial` begins with a plus.
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
#[derive(Clone, Copy, Debug)]
#[allow(missing_docs, reason = "each field is named for the text it holds")]
pub struct ProviderMessages {
    pub failed_title: &'static str,
    pub failed_text: &'static str,
    pub for_developers: &'static str,
}
