//! What deployments allow.

use wacht_yew::flow::password::PasswordPolicy;
use wacht_yew::flow::profile_completion::UsernamePolicy;
use wacht_yew::flow::sign_in::{FirstFactor, Identifiers, PasskeyRules, SignInRules};
use wacht_yew::wire::SocialProvider;

/// Nothing but passwords.
pub(crate) const fn passwords(identifiers: Option<Identifiers>, several_accounts: bool) -> SignInRules {
    SignInRules {
        identifiers,
        email_code: false,
        email_link: false,
        phone_code: false,
        first: match identifiers {
            Some(_) => Some(FirstFactor::Password),
            None => None,
        },
        social: Vec::new(),
        passkey: PasskeyRules {
            enabled: false,
            autofill: false,
            prompt: false,
        },
        several_accounts,
        recovery: identifiers.is_some(),
        password: PasswordPolicy {
            min_length: 8,
            lowercase: false,
            uppercase: false,
            number: false,
            special: false,
        },
        username: UsernamePolicy {
            min_length: 3,
            max_length: 30,
        },
    }
}

pub(crate) const EMAIL: SignInRules = passwords(Some(Identifiers::Email), true);
/// One account at a time.
pub(crate) const ONE_ACCOUNT: SignInRules = passwords(Some(Identifiers::Email), false);
pub(crate) const USERNAME: SignInRules = passwords(Some(Identifiers::Username), true);
pub(crate) const BOTH: SignInRules = passwords(Some(Identifiers::Both), true);
/// No way in at all.
pub(crate) const NO_METHOD: SignInRules = passwords(None, true);
/// Every way in; [`everything`] adds a social provider.
pub(crate) const EVERYTHING: SignInRules = {
    let mut rules = passwords(Some(Identifiers::Both), true);
    rules.email_code = true;
    rules.email_link = true;
    rules.phone_code = true;
    rules.passkey = PasskeyRules {
        enabled: true,
        autofill: true,
        prompt: true,
    };
    rules
};

pub(crate) fn everything() -> SignInRules {
    let mut rules = EVERYTHING;
    rules.social.push(SocialProvider::GitHub);
    rules
}
