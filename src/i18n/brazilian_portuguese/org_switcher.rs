//! The organization switcher in Brazilian Portuguese.

use super::numbered;
use crate::i18n::{OrgSwitcherMessages, Plural};

pub(super) const MESSAGES: OrgSwitcherMessages = OrgSwitcherMessages {
    open: |place| format!("{place}, mudar de organização"),
    title: "Mudar de organização",
    list: "Organizações",
    search: "Buscar organizações",
    nothing_found: "Nenhum resultado.",
    personal: "Conta pessoal",
    organization: "Organização",
    within: |organization, workspace| format!("{organization} / {workspace}"),
    workspace_of: |organization| format!("espaço de trabalho de {organization}"),
    manage: "Gerenciar",
    leave: "Sair",
    create_organization: "Nova organização",
    create_workspace: "Novo espaço de trabalho",
    empty_title: "Você ainda não está em nenhuma organização",
    empty_may_create: "Crie uma para trabalhar com outras pessoas ou peça um convite.",
    empty_ask: "Peça um convite a alguém que esteja em uma.",
    failed: "Não foi possível carregar suas organizações.",
    switching: "Mudando",
    switched: |place| format!("Agora você está em {place}"),

    shut: "Sem acesso",
    shut_title: |place| format!("No momento, você não pode acessar {place}"),
    shut_by_factor: "É exigido dos membros um segundo fator, e sua conta não tem nenhum. Configure um e depois volte.",
    shut_by_address: "O acesso só é permitido a partir de certas redes. Conecte-se por uma rede permitida e verifique de novo.",
    shut_by_both: "É exigido dos membros um segundo fator, que sua conta não tem, e o acesso só é permitido a partir de certas redes.",
    shut_otherwise: "As regras não permitem seu acesso no momento. A administração pode dar mais informações.",
    shut_by_factor_short: "Segundo fator necessário",
    shut_by_address_short: "Não a partir desta rede",
    set_up_factor: "Configurar um segundo fator",
    look_again: "Verificar de novo",

    leave_title: |place| format!("Sair de {place}?"),
    leave_organization_text: |workspaces| match (workspaces, numbered(workspaces).plural) {
        (0, _) => "Você perderá o acesso imediatamente. Só um novo convite permite voltar.".into(),
        (_, Plural::One) => {
            "Você perderá o acesso imediatamente, também ao seu espaço de trabalho. Só um novo convite permite voltar."
                .into()
        }
        _ => format!(
            "Você perderá o acesso imediatamente, também aos seus {workspaces} espaços de trabalho. Só um novo convite permite voltar.",
            workspaces = numbered(workspaces)
        ),
    },
    leave_workspace_text: |organization| {
        format!(
            "Você perderá o acesso imediatamente, mas continuará em {organization}. Só um novo convite permite voltar."
        )
    },
    leave_submit: |place| format!("Sair de {place}"),
    leaving: "Saindo",
    left: |place| format!("Você saiu de {place}"),
    cancel: "Cancelar",
    sole_admin: "Você é a única pessoa que administra. Passe antes essa permissão a mais alguém.",
};
