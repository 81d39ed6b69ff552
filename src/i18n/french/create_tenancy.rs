//! Founding an organization or a workspace in French.

use super::numbered;
use crate::i18n::{CreateTenancyMessages, Plural};

pub(super) const ORGANIZATION: CreateTenancyMessages = CreateTenancyMessages {
    title: "Créer une organisation",
    subtitle: "Un lieu pour travailler à plusieurs.",
    logo: "Logo",
    logo_hint: "PNG, JPEG, GIF ou WebP, 2 Mo au maximum",
    choose_logo: "Choisir une image",
    change_logo: "Modifier",
    remove_logo: "Supprimer",
    logo_too_large: "L’image dépasse 2 Mo. Choisissez-en une plus petite.",
    logo_no_picture: "Ce fichier n’est pas une image PNG, JPEG, GIF ou WebP. Choisissez-en un autre.",
    logo_unreadable: "Le fichier n’a pas pu être lu. Choisissez-le à nouveau.",
    organization: "Organisation",
    choose_organization: "Choisissez une organisation",
    organization_missing: "Choisissez l’organisation concernée.",
    name: "Nom",
    name_missing: "Saisissez un nom.",
    name_too_short: "Utilisez au moins 2 caractères.",
    name_too_long: "Utilisez 100 caractères au maximum.",
    description: "Description (facultatif)",
    submit: "Créer l’organisation",
    creating: "Création de l’organisation",

    switched_off: "Il n’y a pas d’organisations ici.",
    not_allowed: "Ici, seule l’administration crée des organisations. Demandez une invitation.",
    too_many: |limit| {
        let limit = numbered(limit);
        match limit.plural {
        Plural::One => "Vous faites partie d’une organisation, et c’est le maximum autorisé ici. Quittez-la pour en créer une autre.".into(),
        _ => format!(
            "Vous faites partie de {limit} organisations, et c’est le maximum autorisé ici. Quittez-en une pour en créer une autre."
        ),
    }
    },
    too_many_unknown: "Vous avez atteint le nombre maximal d’organisations. Quittez-en une pour en créer une autre.",
    no_organization: "Vous n’avez pas encore d’organisation.",
    every_organization_shut: "L’accès à toutes vos organisations vous est fermé pour le moment.",
    factor_needed: "Un second facteur est nécessaire. Configurez-en d’abord un dans votre profil.",
    address_not_allowed: "Cette action n’est pas autorisée depuis votre réseau. Connectez-vous depuis un autre, puis réessayez.",
    picture_refused: "Le serveur a refusé l’image. Choisissez-en une autre ou continuez sans image.",
    uncertain: "Aucune réponse n’est arrivée : la création n’est pas certaine. Réessayez : ce qui existe déjà sera retrouvé et non créé deux fois.",
    signed_out: "Connectez-vous pour créer une organisation.",
    sign_in: "Se connecter",
    back: "Retour",

    created: |name| format!("L’organisation {name} a été créée"),
    invite_title: "Invitez votre équipe",
    invite_text: |name| format!("Chaque personne recevra un e-mail avec un lien vers {name}."),
    most_members: |limit| {
        let limit = numbered(limit);
        match limit.plural {
            Plural::One => format!("{limit} membre au maximum."),
            _ => format!("{limit} membres au maximum."),
        }
    },
    email: "Adresses e-mail",
    email_hint: "Séparées par des virgules",
    email_malformed: "Cette adresse est incomplète. Corrigez-la ou supprimez-la.",
    email_missing: "Saisissez au moins une adresse ou passez cette étape.",
    add: "Ajouter",
    role: "Rôle",
    default_role: "Rôle par défaut",
    invitees: "Personnes à inviter",
    remove: |email| format!("Retirer {email}"),
    waiting: "Pas encore envoyée",
    sending: "Envoi",
    sent: "Invitation envoyée",
    sent_count: |count| {
        let count = numbered(count);
        match count.plural {
            Plural::One => format!("{count} invitation envoyée"),
            _ => format!("{count} invitations envoyées"),
        }
    },
    send: "Envoyer les invitations",
    send_rest: "Renvoyer les autres",
    skip: "Passer pour l’instant",
    finish: "Terminer",
    pending: "A déjà une invitation",
    member: "Est déjà membre",
    full: |limit| {
        let limit = numbered(limit);
        match limit.plural {
            Plural::One => format!("Plus de place : {limit} membre au maximum."),
            _ => format!("Plus de place : {limit} membres au maximum."),
        }
    },
    full_unknown: "Plus de place pour d’autres membres.",
    stopped: "Les autres invitations n’ont pas été envoyées.",

    done_title: |name| format!("L’organisation {name} est prête"),
    done_alone: "Vous pouvez inviter des personnes à tout moment.",
    done_invited: |count| {
        let count = numbered(count);
        match count.plural {
            Plural::One => format!("{count} personne invitée."),
            _ => format!("{count} personnes invitées."),
        }
    },
    enter: |name| format!("Accéder à {name}"),
    another: "En créer une autre",
};

pub(super) const WORKSPACE: CreateTenancyMessages = CreateTenancyMessages {
    title: "Créer un espace de travail",
    subtitle: "Une partie d’une organisation, avec ses propres membres.",
    submit: "Créer l’espace de travail",
    creating: "Création de l’espace de travail",
    switched_off: "Il n’y a pas d’espaces de travail ici.",
    not_allowed: "Ici, seule l’administration crée des espaces de travail. Demandez une invitation.",
    too_many: |limit| {
        let limit = numbered(limit);
        match limit.plural {
            Plural::One => "Cette organisation a un espace de travail, et c’est le maximum autorisé.".into(),
            _ => format!("Cette organisation a {limit} espaces de travail, et c’est le maximum autorisé."),
        }
    },
    too_many_unknown: "Cette organisation a atteint le nombre maximal d’espaces de travail.",
    no_organization: "Un espace de travail fait partie d’une organisation, et vous n’en avez pas encore.",
    every_organization_shut: "Un espace de travail fait partie d’une organisation, et l’accès à toutes les vôtres vous est fermé pour le moment.",
    signed_out: "Connectez-vous pour créer un espace de travail.",
    created: |name| format!("L’espace de travail {name} a été créé"),
    done_title: |name| format!("L’espace de travail {name} est prêt"),
    another: "En créer un autre",
    ..ORGANIZATION
};
