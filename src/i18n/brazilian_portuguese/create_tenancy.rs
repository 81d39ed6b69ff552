//! Founding an organization or a workspace in Brazilian Portuguese.

use super::numbered;
use crate::i18n::{CreateTenancyMessages, Plural};

pub(super) const ORGANIZATION: CreateTenancyMessages = CreateTenancyMessages {
    title: "Crie uma organização",
    subtitle: "Um lugar para trabalhar com outras pessoas.",
    logo: "Logotipo",
    logo_hint: "PNG, JPEG, GIF ou WebP, até 2 MB",
    choose_logo: "Escolher uma imagem",
    change_logo: "Alterar",
    remove_logo: "Remover",
    logo_too_large: "A imagem tem mais de 2 MB. Escolha uma menor.",
    logo_no_picture: "Este arquivo não é uma imagem PNG, JPEG, GIF ou WebP. Escolha outro.",
    logo_unreadable: "Não foi possível ler o arquivo. Escolha-o novamente.",
    organization: "Organização",
    choose_organization: "Escolha uma organização",
    organization_missing: "Escolha a organização a que ele pertencerá.",
    name: "Nome",
    name_missing: "Digite um nome.",
    name_too_short: "Use no mínimo 2 caracteres.",
    name_too_long: "Use no máximo 100 caracteres.",
    description: "Descrição (opcional)",
    submit: "Criar organização",
    creating: "Criando a organização",

    switched_off: "Não há organizações aqui.",
    not_allowed: "Aqui só a administração cria organizações. Peça um convite para uma delas.",
    too_many: |limit| {
        let limit = numbered(limit);
        match limit.plural {
            Plural::One => {
                format!("Você está em {limit} organização, o máximo permitido aqui. Saia dela para criar outra.")
            }
            _ => format!("Você está em {limit} organizações, o máximo permitido aqui. Saia de uma para criar outra."),
        }
    },
    too_many_unknown: "Você está no máximo de organizações permitido aqui. Saia de uma para criar outra.",
    no_organization: "Você ainda não está em nenhuma organização.",
    every_organization_shut: "No momento, você não pode acessar nenhuma das suas organizações.",
    factor_needed: "Isto exige um segundo fator. Configure um antes no seu perfil.",
    address_not_allowed: "Isto não é permitido a partir da sua rede. Conecte-se por outra e tente novamente.",
    picture_refused: "O servidor não aceitou a imagem. Escolha outra ou continue sem imagem.",
    uncertain: "Nenhuma resposta chegou, então não é certo que a criação tenha dado certo. Tente novamente: o que já existir será encontrado e não será criado duas vezes.",
    signed_out: "Entre para criar uma organização.",
    sign_in: "Entrar",
    back: "Voltar",

    created: |name| format!("A organização {name} foi criada"),
    invite_title: "Convide sua equipe",
    invite_text: |name| format!("Cada pessoa receberá um e-mail com um link para {name}."),
    most_members: |limit| {
        let limit = numbered(limit);
        match limit.plural {
            Plural::One => format!("No máximo {limit} membro."),
            _ => format!("No máximo {limit} membros."),
        }
    },
    email: "E-mails",
    email_hint: "Separados por vírgulas",
    email_malformed: "Este e-mail não está completo. Corrija-o ou remova-o.",
    email_missing: "Digite pelo menos um e-mail ou pule esta etapa.",
    add: "Adicionar",
    role: "Função",
    default_role: "Função padrão",
    invitees: "Pessoas a convidar",
    remove: |email| format!("Remover {email}"),
    waiting: "Convite ainda não enviado",
    sending: "Enviando",
    sent: "Convite enviado",
    sent_count: |count| {
        let count = numbered(count);
        match count.plural {
            Plural::One => format!("{count} convite enviado"),
            _ => format!("{count} convites enviados"),
        }
    },
    send: "Enviar convites",
    send_rest: "Reenviar os demais",
    skip: "Pular por enquanto",
    finish: "Concluir",
    pending: "Já tem um convite",
    member: "Já é membro",
    full: |limit| {
        format!(
            "Não há vagas para mais membros: o máximo é {limit}.",
            limit = numbered(limit)
        )
    },
    full_unknown: "Não há vagas para mais membros.",
    stopped: "Os demais convites não foram enviados.",

    done_title: |name| format!("A organização {name} está pronta"),
    done_alone: "Você pode convidar pessoas a qualquer momento.",
    done_invited: |count| {
        let count = numbered(count);
        match count.plural {
            Plural::One => format!("{count} pessoa convidada."),
            _ => format!("{count} pessoas convidadas."),
        }
    },
    enter: |name| format!("Ir para {name}"),
    another: "Criar outra",
};

pub(super) const WORKSPACE: CreateTenancyMessages = CreateTenancyMessages {
    title: "Crie um espaço de trabalho",
    subtitle: "Uma parte de uma organização, com membros próprios.",
    submit: "Criar espaço de trabalho",
    creating: "Criando o espaço de trabalho",
    switched_off: "Não há espaços de trabalho aqui.",
    not_allowed: "Aqui só a administração cria espaços de trabalho. Peça um convite para um deles.",
    too_many: |limit| {
        let limit = numbered(limit);
        match limit.plural {
            Plural::One => format!("Esta organização tem {limit} espaço de trabalho, o máximo permitido."),
            _ => format!("Esta organização tem {limit} espaços de trabalho, o máximo permitido."),
        }
    },
    too_many_unknown: "Esta organização tem o máximo de espaços de trabalho permitido.",
    no_organization: "Um espaço de trabalho pertence a uma organização, e você ainda não está em nenhuma.",
    every_organization_shut: "Um espaço de trabalho pertence a uma organização, e no momento você não pode acessar nenhuma das suas.",
    signed_out: "Entre para criar um espaço de trabalho.",
    created: |name| format!("O espaço de trabalho {name} foi criado"),
    done_title: |name| format!("O espaço de trabalho {name} está pronto"),
    another: "Criar outro",
    ..ORGANIZATION
};
