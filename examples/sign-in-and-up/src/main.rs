//! An app with a sign-in page and a sign-up page, and no router. Its size is what the two cost together.
//!
//! `cargo xtask size` builds it. It has the kit's feature `sign-up` and no other.

use wacht_yew::prelude::*;
use yew::prelude::*;

#[component]
fn App() -> Html {
    let key = option_env!("WACHT_PUBLIC_KEY").unwrap_or("pk_test_aHR0cDovLzEyNy4wLjAuMTo4Nzg3");
    let ui = UiOverwrites::new()
        .sign_in_page_url("/sign-in")
        .sign_up_page_url("/sign-up");
    html! { <DeploymentProvider public_key={key} ui_overwrites={ui}>{ page() }</DeploymentProvider> }
}

/// The address decides; to go to the other page loads it.
fn page() -> Html {
    let address = web_sys::window().and_then(|window| window.location().pathname().ok());
    if address.as_deref() == Some("/sign-up") {
        html! { <SignUp /> }
    } else {
        html! { <SignIn /> }
    }
}

fn main() {
    yew::Renderer::<App>::new().render();
}
