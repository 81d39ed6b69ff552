//! The sign-up in French.

use crate::i18n::{SignUpErrorMessages, SignUpMessages};

pub(super) const MESSAGES: SignUpMessages = SignUpMessages {
    title: |app| format!("S’inscrire à {app}"),
    subtitle: "Saisissez vos informations pour créer un compte.",
    invited_subtitle: |app| {
        format!("Vous avez une invitation pour {app}. Saisissez vos informations pour créer un compte.")
    },
    optional: "(facultatif)",
    submit: "S’inscrire",
    have_account: "Vous avez déjà un compte ?",
    sign_in_instead: "Se connecter",
    email_taken: "Un compte utilise déjà cette adresse.",
    username_free: "Ce nom est disponible.",
    strength_weak: "Facile à deviner",
    strength_fair: "Assez difficile à deviner",
    strength_good: "Difficile à deviner",
    strength_strong: "Très difficile à deviner",
    terms: "J’accepte les conditions de cette application",
    terms_link: "Conditions d’utilisation",
    privacy_link: "Politique de confidentialité",
    change_details: "Modifier vos informations",
    restricted_title: "Les inscriptions sont fermées",
    restricted_text: |app| format!("La création de comptes pour {app} n’est pas possible ici pour le moment."),
    waitlist_title: "Les inscriptions ouvrent bientôt",
    waitlist_text: |app| {
        format!("Inscrivez-vous sur la liste d’attente pour {app} : vous recevrez une invitation le moment venu.")
    },
    waitlist_link: "Rejoindre la liste d’attente",
    no_method: "Cette page ne peut pas afficher ce que cette application demande aux nouveaux comptes.",
    confirming: "Création de votre compte",
};

pub(super) const ERRORS: SignUpErrorMessages = SignUpErrorMessages {
    username_missing: "Choisissez un nom d’utilisateur.",
    password_missing: "Choisissez un mot de passe.",
    terms_missing: "Acceptez les conditions pour vous inscrire.",
    name_malformed: "Ce nom ne peut pas être utilisé. Raccourcissez-le ou retirez les caractères inhabituels.",
    email_disposable: "Les adresses jetables ne peuvent pas être utilisées ici. Saisissez-en une autre.",
    phone_of_internet: "Les numéros de téléphonie par Internet ne peuvent pas être utilisés ici. Saisissez-en un autre.",
    word_forbidden: "L’un de vos noms ou votre adresse contient un mot qui ne peut pas être utilisé ici. Modifiez-le.",
    address_not_invited: "Seule l’adresse qui a reçu cette invitation peut s’inscrire avec elle.",
    invitation_refused: "Cette invitation a déjà été utilisée ou est trop ancienne. Demandez-en une nouvelle.",
    attempt_expired: "Cela a pris trop de temps. Recommencez l’inscription : tout est encore là, sauf le mot de passe.",
    country_restricted: "L’inscription n’est pas possible depuis votre pays.",
    not_confirmed: "L’inscription n’a pas pu être confirmée. Réessayez.",
};
