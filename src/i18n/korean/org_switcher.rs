//! The organization switcher in Korean.

use super::numbered;
use crate::i18n::OrgSwitcherMessages;

pub(super) const MESSAGES: OrgSwitcherMessages = OrgSwitcherMessages {
    open: |place| format!("{place}, 조직 전환"),
    title: "조직 전환",
    list: "조직",
    search: "조직 검색",
    nothing_found: "검색 결과가 없습니다.",
    personal: "개인 계정",
    organization: "조직",
    within: |organization, workspace| format!("{organization} / {workspace}"),
    workspace_of: |organization| format!("{organization}의 워크스페이스"),
    manage: "관리",
    leave: "나가기",
    create_organization: "새 조직",
    create_workspace: "새 워크스페이스",
    empty_title: "아직 참여한 조직이 없습니다",
    empty_may_create: "다른 사람과 함께 작업하려면 조직을 만들거나 초대를 요청하세요.",
    empty_ask: "조직의 멤버에게 초대를 요청하세요.",
    failed: "조직을 불러오지 못했습니다.",
    switching: "전환하는 중",
    switched: |place| format!("현재 위치: {place}"),

    shut: "들어갈 수 없음",
    shut_title: |place| format!("지금은 {place}에 들어갈 수 없습니다"),
    shut_by_factor: "멤버에게 2단계 인증이 필요하지만 이 계정에는 설정되어 있지 않습니다. 설정한 뒤에 다시 오세요.",
    shut_by_address: "특정 네트워크에서만 들어갈 수 있습니다. 허용된 네트워크에 연결한 뒤에 다시 확인하세요.",
    shut_by_both: "멤버에게 2단계 인증이 필요하지만 이 계정에는 설정되어 있지 않습니다. 또한 특정 네트워크에서만 들어갈 수 있습니다.",
    shut_otherwise: "규칙에 따라 지금은 들어갈 수 없습니다. 자세한 내용은 관리자에게 문의하세요.",
    shut_by_factor_short: "2단계 인증 필요",
    shut_by_address_short: "허용되지 않은 네트워크",
    set_up_factor: "2단계 인증 설정",
    look_again: "다시 확인",

    leave_title: |place| format!("{place}에서 나갈까요?"),
    leave_organization_text: |workspaces| match workspaces {
        0 => "즉시 접근할 수 없게 됩니다. 다시 참여하려면 새 초대가 필요합니다.".into(),
        _ => format!(
            "이 조직과 참여 중인 워크스페이스 {workspaces}개에 즉시 접근할 수 없게 됩니다. 다시 참여하려면 새 초대가 필요합니다.",
            workspaces = numbered(workspaces)
        ),
    },
    leave_workspace_text: |organization| {
        format!("즉시 접근할 수 없게 되지만 {organization}에는 남습니다. 다시 참여하려면 새 초대가 필요합니다.")
    },
    leave_submit: |place| format!("{place}에서 나가기"),
    leaving: "나가는 중",
    left: |place| format!("{place}에서 나갔습니다"),
    cancel: "취소",
    sole_admin: "다른 관리자가 없습니다. 먼저 다른 사람을 관리자로 지정하세요.",
};
