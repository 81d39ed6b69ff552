//! The organization switcher in Arabic.

use super::isolated;
use super::numbered;
use crate::i18n::{OrgSwitcherMessages, Plural};

pub(super) const MESSAGES: OrgSwitcherMessages = OrgSwitcherMessages {
    open: |place| format!("{}، تبديل المؤسسة", isolated(place)),
    title: "تبديل المؤسسة",
    list: "المؤسسات",
    search: "البحث في المؤسسات",
    nothing_found: "لا توجد نتائج.",
    personal: "الحساب الشخصي",
    organization: "مؤسسة",
    within: |organization, workspace| format!("{} / {}", isolated(organization), isolated(workspace)),
    workspace_of: |organization| format!("مساحة عمل في {}", isolated(organization)),
    manage: "إدارة",
    leave: "مغادرة",
    create_organization: "مؤسسة جديدة",
    create_workspace: "مساحة عمل جديدة",
    empty_title: "ليس لديك مؤسسة بعد",
    empty_may_create: "يمكنك إنشاء مؤسسة للعمل مع الآخرين أو طلب دعوة.",
    empty_ask: "يمكنك طلب دعوة من أحد أعضاء مؤسسة ما.",
    failed: "تعذّر تحميل مؤسساتك.",
    switching: "جارٍ التبديل",
    switched: |place| format!("مكانك الحالي: {}", isolated(place)),

    shut: "الدخول غير متاح",
    shut_title: |place| format!("الدخول إلى {} غير متاح حاليًا", isolated(place)),
    shut_by_factor: "يُطلب من الأعضاء عامل ثانٍ، وليس لحسابك أي عامل. يُرجى إعداد عامل ثانٍ ثم العودة.",
    shut_by_address: "لا يُسمح بالدخول إلا من شبكات معيّنة. يُرجى الاتصال من شبكة مسموح بها ثم التحقق من جديد.",
    shut_by_both: "يُطلب من الأعضاء عامل ثانٍ ليس لحسابك، ولا يُسمح بالدخول إلا من شبكات معيّنة.",
    shut_otherwise: "لا تسمح القواعد بدخولك حاليًا. يمكن للإدارة توضيح المزيد.",
    shut_by_factor_short: "يلزم عامل ثانٍ",
    shut_by_address_short: "غير متاح من هذه الشبكة",
    set_up_factor: "إعداد عامل ثانٍ",
    look_again: "التحقق من جديد",

    leave_title: |place| format!("مغادرة {}؟", isolated(place)),
    leave_organization_text: |workspaces| match (workspaces, numbered(workspaces).plural) {
        (0, _) => "سينتهي وصولك فورًا، ولا عودة إلا بدعوة جديدة.".into(),
        (_, Plural::One) => "سينتهي وصولك فورًا، ومعه وصولك إلى مساحة عملك فيها. لا عودة إلا بدعوة جديدة.".into(),
        _ => {
            format!(
                "سينتهي وصولك فورًا، ومعه وصولك إلى مساحات عملك فيها (عددها: {workspaces}). لا عودة إلا بدعوة جديدة.",
                workspaces = numbered(workspaces)
            )
        }
    },
    leave_workspace_text: |organization| {
        format!(
            "سينتهي وصولك فورًا، وستبقى عضويتك في {}. لا عودة إلا بدعوة جديدة.",
            isolated(organization)
        )
    },
    leave_submit: |place| format!("مغادرة {}", isolated(place)),
    leaving: "جارٍ المغادرة",
    left: |place| format!("تمت مغادرة {}", isolated(place)),
    cancel: "إلغاء",
    sole_admin: "لا أحد غيرك يتولى الإدارة. يُرجى منح هذا الدور لشخص آخر أولًا.",
};
