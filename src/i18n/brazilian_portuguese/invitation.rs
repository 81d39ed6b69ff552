//! Invitations in Brazilian Portuguese.

use crate::i18n::InvitationMessages;

pub(super) const MESSAGES: InvitationMessages = InvitationMessages {
    working: "Verificando seu convite",
    accepting: "Aceitando o convite",
    switching: "Mudando de conta",
    signing_out: "Saindo",
    entering: "Redirecionando",

    offer_title: "Você recebeu um convite",
    offer_text: "Aceite para fazer parte da equipe que convidou você.",
    accept: "Aceitar convite",
    offer_accounts: "A conta que recebeu o convite passará a fazer parte.",
    not_now: "Agora não",

    sign_in_title: "Entre para aceitar",
    sign_in: "Entrar",
    sign_up_title: "Crie uma conta para aceitar",
    sign_up: "Criar conta",
    sent_to: |email| format!("O convite foi enviado para {email}."),
    sent_elsewhere: "O convite foi enviado para outro e-mail.",

    other_account_title: "É para outra conta",
    signed_in_as: "Você está usando a conta",
    sign_in_instead: "Entrar com esse e-mail",
    sign_up_instead: "Criar uma conta com esse e-mail",
    sign_out_and_in: "Sair e usar esse e-mail",
    sign_out_and_up: "Sair e criar uma conta",

    joined_title: |place| format!("Agora você faz parte de {place}"),
    joined_somewhere: "Agora você faz parte da equipe",
    joined_text: "Redirecionando.",
    shut_out: "Você já é membro, mas ainda não pode acessar: é preciso um segundo fator ou outra rede. Verifique a segurança da sua conta ou pergunte a quem convidou você.",
    member_title: |place| format!("Você já faz parte de {place}"),
    member_somewhere: "Você já é membro",
    member_text: "Não havia mais nada a aceitar.",
    continue_: "Continuar",
    to_app: |app| format!("Ir para {app}"),

    failed_title: "O convite não foi aceito",
    not_entered: "Você já é membro, mas o redirecionamento falhou.",
    incomplete: "O endereço desta página está incompleto. Abra o link do convite novamente.",
    unknown: "Este convite não vale mais: foi usado, retirado ou substituído por um mais recente. Peça outro a quem convidou você.",
    expired: "Este convite é antigo demais. Peça outro a quem convidou você.",
    full: "Não há vagas para mais membros. Avise quem convidou você.",
    disabled: "Esta conta está desativada. Peça ajuda à equipe deste app.",
};
