//! The organization switcher in Japanese.

use super::numbered;
use crate::i18n::OrgSwitcherMessages;

pub(super) const MESSAGES: OrgSwitcherMessages = OrgSwitcherMessages {
    open: |place| format!("{place}、組織を切り替える"),
    title: "組織を切り替える",
    list: "組織",
    search: "組織を検索",
    nothing_found: "見つかりませんでした。",
    personal: "個人アカウント",
    organization: "組織",
    within: |organization, workspace| format!("{organization} / {workspace}"),
    workspace_of: |organization| format!("{organization}のワークスペース"),
    manage: "管理",
    leave: "脱退",
    create_organization: "新しい組織",
    create_workspace: "新しいワークスペース",
    empty_title: "まだどの組織にも参加していません",
    empty_may_create: "ほかの人と作業するには、組織を作成するか、招待を依頼してください。",
    empty_ask: "組織のメンバーに、招待を依頼してください。",
    failed: "組織を読み込めませんでした。",
    switching: "切り替えています",
    switched: |place| format!("{place}に切り替えました"),

    shut: "入れません",
    shut_title: |place| format!("現在、{place}には入れません"),
    shut_by_factor: "ここではメンバーに2段階認証が必要ですが、このアカウントには設定されていません。設定してから戻ってきてください。",
    shut_by_address: "ここには特定のネットワークからしか入れません。許可されたネットワークに接続して、もう一度確認してください。",
    shut_by_both: "ここではメンバーに2段階認証が必要ですが、このアカウントには設定されていません。また、特定のネットワークからしか入れません。",
    shut_otherwise: "組織の規則により、現在は入れません。詳しくは管理者に問い合わせてください。",
    shut_by_factor_short: "2段階認証が必要です",
    shut_by_address_short: "このネットワークからは入れません",
    set_up_factor: "2段階認証を設定",
    look_again: "もう一度確認",

    leave_title: |place| format!("{place}から脱退しますか？"),
    leave_organization_text: |workspaces| match workspaces {
        0 => "すぐにアクセスできなくなります。戻るには、新しい招待が必要です。".into(),
        _ => format!(
            "この組織と、参加している{workspaces}件のワークスペースに、すぐにアクセスできなくなります。戻るには、新しい招待が必要です。",
            workspaces = numbered(workspaces)
        ),
    },
    leave_workspace_text: |organization| {
        format!(
            "すぐにアクセスできなくなりますが、{organization}のメンバーのままです。戻るには、新しい招待が必要です。"
        )
    },
    leave_submit: |place| format!("{place}から脱退"),
    leaving: "脱退しています",
    left: |place| format!("{place}から脱退しました"),
    cancel: "キャンセル",
    sole_admin: "ほかに管理者がいません。先に、ほかの人を管理者にしてください。",
};
