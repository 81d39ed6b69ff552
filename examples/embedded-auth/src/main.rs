//! A small product that embeds its sign-in pages: what an app writes to use wacht-yew, from top to bottom.
//!
//! Run it with `cargo xtask demo`. Look at the routes below first, for which pages an app needs, and at `pages.rs` for what
//! stands on each. `header.rs` has the button of the account and the organization switcher, `home.rs` what is shown to
//! whom, `session.rs` what the hooks tell.

mod chunk;
#[cfg(feature = "split")]
mod fetched;
mod header;
mod home;
mod pages;
#[cfg(feature = "playground")]
mod playground;
mod preferences;
mod session;

use wacht_yew::client::PublishableKey;
use wacht_yew::prelude::*;
use yew::prelude::*;
use yew_router::prelude::*;

use header::Header;
use home::Home;
use pages::{
    Account, AccountsPage, CreateOrganizationPage, CreateWorkspacePage, InvitationPage, MagicPage, NotFound, Planned,
    SignInPage, SignUpPage, SocialCallbackPage, WaitlistPage,
};
#[cfg(feature = "playground")]
use playground::Playground;
use preferences::{Preferences, languages, use_preferences};
use session::SessionPage;

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
    // A local deployment answers `/session` itself.
    #[at("/my-session")]
    Session,
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
    #[at("/create-workspace")]
    CreateWorkspace,
    #[cfg(feature = "playground")]
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
        .organization_profile_url("/organization")
        .create_organization_url("/create-organization")
        .after_create_organization_redirect_url("/")
        .after_signin_redirect_url("/")
        .after_signup_redirect_url("/")
        .waitlist_page_url("/waitlist")
        .after_sign_out_one_page_url("/")
        .after_sign_out_all_page_url("/");
    html! {
        <BrowserRouter>
            <DeploymentProvider public_key={public_key()} ui_overwrites={ui}
                languages={languages().into_iter().collect::<Languages>()} locale={preferences.language.locale}>
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
        Route::Session => html! { <SessionPage /> },
        Route::SignUp => html! { <SignUpPage /> },
        Route::Waitlist => html! { <WaitlistPage /> },
        Route::Magic => html! { <MagicPage /> },
        Route::SocialCallback => html! { <SocialCallbackPage /> },
        Route::Invite => html! { <InvitationPage /> },
        Route::Organization => {
            html! { <Planned title="Organization" text="Members, roles, domains and connections." /> }
        }
        Route::CreateOrganization => html! { <CreateOrganizationPage /> },
        Route::CreateWorkspace => html! { <CreateWorkspacePage /> },
        #[cfg(feature = "playground")]
        Route::Playground => html! { <Playground /> },
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
