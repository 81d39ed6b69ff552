//! Invitations in French.

use crate::i18n::InvitationMessages;

pub(super) const MESSAGES: InvitationMessages = InvitationMessages {
    working: "Vérification de votre invitation",
    accepting: "Acceptation de l’invitation",
    switching: "Changement de compte",
    signing_out: "Déconnexion",
    entering: "Redirection en cours",

    offer_title: "Vous avez une invitation",
    offer_text: "Acceptez-la pour rejoindre l’équipe qui vous l’a envoyée.",
    accept: "Accepter l’invitation",
    offer_accounts: "C’est le compte auquel l’invitation a été envoyée qui rejoindra l’équipe.",
    not_now: "Pas maintenant",

    sign_in_title: "Connectez-vous pour accepter",
    sign_in: "Se connecter",
    sign_up_title: "Créez un compte pour accepter",
    sign_up: "Créer un compte",
    sent_to: |email| format!("L’invitation a été envoyée à {email}."),
    sent_elsewhere: "L’invitation a été envoyée à une autre adresse.",

    other_account_title: "Pour un autre compte",
    signed_in_as: "Vous utilisez le compte",
    sign_in_instead: "Se connecter avec cette adresse",
    sign_up_instead: "Créer un compte pour cette adresse",
    sign_out_and_in: "Se déconnecter et utiliser cette adresse",
    sign_out_and_up: "Se déconnecter et créer un compte",

    joined_title: |place| format!("Vous avez rejoint {place}"),
    joined_somewhere: "Vous avez rejoint l’équipe",
    joined_text: "Redirection en cours.",
    shut_out: "Vous êtes membre, mais l’accès vous est encore fermé : un second facteur ou un autre réseau est demandé. Vérifiez la sécurité de votre compte ou posez la question à la personne qui vous a envoyé l’invitation.",
    member_title: |place| format!("Vous avez déjà rejoint {place}"),
    member_somewhere: "Vous êtes déjà membre",
    member_text: "Il n’y avait plus rien à accepter.",
    continue_: "Continuer",
    to_app: |app| format!("Accéder à {app}"),

    failed_title: "L’invitation n’a pas été acceptée",
    not_entered: "Vous êtes membre, mais la redirection a échoué.",
    incomplete: "L’adresse de cette page est incomplète. Rouvrez le lien de l’invitation.",
    unknown: "Cette invitation n’est plus valable : elle a été utilisée, retirée ou remplacée par une plus récente. Demandez-en une autre à la personne qui vous l’a envoyée.",
    expired: "Cette invitation est trop ancienne. Demandez-en une autre à la personne qui vous l’a envoyée.",
    full: "Il n’y a plus de place pour d’autres membres. Prévenez la personne qui vous a envoyé l’invitation.",
    disabled: "Ce compte est désactivé. Demandez de l’aide à l’équipe de cette application.",
};
