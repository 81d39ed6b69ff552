//! The sign-up in Hindi.

use crate::i18n::{SignUpErrorMessages, SignUpMessages};

pub(super) const MESSAGES: SignUpMessages = SignUpMessages {
    title: |app| format!("{app} के लिए साइन अप करें"),
    subtitle: "खाता बनाने के लिए अपनी जानकारी डालें।",
    invited_subtitle: |app| format!("आपको {app} पर आमंत्रित किया गया है। खाता बनाने के लिए अपनी जानकारी डालें।"),
    optional: "(वैकल्पिक)",
    submit: "साइन अप करें",
    have_account: "पहले से खाता है?",
    sign_in_instead: "इसके बजाय साइन इन करें",
    email_taken: "इस पते से पहले ही एक खाता बना हुआ है।",
    username_free: "यह नाम उपलब्ध है।",
    strength_weak: "अंदाज़ा लगाना आसान",
    strength_fair: "अंदाज़ा लगाना उतना आसान नहीं",
    strength_good: "अंदाज़ा लगाना मुश्किल",
    strength_strong: "अंदाज़ा लगाना बहुत मुश्किल",
    terms: "मुझे इस ऐप की शर्तें मंज़ूर हैं",
    terms_link: "सेवा की शर्तें",
    privacy_link: "निजता नीति",
    change_details: "अपनी जानकारी बदलें",
    restricted_title: "साइन अप बंद है",
    restricted_text: |app| format!("अभी यहाँ {app} के लिए नए खाते नहीं बनाए जा सकते।"),
    waitlist_title: "साइन अप जल्द शुरू होगा",
    waitlist_text: |app| format!("{app} की प्रतीक्षा सूची में शामिल हों। आपकी बारी आने पर आपको आमंत्रण मिलेगा।"),
    waitlist_link: "प्रतीक्षा सूची में शामिल हों",
    no_method: "इस ऐप को नए खातों से जो जानकारी चाहिए, उसे यह पेज नहीं दिखा सकता।",
    confirming: "आपका खाता बनाया जा रहा है",
};

pub(super) const ERRORS: SignUpErrorMessages = SignUpErrorMessages {
    username_missing: "कोई यूज़रनेम चुनें।",
    password_missing: "कोई पासवर्ड चुनें।",
    terms_missing: "साइन अप करने के लिए शर्तें मंज़ूर करें।",
    name_malformed: "यह नाम इस्तेमाल नहीं किया जा सकता। इसे छोटा करें या असामान्य चिह्न हटाएँ।",
    email_disposable: "अस्थायी ईमेल सेवाओं के पते यहाँ इस्तेमाल नहीं किए जा सकते। कोई दूसरा पता डालें।",
    phone_of_internet: "इंटरनेट वाले फ़ोन नंबर यहाँ इस्तेमाल नहीं किए जा सकते। कोई दूसरा नंबर डालें।",
    word_forbidden: "आपके नाम या पते में कोई ऐसा शब्द है जो यहाँ इस्तेमाल नहीं किया जा सकता। उसे बदलें।",
    address_not_invited: "इस आमंत्रण से सिर्फ़ आमंत्रित पते पर साइन अप किया जा सकता है।",
    invitation_refused: "यह आमंत्रण पहले ही इस्तेमाल हो चुका है या इसकी समय-सीमा खत्म हो गई है। नया आमंत्रण माँगें।",
    attempt_expired: "बहुत समय लग गया। फिर से साइन अप करें: पासवर्ड को छोड़कर आपकी सारी जानकारी अब भी मौजूद है।",
    country_restricted: "आपके देश या इलाके से साइन अप नहीं किया जा सकता।",
    not_confirmed: "साइन अप की पुष्टि नहीं हो सकी। फिर से कोशिश करें।",
};
