//! The waitlist in Brazilian Portuguese.

use crate::i18n::WaitlistMessages;

pub(super) const MESSAGES: WaitlistMessages = WaitlistMessages {
    title: "Entre na lista de espera",
    text: |app| format!("O acesso a {app} está sendo aberto aos poucos. Deixe seu e-mail e você receberá um convite."),
    submit: "Entrar na lista de espera",
    have_account: "Já tem uma conta?",

    joined_title: "Você está na lista",
    joined_text: |email| format!("Quando chegar a sua vez, enviaremos um convite para {email}."),
    another: "Adicionar outro e-mail",
    known_title: "Já conhecemos este e-mail",
    known_text: |email| format!("{email} já está na lista ou tem uma conta. Aguarde o convite ou entre na sua conta."),
    sign_in: "Entrar",

    invited_title: "Você recebeu um convite",
    invited_text: "Não é preciso esperar. Crie sua conta agora.",
    sign_up: "Criar conta",
    wait_instead: "Prefiro a lista de espera",
    open_title: "Não é preciso esperar",
    open_text: |app| format!("Qualquer pessoa pode criar uma conta em {app}."),
    closed_title: "O acesso está fechado no momento",
    closed_text: |app| format!("No momento, não há vagas para novas pessoas em {app}."),
    signed_in_title: "Você já tem acesso",
    signed_in_text: "Esta conta não precisa esperar.",
    continue_: "Continuar",

    name_malformed: "Isto não parece um nome.",
    forbidden: "Algo que você digitou não é permitido aqui. Altere e tente novamente.",
    full: "A lista está cheia no momento. Tente novamente mais tarde.",
    country_restricted: "Não é possível entrar na lista a partir do seu país.",
};
