//! The waitlist, driven.

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::driver::use_machine;
use super::session_news::use_session_news;
use super::{Engine, address, target, use_auth, use_session};
use crate::flow::redirect::SafeRedirect;
use crate::flow::waitlist::{
    WaitlistEffect, WaitlistEvent, WaitlistField, WaitlistMemory, WaitlistRules, WaitlistState, step, take_invite_token,
};
use crate::kept::use_memo;
use crate::theme::UiOverwrites;
use crate::wire::{FromWire as _, WaitlistEntry, read_json};

/// How the waitlist is driven.
///
/// ```
/// use wacht_yew::prelude::*;
/// use yew::prelude::*;
///
/// #[component]
/// fn OwnWaitlist() -> Html {
///     let joined = use_state(|| false);
///     let tell = joined.setter();
///     let waitlist = use_waitlist(WaitlistOptions {
///         on_joined_waitlist: Some(Callback::from(move |_| tell.set(true))),
///         ..WaitlistOptions::default()
///     });
///     html! { <output>{ format!("{:?} {}", waitlist.state().screen, *joined) }</output> }
/// }
/// ```
#[derive(Clone, Debug, Default)]
pub struct WaitlistOptions {
    /// Laid over the provider's overwrites.
    pub ui_overwrites: Option<UiOverwrites>,
    /// Called when somebody joined. The page says so all the same.
    pub on_joined_waitlist: Option<Callback<WaitlistEntry>>,
    /// Called when the keyboard focus belongs on a field.
    pub on_focus: Callback<WaitlistField>,
}

/// What [`use_waitlist`] returns.
///
/// ```
/// use wacht_yew::flow::waitlist::WaitlistField;
/// use wacht_yew::prelude::*;
/// use yew::prelude::*;
///
/// fn address_error(waitlist: &WaitlistHandle) -> Html {
///     let reason = waitlist.state().error(Some(WaitlistField::Email));
///     html! { <p role="alert">{ reason.map(|reason| format!("{reason:?}")) }</p> }
/// }
///
/// fn ways_on(waitlist: &WaitlistHandle, is_signed_in: bool) -> Html {
///     let link =
///         |to: &str, words: &str| html! { <a href={to.to_owned()}>{ words }</a> };
///     html! {
///         <>
///             if waitlist.rules().names {
///                 <p>{ "Tell us your name, too." }</p>
///             }
///             if is_signed_in {
///                 { link(waitlist.target().href(), "Go on") }
///             } else if let Some(page) = waitlist.sign_in_page() {
///                 { link(page.href(), "I have an account") }
///             }
///             if let Some(page) = waitlist.sign_up_page() {
///                 { link(page.href(), "I am invited") }
///             }
///         </>
///     }
/// }
/// # let _ = (address_error, ways_on);
/// ```
#[derive(Clone, Debug)]
pub struct WaitlistHandle {
    state: Rc<WaitlistState>,
    rules: Rc<WaitlistRules>,
    send: Callback<WaitlistEvent>,
    target: SafeRedirect,
    sign_up_page: Option<SafeRedirect>,
    sign_in_page: Option<SafeRedirect>,
}

impl WaitlistHandle {
    /// The page at this moment.
    pub fn state(&self) -> &Rc<WaitlistState> {
        &self.state
    }

    /// What the deployment asks for.
    pub fn rules(&self) -> &Rc<WaitlistRules> {
        &self.rules
    }

    /// Tells the machine what happened. Never changes, so it can be a prop.
    pub fn send(&self) -> &Callback<WaitlistEvent> {
        &self.send
    }

    /// Where somebody who is signed in goes on.
    pub fn target(&self) -> &SafeRedirect {
        &self.target
    }

    /// Where somebody who is invited, or need not be, makes an account; `None` when the deployment names no such page.
    pub fn sign_up_page(&self) -> Option<&SafeRedirect> {
        self.sign_up_page.as_ref()
    }

    /// Where somebody who has an account signs in; `None` when the deployment names no such page.
    pub fn sign_in_page(&self) -> Option<&SafeRedirect> {
        self.sign_in_page.as_ref()
    }
}

/// Drives the waitlist, for an app that draws its own page.
///
/// [`Waitlist`](crate::components::Waitlist) is made of this. The state's `screen` says what to show; send a
/// [`WaitlistEvent`] for what the person does. What is typed, and that somebody joined, survive a reload in this tab.
///
/// ```
/// use wacht_yew::flow::waitlist::{WaitlistEvent, WaitlistInput, WaitlistScreen};
/// use wacht_yew::hooks::{WaitlistOptions, use_waitlist};
/// use yew::prelude::*;
///
/// #[component]
/// fn OwnWaitlist() -> Html {
///     let waitlist = use_waitlist(WaitlistOptions::default());
///     let input = WaitlistInput {
///         email: "ada@example.com".into(),
///         ..WaitlistInput::default()
///     };
///     let join = waitlist
///         .send()
///         .reform(move |_: MouseEvent| WaitlistEvent::Submitted(input.clone()));
///     match waitlist.state().screen {
///         WaitlistScreen::Form => {
///             html! { <button onclick={join}>{ "Tell me when it opens" }</button> }
///         }
///         WaitlistScreen::Joined => html! { "We will write to you." },
///         _ => html! {},
///     }
/// }
/// ```
///
/// # Panics
/// Outside of a [`DeploymentProvider`](crate::components::DeploymentProvider).
#[hook]
pub fn use_waitlist(options: WaitlistOptions) -> WaitlistHandle {
    let context = use_auth("use_waitlist").overlaid_by(options.ui_overwrites.as_ref());
    let session = use_session();
    let engine = context.auth.0.clone();
    let rules = use_memo(context.deployment().cloned(), |deployment| {
        deployment.as_deref().map(WaitlistRules::from).unwrap_or_default()
    });
    let initial = {
        let engine = engine.clone();
        move || WaitlistState::new(read_memory(&engine))
    };
    let transition = {
        let rules = rules.clone();
        move |state, event| step(&rules, state, event)
    };
    let run = {
        let engine = engine.clone();
        let WaitlistOptions {
            on_joined_waitlist,
            on_focus,
            ..
        } = options;
        move |effect, send| match effect {
            WaitlistEffect::Focus(field) => on_focus.emit(field),
            WaitlistEffect::Tell(entry) => {
                if let Some(tell) = &on_joined_waitlist {
                    tell.emit(entry);
                }
            }
            effect => execute(engine.clone(), effect, send),
        }
    };
    let (state, send) = use_machine(initial, transition, run);

    use_session_news(&session, context.is_ready().then(|| rules.clone()), {
        let send = send.clone();
        move |_, snapshot| {
            let (token, _) = take_invite_token(&address::current().unwrap_or_default());
            send.emit(WaitlistEvent::Opened(token));
            let is_signed_in = snapshot.state().signed_in().is_some();
            send.emit(WaitlistEvent::SessionArrived(is_signed_in));
        }
    });

    let token = state.invite_token();
    WaitlistHandle {
        sign_up_page: target::invited_sign_up_page(&context, &token),
        sign_in_page: target::sibling_page(&context, &context.ui.sign_in_page_url),
        target: target::after_sign_in(&context),
        state,
        rules,
        send,
    }
}

fn execute(engine: Rc<Engine>, effect: WaitlistEffect, send: Callback<WaitlistEvent>) {
    match effect {
        WaitlistEffect::Remember(memory) => write_memory(&engine, &memory),
        WaitlistEffect::CleanAddress => {
            // A browser that keeps nothing would lose the invitation with the next reload.
            let is_kept = !read_memory(&engine).invite_token.is_empty();
            let cleaned = address::current().and_then(|address| take_invite_token(&address).1);
            if let Some(cleaned) = cleaned.filter(|_| is_kept) {
                address::replace(&cleaned);
            }
        }
        WaitlistEffect::Call { generation, request } => spawn_local(async move {
            let answer = engine.client().join_waitlist(&request).await;
            send.emit(WaitlistEvent::Answered { generation, answer });
        }),
        WaitlistEffect::Focus(_) | WaitlistEffect::Tell(_) => {}
    }
}

const MEMORY: &str = "waitlist";

fn read_memory(engine: &Engine) -> WaitlistMemory {
    let text = engine.tab().get(&engine.storage_key(MEMORY)).unwrap_or_default();
    read_json(&text).map(WaitlistMemory::from_wire).unwrap_or_default()
}

fn write_memory(engine: &Engine, memory: &WaitlistMemory) {
    let key = engine.storage_key(MEMORY);
    match serde_json::to_string(memory) {
        Ok(text) if !memory.is_empty() => engine.tab().set(&key, &text),
        _ => engine.tab().remove(&key),
    }
}
