//! The app's header: where most apps meet the kit first.

use wacht_yew::prelude::*;
use web_sys::HtmlSelectElement;
use yew::prelude::*;
use yew_router::prelude::*;

use crate::preferences::{Theme, languages, name};
use crate::{Route, SharedPreferences, chunk};

#[derive(Clone, PartialEq, Properties)]
pub(crate) struct HeaderProps {
    pub(crate) preferences: SharedPreferences,
}

#[component]
pub(crate) fn Header(HeaderProps { preferences }: &HeaderProps) -> Html {
    let themes = Theme::ALL.map(|theme| (theme.as_str().to_owned(), theme == preferences.theme));
    let spoken = languages();
    let named: Vec<_> = spoken
        .iter()
        .map(|one| (name(one), *one == preferences.language))
        .collect();
    let on_theme = preferences.set_theme.reform(|at: usize| Theme::ALL[at]);
    let on_language = preferences.set_language.reform(move |at: usize| spoken[at]);
    html! {
        <header class="header">
            <Link<Route> classes="brand" to={Route::Home}><img src="/icon.svg" alt="" width="28" height="28" /><span class="brand-name">{ "Analytical Engines" }</span></Link<Route>>
            <SignedIn unknown={html! {}}>{ chunk::switcher() }</SignedIn>
            <div class="header-end">
                { choice("Language", &named, on_language) }
                { choice("Theme", &themes, on_theme) }
                // Nothing is shown before the session is known, so neither side flashes.
                <SignedIn fallback={html! { <Link<Route> classes="sign-in-link" to={Route::SignIn}>{ "Sign in" }</Link<Route>> }}
                    unknown={html! { <span class="avatar-place"></span> }}>
                    { chunk::user_button() }
                </SignedIn>
            </div>
        </header>
    }
}

/// A picture in the manner of the menu's own.
pub(crate) fn people() -> Html {
    html! {
        <svg viewBox="0 0 24 24" width="20" height="20" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round"
            stroke-linejoin="round" aria-hidden="true">
            <path d="M9 11.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7Zm-6.5 8c.5-3 3.1-5 6.5-5s6 2 6.5 5M16 4.9a3.5 3.5 0 0 1 0 6.2m2 3.8c1.9.7 3.2 2.3 3.5 4.6" />
        </svg>
    }
}

/// A native select, which the browser makes accessible.
fn choice(label: &'static str, options: &[(String, bool)], on_choose: Callback<usize>) -> Html {
    let onchange = Callback::from(move |event: Event| {
        if let Some(select) = event.target_dyn_into::<HtmlSelectElement>()
            && let Ok(at) = usize::try_from(select.selected_index())
        {
            on_choose.emit(at);
        }
    });
    html! {
        <select class="choice" aria-label={label} {onchange}>
            for (name, selected) in options {
                <option key={name.clone()} selected={*selected}>{ name }</option>
            }
        </select>
    }
}
