//! Simplified Chinese, in the polite form.
//!
//! | Term | Word |
//! |---|---|
//! | sign in, sign out | 登录, 退出登录 |
//! | sign up, create an account | 注册, 创建账号 |
//! | account | 账号 |
//! | password | 密码 |
//! | passkey | 通行密钥 |
//! | code | 验证码 |
//! | backup code | 备用验证码 |
//! | authenticator app | 身份验证器应用 |
//! | second factor, second step | 两步验证 |
//! | organization, workspace | 组织, 工作区 |
//! | member, admin | 成员, 管理员 |
//! | invitation | 邀请 |
//! | device, session | 设备, 会话 |
//! | provider | 第三方服务 |
//! | connected account | 关联账号 |
//! | primary address | 主邮箱 |
//! | whoever runs the app | 此应用的运营方 |
//!
//! The form of address is 您, where the sentence needs one. A request begins with 请, a button is a plain verb. 账 is written
//! with 贝. Between Chinese and Latin letters, digits or a gap stands a space. Quotes are “”, and punctuation is full width.

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

const TAG: &str = "zh-Hans";

/// A number of this language.
fn numbered(number: impl TryInto<u32>) -> Count {
    Count::new(TAG, number)
}

/// Simplified Chinese.
pub static SIMPLIFIED_CHINESE: Messages = Messages {
    locale: TAG,
    direction: Direction::Ltr,
    name_order: NameOrder::FamilyFirst,
    common: CommonMessages {
        try_again: "重试",
        help: "获取帮助",
        loading: "正在加载",
        working: "请稍候",
        the_app: "此应用",
        server_says: |text| format!("服务器消息：{text}"),
        sentences: |one, other| format!("{one}{other}"),
    },
    #[cfg(feature = "sign-in")]
    problem: ProblemMessages {
        offline: "无法连接服务器。请检查网络连接后重试。",
        timeout: "服务器未及时响应。请重试。",
        rate_limited: "请求过于频繁。请等待一分钟后重试。",
        challenge_failed: "用于保护此页面的验证未通过。请重试。",
        signed_out: "您已退出登录。如需继续，请重新登录。",
        forbidden: "您的账号无权执行此操作。",
        gone: "此内容已不存在。请刷新后查看。",
        server_fault: "服务器出现问题。请稍后重试。",
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
        open: |name| format!("{name} 的账号菜单"),
        menu: "账号",
        manage_account: "管理账号",
        switch_to: |name| format!("切换到 {name}"),
        other_accounts: "其他账号",
        add_account: "添加账号",
        sign_out: "退出登录",
        sign_out_all: "退出所有账号",
        signing_out: "正在退出登录",
        switching: "正在切换账号",
        works_in: "当前组织：",
    },
    #[cfg(feature = "sign-in")]
    account_picker: AccountPickerMessages {
        sign_out_of: |name| format!("退出登录：{name}"),
        signed_out_of: |name| format!("{name} 已退出登录"),
        nobody_title: "尚未登录",
        nobody_text: "请登录后继续。",
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
        close: "关闭",
        country: |name, dial| format!("国家或地区：{name}，{dial}"),
        countries: "国家和地区",
        search_countries: "搜索国家、地区或区号",
        no_country: "未找到国家或地区。",
        rule_met: "已满足：",
        rule_unmet: "未满足：",
        rules_left: |count| format!("还有 {count} 项要求未满足", count = numbered(count)),
        rules_all_met: "已满足所有要求",
        time_left: |seconds| format!("还剩 {}", spoken_time(TAG, seconds)),
        or: "或",
        continue_with: |provider| format!("使用 {provider} 继续"),
    },
    provider: ProviderMessages {
        failed_title: "暂时无法登录",
        failed_text: "无法连接登录服务。请检查网络连接后重试。",
        for_developers: |text| format!("开发者信息：{text}"),
    },
};
