//! French, with « vous ».
//!
//! Buttons are infinitives, requests imperatives, what goes on and what is done nouns where one is at hand (« Connexion »),
//! so that no text has to know whether somebody is a man or a woman: « Vous avez une invitation », not « Vous êtes invité ».
//! A name that follows « de » would need « d’ » before a vowel, so names stand after a colon or another preposition. Before
//! `? ! : ;` and inside « » there is a narrow no-break space.
//!
//! | English | French |
//! | --- | --- |
//! | sign in, sign-in | se connecter, connexion |
//! | sign up, sign-up | s’inscrire, inscription; « créer un compte » for the act |
//! | sign out | se déconnecter; « déconnecter » a device or an account |
//! | account | compte |
//! | password | mot de passe |
//! | passkey | clé d’accès |
//! | security key | clé de sécurité |
//! | code | code |
//! | backup code | code de secours |
//! | authenticator app | application d’authentification |
//! | second factor, second step | second facteur, seconde étape |
//! | two-step verification | vérification en deux étapes |
//! | email address | adresse e-mail |
//! | text message | SMS |
//! | username | nom d’utilisateur |
//! | organization | organisation |
//! | workspace | espace de travail |
//! | member, admin | membre, responsable |
//! | invitation, waitlist | invitation, liste d’attente |
//! | device | appareil |
//! | session | session |
//! | whoever runs this app | l’équipe de cette application |

#[cfg(feature = "organizations")]
mod create_tenancy;
#[cfg(feature = "sign-up")]
mod invitation;
#[cfg(feature = "organizations")]
mod org_switcher;
#[cfg(feature = "sign-in")]
mod sign_in;
#[cfg(feature = "sign-up")]
mod sign_up;
#[cfg(feature = "profile")]
mod user_profile;
#[cfg(feature = "profile")]
mod user_profile_identity;
#[cfg(feature = "sign-up")]
mod waitlist;

use super::{
    AccountPickerMessages, CommonMessages, Count, Direction, Messages, NameOrder, Plural, ProblemMessages,
    ProviderMessages, UserButtonMessages, WidgetMessages, spoken_time,
};

const TAG: &str = "fr";

/// A number of this language.
fn numbered(number: impl TryInto<u32>) -> Count {
    Count::new(TAG, number)
}

/// French.
pub static FRENCH: Messages = Messages {
    locale: TAG,
    direction: Direction::Ltr,
    name_order: NameOrder::GivenFirst,
    common: CommonMessages {
        try_again: "Réessayer",
        help: "Obtenir de l’aide",
        loading: "Chargement",
        working: "Un instant",
        the_app: "cette application",
        server_says: |text| format!("Message du serveur : {text}"),
        sentences: |one, other| format!("{one} {other}"),
    },
    #[cfg(feature = "sign-in")]
    problem: ProblemMessages {
        offline: "Le serveur est injoignable. Vérifiez votre connexion, puis réessayez.",
        timeout: "Le serveur n’a pas répondu à temps. Réessayez.",
        rate_limited: "Trop de demandes. Patientez une minute, puis réessayez.",
        challenge_failed: "La vérification qui protège cette page a échoué. Réessayez.",
        signed_out: "Votre session est terminée. Reconnectez-vous pour continuer.",
        forbidden: "Votre compte ne permet pas cette action.",
        gone: "Cet élément n’existe plus. Actualisez l’affichage.",
        server_fault: "Une erreur s’est produite sur le serveur. Réessayez dans un instant.",
    },
    #[cfg(feature = "sign-in")]
    sign_in: sign_in::MESSAGES,
    #[cfg(feature = "sign-in")]
    sign_in_errors: sign_in::ERRORS,
    #[cfg(feature = "sign-up")]
    invitation: invitation::MESSAGES,
    #[cfg(feature = "sign-up")]
    waitlist: waitlist::MESSAGES,
    #[cfg(feature = "sign-up")]
    sign_up: sign_up::MESSAGES,
    #[cfg(feature = "sign-up")]
    sign_up_errors: sign_up::ERRORS,
    #[cfg(feature = "sign-in")]
    user_button: UserButtonMessages {
        open: |name| format!("Menu du compte : {name}"),
        menu: "Compte",
        manage_account: "Gérer le compte",
        switch_to: |name| format!("Basculer vers {name}"),
        other_accounts: "Autres comptes",
        add_account: "Ajouter un compte",
        sign_out: "Se déconnecter",
        sign_out_all: "Se déconnecter de tous les comptes",
        signing_out: "Déconnexion",
        switching: "Changement de compte",
        works_in: "Travaille dans",
    },
    #[cfg(feature = "sign-in")]
    account_picker: AccountPickerMessages {
        sign_out_of: |name| format!("Déconnecter {name}"),
        signed_out_of: |name| format!("Compte déconnecté : {name}"),
        nobody_title: "Aucun compte connecté",
        nobody_text: "Connectez-vous pour continuer.",
    },
    #[cfg(feature = "organizations")]
    org_switcher: org_switcher::MESSAGES,
    #[cfg(feature = "organizations")]
    create_organization: create_tenancy::ORGANIZATION,
    #[cfg(feature = "organizations")]
    create_workspace: create_tenancy::WORKSPACE,
    #[cfg(feature = "profile")]
    user_profile: user_profile::MESSAGES,
    #[cfg(feature = "sign-in")]
    widget: WidgetMessages {
        close: "Fermer",
        country: |name, dial| format!("Pays : {name}, {dial}"),
        countries: "Pays",
        search_countries: "Rechercher un pays ou un indicatif",
        no_country: "Aucun pays trouvé.",
        rule_met: "Rempli :",
        rule_unmet: "À remplir :",
        rules_left: |count| {
            let count = numbered(count);
            match count.plural {
                Plural::One => format!("Encore {count} critère à remplir"),
                _ => format!("Encore {count} critères à remplir"),
            }
        },
        rules_all_met: "Tous les critères sont remplis",
        time_left: |seconds| format!("Encore {}", spoken_time(TAG, seconds)),
        or: "ou",
        continue_with: |provider| format!("Continuer avec {provider}"),
    },
    provider: ProviderMessages {
        failed_title: "La connexion n’est pas disponible",
        failed_text: "Le service de connexion est injoignable. Vérifiez votre accès à Internet, puis réessayez.",
        for_developers: |text| format!("Pour l’équipe de développement : {text}"),
    },
};
