//! The sign-in machine, driven.

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::driver::use_machine;
use super::target::after_sign_in;
use super::{DeploymentState, Engine, use_auth, use_session};
use crate::flow::redirect::SafeRedirect;
use crate::flow::sign_in::{FocusTarget, SignInEffect, SignInEvent, SignInMemory, SignInRules, SignInState, step};
use crate::session::SessionState;
use crate::theme::UiOverwrites;

/// How a sign-in is driven.
#[derive(Clone, Debug, Default)]
pub struct SignInOptions {
    /// Laid over the provider's overwrites.
    pub ui_overwrites: Option<UiOverwrites>,
    /// Fills the identifier field.
    pub initial_identifier: AttrValue,
    /// Called when signed in, in place of going to the target.
    pub on_signed_in: Option<Callback<SafeRedirect>>,
    /// Called when the keyboard focus belongs elsewhere.
    pub on_focus: Callback<FocusTarget>,
}

/// What [`use_sign_in`] returns.
#[derive(Clone, Debug)]
pub struct SignInHandle {
    state: Rc<SignInState>,
    send: Callback<SignInEvent>,
    target: SafeRedirect,
}

impl SignInHandle {
    /// The sign-in at this moment.
    pub fn state(&self) -> &Rc<SignInState> {
        &self.state
    }

    /// Tells the machine what happened. Never changes, so it can be a prop.
    pub fn send(&self) -> &Callback<SignInEvent> {
        &self.send
    }

    /// Where a finished sign-in leads.
    pub fn target(&self) -> &SafeRedirect {
        &self.target
    }
}

/// Drives a sign-in from the session, for an app that draws its own screens.
///
/// [`SignIn`](crate::components::SignIn) is made of this. The state's `screen` says what to show; send a
/// [`SignInEvent`] for what the person does. An attempt under way survives a reload of the page.
///
/// ```
/// use wacht_yew::flow::sign_in::{SignInEvent, SignInScreen};
/// use wacht_yew::prelude::*;
/// use yew::prelude::*;
///
/// #[component]
/// fn OwnSignIn() -> Html {
///     let sign_in = use_sign_in(SignInOptions::default());
///     let start_over = sign_in.send().reform(|_: MouseEvent| SignInEvent::StartedOver);
///     match &sign_in.state().screen {
///         SignInScreen::Password => html! { <button onclick={start_over}>{ "Not you?" }</button> },
///         _ => html! {},
///     }
/// }
/// ```
///
/// # Panics
/// Outside of a [`DeploymentProvider`](crate::components::DeploymentProvider).
#[hook]
pub fn use_sign_in(options: SignInOptions) -> SignInHandle {
    let context = use_auth("use_sign_in").overlaid_by(options.ui_overwrites.as_ref());
    let session = use_session();
    let engine = context.auth.0.clone();
    let rules = match &context.state {
        DeploymentState::Ready(deployment) => Some(SignInRules::from(&deployment.auth_settings)),
        DeploymentState::Loading | DeploymentState::Failed(_) => None,
    };
    let target = after_sign_in(&context);

    let initial = {
        let engine = engine.clone();
        let identifier = options.initial_identifier.clone();
        move || SignInState::new(read_memory(&engine), &identifier)
    };
    let transition = move |state: SignInState, event| match &rules {
        Some(rules) => step(rules, state, event),
        None => (state, Vec::new()),
    };
    let run = {
        let (engine, target) = (engine.clone(), target.clone());
        let (on_signed_in, on_focus) = (options.on_signed_in.clone(), options.on_focus.clone());
        move |effect, send: Callback<SignInEvent>| match effect {
            SignInEffect::Focus(focus) => on_focus.emit(focus),
            SignInEffect::Finish => match &on_signed_in {
                Some(on_signed_in) => on_signed_in.emit(target.clone()),
                None => engine.go(&target, true),
            },
            effect => execute(&engine, effect, send),
        }
    };
    let (state, send) = use_machine(initial, transition, run);

    use_effect_with((session.snapshot().clone(), rules), {
        let (send, engine) = (send.clone(), engine.clone());
        move |(snapshot, rules)| {
            // What was known before the server could not be asked is no news.
            let is_news = !matches!(snapshot.state(), SessionState::Degraded(..));
            if let (Some(session), Some(_), true) = (snapshot.session(), rules, is_news) {
                let now = engine.client().clock().now();
                send.emit(SignInEvent::SessionArrived {
                    session: session.clone(),
                    now,
                });
            }
        }
    });
    use_effect_with(rules.is_some(), move |is_ready| {
        if *is_ready {
            engine.prepare_challenge();
        }
    });

    SignInHandle { state, send, target }
}

/// Does what the machine asks for, and tells it what came of it.
fn execute(engine: &Rc<Engine>, effect: SignInEffect, send: Callback<SignInEvent>) {
    let engine = engine.clone();
    if let SignInEffect::Remember(memory) = &effect {
        return write_memory(&engine, memory);
    }
    spawn_local(async move {
        let event = match effect {
            SignInEffect::Identify { generation, identifier } => {
                let answer = engine
                    .protected(async |client, token| client.identify(&identifier, token).await)
                    .await;
                SignInEvent::Identified { generation, answer }
            }
            SignInEffect::SignIn { generation, request } => {
                let answer = engine
                    .protected(async |client, token| client.sign_in(&request, token).await)
                    .await;
                SignInEvent::SignInAnswered {
                    generation,
                    answer: answer.map(Rc::new),
                }
            }
            SignInEffect::Confirm { generation } => {
                let answer = engine.confirm_session().await;
                SignInEvent::Confirmed {
                    generation,
                    answer,
                    now: engine.client().clock().now(),
                }
            }
            SignInEffect::SwitchAccount { generation, id } => SignInEvent::AccountSwitched {
                generation,
                answer: engine.switch_sign_in(&id).await,
            },
            SignInEffect::Remember(_) | SignInEffect::Focus(_) | SignInEffect::Finish => return,
        };
        send.emit(event);
    });
}

const MEMORY: &str = "sign-in";

fn read_memory(engine: &Engine) -> SignInMemory {
    let text = engine.tab().get(&engine.storage_key(MEMORY)).unwrap_or_default();
    serde_json::from_str(&text).unwrap_or_default()
}

fn write_memory(engine: &Engine, memory: &SignInMemory) {
    let key = engine.storage_key(MEMORY);
    match serde_json::to_string(memory) {
        Ok(text) if !memory.is_empty() => engine.tab().set(&key, &text),
        _ => engine.tab().remove(&key),
    }
}
