//! The other pages.

use wacht_yew::prelude::*;
use yew::prelude::*;
use yew_router::prelude::*;

use crate::{Route, chunk};

/// The whole sign-in page.
#[component]
pub(crate) fn SignInPage() -> Html {
    html! { <div class="centred"><SignIn /></div> }
}

/// The whole sign-up page.
#[component]
pub(crate) fn SignUpPage() -> Html {
    html! { <div class="centred">{ chunk::sign_up() }</div> }
}

/// Where the link of a mail leads.
#[component]
pub(crate) fn MagicPage() -> Html {
    html! { <div class="centred"><MagicLinkVerification /></div> }
}

/// Where a provider sends people back to.
#[component]
pub(crate) fn SocialCallbackPage() -> Html {
    html! { <div class="centred"><SocialCallback /></div> }
}

/// Where the link of an invitation leads.
#[component]
pub(crate) fn InvitationPage() -> Html {
    html! { <div class="centred">{ chunk::invitation() }</div> }
}

/// Where people wait for the app to open to them.
#[component]
pub(crate) fn WaitlistPage() -> Html {
    html! { <div class="centred">{ chunk::waitlist() }</div> }
}

/// Where an organization is created.
#[component]
pub(crate) fn CreateOrganizationPage() -> Html {
    html! { <div class="centred">{ chunk::create_organization() }</div> }
}

/// Where a workspace is created.
#[component]
pub(crate) fn CreateWorkspacePage() -> Html {
    html! { <div class="centred">{ chunk::create_workspace() }</div> }
}

/// Who of those signed in here goes on.
#[component]
pub(crate) fn AccountsPage() -> Html {
    html! { <div class="centred"><AccountPicker /></div> }
}

/// A page for people who are signed in; others sign in first and come back.
#[component]
pub(crate) fn Account() -> Html {
    html! {
        <SignedIn unknown={html! {}} fallback={html! { <div class="centred"><RedirectToSignIn /></div> }}>
            <div class="wide">{ chunk::account() }</div>
        </SignedIn>
    }
}

#[derive(Clone, PartialEq, Properties)]
pub(crate) struct PlannedProps {
    pub(crate) title: AttrValue,
    /// What will be here.
    pub(crate) text: AttrValue,
}

/// A page that will come.
#[component]
pub(crate) fn Planned(props: &PlannedProps) -> Html {
    html! {
        <section class="panel">
            <h1>{ props.title.clone() }</h1>
            <p>{ props.text.clone() }</p>
            <p class="quiet">{ "This page is planned; its place is kept." }</p>
            <Link<Route> classes="button" to={Route::Home}>{ "Back to the start" }</Link<Route>>
        </section>
    }
}

#[component]
pub(crate) fn NotFound() -> Html {
    html! { <Planned title="Nothing here" text="No page of this app has that address." /> }
}
