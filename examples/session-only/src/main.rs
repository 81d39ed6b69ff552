//! An app that draws everything itself and asks the kit who is signed in. Its size is what the session costs.
//!
//! `cargo xtask size` builds it. Look at `Cargo.toml`, too: the features that it leaves out.

use wacht_yew::prelude::*;
use yew::prelude::*;

#[component]
fn App() -> Html {
    let key = option_env!("WACHT_PUBLIC_KEY").unwrap_or("pk_test_aHR0cDovLzEyNy4wLjAuMTo4Nzg3");
    html! { <DeploymentProvider public_key={key}><Greeting /></DeploymentProvider> }
}

#[component]
fn Greeting() -> Html {
    let session = use_session();
    let sign_out = {
        let session = session.clone();
        Callback::from(move |_: MouseEvent| {
            let session = session.clone();
            yew::platform::spawn_local(async move {
                // What went wrong, the session's state says.
                let _ended = session.sign_out_all().await;
            });
        })
    };
    match session.state() {
        SessionState::Unknown => html! {},
        SessionState::SignedOut => html! { <a href="/sign-in">{ "Sign in" }</a> },
        SessionState::SignedIn(now) | SessionState::Degraded(Some(now), _) => html! {
            <p>{ now.user().display_name() }<button onclick={sign_out}>{ "Sign out" }</button></p>
        },
        SessionState::Degraded(None, _) => html! { <p>{ "The server cannot be reached." }</p> },
    }
}

fn main() {
    yew::Renderer::<App>::new().render();
}
