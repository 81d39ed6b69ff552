//! Spanish, with «tú», in words that are understood in Spain and in America alike.
//!
//! One asks to «escribir» and «elegir», because «introducir» and «ingresar» each belong to one side of the ocean; for the
//! same reason «teléfono» and not «móvil» or «celular». Buttons are infinitives, requests imperatives. Texts avoid to say
//! whether somebody is a man or a woman: «Tienes una invitación», «Hola de nuevo».
//!
//! | English | Spanish |
//! | --- | --- |
//! | sign in, sign-in | iniciar sesión, inicio de sesión |
//! | sign up, sign-up | registrarse, registro; «crear una cuenta» for the act |
//! | sign out | cerrar sesión |
//! | account | cuenta |
//! | password | contraseña |
//! | passkey | llave de acceso |
//! | security key | llave de seguridad |
//! | code | código |
//! | backup code | código de respaldo |
//! | authenticator app | app de autenticación |
//! | second factor, second step | segundo factor, segundo paso |
//! | two-step verification | verificación en dos pasos |
//! | email address | correo electrónico; «correo» where it is repeated |
//! | text message | SMS |
//! | username | nombre de usuario |
//! | organization | organización |
//! | workspace | espacio de trabajo |
//! | member, admin | miembro, administración |
//! | invitation, waitlist | invitación, lista de espera |
//! | device | dispositivo |
//! | session | sesión |
//! | whoever runs this app | el equipo de esta app |

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

const TAG: &str = "es";

/// A number of this language.
fn numbered(number: impl TryInto<u32>) -> Count {
    Count::new(TAG, number)
}

/// Spanish.
pub static SPANISH: Messages = Messages {
    locale: TAG,
    direction: Direction::Ltr,
    name_order: NameOrder::GivenFirst,
    common: CommonMessages {
        try_again: "Reintentar",
        help: "Obtener ayuda",
        loading: "Cargando",
        working: "Un momento",
        the_app: "esta app",
        server_says: |text| format!("El servidor dice: {text}"),
        sentences: |one, other| format!("{one} {other}"),
    },
    #[cfg(feature = "sign-in")]
    problem: ProblemMessages {
        offline: "No se puede conectar con el servidor. Revisa tu conexión y vuelve a intentarlo.",
        timeout: "El servidor no respondió a tiempo. Vuelve a intentarlo.",
        rate_limited: "Demasiadas solicitudes. Espera un minuto y vuelve a intentarlo.",
        challenge_failed: "Falló la comprobación que protege esta página. Vuelve a intentarlo.",
        signed_out: "Tu sesión se ha cerrado. Inicia sesión de nuevo para continuar.",
        forbidden: "Tu cuenta no tiene permiso para esto.",
        gone: "Esto ya no existe. Actualiza la página.",
        server_fault: "Algo falló en el servidor. Vuelve a intentarlo en un momento.",
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
        open: |name| format!("Menú de la cuenta de {name}"),
        menu: "Cuenta",
        manage_account: "Administrar cuenta",
        switch_to: |name| format!("Cambiar a {name}"),
        other_accounts: "Otras cuentas",
        add_account: "Añadir cuenta",
        sign_out: "Cerrar sesión",
        sign_out_all: "Cerrar sesión en todas las cuentas",
        signing_out: "Cerrando sesión",
        switching: "Cambiando de cuenta",
        works_in: "Trabaja en",
    },
    #[cfg(feature = "sign-in")]
    account_picker: AccountPickerMessages {
        sign_out_of: |name| format!("Cerrar la sesión de {name}"),
        signed_out_of: |name| format!("Sesión de {name} cerrada"),
        nobody_title: "Ninguna sesión iniciada",
        nobody_text: "Inicia sesión para continuar.",
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
        close: "Cerrar",
        country: |name, dial| format!("País: {name}, {dial}"),
        countries: "Países",
        search_countries: "Buscar país o prefijo",
        no_country: "No se encontró ningún país.",
        rule_met: "Cumplido:",
        rule_unmet: "Sin cumplir:",
        rules_left: |count| {
            let count = numbered(count);
            match count.plural {
                Plural::One => format!("Falta {count} requisito"),
                _ => format!("Faltan {count} requisitos"),
            }
        },
        rules_all_met: "Se cumplen todos los requisitos",
        time_left: |seconds| format!("Tiempo restante: {}", spoken_time(TAG, seconds)),
        or: "o",
        continue_with: |provider| format!("Continuar con {provider}"),
    },
    provider: ProviderMessages {
        failed_title: "El inicio de sesión no está disponible",
        failed_text: "No se puede conectar con el servicio de inicio de sesión. Revisa tu conexión y vuelve a intentarlo.",
        for_developers: |text| format!("Para el equipo de desarrollo: {text}"),
    },
};
