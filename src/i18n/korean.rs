//! Korean, in the polite written style (합니다, 하세요).
//!
//! | Term | Word |
//! |---|---|
//! | sign in, sign out | 로그인, 로그아웃 |
//! | sign up, create an account | 가입, 계정 만들기 |
//! | account | 계정 |
//! | password | 비밀번호 |
//! | passkey | 패스키 |
//! | code | 인증 코드; 코드 where the screen has said which |
//! | backup code | 백업 코드 |
//! | authenticator app | 인증 앱 |
//! | second factor, second step | 2단계 인증 |
//! | organization, workspace | 조직, 워크스페이스 |
//! | member, admin | 멤버, 관리자 |
//! | invitation | 초대 |
//! | device, session | 기기, 세션 |
//! | provider | 외부 서비스 |
//! | connected account | 연결된 계정 |
//! | primary address | 기본 이메일 |
//! | whoever runs the app | 앱 운영자 |
//!
//! Nobody is addressed by a pronoun. A statement ends in 합니다, a request in 하세요, a button is a noun or ends in 기. A
//! particle whose form depends on the sound before it (을/를, 이/가, 으로/로) never follows a gap: a particle without forms
//! (에, 에서, 의) or a noun stands there. Quotes are ‘’, and punctuation is that of Latin script.

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
    AccountPickerMessages, CommonMessages, Count, Direction, Messages, NameOrder, ProblemMessages, ProviderMessages,
    UserButtonMessages, WidgetMessages, spoken_time,
};

const TAG: &str = "ko";

/// A number of this language.
fn numbered(number: impl TryInto<u32>) -> Count {
    Count::new(TAG, number)
}

/// Korean.
pub static KOREAN: Messages = Messages {
    locale: TAG,
    direction: Direction::Ltr,
    name_order: NameOrder::FamilyFirst,
    common: CommonMessages {
        try_again: "다시 시도",
        help: "도움말",
        loading: "불러오는 중",
        working: "잠시만 기다려 주세요",
        the_app: "이 앱",
        server_says: |text| format!("서버 메시지: {text}"),
        sentences: |one, other| format!("{one} {other}"),
    },
    #[cfg(feature = "sign-in")]
    problem: ProblemMessages {
        offline: "서버에 연결할 수 없습니다. 연결 상태를 확인하고 다시 시도하세요.",
        timeout: "서버가 제시간에 응답하지 않았습니다. 다시 시도하세요.",
        rate_limited: "요청이 너무 많습니다. 1분 뒤에 다시 시도하세요.",
        challenge_failed: "이 페이지를 보호하기 위한 확인에 실패했습니다. 다시 시도하세요.",
        signed_out: "로그아웃되었습니다. 계속하려면 다시 로그인하세요.",
        forbidden: "이 계정에는 이 작업을 할 권한이 없습니다.",
        gone: "더 이상 존재하지 않는 항목입니다. 새로고침하여 확인하세요.",
        server_fault: "서버에 문제가 발생했습니다. 잠시 후 다시 시도하세요.",
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
        open: |name| format!("{name} 계정 메뉴"),
        menu: "계정",
        manage_account: "계정 관리",
        switch_to: |name| format!("{name} 계정으로 전환"),
        other_accounts: "다른 계정",
        add_account: "계정 추가",
        sign_out: "로그아웃",
        sign_out_all: "모든 계정에서 로그아웃",
        signing_out: "로그아웃하는 중",
        switching: "계정을 전환하는 중",
        works_in: "현재 조직:",
    },
    #[cfg(feature = "sign-in")]
    account_picker: AccountPickerMessages {
        sign_out_of: |name| format!("{name} 계정에서 로그아웃"),
        signed_out_of: |name| format!("{name} 계정에서 로그아웃했습니다"),
        nobody_title: "로그인되어 있지 않습니다",
        nobody_text: "계속하려면 로그인하세요.",
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
        close: "닫기",
        country: |name, dial| format!("국가 또는 지역: {name}, {dial}"),
        countries: "국가 및 지역",
        search_countries: "국가 또는 국가 번호 검색",
        no_country: "국가를 찾을 수 없습니다.",
        rule_met: "충족:",
        rule_unmet: "미충족:",
        rules_left: |count| format!("남은 조건 {count}개", count = numbered(count)),
        rules_all_met: "모든 조건을 충족했습니다",
        time_left: |seconds| format!("{} 남음", spoken_time(TAG, seconds)),
        or: "또는",
        continue_with: |provider| format!("{provider} 계정으로 계속하기"),
    },
    provider: ProviderMessages {
        failed_title: "로그인을 사용할 수 없습니다",
        failed_text: "로그인 서비스에 연결할 수 없습니다. 연결 상태를 확인하고 다시 시도하세요.",
        for_developers: |text| format!("개발자 정보: {text}"),
    },
};
