//! The words of the user's profile.

use super::{ConnectionSectionMessages, ContactSectionMessages, DetailsSectionMessages};

texts! {
    /// The profile as a whole, and what its sections share.
    ///
    /// ```
    /// use wacht_yew::i18n::{ENGLISH, UserProfileMessages};
    ///
    /// /// The navigation of a page that places sections by itself, under the kit's names.
    /// fn names(words: &UserProfileMessages) -> [&'static str; 3] {
    ///     [words.details.name, words.password.name, words.devices.name]
    /// }
    ///
    /// assert_eq!(names(&ENGLISH.user_profile), ["Profile", "Password", "Devices"]);
    /// ```
    #[derive(Clone, Copy, Debug)]
    #[allow(missing_docs, reason = "each field is named for the text it holds")]
    pub struct UserProfileMessages {
        pub title: &'static str,
        /// The list of sections.
        pub sections: &'static str,
        pub group_identity: &'static str,
        pub group_security: &'static str,
        pub group_account: &'static str,
        /// From a section back to the list of them, on small screens.
        pub back: &'static str,
        pub load_failed: &'static str,
        pub reload_failed: &'static str,
        pub cancel: &'static str,
        pub details: DetailsSectionMessages,
        pub emails: ContactSectionMessages,
        pub phones: ContactSectionMessages,
        pub connections: ConnectionSectionMessages,
        pub just_now: &'static str,
        pub password: PasswordSectionMessages,
        pub passkeys: PasskeySectionMessages,
        pub second_factor: SecondFactorSectionMessages,
        pub setup: AuthenticatorSetupMessages,
        pub devices: DeviceSectionMessages,
        pub delete: DeleteSectionMessages,
    }

    /// The password's section.
    ///
    /// ```
    /// use wacht_yew::i18n::PasswordSectionMessages;
    /// use wacht_yew::prelude::*;
    ///
    /// /// An app that says passphrase.
    /// fn say_passphrase(words: &mut PasswordSectionMessages) {
    ///     words.name = "Passphrase";
    ///     words.is_set = "Passphrase set";
    ///     words.set = "Set passphrase";
    /// }
    ///
    /// let ui =
    ///     UiOverwrites::new().words(|words| say_passphrase(&mut words.user_profile.password));
    /// ```
    #[derive(Clone, Copy, Debug)]
    #[allow(missing_docs, reason = "each field is named for the text it holds")]
    pub struct PasswordSectionMessages {
        pub name: &'static str,
        pub text: &'static str,
        pub is_set: &'static str,
        pub is_unset: &'static str,
        pub set: &'static str,
        pub change: &'static str,
        pub remove: &'static str,
        /// The same button, as those hear it who do not see where it stands.
        pub remove_password: &'static str,
        pub set_title: &'static str,
        pub change_title: &'static str,
        pub current: &'static str,
        pub new: &'static str,
        pub save: &'static str,
        pub was_set: &'static str,
        pub was_changed: &'static str,
        pub was_removed: &'static str,
        pub remove_title: &'static str,
        pub remove_text: &'static str,
        /// Why it cannot be removed.
        pub only_way_in: &'static str,
        pub current_missing: &'static str,
        pub current_wrong: &'static str,
        pub new_missing: &'static str,
        pub same: &'static str,
    }

    /// The passkeys' section.
    ///
    /// ```
    /// use wacht_yew::i18n::{ENGLISH, PasskeySectionMessages};
    ///
    /// /// How an app's own list says when a passkey was used.
    /// fn use_of(words: &PasskeySectionMessages, time: Option<&str>) -> String {
    ///     time.map_or(words.never_used.to_owned(), words.last_used)
    /// }
    ///
    /// let words = &ENGLISH.user_profile.passkeys;
    /// assert_eq!(use_of(words, Some("yesterday")), "Last used yesterday");
    /// assert_eq!(use_of(words, None), "Not used yet");
    /// ```
    #[derive(Clone, Copy, Debug)]
    #[allow(missing_docs, reason = "each field is named for the text it holds")]
    pub struct PasskeySectionMessages {
        pub name: &'static str,
        pub text: &'static str,
        pub none: &'static str,
        pub unsupported: &'static str,
        pub add: &'static str,
        pub add_title: &'static str,
        pub add_text: &'static str,
        pub label: &'static str,
        pub placeholder: &'static str,
        pub next: &'static str,
        pub was_added: &'static str,
        pub rename: &'static str,
        pub rename_of: fn(name: &str) -> String,
        pub rename_title: &'static str,
        pub save: &'static str,
        pub name_missing: &'static str,
        pub was_renamed: &'static str,
        pub remove: &'static str,
        pub remove_of: fn(name: &str) -> String,
        pub remove_title: fn(name: &str) -> String,
        pub remove_text: &'static str,
        pub was_removed: &'static str,
        pub only_way_in: &'static str,
        pub never_used: &'static str,
        pub last_used: fn(time: &str) -> String,
        pub added: fn(date: &str) -> String,
        pub synced: &'static str,
        pub security_key: &'static str,
        pub was_closed: &'static str,
        pub exists: &'static str,
        pub browser_refused: &'static str,
    }

    /// The second factor's section.
    ///
    /// ```
    /// use wacht_yew::i18n::{ENGLISH, SecondFactorSectionMessages, UserProfileMessages};
    ///
    /// // A part of the profile is replaced like the whole: what is not named stays.
    /// let words = UserProfileMessages {
    ///     second_factor: SecondFactorSectionMessages {
    ///         app_on: |date| format!("Protected since {date}"),
    ///         ..ENGLISH.user_profile.second_factor
    ///     },
    ///     ..ENGLISH.user_profile
    /// };
    /// assert_eq!((words.second_factor.app_on)("May 1"), "Protected since May 1");
    /// assert_eq!(words.second_factor.app, "Authenticator app");
    /// ```
    #[derive(Clone, Copy, Debug)]
    #[allow(missing_docs, reason = "each field is named for the text it holds")]
    pub struct SecondFactorSectionMessages {
        pub name: &'static str,
        pub text: &'static str,
        pub app: &'static str,
        pub on: &'static str,
        pub app_on: fn(date: &str) -> String,
        pub app_on_undated: &'static str,
        pub app_off: &'static str,
        pub set_up: &'static str,
        pub set_up_label: &'static str,
        pub remove: &'static str,
        pub remove_label: &'static str,
        pub remove_title: &'static str,
        pub remove_text: &'static str,
        pub remove_refused: &'static str,
        pub was_removed: &'static str,
        pub phone: &'static str,
        pub phone_on: fn(number: &str) -> String,
        pub codes: &'static str,
        pub codes_on: &'static str,
        pub codes_off: &'static str,
        pub make_codes: &'static str,
        pub renew_codes: &'static str,
        pub renew_title: &'static str,
        pub renew_text: &'static str,
        pub require: &'static str,
        pub require_text: &'static str,
        pub require_no_factor: &'static str,
        pub require_no_codes: &'static str,
        pub is_required: &'static str,
        pub is_optional: &'static str,
    }

    /// Setting up an authenticator app, and the backup codes that follow.
    ///
    /// ```
    /// use wacht_yew::i18n::{AuthenticatorSetupMessages, ENGLISH};
    ///
    /// /// What stands above the backup codes in the file that is saved.
    /// fn head_of_file(words: &AuthenticatorSetupMessages) -> [String; 2] {
    ///     [(words.file_name)("Engines"), (words.file_heading)("Engines", "Ada")]
    /// }
    ///
    /// let [name, heading] = head_of_file(&ENGLISH.user_profile.setup);
    /// assert_eq!(name, "Engines backup codes.txt");
    /// assert_eq!(heading, "Backup codes of Ada for Engines. Each works once.");
    /// ```
    #[derive(Clone, Copy, Debug)]
    #[allow(missing_docs, reason = "each field is named for the text it holds")]
    pub struct AuthenticatorSetupMessages {
        pub title: &'static str,
        pub step: fn(step: usize, steps: usize) -> String,
        pub starting: &'static str,
        pub scan_text: &'static str,
        pub picture: &'static str,
        pub key: &'static str,
        pub copy_key: &'static str,
        pub key_copied: &'static str,
        pub next: &'static str,
        pub back: &'static str,
        pub first_text: &'static str,
        pub first_label: &'static str,
        pub second_text: &'static str,
        pub second_label: &'static str,
        pub wait: fn(time: &str) -> String,
        pub come: &'static str,
        pub verify: &'static str,
        pub code_incomplete: &'static str,
        pub same_code: &'static str,
        pub moved_on: &'static str,
        pub codes_wrong: &'static str,
        pub key_expired: &'static str,
        pub was_set_up: &'static str,
        pub codes_title: &'static str,
        pub codes_text: &'static str,
        pub codes_list: &'static str,
        pub making_codes: &'static str,
        pub codes_failed: &'static str,
        pub copy: &'static str,
        pub download: &'static str,
        pub print: &'static str,
        pub copied: &'static str,
        pub copy_failed: &'static str,
        pub saved: &'static str,
        pub saved_missing: &'static str,
        pub done: &'static str,
        pub were_made: &'static str,
        pub file_name: fn(app: &str) -> String,
        pub file_heading: fn(app: &str, person: &str) -> String,
    }

    /// The devices' section.
    ///
    /// ```
    /// use wacht_yew::i18n::{DeviceSectionMessages, ENGLISH};
    /// use wacht_yew::wire::SignIn;
    ///
    /// /// How an app's own list names a device.
    /// fn device_name(words: &DeviceSectionMessages, sign_in: &SignIn) -> String {
    ///     match (&*sign_in.browser, &*sign_in.device) {
    ///         ("", _) => words.unknown.to_owned(),
    ///         (browser, device) => (words.browser_on)(browser, device),
    ///     }
    /// }
    ///
    /// let words = &ENGLISH.user_profile.devices;
    /// let sign_in = SignIn {
    ///     browser: "Firefox".into(),
    ///     device: "Linux".into(),
    ///     ..SignIn::default()
    /// };
    /// assert_eq!(device_name(words, &sign_in), "Firefox on Linux");
    /// assert_eq!(device_name(words, &SignIn::default()), "Unknown browser");
    /// ```
    #[derive(Clone, Copy, Debug)]
    #[allow(missing_docs, reason = "each field is named for the text it holds")]
    pub struct DeviceSectionMessages {
        pub name: &'static str,
        pub text: &'static str,
        pub this: &'static str,
        pub browser_on: fn(browser: &str, device: &str) -> String,
        pub unknown: &'static str,
        pub unknown_place: &'static str,
        pub place: fn(city: &str, country: &str) -> String,
        pub place_and_address: fn(place: &str, address: &str) -> String,
        pub active: fn(time: &str) -> String,
        pub active_now: &'static str,
        pub sign_out: &'static str,
        pub sign_out_of: fn(device: &str) -> String,
        pub sign_out_title: fn(device: &str) -> String,
        pub sign_out_text: &'static str,
        pub sign_out_others: &'static str,
        pub sign_out_others_title: &'static str,
        pub sign_out_others_text: &'static str,
        pub was_signed_out: &'static str,
        pub others_were_signed_out: &'static str,
        pub none_else: &'static str,
    }

    /// The end of the account.
    ///
    /// ```
    /// use wacht_yew::i18n::DeleteSectionMessages;
    /// use wacht_yew::prelude::*;
    ///
    /// /// Another phrase to type: the three texts go together.
    /// fn phrase_of_ours(words: &mut DeleteSectionMessages) {
    ///     words.phrase = "farewell";
    ///     words.phrase_label = "Type “farewell” to confirm";
    ///     words.phrase_wrong = "Type “farewell”.";
    /// }
    ///
    /// let ui = UiOverwrites::new().words(|words| phrase_of_ours(&mut words.user_profile.delete));
    /// ```
    #[derive(Clone, Copy, Debug)]
    #[allow(missing_docs, reason = "each field is named for the text it holds")]
    pub struct DeleteSectionMessages {
        pub name: &'static str,
        pub text: &'static str,
        pub delete: &'static str,
        pub title: &'static str,
        pub warning: fn(person: &str) -> String,
        /// What has to be typed; the two texts after it repeat it.
        pub phrase: &'static str,
        pub phrase_label: &'static str,
        pub phrase_wrong: &'static str,
        pub password: &'static str,
        pub password_missing: &'static str,
        pub password_wrong: &'static str,
        pub deleting: &'static str,
    }
}
