//! Founding an organization or a workspace in Arabic.

use super::numbered;
use super::{counted, isolated};
use crate::i18n::CreateTenancyMessages;

pub(super) const ORGANIZATION: CreateTenancyMessages = CreateTenancyMessages {
    title: "إنشاء مؤسسة",
    subtitle: "مكان للعمل مع الآخرين.",
    logo: "الشعار",
    logo_hint: "PNG أو JPEG أو GIF أو WebP، حتى 2 ميغابايت",
    choose_logo: "اختيار صورة",
    change_logo: "تغيير",
    remove_logo: "إزالة",
    logo_too_large: "حجم الصورة أكبر من 2 ميغابايت. يُرجى اختيار صورة أصغر.",
    logo_no_picture: "هذا الملف ليس صورة من نوع PNG أو JPEG أو GIF أو WebP. يُرجى اختيار ملف آخر.",
    logo_unreadable: "تعذّرت قراءة الملف. يُرجى اختياره من جديد.",
    organization: "المؤسسة",
    choose_organization: "اختيار مؤسسة",
    organization_missing: "يُرجى اختيار المؤسسة التي تتبعها مساحة العمل.",
    name: "الاسم",
    name_missing: "يُرجى إدخال اسم.",
    name_too_short: "يجب ألا يقل عدد الأحرف عن 2.",
    name_too_long: "يجب ألا يزيد عدد الأحرف على 100.",
    description: "الوصف (اختياري)",
    submit: "إنشاء المؤسسة",
    creating: "جارٍ إنشاء المؤسسة",

    switched_off: "لا توجد مؤسسات هنا.",
    not_allowed: "الإدارة وحدها تنشئ المؤسسات هنا. يمكنك طلب دعوة إلى مؤسسة.",
    too_many: |limit| {
        format!(
            "بلغت الحد الأقصى لعدد المؤسسات هنا ({limit}). يلزم مغادرة مؤسسة لإنشاء أخرى.",
            limit = numbered(limit)
        )
    },
    too_many_unknown: "بلغت الحد الأقصى لعدد المؤسسات هنا. يلزم مغادرة مؤسسة لإنشاء أخرى.",
    no_organization: "ليس لديك مؤسسة بعد.",
    every_organization_shut: "الدخول إلى جميع مؤسساتك غير متاح حاليًا.",
    factor_needed: "يتطلب هذا عاملًا ثانيًا. يُرجى إعداده أولًا في ملفك الشخصي.",
    address_not_allowed: "هذا غير مسموح به من شبكتك. يُرجى الاتصال من شبكة أخرى وإعادة المحاولة.",
    picture_refused: "لم يقبل الخادم الصورة. يُرجى اختيار صورة أخرى أو المتابعة من دونها.",
    uncertain: "لم يصل أي رد، لذا ليس مؤكدًا أن الإنشاء قد تم. يُرجى إعادة المحاولة: ما هو موجود بالفعل يُعثر عليه ولا يُنشأ مرتين.",
    signed_out: "يُرجى تسجيل الدخول لإنشاء مؤسسة.",
    sign_in: "تسجيل الدخول",
    back: "رجوع",

    created: |name| format!("تم إنشاء {}", isolated(name)),
    invite_title: "دعوة فريقك",
    invite_text: |name| format!("سيتلقى كل شخص رسالة بريد إلكتروني فيها رابط إلى {}.", isolated(name)),
    most_members: |limit| format!("الحد الأقصى لعدد الأعضاء: {limit}.", limit = numbered(limit)),
    email: "عناوين البريد الإلكتروني",
    email_hint: "تفصل بينها فواصل",
    email_malformed: "هذا العنوان غير مكتمل. يُرجى تصحيحه أو إزالته.",
    email_missing: "يُرجى إدخال عنوان واحد على الأقل أو تخطي هذه الخطوة.",
    add: "إضافة",
    role: "الدور",
    default_role: "الدور المعتاد",
    invitees: "الأشخاص المراد دعوتهم",
    remove: |email| format!("إزالة {}", isolated(email)),
    waiting: "لم تُرسل بعد",
    sending: "جارٍ الإرسال",
    sent: "تم إرسال الدعوة",
    sent_count: |count| format!("تم إرسال {}", counted(count, ["دعوة واحدة", "دعوتين", "دعوات", "دعوة"])),
    send: "إرسال الدعوات",
    send_rest: "إعادة إرسال البقية",
    skip: "التخطي الآن",
    finish: "إنهاء",
    pending: "أُرسلت دعوة من قبل",
    member: "عضو بالفعل",
    full: |limit| format!("لا مكان لمزيد من الأعضاء، فالحد الأقصى: {limit}.", limit = numbered(limit)),
    full_unknown: "لا مكان لمزيد من الأعضاء.",
    stopped: "لم تُرسل بقية الدعوات.",

    done_title: |name| format!("كل شيء جاهز في {}", isolated(name)),
    done_alone: "يمكنك دعوة الآخرين في أي وقت.",
    done_invited: |count| format!("عدد الأشخاص المدعوين: {count}.", count = numbered(count)),
    enter: |name| format!("الانتقال إلى {}", isolated(name)),
    another: "إنشاء مؤسسة أخرى",
};

pub(super) const WORKSPACE: CreateTenancyMessages = CreateTenancyMessages {
    title: "إنشاء مساحة عمل",
    subtitle: "جزء من مؤسسة له أعضاؤه.",
    submit: "إنشاء مساحة العمل",
    creating: "جارٍ إنشاء مساحة العمل",
    switched_off: "لا توجد مساحات عمل هنا.",
    not_allowed: "الإدارة وحدها تنشئ مساحات العمل هنا. يمكنك طلب دعوة إلى مساحة عمل.",
    too_many: |limit| {
        format!(
            "بلغت هذه المؤسسة الحد الأقصى لعدد مساحات العمل ({limit}).",
            limit = numbered(limit)
        )
    },
    too_many_unknown: "بلغت هذه المؤسسة الحد الأقصى لعدد مساحات العمل.",
    no_organization: "تتبع كل مساحة عمل مؤسسة، وليس لديك مؤسسة بعد.",
    every_organization_shut: "تتبع كل مساحة عمل مؤسسة، والدخول إلى جميع مؤسساتك غير متاح حاليًا.",
    signed_out: "يُرجى تسجيل الدخول لإنشاء مساحة عمل.",
    another: "إنشاء مساحة عمل أخرى",
    ..ORGANIZATION
};
