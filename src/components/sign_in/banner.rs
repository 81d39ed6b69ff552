//! What went wrong with the whole form, and what a provider did not like.

use yew::prelude::*;

use super::view::View;
use super::words::refusal_text;
use crate::components::banner::{self, FormBanner};
use crate::flow::sign_in::{ProviderRefusal, SignInEvent, SignInScreen};
use crate::ui::{IconName, icon};

/// What went wrong; a limit counts down.
pub(super) fn form_banner(view: &View, text: Option<AttrValue>) -> Html {
    banner::form_banner(FormBanner {
        text,
        limit: view.state.limited_until.filter(|until| *until > view.now()),
        messages: view.context.messages,
        on_end: time_passed(view),
        change: &view.change,
    })
}

/// The machine looks at the clock.
fn time_passed(view: &View) -> Callback<()> {
    let auth = view.context.auth.clone();
    view.send.reform(move |()| SignInEvent::TimePassed {
        now: auth.0.client().clock().now(),
    })
}

/// What a provider did not like, where it is shown.
fn refusal(view: &View) -> Option<&ProviderRefusal> {
    let is_place = matches!(
        view.shown,
        SignInScreen::Identifier | SignInScreen::Methods | SignInScreen::Accounts | SignInScreen::Password
    );
    view.state.refusal.as_ref().filter(|_| is_place)
}

/// The same for those who do not see it.
pub(super) fn refusal_said(view: &View) -> Option<AttrValue> {
    let (refusal, words) = (refusal(view)?, view.words());
    let text = refusal_text(&refusal.code, words);
    if refusal.description.is_empty() {
        return Some(text.into());
    }
    let said = (words.provider_says)(&refusal.description);
    Some((view.context.messages.common.sentences)(text, &said).into())
}

/// What a provider did not like, as a link told it. Anybody can write a link: its text is a quotation.
pub(super) fn refusal_notice(view: &View) -> Html {
    let refusal = refusal(view);
    let words = view.words();
    html! {
        <div class="wa-refusal" data-wa-part="refusal" data-state={if refusal.is_some() { "shown" } else { "hidden" }}>
            if let Some(refusal) = refusal {
                { icon(IconName::Alert) }
                <div class="wa-banner-text">
                    <p>{ refusal_text(&refusal.code, words) }</p>
                    if !refusal.description.is_empty() {
                        <p class="wa-refusal-quote"><bdi>{ (words.provider_says)(&refusal.description) }</bdi></p>
                    }
                </div>
                <button class="wa-refusal-close" type="button" aria-label={view.context.messages.widget.close}
                    onclick={view.sends(SignInEvent::RefusalDismissed)}>{ icon(IconName::Close) }</button>
            }
        </div>
    }
}
