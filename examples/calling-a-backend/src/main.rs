//! An app that calls its own server: notes that only their owner sees.
//!
//! Start the server with `cargo run --package notes-server`, and the app with
//! `cargo xtask demo --example calling-a-backend`.
//! Look at `use_authorized_fetch` here, and at `server/src/token.rs` for what a server has to check.

use wacht_yew::client::PublishableKey;
use wacht_yew::hooks::FetchError;
use wacht_yew::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{FormData, HtmlFormElement, Request, RequestInit};
use yew::prelude::*;

/// Where `notes-server` listens.
const SERVER: &str = "http://127.0.0.1:8790";

/// Asks the server: for the notes, or to keep one and then for the notes.
async fn notes(fetch: &AuthorizedFetch, new: Option<&str>) -> Result<Vec<String>, FetchError> {
    let address = format!("{SERVER}/notes");
    let response = match new {
        None => fetch.get(&address).await?,
        Some(note) => {
            let init = RequestInit::new();
            init.set_method("POST");
            init.set_body(&note.into());
            let request = Request::new_with_str_and_init(&address, &init);
            fetch.send(request.expect("the address is well-formed")).await?
        }
    };
    let text = match response.text() {
        Ok(text) => JsFuture::from(text).await.ok().and_then(|text| text.as_string()),
        Err(_) => None,
    };
    Ok(text.unwrap_or_default().lines().map(str::to_owned).collect())
}

#[component]
fn Notes() -> Html {
    let fetch = use_authorized_fetch(&[SERVER]);
    let shown = use_state(Vec::new);
    let trouble = use_state(String::new);
    let ask = {
        let (fetch, shown, trouble) = (fetch.clone(), shown.setter(), trouble.setter());
        move |new: Option<String>| {
            let (fetch, shown, trouble) = (fetch.clone(), shown.clone(), trouble.clone());
            spawn_local(async move {
                match notes(&fetch, new.as_deref()).await {
                    Ok(notes) => {
                        shown.set(notes);
                        trouble.set(String::new());
                    }
                    Err(error) => trouble.set(error.to_string()),
                }
            });
        }
    };
    use_effect_with((), {
        let ask = ask.clone();
        move |()| ask(None)
    });
    let onsubmit = Callback::from(move |event: SubmitEvent| {
        event.prevent_default();
        let Some(form) = event.target_dyn_into::<HtmlFormElement>() else {
            return;
        };
        let note = FormData::new_with_form(&form)
            .ok()
            .and_then(|data| data.get("note").as_string());
        ask(note.filter(|note| !note.trim().is_empty()));
        form.reset();
    });
    html! {
        <>
            <form {onsubmit}>
                <input name="note" aria-label="Note" autocomplete="off" />
                <button>{ "Keep" }</button>
            </form>
            <ul>
                for note in shown.iter() {
                    <li>{ note }</li>
                }
            </ul>
            <p role="status">{ &*trouble }</p>
        </>
    }
}

/// Another account gets a component of its own, so that no note of the one before stays.
#[component]
fn App() -> Html {
    html! {
        <DeploymentProvider public_key={public_key()}>
            <SignedIn unknown={html! {}} fallback={html! { <SignIn /> }}>
                <main class="notes">
                    <header><h1>{ "Notes" }</h1><UserButton show_name=true /></header>
                    <OfAccount />
                </main>
            </SignedIn>
        </DeploymentProvider>
    }
}

#[component]
fn OfAccount() -> Html {
    match use_user() {
        UserState::Active(user) => html! { <Notes key={user.id.as_str()} /> },
        UserState::Unknown | UserState::SignedOut => html! {},
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
