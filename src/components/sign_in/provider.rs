//! Social providers and the passkey button.

use yew::prelude::*;

use super::draft::DraftChange;
use super::view::View;
use crate::components::social;
use crate::flow::sign_in::{SignInEvent, SignInTask};
use crate::ui::ButtonKind;
use crate::wire::SocialProvider;

/// The providers that somebody can sign in with; nothing when there are none.
pub(super) fn social_buttons(view: &View) -> Html {
    let is_busy = view.is_at(SignInTask::AskingProvider);
    let busy = is_busy.then_some(view.draft.provider.as_str());
    let onchoose = {
        let (send, change) = (view.send.clone(), view.change.clone());
        Callback::from(move |key: AttrValue| {
            send.emit(SignInEvent::SocialChosen(SocialProvider::from(&*key)));
            change.emit(DraftChange::Provider(key));
        })
    };
    html! {
        if !view.rules.social.is_empty() {
            { social::social_buttons(&view.rules.social, &view.context, busy, &onchoose) }
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
