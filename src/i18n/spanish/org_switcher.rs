//! The organization switcher in Spanish.

use super::numbered;
use crate::i18n::{OrgSwitcherMessages, Plural};

pub(super) const MESSAGES: OrgSwitcherMessages = OrgSwitcherMessages {
    open: |place| format!("{place}, cambiar de organización"),
    title: "Cambiar de organización",
    list: "Organizaciones",
    search: "Buscar organizaciones",
    nothing_found: "Sin resultados.",
    personal: "Cuenta personal",
    organization: "Organización",
    within: |organization, workspace| format!("{organization} / {workspace}"),
    workspace_of: |organization| format!("espacio de trabajo de {organization}"),
    manage: "Administrar",
    leave: "Salir",
    create_organization: "Nueva organización",
    create_workspace: "Nuevo espacio de trabajo",
    empty_title: "Aún no estás en ninguna organización",
    empty_may_create: "Crea una para trabajar con otras personas o pide que te inviten.",
    empty_ask: "Pide una invitación a alguien que esté en una.",
    failed: "No se pudieron cargar tus organizaciones.",
    switching: "Cambiando",
    switched: |place| format!("Ahora estás en {place}"),

    shut: "Sin acceso",
    shut_title: |place| format!("Ahora no puedes entrar en {place}"),
    shut_by_factor: "Se pide a los miembros un segundo factor y tu cuenta no tiene ninguno. Configura uno y vuelve.",
    shut_by_address: "Solo se puede entrar desde ciertas redes. Conéctate desde una permitida y comprueba de nuevo.",
    shut_by_both: "Se pide a los miembros un segundo factor, que tu cuenta no tiene, y solo se puede entrar desde ciertas redes.",
    shut_otherwise: "Las reglas no te permiten entrar en este momento. La administración puede darte más información.",
    shut_by_factor_short: "Se necesita un segundo factor",
    shut_by_address_short: "No desde esta red",
    set_up_factor: "Configurar un segundo factor",
    look_again: "Comprobar de nuevo",

    leave_title: |place| format!("¿Salir de {place}?"),
    leave_organization_text: |workspaces| {
        match (workspaces, numbered(workspaces).plural) {
        (0, _) => "Perderás el acceso de inmediato. Solo podrás volver con una invitación nueva.".into(),
        (_, Plural::One) => {
            "Perderás el acceso de inmediato, también a tu espacio de trabajo. Solo podrás volver con una invitación nueva."
                .into()
        }
        _ => format!("Perderás el acceso de inmediato, también a tus {workspaces} espacios de trabajo. Solo podrás volver con una invitación nueva.", workspaces = numbered(workspaces)),
    }
    },
    leave_workspace_text: |organization| {
        format!(
            "Perderás el acceso de inmediato, pero seguirás en {organization}. Solo podrás volver con una invitación nueva."
        )
    },
    leave_submit: |place| format!("Salir de {place}"),
    leaving: "Saliendo",
    left: |place| format!("Has salido de {place}"),
    cancel: "Cancelar",
    sole_admin: "Eres la única persona que administra. Da antes ese permiso a alguien más.",
};
