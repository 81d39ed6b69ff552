//! The sign-in machine, driven.

use std::rc::Rc;

use gloo::events::EventListener;
use gloo::timers::callback::{Interval, Timeout};
use wasm_bindgen_futures::spawn_local;
use web_sys::VisibilityState;
use yew::prelude::*;

use super::driver::use_machine;
use super::sign_in_call::Caller;
use super::sign_in_passkey::Passkeys;
use super::target::{absolute, after_sign_in};
use super::{Engine, address, use_auth, use_session, web_authn};
use crate::flow::redirect::SafeRedirect;
use crate::flow::sign_in::{
    FocusTarget, SignInEffect, SignInEvent, SignInMemory, SignInRules, SignInState, step, take_links,
};
use crate::session::SessionState;
use crate::theme::UiOverwrites;
use crate::wire::{FromWire as _, read_json};

/// How often the session is read while a link that was mailed waits to be opened.
const WATCH_MILLIS: u32 = 5_000;
/// Timers of browsers may ring a little early.
const TIMER_MARGIN_MILLIS: i64 = 50;

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
    rules: Option<Rc<SignInRules>>,
    send: Callback<SignInEvent>,
    target: SafeRedirect,
}

impl SignInHandle {
    /// The sign-in at this moment.
    pub fn state(&self) -> &Rc<SignInState> {
        &self.state
    }

    /// What the deployment allows, once it is known: methods, providers, policies.
    pub fn rules(&self) -> Option<&Rc<SignInRules>> {
        self.rules.as_ref()
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
    let rules = use_memo(context.deployment().cloned(), |deployment| {
        deployment.as_ref().map(|deployment| {
            let rules = SignInRules::from(&**deployment);
            // What the browser cannot do is not offered.
            Rc::new(match web_authn::is_supported() {
                true => rules,
                false => rules.without_passkeys(),
            })
        })
    });
    let rules = (*rules).clone();
    let target = after_sign_in(&context);
    let passkeys = (*use_memo((), |()| Passkeys::new(engine.clone()))).clone();

    let initial = {
        let engine = engine.clone();
        let identifier = options.initial_identifier.clone();
        move || SignInState::new(read_memory(&engine), &identifier)
    };
    let transition = {
        let rules = rules.clone();
        move |state: SignInState, event| match &rules {
            Some(rules) => step(rules, state, event),
            None => (state, Vec::new()),
        }
    };
    let run = {
        let target = target.clone();
        let (on_signed_in, on_focus) = (options.on_signed_in.clone(), options.on_focus.clone());
        let caller = Caller {
            engine: engine.clone(),
            redirect_uri: absolute(&target).into(),
            passkeys: passkeys.clone(),
        };
        move |effect, send: Callback<SignInEvent>| match effect {
            SignInEffect::Focus(focus) => on_focus.emit(focus),
            SignInEffect::Finish => match &on_signed_in {
                Some(on_signed_in) => on_signed_in.emit(target.clone()),
                None => caller.engine.go(&target, true),
            },
            effect => execute(caller.clone(), effect, send),
        }
    };
    let (state, send) = use_machine(initial, transition, run);

    use_effect_with((session.snapshot().clone(), rules.clone()), {
        let (send, engine) = (send.clone(), engine.clone());
        move |(snapshot, rules)| {
            // What was known before the server could not be asked is no news.
            let is_news = !matches!(snapshot.state(), SessionState::Degraded(..));
            if let (Some(session), Some(_), true) = (snapshot.session(), rules, is_news) {
                // Counts the first time only; afterwards the address holds nothing that is used once.
                let (links, _) = take_links(&address::current().unwrap_or_default());
                send.emit(SignInEvent::LinksFound(links));
                send.emit(SignInEvent::SessionArrived {
                    session: session.clone(),
                    now: engine.client().clock().now(),
                });
            }
        }
    });
    use_effect_with(rules.is_some(), {
        let engine = engine.clone();
        move |is_ready| {
            if *is_ready {
                engine.prepare_challenge();
            }
        }
    });
    use_watch(&engine, state.is_watching());
    use_due_time(&engine, &state, &send);
    use_effect_with((), {
        let send = send.clone();
        move |()| {
            let listener = web_sys::window()
                .map(|window| EventListener::new(&window, "pageshow", move |_| send.emit(SignInEvent::PageReturned)));
            move || {
                passkeys.close();
                drop(listener);
            }
        }
    });

    SignInHandle {
        state,
        rules,
        send,
        target,
    }
}

/// Reads the session again and again, as long as the page is looked at: something elsewhere carries the sign-in on.
#[hook]
fn use_watch(engine: &Rc<Engine>, is_watching: bool) {
    let engine = engine.clone();
    use_effect_with(is_watching, move |is_watching| {
        let interval = is_watching.then(|| {
            Interval::new(WATCH_MILLIS, move || {
                let document = web_sys::window().and_then(|window| window.document());
                if document.is_some_and(|document| document.visibility_state() == VisibilityState::Visible) {
                    let engine = engine.clone();
                    // What a failure means for the page, the session state says.
                    spawn_local(async move { drop(engine.refresh_session().await) });
                }
            })
        });
        move || drop(interval)
    });
}

/// Tells the machine when the attempt, or a limit, ends.
#[hook]
fn use_due_time(engine: &Rc<Engine>, state: &SignInState, send: &Callback<SignInEvent>) {
    let due = [state.attempt_ends_at(), state.limited_until]
        .into_iter()
        .flatten()
        .min();
    let (engine, send) = (engine.clone(), send.clone());
    use_effect_with(due, move |due| {
        let timeout = due.map(|due| {
            let left = due.as_millis() - engine.client().clock().now().as_millis() + TIMER_MARGIN_MILLIS;
            let left = u32::try_from(left.clamp(0, i64::from(i32::MAX))).unwrap_or_default();
            Timeout::new(left, move || {
                let now = engine.client().clock().now();
                send.emit(SignInEvent::TimePassed { now });
            })
        });
        move || drop(timeout)
    });
}

/// Does what the machine asks for, and tells it what came of it.
fn execute(caller: Caller, effect: SignInEffect, send: Callback<SignInEvent>) {
    match effect {
        SignInEffect::Call { generation, call } => spawn_local(async move {
            let answer = caller.make(&call).await;
            send.emit(SignInEvent::Answered {
                generation,
                now: caller.engine.client().clock().now(),
                answer,
            });
        }),
        SignInEffect::SuggestPasskeys { offer } => spawn_local(async move {
            let assertion = caller.passkeys.suggest().await;
            send.emit(SignInEvent::PasskeySuggested { offer, assertion });
        }),
        SignInEffect::CallOffPasskey => caller.passkeys.close(),
        SignInEffect::CleanAddress => {
            let cleaned = address::current().and_then(|address| take_links(&address).1);
            if let Some(cleaned) = cleaned {
                address::replace(&cleaned);
            }
        }
        SignInEffect::Leave(address) => caller.engine.leave(&address),
        SignInEffect::Remember(memory) => write_memory(&caller.engine, &memory),
        SignInEffect::Focus(_) | SignInEffect::Finish => {}
    }
}

const MEMORY: &str = "sign-in";

fn read_memory(engine: &Engine) -> SignInMemory {
    let text = engine.tab().get(&engine.storage_key(MEMORY)).unwrap_or_default();
    read_json(&text).map(SignInMemory::from_wire).unwrap_or_default()
}

fn write_memory(engine: &Engine, memory: &SignInMemory) {
    let key = engine.storage_key(MEMORY);
    match serde_json::to_string(memory) {
        Ok(text) if !memory.is_empty() => engine.tab().set(&key, &text),
        _ => engine.tab().remove(&key),
    }
}
