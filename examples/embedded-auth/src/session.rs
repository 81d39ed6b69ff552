//! The session page: everything an app can know of the session and do with it, on one page.

use wacht_yew::client::Alphabet;
use wacht_yew::hooks::SessionHandle;
use wacht_yew::prelude::*;
use wacht_yew::wire::Token;
use web_sys::js_sys::{Array, JSON, Object};
use web_sys::wasm_bindgen::JsCast as _;
use yew::platform::spawn_local;
use yew::prelude::*;
use yew_router::prelude::*;

use crate::Route;

/// What became of the last button.
#[derive(Clone, Default, PartialEq)]
enum Outcome {
    #[default]
    Nothing,
    Claims(Vec<(String, String)>),
    Failed(String),
}

#[component]
pub(crate) fn SessionPage() -> Html {
    let unknown = html! { <p class="quiet">{ "Looking up the session …" }</p> };
    let fallback = html! {
        <>
            <p>{ "Nobody is signed in." }</p>
            <Link<Route> classes="button" to={Route::SignIn}>{ "Sign in" }</Link<Route>>
        </>
    };
    html! {
        <section class="panel" aria-labelledby="session-title">
            <h1 id="session-title">{ "Session" }</h1>
            <SignedIn {unknown} {fallback}><Workbench /></SignedIn>
        </section>
    }
}

#[component]
fn Workbench() -> Html {
    let session = use_session();
    let outcome = use_state(Outcome::default);
    let token = use_token("");
    let on_claims = {
        let outcome = outcome.setter();
        Callback::from(move |_: MouseEvent| {
            let (token, outcome) = (token.clone(), outcome.clone());
            outcome.set(Outcome::Nothing);
            spawn_local(async move {
                outcome.set(token.get().await.map_or_else(
                    |error| Outcome::Failed(error.to_string()),
                    |token| Outcome::Claims(claims(&token)),
                ));
            });
        })
    };
    html! {
        <>
            <Place />
            <h2>{ "Accounts" }</h2>
            <ul class="choices">
                for account in session.accounts() {
                    <li key={account.id.as_str()}>{ account_line(&session, account.id.as_str()) }</li>
                }
            </ul>
            <Places />
            <h2>{ "Token" }</h2>
            <p class="quiet">{ "What a server of this app is told. The token itself never stands in the page." }</p>
            <button id="claims-button" class="button" onclick={on_claims}>{ "Show its claims" }</button>
            { shown(&outcome) }
        </>
    }
}

fn account_line(session: &SessionHandle, id: &str) -> Html {
    let Some(account) = session.accounts().iter().find(|account| account.id.as_str() == id) else {
        return Html::default();
    };
    let active = session.state().signed_in().map(|now| now.sign_in().id.clone());
    let onclick = {
        let (session, id) = (session.clone(), account.id.clone());
        Callback::from(move |_: MouseEvent| {
            let (session, id) = (session.clone(), id.clone());
            perform(async move { session.switch_sign_in(&id).await.err() });
        })
    };
    choice(
        account.user.display_name(),
        active.as_ref() == Some(&account.id),
        onclick,
    )
}

/// Where the active account works, and what it may do there.
#[component]
fn Place() -> Html {
    let tenancy = use_active_tenancy();
    let may_manage = match use_permission("organization:manage") {
        Access::Unknown => "not known yet",
        Access::Granted => "yes",
        Access::Denied => "no",
    };
    let (organization, workspace) = match &tenancy {
        Tenancy::Unknown => ("not known yet".to_owned(), None),
        Tenancy::SignedOut | Tenancy::Personal => ("personal account".to_owned(), None),
        Tenancy::Active(active) => (
            active.organization.organization.name.to_string(),
            active.workspace.as_ref().map(|place| place.workspace.name.to_string()),
        ),
    };
    html! {
        <dl class="facts">
            <dt>{ "Organization" }</dt><dd id="organization-name">{ organization }</dd>
            <dt>{ "Workspace" }</dt><dd id="workspace-name">{ workspace.unwrap_or_else(|| "none".to_owned()) }</dd>
            <dt>{ "May manage it" }</dt><dd id="may-manage">{ may_manage }</dd>
        </dl>
    }
}

/// Organizations and workspaces to go to.
#[component]
fn Places() -> Html {
    let session = use_session();
    let (organizations, workspaces) = (use_organizations(), use_workspaces());
    let tenancy = use_active_tenancy();
    let active = tenancy.active();
    let personal = {
        let session = session.clone();
        Callback::from(move |_: MouseEvent| {
            let session = session.clone();
            perform(async move { session.switch_organization(None).await.err() });
        })
    };
    let organization_line = |membership: &wacht_yew::wire::OrganizationMembership| {
        let id = membership.organization.id.clone();
        let is_active =
            active.is_some_and(|active| active.workspace.is_none() && active.organization.id == membership.id);
        let session = session.clone();
        let onclick = Callback::from(move |_: MouseEvent| {
            let (session, id) = (session.clone(), id.clone());
            perform(async move { session.switch_organization(Some(&id)).await.err() });
        });
        choice(membership.organization.name.to_string(), is_active, onclick)
    };
    let workspace_line = |membership: &wacht_yew::wire::WorkspaceMembership| {
        let id = membership.workspace.id.clone();
        let in_use = active.and_then(|active| active.workspace.as_ref());
        let is_active = in_use.is_some_and(|in_use| in_use.id == membership.id);
        let session = session.clone();
        let onclick = Callback::from(move |_: MouseEvent| {
            let (session, id) = (session.clone(), id.clone());
            perform(async move { session.switch_workspace(Some(&id)).await.err() });
        });
        choice(membership.workspace.name.to_string(), is_active, onclick)
    };
    html! {
        <>
            <h2>{ "Organizations and workspaces" }</h2>
            <ul class="choices">
                <li>{ choice("Personal account".to_owned(), tenancy == Tenancy::Personal, personal) }</li>
                for membership in organizations.memberships() {
                    <li key={membership.id.as_str()}>
                        { organization_line(membership) }
                        <ul class="choices">
                            for place in workspaces.of(&membership.organization.id) {
                                <li key={place.id.as_str()}>{ workspace_line(place) }</li>
                            }
                        </ul>
                    </li>
                }
            </ul>
        </>
    }
}

fn choice(name: String, is_active: bool, onclick: Callback<MouseEvent>) -> Html {
    html! {
        <button class="line" data-name={name.clone()} aria-pressed={is_active.to_string()} {onclick}>{ name }</button>
    }
}

/// What failed is told in the console: this page is for developers.
fn perform(act: impl Future<Output = Option<wacht_yew::client::CallError>> + 'static) {
    spawn_local(async move {
        if let Some(error) = act.await {
            web_sys::console::warn_1(&error.to_string().into());
        }
    });
}

fn shown(outcome: &Outcome) -> Html {
    match outcome {
        Outcome::Nothing => Html::default(),
        Outcome::Failed(why) => html! { <p id="claims" class="quiet">{ why }</p> },
        Outcome::Claims(claims) => html! {
            <dl id="claims" class="facts">
                for (name, value) in claims {
                    <dt key={format!("{name} name")}>{ name }</dt>
                    <dd key={name.clone()} data-claim={name.clone()}>{ value }</dd>
                }
            </dl>
        },
    }
}

/// What a token says; servers check its signature, a page that only shows it need not.
fn claims(token: &Token) -> Vec<(String, String)> {
    let claims = token.token.split('.').nth(1).unwrap_or_default();
    let claims = Alphabet::URL_SAFE.decode(claims).unwrap_or_default();
    // The browser reads and writes JSON; a library for it would be a part of this page's wasm.
    let claims = JSON::parse(&String::from_utf8_lossy(&claims)).unwrap_or_default();
    let entries = claims.dyn_ref().map(Object::entries).unwrap_or_default();
    // In the order of the alphabet, without what the standard library sorts with: that, too, would be a part of the wasm.
    let mut shown = Vec::new();
    for claim in entries.iter().filter_map(|entry| claim(&entry.into())) {
        let place = shown.partition_point(|before| *before < claim);
        shown.insert(place, claim);
    }
    shown
}

fn claim(entry: &Array) -> Option<(String, String)> {
    let value = entry.get(1);
    let written = || JSON::stringify(&value).ok().map(String::from);
    Some((entry.get(0).as_string()?, value.as_string().or_else(written)?))
}
