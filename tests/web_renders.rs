//! What is drawn when: a session that was read anew and is the same draws nothing.

#![cfg(target_arch = "wasm32")]

#[path = "web/mod.rs"]
mod web;

use std::cell::Cell;
use std::rc::Rc;

use serde_json::Value;
use wacht_yew::prelude::*;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web::{Page, Site, Watcher};
use yew::prelude::*;

wasm_bindgen_test_configure!(run_in_browser);

const ADA: &str = "ada@example.com";

/// How often a component was drawn.
#[derive(Clone, Default)]
struct Count(Rc<Cell<u32>>);

impl PartialEq for Count {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Count {
    fn add(&self) {
        self.0.set(self.0.get() + 1);
    }

    fn get(&self) -> u32 {
        self.0.get()
    }
}

#[derive(Clone, PartialEq, Properties)]
struct CounterProps {
    count: Count,
}

#[component]
fn SessionReader(props: &CounterProps) -> Html {
    props.count.add();
    let session = use_session();
    html! { <p id="name">{ session.state().signed_in().map(|now| now.user().display_name()) }</p> }
}

#[component]
fn DeploymentReader(props: &CounterProps) -> Html {
    props.count.add();
    let deployment = use_deployment();
    html! { <p id="app">{ deployment.ui().app_name.to_string() }</p> }
}

#[component]
fn Bystander(props: &CounterProps) -> Html {
    props.count.add();
    html! { <p>{ "neither" }</p> }
}

/// A page with one reader of each, and a whole kit beside them.
struct Readers {
    page: Page,
    session: Count,
    deployment: Count,
    bystander: Count,
}

impl Readers {
    async fn of(site: &Site) -> Self {
        let counts = [(); 3].map(|()| Count::default());
        let [session, deployment, bystander] = counts.clone();
        let content = html! {
            <>
                <SessionReader count={session} />
                <DeploymentReader count={deployment} />
                <Bystander count={bystander} />
                <SignedIn unknown={html! {}}><UserButton show_name=true /></SignedIn>
                <SignIn />
            </>
        };
        let page = Page::mount(site, content);
        page.until("the first screen", |page| page.has("h1")).await;
        site.settle().await;
        let [session, deployment, bystander] = counts;
        Self {
            page,
            session,
            deployment,
            bystander,
        }
    }

    /// How often session, deployment and neither were drawn.
    fn counts(&self) -> [u32; 3] {
        [&self.session, &self.deployment, &self.bystander].map(Count::get)
    }

    /// Has the session read anew, as coming back to the tab does, and waits until that is over.
    async fn refresh(&self) {
        let site = &self.page.site;
        let before = site.sent("/session").len();
        web::browser::fire(&web::window(), "Event", "online", &[]);
        self.page
            .until("the question", |_| site.sent("/session").len() > before)
            .await;
        site.settle().await;
    }
}

fn last_active(site: &Site) -> String {
    let answer = site.sent("/session").pop().expect("the session was read").answer();
    let answer: Value = serde_json::from_str(&answer).expect("the answer is JSON");
    answer["data"]["active_signin"]["last_active_at"].to_string()
}

#[wasm_bindgen_test]
async fn a_session_that_did_not_change_draws_nothing() {
    let site = Site::new().await;
    let readers = Readers::of(&site).await;
    let (before, watcher) = (readers.counts(), Watcher::of(readers.page.place()));
    for _ in 0..3 {
        readers.refresh().await;
    }
    assert_eq!(readers.counts(), before);
    assert_eq!(watcher.texts().len(), 0, "nothing on the page changed");
}

#[wasm_bindgen_test]
async fn activity_that_only_the_server_counts_draws_nothing() {
    let site = Site::new().await;
    site.sign_in(ADA).await;
    let readers = Readers::of(&site).await;
    let (before, watcher) = (readers.counts(), Watcher::of(readers.page.place()));
    let active = last_active(&site);
    site.advance_clock(90_000);
    readers.refresh().await;
    assert_ne!(last_active(&site), active, "the answer is another one");
    assert_eq!(readers.counts(), before);
    assert_eq!(watcher.texts().len(), 0, "nothing on the page changed");
}

#[wasm_bindgen_test]
async fn a_session_that_changed_draws_its_readers_alone_and_once() {
    let site = Site::new().await;
    let readers = Readers::of(&site).await;
    let [session, deployment, bystander] = readers.counts();
    site.sign_in(ADA).await;
    readers.refresh().await;
    assert_eq!(readers.page.text("#name"), "Ada Lovelace");
    assert_eq!(readers.counts(), [session + 1, deployment, bystander]);
}

#[wasm_bindgen_test]
async fn an_app_that_draws_itself_anew_draws_no_reader() {
    let site = Site::new().await;
    site.sign_in(ADA).await;
    let mut readers = Readers::of(&site).await;
    let before = readers.counts();
    readers
        .page
        .change(|props| props.ui_overwrites = UiOverwrites::default());
    site.settle().await;
    assert_eq!(readers.counts(), before, "equal settings are no change");
}

#[wasm_bindgen_test]
async fn coming_up_draws_each_reader_once_per_thing_learnt() {
    let site = Site::new().await;
    let readers = Readers::of(&site).await;
    assert_eq!(
        readers.counts(),
        [2, 2, 1],
        "before and after; what reads neither, once"
    );
    drop(readers);
    site.settle().await;
    let readers = Readers::of(&site).await;
    assert_eq!(
        readers.counts(),
        [2, 1, 1],
        "a deployment seen before is known from the start"
    );
}

#[wasm_bindgen_test]
async fn callbacks_that_are_made_anew_draw_no_reader() {
    let site = Site::new().await;
    site.sign_in(ADA).await;
    let mut readers = Readers::of(&site).await;
    let (before, watcher) = (readers.counts(), Watcher::of(readers.page.place()));
    for _ in 0..3 {
        readers.page.change(|props| {
            props.callbacks = Callbacks::new().on_signed_in(|_| {}).on_signed_out(|_| {});
        });
        site.settle().await;
    }
    assert_eq!(readers.counts(), before);
    assert_eq!(watcher.texts().len(), 0, "nothing on the page changed");
}
