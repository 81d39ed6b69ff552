//! Arabic, without a gender for who is spoken to.
//!
//! Requests are «يُرجى» with a verbal noun, buttons a verbal noun alone, so that nobody is addressed as a man or as a woman;
//! what is said of somebody is said with suffixes and past forms that are written alike for both. Numbers stand behind a
//! colon where their noun would need one of six forms; where the noun is better said, [`counted`] chooses. Digits are
//! Western ones, as codes are. Every name, address or number in a sentence is isolated ([`isolated`]), because it may be
//! Latin; names of files are not.
//!
//! | English | Arabic |
//! | --- | --- |
//! | sign in, sign-in | تسجيل الدخول |
//! | sign up, sign-up | إنشاء حساب |
//! | sign out | تسجيل الخروج |
//! | account | حساب |
//! | password | كلمة المرور |
//! | passkey | مفتاح المرور |
//! | security key | مفتاح أمان |
//! | code | رمز |
//! | backup code | رمز احتياطي |
//! | authenticator app | تطبيق المصادقة |
//! | second factor, second step | عامل ثانٍ، خطوة ثانية |
//! | two-step verification | التحقق بخطوتين |
//! | email address | البريد الإلكتروني، عنوان البريد الإلكتروني |
//! | text message | رسالة نصية |
//! | username | اسم المستخدم |
//! | organization | مؤسسة |
//! | workspace | مساحة عمل |
//! | member, admin | عضو، الإدارة |
//! | invitation, waitlist | دعوة، قائمة الانتظار |
//! | device | جهاز |
//! | session | جلسة |
//! | whoever runs this app | فريق هذا التطبيق |

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
    AccountPickerMessages, CommonMessages, Count, Direction, Messages, NameOrder, Plural, ProblemMessages,
    ProviderMessages, UserButtonMessages, WidgetMessages, spoken_time,
};

const TAG: &str = "ar";

/// A number of this language.
fn numbered(number: impl TryInto<u32>) -> Count {
    Count::new(TAG, number)
}

/// Arabic.
pub static ARABIC: Messages = Messages {
    locale: TAG,
    direction: Direction::Rtl,
    name_order: NameOrder::GivenFirst,
    common: CommonMessages {
        try_again: "إعادة المحاولة",
        help: "الحصول على مساعدة",
        loading: "جارٍ التحميل",
        working: "لحظة من فضلك",
        the_app: "هذا التطبيق",
        server_says: |text| format!("رسالة الخادم: {}", isolated(text)),
        sentences: |one, other| format!("{one} {other}"),
    },
    #[cfg(feature = "sign-in")]
    problem: ProblemMessages {
        offline: "تعذّر الوصول إلى الخادم. يُرجى التحقق من الاتصال وإعادة المحاولة.",
        timeout: "لم يستجب الخادم في الوقت المحدد. يُرجى إعادة المحاولة.",
        rate_limited: "عدد الطلبات كبير جدًا. يُرجى الانتظار دقيقة ثم إعادة المحاولة.",
        challenge_failed: "فشل الفحص الذي يحمي هذه الصفحة. يُرجى إعادة المحاولة.",
        signed_out: "انتهت جلستك. يُرجى تسجيل الدخول من جديد للمتابعة.",
        forbidden: "حسابك لا يسمح بهذا الإجراء.",
        gone: "لم يعد هذا موجودًا. يُرجى تحديث الصفحة.",
        server_fault: "حدث خطأ في الخادم. يُرجى إعادة المحاولة بعد قليل.",
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
        open: |name| format!("قائمة حساب {}", isolated(name)),
        menu: "الحساب",
        manage_account: "إدارة الحساب",
        switch_to: |name| format!("التبديل إلى {}", isolated(name)),
        other_accounts: "حسابات أخرى",
        add_account: "إضافة حساب",
        sign_out: "تسجيل الخروج",
        sign_out_all: "تسجيل الخروج من كل الحسابات",
        signing_out: "جارٍ تسجيل الخروج",
        switching: "جارٍ تبديل الحساب",
        works_in: "العمل ضمن",
    },
    #[cfg(feature = "sign-in")]
    account_picker: AccountPickerMessages {
        sign_out_of: |name| format!("تسجيل الخروج من حساب {}", isolated(name)),
        signed_out_of: |name| format!("تم تسجيل الخروج من حساب {}", isolated(name)),
        nobody_title: "لم يتم تسجيل الدخول بأي حساب",
        nobody_text: "يُرجى تسجيل الدخول للمتابعة.",
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
        close: "إغلاق",
        country: |name, dial| format!("البلد: {}، {}", isolated(name), isolated(dial)),
        countries: "البلدان",
        search_countries: "البحث عن بلد أو رمز اتصال",
        no_country: "لم يُعثر على أي بلد.",
        rule_met: "مستوفى:",
        rule_unmet: "غير مستوفى بعد:",
        rules_left: |count| format!("الشروط المتبقية: {count}", count = numbered(count)),
        rules_all_met: "كل الشروط مستوفاة",
        time_left: |seconds| format!("الوقت المتبقي: {}", spoken_time(TAG, seconds)),
        or: "أو",
        continue_with: |provider| format!("المتابعة باستخدام {}", isolated(provider)),
    },
    provider: ProviderMessages {
        failed_title: "تسجيل الدخول غير متاح",
        failed_text: "تعذّر الوصول إلى خدمة تسجيل الدخول. يُرجى التحقق من الاتصال وإعادة المحاولة.",
        for_developers: |text| format!("لفريق التطوير: {}", isolated(text)),
    },
};

/// A text that keeps its own direction inside a sentence.
fn isolated(text: &str) -> String {
    format!("\u{2068}{text}\u{2069}")
}

/// A number with its noun: the forms for one, for two, for 3 to 10, and for the rest. The last form is right for nouns that
/// are written alike after 11 and after 100, as those that end in «ة» are.
fn counted(count: usize, [one, two, few, rest]: [&str; 4]) -> String {
    let count = numbered(count);
    match count.plural {
        Plural::One => one.into(),
        Plural::Two => two.into(),
        Plural::Few => format!("{count} {few}"),
        _ => format!("{count} {rest}"),
    }
}
