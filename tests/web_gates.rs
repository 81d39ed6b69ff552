//! Gates: nothing flashes before the session is known, and nothing around them breaks when they open and close.

#![cfg(target_arch = "wasm32")]

#[path = "web/mod.rs"]
mod web;

use serde_json::json;
use wacht_yew::client::CallError;
use wacht_yew::prelude::*;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web::{Page, Site, Visit, Watcher, set_address};
use yew::prelude::*;

wasm_bindgen_test_configure!(run_in_browser);

const ADA: &str = "ada@example.com";

fn both_sides() -> Html {
    html! {
        <>
            <SignedIn unknown={html! {}}>{ "[in]" }</SignedIn>
            <SignedOut unknown={html! {}}>{ "[out]" }</SignedOut>
        </>
    }
}

/// Everything that was to be seen while a page came up, first to last.
async fn seen_until(site: &Site, last: &str) -> Vec<String> {
    let page = Page::mount(site, both_sides());
    let watcher = Watcher::of(page.place());
    page.until(last, |page| page.place().text_content().unwrap_or_default() == last)
        .await;
    site.settle().await;
    watcher.texts()
}

#[wasm_bindgen_test]
async fn who_is_signed_in_never_sees_the_other_side() {
    let site = Site::new().await;
    site.sign_in(ADA).await;
    let seen = seen_until(&site, "[in]").await;
    assert!(seen.iter().all(|text| !text.contains("[out]")), "{seen:?}");
    assert!(
        seen.contains(&String::new()),
        "the page was seen before the session was known: {seen:?}"
    );
}

#[wasm_bindgen_test]
async fn who_is_signed_out_never_sees_the_other_side() {
    let seen = seen_until(&Site::new().await, "[out]").await;
    assert!(seen.iter().all(|text| !text.contains("[in]")), "{seen:?}");
    assert!(seen.contains(&String::new()), "{seen:?}");
}

#[wasm_bindgen_test]
async fn neither_side_is_shown_while_the_session_is_unknown() {
    let site = Site::new().await;
    site.hold("/session");
    let unknown = || html! { "[unknown]" };
    let content = html! {
        <>
            { both_sides() }
            <SignedIn unknown={unknown()} fallback={html! { "[fallback]" }}>{ "[in]" }</SignedIn>
        </>
    };
    let page = Page::mount(&site, content);
    page.until("the question", |_| !site.sent("/session").is_empty()).await;
    assert_eq!(page.place().text_content().as_deref(), Some("[unknown]"));
    site.release();
    page.until("the answer", |page| {
        page.place().text_content().as_deref() == Some("[out][fallback]")
    })
    .await;
}

#[wasm_bindgen_test]
async fn a_session_that_could_never_be_read_shows_neither_side() {
    let site = Site::new().await;
    site.sign_in(ADA).await;
    site.faults(json!({ "drop": true, "path": "/session" }));
    let content = html! { <>{ both_sides() }<SignedIn unknown={html! {}} fallback={html! { <RedirectToSignIn /> }}>{ "[in]" }</SignedIn></> };
    let page = Page::mount(&site, content);
    page.until("the question", |_| !site.sent("/session").is_empty()).await;
    site.settle().await;
    let text = page.place().text_content().unwrap_or_default();
    assert!(!text.contains("[in]") && !text.contains("[out]"), "{text}");
    assert_eq!(site.visits(), [], "nobody is sent away on a guess");
}

#[wasm_bindgen_test]
async fn a_gate_can_say_why_the_session_cannot_be_read_until_it_can_be() {
    let site = Site::new().await;
    site.faults(json!({ "status": 503, "path": "/session" }));
    let failed = |error: CallError| {
        let status = error.api().map(|error| error.status);
        html! { { format!("[{}]", status.unwrap_or_default()) } }
    };
    let unknown = || html! { "[unknown]" };
    let content = html! {
        <>
            <SignedIn unknown={unknown()} failed={Callback::from(failed)}>{ "[in]" }</SignedIn>
            <SignedOut unknown={unknown()} failed={Callback::from(failed)}>{ "[out]" }</SignedOut>
            <SignedOut unknown={unknown()}>{ "[out]" }</SignedOut>
        </>
    };
    let page = Page::mount(&site, content);
    let text = |page: &Page| page.place().text_content().unwrap_or_default();
    page.until("the reason", |page| text(page) == "[503][503][unknown]")
        .await;
    site.faults(json!({}));
    web::browser::fire(&web::window(), "Event", "online", &[]);
    page.until("the session", |page| text(page) == "[out][out]").await;
    // What was known once is shown while it cannot be read.
    site.faults(json!({ "status": 503, "path": "/session" }));
    let asked = site.sent("/session").len();
    web::browser::fire(&web::window(), "Event", "online", &[]);
    page.until("the question", |_| site.sent("/session").len() > asked)
        .await;
    site.settle().await;
    assert_eq!(text(&page), "[out][out]");
}

/// Gates between siblings that come and go with them.
#[component]
fn Crowd() -> Html {
    let session = use_session();
    let is_in = session.state().signed_in().is_some();
    html! {
        <div>
            <SignedOut unknown={html! {}}>{ "[out]" }</SignedOut>
            if is_in {
                <p>{ "(hello)" }</p>
            }
            <SignedIn unknown={html! {}}>{ "[in]" }</SignedIn>
            { for session.accounts().iter().map(|account| html! { <i key={account.id.as_str().to_owned()}>{ "(account)" }</i> }) }
            <SignedOut unknown={html! {}}><b>{ "[out]" }</b></SignedOut>
            if !is_in {
                <p>{ "(bye)" }</p>
            }
            <SignedIn unknown={html! {}}><b>{ "[in]" }</b></SignedIn>
            <UserButton />
        </div>
    }
}

#[wasm_bindgen_test]
async fn gates_open_and_close_among_siblings_without_harm() {
    let site = Site::new().await;
    let page = Page::mount(&site, html! { <Crowd /> });
    for _ in 0..3 {
        page.until("signed out", |page| page.text("div") == "[out][out](bye)")
            .await;
        site.sign_in(ADA).await;
        web::browser::fire(&web::window(), "Event", "online", &[]);
        page.until("signed in", |page| {
            page.text("div").starts_with("(hello)[in](account)[in]")
        })
        .await;
        page.get(".wa-menu-button").click();
        page.until("the menu", |page| page.has("[role=menu]")).await;
        page.click(ENGLISH.user_button.sign_out);
    }
    page.until("signed out", |page| page.text("div") == "[out][out](bye)")
        .await;
}

#[wasm_bindgen_test]
async fn a_server_out_of_reach_changes_nothing_of_what_was_known() {
    for (email, shown) in [(Some(ADA), "[in]"), (None, "[out]")] {
        let site = Site::new().await;
        if let Some(email) = email {
            site.sign_in(email).await;
        }
        let page = Page::mount(&site, html! { <>{ both_sides() }<Known /></> });
        page.until(shown, |page| {
            page.place().text_content().unwrap_or_default().contains(shown)
        })
        .await;
        site.faults(json!({ "drop": true }));
        let watcher = Watcher::of(page.place());
        web::browser::fire(&web::window(), "Event", "online", &[]);
        page.until("the failure", |page| page.text("#known") == "degraded")
            .await;
        assert_eq!(
            page.place().text_content().unwrap_or_default(),
            format!("{shown}degraded")
        );
        let texts = watcher.texts();
        assert!(texts.iter().all(|text| text.starts_with(shown)), "{texts:?}");
        site.faults(json!({}));
        web::browser::fire(&web::window(), "Event", "online", &[]);
        page.until("the recovery", |page| page.text("#known") == "known").await;
    }
}

#[component]
fn Known() -> Html {
    let text = match use_session().state() {
        SessionState::Degraded(..) => "degraded",
        _ => "known",
    };
    html! { <p id="known">{ text }</p> }
}

#[wasm_bindgen_test]
async fn who_is_signed_out_is_sent_to_the_sign_in_page_once_and_back_here() {
    let site = Site::new().await;
    set_address("/orders?id=7#top");
    let content =
        html! { <SignedIn unknown={html! {}} fallback={html! { <RedirectToSignIn /> }}>{ "[in]" }</SignedIn> };
    let mut page = Page::mount(&site, content);
    page.until("the way there", |_| !site.visits().is_empty()).await;
    page.change(|props| props.messages = &GERMAN);
    page.change(|props| props.ui_overwrites = UiOverwrites::new().app_name("Other"));
    site.settle().await;
    web::browser::fire(&web::window(), "Event", "online", &[]);
    site.settle().await;
    assert_eq!(
        site.visits(),
        [Visit::replaced_by("/sign-in?redirect_uri=%2Forders%3Fid%3D7%23top")]
    );
}

#[wasm_bindgen_test]
async fn who_is_new_is_sent_to_the_sign_up_page_once_and_back_here() {
    let site = Site::new().await;
    set_address("/trial?plan=2");
    let content =
        html! { <SignedIn unknown={html! {}} fallback={html! { <RedirectToSignUp /> }}>{ "[in]" }</SignedIn> };
    let mut page = Page::mount(&site, content);
    page.until("the way there", |_| !site.visits().is_empty()).await;
    page.change(|props| props.messages = &GERMAN);
    site.settle().await;
    assert_eq!(
        site.visits(),
        [Visit::replaced_by("/sign-up?redirect_uri=%2Ftrial%3Fplan%3D2")]
    );
}

#[wasm_bindgen_test]
async fn who_is_signed_in_is_sent_nowhere() {
    let site = Site::new().await;
    site.sign_in(ADA).await;
    let page = Page::mount(
        &site,
        html! { <SignedIn unknown={html! {}} fallback={html! { <RedirectToSignIn /> }}>{ "[in]" }</SignedIn> },
    );
    page.until("the content", |page| {
        page.place().text_content().as_deref() == Some("[in]")
    })
    .await;
    site.settle().await;
    assert_eq!(site.visits(), []);
}

#[wasm_bindgen_test]
async fn a_way_back_that_is_not_allowed_is_not_passed_on() {
    let site = Site::new().await;
    set_address("/sign-up?redirect_uri=https%3A%2F%2Fevil.example%2F");
    let page = Page::mount(&site, html! { <RedirectToSignIn /> });
    page.until("the way there", |_| !site.visits().is_empty()).await;
    assert_eq!(site.visits(), [Visit::replaced_by("/sign-in")]);
}

#[wasm_bindgen_test]
async fn a_sign_in_page_elsewhere_is_told_the_whole_way_back() {
    let here = web::origin().replace(':', "%3A").replace('/', "%2F");
    let cases = [
        (
            "/orders?id=7",
            "https://accounts.example.com/sign-in",
            format!("https://accounts.example.com/sign-in?redirect_uri={here}%2Forders%3Fid%3D7"),
        ),
        // The page behind the fragment is the app's own affair: what is asked stands in front of it.
        (
            "/orders",
            "/app#/sign-in",
            "/app?redirect_uri=%2Forders#/sign-in".to_owned(),
        ),
        // A name may hold a slash.
        (
            "/files/reports%2F2030?page=2",
            "/sign-in",
            "/sign-in?redirect_uri=%2Ffiles%2Freports%252F2030%3Fpage%3D2".to_owned(),
        ),
        // Browsers leave some characters as they were typed.
        (
            "/orders?filter=a|b&share=100%",
            "/sign-in",
            "/sign-in?redirect_uri=%2Forders%3Ffilter%3Da%257Cb%26share%3D100%2525".to_owned(),
        ),
    ];
    for (from, page, expected) in cases {
        let site = Site::new().await;
        set_address(from);
        let ui = UiOverwrites::new().sign_in_page_url(page);
        let content =
            html! { <SignedIn unknown={html! {}} fallback={html! { <RedirectToSignIn /> }}>{ "[in]" }</SignedIn> };
        let shown = Page::mount_with(&site, content, |props| props.ui_overwrites = ui);
        shown.until("the way there", |_| !site.visits().is_empty()).await;
        let visited = match &site.visits()[..] {
            [
                Visit::Go {
                    path: address,
                    replace: true,
                }
                | Visit::Leave { address, replace: true },
            ] => address.clone(),
            visits => panic!("{visits:?}"),
        };
        assert_eq!(visited, expected);
    }
}
