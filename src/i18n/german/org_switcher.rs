//! The organization switcher in German.

use super::numbered;
use crate::i18n::{OrgSwitcherMessages, Plural};

pub(super) const MESSAGES: OrgSwitcherMessages = OrgSwitcherMessages {
    open: |place| format!("{place}, Organisation wechseln"),
    title: "Organisation wechseln",
    list: "Organisationen",
    search: "Organisationen suchen",
    nothing_found: "Nichts gefunden.",
    personal: "Persönliches Konto",
    organization: "Organisation",
    within: |organization, workspace| format!("{organization} / {workspace}"),
    workspace_of: |organization| format!("Arbeitsbereich von {organization}"),
    manage: "Verwalten",
    leave: "Verlassen",
    create_organization: "Neue Organisation",
    create_workspace: "Neuer Arbeitsbereich",
    empty_title: "Sie sind noch in keiner Organisation",
    empty_may_create: "Erstellen Sie eine, um mit anderen zu arbeiten, oder lassen Sie sich einladen.",
    empty_ask: "Bitten Sie jemanden, der in einer ist, Sie einzuladen.",
    failed: "Ihre Organisationen konnten nicht geladen werden.",
    switching: "Wird gewechselt",
    switched: |place| format!("Sie sind jetzt in: {place}"),

    shut: "Kein Zutritt",
    shut_title: |place| format!("{place}: zurzeit kein Zutritt"),
    shut_by_factor: "Hier brauchen Mitglieder einen zweiten Faktor, und Ihr Konto hat keinen. Richten Sie einen ein und kommen Sie dann zurück.",
    shut_by_address: "Der Zutritt ist nur aus bestimmten Netzwerken erlaubt. Verbinden Sie sich aus einem erlaubten und prüfen Sie es dann erneut.",
    shut_by_both: "Hier brauchen Mitglieder einen zweiten Faktor, den Ihr Konto nicht hat, und der Zutritt ist nur aus bestimmten Netzwerken erlaubt.",
    shut_otherwise: "Die Regeln lassen Sie zurzeit nicht ein. Mehr weiß jemand aus der Verwaltung.",
    shut_by_factor_short: "Zweiter Faktor nötig",
    shut_by_address_short: "Nicht aus diesem Netzwerk",
    set_up_factor: "Zweiten Faktor einrichten",
    look_again: "Erneut prüfen",

    leave_title: |place| format!("{place} verlassen?"),
    leave_organization_text: |workspaces| {
        let count = numbered(workspaces);
        match (workspaces, count.plural) {
            (0, _) => {
                "Sie verlieren sofort den Zugang. Zurück führt nur eine neue Einladung.".into()
            }
            (_, Plural::One) => {
                "Sie verlieren sofort den Zugang, auch zu Ihrem Arbeitsbereich darin. Zurück führt nur eine neue Einladung.".into()
            }
            _ => format!(
                "Sie verlieren sofort den Zugang, auch zu Ihren {count} Arbeitsbereichen darin. Zurück führt nur eine neue Einladung."
            ),
        }
    },
    leave_workspace_text: |organization| {
        format!(
            "Sie verlieren sofort den Zugang und bleiben Mitglied von {organization}. Zurück führt nur eine neue Einladung."
        )
    },
    leave_submit: |place| format!("{place} verlassen"),
    leaving: "Wird verlassen",
    left: |place| format!("Sie haben {place} verlassen"),
    cancel: "Abbrechen",
    sole_admin: "Sie sind die einzige Person, die verwalten darf. Geben Sie dieses Recht zuerst an jemand anderen.",
};
