//! The acceptance of an invitation, driven.

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::callbacks::joined_place;
use super::driver::use_machine;
use super::invitation_call::make;
use super::session_news::use_session_news;
use super::{DeploymentContext, Engine, TenancyChange, TenancyChangeCause, address, target, use_auth, use_session};
use crate::client::Secret;
use crate::flow::invitation::{
    InvitationEffect, InvitationEvent, InvitationMemory, InvitationState, step, take_invitation,
};
use crate::flow::redirect::SafeRedirect;
use crate::theme::UiOverwrites;
use crate::wire::{FromWire as _, InvitationAcceptance, InvitedOrganization, InvitedWorkspace, read_json};

/// How the acceptance of an invitation is driven.
///
/// ```
/// use wacht_yew::prelude::*;
/// use yew::prelude::*;
///
/// /// Takes the token from somewhere else than the page's address.
/// #[component]
/// fn OwnInvitationPage() -> Html {
///     let invitation = use_invitation(InvitationOptions {
///         token: "org.1a2b".into(),
///         ..InvitationOptions::default()
///     });
///     html! { <output>{ format!("{:?}", invitation.state().screen) }</output> }
/// }
/// ```
#[derive(Clone, Debug, Default)]
pub struct InvitationOptions {
    /// Laid over the provider's overwrites.
    pub ui_overwrites: Option<UiOverwrites>,
    /// The token; empty for the one of the page's address, `token` or `invite_token`.
    pub token: AttrValue,
    /// Called once when accepted, in place of going to the target.
    pub on_accepted: Option<Callback<InvitationAccepted>>,
}

/// What came of an invitation.
///
/// ```
/// use wacht_yew::prelude::*;
/// use yew::prelude::*;
///
/// #[component]
/// fn InvitationPage() -> Html {
///     let navigation = use_navigation();
///     let on_accepted = move |accepted: InvitationAccepted| {
///         let news = if accepted.already_member {
///             "was a member before"
///         } else {
///             "joined"
///         };
///         web_sys::console::log_1(&news.into());
///         navigation.replace(&accepted.target);
///     };
///     html! { <AcceptInvitation {on_accepted} /> }
/// }
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct InvitationAccepted {
    /// The organization, which is the one in use now unless it shuts its new member out; `None` when the server's answer
    /// was lost.
    pub organization: Option<InvitedOrganization>,
    /// The workspace, when the invitation was to one.
    pub workspace: Option<InvitedWorkspace>,
    /// The account was a member before, so that nothing changed.
    pub already_member: bool,
    /// Where the kit would go now.
    pub target: SafeRedirect,
}

/// What [`use_invitation`] returns.
///
/// ```
/// use wacht_yew::flow::invitation::InvitationEvent;
/// use wacht_yew::prelude::*;
/// use yew::prelude::*;
///
/// fn ways_on(invitation: &InvitationHandle) -> Html {
///     let send = invitation.send();
///     let sign_in = send.reform(|_: MouseEvent| InvitationEvent::SignInRequested);
///     let sign_up = send.reform(|_: MouseEvent| InvitationEvent::SignUpRequested);
///     let invited = &invitation.state().invited_email;
///     html! {
///         <>
///             if invitation.has_sign_in_page() {
///                 <button onclick={sign_in}>{ format!("Sign in as {invited}") }</button>
///             }
///             if invitation.has_sign_up_page() {
///                 <button onclick={sign_up}>{ "Make an account" }</button>
///             }
///         </>
///     }
/// }
/// # let _ = ways_on;
/// ```
#[derive(Clone, Debug)]
pub struct InvitationHandle {
    state: Rc<InvitationState>,
    send: Callback<InvitationEvent>,
    target: SafeRedirect,
    has_sign_in_page: bool,
    has_sign_up_page: bool,
}

impl InvitationHandle {
    /// The page at this moment.
    pub fn state(&self) -> &Rc<InvitationState> {
        &self.state
    }

    /// Tells the machine what happened. Never changes, so it can be a prop.
    pub fn send(&self) -> &Callback<InvitationEvent> {
        &self.send
    }

    /// Where it leads when it is done.
    pub fn target(&self) -> &SafeRedirect {
        &self.target
    }

    /// Whether there is a page on which the invited account can sign in.
    pub fn has_sign_in_page(&self) -> bool {
        self.has_sign_in_page
    }

    /// Whether there is a page on which the invited account can be made.
    pub fn has_sign_up_page(&self) -> bool {
        self.has_sign_up_page
    }
}

/// Accepts an invitation to an organization or workspace, for an app that draws its own page.
///
/// [`AcceptInvitation`](crate::components::AcceptInvitation) is made of this. The state's `screen` says what to show; send an
/// [`InvitationEvent`] for what the person does. The token leaves the address bar and is kept for a reload, in this tab
/// only, until the invitation is accepted. However often the page is mounted, an invitation is accepted once.
///
/// ```
/// use wacht_yew::flow::invitation::{InvitationEvent, InvitationScreen};
/// use wacht_yew::hooks::{InvitationOptions, use_invitation};
/// use yew::prelude::*;
///
/// #[component]
/// fn OwnInvitationPage() -> Html {
///     let invitation = use_invitation(InvitationOptions::default());
///     let send = invitation.send();
///     let accept = send.reform(|_: MouseEvent| InvitationEvent::AcceptRequested);
///     let place = invitation.state().place_name().unwrap_or("Joined").to_owned();
///     match invitation.state().screen {
///         InvitationScreen::Offer => html! { <button onclick={accept}>{ "Join" }</button> },
///         InvitationScreen::Joined => html! { <p>{ place }</p> },
///         _ => html! {},
///     }
/// }
/// ```
///
/// # Panics
/// Outside of a [`DeploymentProvider`](crate::components::DeploymentProvider).
#[hook]
pub fn use_invitation(options: InvitationOptions) -> InvitationHandle {
    let context = use_auth("use_invitation").overlaid_by(options.ui_overwrites.as_ref());
    let session = use_session();
    let engine = context.auth.0.clone();
    let several_accounts = context
        .deployment()
        .is_some_and(|deployment| deployment.auth_settings.multi_session_support.enabled);
    let initial = {
        let engine = engine.clone();
        move || InvitationState::new(read_memory(&engine))
    };
    let run = {
        let (context, on_accepted) = (context.clone(), options.on_accepted.clone());
        move |effect, send| run(&context, on_accepted.as_ref(), effect, send)
    };
    let transition = move |state, event| step(several_accounts, state, event);
    let (state, send) = use_machine(initial, transition, run);

    use_session_news(&session, context.is_ready().then_some(()), {
        let (send, token, engine) = (send.clone(), options.token.clone(), engine.clone());
        move |session, _| {
            // Counts the first time only.
            send.emit(InvitationEvent::Opened(asked_token(&engine, &token)));
            send.emit(InvitationEvent::SessionArrived(session.clone()));
        }
    });

    InvitationHandle {
        state,
        send,
        target: target::after_sign_in(&context),
        has_sign_in_page: target::joining_page(&context, target::Joining::SignIn, "", None).is_some(),
        has_sign_up_page: target::joining_page(&context, target::Joining::SignUp, "", None).is_some(),
    }
}

/// The token that the app gave, else that of the address, else the one that another mount just took out of it.
fn asked_token(engine: &Engine, token: &str) -> Option<Secret> {
    if !token.is_empty() {
        return Some(Secret::from(token));
    }
    let (token, _) = take_invitation(&address::current().unwrap_or_default());
    token.or_else(|| Some(read_memory(engine).token.secret()).filter(|token| !token.is_empty()))
}

fn run(
    context: &DeploymentContext,
    on_accepted: Option<&Callback<InvitationAccepted>>,
    effect: InvitationEffect,
    send: Callback<InvitationEvent>,
) {
    let engine = context.auth.0.clone();
    match effect {
        InvitationEffect::Remember(memory) => write_memory(&engine, &memory),
        InvitationEffect::CleanAddress => {
            // A browser that keeps nothing would lose the token with the next reload.
            let is_kept = !read_memory(&engine).is_empty();
            let cleaned = address::current().and_then(|address| take_invitation(&address).1);
            if let Some(cleaned) = cleaned.filter(|_| is_kept) {
                address::replace(&cleaned);
            }
        }
        InvitationEffect::Call { generation, call } => spawn_local(async move {
            let answer = make(&engine, call).await;
            send.emit(InvitationEvent::Answered { generation, answer });
        }),
        InvitationEffect::GoToSignIn { email, token } => join(context, target::Joining::SignIn, &email, &token),
        InvitationEffect::GoToSignUp { email, token } => join(context, target::Joining::SignUp, &email, &token),
        InvitationEffect::Finish(accepted) => {
            let target = target::after_sign_in(context);
            let place = joined_place(&accepted);
            let on_changed = context.callbacks.borrow().on_organization_changed.clone();
            match (on_accepted, on_changed, place) {
                (Some(on_accepted), _, _) => on_accepted.emit(details(*accepted, target)),
                (None, Some(on_changed), Some(place)) if !accepted.already_member => on_changed.emit(TenancyChange {
                    cause: TenancyChangeCause::Joined,
                    place,
                    target: Some(target),
                }),
                _ => engine.go(&target, true),
            }
        }
    }
}

fn join(context: &DeploymentContext, page: target::Joining, email: &str, token: &Secret) {
    if let Some(page) = target::joining_page(context, page, email, Some(token)) {
        context.auth.0.go(&page, false);
    }
}

fn details(accepted: InvitationAcceptance, target: SafeRedirect) -> InvitationAccepted {
    InvitationAccepted {
        organization: accepted
            .organization
            .filter(|organization| !organization.id.as_str().is_empty()),
        workspace: accepted.workspace.filter(|workspace| !workspace.id.as_str().is_empty()),
        already_member: accepted.already_member,
        target,
    }
}

const MEMORY: &str = "invitation";

fn read_memory(engine: &Engine) -> InvitationMemory {
    let text = engine.tab().get(&engine.storage_key(MEMORY)).unwrap_or_default();
    read_json(&text).map(InvitationMemory::from_wire).unwrap_or_default()
}

fn write_memory(engine: &Engine, memory: &InvitationMemory) {
    let key = engine.storage_key(MEMORY);
    match serde_json::to_string(memory) {
        Ok(text) if !memory.is_empty() => engine.tab().set(&key, &text),
        _ => engine.tab().remove(&key),
    }
}
