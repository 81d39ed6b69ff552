//! Shows a part of the app that may have to be fetched first.

use std::future::Future;
use std::pin::Pin;

use wasm_split_helpers::SplitLoaderError;
use yew::platform::spawn_local;
use yew::prelude::*;

type Fetching = Pin<Box<dyn Future<Output = Result<Html, SplitLoaderError>>>>;

/// A part, by its name.
#[derive(Clone, Copy)]
struct Part {
    name: &'static str,
    fetch: fn() -> Fetching,
}

impl PartialEq for Part {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
    }
}

#[derive(Clone, PartialEq, Properties)]
struct FetchedProps {
    part: Part,
}

enum State {
    Waiting,
    There(Html),
    Failed,
}

/// Shows a part, and fetches it before when it is not there yet.
pub(crate) fn fetched(name: &'static str, fetch: fn() -> Fetching) -> Html {
    html! { <Fetched key={name} part={Part { name, fetch }} /> }
}

/// A part; while it is fetched, and when it could not be, that is said in its place.
#[component]
fn Fetched(FetchedProps { part }: &FetchedProps) -> Html {
    let state = use_state(|| State::Waiting);
    let tries = use_state(|| 0);
    use_effect_with((*part, *tries), {
        let state = state.clone();
        move |(part, _)| {
            let fetching = (part.fetch)();
            spawn_local(async move {
                state.set(fetching.await.map_or(State::Failed, State::There));
            });
        }
    });
    let onclick = {
        let state = state.clone();
        Callback::from(move |_: MouseEvent| {
            state.set(State::Waiting);
            tries.set(*tries + 1);
        })
    };
    match &*state {
        State::There(html) => html.clone(),
        // What is there at once, or soon, is not announced: the style shows this after a moment.
        State::Waiting => html! { <p class="fetching" role="status">{ "One moment…" }</p> },
        State::Failed => html! {
            <p class="fetching" role="alert">
                { "This part of the page could not be loaded. " }
                <button class="button" {onclick}>{ "Try again" }</button>
            </p>
        },
    }
}
