//! The words of the user's profile in German.

use crate::i18n::{PasswordSectionMessages, UserProfileMessages};

pub(super) const MESSAGES: UserProfileMessages = UserProfileMessages {
    title: "Konto",
    sections: "Bereiche des Kontos",
    group_identity: "Über Sie",
    group_security: "Sicherheit",
    group_account: "Konto",
    back: "Alle Bereiche",
    load_failed: "Ihr Konto konnte nicht geladen werden.",
    reload_failed: "Diese Angaben sind möglicherweise nicht mehr aktuell.",
    cancel: "Abbrechen",
    password: PasswordSectionMessages {
        name: "Passwort",
        text: "Mit einem Passwort können Sie sich anmelden. Wählen Sie eines, das Sie sonst nirgends verwenden.",
        is_set: "Passwort festgelegt",
        is_unset: "Kein Passwort festgelegt",
        set: "Passwort festlegen",
        change: "Ändern",
        remove: "Entfernen",
        set_title: "Passwort festlegen",
        change_title: "Passwort ändern",
        current: "Aktuelles Passwort",
        new: "Neues Passwort",
        save: "Passwort speichern",
        was_set: "Ihr Passwort ist festgelegt.",
        was_changed: "Ihr Passwort ist geändert.",
        was_removed: "Ihr Passwort ist entfernt.",
        remove_title: "Passwort entfernen?",
        remove_text: "Sie können sich dann nicht mehr damit anmelden. Ihre anderen Anmeldewege bleiben bestehen.",
        only_way_in: "Es lässt sich nicht entfernen, weil Sie sich sonst nicht mehr anmelden könnten.",
        current_missing: "Geben Sie Ihr aktuelles Passwort ein.",
        current_wrong: "Das ist nicht Ihr aktuelles Passwort.",
        new_missing: "Geben Sie ein neues Passwort ein.",
        same: "Wählen Sie ein anderes als das aktuelle Passwort.",
    },
};
