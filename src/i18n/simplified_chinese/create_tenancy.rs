//! Founding an organization or a workspace in simplified Chinese.

use super::numbered;
use crate::i18n::CreateTenancyMessages;

pub(super) const ORGANIZATION: CreateTenancyMessages = CreateTenancyMessages {
    title: "创建组织",
    subtitle: "与他人协作的地方。",
    logo: "徽标",
    logo_hint: "PNG、JPEG、GIF 或 WebP，不超过 2 MB",
    choose_logo: "选择图片",
    change_logo: "更换",
    remove_logo: "移除",
    logo_too_large: "图片超过 2 MB。请选择更小的图片。",
    logo_no_picture: "此文件不是 PNG、JPEG、GIF 或 WebP 图片。请选择其他文件。",
    logo_unreadable: "无法读取文件。请重新选择。",
    organization: "组织",
    choose_organization: "选择组织",
    organization_missing: "请选择工作区所属的组织。",
    name: "名称",
    name_missing: "请输入名称。",
    name_too_short: "请至少输入 2 个字符。",
    name_too_long: "请最多输入 100 个字符。",
    description: "说明（选填）",
    submit: "创建组织",
    creating: "正在创建组织",

    switched_off: "此应用未启用组织功能。",
    not_allowed: "只有管理员可以创建组织。请让他人邀请您加入。",
    too_many: |limit| {
        format!(
            "您最多可以加入 {limit} 个组织，现已达到上限。如需创建，请先退出一个组织。",
            limit = numbered(limit)
        )
    },
    too_many_unknown: "您加入的组织数量已达到上限。如需创建，请先退出一个组织。",
    no_organization: "您尚未加入任何组织。",
    every_organization_shut: "目前无法进入您的任何组织。",
    factor_needed: "此操作需要两步验证。请先在个人资料中设置。",
    address_not_allowed: "不允许从您的网络执行此操作。请连接到其他网络后重试。",
    picture_refused: "服务器未接受该图片。请选择其他图片，或不添加图片继续。",
    uncertain: "未收到响应，因此无法确定是否已创建。请重试：如果已存在，将直接使用，不会重复创建。",
    signed_out: "如需创建组织，请先登录。",
    sign_in: "登录",
    back: "返回",

    created: |name| format!("{name} 已创建"),
    invite_title: "邀请您的团队",
    invite_text: |name| format!("对方会收到一封邮件，其中包含加入 {name} 的链接。"),
    most_members: |limit| format!("最多 {limit} 名成员。", limit = numbered(limit)),
    email: "邮箱地址",
    email_hint: "用逗号分隔",
    email_malformed: "邮箱地址不完整。请修改或移除。",
    email_missing: "请至少输入一个邮箱地址，或跳过此步骤。",
    add: "添加",
    role: "角色",
    default_role: "默认角色",
    invitees: "要邀请的人",
    remove: |email| format!("移除 {email}"),
    waiting: "尚未发送",
    sending: "正在发送",
    sent: "已邀请",
    sent_count: |count| format!("已发送 {count} 份邀请", count = numbered(count)),
    send: "发送邀请",
    send_rest: "重新发送其余邀请",
    skip: "暂时跳过",
    finish: "完成",
    pending: "此前已邀请",
    member: "已是成员",
    full: |limit| format!("名额已满：最多 {limit} 名成员。", limit = numbered(limit)),
    full_unknown: "成员名额已满。",
    stopped: "其余邀请未发送。",

    done_title: |name| format!("{name} 已准备就绪"),
    done_alone: "您可以随时邀请他人。",
    done_invited: |count| format!("已邀请 {count} 人。", count = numbered(count)),
    enter: |name| format!("前往 {name}"),
    another: "再创建一个",
};

pub(super) const WORKSPACE: CreateTenancyMessages = CreateTenancyMessages {
    title: "创建工作区",
    subtitle: "组织的一部分，拥有自己的成员。",
    submit: "创建工作区",
    creating: "正在创建工作区",
    switched_off: "此应用未启用工作区功能。",
    not_allowed: "只有管理员可以创建工作区。请让他人邀请您加入。",
    too_many: |limit| {
        format!(
            "此组织最多可以有 {limit} 个工作区，现已达到上限。",
            limit = numbered(limit)
        )
    },
    too_many_unknown: "此组织的工作区数量已达到上限。",
    no_organization: "工作区属于组织，而您尚未加入任何组织。",
    every_organization_shut: "工作区属于组织，而目前无法进入您的任何组织。",
    signed_out: "如需创建工作区，请先登录。",
    ..ORGANIZATION
};
