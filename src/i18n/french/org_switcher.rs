//! The organization switcher in French.

use super::numbered;
use crate::i18n::{OrgSwitcherMessages, Plural};

pub(super) const MESSAGES: OrgSwitcherMessages = OrgSwitcherMessages {
    open: |place| format!("{place}, changer d’organisation"),
    title: "Changer d’organisation",
    list: "Organisations",
    search: "Rechercher une organisation",
    nothing_found: "Aucun résultat.",
    personal: "Compte personnel",
    organization: "Organisation",
    within: |organization, workspace| format!("{organization} / {workspace}"),
    workspace_of: |organization| format!("espace de travail dans {organization}"),
    manage: "Gérer",
    leave: "Quitter",
    create_organization: "Nouvelle organisation",
    create_workspace: "Nouvel espace de travail",
    empty_title: "Vous n’avez pas encore d’organisation",
    empty_may_create: "Créez-en une pour travailler à plusieurs ou demandez une invitation.",
    empty_ask: "Demandez une invitation à un membre d’une organisation.",
    failed: "Vos organisations n’ont pas pu être chargées.",
    switching: "Changement en cours",
    switched: |place| format!("Vous êtes maintenant dans {place}"),

    shut: "Accès fermé",
    shut_title: |place| format!("{place} : accès fermé pour le moment"),
    shut_by_factor: "Un second facteur est demandé aux membres, et votre compte n’en a pas. Configurez-en un, puis revenez.",
    shut_by_address: "L’accès n’est possible que depuis certains réseaux. Connectez-vous depuis un réseau autorisé, puis vérifiez à nouveau.",
    shut_by_both: "Un second facteur est demandé aux membres, et votre compte n’en a pas. De plus, l’accès n’est possible que depuis certains réseaux.",
    shut_otherwise: "Les règles en place ne vous donnent pas accès pour le moment. Une personne responsable peut vous en dire plus.",
    shut_by_factor_short: "Second facteur nécessaire",
    shut_by_address_short: "Pas depuis ce réseau",
    set_up_factor: "Configurer un second facteur",
    look_again: "Vérifier à nouveau",

    leave_title: |place| format!("Quitter {place} ?"),
    leave_organization_text: |workspaces| {
        match (workspaces, numbered(workspaces).plural) {
        (0, _) => "Vous perdrez l’accès aussitôt. Seule une nouvelle invitation vous permettra de revenir.".into(),
        (_, Plural::One) => {
            "Vous perdrez aussitôt l’accès, y compris à votre espace de travail. Seule une nouvelle invitation vous permettra de revenir."
                .into()
        }
        _ => format!("Vous perdrez aussitôt l’accès, y compris à vos {workspaces} espaces de travail. Seule une nouvelle invitation vous permettra de revenir.", workspaces = numbered(workspaces)),
    }
    },
    leave_workspace_text: |organization| {
        format!(
            "Vous perdrez l’accès aussitôt, mais garderez l’accès à {organization}. Seule une nouvelle invitation vous permettra de revenir."
        )
    },
    leave_submit: |place| format!("Quitter {place}"),
    leaving: "Départ en cours",
    left: |place| format!("Vous avez quitté {place}"),
    cancel: "Annuler",
    sole_admin: "Vous êtes la seule personne responsable. Confiez d’abord ce rôle à quelqu’un d’autre.",
};
