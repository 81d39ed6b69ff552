//! The sign-up in Brazilian Portuguese.

use crate::i18n::{SignUpErrorMessages, SignUpMessages};

pub(super) const MESSAGES: SignUpMessages = SignUpMessages {
    title: |app| format!("Cadastre-se em {app}"),
    subtitle: "Digite seus dados para criar uma conta.",
    invited_subtitle: |app| format!("Você recebeu um convite para {app}. Digite seus dados para criar uma conta."),
    optional: "(opcional)",
    submit: "Cadastrar-se",
    have_account: "Já tem uma conta?",
    sign_in_instead: "Entrar",
    email_taken: "Já existe uma conta com este e-mail.",
    username_free: "Este nome está disponível.",
    strength_weak: "Fácil de adivinhar",
    strength_fair: "Não tão fácil de adivinhar",
    strength_good: "Difícil de adivinhar",
    strength_strong: "Muito difícil de adivinhar",
    terms: "Concordo com os termos deste app",
    terms_link: "Termos de serviço",
    privacy_link: "Política de privacidade",
    change_details: "Alterar seus dados",
    restricted_title: "O cadastro está fechado",
    restricted_text: |app| format!("No momento, não é possível criar aqui novas contas para {app}."),
    waitlist_title: "O cadastro abre em breve",
    waitlist_text: |app| {
        format!("Entre na lista de espera para {app} e você receberá um convite quando chegar a sua vez.")
    },
    waitlist_link: "Entrar na lista de espera",
    no_method: "Esta página não consegue mostrar o que este app pede a novas contas.",
    confirming: "Criando sua conta",
};

pub(super) const ERRORS: SignUpErrorMessages = SignUpErrorMessages {
    username_missing: "Escolha um nome de usuário.",
    password_missing: "Escolha uma senha.",
    terms_missing: "Concorde com os termos para se cadastrar.",
    name_malformed: "Este nome não pode ser usado. Encurte-o ou retire os caracteres incomuns.",
    email_disposable: "E-mails temporários não podem ser usados aqui. Digite outro.",
    phone_of_internet: "Números de telefonia pela internet não podem ser usados aqui. Digite outro.",
    word_forbidden: "Um dos seus nomes ou o seu e-mail contém uma palavra que não pode ser usada aqui. Altere-a.",
    address_not_invited: "Com este convite, só o e-mail que o recebeu pode se cadastrar.",
    invitation_refused: "Este convite já foi usado ou é antigo demais. Peça um novo.",
    attempt_expired: "Isso demorou demais. Cadastre-se de novo: tudo continua aqui, menos a senha.",
    country_restricted: "Não é possível se cadastrar a partir do seu país.",
    not_confirmed: "Não foi possível confirmar o cadastro. Tente novamente.",
};
