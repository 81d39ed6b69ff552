//! A sign-in page of the app's own on the kit's flow: one question at a time, as in a conversation.
//!
//! [`use_sign_in`] keeps the state and talks to the server; this file draws it and says what the person does. The screens
//! it does not draw are the kit's: both follow the same session, so one can hand over to the other in the middle.
//!
//! Run it with `cargo xtask demo --example custom-sign-in`. Look at `question`: which screens the app draws, and which events
//! their answers are. Sign in as grace to see the kit take over for the second factor.

use wacht_yew::client::{PublishableKey, Secret};
use wacht_yew::flow::sign_in::{CodeChannel, SignInErrorReason, SignInEvent, SignInScreen, SignInState};
use wacht_yew::prelude::*;
use web_sys::{FormData, HtmlFormElement};
use yew::prelude::*;

/// What is asked now, and how the answer is typed.
struct Question {
    text: String,
    kind: &'static str,
    autocomplete: &'static str,
    /// What the answer means to the flow.
    answered: fn(String) -> SignInEvent,
}

/// The question of a screen; `None` for screens that stay the kit's.
fn question(state: &SignInState) -> Option<Question> {
    let to = &state.identifier;
    Some(match &state.screen {
        SignInScreen::Identifier => Question {
            text: "Hello. Who is there?".to_owned(),
            kind: "text",
            autocomplete: "username",
            answered: |text| SignInEvent::IdentifierSubmitted(text.into()),
        },
        SignInScreen::Password => Question {
            text: format!("Good to see you, {to}. What is the password?"),
            kind: "password",
            autocomplete: "current-password",
            answered: |text| SignInEvent::PasswordSubmitted(Secret::from(text)),
        },
        SignInScreen::Code(CodeChannel::Email) => Question {
            text: format!("A code is on its way to {to}. What does it say?"),
            kind: "text",
            autocomplete: "one-time-code",
            answered: |text| SignInEvent::CodeSubmitted(Secret::from(text)),
        },
        _ => return None,
    })
}

/// What went wrong, in this app's own words.
fn trouble(state: &SignInState) -> &'static str {
    match state.error.as_ref().map(|error| &error.reason) {
        None => "",
        Some(SignInErrorReason::InvalidCredentials) => "That is not what I have written down.",
        Some(SignInErrorReason::IdentifierMissing | SignInErrorReason::PasswordMissing) => "I did not hear anything.",
        Some(SignInErrorReason::CodeWrong) => "That code is wrong, or too old.",
        Some(SignInErrorReason::RateLimited | SignInErrorReason::TooManyAttempts) => "Too fast. Take a minute.",
        Some(_) => "That did not work. Try once more.",
    }
}

#[component]
fn Conversation() -> Html {
    let sign_in = use_sign_in(SignInOptions::default());
    let state = sign_in.state();
    let send = sign_in.send();
    let Some(Question {
        text,
        kind,
        autocomplete,
        answered,
    }) = question(state)
    else {
        return html! { <SignIn /> };
    };
    let onsubmit = send.reform(move |event: SubmitEvent| {
        event.prevent_default();
        let form = event.target_dyn_into::<HtmlFormElement>();
        let data = form.and_then(|form| FormData::new_with_form(&form).ok());
        answered(data.and_then(|data| data.get("answer").as_string()).unwrap_or_default())
    });
    let says = |event: SignInEvent| send.reform(move |_: MouseEvent| event.clone());
    // A question of its own gets a field of its own: nothing typed for one is left in the next.
    html! {
        <main class="conversation">
            <p class="said">{ "Analytical Engines" }</p>
            <h1 class="question">{ &text }</h1>
            <form class="answer" key={kind} {onsubmit}>
                <label class="visually-hidden" for="answer">{ &text }</label>
                <input id="answer" name="answer" type={kind} {autocomplete} autofocus={true} aria-describedby="trouble" />
                <button aria-disabled={state.is_busy().to_string()}>{ if state.is_busy() { "…" } else { "Answer" } }</button>
            </form>
            <p class="trouble" id="trouble" role="alert">{ trouble(state) }</p>
            if state.screen != SignInScreen::Identifier {
                <button class="aside" onclick={says(SignInEvent::IdentifierReopened)}>{ "I am somebody else" }</button>
            }
            <button class="aside" onclick={says(SignInEvent::MethodsRequested)}>{ "Is there another way?" }</button>
        </main>
    }
}

/// Signed in or not: that is the whole app.
#[component]
fn App() -> Html {
    let signed_out = html! { <Conversation /> };
    html! {
        <DeploymentProvider public_key={public_key()}>
            <SignedIn unknown={html! {}} fallback={signed_out}>
                <main class="conversation">
                    <p class="said">{ "Analytical Engines" }</p>
                    <h1 class="question">{ "Come in." }</h1>
                    <UserButton show_name={true} />
                </main>
            </SignedIn>
        </DeploymentProvider>
    }
}

/// The deployment's publishable key: built in for a hosted deployment, else that of a `wacht-local` on the page's own origin.
fn public_key() -> AttrValue {
    let origin = web_sys::window().and_then(|window| window.location().origin().ok());
    match option_env!("WACHT_PUBLIC_KEY") {
        Some(key) => key.into(),
        None => PublishableKey::test_key_for(&origin.unwrap_or_default()).into(),
    }
}

fn main() {
    yew::Renderer::<App>::new().render();
}
