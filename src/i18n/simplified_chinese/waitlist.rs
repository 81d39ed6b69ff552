//! The waitlist in simplified Chinese.

use crate::i18n::WaitlistMessages;

pub(super) const MESSAGES: WaitlistMessages = WaitlistMessages {
    title: "加入等候名单",
    text: |app| format!("{app} 正在逐步开放。留下您的邮箱，稍后会收到邀请。"),
    submit: "加入等候名单",
    have_account: "已有账号？",

    joined_title: "您已加入等候名单",
    joined_text: |email| format!("轮到您时，我们会将邀请发送至 {email}。"),
    another: "添加其他邮箱",
    known_title: "该邮箱已登记",
    known_text: |email| format!("{email} 已在等候名单中，或已有账号。您可以等待邀请，也可以直接登录。"),
    sign_in: "登录",

    invited_title: "您已收到邀请",
    invited_text: "无需等待，现在即可创建账号。",
    sign_up: "创建账号",
    wait_instead: "改为加入等候名单",
    open_title: "无需等待",
    open_text: |app| format!("任何人都可以创建 {app} 账号。"),
    closed_title: "目前无法加入",
    closed_text: |app| format!("{app} 目前不接受新用户。"),
    signed_in_title: "您已可使用",
    signed_in_text: "此账号无需等待。",
    continue_: "继续",

    name_malformed: "这不像是一个名字。",
    forbidden: "您填写的部分内容不允许使用。请修改后重试。",
    full: "等候名单目前已满。请稍后重试。",
    country_restricted: "您所在的国家或地区无法加入。",
};
