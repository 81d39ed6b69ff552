//! The waitlist in German.

use crate::i18n::WaitlistMessages;

pub(super) const MESSAGES: WaitlistMessages = WaitlistMessages {
    title: "Auf die Warteliste",
    text: |app| format!("{app} öffnet nach und nach. Hinterlassen Sie Ihre Adresse, dann folgt eine Einladung."),
    submit: "Auf die Warteliste setzen",
    have_account: "Sie haben ein Konto?",

    joined_title: "Sie stehen auf der Liste",
    joined_text: |email| format!("Sobald Sie an der Reihe sind, geht eine Einladung an {email}."),
    another: "Weitere Adresse eintragen",
    known_title: "Diese Adresse ist bekannt",
    known_text: |email| {
        format!("{email} steht auf der Liste oder hat ein Konto. Eine Einladung folgt, oder Sie melden sich an.")
    },
    sign_in: "Anmelden",

    invited_title: "Sie sind eingeladen",
    invited_text: "Sie müssen nicht warten. Erstellen Sie jetzt Ihr Konto.",
    sign_up: "Konto erstellen",
    wait_instead: "Doch auf die Warteliste",
    open_title: "Kein Warten nötig",
    open_text: |app| format!("Für {app} kann sich jeder ein Konto erstellen."),
    closed_title: "Zurzeit keine Anmeldung",
    closed_text: |app| format!("{app} nimmt im Moment niemanden neu auf."),
    signed_in_title: "Sie sind schon dabei",
    signed_in_text: "Dieses Konto muss nicht warten.",
    continue_: "Weiter",

    name_malformed: "Das sieht nicht nach einem Namen aus.",
    forbidden: "Etwas in Ihrer Eingabe ist hier nicht erlaubt. Ändern Sie es, und versuchen Sie es erneut.",
    full: "Die Liste ist zurzeit voll. Versuchen Sie es später erneut.",
    country_restricted: "Aus Ihrem Land ist das nicht möglich.",
};
