//! The words for what a new password has to have.

use yew::AttrValue;

use crate::flow::password::{PasswordPolicy, PasswordRule};
use crate::i18n::SignInMessages;
use crate::ui::PolicyRule;

/// The list of requirements as `checked` last; empty as long as nothing was typed.
pub(super) fn policy_rules_of(
    policy: PasswordPolicy,
    checked: &[(PasswordRule, bool)],
    words: &SignInMessages,
) -> Vec<PolicyRule> {
    let unsaid = checked.is_empty().then(|| policy.check(""));
    policy_list(unsaid.as_deref().unwrap_or(checked), words)
}

/// The list of these requirements.
pub(super) fn policy_list(rules: &[(PasswordRule, bool)], words: &SignInMessages) -> Vec<PolicyRule> {
    let rule = |(rule, met): &(PasswordRule, bool)| PolicyRule {
        text: rule_text(*rule, words),
        met: *met,
    };
    rules.iter().map(rule).collect()
}

fn rule_text(rule: PasswordRule, words: &SignInMessages) -> AttrValue {
    match rule {
        PasswordRule::MinLength(characters) => (words.rule_length)(characters).into(),
        PasswordRule::MaxLength => words.rule_most.into(),
        PasswordRule::Lowercase => words.rule_lowercase.into(),
        PasswordRule::Uppercase => words.rule_uppercase.into(),
        PasswordRule::Number => words.rule_number.into(),
        PasswordRule::Special => words.rule_special.into(),
    }
}
