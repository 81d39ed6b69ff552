//! Japanese, in the polite 敬体 (です・ます).
//!
//! | Term | Word |
//! |---|---|
//! | sign in, sign out | サインイン, サインアウト |
//! | sign up, create an account | 新規登録, アカウントを作成 |
//! | account | アカウント |
//! | password | パスワード |
//! | passkey | パスキー |
//! | code | 確認コード; コード where the screen has said which |
//! | backup code | バックアップコード |
//! | authenticator app | 認証アプリ |
//! | second factor, second step | 2段階認証 |
//! | organization, workspace | 組織, ワークスペース |
//! | member, admin | メンバー, 管理者 |
//! | invitation | 招待 |
//! | device, session | デバイス, セッション |
//! | provider | 外部サービス |
//! | connected account | 連携アカウント |
//! | primary address | メインのアドレス |
//! | whoever runs the app | アプリの運営者 |
//!
//! Nobody is addressed as あなた; what belongs to the person goes without saying. A request ends in ください, a button is a
//! noun or a plain verb. Statements of what is under way end in ています without a full stop. Between Japanese and Latin
//! letters or digits stands no space, which browsers add by themselves. Quotes are 「」, the colon is ： and full width.

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

const TAG: &str = "ja";

/// A number of this language.
fn numbered(number: impl TryInto<u32>) -> Count {
    Count::new(TAG, number)
}

/// Japanese.
pub static JAPANESE: Messages = Messages {
    locale: TAG,
    direction: Direction::Ltr,
    name_order: NameOrder::FamilyFirst,
    common: CommonMessages {
        try_again: "再試行",
        help: "ヘルプ",
        loading: "読み込んでいます",
        working: "しばらくお待ちください",
        the_app: "このアプリ",
        server_says: |text| format!("サーバーからのメッセージ：{text}"),
        sentences: |one, other| format!("{one}{other}"),
    },
    #[cfg(feature = "sign-in")]
    problem: ProblemMessages {
        offline: "サーバーに接続できません。接続を確認して、もう一度お試しください。",
        timeout: "サーバーから時間内に応答がありませんでした。もう一度お試しください。",
        rate_limited: "リクエストが多すぎます。1分ほど待ってから、もう一度お試しください。",
        challenge_failed: "このページを保護するための確認に失敗しました。もう一度お試しください。",
        signed_out: "サインアウトされました。続けるには、もう一度サインインしてください。",
        forbidden: "このアカウントには、この操作を行う権限がありません。",
        gone: "見つかりません。削除された可能性があります。表示を更新してください。",
        server_fault: "サーバーで問題が発生しました。しばらくしてから、もう一度お試しください。",
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
        open: |name| format!("{name}のアカウントメニュー"),
        menu: "アカウント",
        manage_account: "アカウントを管理",
        switch_to: |name| format!("{name}に切り替える"),
        other_accounts: "ほかのアカウント",
        add_account: "アカウントを追加",
        sign_out: "サインアウト",
        sign_out_all: "すべてのアカウントからサインアウト",
        signing_out: "サインアウトしています",
        switching: "アカウントを切り替えています",
        works_in: "使用中の組織：",
    },
    #[cfg(feature = "sign-in")]
    account_picker: AccountPickerMessages {
        sign_out_of: |name| format!("{name}のアカウントからサインアウト"),
        signed_out_of: |name| format!("{name}のアカウントからサインアウトしました"),
        nobody_title: "サインインしていません",
        nobody_text: "続けるには、サインインしてください。",
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
        close: "閉じる",
        country: |name, dial| format!("国または地域：{name}、{dial}"),
        countries: "国と地域",
        search_countries: "国名または国番号を検索",
        no_country: "国または地域が見つかりません。",
        rule_met: "達成：",
        rule_unmet: "未達成：",
        rules_left: |count| format!("満たしていない条件：残り{count}件", count = numbered(count)),
        rules_all_met: "すべての条件を満たしています",
        time_left: |seconds| format!("残り{}", spoken_time(TAG, seconds)),
        or: "または",
        continue_with: |provider| format!("{provider}で続ける"),
    },
    provider: ProviderMessages {
        failed_title: "サインインを利用できません",
        failed_text: "サインインサービスに接続できません。接続を確認して、もう一度お試しください。",
        for_developers: |text| format!("開発者向け情報：{text}"),
    },
};
