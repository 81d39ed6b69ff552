//! The sign-up machine, driven.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::driver::use_machine;
use super::due_time::{use_due_time, use_page_return};
use super::hold::Hold;
use super::session_news::{use_prepared_challenge, use_session_news};
use super::sign_in_passkey::Passkeys;
use super::sign_up_call::make;
use super::tab_memory::{read_memory, write_memory};
use super::target::{absolute, after_sign_in, after_sign_up};
use super::{Engine, SignedUpDetails, address, use_auth, use_session, web_authn};
use crate::client::IdentifierKind;
use crate::flow::redirect::SafeRedirect;
use crate::flow::sign_up::{
    SignUpEffect, SignUpEvent, SignUpFocus, SignUpRules, SignUpState, read_links, step, without_links,
};
use crate::kept::{use_effect_with, use_memo};
use crate::theme::UiOverwrites;

/// The name under which the tab keeps a sign-up.
const MEMORY: &str = "sign-up";
/// Typing has paused after this long; the server counts what it is asked.
const PAUSE_MILLIS: u32 = 500;

/// How a sign-up is driven.
///
/// ```
/// use wacht_yew::prelude::*;
/// use yew::prelude::*;
///
/// #[component]
/// fn OwnSignUp() -> Html {
///     let sign_up = use_sign_up(SignUpOptions {
///         ui_overwrites: Some(UiOverwrites::new().after_signup_redirect_url("/tour")),
///         ..SignUpOptions::default()
///     });
///     html! { <output>{ format!("{:?}", sign_up.state().screen) }</output> }
/// }
/// ```
#[derive(Clone, Debug, Default)]
pub struct SignUpOptions {
    /// Laid over the provider's overwrites.
    pub ui_overwrites: Option<UiOverwrites>,
    /// Fills the field of the e-mail address or, without an `@`, that of the username.
    pub initial_identifier: AttrValue,
    /// Called when signed up, in place of going to the target.
    pub on_signed_up: Option<Callback<SignedUpDetails>>,
    /// Called when the keyboard focus belongs elsewhere.
    pub on_focus: Callback<SignUpFocus>,
}

/// What [`use_sign_up`] returns.
///
/// ```
/// use wacht_yew::flow::sign_up::SignUpEvent;
/// use wacht_yew::prelude::*;
/// use yew::prelude::*;
///
/// fn terms(sign_up: &SignUpHandle) -> Html {
///     let is_asked = sign_up.rules().is_some_and(|rules| rules.terms);
///     let accepts = sign_up.state().accepts_terms;
///     let send = sign_up.send();
///     let onchange = send.reform(move |_: Event| SignUpEvent::TermsToggled(!accepts));
///     html! {
///         if is_asked {
///             <label>
///                 <input type="checkbox" checked={accepts} {onchange} />
///                 { "I accept the terms" }
///             </label>
///         }
///     }
/// }
/// # let _ = terms;
/// ```
#[derive(Clone, Debug)]
pub struct SignUpHandle {
    state: Rc<SignUpState>,
    rules: Option<Rc<SignUpRules>>,
    send: Callback<SignUpEvent>,
    target: SafeRedirect,
}

impl SignUpHandle {
    /// The sign-up at this moment.
    pub fn state(&self) -> &Rc<SignUpState> {
        &self.state
    }

    /// What the deployment asks for, once it is known: fields, policies, providers.
    pub fn rules(&self) -> Option<&Rc<SignUpRules>> {
        self.rules.as_ref()
    }

    /// Tells the machine what happened. Never changes, so it can be a prop.
    pub fn send(&self) -> &Callback<SignUpEvent> {
        &self.send
    }

    /// Where a finished sign-up leads.
    ///
    /// ```
    /// use wacht_yew::prelude::*;
    /// use yew::prelude::*;
    ///
    /// /// For who has an account, and is signed in to it already.
    /// fn go_on(sign_up: &SignUpHandle) -> Html {
    ///     let target = sign_up.target().href().to_owned();
    ///     html! { <a href={target}>{ "Go on" }</a> }
    /// }
    /// ```
    pub fn target(&self) -> &SafeRedirect {
        &self.target
    }
}

/// Drives a sign-up from the session, for an app that draws its own screens.
///
/// [`SignUp`](crate::components::SignUp) is made of this. The state's `screen` says what to show, the rules which fields;
/// send a [`SignUpEvent`] for what the person does. An attempt under way survives a reload of the page.
///
/// ```
/// use wacht_yew::flow::sign_up::{SignUpEvent, SignUpScreen};
/// use wacht_yew::prelude::*;
/// use yew::prelude::*;
///
/// #[component]
/// fn OwnSignUp() -> Html {
///     let sign_up = use_sign_up(SignUpOptions::default());
///     let change = sign_up
///         .send()
///         .reform(|_: MouseEvent| SignUpEvent::DetailsReopened);
///     match &sign_up.state().screen {
///         SignUpScreen::Code(_) => {
///             html! { <button onclick={change}>{ "Change my address" }</button> }
///         }
///         _ => html! {},
///     }
/// }
/// ```
///
/// # Panics
/// Outside of a [`DeploymentProvider`](crate::components::DeploymentProvider).
#[hook]
pub fn use_sign_up(options: SignUpOptions) -> SignUpHandle {
    let context = use_auth("use_sign_up").overlaid_by(options.ui_overwrites.as_ref());
    let session = use_session();
    let engine = context.auth.0.clone();
    let rules = use_memo(
        (context.deployment().cloned(), context.ui.clone()),
        |(deployment, ui)| {
            let deployment = deployment.as_ref()?;
            let rules = SignUpRules::new(deployment, ui);
            Some(Rc::new(if web_authn::is_supported() {
                rules
            } else {
                rules.without_passkeys()
            }))
        },
    );
    let rules = (*rules).clone();
    let target = after_sign_up(&context);
    let questions = (*use_memo((), |()| Questions::default())).clone();
    let passkeys = (*use_memo((), |()| Passkeys::new(engine.clone()))).clone();
    let hold = (*use_memo((), |()| Hold::of(&engine))).clone();

    let initial = {
        let (engine, hold) = (engine.clone(), hold.clone());
        let identifier = options.initial_identifier.clone();
        move || {
            let state = SignUpState::new(read_memory(&engine, MEMORY), &identifier);
            hold.set(state.is_unfinished());
            state
        }
    };
    let transition = {
        let (rules, hold) = (rules.clone(), hold.clone());
        move |state: SignUpState, event| {
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
        let (engine, target, context, passkeys) = (engine.clone(), target.clone(), context.clone(), passkeys.clone());
        let (on_signed_up, on_focus) = (options.on_signed_up.clone(), options.on_focus.clone());
        move |effect, send: Callback<SignUpEvent>| match effect {
            SignUpEffect::Focus(focus) => on_focus.emit(focus),
            SignUpEffect::Finish => {
                // An invitation is used once: it is neither left in the history nor shown to whoever comes by.
                if let Some(used) = address::current().and_then(|address| without_links(&address)) {
                    address::replace(&used);
                }
                context.signed_up(on_signed_up.as_ref(), target.clone());
            }
            SignUpEffect::GoOn => engine.go(&after_sign_in(&context), true),
            SignUpEffect::Call { generation, call } => {
                let (engine, passkeys, redirect_uri) = (engine.clone(), passkeys.clone(), absolute(&target));
                spawn_local(async move {
                    let answer = make(&engine, &passkeys, &call, &redirect_uri).await;
                    send.emit(SignUpEvent::Answered {
                        generation,
                        now: engine.client().clock().now(),
                        answer,
                    });
                });
            }
            SignUpEffect::AskAvailability { kind, text } => questions.ask(&engine, kind, text, send),
            SignUpEffect::CallOffPasskey => passkeys.close(),
            SignUpEffect::Leave(address) => engine.leave(&address),
            SignUpEffect::Remember(memory) => write_memory(&engine, MEMORY, &*memory),
        }
    };
    let (state, send) = use_machine(initial, transition, run);

    use_session_news(&session, rules.clone(), {
        let (send, engine) = (send.clone(), engine.clone());
        move |session, _| {
            // Counts the first time only.
            send.emit(SignUpEvent::LinksFound(read_links(
                &address::current().unwrap_or_default(),
            )));
            send.emit(SignUpEvent::SessionArrived {
                session: session.clone(),
                now: engine.client().clock().now(),
            });
        }
    });
    use_prepared_challenge(&engine, rules.is_some());
    let on_due = send.reform(|now| SignUpEvent::TimePassed { now });
    use_due_time(&engine, [state.attempt_ends_at(), state.limited_until], on_due);
    use_page_return(send.reform(|()| SignUpEvent::PageReturned));
    use_effect_with((), move |()| {
        move || {
            hold.let_go();
            passkeys.close();
        }
    });

    SignUpHandle {
        state,
        rules,
        send,
        target,
    }
}

/// Identifiers that wait to be asked about until typing pauses: one of each kind at most. Ends with the component.
#[derive(Clone, Default)]
struct Questions(Rc<RefCell<[Option<Timeout>; 2]>>);

impl Questions {
    /// Asks soon, in place of what waits; an empty text asks nothing.
    fn ask(&self, engine: &Rc<Engine>, kind: IdentifierKind, text: Box<str>, send: Callback<SignUpEvent>) {
        let engine = engine.clone();
        let waits = (!text.is_empty()).then(|| {
            Timeout::new(PAUSE_MILLIS, move || {
                spawn_local(async move {
                    let answer = engine.client().identifier_availability(kind, &text).await;
                    // What a failure hides, the submit tells.
                    let is_taken = answer.ok().map(|known| known.exists);
                    send.emit(SignUpEvent::AvailabilityKnown { kind, text, is_taken });
                });
            })
        });
        let at = match kind {
            IdentifierKind::Email => 0,
            IdentifierKind::Username => 1,
        };
        self.0.borrow_mut()[at] = waits;
    }
}
