//! The waitlist in French.

use crate::i18n::WaitlistMessages;

pub(super) const MESSAGES: WaitlistMessages = WaitlistMessages {
    title: "Rejoindre la liste d’attente",
    text: |app| format!("L’accès à {app} s’ouvre peu à peu. Laissez votre adresse pour recevoir une invitation."),
    submit: "Rejoindre la liste d’attente",
    have_account: "Vous avez déjà un compte ?",

    joined_title: "Vous êtes sur la liste",
    joined_text: |email| format!("Quand votre tour viendra, une invitation sera envoyée à {email}."),
    another: "Ajouter une autre adresse",
    known_title: "Cette adresse est déjà connue",
    known_text: |email| {
        format!("{email} est sur la liste ou a déjà un compte. Attendez votre invitation ou connectez-vous.")
    },
    sign_in: "Se connecter",

    invited_title: "Vous avez une invitation",
    invited_text: "Vous n’avez pas à attendre. Créez votre compte dès maintenant.",
    sign_up: "Créer un compte",
    wait_instead: "Rejoindre plutôt la liste d’attente",
    open_title: "Pas besoin d’attendre",
    open_text: |app| format!("Tout le monde peut créer un compte pour {app}."),
    closed_title: "Aucune inscription pour le moment",
    closed_text: |app| format!("L’accès à {app} est fermé aux nouveaux comptes pour le moment."),
    signed_in_title: "Vous avez déjà accès",
    signed_in_text: "Ce compte n’a pas à attendre.",
    continue_: "Continuer",

    name_malformed: "Cela ne ressemble pas à un nom.",
    forbidden: "Un élément de votre saisie n’est pas autorisé ici. Modifiez-le, puis réessayez.",
    full: "La liste est complète pour le moment. Réessayez plus tard.",
    country_restricted: "L’inscription n’est pas possible depuis votre pays.",
};
