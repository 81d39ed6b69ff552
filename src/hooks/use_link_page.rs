//! The pages that mailed links and social providers lead to, driven.

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::driver::use_machine;
use super::hold::Hold;
use super::sign_in_passkey::{self, Passkeys};
use super::tab_memory::{read_memory, write_memory};
use super::{DeploymentContext, Engine, SignedInDetails, address, target, use_auth};
use crate::flow::link_page::{
    LinkPageCall, LinkPageEffect, LinkPageEvent, LinkPageReply, LinkPageStart, LinkPageState, step,
};
use crate::flow::magic_link::take_magic_link;
use crate::flow::redirect::SafeRedirect;
use crate::flow::sign_in::SignInFailure;
use crate::flow::social_callback::take_provider_answer;
use crate::kept::{use_effect_with, use_memo};
use crate::theme::UiOverwrites;

/// The name under which the tab keeps what stands on a link page.
const MEMORY: &str = "link-page";

/// How a link page is driven.
#[derive(Clone, Debug, Default)]
pub struct LinkPageOptions {
    /// Laid over the provider's overwrites.
    pub ui_overwrites: Option<UiOverwrites>,
    /// Called when done, in place of going to the target.
    pub on_signed_in: Option<Callback<SignedInDetails>>,
}

/// What [`use_magic_link_verification`] and [`use_social_callback`] return.
///
/// ```
/// use wacht_yew::flow::link_page::LinkPageScreen;
/// use wacht_yew::hooks::LinkPageHandle;
/// use yew::prelude::*;
///
/// /// The same below either page.
/// fn way_out(page: &LinkPageHandle) -> Html {
///     match (&page.state().screen, page.sign_in_page()) {
///         (LinkPageScreen::Failed, Some(sign_in)) => {
///             html! { <a href={sign_in.href().to_owned()}>{ "Begin anew" }</a> }
///         }
///         (LinkPageScreen::Failed, None) => html! { "Ask for another link." },
///         _ => html! { <a href={page.target().href().to_owned()}>{ "Go on" }</a> },
///     }
/// }
/// ```
#[derive(Clone, Debug)]
pub struct LinkPageHandle {
    state: Rc<LinkPageState>,
    send: Callback<LinkPageEvent>,
    sign_in_page: Option<SafeRedirect>,
    target: SafeRedirect,
}

impl LinkPageHandle {
    /// The page at this moment.
    pub fn state(&self) -> &Rc<LinkPageState> {
        &self.state
    }

    /// Tells the machine what happened. Never changes, so it can be a prop.
    pub fn send(&self) -> &Callback<LinkPageEvent> {
        &self.send
    }

    /// Where a person whose link failed begins anew; `None` when the deployment names no sign-in page.
    pub fn sign_in_page(&self) -> Option<&SafeRedirect> {
        self.sign_in_page.as_ref()
    }

    /// Where it leads when it is done.
    pub fn target(&self) -> &SafeRedirect {
        &self.target
    }
}

/// Takes the token out of the address of the page that a mailed link leads to, and spends it.
///
/// Whoever is signed in then goes to the target, who has no passkey by way of the offer of one; an attempt that wants more
/// goes on at the sign-in page.
///
/// ```
/// use wacht_yew::flow::link_page::LinkPageScreen;
/// use wacht_yew::hooks::{LinkPageOptions, use_magic_link_verification};
/// use yew::prelude::*;
///
/// #[component]
/// fn OwnMagicLinkPage() -> Html {
///     let page = use_magic_link_verification(LinkPageOptions::default());
///     match page.state().screen {
///         LinkPageScreen::Failed => html! { "This link is no good any more." },
///         _ => html! { "One moment." },
///     }
/// }
/// ```
///
/// # Panics
/// Outside of a [`DeploymentProvider`](crate::components::DeploymentProvider).
#[hook]
pub fn use_magic_link_verification(options: LinkPageOptions) -> LinkPageHandle {
    use_link_page("use_magic_link_verification", take_magic_link, options)
}

/// Takes a social provider's answer out of the page's address, and hands it over.
///
/// An answer to a sign-in leads on as a mailed link does; an answer to the connecting of an account leads back to the
/// profile. The state's `is_connection` tells the two apart.
///
/// ```
/// use wacht_yew::flow::link_page::{LinkPageEvent, LinkPageScreen};
/// use wacht_yew::hooks::{LinkPageOptions, use_social_callback};
/// use yew::prelude::*;
///
/// #[component]
/// fn OwnSocialPage() -> Html {
///     let page = use_social_callback(LinkPageOptions::default());
///     let retry = page
///         .send()
///         .reform(|_: MouseEvent| LinkPageEvent::RetryRequested);
///     match page.state().screen {
///         LinkPageScreen::Failed if page.state().can_retry() => {
///             html! { <button onclick={retry}>{ "Try again" }</button> }
///         }
///         LinkPageScreen::Failed => {
///             html! { "The provider's answer is no good any more." }
///         }
///         _ => html! { "One moment." },
///     }
/// }
/// ```
///
/// # Panics
/// Outside of a [`DeploymentProvider`](crate::components::DeploymentProvider).
#[hook]
pub fn use_social_callback(options: LinkPageOptions) -> LinkPageHandle {
    use_link_page("use_social_callback", take_provider_answer, options)
}

type Take = fn(&str) -> (LinkPageStart, Option<String>);

#[hook]
fn use_link_page(name: &'static str, take: Take, options: LinkPageOptions) -> LinkPageHandle {
    let context = use_auth(name).overlaid_by(options.ui_overwrites.as_ref());
    let engine = context.auth.0.clone();
    let passkeys = (*use_memo((), |()| Passkeys::new(engine.clone()))).clone();
    let hold = (*use_memo((), |()| Hold::of(&engine))).clone();
    let initial = {
        let hold = hold.clone();
        move || {
            let state = LinkPageState::new(read_memory(&engine, MEMORY));
            hold.set(state.is_unfinished());
            state
        }
    };
    let transition = {
        let hold = hold.clone();
        move |state, event| {
            let (state, effects) = step(state, event);
            hold.set(state.is_unfinished());
            (state, effects)
        }
    };
    let run = {
        let (context, passkeys) = (context.clone(), passkeys.clone());
        move |effect, send| run(&context, options.on_signed_in.as_ref(), (take, &passkeys), effect, send)
    };
    let (state, send) = use_machine(initial, transition, run);
    use_effect_with(context.deployment().cloned(), {
        let send = send.clone();
        move |deployment| {
            // Before the deployment is known nobody could say where to go.
            if let Some(deployment) = deployment {
                let (start, _) = take(&address::current().unwrap_or_default());
                send.emit(LinkPageEvent::Opened {
                    start,
                    offers_passkey: sign_in_passkey::are_offered(deployment),
                });
            }
        }
    });
    use_effect_with((), move |()| {
        move || {
            hold.let_go();
            passkeys.close();
        }
    });
    LinkPageHandle {
        target: finish_target(&context, state.redirect_uri(), state.is_connection),
        state,
        send,
        sign_in_page: target::configured_page(&context, &context.ui.sign_in_page_url),
    }
}

fn finish_target(context: &DeploymentContext, redirect_uri: Option<&str>, is_connection: bool) -> SafeRedirect {
    let configured = if is_connection {
        &context.ui.user_profile_url
    } else {
        &context.ui.after_signin_redirect_url
    };
    target::after_return(context, redirect_uri, configured)
}

fn run(
    context: &DeploymentContext,
    on_signed_in: Option<&Callback<SignedInDetails>>,
    (take, passkeys): (Take, &Passkeys),
    effect: LinkPageEffect,
    send: Callback<LinkPageEvent>,
) {
    let engine = context.auth.0.clone();
    match effect {
        LinkPageEffect::CleanAddress => {
            let cleaned = address::current().and_then(|address| take(&address).1);
            if let Some(cleaned) = cleaned {
                address::replace(&cleaned);
            }
        }
        LinkPageEffect::Call { generation, call } => {
            let passkeys = passkeys.clone();
            spawn_local(async move {
                let answer = make(&engine, &passkeys, &call).await;
                send.emit(LinkPageEvent::Answered { generation, answer });
            });
        }
        LinkPageEffect::CallOffPasskey => passkeys.close(),
        LinkPageEffect::Remember(memory) => write_memory(&engine, MEMORY, &memory),
        LinkPageEffect::Finish {
            redirect_uri,
            is_connection,
        } => {
            let target = finish_target(context, redirect_uri.as_deref(), is_connection);
            match on_signed_in {
                // To connect an account is no sign-in: only who listens to this very page is told.
                None if is_connection => engine.go(&target, true),
                on_signed_in => context.signed_in(on_signed_in, target),
            }
        }
        LinkPageEffect::Continue { attempt, redirect_uri } => {
            engine.go(&target::resume_page(context, &attempt, redirect_uri.as_deref()), true);
        }
    }
}

async fn make(engine: &Engine, passkeys: &Passkeys, call: &LinkPageCall) -> Result<LinkPageReply, SignInFailure> {
    let client = engine.client();
    let provider_return = match call {
        LinkPageCall::Confirm => {
            return Ok(LinkPageReply {
                session: engine.confirm_session().await?,
                ..LinkPageReply::default()
            });
        }
        LinkPageCall::CountPasskeys => {
            return Ok(LinkPageReply {
                wants_passkey: !client.has_passkeys().await?,
                ..LinkPageReply::default()
            });
        }
        LinkPageCall::RegisterPasskey => {
            return passkeys.register().await.map(|()| LinkPageReply::default());
        }
        LinkPageCall::MagicLink { attempt, token } => {
            return Ok(LinkPageReply {
                session: Rc::new(client.verify_magic_link(attempt, token).await?),
                ..LinkPageReply::default()
            });
        }
        LinkPageCall::SocialSignIn { code, state } => client.finish_social(code, state).await?,
        LinkPageCall::SocialConnection { code, state } => client.finish_connection(code, state).await?,
    };
    Ok(LinkPageReply {
        session: Rc::new(provider_return.session),
        redirect_uri: provider_return.redirect_uri,
        wants_passkey: false,
    })
}
