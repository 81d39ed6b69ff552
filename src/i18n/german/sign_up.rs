//! The sign-up in German.

use crate::i18n::{SignUpErrorMessages, SignUpMessages};

pub(super) const MESSAGES: SignUpMessages = SignUpMessages {
    title: |app| format!("Bei {app} registrieren"),
    subtitle: "Mit Ihren Angaben wird ein Konto angelegt.",
    invited_subtitle: |app| format!("Sie sind zu {app} eingeladen. Mit Ihren Angaben wird ein Konto angelegt."),
    optional: "(freiwillig)",
    submit: "Registrieren",
    have_account: "Schon ein Konto?",
    sign_in_instead: "Stattdessen anmelden",
    email_taken: "Zu dieser Adresse gibt es ein Konto.",
    username_free: "Dieser Name ist noch frei.",
    strength_weak: "Leicht zu erraten",
    strength_fair: "Nicht ganz leicht zu erraten",
    strength_good: "Schwer zu erraten",
    strength_strong: "Sehr schwer zu erraten",
    terms: "Ich stimme den Bedingungen dieser App zu",
    terms_link: "Nutzungsbedingungen",
    privacy_link: "Datenschutz",
    change_details: "Angaben ändern",
    restricted_title: "Registrierung geschlossen",
    restricted_text: |app| format!("Neue Konten für {app} lassen sich hier zurzeit nicht anlegen."),
    waitlist_title: "Die Registrierung öffnet bald",
    waitlist_text: |app| {
        format!(
            "Tragen Sie sich in die Warteliste für {app} ein. Sie erhalten eine Einladung, sobald Sie an der Reihe sind."
        )
    },
    waitlist_link: "In die Warteliste eintragen",
    no_method: "Diese Seite kann nicht anzeigen, was diese App von neuen Konten wissen will.",
    confirming: "Ihr Konto wird angelegt",
};

pub(super) const ERRORS: SignUpErrorMessages = SignUpErrorMessages {
    username_missing: "Wählen Sie einen Benutzernamen.",
    password_missing: "Wählen Sie ein Passwort.",
    terms_missing: "Stimmen Sie den Bedingungen zu, um sich zu registrieren.",
    name_malformed: "Dieser Name ist nicht möglich. Kürzen Sie ihn oder lassen Sie ungewöhnliche Zeichen weg.",
    email_disposable: "Adressen von Wegwerfdiensten sind hier nicht möglich. Geben Sie eine andere ein.",
    phone_of_internet: "Internet-Telefonnummern sind hier nicht möglich. Geben Sie eine andere ein.",
    word_forbidden: "Ein Name oder Ihre Adresse enthält ein Wort, das hier nicht möglich ist. Ändern Sie es.",
    address_not_invited: "Mit dieser Einladung kann sich nur die eingeladene Adresse registrieren.",
    invitation_refused: "Diese Einladung wurde schon verwendet oder ist zu alt. Bitten Sie um eine neue.",
    attempt_expired: "Das hat zu lange gedauert. Registrieren Sie sich noch einmal: Bis auf das Passwort ist alles noch da.",
    country_restricted: "Aus Ihrem Land ist keine Registrierung möglich.",
    not_confirmed: "Die Registrierung ließ sich nicht bestätigen. Versuchen Sie es erneut.",
};
