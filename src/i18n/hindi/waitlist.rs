//! The waitlist in Hindi.

use crate::i18n::WaitlistMessages;

pub(super) const MESSAGES: WaitlistMessages = WaitlistMessages {
    title: "प्रतीक्षा सूची में शामिल हों",
    text: |app| format!("{app} को धीरे-धीरे खोला जा रहा है। अपना पता दें, आपको बाद में आमंत्रण भेजा जाएगा।"),
    submit: "प्रतीक्षा सूची में शामिल हों",
    have_account: "पहले से खाता है?",

    joined_title: "आप सूची में शामिल हैं",
    joined_text: |email| format!("आपकी बारी आने पर {email} पर आमंत्रण भेजा जाएगा।"),
    another: "कोई दूसरा पता जोड़ें",
    known_title: "यह पता पहले से दर्ज है",
    known_text: |email| format!("{email} के लिए सूची में जगह है या खाता बना हुआ है। आमंत्रण का इंतज़ार करें या साइन इन करें।"),
    sign_in: "साइन इन करें",

    invited_title: "आपको आमंत्रित किया गया है",
    invited_text: "इंतज़ार करने की ज़रूरत नहीं है। अपना खाता अभी बनाएँ।",
    sign_up: "खाता बनाएँ",
    wait_instead: "इसके बजाय प्रतीक्षा सूची में शामिल हों",
    open_title: "इंतज़ार की ज़रूरत नहीं",
    open_text: |app| format!("{app} के लिए कोई भी खाता बना सकता है।"),
    closed_title: "अभी शामिल नहीं हो सकते",
    closed_text: |app| format!("{app} में अभी नए लोगों को शामिल नहीं किया जा रहा है।"),
    signed_in_title: "आप पहले से शामिल हैं",
    signed_in_text: "इस खाते को इंतज़ार करने की ज़रूरत नहीं है।",
    continue_: "जारी रखें",

    name_malformed: "यह कोई नाम नहीं लगता।",
    forbidden: "आपकी लिखी कोई बात यहाँ इस्तेमाल नहीं की जा सकती। उसे बदलें और फिर से कोशिश करें।",
    full: "सूची अभी भरी हुई है। बाद में फिर से कोशिश करें।",
    country_restricted: "आपके देश या इलाके से शामिल नहीं हो सकते।",
};
