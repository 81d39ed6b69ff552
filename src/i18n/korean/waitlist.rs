//! The waitlist in Korean.

use crate::i18n::WaitlistMessages;

pub(super) const MESSAGES: WaitlistMessages = WaitlistMessages {
    title: "대기 명단에 등록",
    text: |app| format!("{app} 서비스는 단계적으로 열립니다. 주소를 남기면 나중에 초대를 보내 드립니다."),
    submit: "대기 명단에 등록",
    have_account: "이미 계정이 있으신가요?",

    joined_title: "대기 명단에 등록되었습니다",
    joined_text: |email| format!("차례가 되면 {email} 주소로 초대를 보내 드립니다."),
    another: "다른 주소 추가",
    known_title: "이미 등록된 주소입니다",
    known_text: |email| format!("{email} 주소는 대기 명단에 있거나 계정이 있습니다. 초대를 기다리거나 로그인하세요."),
    sign_in: "로그인",

    invited_title: "초대되었습니다",
    invited_text: "기다릴 필요 없이 지금 계정을 만들 수 있습니다.",
    sign_up: "계정 만들기",
    wait_instead: "대신 대기 명단에 등록",
    open_title: "기다릴 필요가 없습니다",
    open_text: |app| format!("누구나 {app} 계정을 만들 수 있습니다."),
    closed_title: "지금은 가입할 수 없습니다",
    closed_text: |app| format!("현재 {app}에서는 새로운 가입을 받지 않습니다."),
    signed_in_title: "이미 이용할 수 있습니다",
    signed_in_text: "이 계정은 기다릴 필요가 없습니다.",
    continue_: "계속하기",

    name_malformed: "올바른 이름이 아닌 것 같습니다.",
    forbidden: "사용할 수 없는 내용이 있습니다. 변경하고 다시 시도하세요.",
    full: "현재 대기 명단이 가득 찼습니다. 나중에 다시 시도하세요.",
    country_restricted: "현재 국가 또는 지역에서는 등록할 수 없습니다.",
};
