//! English.

#[cfg(feature = "organizations")]
mod create_tenancy;
#[cfg(feature = "sign-up")]
mod invitation;
#[cfg(feature = "organizations")]
mod org_switcher;
#[cfg(feature = "sign-in")]
mod sign_in;
#[cfg(feature = "sign-up")]
mod sign_up;
#[cfg(feature = "profile")]
mod user_profile;
#[cfg(feature = "profile")]
mod user_profile_identity;
#[cfg(feature = "sign-up")]
mod waitlist;

use super::{
    AccountPickerMessages, CommonMessages, Count, Direction, Messages, NameOrder, Plural, ProblemMessages,
    ProviderMessages, UserButtonMessages, WidgetMessages, spoken_time,
};

const TAG: &str = "en";

/// A number of this language.
fn numbered(number: impl TryInto<u32>) -> Count {
    Count::new(TAG, number)
}

/// English, the language of every deployment that does not ask for another.
///
/// ```
/// use wacht_yew::i18n::{ENGLISH, Messages};
///
/// // The only language of an app, with another tag: dates are written as in Britain.
/// static BRITISH: Messages = Messages {
///     locale: "en-GB",
///     ..ENGLISH
/// };
/// assert_eq!(BRITISH.sign_in.submit, "Sign in");
/// ```
pub static ENGLISH: Messages = Messages {
    locale: TAG,
    direction: Direction::Ltr,
    name_order: NameOrder::GivenFirst,
    common: CommonMessages {
        try_again: "Try again",
        help: "Get help",
        loading: "Loading",
        working: "One moment",
        the_app: "this app",
        server_says: |text| format!("The server says: {text}"),
        sentences: |one, other| format!("{one} {other}"),
    },
    #[cfg(feature = "sign-in")]
    problem: ProblemMessages {
        offline: "The server cannot be reached. Check your connection and try again.",
        timeout: "The server did not answer in time. Try again.",
        rate_limited: "Too many requests from here. Wait a minute, then try again.",
        challenge_failed: "The check that protects this page failed. Try again.",
        signed_out: "You are signed out. Sign in again to go on.",
        forbidden: "Your account may not do this.",
        gone: "This is not there any more. Look again.",
        server_fault: "Something went wrong on the server. Try again in a moment.",
    },
    #[cfg(feature = "sign-in")]
    sign_in: sign_in::MESSAGES,
    #[cfg(feature = "sign-in")]
    sign_in_errors: sign_in::ERRORS,
    #[cfg(feature = "sign-up")]
    invitation: invitation::MESSAGES,
    #[cfg(feature = "sign-up")]
    waitlist: waitlist::MESSAGES,
    #[cfg(feature = "sign-up")]
    sign_up: sign_up::MESSAGES,
    #[cfg(feature = "sign-up")]
    sign_up_errors: sign_up::ERRORS,
    #[cfg(feature = "sign-in")]
    user_button: UserButtonMessages {
        open: |name| format!("Account menu of {name}"),
        menu: "Account",
        manage_account: "Manage account",
        switch_to: |name| format!("Switch to {name}"),
        other_accounts: "Other accounts",
        add_account: "Add account",
        sign_out: "Sign out",
        sign_out_all: "Sign out of all accounts",
        signing_out: "Signing out",
        switching: "Switching account",
        works_in: "Works in",
    },
    #[cfg(feature = "sign-in")]
    account_picker: AccountPickerMessages {
        sign_out_of: |name| format!("Sign out of {name}"),
        signed_out_of: |name| format!("Signed out of {name}"),
        nobody_title: "Nobody is signed in",
        nobody_text: "Sign in to go on.",
    },
    #[cfg(feature = "organizations")]
    org_switcher: org_switcher::MESSAGES,
    #[cfg(feature = "organizations")]
    create_organization: create_tenancy::ORGANIZATION,
    #[cfg(feature = "organizations")]
    create_workspace: create_tenancy::WORKSPACE,
    #[cfg(feature = "profile")]
    user_profile: user_profile::MESSAGES,
    #[cfg(feature = "sign-in")]
    widget: WidgetMessages {
        close: "Close",
        country: |name, dial| format!("Country: {name}, {dial}"),
        countries: "Countries",
        search_countries: "Search country or code",
        no_country: "No country found.",
        rule_met: "Met:",
        rule_unmet: "Not met yet:",
        rules_left: |count| {
            let count = numbered(count);
            match count.plural {
                Plural::One => format!("{count} requirement left"),
                _ => format!("{count} requirements left"),
            }
        },
        rules_all_met: "All requirements met",
        time_left: |seconds| format!("{} left", spoken_time(TAG, seconds)),
        or: "or",
        continue_with: |provider| format!("Continue with {provider}"),
    },
    provider: ProviderMessages {
        failed_title: "Signing in is not available",
        failed_text: "The sign-in service cannot be reached. Check your connection and try again.",
        for_developers: |text| format!("For developers: {text}"),
    },
};
