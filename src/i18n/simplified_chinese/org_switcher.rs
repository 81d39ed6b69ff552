//! The organization switcher in simplified Chinese.

use super::numbered;
use crate::i18n::OrgSwitcherMessages;

pub(super) const MESSAGES: OrgSwitcherMessages = OrgSwitcherMessages {
    open: |place| format!("{place}，切换组织"),
    title: "切换组织",
    list: "组织",
    search: "搜索组织",
    nothing_found: "未找到结果。",
    personal: "个人账号",
    organization: "组织",
    within: |organization, workspace| format!("{organization} / {workspace}"),
    workspace_of: |organization| format!("{organization} 的工作区"),
    manage: "管理",
    leave: "退出",
    create_organization: "新建组织",
    create_workspace: "新建工作区",
    empty_title: "您尚未加入任何组织",
    empty_may_create: "创建一个组织以便与他人协作，或请他人邀请您。",
    empty_ask: "请让组织中的成员邀请您。",
    failed: "无法加载您的组织。",
    switching: "正在切换",
    switched: |place| format!("已切换到 {place}"),

    shut: "无法进入",
    shut_title: |place| format!("目前无法进入 {place}"),
    shut_by_factor: "这里要求成员使用两步验证，而您的账号尚未设置。请设置后再返回。",
    shut_by_address: "这里只允许从特定网络进入。请连接到允许的网络，然后重新检查。",
    shut_by_both: "这里要求成员使用两步验证，而您的账号尚未设置；并且只允许从特定网络进入。",
    shut_otherwise: "根据这里的规则，您目前无法进入。详情请咨询管理员。",
    shut_by_factor_short: "需要两步验证",
    shut_by_address_short: "不允许从此网络进入",
    set_up_factor: "设置两步验证",
    look_again: "重新检查",

    leave_title: |place| format!("要退出 {place} 吗？"),
    leave_organization_text: |workspaces| match workspaces {
        0 => "您将立即失去访问权限。只有收到新的邀请才能重新加入。".into(),
        _ => format!(
            "您将立即失去对此组织及其中 {workspaces} 个工作区的访问权限。只有收到新的邀请才能重新加入。",
            workspaces = numbered(workspaces)
        ),
    },
    leave_workspace_text: |organization| {
        format!("您将立即失去访问权限，但仍是 {organization} 的成员。只有收到新的邀请才能重新加入。")
    },
    leave_submit: |place| format!("退出 {place}"),
    leaving: "正在退出",
    left: |place| format!("您已退出 {place}"),
    cancel: "取消",
    sole_admin: "您是唯一的管理员。请先将其他人设为管理员。",
};
