//! The sign-up in Arabic.

use super::isolated;
use crate::i18n::{SignUpErrorMessages, SignUpMessages};

pub(super) const MESSAGES: SignUpMessages = SignUpMessages {
    title: |app| format!("إنشاء حساب في {}", isolated(app)),
    subtitle: "يُرجى إدخال بياناتك لإنشاء حساب.",
    invited_subtitle: |app| format!("لديك دعوة إلى {}. يُرجى إدخال بياناتك لإنشاء حساب.", isolated(app)),
    optional: "(اختياري)",
    submit: "إنشاء حساب",
    have_account: "لديك حساب بالفعل؟",
    sign_in_instead: "تسجيل الدخول",
    email_taken: "هناك حساب بهذا البريد الإلكتروني.",
    username_free: "هذا الاسم متاح.",
    strength_weak: "سهلة التخمين",
    strength_fair: "ليست سهلة التخمين",
    strength_good: "صعبة التخمين",
    strength_strong: "صعبة التخمين جدًا",
    terms: "أوافق على شروط هذا التطبيق",
    terms_link: "شروط الخدمة",
    privacy_link: "سياسة الخصوصية",
    change_details: "تغيير بياناتك",
    restricted_title: "إنشاء الحسابات مغلق",
    restricted_text: |app| format!("لا يمكن حاليًا إنشاء حسابات جديدة هنا في {}.", isolated(app)),
    waitlist_title: "سيُفتح إنشاء الحسابات قريبًا",
    waitlist_text: |app| {
        format!(
            "يمكنك الانضمام إلى قائمة الانتظار في {}، وستصلك دعوة عندما يحين دورك.",
            isolated(app)
        )
    },
    waitlist_link: "الانضمام إلى قائمة الانتظار",
    no_method: "لا يمكن لهذه الصفحة عرض ما يطلبه هذا التطبيق من الحسابات الجديدة.",
    confirming: "جارٍ إنشاء حسابك",
};

pub(super) const ERRORS: SignUpErrorMessages = SignUpErrorMessages {
    username_missing: "يُرجى اختيار اسم مستخدم.",
    password_missing: "يُرجى اختيار كلمة مرور.",
    terms_missing: "يُرجى الموافقة على الشروط لإنشاء حساب.",
    name_malformed: "لا يمكن استخدام هذا الاسم. يُرجى تقصيره أو حذف الأحرف غير المألوفة.",
    email_disposable: "لا يمكن استخدام عناوين البريد المؤقتة هنا. يُرجى إدخال عنوان آخر.",
    phone_of_internet: "لا يمكن استخدام أرقام الهاتف عبر الإنترنت هنا. يُرجى إدخال رقم آخر.",
    word_forbidden: "يحتوي أحد أسمائك أو بريدك على كلمة لا يمكن استخدامها هنا. يُرجى تغييرها.",
    address_not_invited: "لا يمكن إنشاء حساب بهذه الدعوة إلا بالبريد الذي أُرسلت إليه.",
    invitation_refused: "سبق استخدام هذه الدعوة أو أنها قديمة جدًا. يُرجى طلب دعوة جديدة.",
    attempt_expired: "استغرق ذلك وقتًا طويلًا. يُرجى إنشاء الحساب من جديد: ما زال كل شيء هنا عدا كلمة المرور.",
    country_restricted: "إنشاء الحسابات غير متاح من بلدك.",
    not_confirmed: "تعذّر تأكيد إنشاء الحساب. يُرجى إعادة المحاولة.",
};
