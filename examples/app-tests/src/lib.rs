//! A small app that is tested: a start page for everybody, and notes that need a sign-in.
//!
//! The one thing that it does for its tests: [`App`] takes the provider's `transport` and `navigator` as props. Its own
//! `main` leaves them out, which means the browser's network and its address bar.

use wacht_yew::client::PublishableKey;
use wacht_yew::hooks::{NavigatorHandle, TransportHandle};
use wacht_yew::prelude::*;
use yew::prelude::*;
use yew_router::prelude::*;

/// Every page of the app.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Routable)]
pub enum Route {
    /// Where everybody begins.
    #[at("/")]
    Home,
    /// The sign-in.
    #[at("/sign-in")]
    SignIn,
    /// The sign-up.
    #[at("/sign-up")]
    SignUp,
    /// The notes of the organization that somebody works in.
    #[at("/notes")]
    Notes,
    /// The user's profile.
    #[at("/account")]
    Account,
    /// Its sections.
    #[at("/account/*")]
    AccountSection,
    /// Anything else.
    #[not_found]
    #[at("/404")]
    NotFound,
}

/// Props of [`App`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct AppProps {
    /// The deployment. Default: a `wacht-local` at the page's own origin.
    #[prop_or_else(own_origin_key)]
    pub public_key: AttrValue,
    /// The language. Default: English.
    #[prop_or(&ENGLISH)]
    pub messages: &'static Messages,
    /// How requests leave. Default: the browser's `fetch`.
    #[prop_or_default]
    pub transport: Option<TransportHandle>,
    /// How pages change. Default: the app's router.
    #[prop_or_default]
    pub navigator: Option<NavigatorHandle>,
}

fn own_origin_key() -> AttrValue {
    let origin = web_sys::window().and_then(|window| window.location().origin().ok());
    PublishableKey::test_key_for(&origin.unwrap_or_default()).into()
}

/// The whole app.
#[component]
pub fn App(props: &AppProps) -> Html {
    let AppProps {
        public_key,
        messages,
        transport,
        navigator,
    } = props.clone();
    let ui_overwrites = UiOverwrites::new()
        .sign_in_page_url("/sign-in")
        .sign_up_page_url("/sign-up")
        .user_profile_url("/account")
        .after_signin_redirect_url("/notes")
        .after_signup_redirect_url("/notes")
        .after_sign_out_one_page_url("/")
        .after_sign_out_all_page_url("/");
    html! {
        <BrowserRouter>
            <DeploymentProvider {public_key} {ui_overwrites} {messages} {transport} {navigator}>
                <header>
                    <Link<Route> to={Route::Notes}>{ "Notes" }</Link<Route>>
                    <OrgSwitcher />
                    <UserButton />
                </header>
                <main><Switch<Route> {render} /></main>
            </DeploymentProvider>
        </BrowserRouter>
    }
}

fn render(route: Route) -> Html {
    match route {
        Route::Home => html! { <h1>{ "Welcome" }</h1> },
        Route::SignIn => html! { <SignIn /> },
        Route::SignUp => html! { <SignUp /> },
        Route::Notes => guarded(html! { <Notes /> }),
        Route::Account | Route::AccountSection => guarded(html! { <UserProfile base_path="/account" /> }),
        Route::NotFound => html! { <h1>{ "Nothing here" }</h1> },
    }
}

/// For people who are signed in; others sign in first and come back.
fn guarded(content: Html) -> Html {
    html! { <SignedIn unknown={html! {}} fallback={html! { <RedirectToSignIn /> }}>{ content }</SignedIn> }
}

/// What the app is for.
#[component]
fn Notes() -> Html {
    let UserState::Active(user) = use_user() else {
        return Html::default();
    };
    let place = match use_active_tenancy() {
        Tenancy::Unknown | Tenancy::SignedOut => return Html::default(),
        Tenancy::Personal => "nobody".to_owned(),
        Tenancy::Active(active) => active.organization.organization.name.to_string(),
    };
    html! {
        <>
            <h1>{ format!("Notes of {}", user.display_name()) }</h1>
            <p>{ format!("Shared with {place}.") }</p>
        </>
    }
}
