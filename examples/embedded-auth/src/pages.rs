//! The other pages.

use wacht_yew::prelude::*;
use yew::prelude::*;
use yew_router::prelude::*;

use crate::Route;

/// The whole sign-in page.
#[component]
pub(crate) fn SignInPage() -> Html {
    html! { <div class="centred"><SignIn /></div> }
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

/// Who of those signed in here goes on.
#[component]
pub(crate) fn AccountsPage() -> Html {
    html! { <div class="centred"><AccountPicker /></div> }
}

/// A page for people who are signed in; others sign in first and come back.
#[component]
pub(crate) fn Account() -> Html {
    html! {
        <SignedIn fallback={html! { <div class="centred"><RedirectToSignIn /></div> }}>
            <div class="wide"><UserProfile base_path="/account" /></div>
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
