//! The sign-up in Spanish.

use crate::i18n::{SignUpErrorMessages, SignUpMessages};

pub(super) const MESSAGES: SignUpMessages = SignUpMessages {
    title: |app| format!("Regístrate en {app}"),
    subtitle: "Escribe tus datos para crear una cuenta.",
    invited_subtitle: |app| format!("Tienes una invitación a {app}. Escribe tus datos para crear una cuenta."),
    optional: "(opcional)",
    submit: "Registrarse",
    have_account: "¿Ya tienes cuenta?",
    sign_in_instead: "Iniciar sesión",
    email_taken: "Ya hay una cuenta con este correo.",
    username_free: "Este nombre está disponible.",
    strength_weak: "Fácil de adivinar",
    strength_fair: "No tan fácil de adivinar",
    strength_good: "Difícil de adivinar",
    strength_strong: "Muy difícil de adivinar",
    terms: "Acepto las condiciones de esta app",
    terms_link: "Condiciones del servicio",
    privacy_link: "Política de privacidad",
    change_details: "Cambiar tus datos",
    restricted_title: "El registro está cerrado",
    restricted_text: |app| format!("Por ahora no se pueden crear aquí cuentas nuevas para {app}."),
    waitlist_title: "El registro abrirá pronto",
    waitlist_text: |app| format!("Únete a la lista de espera de {app} y recibirás una invitación cuando sea tu turno."),
    waitlist_link: "Unirse a la lista de espera",
    no_method: "Esta página no puede mostrar lo que esta app pide a las cuentas nuevas.",
    confirming: "Creando tu cuenta",
};

pub(super) const ERRORS: SignUpErrorMessages = SignUpErrorMessages {
    username_missing: "Elige un nombre de usuario.",
    password_missing: "Elige una contraseña.",
    terms_missing: "Acepta las condiciones para registrarte.",
    name_malformed: "Este nombre no se puede usar. Acórtalo o quita los caracteres poco comunes.",
    email_disposable: "Aquí no se pueden usar correos temporales. Escribe otro.",
    phone_of_internet: "Aquí no se pueden usar números de telefonía por internet. Escribe otro.",
    word_forbidden: "Uno de tus nombres o tu correo contiene una palabra que no se puede usar aquí. Cámbiala.",
    address_not_invited: "Con esta invitación solo se puede registrar el correo que la recibió.",
    invitation_refused: "Esta invitación ya se usó o es demasiado antigua. Pide una nueva.",
    attempt_expired: "Eso tardó demasiado. Regístrate otra vez: todo sigue aquí, salvo la contraseña.",
    country_restricted: "No es posible registrarse desde tu país.",
    not_confirmed: "No se pudo confirmar el registro. Vuelve a intentarlo.",
};
