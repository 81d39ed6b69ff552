//! Brazilian Portuguese, with “você”.
//!
//! Buttons are infinitives, requests imperatives (“Digite sua senha”). An app's name follows “em” without an article, because
//! its gender is not known, and so the stand-in for a missing name takes none either. Texts avoid to say whether somebody is
//! a man or a woman: “Você recebeu um convite”.
//!
//! | English | Brazilian Portuguese |
//! | --- | --- |
//! | sign in, sign-in | entrar; “login” as a noun |
//! | sign up, sign-up | cadastrar-se, cadastro; “criar conta” for the act |
//! | sign out | sair; “desconectar” a device |
//! | account | conta |
//! | password | senha |
//! | passkey | chave de acesso |
//! | security key | chave de segurança |
//! | code | código |
//! | backup code | código de backup |
//! | authenticator app | app autenticador |
//! | second factor, second step | segundo fator, segunda etapa |
//! | two-step verification | verificação em duas etapas |
//! | email address | e-mail |
//! | text message | SMS |
//! | username | nome de usuário |
//! | organization | organização |
//! | workspace | espaço de trabalho |
//! | member, admin | membro, administração |
//! | invitation, waitlist | convite, lista de espera |
//! | device | dispositivo |
//! | session | sessão |
//! | whoever runs this app | a equipe deste app |

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

const TAG: &str = "pt-BR";

/// A number of this language.
fn numbered(number: impl TryInto<u32>) -> Count {
    Count::new(TAG, number)
}

/// Brazilian Portuguese.
pub static BRAZILIAN_PORTUGUESE: Messages = Messages {
    locale: TAG,
    direction: Direction::Ltr,
    name_order: NameOrder::GivenFirst,
    common: CommonMessages {
        try_again: "Tentar novamente",
        help: "Obter ajuda",
        loading: "Carregando",
        working: "Um momento",
        the_app: "nosso app",
        server_says: |text| format!("O servidor diz: {text}"),
        sentences: |one, other| format!("{one} {other}"),
    },
    #[cfg(feature = "sign-in")]
    problem: ProblemMessages {
        offline: "Não foi possível acessar o servidor. Verifique sua conexão e tente novamente.",
        timeout: "O servidor não respondeu a tempo. Tente novamente.",
        rate_limited: "Muitas solicitações. Aguarde um minuto e tente novamente.",
        challenge_failed: "A verificação que protege esta página falhou. Tente novamente.",
        signed_out: "Sua sessão terminou. Entre novamente para continuar.",
        forbidden: "Sua conta não tem permissão para isso.",
        gone: "Isto não existe mais. Atualize a página.",
        server_fault: "Algo deu errado no servidor. Tente novamente daqui a pouco.",
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
        open: |name| format!("Menu da conta de {name}"),
        menu: "Conta",
        manage_account: "Gerenciar conta",
        switch_to: |name| format!("Mudar para {name}"),
        other_accounts: "Outras contas",
        add_account: "Adicionar conta",
        sign_out: "Sair",
        sign_out_all: "Sair de todas as contas",
        signing_out: "Saindo",
        switching: "Mudando de conta",
        works_in: "Trabalha em",
    },
    #[cfg(feature = "sign-in")]
    account_picker: AccountPickerMessages {
        sign_out_of: |name| format!("Sair da conta de {name}"),
        signed_out_of: |name| format!("Você saiu da conta de {name}"),
        nobody_title: "Nenhuma conta conectada",
        nobody_text: "Entre para continuar.",
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
        close: "Fechar",
        country: |name, dial| format!("País: {name}, {dial}"),
        countries: "Países",
        search_countries: "Buscar país ou código",
        no_country: "Nenhum país encontrado.",
        rule_met: "Atendido:",
        rule_unmet: "Ainda não atendido:",
        rules_left: |count| {
            let count = numbered(count);
            match count.plural {
                Plural::One => format!("Falta {count} requisito"),
                _ => format!("Faltam {count} requisitos"),
            }
        },
        rules_all_met: "Todos os requisitos atendidos",
        time_left: |seconds| format!("Tempo restante: {}", spoken_time(TAG, seconds)),
        or: "ou",
        continue_with: |provider| format!("Continuar com {provider}"),
    },
    provider: ProviderMessages {
        failed_title: "O login não está disponível",
        failed_text: "Não foi possível acessar o serviço de login. Verifique sua conexão e tente novamente.",
        for_developers: |text| format!("Para a equipe de desenvolvimento: {text}"),
    },
};
