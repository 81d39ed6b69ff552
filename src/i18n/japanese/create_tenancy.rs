//! Founding an organization or a workspace in Japanese.

use super::numbered;
use crate::i18n::CreateTenancyMessages;

pub(super) const ORGANIZATION: CreateTenancyMessages = CreateTenancyMessages {
    title: "組織を作成",
    subtitle: "ほかの人と一緒に作業する場所です。",
    logo: "ロゴ",
    logo_hint: "PNG、JPEG、GIF、WebP、2MBまで",
    choose_logo: "画像を選択",
    change_logo: "変更",
    remove_logo: "削除",
    logo_too_large: "画像が2MBを超えています。もっと小さい画像を選んでください。",
    logo_no_picture: "このファイルは、PNG、JPEG、GIF、WebPの画像ではありません。別のファイルを選んでください。",
    logo_unreadable: "ファイルを読み取れませんでした。もう一度選んでください。",
    organization: "組織",
    choose_organization: "組織を選択",
    organization_missing: "ワークスペースを作成する組織を選んでください。",
    name: "名前",
    name_missing: "名前を入力してください。",
    name_too_short: "2文字以上で入力してください。",
    name_too_long: "100文字以下で入力してください。",
    description: "説明（任意）",
    submit: "組織を作成",
    creating: "組織を作成しています",

    switched_off: "ここでは組織を利用できません。",
    not_allowed: "ここで組織を作成できるのは管理者だけです。組織への招待を依頼してください。",
    too_many: |limit| {
        format!(
            "参加できる組織は{limit}件までで、上限に達しています。作成するには、いずれかの組織から脱退してください。",
            limit = numbered(limit)
        )
    },
    too_many_unknown: "参加できる組織の数が上限に達しています。作成するには、いずれかの組織から脱退してください。",
    no_organization: "まだどの組織にも参加していません。",
    every_organization_shut: "現在、参加しているどの組織にも入れません。",
    factor_needed: "この操作には2段階認証が必要です。先にプロフィールで設定してください。",
    address_not_allowed: "このネットワークからは許可されていません。別のネットワークに接続して、もう一度お試しください。",
    picture_refused: "サーバーがこの画像を受け付けませんでした。別の画像を選ぶか、画像なしで続けてください。",
    uncertain: "応答がなかったため、作成されたかどうかはっきりしません。もう一度お試しください。すでにあるものは見つけて使い、二重には作成しません。",
    signed_out: "組織を作成するには、サインインしてください。",
    sign_in: "サインイン",
    back: "戻る",

    created: |name| format!("{name}を作成しました"),
    invite_title: "チームを招待",
    invite_text: |name| format!("{name}に参加するためのリンクがメールで届きます。"),
    most_members: |limit| format!("メンバーは{limit}人までです。", limit = numbered(limit)),
    email: "メールアドレス",
    email_hint: "カンマで区切って入力",
    email_malformed: "アドレスが不完全です。修正するか、削除してください。",
    email_missing: "アドレスを1つ以上入力するか、この手順をスキップしてください。",
    add: "追加",
    role: "ロール",
    default_role: "既定のロール",
    invitees: "招待する人",
    remove: |email| format!("{email}を削除"),
    waiting: "未送信",
    sending: "送信しています",
    sent: "招待済み",
    sent_count: |count| format!("{count}件の招待を送信しました", count = numbered(count)),
    send: "招待を送信",
    send_rest: "残りを再送信",
    skip: "今はスキップ",
    finish: "完了",
    pending: "すでに招待されています",
    member: "すでにメンバーです",
    full: |limit| {
        format!(
            "空きがありません。メンバーは{limit}人までです。",
            limit = numbered(limit)
        )
    },
    full_unknown: "メンバーの数が上限に達しています。",
    stopped: "残りは送信していません。",

    done_title: |name| format!("{name}の準備ができました"),
    done_alone: "招待はいつでもできます。",
    done_invited: |count| format!("{count}人を招待しました。", count = numbered(count)),
    enter: |name| format!("{name}に移動"),
    another: "さらに作成",
};

pub(super) const WORKSPACE: CreateTenancyMessages = CreateTenancyMessages {
    title: "ワークスペースを作成",
    subtitle: "組織の中にあり、独自のメンバーを持つ場所です。",
    submit: "ワークスペースを作成",
    creating: "ワークスペースを作成しています",
    switched_off: "ここではワークスペースを利用できません。",
    not_allowed: "ここでワークスペースを作成できるのは管理者だけです。ワークスペースへの招待を依頼してください。",
    too_many: |limit| {
        format!(
            "この組織のワークスペースは{limit}件までで、上限に達しています。",
            limit = numbered(limit)
        )
    },
    too_many_unknown: "この組織のワークスペースの数が上限に達しています。",
    no_organization: "ワークスペースは組織の中に作成しますが、まだどの組織にも参加していません。",
    every_organization_shut: "ワークスペースは組織の中に作成しますが、現在、参加しているどの組織にも入れません。",
    signed_out: "ワークスペースを作成するには、サインインしてください。",
    ..ORGANIZATION
};
