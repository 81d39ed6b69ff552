//! The words of the sign-in.

texts! {
    /// Sign-in.
    ///
    /// ```
    /// use wacht_yew::i18n::SignInMessages;
    /// use wacht_yew::prelude::*;
    /// use yew::prelude::*;
    ///
    /// /// A door of the app's own that says what the sign-in behind it says.
    /// fn door(words: &SignInMessages, app: &str) -> Html {
    ///     html! {
    ///         <section>
    ///             <h1>{ (words.title)(app) }</h1>
    ///             <a href="/sign-in">{ words.submit }</a>
    ///             <p>{ words.no_account }<a href="/sign-up">{ words.sign_up }</a></p>
    ///         </section>
    ///     }
    /// }
    ///
    /// #[component]
    /// fn Start() -> Html {
    ///     let messages = use_messages();
    ///     door(&messages.sign_in, "Engines")
    /// }
    /// ```
    #[derive(Clone, Copy, Debug)]
    #[allow(missing_docs, reason = "each field is named for the text it holds")]
    pub struct SignInMessages {
        pub title: fn(app: &str) -> String,
        pub subtitle: &'static str,
        pub email: &'static str,
        pub username: &'static str,
        pub email_or_username: &'static str,
        pub email_placeholder: &'static str,
        pub phone: &'static str,
        pub continue_: &'static str,
        pub send_code: &'static str,
        pub send_link: &'static str,
        pub no_account: &'static str,
        pub sign_up: &'static str,
        /// A provider's refusal that somebody caused by closing its page.
        pub provider_cancelled: &'static str,
        /// Any other refusal of a provider.
        pub provider_refused: &'static str,
        /// Before a text that a link brought along.
        pub provider_says: fn(text: &str) -> String,
        pub retry_in: fn(time: &str) -> String,

        pub password_title: &'static str,
        pub password: &'static str,
        pub show_password: &'static str,
        pub hide_password: &'static str,
        pub change_identifier: &'static str,
        /// The same button, as those hear it who do not see what stands beside it.
        pub change_identifier_of: fn(text: &str) -> String,
        pub submit: &'static str,
        pub forgot_password: &'static str,
        pub code_instead: &'static str,

        pub methods_title: &'static str,
        pub another_method: &'static str,
        pub by_password: &'static str,
        pub by_email_code: &'static str,
        pub by_email_link: &'static str,
        pub by_phone_code: &'static str,
        pub use_passkey: &'static str,
        pub back: &'static str,

        pub email_sent_title: &'static str,
        pub phone_sent_title: &'static str,
        pub code_sent_text: &'static str,
        pub code: &'static str,
        pub code_sending: &'static str,
        pub code_sent: &'static str,
        pub code_perhaps_over: &'static str,
        pub code_again: &'static str,
        pub again_in: fn(time: &str) -> String,

        pub link_sent_text: &'static str,
        /// When the link works in the browser alone that asked for it.
        pub link_sent_text_here: &'static str,
        pub link_waiting: &'static str,
        pub link_sending: &'static str,
        pub link_sent: &'static str,
        pub link_again: &'static str,

        pub factor_title: &'static str,
        pub factor_text: &'static str,
        pub factor_app: &'static str,
        pub factor_phone: &'static str,
        pub factor_backup: &'static str,
        pub factor_app_title: &'static str,
        pub factor_app_text: &'static str,
        pub factor_backup_title: &'static str,
        pub factor_backup_text: &'static str,
        pub backup_code: &'static str,
        pub last_digits_title: &'static str,
        pub last_digits_text: &'static str,
        pub last_digits: &'static str,
        pub no_factor_title: &'static str,
        pub no_factor_text: &'static str,
        pub add_factor_text: &'static str,

        pub profile_title: &'static str,
        pub profile_text: fn(app: &str) -> String,
        pub first_name: &'static str,
        pub last_name: &'static str,

        pub recovery_title: &'static str,
        pub recovery_text: &'static str,
        /// Whether somebody has the address is not told.
        pub recovery_sent_text: &'static str,
        pub new_password_title: &'static str,
        pub new_password_text: &'static str,
        pub new_password: &'static str,
        pub set_password: &'static str,
        pub back_to_sign_in: &'static str,
        pub rule_length: fn(characters: u32) -> String,
        pub rule_most: &'static str,
        pub rule_lowercase: &'static str,
        pub rule_uppercase: &'static str,
        pub rule_number: &'static str,
        pub rule_special: &'static str,

        pub accounts_title: &'static str,
        pub accounts_subtitle: fn(app: &str) -> String,
        pub continue_as: fn(name: &str) -> String,
        pub current_account: &'static str,
        pub another_account: &'static str,
        pub back_to_accounts: &'static str,
        pub start_over: &'static str,

        pub passkey_title: &'static str,
        pub passkey_text: &'static str,
        pub create_passkey: &'static str,
        pub not_now: &'static str,

        pub leaving: &'static str,
        pub leaving_text: &'static str,
        pub confirming: &'static str,
        pub finished_title: &'static str,
        pub finished_subtitle: &'static str,
        pub finished_link: &'static str,
        pub link_failed: &'static str,
        pub provider_failed: &'static str,
        /// An account of a provider is joined to the person's own.
        pub connecting: &'static str,
        pub connected: &'static str,
        pub connection_failed: &'static str,
        /// When there is a page to go on to.
        pub elsewhere_title: &'static str,
        /// When there is none.
        pub elsewhere_title_here: &'static str,
        pub elsewhere_step: &'static str,
        pub elsewhere_no_method: &'static str,
        pub elsewhere_link: fn(host: &str) -> String,
        pub elsewhere_no_link: &'static str,
    }

    /// Reasons for which a sign-in does not go on.
    ///
    /// ```
    /// use wacht_yew::flow::sign_in::SignInErrorReason;
    /// use wacht_yew::i18n::{ENGLISH, SignInErrorMessages};
    ///
    /// /// What a screen of the app's own says below its field for the code.
    /// fn text(reason: &SignInErrorReason, words: &SignInErrorMessages) -> &'static str {
    ///     match reason {
    ///         SignInErrorReason::CodeMissing => words.code_missing,
    ///         SignInErrorReason::CodeMalformed => words.code_malformed,
    ///         SignInErrorReason::CodeWrong => words.code_wrong,
    ///         _ => words.not_confirmed,
    ///     }
    /// }
    ///
    /// let text = text(&SignInErrorReason::CodeMalformed, &ENGLISH.sign_in_errors);
    /// assert_eq!(text, "The code has six digits.");
    /// ```
    #[derive(Clone, Copy, Debug)]
    #[allow(missing_docs, reason = "each field is named for the reason it tells")]
    pub struct SignInErrorMessages {
        pub email_missing: &'static str,
        pub username_missing: &'static str,
        pub identifier_missing: &'static str,
        pub phone_missing: &'static str,
        pub password_missing: &'static str,
        pub code_missing: &'static str,
        pub first_name_missing: &'static str,
        pub last_name_missing: &'static str,
        pub field_missing: &'static str,
        pub email_malformed: &'static str,
        pub phone_malformed: &'static str,
        pub username_malformed: fn(fewest: u32, most: u32) -> String,
        pub code_malformed: &'static str,
        pub last_digits_malformed: &'static str,
        pub email_taken: &'static str,
        pub username_taken: &'static str,
        pub phone_taken: &'static str,
        pub email_forbidden: &'static str,
        pub phone_forbidden: &'static str,
        pub password_too_weak: &'static str,
        pub code_wrong: &'static str,
        pub backup_code_wrong: &'static str,
        pub last_digits_wrong: &'static str,
        pub invalid_email_credentials: &'static str,
        pub invalid_username_credentials: &'static str,
        pub user_disabled: &'static str,
        pub too_many_attempts: &'static str,
        pub already_signed_in: &'static str,
        pub attempt_expired: &'static str,
        pub recovery_expired: &'static str,
        pub ticket_refused: &'static str,
        pub provider_answer_stale: &'static str,
        pub connection_taken: &'static str,
        pub link_expired: &'static str,
        pub link_of_other_device: &'static str,
        pub link_incomplete: &'static str,
        pub provider_unusable: &'static str,
        pub passkey_refused: &'static str,
        pub passkey_unusable: &'static str,
        pub step_unsupported: &'static str,
        pub factor_unusable: &'static str,
        pub profile_stuck: &'static str,
        pub country_restricted: &'static str,
        pub not_confirmed: &'static str,
    }
}
