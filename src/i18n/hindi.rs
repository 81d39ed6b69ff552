//! Hindi, in the polite form.
//!
//! | Term | Word |
//! |---|---|
//! | sign in, sign out | साइन इन करना, साइन आउट करना |
//! | sign up, create an account | साइन अप करना, खाता बनाना |
//! | account | खाता |
//! | password | पासवर्ड |
//! | passkey | पासकी |
//! | code | कोड |
//! | backup code | बैकअप कोड |
//! | authenticator app | ऑथेंटिकेटर ऐप |
//! | second factor, second step | दो चरणों में पुष्टि |
//! | organization, workspace | संगठन, वर्कस्पेस |
//! | member, admin | सदस्य, एडमिन |
//! | invitation | आमंत्रण |
//! | device, session | डिवाइस, सेशन |
//! | provider | बाहरी सेवा |
//! | connected account | कनेक्ट किए गए खाते |
//! | primary address | मुख्य पता |
//! | whoever runs the app | ऐप के संचालक |
//!
//! The form of address is आप; requests and buttons end in करें, डालें, चुनें. What is under way is passive (किया जा रहा है) and
//! what somebody did stands with ने, so that few verbs agree with the person; the others have the masculine plural that goes
//! with आप. The app's name always has a postposition behind it, so that an app without a name is इस ऐप. The nasal is written
//! ँ where the script has room for it (हटाएँ, यहाँ), digits are European, sentences end with ।.

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

const TAG: &str = "hi";

/// A number of this language.
fn numbered(number: impl TryInto<u32>) -> Count {
    Count::new(TAG, number)
}

/// Hindi.
pub static HINDI: Messages = Messages {
    locale: TAG,
    direction: Direction::Ltr,
    name_order: NameOrder::GivenFirst,
    common: CommonMessages {
        try_again: "फिर से कोशिश करें",
        help: "मदद पाएँ",
        loading: "लोड हो रहा है",
        working: "कृपया प्रतीक्षा करें",
        the_app: "इस ऐप",
        server_says: |text| format!("सर्वर का संदेश: {text}"),
        sentences: |one, other| format!("{one} {other}"),
    },
    #[cfg(feature = "sign-in")]
    problem: ProblemMessages {
        offline: "सर्वर से संपर्क नहीं हो पा रहा है। अपना कनेक्शन जाँचें और फिर से कोशिश करें।",
        timeout: "सर्वर ने समय पर जवाब नहीं दिया। फिर से कोशिश करें।",
        rate_limited: "बहुत ज़्यादा अनुरोध किए गए हैं। एक मिनट बाद फिर से कोशिश करें।",
        challenge_failed: "इस पेज को सुरक्षित रखने वाली जाँच पूरी नहीं हुई। फिर से कोशिश करें।",
        signed_out: "आपको साइन आउट कर दिया गया है। जारी रखने के लिए फिर से साइन इन करें।",
        forbidden: "आपके खाते को यह करने की अनुमति नहीं है।",
        gone: "यह अब मौजूद नहीं है। पेज रीफ़्रेश करके देखें।",
        server_fault: "सर्वर पर कोई गड़बड़ी हुई। थोड़ी देर बाद फिर से कोशिश करें।",
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
        open: |name| format!("{name} का खाता मेन्यू"),
        menu: "खाता",
        manage_account: "खाता मैनेज करें",
        switch_to: |name| format!("{name} के खाते पर जाएँ"),
        other_accounts: "दूसरे खाते",
        add_account: "खाता जोड़ें",
        sign_out: "साइन आउट करें",
        sign_out_all: "सभी खातों से साइन आउट करें",
        signing_out: "साइन आउट किया जा रहा है",
        switching: "खाता बदला जा रहा है",
        works_in: "मौजूदा संगठन:",
    },
    #[cfg(feature = "sign-in")]
    account_picker: AccountPickerMessages {
        sign_out_of: |name| format!("{name} के खाते से साइन आउट करें"),
        signed_out_of: |name| format!("{name} के खाते से साइन आउट हो गया"),
        nobody_title: "किसी ने साइन इन नहीं किया है",
        nobody_text: "जारी रखने के लिए साइन इन करें।",
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
        close: "बंद करें",
        country: |name, dial| format!("देश या इलाका: {name}, {dial}"),
        countries: "देश और इलाके",
        search_countries: "देश या कोड खोजें",
        no_country: "कोई देश नहीं मिला।",
        rule_met: "पूरी हुई:",
        rule_unmet: "अभी बाकी:",
        rules_left: |count| {
            let count = numbered(count);
            match count.plural {
                Plural::One => format!("{count} शर्त बाकी है"),
                _ => format!("{count} शर्तें बाकी हैं"),
            }
        },
        rules_all_met: "सभी शर्तें पूरी हुईं",
        time_left: |seconds| format!("{} बाकी", spoken_time(TAG, seconds)),
        or: "या",
        continue_with: |provider| format!("{provider} से जारी रखें"),
    },
    provider: ProviderMessages {
        failed_title: "अभी साइन इन नहीं किया जा सकता",
        failed_text: "साइन इन सेवा से संपर्क नहीं हो पा रहा है। अपना कनेक्शन जाँचें और फिर से कोशिश करें।",
        for_developers: |text| format!("डेवलपर के लिए: {text}"),
    },
};
