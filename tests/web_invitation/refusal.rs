//! What cannot be accepted or entered.

use super::*;

#[wasm_bindgen_test]
async fn what_cannot_be_accepted_says_why_and_leads_on() {
    let site = Site::new().await;
    let link = site.invite(BARBARA, None);
    site.advance_clock(11 * 86_400_000);
    for (link, text) in [
        ("/invite", words().incomplete),
        ("/invite?token=org.forged", words().unknown),
        (&link, words().expired),
    ] {
        web::forget_everything();
        let page = opened(&site, link, "invitation/failed").await;
        page.until(&format!("the words for {link}"), |page| page.banner() == text)
            .await;
        assert_eq!(page.announcement("assertive"), text);
        page.focuses("h1").await;
        assert!(!page.offers(ENGLISH.common.try_again), "{link}");
        let app = page.get("a.wa-button");
        assert_eq!(app.get_attribute("href").as_deref(), Some("/"), "{link}");
    }
}

#[wasm_bindgen_test]
async fn what_passes_can_be_tried_again() {
    let site = Site::new().await;
    let link = site.invite(BARBARA, None);
    site.faults(json!({ "drop": true, "path": ACCEPT }));
    let page = opened(&site, &link, "invitation/failed").await;
    assert_eq!(page.banner(), ENGLISH.problem.offline);
    site.faults(json!({}));
    page.click(ENGLISH.common.try_again);
    page.shows("invitation/sign-in").await;
    assert_eq!(page.banner(), "");
    drop(page);

    site.sign_in(BARBARA).await;
    site.faults(json!({ "status": 429, "path": ACCEPT }));
    let page = opened(&site, &link, "invitation/offer").await;
    page.click(words().accept);
    page.until("the banner", |page| page.banner() == ENGLISH.problem.rate_limited)
        .await;
    assert_eq!(page.screen(), "invitation/offer");
    site.faults(json!({}));
    page.click(words().accept);
    page.shows("invitation/joined").await;
}

#[wasm_bindgen_test]
async fn a_place_that_lets_its_new_member_not_in_says_so() {
    let (page, _) = invited(&[BARBARA], "invitation/offer").await;
    page.site
        .faults(json!({ "status": 403, "path": "/session/switch-organization" }));
    page.click(words().accept);
    page.shows("invitation/joined").await;
    page.site.settle().await;
    assert!(page.text(".wa-form").contains(words().shut_out));
    assert_eq!(page.site.visits(), []);
    page.click(words().continue_);
    assert_eq!(page.site.visits(), [Visit::replaced_by("/")]);
}

#[wasm_bindgen_test]
async fn a_way_there_that_fails_is_tried_again() {
    let (page, _) = invited(&[BARBARA], "invitation/offer").await;
    page.site
        .faults(json!({ "drop": true, "path": "/session/switch-organization" }));
    page.click(words().accept);
    page.until("the banner", |page| page.banner() == ENGLISH.problem.offline)
        .await;
    assert_eq!(page.screen(), "invitation/joined");
    page.site.faults(json!({}));
    page.click(ENGLISH.common.try_again);
    page.until("the visit", |page| !page.site.visits().is_empty()).await;
    page.site.settle().await;
    page.site.only_sent(ACCEPT);
    assert_eq!(active_place(&page), format!("{BARBARA} {ENGINES} -"));
}
