//! The waitlist in Japanese.

use crate::i18n::WaitlistMessages;

pub(super) const MESSAGES: WaitlistMessages = WaitlistMessages {
    title: "ウェイトリストに登録",
    text: |app| format!("{app}は段階的に公開しています。アドレスを登録していただくと、後日招待をお送りします。"),
    submit: "ウェイトリストに登録",
    have_account: "アカウントをお持ちの場合",

    joined_title: "ウェイトリストに登録しました",
    joined_text: |email| format!("順番が来たら、{email}に招待をお送りします。"),
    another: "別のアドレスを追加",
    known_title: "登録済みのアドレスです",
    known_text: |email| {
        format!(
            "{email}は、ウェイトリストに登録済みか、アカウントがあります。招待が届くのを待つか、サインインしてください。"
        )
    },
    sign_in: "サインイン",

    invited_title: "招待されています",
    invited_text: "待つ必要はありません。今すぐアカウントを作成できます。",
    sign_up: "アカウントを作成",
    wait_instead: "ウェイトリストに登録する",
    open_title: "待つ必要はありません",
    open_text: |app| format!("{app}のアカウントは、どなたでも作成できます。"),
    closed_title: "現在は登録できません",
    closed_text: |app| format!("{app}は現在、新しい登録を受け付けていません。"),
    signed_in_title: "すでに利用できます",
    signed_in_text: "このアカウントは待つ必要がありません。",
    continue_: "続ける",

    name_malformed: "名前として認識できません。",
    forbidden: "使えない内容が含まれています。変更して、もう一度お試しください。",
    full: "ウェイトリストは現在いっぱいです。あとでもう一度お試しください。",
    country_restricted: "お住まいの国または地域からは登録できません。",
};
