//! A small product that embeds its sign-in pages: what an app writes to use wacht-yew, from top to bottom.

mod header;
mod home;
mod pages;
mod preferences;

use wacht_yew::client::PublishableKey;
use wacht_yew::prelude::*;
use yew::prelude::*;
use yew_router::prelude::*;

use header::Header;
use home::Home;
use pages::{Account, AccountsPage, MagicPage, NotFound, Planned, SignInPage, SocialCallbackPage};
use preferences::{Preferences, use_preferences};

/// Every page of the app. The deployment's links (mails, providers, invitations) point at these paths.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Routable)]
enum Route {
    #[at("/")]
    Home,
    #[at("/sign-in")]
    SignIn,
    #[at("/account")]
    Account,
    #[at("/accounts")]
    Accounts,
    #[at("/account/*")]
    AccountSection,
    #[at("/sign-up")]
    SignUp,
    #[at("/waitlist")]
    Waitlist,
    #[at("/magic")]
    Magic,
    #[at("/social/callback")]
    SocialCallback,
    #[at("/invite")]
    Invite,
    #[at("/organization")]
    Organization,
    #[at("/create-organization")]
    CreateOrganization,
    #[at("/playground")]
    Playground,
    #[not_found]
    #[at("/404")]
    NotFound,
}

#[component]
fn App() -> Html {
    let preferences = use_preferences();
    // Where the kit finds the app's pages. Everything else is as the deployment's settings say.
    let ui = UiOverwrites::new()
        .sign_in_page_url("/sign-in")
        .sign_up_page_url("/sign-up")
        .user_profile_url("/account")
        .after_signin_redirect_url("/")
        .after_sign_out_one_page_url("/")
        .after_sign_out_all_page_url("/");
    html! {
        <BrowserRouter>
            <DeploymentProvider public_key={public_key()} ui_overwrites={ui} messages={preferences.language.messages()}>
                <Header preferences={preferences.clone()} />
                <main class="page"><Switch<Route> {render} /></main>
            </DeploymentProvider>
        </BrowserRouter>
    }
}

fn render(route: Route) -> Html {
    match route {
        Route::Home => html! { <Home /> },
        Route::SignIn => html! { <SignInPage /> },
        Route::Accounts => html! { <AccountsPage /> },
        Route::Account | Route::AccountSection => html! { <Account /> },
        Route::SignUp => html! { <Planned title="Sign up" text="Registration, invitations and the waitlist." /> },
        Route::Waitlist => {
            html! { <Planned title="Waitlist" text="A place in the queue, for deployments that open slowly." /> }
        }
        Route::Magic => html! { <MagicPage /> },
        Route::SocialCallback => html! { <SocialCallbackPage /> },
        Route::Invite => html! { <Planned title="Invitation" text="Joining an organization." /> },
        Route::Organization => {
            html! { <Planned title="Organization" text="Members, roles, domains and connections." /> }
        }
        Route::CreateOrganization => html! { <Planned title="New organization" text="Founding an organization." /> },
        Route::Playground => html! { <Planned title="Playground" text="Every component with every setting." /> },
        Route::NotFound => html! { <NotFound /> },
    }
}

/// The deployment's publishable key: built in for a hosted deployment, else that of a `wacht-local` on the page's own origin.
fn public_key() -> AttrValue {
    match option_env!("WACHT_PUBLIC_KEY") {
        Some(key) => key.into(),
        None => {
            let origin = gloo_origin().unwrap_or_default();
            PublishableKey::test_key_for(&origin).into()
        }
    }
}

fn gloo_origin() -> Option<String> {
    web_sys::window()?.location().origin().ok()
}

fn main() {
    yew::Renderer::<App>::new().render();
}

/// What the header shows and changes.
type SharedPreferences = std::rc::Rc<Preferences>;
