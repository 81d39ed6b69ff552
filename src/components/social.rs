//! The buttons of the social providers, by the names that people know.

use yew::prelude::*;

use crate::hooks::DeploymentContext;
use crate::ui::{ProviderChoice, provider_buttons};
use crate::wire::SocialProvider;

/// A button for each provider; `busy` is the key of the one that was chosen.
pub(super) fn social_buttons(
    providers: &[SocialProvider],
    context: &DeploymentContext,
    busy: Option<&str>,
    onchoose: &Callback<AttrValue>,
) -> Html {
    let words = &context.messages.widget;
    let choice = |provider: &SocialProvider| ProviderChoice {
        key: AttrValue::from(provider.as_str().to_owned()),
        label: (words.continue_with)(&provider_name(provider)).into(),
    };
    let choices: Vec<_> = providers.iter().map(choice).collect();
    let look = context.layout().social_buttons.unwrap_or_default();
    provider_buttons(&choices, look, busy, onchoose)
}

/// What people call a provider.
pub(super) fn provider_name(provider: &SocialProvider) -> String {
    let known = match provider {
        SocialProvider::X => "X",
        SocialProvider::GitHub => "GitHub",
        SocialProvider::GitLab => "GitLab",
        SocialProvider::Google => "Google",
        SocialProvider::Facebook => "Facebook",
        SocialProvider::Microsoft => "Microsoft",
        SocialProvider::LinkedIn => "LinkedIn",
        SocialProvider::Discord => "Discord",
        SocialProvider::Apple => "Apple",
        SocialProvider::Unknown(text) => return capitalised(text.trim_end_matches("_oauth")),
    };
    known.to_owned()
}

fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(char::to_uppercase);
    first.into_iter().flatten().chain(letters).collect()
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::{SocialProvider, provider_name};

    #[test]
    fn a_provider_that_is_not_known_is_called_by_its_key() {
        for (key, called) in [
            ("github_oauth", "GitHub"),
            ("okta_oauth", "Okta"),
            ("élan", "Élan"),
            ("", ""),
        ] {
            assert_eq!(provider_name(&SocialProvider::from(key)), called);
        }
    }
}
