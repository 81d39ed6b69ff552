//! The sign-up in simplified Chinese.

use crate::i18n::{SignUpErrorMessages, SignUpMessages};

pub(super) const MESSAGES: SignUpMessages = SignUpMessages {
    title: |app| format!("注册 {app}"),
    subtitle: "请填写您的信息以创建账号。",
    invited_subtitle: |app| format!("您已受邀加入 {app}。请填写您的信息以创建账号。"),
    optional: "（选填）",
    submit: "注册",
    have_account: "已有账号？",
    sign_in_instead: "改为登录",
    email_taken: "该邮箱已注册账号。",
    username_free: "该用户名可以使用。",
    strength_weak: "容易被猜到",
    strength_fair: "不太容易被猜到",
    strength_good: "很难被猜到",
    strength_strong: "极难被猜到",
    terms: "我同意此应用的条款",
    terms_link: "服务条款",
    privacy_link: "隐私政策",
    change_details: "修改您的信息",
    restricted_title: "注册已关闭",
    restricted_text: |app| format!("目前无法在此创建 {app} 账号。"),
    waitlist_title: "即将开放注册",
    waitlist_text: |app| format!("加入 {app} 的等候名单，轮到您时会收到邀请。"),
    waitlist_link: "加入等候名单",
    no_method: "此页面无法显示此应用注册时所需的内容。",
    confirming: "正在创建账号",
};

pub(super) const ERRORS: SignUpErrorMessages = SignUpErrorMessages {
    username_missing: "请设置用户名。",
    password_missing: "请设置密码。",
    terms_missing: "如需注册，请先同意条款。",
    name_malformed: "不能使用此名称。请缩短，或去掉特殊字符。",
    email_disposable: "不支持临时邮箱。请输入其他邮箱。",
    phone_of_internet: "不支持网络电话号码。请输入其他号码。",
    word_forbidden: "您的名称或邮箱中包含不允许使用的词语。请修改。",
    address_not_invited: "此邀请仅限受邀邮箱注册。",
    invitation_refused: "此邀请已使用过或已过期。请索取新的邀请。",
    attempt_expired: "操作已超时。请重新注册：除密码外，您填写的内容仍在。",
    country_restricted: "您所在的国家或地区无法注册。",
    not_confirmed: "未能确认注册。请重试。",
};
