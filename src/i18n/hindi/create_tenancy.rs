//! Founding an organization or a workspace in Hindi.

use super::numbered;
use crate::i18n::{CreateTenancyMessages, Plural};

pub(super) const ORGANIZATION: CreateTenancyMessages = CreateTenancyMessages {
    title: "संगठन बनाएँ",
    subtitle: "दूसरों के साथ काम करने की जगह।",
    logo: "लोगो",
    logo_hint: "PNG, JPEG, GIF या WebP, 2 MB तक",
    choose_logo: "तस्वीर चुनें",
    change_logo: "बदलें",
    remove_logo: "हटाएँ",
    logo_too_large: "यह तस्वीर 2 MB से बड़ी है। कोई छोटी तस्वीर चुनें।",
    logo_no_picture: "यह फ़ाइल PNG, JPEG, GIF या WebP तस्वीर नहीं है। कोई दूसरी फ़ाइल चुनें।",
    logo_unreadable: "फ़ाइल पढ़ी नहीं जा सकी। उसे फिर से चुनें।",
    organization: "संगठन",
    choose_organization: "संगठन चुनें",
    organization_missing: "वह संगठन चुनें जिसके लिए वर्कस्पेस है।",
    name: "नाम",
    name_missing: "नाम डालें।",
    name_too_short: "कम से कम 2 वर्ण डालें।",
    name_too_long: "ज़्यादा से ज़्यादा 100 वर्ण डालें।",
    description: "विवरण (वैकल्पिक)",
    submit: "संगठन बनाएँ",
    creating: "संगठन बनाया जा रहा है",

    switched_off: "इस ऐप में संगठन उपलब्ध नहीं हैं।",
    not_allowed: "संगठन सिर्फ़ एडमिन बना सकते हैं। किसी संगठन में शामिल होने के लिए आमंत्रण माँगें।",
    too_many: |limit| {
        let limit = numbered(limit);
        match limit.plural {
            Plural::One => format!("आप {limit} संगठन में हैं, और यहाँ इतने की ही अनुमति है। दूसरा बनाने के लिए इसे छोड़ें।"),
            _ => format!("यहाँ {limit} संगठनों की अनुमति है, और आप इतने में ही हैं। नया बनाने के लिए किसी एक को छोड़ें।"),
        }
    },
    too_many_unknown: "आप उतने संगठनों में हैं जितनों की यहाँ अनुमति है। नया बनाने के लिए किसी एक को छोड़ें।",
    no_organization: "आप अभी किसी संगठन में नहीं हैं।",
    every_organization_shut: "अभी आपके किसी भी संगठन में प्रवेश नहीं मिल सकता।",
    factor_needed: "इसके लिए दो चरणों में पुष्टि ज़रूरी है। पहले इसे अपनी प्रोफ़ाइल में सेट अप करें।",
    address_not_allowed: "आपके नेटवर्क से इसकी अनुमति नहीं है। किसी दूसरे नेटवर्क से कनेक्ट करें और फिर से कोशिश करें।",
    picture_refused: "सर्वर ने यह तस्वीर नहीं ली। कोई दूसरी चुनें या तस्वीर के बिना जारी रखें।",
    uncertain: "कोई जवाब नहीं आया, इसलिए पक्का नहीं है कि यह बना या नहीं। फिर से कोशिश करें: जो पहले से है वह मिल जाएगा, दो बार नहीं बनेगा।",
    signed_out: "संगठन बनाने के लिए साइन इन करें।",
    sign_in: "साइन इन करें",
    back: "वापस जाएँ",

    created: |name| format!("{name} को बना दिया गया है"),
    invite_title: "अपनी टीम को आमंत्रित करें",
    invite_text: |name| format!("उन्हें {name} के लिंक वाला ईमेल मिलेगा।"),
    most_members: |limit| format!("ज़्यादा से ज़्यादा {limit} सदस्य।", limit = numbered(limit)),
    email: "ईमेल पते",
    email_hint: "कॉमा लगाकर अलग करें",
    email_malformed: "यह पता पूरा नहीं है। इसे ठीक करें या हटाएँ।",
    email_missing: "कम से कम एक पता डालें या इस चरण को छोड़ दें।",
    add: "जोड़ें",
    role: "भूमिका",
    default_role: "डिफ़ॉल्ट भूमिका",
    invitees: "जिन्हें आमंत्रित करना है",
    remove: |email| format!("{email} को हटाएँ"),
    waiting: "अभी नहीं भेजा गया",
    sending: "भेजा जा रहा है",
    sent: "आमंत्रित",
    sent_count: |count| {
        let count = numbered(count);
        match count.plural {
            Plural::One => format!("{count} आमंत्रण भेजा गया"),
            _ => format!("{count} आमंत्रण भेजे गए"),
        }
    },
    send: "आमंत्रण भेजें",
    send_rest: "बाकी आमंत्रण फिर से भेजें",
    skip: "अभी छोड़ दें",
    finish: "पूरा करें",
    pending: "पहले से आमंत्रित",
    member: "पहले से सदस्य",
    full: |limit| format!("जगह नहीं है: ज़्यादा से ज़्यादा {limit} सदस्य।", limit = numbered(limit)),
    full_unknown: "और सदस्यों के लिए जगह नहीं है।",
    stopped: "बाकी आमंत्रण नहीं भेजे गए।",

    done_title: |name| format!("{name} में सब तैयार है"),
    done_alone: "आप कभी भी लोगों को आमंत्रित कर सकते हैं।",
    done_invited: |count| {
        let count = numbered(count);
        match count.plural {
            Plural::One => format!("{count} व्यक्ति को आमंत्रित किया गया।"),
            _ => format!("{count} लोगों को आमंत्रित किया गया।"),
        }
    },
    enter: |name| format!("{name} पर जाएँ"),
    another: "एक और बनाएँ",
};

pub(super) const WORKSPACE: CreateTenancyMessages = CreateTenancyMessages {
    title: "वर्कस्पेस बनाएँ",
    subtitle: "संगठन का एक हिस्सा, जिसके अपने सदस्य होते हैं।",
    submit: "वर्कस्पेस बनाएँ",
    creating: "वर्कस्पेस बनाया जा रहा है",
    switched_off: "इस ऐप में वर्कस्पेस उपलब्ध नहीं हैं।",
    not_allowed: "वर्कस्पेस सिर्फ़ एडमिन बना सकते हैं। किसी वर्कस्पेस में शामिल होने के लिए आमंत्रण माँगें।",
    too_many: |limit| {
        format!(
            "इस संगठन में {limit} वर्कस्पेस की अनुमति है, और इतने बन चुके हैं।",
            limit = numbered(limit)
        )
    },
    too_many_unknown: "इस संगठन में उतने वर्कस्पेस हैं जितनों की अनुमति है।",
    no_organization: "वर्कस्पेस किसी संगठन में होता है, और आप अभी किसी संगठन में नहीं हैं।",
    every_organization_shut: "वर्कस्पेस किसी संगठन में होता है, और अभी आपके किसी भी संगठन में प्रवेश नहीं मिल सकता।",
    signed_out: "वर्कस्पेस बनाने के लिए साइन इन करें।",
    ..ORGANIZATION
};
