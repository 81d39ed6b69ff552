//! Invitations in German.

use crate::i18n::InvitationMessages;

pub(super) const MESSAGES: InvitationMessages = InvitationMessages {
    working: "Ihre Einladung wird geprüft",
    accepting: "Einladung wird angenommen",
    switching: "Konto wird gewechselt",
    signing_out: "Wird abgemeldet",
    entering: "Sie werden weitergeleitet",

    offer_title: "Sie sind eingeladen",
    offer_text: "Nehmen Sie an, um dem Team beizutreten, das Sie eingeladen hat.",
    accept: "Einladung annehmen",
    offer_accounts: "Es tritt das Konto bei, an das die Einladung ging.",
    not_now: "Jetzt nicht",

    sign_in_title: "Zum Annehmen anmelden",
    sign_in: "Anmelden",
    sign_up_title: "Zum Annehmen registrieren",
    sign_up: "Konto erstellen",
    sent_to: |email| format!("Die Einladung ging an {email}."),
    sent_elsewhere: "Die Einladung ging an eine andere Adresse.",

    other_account_title: "Für ein anderes Konto",
    signed_in_as: "Sie sind angemeldet als",
    sign_in_instead: "Mit dieser Adresse anmelden",
    sign_up_instead: "Konto dafür erstellen",
    sign_out_and_in: "Abmelden und Konto wechseln",
    sign_out_and_up: "Abmelden und Konto erstellen",

    joined_title: |place| format!("Sie sind {place} beigetreten"),
    joined_somewhere: "Sie sind beigetreten",
    joined_text: "Es geht gleich weiter.",
    shut_out: "Sie sind Mitglied, haben aber noch keinen Zutritt: Ein zweiter Faktor oder ein anderes Netz wird verlangt. Prüfen Sie die Sicherheit Ihres Kontos, oder fragen Sie, wer Sie eingeladen hat.",
    member_title: |place| format!("Sie sind bereits Mitglied von {place}"),
    member_somewhere: "Sie sind bereits Mitglied",
    member_text: "Es gab nichts mehr anzunehmen.",
    continue_: "Weiter",
    to_app: |app| format!("Weiter zu {app}"),

    failed_title: "Die Einladung wurde nicht angenommen",
    not_entered: "Sie sind Mitglied, konnten aber nicht weitergeleitet werden.",
    incomplete: "Die Adresse dieser Seite ist unvollständig. Öffnen Sie den Link der Einladung erneut.",
    unknown: "Diese Einladung gilt nicht mehr: Sie wurde verwendet, zurückgezogen oder durch eine neuere ersetzt. Bitten Sie um eine neue.",
    expired: "Diese Einladung ist zu alt. Bitten Sie um eine neue.",
    full: "Es ist kein Platz für weitere Mitglieder. Sagen Sie es der Person, die Sie eingeladen hat.",
    disabled: "Dieses Konto ist gesperrt. Bitten Sie den Betreiber dieser App um Hilfe.",
};
