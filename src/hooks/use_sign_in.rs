//! The sign-in machine, driven.

use std::cell::Cell;
use std::rc::Rc;

use gloo::timers::callback::Interval;
use wasm_bindgen_futures::spawn_local;
use web_sys::VisibilityState;
use yew::prelude::*;

use super::driver::use_machine;
use super::due_time::{use_due_time, use_page_return};
use super::hold::Hold;
use super::session_news::{use_prepared_challenge, use_session_news};
use super::sign_in_call::Caller;
use super::sign_in_passkey::Passkeys;
use super::tab_memory::{read_memory, write_memory};
use super::target::{absolute, after_sign_in};
use super::{Engine, SignedInDetails, address, use_auth, use_session, web_authn};
use crate::flow::redirect::SafeRedirect;
use crate::flow::sign_in::{FocusTarget, SignInEffect, SignInEvent, SignInRules, SignInState, step, take_links};
use crate::kept::{use_effect_with, use_memo};
use crate::session::Cue;
use crate::theme::UiOverwrites;

/// How often the session is read while a link that was mailed waits to be opened.
const WATCH_MILLIS: u32 = 10_000;
/// The name under which the tab keeps a sign-in.
const MEMORY: &str = "sign-in";

/// How a sign-in is driven.
///
/// ```
/// use wacht_yew::prelude::*;
/// use yew::prelude::*;
///
/// #[component]
/// fn OwnSignIn() -> Html {
///     let navigation = use_navigation();
///     let sign_in = use_sign_in(SignInOptions {
///         initial_identifier: "ada@example.com".into(),
///         on_signed_in: Some(Callback::from(move |signed_in: SignedInDetails| {
///             navigation.replace(&signed_in.target)
///         })),
///         ..SignInOptions::default()
///     });
///     html! { <output>{ format!("{:?}", sign_in.state().screen) }</output> }
/// }
/// ```
#[derive(Clone, Debug, Default)]
pub struct SignInOptions {
    /// Laid over the provider's overwrites.
    pub ui_overwrites: Option<UiOverwrites>,
    /// Fills the identifier field.
    pub initial_identifier: AttrValue,
    /// Called when signed in, in place of going to the target.
    pub on_signed_in: Option<Callback<SignedInDetails>>,
    /// Called when the keyboard focus belongs elsewhere.
    pub on_focus: Callback<FocusTarget>,
}

/// What [`use_sign_in`] returns.
///
/// ```
/// use wacht_yew::flow::sign_in::SignInEvent;
/// use wacht_yew::prelude::*;
/// use yew::prelude::*;
///
/// /// What a screen of the app's own is drawn from, and what it sends.
/// fn forgotten(sign_in: &SignInHandle) -> Html {
///     let may_recover = sign_in.rules().is_some_and(|rules| rules.recovery);
///     let onclick = sign_in.send().reform(|_: MouseEvent| SignInEvent::RecoveryRequested);
///     html! {
///         if may_recover {
///             <button {onclick}>{ "Forgotten?" }</button>
///         }
///     }
/// }
/// # let _ = forgotten;
/// ```
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
///     let start_over = sign_in
///         .send()
///         .reform(|_: MouseEvent| SignInEvent::StartedOver);
///     match &sign_in.state().screen {
///         SignInScreen::Password => {
///             html! { <button onclick={start_over}>{ "Not you?" }</button> }
///         }
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
    let is_gone = (*use_memo((), |()| Rc::<Cell<bool>>::default())).clone();
    let hold = (*use_memo((), |()| Hold::of(&engine))).clone();

    let initial = {
        let (engine, hold) = (engine.clone(), hold.clone());
        let identifier = options.initial_identifier.clone();
        move || {
            let state = SignInState::new(read_memory(&engine, MEMORY), &identifier);
            hold.set(state.is_unfinished());
            state
        }
    };
    let transition = {
        let (rules, hold) = (rules.clone(), hold.clone());
        move |state: SignInState, event| {
            let Some(rules) = &rules else {
                return (state, Vec::new());
            };
            let (state, effects) = step(rules, state, event);
            // By now: an answer's session is known to all before it is to this.
            hold.set(state.is_unfinished());
            (state, effects)
        }
    };
    let run = {
        let (context, target) = (context.clone(), target.clone());
        let (on_signed_in, on_focus) = (options.on_signed_in.clone(), options.on_focus.clone());
        let caller = Caller {
            engine: engine.clone(),
            redirect_uri: absolute(&target).into(),
            passkeys: passkeys.clone(),
            is_gone: is_gone.clone(),
        };
        move |effect, send: Callback<SignInEvent>| match effect {
            SignInEffect::Focus(focus) => on_focus.emit(focus),
            SignInEffect::Finish => context.signed_in(on_signed_in.as_ref(), target.clone()),
            effect => execute(caller.clone(), effect, send),
        }
    };
    let (state, send) = use_machine(initial, transition, run);

    use_session_news(&session, rules.clone(), {
        let (send, engine) = (send.clone(), engine.clone());
        move |session, _| {
            // Counts the first time only; afterwards the address holds nothing that is used once.
            let (links, _) = take_links(&address::current().unwrap_or_default());
            send.emit(SignInEvent::LinksFound(links));
            send.emit(SignInEvent::SessionArrived {
                session: session.clone(),
                now: engine.client().clock().now(),
            });
        }
    });
    use_prepared_challenge(&engine, rules.is_some());
    use_watch(&engine, state.is_watching());
    let on_due = send.reform(|now| SignInEvent::TimePassed { now });
    use_due_time(&engine, [state.attempt_ends_at(), state.limited_until], on_due);
    use_page_return(send.reform(|()| SignInEvent::PageReturned));
    use_effect_with((), {
        let is_gone = is_gone.clone();
        move |()| {
            move || {
                is_gone.set(true);
                hold.let_go();
                passkeys.close();
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
                    // Heard rather than read: a server that limits questions is not asked more often for it.
                    engine.hear(Cue::Told);
                }
            })
        });
        move || drop(interval)
    });
}

/// Does what the machine asks for, and tells it what came of it.
fn execute(caller: Caller, effect: SignInEffect, send: Callback<SignInEvent>) {
    match effect {
        SignInEffect::Call { generation, call } => spawn_local(async move {
            let answer = caller.make(&call).await;
            caller.look_after(&call, &answer);
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
        SignInEffect::Remember(memory) => write_memory(&caller.engine, MEMORY, &*memory),
        SignInEffect::Focus(_) | SignInEffect::Finish => {}
    }
}
