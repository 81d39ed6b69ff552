//! Invitations in Korean.

use crate::i18n::InvitationMessages;

pub(super) const MESSAGES: InvitationMessages = InvitationMessages {
    working: "초대를 확인하는 중",
    accepting: "초대를 수락하는 중",
    switching: "계정을 전환하는 중",
    signing_out: "로그아웃하는 중",
    entering: "이동하는 중",

    offer_title: "초대되었습니다",
    offer_text: "수락하면 초대한 팀에 참여합니다.",
    accept: "초대 수락",
    offer_accounts: "초대를 받은 계정으로 참여합니다.",
    not_now: "나중에",

    sign_in_title: "로그인하여 초대 수락",
    sign_in: "로그인",
    sign_up_title: "계정을 만들어 초대 수락",
    sign_up: "계정 만들기",
    sent_to: |email| format!("{email} 주소로 보낸 초대입니다."),
    sent_elsewhere: "다른 주소로 보낸 초대입니다.",

    other_account_title: "다른 계정으로 온 초대입니다",
    signed_in_as: "현재 로그인한 계정",
    sign_in_instead: "초대받은 주소로 로그인",
    sign_up_instead: "초대받은 주소로 계정 만들기",
    sign_out_and_in: "로그아웃하고 초대받은 주소 사용",
    sign_out_and_up: "로그아웃하고 계정 만들기",

    joined_title: |place| format!("{place}에 참여했습니다"),
    joined_somewhere: "참여했습니다",
    joined_text: "이동하는 중입니다.",
    shut_out: "멤버가 되었지만 아직 들어갈 수 없습니다. 2단계 인증이나 다른 네트워크가 필요합니다. 계정의 보안 설정을 확인하거나 초대한 사람에게 문의하세요.",
    member_title: |place| format!("이미 {place}의 멤버입니다"),
    member_somewhere: "이미 멤버입니다",
    member_text: "수락할 초대가 남아 있지 않습니다.",
    continue_: "계속하기",
    to_app: |app| format!("{app} 열기"),

    failed_title: "초대를 수락하지 못했습니다",
    not_entered: "멤버가 되었지만 이동하지 못했습니다.",
    incomplete: "이 페이지의 주소가 완전하지 않습니다. 초대 링크를 다시 여세요.",
    unknown: "더 이상 사용할 수 없는 초대입니다. 이미 사용되었거나 취소되었거나 새 초대로 바뀌었습니다. 초대한 사람에게 새 초대를 요청하세요.",
    expired: "만료된 초대입니다. 초대한 사람에게 새 초대를 요청하세요.",
    full: "멤버 수가 가득 찼습니다. 초대한 사람에게 알려 주세요.",
    disabled: "사용이 중지된 계정입니다. 앱 운영자에게 문의하세요.",
};
