//! A reading room: the kit's sign-in page with the house's own notices on it, and a password screen that the house draws
//! itself.
//!
//! Run it with `cargo xtask demo --example custom-screens`. It shows the three ways in which an app makes the kit's pages its
//! own without giving them up:
//!
//! - **Slots** ([`door`]): something above the card, beside a block, below it, drawn from the state of the sign-in.
//! - **A replaced screen** ([`password`]): the app draws the one screen that it cares about; the others stay the kit's, and
//!   so do errors, focus, reloads, the way back and the live regions around it.
//! - **Callbacks** (below): the app is told who came and who left, and its own router leads on.
//!
//! Colours and fonts are set as tokens (`dress`), and the app's stylesheet takes them from the kit (`--wa-*`): what the app
//! draws and what the kit draws look like one house.

mod door;
mod password;

use wacht_yew::client::PublishableKey;
use wacht_yew::prelude::*;
use yew::prelude::*;
use yew_router::prelude::*;

#[derive(Clone, Copy, PartialEq, Routable)]
enum Route {
    #[at("/room")]
    Room,
    #[at("/goodbye")]
    Goodbye,
    #[not_found]
    #[at("/")]
    Door,
}

/// Connects the house to its deployment, and leads on when somebody came or left.
#[component]
fn House() -> Html {
    let router = use_navigator();
    let callbacks = use_memo(router, |router| callbacks(router.clone()));
    html! {
        <DeploymentProvider public_key={public_key()} ui_overwrites={dress()} callbacks={(*callbacks).clone()}>
            <Switch<Route> render={page} />
        </DeploymentProvider>
    }
}

/// With these the kit goes nowhere by itself after somebody came or left.
fn callbacks(router: Option<Navigator>) -> Callbacks {
    let go = Callback::from(move |route: Route| {
        if let Some(router) = &router {
            router.replace(&route);
        }
    });
    Callbacks::new()
        .on_signed_in(go.reform(|_: SignedInDetails| Route::Room))
        .on_signed_out(go.reform(|out: SignedOutDetails| match out.has_others {
            true => Route::Room,
            false => Route::Goodbye,
        }))
}

/// The look of the house, for what the kit draws and what the app draws.
fn dress() -> UiOverwrites {
    UiOverwrites::new()
        .app_name("the Reading Room")
        .logo_image_url("/book.svg")
        .sign_in_page_url("/")
        // Readers are enrolled at the desk.
        .sign_up_page_url("")
        .token(TokenName::FontSans, "Georgia, 'Times New Roman', serif")
        .token(TokenName::Radius, "6px")
        .light_token(TokenName::Primary, "#7a3b22")
        .light_token(TokenName::PrimaryForeground, "#fffaf0")
        .dark_token(TokenName::Primary, "#e2a07c")
        .dark_token(TokenName::PrimaryForeground, "#201007")
}

fn page(route: Route) -> Html {
    match route {
        Route::Door => html! { <door::Door /> },
        Route::Room => html! { <Room /> },
        Route::Goodbye => notice("Until next time.", "Your books stay where you left them."),
    }
}

/// Who is signed in reads; who is not is shown the door.
#[component]
fn Room() -> Html {
    let session = use_session();
    let name = session.state().signed_in().map(|now| now.user().first_name.to_string());
    let outside = notice("The room is closed to you.", "Sign in first.");
    html! {
        <SignedIn unknown={html! {}} fallback={outside}>
            <main class="room">
                <h1>{ format!("Good to see you, {}.", name.unwrap_or_default()) }</h1>
                <p>{ "Your desk is by the window." }</p>
                <UserButton show_name=true />
            </main>
        </SignedIn>
    }
}

fn notice(title: &'static str, text: &'static str) -> Html {
    html! {
        <main class="room">
            <h1>{ title }</h1>
            <p>{ text }</p>
            <Link<Route> to={Route::Door}>{ "To the door" }</Link<Route>>
        </main>
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

#[component]
fn App() -> Html {
    html! { <BrowserRouter><House /></BrowserRouter> }
}

fn main() {
    yew::Renderer::<App>::new().render();
}
