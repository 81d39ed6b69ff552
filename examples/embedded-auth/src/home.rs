//! The public page: shows what an app knows of the session.

use wacht_yew::prelude::*;
use wacht_yew::session::SignedIn as Active;
use yew::prelude::*;
use yew_router::prelude::*;

use crate::Route;

#[component]
pub(crate) fn Home() -> Html {
    let session = use_session();
    let body = match session.state() {
        SessionState::Unknown => html! { <p class="quiet">{ "Looking up the session …" }</p> },
        SessionState::SignedIn(now) => html! {
            <>
                { facts(now, session.accounts().len()) }
                <p class="more"><Link<Route> to={Route::Session}>{ "More about this session" }</Link<Route>></p>
            </>
        },
        SessionState::Degraded(Some(last), why) => html! {
            <>
                { facts(last, session.accounts().len()) }
                <p class="quiet">{ format!("As last known: {why}.") }</p>
            </>
        },
        SessionState::Degraded(None, why) => {
            html! { <p class="quiet">{ format!("The session is not known: {why}.") }</p> }
        }
        SessionState::SignedOut if session.accounts().is_empty() => html! {
            <>
                <p>{ "Nobody is signed in." }</p>
                <Link<Route> classes="button" to={Route::SignIn}>{ "Sign in" }</Link<Route>>
            </>
        },
        SessionState::SignedOut => html! {
            <>
                <p>{ format!("{} signed in, none of them in use.", accounts(session.accounts().len())) }</p>
                <Link<Route> classes="button" to={Route::SignIn}>{ "Choose an account" }</Link<Route>>
            </>
        },
    };
    html! {
        <>
            <section class="hero">
                <h1>{ "The engine weaves algebraic patterns." }</h1>
                <p>{ "A notebook for people who calculate together. Sign in to keep what you find." }</p>
            </section>
            <section class="panel" aria-labelledby="session-title">
                <h2 id="session-title">{ "This session" }</h2>
                { body }
            </section>
            { to_playground() }
        </>
    }
}

fn facts(active: &Active, count: usize) -> Html {
    let user = active.user();
    let organization = active.sign_in().active_organization_membership.as_ref();
    html! {
        <dl class="facts">
            <dt>{ "Name" }</dt><dd id="session-name">{ user.display_name() }</dd>
            <dt>{ "Email" }</dt><dd>{ user.email().unwrap_or("none").to_owned() }</dd>
            <dt>{ "Organization" }</dt>
            <dd>{ organization.map_or("personal account".to_owned(), |membership| membership.organization.name.to_string()) }</dd>
            <dt>{ "Signed in" }</dt><dd>{ accounts(count) }</dd>
        </dl>
    }
}

fn accounts(count: usize) -> String {
    if count == 1 {
        "1 account".to_owned()
    } else {
        format!("{count} accounts")
    }
}

#[cfg(feature = "playground")]
fn to_playground() -> Html {
    html! {
        <p class="more"><Link<Route> to={Route::Playground}>{ "Playground: make the screens look like your app" }</Link<Route>></p>
    }
}

#[cfg(not(feature = "playground"))]
fn to_playground() -> Html {
    Html::default()
}
