//! Founding an organization or a workspace in Korean.

use super::numbered;
use crate::i18n::CreateTenancyMessages;

pub(super) const ORGANIZATION: CreateTenancyMessages = CreateTenancyMessages {
    title: "조직 만들기",
    subtitle: "다른 사람과 함께 작업하는 공간입니다.",
    logo: "로고",
    logo_hint: "PNG, JPEG, GIF, WebP, 최대 2MB",
    choose_logo: "이미지 선택",
    change_logo: "변경",
    remove_logo: "삭제",
    logo_too_large: "이미지가 2MB보다 큽니다. 더 작은 이미지를 선택하세요.",
    logo_no_picture: "PNG, JPEG, GIF, WebP 이미지가 아닙니다. 다른 파일을 선택하세요.",
    logo_unreadable: "파일을 읽지 못했습니다. 다시 선택하세요.",
    organization: "조직",
    choose_organization: "조직 선택",
    organization_missing: "워크스페이스를 만들 조직을 선택하세요.",
    name: "이름",
    name_missing: "이름을 입력하세요.",
    name_too_short: "2자 이상 입력하세요.",
    name_too_long: "100자 이하로 입력하세요.",
    description: "설명(선택)",
    submit: "조직 만들기",
    creating: "조직을 만드는 중",

    switched_off: "이 앱에서는 조직을 사용하지 않습니다.",
    not_allowed: "조직은 관리자만 만들 수 있습니다. 조직에 초대해 달라고 요청하세요.",
    too_many: |limit| {
        format!(
            "참여할 수 있는 조직은 최대 {limit}개이며 한도에 도달했습니다. 새로 만들려면 조직 한 곳에서 나가세요.",
            limit = numbered(limit)
        )
    },
    too_many_unknown: "참여할 수 있는 조직 수가 한도에 도달했습니다. 새로 만들려면 조직 한 곳에서 나가세요.",
    no_organization: "아직 참여한 조직이 없습니다.",
    every_organization_shut: "지금은 참여한 조직 중 어디에도 들어갈 수 없습니다.",
    factor_needed: "이 작업에는 2단계 인증이 필요합니다. 먼저 프로필에서 설정하세요.",
    address_not_allowed: "현재 네트워크에서는 허용되지 않습니다. 다른 네트워크에 연결하고 다시 시도하세요.",
    picture_refused: "서버에서 이 이미지를 받지 않았습니다. 다른 이미지를 선택하거나 이미지 없이 계속하세요.",
    uncertain: "응답이 없어 만들어졌는지 확실하지 않습니다. 다시 시도하세요. 이미 있으면 찾아서 쓰고 두 번 만들지 않습니다.",
    signed_out: "조직을 만들려면 로그인하세요.",
    sign_in: "로그인",
    back: "뒤로",

    created: |name| format!("{name} 만들기를 완료했습니다"),
    invite_title: "팀 초대",
    invite_text: |name| format!("{name}에 참여할 수 있는 링크를 이메일로 보냅니다."),
    most_members: |limit| format!("멤버는 최대 {limit}명입니다.", limit = numbered(limit)),
    email: "이메일 주소",
    email_hint: "쉼표로 구분하여 입력",
    email_malformed: "주소가 완전하지 않습니다. 수정하거나 삭제하세요.",
    email_missing: "주소를 하나 이상 입력하거나 이 단계를 건너뛰세요.",
    add: "추가",
    role: "역할",
    default_role: "기본 역할",
    invitees: "초대할 사람",
    remove: |email| format!("{email} 삭제"),
    waiting: "아직 보내지 않음",
    sending: "보내는 중",
    sent: "초대함",
    sent_count: |count| format!("초대 {count}건을 보냈습니다", count = numbered(count)),
    send: "초대 보내기",
    send_rest: "나머지 다시 보내기",
    skip: "지금은 건너뛰기",
    finish: "완료",
    pending: "이미 초대됨",
    member: "이미 멤버임",
    full: |limit| format!("자리가 없습니다. 멤버는 최대 {limit}명입니다.", limit = numbered(limit)),
    full_unknown: "멤버를 더 추가할 자리가 없습니다.",
    stopped: "나머지는 보내지 않았습니다.",

    done_title: |name| format!("{name} 준비 완료"),
    done_alone: "언제든지 사람을 초대할 수 있습니다.",
    done_invited: |count| format!("{count}명을 초대했습니다.", count = numbered(count)),
    enter: |name| format!("{name} 열기"),
    another: "하나 더 만들기",
};

pub(super) const WORKSPACE: CreateTenancyMessages = CreateTenancyMessages {
    title: "워크스페이스 만들기",
    subtitle: "조직 안에서 별도의 멤버가 함께하는 공간입니다.",
    submit: "워크스페이스 만들기",
    creating: "워크스페이스를 만드는 중",
    switched_off: "이 앱에서는 워크스페이스를 사용하지 않습니다.",
    not_allowed: "워크스페이스는 관리자만 만들 수 있습니다. 워크스페이스에 초대해 달라고 요청하세요.",
    too_many: |limit| {
        format!(
            "이 조직의 워크스페이스는 최대 {limit}개이며 한도에 도달했습니다.",
            limit = numbered(limit)
        )
    },
    too_many_unknown: "이 조직의 워크스페이스 수가 한도에 도달했습니다.",
    no_organization: "워크스페이스는 조직에 속하지만 아직 참여한 조직이 없습니다.",
    every_organization_shut: "워크스페이스는 조직에 속하지만 지금은 참여한 조직 중 어디에도 들어갈 수 없습니다.",
    signed_out: "워크스페이스를 만들려면 로그인하세요.",
    ..ORGANIZATION
};
