//! The words that many places share, and those of small components.

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
