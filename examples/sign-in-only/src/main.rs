//! The smallest app there is: one sign-in page. Its size is what the sign-in costs.
//!
//! `cargo xtask size` builds it. It has none of the kit's features but `browser`.

use wacht_yew::prelude::*;
use yew::prelude::*;

#[component]
fn App() -> Html {
    let key = option_env!("WACHT_PUBLIC_KEY").unwrap_or("pk_test_aHR0cDovLzEyNy4wLjAuMTo4Nzg3");
    html! { <DeploymentProvider public_key={key}><SignIn /></DeploymentProvider> }
}

fn main() {
    yew::Renderer::<App>::new().render();
}
