//! The organization switcher in Hindi.

use super::numbered;
use crate::i18n::OrgSwitcherMessages;

pub(super) const MESSAGES: OrgSwitcherMessages = OrgSwitcherMessages {
    open: |place| format!("{place}, संगठन बदलें"),
    title: "संगठन बदलें",
    list: "संगठन",
    search: "संगठन खोजें",
    nothing_found: "कुछ नहीं मिला।",
    personal: "निजी खाता",
    organization: "संगठन",
    within: |organization, workspace| format!("{organization} / {workspace}"),
    workspace_of: |organization| format!("{organization} का वर्कस्पेस"),
    manage: "मैनेज करें",
    leave: "छोड़ें",
    create_organization: "नया संगठन",
    create_workspace: "नया वर्कस्पेस",
    empty_title: "आप अभी किसी संगठन में नहीं हैं",
    empty_may_create: "दूसरों के साथ काम करने के लिए संगठन बनाएँ या आमंत्रण माँगें।",
    empty_ask: "किसी संगठन के सदस्य से आमंत्रण माँगें।",
    failed: "आपके संगठन लोड नहीं हो सके।",
    switching: "बदला जा रहा है",
    switched: |place| format!("अब आप {place} में हैं"),

    shut: "प्रवेश नहीं",
    shut_title: |place| format!("आप अभी {place} में नहीं जा सकते"),
    shut_by_factor: "यहाँ सदस्यों के लिए दो चरणों में पुष्टि ज़रूरी है, जो आपके खाते में सेट अप नहीं है। इसे सेट अप करें, फिर वापस आएँ।",
    shut_by_address: "यहाँ सिर्फ़ कुछ नेटवर्क से प्रवेश मिलता है। किसी मान्य नेटवर्क से कनेक्ट करें, फिर दोबारा जाँचें।",
    shut_by_both: "यहाँ सदस्यों के लिए दो चरणों में पुष्टि ज़रूरी है, जो आपके खाते में सेट अप नहीं है, और सिर्फ़ कुछ नेटवर्क से प्रवेश मिलता है।",
    shut_otherwise: "यहाँ के नियमों के कारण अभी प्रवेश नहीं मिल सकता। ज़्यादा जानकारी के लिए किसी एडमिन से पूछें।",
    shut_by_factor_short: "दो चरणों में पुष्टि ज़रूरी",
    shut_by_address_short: "इस नेटवर्क से नहीं",
    set_up_factor: "दो चरणों में पुष्टि सेट अप करें",
    look_again: "दोबारा जाँचें",

    leave_title: |place| format!("{place} को छोड़ें?"),
    leave_organization_text: |workspaces| match workspaces {
        0 => "इसका ऐक्सेस तुरंत चला जाएगा। वापस आने के लिए नया आमंत्रण चाहिए होगा।".into(),
        _ => format!(
            "इसका और इसमें आपके {workspaces} वर्कस्पेस का ऐक्सेस तुरंत चला जाएगा। वापस आने के लिए नया आमंत्रण चाहिए होगा।",
            workspaces = numbered(workspaces)
        ),
    },
    leave_workspace_text: |organization| {
        format!(
            "इसका ऐक्सेस तुरंत चला जाएगा, लेकिन {organization} में आपकी सदस्यता बनी रहेगी। वापस आने के लिए नया आमंत्रण चाहिए होगा।"
        )
    },
    leave_submit: |place| format!("{place} को छोड़ें"),
    leaving: "छोड़ा जा रहा है",
    left: |place| format!("आपने {place} को छोड़ दिया"),
    cancel: "रद्द करें",
    sole_admin: "आपके अलावा कोई एडमिन नहीं है। पहले किसी और को एडमिन बनाएँ।",
};
