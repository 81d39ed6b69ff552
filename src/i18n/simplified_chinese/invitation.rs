//! Invitations in simplified Chinese.

use crate::i18n::InvitationMessages;

pub(super) const MESSAGES: InvitationMessages = InvitationMessages {
    working: "正在查看您的邀请",
    accepting: "正在接受邀请",
    switching: "正在切换账号",
    signing_out: "正在退出登录",
    entering: "正在前往",

    offer_title: "您已收到邀请",
    offer_text: "接受邀请，即可加入邀请您的团队。",
    accept: "接受邀请",
    offer_accounts: "收到邀请的账号将会加入。",
    not_now: "暂时不用",

    sign_in_title: "登录以接受邀请",
    sign_in: "登录",
    sign_up_title: "创建账号以接受邀请",
    sign_up: "创建账号",
    sent_to: |email| format!("此邀请发送给了 {email}。"),
    sent_elsewhere: "此邀请发送给了其他邮箱。",

    other_account_title: "此邀请属于其他账号",
    signed_in_as: "当前登录账号",
    sign_in_instead: "使用受邀邮箱登录",
    sign_up_instead: "使用受邀邮箱创建账号",
    sign_out_and_in: "退出并使用受邀邮箱登录",
    sign_out_and_up: "退出并创建账号",

    joined_title: |place| format!("您已加入 {place}"),
    joined_somewhere: "您已加入",
    joined_text: "正在前往。",
    shut_out: "您已成为成员，但还不能进入：需要两步验证，或需要从其他网络访问。请查看账号的安全设置，或咨询邀请您的人。",
    member_title: |place| format!("您已是 {place} 的成员"),
    member_somewhere: "您已是成员",
    member_text: "没有需要接受的邀请。",
    continue_: "继续",
    to_app: |app| format!("前往 {app}"),

    failed_title: "未能接受此邀请",
    not_entered: "您已成为成员，但未能前往。",
    incomplete: "此页面的网址不完整。请重新打开邀请链接。",
    unknown: "此邀请已失效：可能已被使用、撤回，或被新的邀请取代。请向邀请您的人索取新的邀请。",
    expired: "此邀请已过期。请向邀请您的人索取新的邀请。",
    full: "成员人数已满。请告知邀请您的人。",
    disabled: "此账号已停用。请联系此应用的运营方寻求帮助。",
};
