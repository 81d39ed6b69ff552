//! The waitlist in Spanish.

use crate::i18n::WaitlistMessages;

pub(super) const MESSAGES: WaitlistMessages = WaitlistMessages {
    title: "Únete a la lista de espera",
    text: |app| format!("El acceso a {app} se abre poco a poco. Deja tu correo y recibirás una invitación."),
    submit: "Unirse a la lista de espera",
    have_account: "¿Ya tienes cuenta?",

    joined_title: "Estás en la lista",
    joined_text: |email| format!("Cuando sea tu turno, enviaremos una invitación a {email}."),
    another: "Añadir otro correo",
    known_title: "Ya conocemos este correo",
    known_text: |email| {
        format!("{email} ya está en la lista o tiene una cuenta. Espera tu invitación o inicia sesión.")
    },
    sign_in: "Iniciar sesión",

    invited_title: "Tienes una invitación",
    invited_text: "No hace falta esperar. Crea tu cuenta ahora.",
    sign_up: "Crear cuenta",
    wait_instead: "Prefiero la lista de espera",
    open_title: "No hace falta esperar",
    open_text: |app| format!("Cualquier persona puede crear una cuenta en {app}."),
    closed_title: "El acceso está cerrado por ahora",
    closed_text: |app| format!("Por el momento no se admiten personas nuevas en {app}."),
    signed_in_title: "Ya tienes acceso",
    signed_in_text: "Esta cuenta no tiene que esperar.",
    continue_: "Continuar",

    name_malformed: "Esto no parece un nombre.",
    forbidden: "Algo de lo que escribiste no está permitido aquí. Cámbialo y vuelve a intentarlo.",
    full: "La lista está llena por ahora. Vuelve a intentarlo más tarde.",
    country_restricted: "No es posible unirse a la lista desde tu país.",
};
