//! The kit on a page whose policy forbids everything that it does not need: `index.html` says which.
//!
//! There is nothing to switch on. The style sheet is a constructable one, values of tokens go through the CSS object model,
//! and no element has a `style`. The page counts what the browser blocks, so that a slip is seen at once.
//!
//! Run it with `cargo xtask demo --example strict-csp`. Look at `index.html`; then take `'wasm-unsafe-eval'` out of it, or give an
//! element of `App` a `style`, and see.

use gloo::events::EventListener;
use wacht_yew::client::PublishableKey;
use wacht_yew::prelude::*;
use wasm_bindgen::JsCast as _;
use web_sys::SecurityPolicyViolationEvent;
use yew::prelude::*;

/// What the browser blocked, as `style-src-elem inline`.
#[hook]
fn use_violations() -> Vec<String> {
    let seen = use_reducer(Seen::default);
    use_effect_with((), {
        let seen = seen.dispatcher();
        move |()| {
            let document = web_sys::window().and_then(|window| window.document());
            let listener = document.map(|document| {
                EventListener::new(&document, "securitypolicyviolation", move |event| {
                    if let Some(event) = event.dyn_ref::<SecurityPolicyViolationEvent>() {
                        seen.dispatch(format!("{} {}", event.effective_directive(), event.blocked_uri()));
                    }
                })
            });
            move || drop(listener)
        }
    });
    seen.0.clone()
}

#[derive(Clone, Debug, Default, PartialEq)]
struct Seen(Vec<String>);

impl Reducible for Seen {
    type Action = String;

    fn reduce(self: std::rc::Rc<Self>, line: String) -> std::rc::Rc<Self> {
        let mut lines = self.0.clone();
        lines.push(line);
        Self(lines).into()
    }
}

#[component]
fn App() -> Html {
    let violations = use_violations();
    // Values of tokens are set without an inline style.
    let ui = UiOverwrites::new().token(TokenName::Primary, "#1d6b5c").layout(Layout {
        width: Some(380),
        ..Layout::default()
    });
    html! {
        <DeploymentProvider public_key={public_key()} ui_overwrites={ui}>
            <main>
                <SignedIn unknown={html! {}} fallback={html! { <SignIn /> }}>
                    <h1>{ "You are signed in." }</h1>
                    <UserButton show_name=true />
                </SignedIn>
            </main>
            <footer>
                <p id="blocked" role="status">{ format!("Blocked by the policy: {}", violations.len()) }</p>
                <ul>for line in violations { <li>{ line }</li> }</ul>
            </footer>
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
