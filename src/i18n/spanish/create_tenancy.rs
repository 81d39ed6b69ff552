//! Founding an organization or a workspace in Spanish.

use super::numbered;
use crate::i18n::{CreateTenancyMessages, Plural};

pub(super) const ORGANIZATION: CreateTenancyMessages = CreateTenancyMessages {
    title: "Crea una organización",
    subtitle: "Un lugar para trabajar con otras personas.",
    logo: "Logotipo",
    logo_hint: "PNG, JPEG, GIF o WebP, hasta 2 MB",
    choose_logo: "Elegir una imagen",
    change_logo: "Cambiar",
    remove_logo: "Quitar",
    logo_too_large: "La imagen ocupa más de 2 MB. Elige una más pequeña.",
    logo_no_picture: "Este archivo no es una imagen PNG, JPEG, GIF ni WebP. Elige otro.",
    logo_unreadable: "No se pudo leer el archivo. Elígelo de nuevo.",
    organization: "Organización",
    choose_organization: "Elige una organización",
    organization_missing: "Elige la organización a la que pertenecerá.",
    name: "Nombre",
    name_missing: "Escribe un nombre.",
    name_too_short: "Usa al menos 2 caracteres.",
    name_too_long: "Usa como máximo 100 caracteres.",
    description: "Descripción (opcional)",
    submit: "Crear organización",
    creating: "Creando la organización",

    switched_off: "Aquí no hay organizaciones.",
    not_allowed: "Aquí solo la administración crea organizaciones. Pide que te inviten a una.",
    too_many: |limit| {
        let limit = numbered(limit);
        match limit.plural {
            Plural::One => {
                format!("Estás en {limit} organización, el máximo permitido aquí. Sal de ella para crear otra.")
            }
            _ => format!("Estás en {limit} organizaciones, el máximo permitido aquí. Sal de una para crear otra."),
        }
    },
    too_many_unknown: "Estás en el máximo de organizaciones permitido aquí. Sal de una para crear otra.",
    no_organization: "Aún no estás en ninguna organización.",
    every_organization_shut: "Ahora mismo no puedes entrar en ninguna de tus organizaciones.",
    factor_needed: "Esto requiere un segundo factor. Configura antes uno en tu perfil.",
    address_not_allowed: "Esto no está permitido desde tu red. Conéctate desde otra y vuelve a intentarlo.",
    picture_refused: "El servidor no aceptó la imagen. Elige otra o continúa sin ella.",
    uncertain: "No llegó ninguna respuesta, así que no es seguro que se haya creado. Vuelve a intentarlo: lo que ya exista se encontrará y no se creará dos veces.",
    signed_out: "Inicia sesión para crear una organización.",
    sign_in: "Iniciar sesión",
    back: "Volver",

    created: |name| format!("Se creó la organización {name}"),
    invite_title: "Invita a tu equipo",
    invite_text: |name| format!("Cada persona recibirá un correo con un enlace a {name}."),
    most_members: |limit| {
        let limit = numbered(limit);
        match limit.plural {
            Plural::One => format!("Como máximo {limit} miembro."),
            _ => format!("Como máximo {limit} miembros."),
        }
    },
    email: "Correos electrónicos",
    email_hint: "Separados por comas",
    email_malformed: "Este correo no está completo. Corrígelo o quítalo.",
    email_missing: "Escribe al menos un correo u omite este paso.",
    add: "Añadir",
    role: "Rol",
    default_role: "Rol habitual",
    invitees: "Personas por invitar",
    remove: |email| format!("Quitar {email}"),
    waiting: "Sin enviar",
    sending: "Enviando",
    sent: "Invitación enviada",
    sent_count: |count| {
        let count = numbered(count);
        match count.plural {
            Plural::One => format!("{count} invitación enviada"),
            _ => format!("{count} invitaciones enviadas"),
        }
    },
    send: "Enviar invitaciones",
    send_rest: "Reenviar las demás",
    skip: "Omitir por ahora",
    finish: "Finalizar",
    pending: "Ya tiene una invitación",
    member: "Ya es miembro",
    full: |limit| format!("No caben más miembros: el máximo es {limit}.", limit = numbered(limit)),
    full_unknown: "No caben más miembros.",
    stopped: "Las demás invitaciones no se enviaron.",

    done_title: |name| format!("La organización {name} está lista"),
    done_alone: "Puedes invitar a personas en cualquier momento.",
    done_invited: |count| {
        let count = numbered(count);
        match count.plural {
            Plural::One => format!("Has invitado a {count} persona."),
            _ => format!("Has invitado a {count} personas."),
        }
    },
    enter: |name| format!("Ir a {name}"),
    another: "Crear otra",
};

pub(super) const WORKSPACE: CreateTenancyMessages = CreateTenancyMessages {
    title: "Crea un espacio de trabajo",
    subtitle: "Una parte de una organización con sus propios miembros.",
    submit: "Crear espacio de trabajo",
    creating: "Creando el espacio de trabajo",
    switched_off: "Aquí no hay espacios de trabajo.",
    not_allowed: "Aquí solo la administración crea espacios de trabajo. Pide que te inviten a uno.",
    too_many: |limit| {
        let limit = numbered(limit);
        match limit.plural {
            Plural::One => format!("Esta organización tiene {limit} espacio de trabajo, el máximo permitido."),
            _ => format!("Esta organización tiene {limit} espacios de trabajo, el máximo permitido."),
        }
    },
    too_many_unknown: "Esta organización tiene el máximo de espacios de trabajo permitido.",
    no_organization: "Un espacio de trabajo pertenece a una organización y aún no estás en ninguna.",
    every_organization_shut: "Un espacio de trabajo pertenece a una organización y ahora mismo no puedes entrar en ninguna de las tuyas.",
    signed_out: "Inicia sesión para crear un espacio de trabajo.",
    created: |name| format!("Se creó el espacio de trabajo {name}"),
    done_title: |name| format!("El espacio de trabajo {name} está listo"),
    another: "Crear otro",
    ..ORGANIZATION
};
