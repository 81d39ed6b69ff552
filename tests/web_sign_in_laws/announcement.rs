//! Everything is told, once.

use super::*;

#[wasm_bindgen_test]
async fn there_is_one_polite_and_one_assertive_live_region_on_every_screen() {
    let page = Page::sign_in(&Site::new().await).await;
    assert_live_regions(&page);
    page.enter_identifier(GRACE).await;
    assert_live_regions(&page);
    page.type_into("password", "wrong");
    page.submit();
    page.until("the refusal", |page| !page.note("password").is_empty())
        .await;
    assert_live_regions(&page);
    page.type_into("password", "Hopper-1906!");
    page.submit();
    page.shows("sign-in/second-factor").await;
    assert_live_regions(&page);
}

fn assert_live_regions(page: &Page) {
    let screen = page.screen();
    assert_eq!(page.all(".wa-root").len(), 1, "{screen}");
    let polite = page.all("[aria-live=polite], [role=status], [role=log]").len();
    let assertive = page.all("[aria-live=assertive], [role=alert]").len();
    assert_eq!(
        (polite, assertive),
        (1, 1),
        "polite and assertive regions of {screen}: {}",
        page.html()
    );
}

#[wasm_bindgen_test]
async fn live_regions_say_the_right_thing_at_the_right_time() {
    let site = Site::new().await;
    site.hold("/session");
    let page = Page::mount(&site, yew::html! { <SignIn /> });
    page.until("the skeleton", |page| page.has("[data-state=loading]"))
        .await;
    assert_eq!(page.announcement("polite"), "", "what passes at once is not told");
    page.until("word of the wait", |page| {
        page.announcement("polite") == ENGLISH.common.loading
    })
    .await;
    site.release();
    page.shows("sign-in/identifier").await;
    assert_eq!(
        (page.announcement("polite"), page.announcement("assertive")),
        Default::default()
    );

    site.faults(json!({ "drop": true, "times": 1 }));
    page.type_into("username", ADA);
    page.submit();
    page.until("the error", |page| {
        page.announcement("assertive") == ENGLISH.problem.offline
    })
    .await;
    page.submit();
    page.shows("sign-in/password").await;
    assert_eq!(
        page.announcement("assertive"),
        "",
        "an error is not told on the next screen"
    );

    site.hold("/session");
    page.type_into("password", "Lovelace-1843!");
    page.submit();
    page.shows("sign-in/confirming").await;
    // The heading has the focus and is heard; told politely, too, it would be heard twice.
    page.until("the focus", |page| page.has_focus("h1")).await;
    assert_eq!(page.text("h1"), words().confirming);
    assert_eq!(page.announcement("polite"), "");
    page.until("word of the wait", |page| {
        page.announcement("polite") == ENGLISH.common.working
    })
    .await;
    site.release();
    page.shows("sign-in/finished").await;
    page.until("the focus", |page| page.has_focus("h1")).await;
    assert_eq!(page.text("h1"), words().finished_title);
    assert_eq!(page.announcement("polite"), "");
}

#[wasm_bindgen_test]
async fn a_form_that_waits_says_so_once() {
    let site = Site::new().await;
    let page = Page::sign_in(&site).await;
    site.hold("/auth/identify");
    page.type_into("username", ADA);
    page.submit();
    page.until("the busy button", |page| page.has("[data-state=busy]"))
        .await;
    assert_eq!(page.announcement("polite"), "");
    page.until("word of the wait", |page| {
        page.announcement("polite") == ENGLISH.common.working
    })
    .await;
    site.release();
    page.shows("sign-in/password").await;
    assert_eq!(page.announcement("polite"), "");
}

#[wasm_bindgen_test]
async fn every_step_has_a_heading_of_its_own() {
    let site = Site::new().await;
    let page = Page::sign_in(&site).await;
    let first = page.get("h1");
    page.enter_identifier(ADA).await;
    let second = page.get("h1");
    assert_ne!(
        first, second,
        "the focus stays where it is, and nobody hears the new heading"
    );
    page.until("the focus", |page| page.has_focus("h1")).await;
    let about = second.get_attribute("aria-describedby");
    assert_eq!(about, None, "nothing is said below this heading");
    let about = first.get_attribute("aria-describedby").expect("a description");
    assert!(about.ends_with("-about"), "{about}");
}

#[wasm_bindgen_test]
async fn the_error_of_a_field_is_told_by_the_live_region_too() {
    let page = Page::sign_in(&Site::new().await).await;
    page.enter_identifier(ADA).await;
    page.type_into("password", "wrong");
    page.submit();
    let told = ENGLISH.sign_in_errors.invalid_email_credentials;
    page.until("the refusal", |page| page.note("password") == told).await;
    // The focus was in the field all the time, so a screen reader does not read its description by itself.
    assert!(page.has_focus("input[name=password]"));
    assert_eq!(page.announcement("assertive"), told);
}
