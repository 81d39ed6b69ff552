//! Invitations in Spanish.

use crate::i18n::InvitationMessages;

pub(super) const MESSAGES: InvitationMessages = InvitationMessages {
    working: "Comprobando tu invitación",
    accepting: "Aceptando la invitación",
    switching: "Cambiando de cuenta",
    signing_out: "Cerrando sesión",
    entering: "Te llevamos allí",

    offer_title: "Tienes una invitación",
    offer_text: "Acéptala para unirte al equipo que te la envió.",
    accept: "Aceptar invitación",
    offer_accounts: "Se unirá la cuenta a la que se envió la invitación.",
    not_now: "Ahora no",

    sign_in_title: "Inicia sesión para aceptar",
    sign_in: "Iniciar sesión",
    sign_up_title: "Crea una cuenta para aceptar",
    sign_up: "Crear cuenta",
    sent_to: |email| format!("La invitación se envió a {email}."),
    sent_elsewhere: "La invitación se envió a otro correo.",

    other_account_title: "Es para otra cuenta",
    signed_in_as: "Estás usando la cuenta",
    sign_in_instead: "Iniciar sesión con ese correo",
    sign_up_instead: "Crear una cuenta con ese correo",
    sign_out_and_in: "Cerrar sesión y usar ese correo",
    sign_out_and_up: "Cerrar sesión y crear una cuenta",

    joined_title: |place| format!("Ya formas parte de {place}"),
    joined_somewhere: "Ya formas parte del equipo",
    joined_text: "Te llevamos allí.",
    shut_out: "Ya eres miembro, pero aún no puedes entrar: se pide un segundo factor u otra red. Revisa la seguridad de tu cuenta o pregunta a quien te invitó.",
    member_title: |place| format!("Ya eras miembro de {place}"),
    member_somewhere: "Ya eras miembro",
    member_text: "No quedaba nada por aceptar.",
    continue_: "Continuar",
    to_app: |app| format!("Ir a {app}"),

    failed_title: "La invitación no se aceptó",
    not_entered: "Ya eres miembro, pero no pudimos llevarte allí.",
    incomplete: "La dirección de esta página está incompleta. Abre de nuevo el enlace de la invitación.",
    unknown: "Esta invitación ya no es válida: se usó, se retiró o se sustituyó por una más reciente. Pide otra a quien te invitó.",
    expired: "Esta invitación es demasiado antigua. Pide otra a quien te invitó.",
    full: "No caben más miembros. Avisa a quien te invitó.",
    disabled: "Esta cuenta está desactivada. Pide ayuda al equipo de esta app.",
};
