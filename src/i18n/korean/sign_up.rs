//! The sign-up in Korean.

use crate::i18n::{SignUpErrorMessages, SignUpMessages};

pub(super) const MESSAGES: SignUpMessages = SignUpMessages {
    title: |app| format!("{app}에 가입"),
    subtitle: "계정을 만들려면 정보를 입력하세요.",
    invited_subtitle: |app| format!("{app}에 초대되었습니다. 계정을 만들려면 정보를 입력하세요."),
    optional: "(선택)",
    submit: "가입하기",
    have_account: "이미 계정이 있으신가요?",
    sign_in_instead: "로그인하기",
    email_taken: "이 주소로 만든 계정이 있습니다.",
    username_free: "사용할 수 있는 이름입니다.",
    strength_weak: "추측하기 쉬움",
    strength_fair: "추측하기 쉽지 않음",
    strength_good: "추측하기 어려움",
    strength_strong: "추측하기 매우 어려움",
    terms: "이 앱의 약관에 동의합니다",
    terms_link: "서비스 약관",
    privacy_link: "개인정보처리방침",
    change_details: "입력한 정보 변경",
    restricted_title: "가입을 받지 않습니다",
    restricted_text: |app| format!("현재 여기에서는 {app} 계정을 새로 만들 수 없습니다."),
    waitlist_title: "곧 가입을 시작합니다",
    waitlist_text: |app| format!("{app} 대기 명단에 등록하면 차례가 되었을 때 초대를 보내 드립니다."),
    waitlist_link: "대기 명단에 등록",
    no_method: "이 앱의 가입에 필요한 항목을 이 페이지에서는 표시할 수 없습니다.",
    confirming: "계정을 만드는 중",
};

pub(super) const ERRORS: SignUpErrorMessages = SignUpErrorMessages {
    username_missing: "사용자 이름을 정하세요.",
    password_missing: "비밀번호를 정하세요.",
    terms_missing: "가입하려면 약관에 동의하세요.",
    name_malformed: "사용할 수 없는 이름입니다. 짧게 줄이거나 특수 문자를 빼세요.",
    email_disposable: "일회용 이메일 주소는 사용할 수 없습니다. 다른 주소를 입력하세요.",
    phone_of_internet: "인터넷 전화번호는 사용할 수 없습니다. 다른 번호를 입력하세요.",
    word_forbidden: "이름 또는 주소에 사용할 수 없는 단어가 있습니다. 변경하세요.",
    address_not_invited: "이 초대로는 초대받은 주소만 가입할 수 있습니다.",
    invitation_refused: "이미 사용되었거나 만료된 초대입니다. 새 초대를 요청하세요.",
    attempt_expired: "시간이 초과되었습니다. 다시 가입하세요. 비밀번호를 제외한 입력 내용은 그대로 있습니다.",
    country_restricted: "현재 국가 또는 지역에서는 가입할 수 없습니다.",
    not_confirmed: "가입을 확인하지 못했습니다. 다시 시도하세요.",
};
