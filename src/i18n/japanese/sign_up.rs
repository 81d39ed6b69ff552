//! The sign-up in Japanese.

use crate::i18n::{SignUpErrorMessages, SignUpMessages};

pub(super) const MESSAGES: SignUpMessages = SignUpMessages {
    title: |app| format!("{app}に新規登録"),
    subtitle: "必要な情報を入力して、アカウントを作成してください。",
    invited_subtitle: |app| format!("{app}に招待されています。必要な情報を入力して、アカウントを作成してください。"),
    optional: "（任意）",
    submit: "登録する",
    have_account: "アカウントをお持ちの場合",
    sign_in_instead: "サインインする",
    email_taken: "このアドレスのアカウントはすでにあります。",
    username_free: "このユーザー名は使えます。",
    strength_weak: "推測されやすい",
    strength_fair: "やや推測されにくい",
    strength_good: "推測されにくい",
    strength_strong: "非常に推測されにくい",
    terms: "このアプリの規約に同意します",
    terms_link: "利用規約",
    privacy_link: "プライバシーポリシー",
    change_details: "入力内容を変更",
    restricted_title: "新規登録を停止しています",
    restricted_text: |app| format!("{app}のアカウントは現在、ここでは作成できません。"),
    waitlist_title: "まもなく登録を開始します",
    waitlist_text: |app| format!("{app}のウェイトリストに登録すると、順番が来たときに招待が届きます。"),
    waitlist_link: "ウェイトリストに登録",
    no_method: "このアプリの新規登録に必要な項目は、このページには表示できません。",
    confirming: "アカウントを作成しています",
};

pub(super) const ERRORS: SignUpErrorMessages = SignUpErrorMessages {
    username_missing: "ユーザー名を決めてください。",
    password_missing: "パスワードを決めてください。",
    terms_missing: "登録するには、規約に同意してください。",
    name_malformed: "この名前は使えません。短くするか、特殊な文字を除いてください。",
    email_disposable: "使い捨てのメールアドレスは使えません。別のアドレスを入力してください。",
    phone_of_internet: "インターネット電話の番号は使えません。別の番号を入力してください。",
    word_forbidden: "名前またはアドレスに、使えない言葉が含まれています。変更してください。",
    address_not_invited: "この招待で登録できるのは、招待されたアドレスだけです。",
    invitation_refused: "この招待はすでに使われたか、有効期限が切れています。新しい招待を依頼してください。",
    attempt_expired: "時間がかかりすぎました。もう一度登録してください。パスワード以外の入力内容は残っています。",
    country_restricted: "お住まいの国または地域からは登録できません。",
    not_confirmed: "登録を確認できませんでした。もう一度お試しください。",
};
