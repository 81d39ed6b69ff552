//! Social providers and the passkey button.

use yew::prelude::*;

use super::draft::DraftChange;
use super::view::View;
use crate::flow::sign_in::{SignInEvent, SignInTask};
use crate::ui::{ButtonKind, ProviderChoice, provider_buttons};
use crate::wire::SocialProvider;

/// The providers that somebody can sign in with; nothing when there are none.
pub(super) fn social_buttons(view: &View) -> Html {
    let words = &view.context.messages.widget;
    let choices: Vec<_> = view
        .rules
        .social
        .iter()
        .map(|provider| ProviderChoice {
            key: AttrValue::from(provider.as_str().to_owned()),
            label: (words.continue_with)(&provider_name(provider)).into(),
        })
        .collect();
    let busy = view
        .is_at(SignInTask::AskingProvider)
        .then_some(view.draft.provider.as_str());
    let onchoose = {
        let (send, change) = (view.send.clone(), view.change.clone());
        Callback::from(move |key: AttrValue| {
            send.emit(SignInEvent::SocialChosen(SocialProvider::from(&*key)));
            change.emit(DraftChange::Provider(key));
        })
    };
    html! {
        if !choices.is_empty() {
            { provider_buttons(&choices, busy, &onchoose) }
        }
    }
}

/// Signs in with a passkey; nothing where the deployment has none.
pub(super) fn passkey_button(view: &View) -> Html {
    let is_busy = view.is_at(SignInTask::AskingPasskey) || view.is_at(SignInTask::CheckingPasskey);
    html! {
        if view.rules.passkey.enabled {
            { view.action(ButtonKind::Secondary, view.words().use_passkey, is_busy, SignInEvent::PasskeyRequested) }
        }
    }
}

/// What people call a provider.
pub(in crate::components) fn provider_name(provider: &SocialProvider) -> String {
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
