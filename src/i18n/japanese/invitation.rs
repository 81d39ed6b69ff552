//! Invitations in Japanese.

use crate::i18n::InvitationMessages;

pub(super) const MESSAGES: InvitationMessages = InvitationMessages {
    working: "招待を確認しています",
    accepting: "招待を承諾しています",
    switching: "アカウントを切り替えています",
    signing_out: "サインアウトしています",
    entering: "移動しています",

    offer_title: "招待されています",
    offer_text: "承諾すると、招待元のチームに参加します。",
    accept: "招待を承諾",
    offer_accounts: "招待の宛先になっているアカウントが参加します。",
    not_now: "あとで",

    sign_in_title: "サインインして承諾",
    sign_in: "サインイン",
    sign_up_title: "アカウントを作成して承諾",
    sign_up: "アカウントを作成",
    sent_to: |email| format!("この招待の宛先は{email}です。"),
    sent_elsewhere: "この招待の宛先は別のアドレスです。",

    other_account_title: "別のアカウント宛ての招待です",
    signed_in_as: "現在のアカウント",
    sign_in_instead: "宛先のアドレスでサインイン",
    sign_up_instead: "宛先のアドレスでアカウントを作成",
    sign_out_and_in: "サインアウトして宛先のアドレスを使う",
    sign_out_and_up: "サインアウトしてアカウントを作成",

    joined_title: |place| format!("{place}に参加しました"),
    joined_somewhere: "参加しました",
    joined_text: "移動しています。",
    shut_out: "メンバーになりましたが、まだ入れません。2段階認証、または別のネットワークからの接続が必要です。アカウントのセキュリティを確認するか、招待した人に問い合わせてください。",
    member_title: |place| format!("すでに{place}のメンバーです"),
    member_somewhere: "すでにメンバーです",
    member_text: "承諾する招待はありませんでした。",
    continue_: "続ける",
    to_app: |app| format!("{app}に移動"),

    failed_title: "招待を承諾できませんでした",
    not_entered: "メンバーになりましたが、移動できませんでした。",
    incomplete: "このページのアドレスが不完全です。招待のリンクをもう一度開いてください。",
    unknown: "この招待はもう使えません。すでに使われたか、取り消されたか、新しい招待に置き換えられています。招待した人に、新しい招待を依頼してください。",
    expired: "この招待は有効期限が切れています。招待した人に、新しい招待を依頼してください。",
    full: "メンバーの数が上限に達しています。招待した人に知らせてください。",
    disabled: "このアカウントは無効になっています。アプリの運営者にお問い合わせください。",
};
