//! The kit in an app's own colours, in three steps: a finished theme that `index.html` links, a settings file over it, and
//! what depends on the app's state, in code.
//!
//! Run it with `cargo xtask demo --example themed`. Look at `look`, and at `settings.json`: change a colour there, or misspell a
//! setting and read what the page says.

use wacht_yew::client::PublishableKey;
use wacht_yew::prelude::*;
use wacht_yew::theme::UiOverwritesError;
use yew::prelude::*;

/// Settings in the API's own names: what the playground copies as JSON can be put here.
const SETTINGS: &str = include_str!("../settings.json");

/// How the kit looks.
fn look(is_night: bool) -> Result<UiOverwrites, UiOverwritesError> {
    let scheme = if is_night {
        ColorScheme::Dark
    } else {
        ColorScheme::Light
    };
    Ok(UiOverwrites::from_json(SETTINGS)?.color_scheme(scheme))
}

#[component]
fn App() -> Html {
    let is_night = use_state(|| false);
    let ui = match look(*is_night) {
        Ok(ui) => ui,
        // Whoever writes the file reads this, and which setting it is.
        Err(why) => return html! { <p>{ format!("settings.json: {why}.") }</p> },
    };
    let on_night = {
        let is_night = is_night.clone();
        Callback::from(move |_: MouseEvent| is_night.set(!*is_night))
    };
    html! {
        <DeploymentProvider public_key={public_key()} ui_overwrites={ui}>
            <div class={classes!("app", is_night.then_some("night"))}>
                <header>
                    <strong>{ "Meadow Mail" }</strong>
                    <button class="lamp" aria-pressed={is_night.to_string()} onclick={on_night}>{ "Night" }</button>
                    <UserButton show_name=true />
                </header>
                <main>
                    <SignedIn unknown={html! {}} fallback={html! { <SignIn /> }}>
                        <h1>{ "No new letters." }</h1>
                    </SignedIn>
                </main>
            </div>
        </DeploymentProvider>
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

fn main() {
    yew::Renderer::<App>::new().render();
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_settings_file_is_sound() -> Result<(), UiOverwritesError> {
        assert_eq!(look(true)?.color_scheme, Some(ColorScheme::Dark));
        assert_eq!(look(false)?.app_name.as_deref(), Some("Meadow Mail"));
        Ok(())
    }
}
