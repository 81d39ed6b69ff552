//! Founding an organization or a workspace in German.

use super::numbered;
use crate::i18n::{CreateTenancyMessages, Plural};

pub(super) const ORGANIZATION: CreateTenancyMessages = CreateTenancyMessages {
    title: "Organisation erstellen",
    subtitle: "Ein Ort, um mit anderen zu arbeiten.",
    logo: "Logo",
    logo_hint: "PNG, JPEG, GIF oder WebP, bis 2 MB",
    choose_logo: "Bild auswählen",
    change_logo: "Ändern",
    remove_logo: "Entfernen",
    logo_too_large: "Das Bild ist größer als 2 MB. Wählen Sie ein kleineres.",
    logo_no_picture: "Diese Datei ist kein Bild in PNG, JPEG, GIF oder WebP. Wählen Sie eine andere.",
    logo_unreadable: "Die Datei konnte nicht gelesen werden. Wählen Sie sie erneut aus.",
    organization: "Organisation",
    choose_organization: "Organisation auswählen",
    organization_missing: "Wählen Sie die Organisation aus, für die er ist.",
    name: "Name",
    name_missing: "Geben Sie einen Namen ein.",
    name_too_short: "Verwenden Sie mindestens 2 Zeichen.",
    name_too_long: "Verwenden Sie höchstens 100 Zeichen.",
    description: "Beschreibung (freiwillig)",
    submit: "Organisation erstellen",
    creating: "Organisation wird erstellt",

    switched_off: "Hier gibt es keine Organisationen.",
    not_allowed: "Hier erstellt nur die Verwaltung Organisationen. Lassen Sie sich in eine einladen.",
    too_many: |count| {
        let count = numbered(count);
        match count.plural {
            Plural::One => format!(
                "Sie sind in {count} Organisation, mehr sind hier nicht erlaubt. Verlassen Sie sie, um eine andere zu erstellen."
            ),
            _ => format!(
                "Hier sind {count} Organisationen erlaubt, und so viele haben Sie. Verlassen Sie eine, um eine andere zu erstellen."
            ),
        }
    },
    too_many_unknown: "Sie haben so viele Organisationen, wie hier erlaubt sind. Verlassen Sie eine, um eine andere zu erstellen.",
    no_organization: "Sie sind noch in keiner Organisation.",
    every_organization_shut: "Sie haben zurzeit zu keiner Ihrer Organisationen Zutritt.",
    factor_needed: "Dafür ist ein zweiter Faktor nötig. Richten Sie ihn zuerst in Ihrem Profil ein.",
    address_not_allowed: "Aus Ihrem Netzwerk ist das nicht erlaubt. Verbinden Sie sich aus einem anderen und versuchen Sie es erneut.",
    picture_refused: "Der Server hat das Bild nicht angenommen. Wählen Sie ein anderes, oder fahren Sie ohne Bild fort.",
    uncertain: "Es kam keine Antwort, daher ist nicht sicher, ob das Erstellen gelungen ist. Versuchen Sie es erneut: Was schon da ist, wird gefunden und nicht zweimal erstellt.",
    signed_out: "Melden Sie sich an, um eine Organisation zu erstellen.",
    sign_in: "Anmelden",
    back: "Zurück",

    created: |name| format!("{name} ist erstellt"),
    invite_title: "Laden Sie Ihr Team ein",
    invite_text: |name| format!("Alle erhalten eine E-Mail mit einem Link zu {name}."),
    most_members: |limit| format!("Höchstens {} Mitglieder.", numbered(limit)),
    email: "E-Mail-Adressen",
    email_hint: "Durch Kommas getrennt",
    email_malformed: "Das ist keine vollständige Adresse. Berichtigen oder entfernen Sie sie.",
    email_missing: "Geben Sie mindestens eine Adresse ein, oder überspringen Sie diesen Schritt.",
    add: "Hinzufügen",
    role: "Rolle",
    default_role: "Wie üblich",
    invitees: "Einzuladende Personen",
    remove: |email| format!("{email} entfernen"),
    waiting: "Noch nicht gesendet",
    sending: "Wird gesendet",
    sent: "Eingeladen",
    sent_count: |count| {
        let count = numbered(count);
        match count.plural {
            Plural::One => format!("{count} Einladung gesendet"),
            _ => format!("{count} Einladungen gesendet"),
        }
    },
    send: "Einladungen senden",
    send_rest: "Übrige erneut senden",
    skip: "Vorerst überspringen",
    finish: "Fertigstellen",
    pending: "Ist bereits eingeladen",
    member: "Ist bereits Mitglied",
    full: |limit| format!("Kein Platz mehr: höchstens {} Mitglieder.", numbered(limit)),
    full_unknown: "Kein Platz für weitere Mitglieder.",
    stopped: "Die übrigen wurden nicht gesendet.",

    done_title: |name| format!("{name} ist bereit"),
    done_alone: "Sie können jederzeit jemanden einladen.",
    done_invited: |count| {
        let count = numbered(count);
        match count.plural {
            Plural::One => format!("{count} Person ist eingeladen."),
            _ => format!("{count} Personen sind eingeladen."),
        }
    },
    enter: |name| format!("Weiter zu {name}"),
    another: "Weitere erstellen",
};

pub(super) const WORKSPACE: CreateTenancyMessages = CreateTenancyMessages {
    title: "Arbeitsbereich erstellen",
    subtitle: "Ein Teil einer Organisation mit eigenen Mitgliedern.",
    submit: "Arbeitsbereich erstellen",
    creating: "Arbeitsbereich wird erstellt",
    switched_off: "Hier gibt es keine Arbeitsbereiche.",
    too_many: |count| {
        let count = numbered(count);
        match count.plural {
            Plural::One => format!("Diese Organisation hat {count} Arbeitsbereich, mehr sind nicht erlaubt."),
            _ => format!("Diese Organisation hat {count} Arbeitsbereiche, mehr sind nicht erlaubt."),
        }
    },
    not_allowed: "Hier erstellt nur die Verwaltung Arbeitsbereiche. Lassen Sie sich in einen einladen.",
    too_many_unknown: "Diese Organisation hat so viele Arbeitsbereiche, wie erlaubt sind.",
    no_organization: "Ein Arbeitsbereich gehört zu einer Organisation, und Sie sind noch in keiner.",
    every_organization_shut: "Ein Arbeitsbereich gehört zu einer Organisation, und Sie haben zurzeit zu keiner Ihrer Organisationen Zutritt.",
    signed_out: "Melden Sie sich an, um einen Arbeitsbereich zu erstellen.",
    another: "Weiteren erstellen",
    ..ORGANIZATION
};
