//! What a new password has to have, ticked off while it is typed.

use yew::prelude::*;

use super::{IconName, icon};
use crate::i18n::WidgetMessages;

/// One requirement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct PolicyRule {
    pub(crate) text: AttrValue,
    pub(crate) met: bool,
}

/// A list of requirements. The field's `aria-describedby` names `id`, so that they are read with the field.
pub(crate) fn password_policy(id: AttrValue, rules: &[PolicyRule], words: &WidgetMessages) -> Html {
    html! {
        <ul {id} class="wa-policy" data-wa-part="policy">
            for rule in rules {
                <li class="wa-policy-rule" data-state={if rule.met { "met" } else { "unmet" }}>
                    { icon(if rule.met { IconName::Check } else { IconName::Dot }) }
                    <span class="wa-hidden">{ if rule.met { words.rule_met } else { words.rule_unmet } }{ " " }</span>
                    <span>{ rule.text.clone() }</span>
                </li>
            }
        </ul>
    }
}

/// What a polite live region says of the list: it changes with the number of requirements left, not with every letter, and
/// says nothing as long as nothing was typed.
pub(crate) fn policy_announcement(rules: &[PolicyRule], words: &WidgetMessages) -> AttrValue {
    let left = rules.iter().filter(|rule| !rule.met).count();
    match left {
        _ if left == rules.len() => AttrValue::default(),
        0 => words.rules_all_met.into(),
        _ => (words.rules_left)(left).into(),
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::{PolicyRule, policy_announcement};
    use crate::i18n::ENGLISH;

    #[test]
    fn the_announcement_counts_what_is_left_once_something_is_met() {
        for (met, expected) in [
            (&[][..], ""),
            (&[false, false, false], ""),
            (&[true, false, false], "2 requirements left"),
            (&[true, false, true], "1 requirement left"),
            (&[true, true, true], "All requirements met"),
        ] {
            let rules: Vec<PolicyRule> = met
                .iter()
                .map(|met| PolicyRule {
                    text: "A rule".into(),
                    met: *met,
                })
                .collect();
            assert_eq!(policy_announcement(&rules, &ENGLISH.widget), expected);
        }
    }
}
