//! German, in the polite form.

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

const TAG: &str = "de";

/// A number of this language.
fn numbered(number: impl TryInto<u32>) -> Count {
    Count::new(TAG, number)
}

/// German.
///
/// ```
/// use wacht_yew::prelude::*;
/// use yew::prelude::*;
///
/// #[component]
/// fn App() -> Html {
///     html! {
///         <DeploymentProvider public_key="pk_test_…" messages={&GERMAN}>
///             <SignIn />
///         </DeploymentProvider>
///     }
/// }
/// ```
pub static GERMAN: Messages = Messages {
    locale: TAG,
    direction: Direction::Ltr,
    name_order: NameOrder::GivenFirst,
    common: CommonMessages {
        try_again: "Erneut versuchen",
        help: "Hilfe",
        loading: "Wird geladen",
        working: "Einen Moment bitte",
        the_app: "dieser App",
        server_says: |text| format!("Der Server meldet: {text}"),
        sentences: |one, other| format!("{one} {other}"),
    },
    #[cfg(feature = "sign-in")]
    problem: ProblemMessages {
        offline: "Der Server ist nicht erreichbar. Prüfen Sie Ihre Verbindung und versuchen Sie es erneut.",
        timeout: "Der Server hat nicht rechtzeitig geantwortet. Versuchen Sie es erneut.",
        rate_limited: "Zu viele Anfragen. Warten Sie eine Minute und versuchen Sie es dann erneut.",
        challenge_failed: "Die Prüfung zum Schutz dieser Seite ist fehlgeschlagen. Versuchen Sie es erneut.",
        signed_out: "Sie sind abgemeldet. Melden Sie sich wieder an, um fortzufahren.",
        forbidden: "Ihr Konto darf das nicht.",
        gone: "Das gibt es nicht mehr. Laden Sie die Ansicht neu.",
        server_fault: "Auf dem Server ist etwas schiefgegangen. Versuchen Sie es gleich noch einmal.",
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
        open: |name| format!("Kontomenü von {name}"),
        menu: "Konto",
        manage_account: "Konto verwalten",
        switch_to: |name| format!("Zu {name} wechseln"),
        other_accounts: "Weitere Konten",
        add_account: "Konto hinzufügen",
        sign_out: "Abmelden",
        sign_out_all: "Von allen Konten abmelden",
        signing_out: "Wird abgemeldet",
        switching: "Konto wird gewechselt",
        works_in: "Arbeitet in",
    },
    #[cfg(feature = "sign-in")]
    account_picker: AccountPickerMessages {
        sign_out_of: |name| format!("{name} abmelden"),
        signed_out_of: |name| format!("{name} ist abgemeldet"),
        nobody_title: "Niemand ist angemeldet",
        nobody_text: "Melden Sie sich an, um fortzufahren.",
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
        close: "Schließen",
        country: |name, dial| format!("Land: {name}, {dial}"),
        countries: "Länder",
        search_countries: "Land oder Vorwahl suchen",
        no_country: "Kein Land gefunden.",
        rule_met: "Erfüllt:",
        rule_unmet: "Noch nicht erfüllt:",
        rules_left: |count| {
            let count = numbered(count);
            match count.plural {
                Plural::One => format!("Noch {count} Anforderung"),
                _ => format!("Noch {count} Anforderungen"),
            }
        },
        rules_all_met: "Alle Anforderungen erfüllt",
        time_left: |seconds| format!("Noch {}", spoken_time(TAG, seconds)),
        or: "oder",
        continue_with: |provider| format!("Weiter mit {provider}"),
    },
    provider: ProviderMessages {
        failed_title: "Die Anmeldung ist nicht verfügbar",
        failed_text: "Der Anmeldedienst ist nicht erreichbar. Prüfen Sie Ihre Verbindung und versuchen Sie es erneut.",
        for_developers: |text| format!("Für Entwickler: {text}"),
    },
};
