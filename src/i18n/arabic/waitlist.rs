//! The waitlist in Arabic.

use super::isolated;
use crate::i18n::WaitlistMessages;

pub(super) const MESSAGES: WaitlistMessages = WaitlistMessages {
    title: "الانضمام إلى قائمة الانتظار",
    text: |app| {
        format!(
            "يُتاح الوصول إلى {} تدريجيًا. يُرجى ترك بريدك الإلكتروني، وستصلك دعوة.",
            isolated(app)
        )
    },
    submit: "الانضمام إلى قائمة الانتظار",
    have_account: "لديك حساب بالفعل؟",

    joined_title: "تمت إضافتك إلى القائمة",
    joined_text: |email| format!("عندما يحين دورك، ستُرسل دعوة إلى {}.", isolated(email)),
    another: "إضافة عنوان آخر",
    known_title: "هذا العنوان معروف لدينا",
    known_text: |email| {
        format!(
            "العنوان {} موجود في القائمة أو له حساب. يمكنك انتظار الدعوة أو تسجيل الدخول.",
            isolated(email)
        )
    },
    sign_in: "تسجيل الدخول",

    invited_title: "لديك دعوة",
    invited_text: "لا داعي للانتظار. يمكنك إنشاء حسابك الآن.",
    sign_up: "إنشاء حساب",
    wait_instead: "الانضمام إلى قائمة الانتظار بدلًا من ذلك",
    open_title: "لا داعي للانتظار",
    open_text: |app| format!("إنشاء حساب في {} متاح للجميع.", isolated(app)),
    closed_title: "الانضمام مغلق حاليًا",
    closed_text: |app| format!("لا يمكن حاليًا قبول حسابات جديدة في {}.", isolated(app)),
    signed_in_title: "لديك حق الوصول بالفعل",
    signed_in_text: "لا يحتاج هذا الحساب إلى الانتظار.",
    continue_: "متابعة",

    name_malformed: "هذا لا يبدو اسمًا.",
    forbidden: "جزء مما أدخلته غير مسموح به هنا. يُرجى تغييره وإعادة المحاولة.",
    full: "القائمة ممتلئة حاليًا. يُرجى إعادة المحاولة لاحقًا.",
    country_restricted: "الانضمام غير متاح من بلدك.",
};
