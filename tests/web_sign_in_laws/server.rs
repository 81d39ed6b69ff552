//! What servers do that no flow should trip over.

use super::*;

#[wasm_bindgen_test]
async fn a_second_attempt_is_not_taken_for_the_first_in_any_order() {
    for order in ["append", "newest_first"] {
        let site = Site::new().await;
        site.faults(json!({ "attempt_order": order }));
        let page = stopped(&site, GRACE).await;
        page.click(words().start_over);
        page.shows("sign-in/identifier").await;
        page.enter(KATHERINE).await;
        page.until(&format!("the profile step ({order})"), |page| {
            page.screen() == "sign-in/profile"
        })
        .await;
        let page = reloads_to_the_same(page).await;
        page.click(words().start_over);
        page.shows("sign-in/identifier").await;
        page.enter(ADA).await;
        page.shows("sign-in/finished").await;
        assert_eq!(site.visits().len(), 1);
    }
}

#[wasm_bindgen_test]
async fn a_stale_reply_does_not_decide_who_is_signed_in() {
    let site = Site::new().await;
    site.faults(json!({ "stale_replies": true, "attempt_order": "newest_first", "numeric_ids": true }));
    let page = Page::sign_in(&site).await;
    page.enter(ADA).await;
    page.shows("sign-in/finished").await;
    assert_eq!(site.visits().len(), 1);
}

#[wasm_bindgen_test]
async fn a_challenge_is_solved_without_a_word() {
    let site = Site::new().await;
    site.faults(json!({ "challenge": "on" }));
    let page = Page::sign_in(&site).await;
    page.enter(ADA).await;
    page.shows("sign-in/finished").await;
    let tokens =
        ["/auth/identify", "/auth/signin"].map(|path| site.only_sent(path).field("challenge_token").to_owned());
    assert!(!tokens[0].is_empty() && tokens[0] != tokens[1], "{tokens:?}");
}

#[wasm_bindgen_test]
async fn a_challenge_gives_the_page_its_turn_long_before_it_is_solved() {
    let site = Site::new().await;
    site.faults(json!({ "challenge": "on", "challenge_puzzles": 12, "challenge_digits": 3 }));
    let turns = Turns::count();
    let page = Page::sign_in(&site).await;
    page.until("the solutions", |page| !page.site.sent("/captcha/redeem").is_empty())
        .await;
    let (longest, busy) = (turns.longest(), turns.busy());
    // The first slice of a challenge begins in the turn of the server's answer, so two slices can meet in one.
    assert!(longest < 50.0, "the page was kept busy for {longest} ms");
    assert!(busy >= 10.0, "all was done in {busy} turns");
}

#[wasm_bindgen_test]
async fn a_sign_in_that_cannot_be_confirmed_can_be_tried_again() {
    let site = Site::new().await;
    let page = Page::sign_in(&site).await;
    page.enter_identifier(ADA).await;
    page.type_into("password", "Lovelace-1843!");
    site.faults(json!({ "drop": true, "path": "/session" }));
    page.submit();
    page.shows("sign-in/confirming").await;
    page.until("the banner", |page| page.banner() == ENGLISH.problem.offline)
        .await;
    assert_eq!(page.announcement("assertive"), ENGLISH.problem.offline);
    site.faults(json!({}));
    page.click(ENGLISH.common.try_again);
    page.shows("sign-in/finished").await;
    site.only_sent("/auth/signin");
}
