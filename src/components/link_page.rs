//! What the pages of mailed links and social providers show.

use yew::prelude::*;

use super::frame::{Frame, framed};
use super::passkey_offer::passkey_offer;
use super::sheet::{Sheet, sheet};
use super::sign_in::words::{reason_text, refusal_text};
use crate::flow::link_page::{LinkPageEvent, LinkPageScreen, LinkPageState};
use crate::hooks::{DeploymentContext, LinkPageHandle, LinkPageOptions, SignedInDetails, target, use_auth};
use crate::i18n::SignInMessages;
use crate::kept::use_effect_with;
use crate::theme::{ScreenName, UiOverwrites};
use crate::ui::{ButtonKind, banner, button, focus, spinner, use_id};

/// Props of [`MagicLinkVerification`](super::MagicLinkVerification) and [`SocialCallback`](super::SocialCallback). All
/// optional.
///
/// ```
/// use wacht_yew::components::LinkPageProps;
/// use wacht_yew::prelude::*;
/// use yew::prelude::*;
///
/// /// Both pages end in the same way: on the start page, wherever the sign-in began.
/// fn page_of_link(path: &str) -> Html {
///     let props = LinkPageProps {
///         ui_overwrites: Some(UiOverwrites::new().after_signin_redirect_url("/")),
///         class: classes!("centered"),
///         ..LinkPageProps::default()
///     };
///     match path {
///         "/sign-in/link" => html! { <MagicLinkVerification ..props /> },
///         _ => html! { <SocialCallback ..props /> },
///     }
/// }
/// ```
#[derive(Clone, Debug, Default, PartialEq, Properties)]
pub struct LinkPageProps {
    /// Laid over the provider's overwrites. Default: changes nothing.
    #[prop_or_default]
    pub ui_overwrites: Option<UiOverwrites>,
    /// Called when done, in place of going to the target. Default: goes there.
    #[prop_or_default]
    pub on_signed_in: Option<Callback<SignedInDetails>>,
    /// Classes for the root. Default: none.
    #[prop_or_default]
    pub class: Classes,
}

impl LinkPageProps {
    /// What the hooks are told.
    pub(super) fn options(&self) -> LinkPageOptions {
        LinkPageOptions {
            ui_overwrites: self.ui_overwrites.clone(),
            on_signed_in: self.on_signed_in.clone(),
        }
    }
}

/// What differs between the two pages.
#[derive(Clone, Copy, Debug)]
pub(super) struct LinkPageKind {
    /// The component's name, for developers.
    pub(super) component: &'static str,
    /// What `data-wa-screen` says.
    pub(super) screen: fn(LinkPageScreen) -> ScreenName,
    pub(super) failed_title: fn(&SignInMessages) -> &'static str,
}

/// Draws the page; the focus follows to the heading when it failed.
#[hook]
pub(super) fn use_link_page_view(kind: LinkPageKind, props: &LinkPageProps, page: &LinkPageHandle) -> Html {
    let context = use_auth(kind.component).overlaid_by(props.ui_overwrites.as_ref());
    let (id, heading) = (use_id(), use_node_ref());
    let state = page.state();
    use_effect_with(state.screen, {
        let heading = heading.clone();
        move |screen| {
            if matches!(screen, LinkPageScreen::Failed | LinkPageScreen::PasskeyPrompt) {
                focus(&heading);
            }
        }
    });
    let words = &context.messages.sign_in;
    let error = error_text(state, &context);
    let title = title(kind, state, words);
    let frame = Frame {
        screen: (kind.screen)(state.screen).into(),
        class: props.class.clone(),
        // Until it is known what the answer is for, nobody says what is being done with it.
        // The heading of the offer has the focus and is heard: once is enough.
        polite: if error.is_none() && state.is_begun() && state.screen != LinkPageScreen::PasskeyPrompt {
            title.into()
        } else {
            AttrValue::default()
        },
        assertive: error.clone().unwrap_or_default(),
        ..Frame::default()
    };
    if state.screen == LinkPageScreen::PasskeyPrompt {
        let sends = |event: LinkPageEvent| page.send().reform(move |_| event.clone());
        let content = Sheet {
            notices: banner(error),
            ..passkey_offer(
                words,
                state.is_registering(),
                sends(LinkPageEvent::PasskeyAccepted),
                sends(LinkPageEvent::PasskeyDeclined),
            )
        };
        let card = sheet(&context, format!("{id}-title").into(), &heading, content);
        return framed(&context, frame, card);
    }
    let content = match state.screen {
        LinkPageScreen::Failed => ways_on(&context, page),
        LinkPageScreen::Finished => html! {
            <a class="wa-button" data-wa-part="button" data-variant="secondary"
                href={page.target().href().to_owned()}>{ words.finished_link }</a>
        },
        LinkPageScreen::Working | LinkPageScreen::PasskeyPrompt | LinkPageScreen::Continuing => {
            html! { <div class="wa-waiting">{ spinner() }</div> }
        }
    };
    let content = Sheet {
        title: title.into(),
        notices: banner(error),
        content,
        ..Sheet::default()
    };
    let card = sheet(&context, format!("{id}-title").into(), &heading, content);
    framed(&context, frame, card)
}

fn title(kind: LinkPageKind, state: &LinkPageState, words: &'static SignInMessages) -> &'static str {
    match (state.screen, state.is_connection) {
        (LinkPageScreen::Working, false) => words.confirming,
        (LinkPageScreen::Working, true) => words.connecting,
        (LinkPageScreen::PasskeyPrompt, _) => words.passkey_title,
        (LinkPageScreen::Finished, false) => words.finished_title,
        (LinkPageScreen::Finished, true) => words.connected,
        (LinkPageScreen::Continuing, _) => words.elsewhere_title_here,
        (LinkPageScreen::Failed, false) => (kind.failed_title)(words),
        (LinkPageScreen::Failed, true) => words.connection_failed,
    }
}

fn error_text(state: &LinkPageState, context: &DeploymentContext) -> Option<AttrValue> {
    let reason = state
        .error
        .as_ref()
        .filter(|_| matches!(state.screen, LinkPageScreen::Failed | LinkPageScreen::PasskeyPrompt))?;
    let Some(refusal) = &state.refusal else {
        return Some(reason_text(reason, context.messages));
    };
    let words = &context.messages.sign_in;
    let text = refusal_text(&refusal.code, words);
    if refusal.description.is_empty() {
        return Some(text.into());
    }
    let said = (words.provider_says)(&refusal.description);
    Some((context.messages.common.sentences)(text, &said).into())
}

/// Tries again where that can help, and leads back to where it began.
fn ways_on(context: &DeploymentContext, page: &LinkPageHandle) -> Html {
    let words = &context.messages.sign_in;
    let can_retry = page.state().can_retry();
    let (back, text) = if page.state().is_connection {
        let profile = target::configured_page(context, &context.ui.user_profile_url);
        (profile, words.back)
    } else {
        (page.sign_in_page().cloned(), words.back_to_sign_in)
    };
    let retry = page.send().reform(|_| LinkPageEvent::RetryRequested);
    html! {
        <div class="wa-form">
            if can_retry {
                { button(ButtonKind::Primary, context.messages.common.try_again, retry) }
            }
            if let Some(back) = back {
                <a class="wa-button" data-wa-part="button" data-variant={if can_retry { "secondary" } else { "primary" }}
                    href={back.href().to_owned()}>{ text }</a>
            } else if !can_retry {
                <p class="wa-text">{ words.elsewhere_no_link }</p>
            }
        </div>
    }
}
