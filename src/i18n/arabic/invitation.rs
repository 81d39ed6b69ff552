//! Invitations in Arabic.

use super::isolated;
use crate::i18n::InvitationMessages;

pub(super) const MESSAGES: InvitationMessages = InvitationMessages {
    working: "جارٍ التحقق من دعوتك",
    accepting: "جارٍ قبول الدعوة",
    switching: "جارٍ تبديل الحساب",
    signing_out: "جارٍ تسجيل الخروج",
    entering: "جارٍ الانتقال",

    offer_title: "لديك دعوة",
    offer_text: "بقبولها يتم انضمامك إلى الفريق الذي أرسلها إليك.",
    accept: "قبول الدعوة",
    offer_accounts: "سينضم الحساب الذي أُرسلت إليه الدعوة.",
    not_now: "ليس الآن",

    sign_in_title: "تسجيل الدخول لقبول الدعوة",
    sign_in: "تسجيل الدخول",
    sign_up_title: "إنشاء حساب لقبول الدعوة",
    sign_up: "إنشاء حساب",
    sent_to: |email| format!("أُرسلت الدعوة إلى {}.", isolated(email)),
    sent_elsewhere: "أُرسلت الدعوة إلى عنوان آخر.",

    other_account_title: "الدعوة لحساب آخر",
    signed_in_as: "الحساب المستخدَم حاليًا",
    sign_in_instead: "تسجيل الدخول بذلك العنوان",
    sign_up_instead: "إنشاء حساب بذلك العنوان",
    sign_out_and_in: "تسجيل الخروج واستخدام ذلك العنوان",
    sign_out_and_up: "تسجيل الخروج وإنشاء حساب",

    joined_title: |place| format!("تم انضمامك إلى {}", isolated(place)),
    joined_somewhere: "تم انضمامك",
    joined_text: "جارٍ الانتقال.",
    shut_out: "لديك عضوية، ولكن لا يمكنك الدخول بعد: يلزم عامل ثانٍ أو شبكة أخرى. يُرجى مراجعة أمان حسابك أو سؤال من أرسل الدعوة.",
    member_title: |place| format!("لديك عضوية بالفعل في {}", isolated(place)),
    member_somewhere: "لديك عضوية بالفعل",
    member_text: "لم يبقَ شيء لقبوله.",
    continue_: "متابعة",
    to_app: |app| format!("الانتقال إلى {}", isolated(app)),

    failed_title: "لم يتم قبول الدعوة",
    not_entered: "لديك عضوية، ولكن تعذّر الانتقال.",
    incomplete: "عنوان هذه الصفحة غير مكتمل. يُرجى فتح رابط الدعوة مرة أخرى.",
    unknown: "لم تعد هذه الدعوة صالحة: فقد استُخدمت أو سُحبت أو حلّت محلها دعوة أحدث. يُرجى طلب دعوة أخرى ممن أرسلها.",
    expired: "هذه الدعوة قديمة جدًا. يُرجى طلب دعوة أخرى ممن أرسلها.",
    full: "لا مكان لمزيد من الأعضاء. يُرجى إبلاغ من أرسل الدعوة.",
    disabled: "هذا الحساب معطَّل. يُرجى طلب المساعدة من فريق هذا التطبيق.",
};
