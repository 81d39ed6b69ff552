//! Who accepts, and with which account.

use super::*;

#[wasm_bindgen_test]
async fn whoever_is_signed_in_is_asked_first_then_joins_and_goes_there() {
    let (page, token) = invited(&[BARBARA], "invitation/offer").await;
    page.site.settle().await;
    assert!(page.site.sent(ACCEPT).is_empty(), "a link alone joins nobody");
    assert_eq!(page.text("h1"), words().offer_title);
    assert!(page.text("[data-wa-part=identity]").contains(BARBARA));
    assert_eq!(address(), "/invite", "the token has left the address bar");
    assert!(kept().contains(&token), "and is kept for a reload");
    page.click(words().accept);
    page.shows("invitation/joined").await;
    assert_eq!(plain(&page.text("h1")), (words().joined_title)(ENGINES));
    page.site.settle().await;
    assert_eq!(page.site.only_sent(ACCEPT).field("token"), token);
    page.site.only_sent("/session/switch-organization");
    assert_eq!(active_place(&page), format!("{BARBARA} {ENGINES} -"));
    assert_eq!(page.site.visits(), [Visit::replaced_by("/")]);
    assert!(!kept().contains(&token), "forgotten: {}", kept());
}

#[wasm_bindgen_test]
async fn an_invitation_to_a_workspace_leads_into_it() {
    let site = Site::new().await;
    let link = site.invite(BARBARA, Some("Notes"));
    site.sign_in(BARBARA).await;
    let page = opened(&site, &link, "invitation/offer").await;
    page.click(words().accept);
    page.shows("invitation/joined").await;
    assert_eq!(plain(&page.text("h1")), (words().joined_title)("Notes"));
    page.site.settle().await;
    assert_eq!(active_place(&page), format!("{BARBARA} {ENGINES} Notes"));
}

#[wasm_bindgen_test]
async fn whoever_is_not_signed_in_does_so_and_comes_back_to_be_joined_at_once() {
    let (page, token) = invited(&[], "invitation/sign-in").await;
    assert!(page.text("header p").contains(BARBARA));
    page.click(words().sign_in);
    let back = format!("%2Finvite%3Ftoken%3D{token}");
    let expected = format!("/sign-in?invited_email=barbara%40example.com&redirect_uri={back}");
    assert_eq!(page.site.visits(), [Visit::go(&expected)]);
    let site = page.site.clone();
    drop(page);
    site.sign_in(BARBARA).await;
    let page = opened(&site, &format!("/invite?token={token}"), "invitation/joined").await;
    site.settle().await;
    site.only_sent(ACCEPT);
    assert_eq!(active_place(&page), format!("{BARBARA} {ENGINES} -"));
}

#[wasm_bindgen_test]
async fn an_address_without_an_account_signs_up_first() {
    let site = Site::new().await;
    let link = site.invite(NEWCOMER, None);
    let page = opened(&site, &link, "invitation/sign-up").await;
    page.click(words().sign_up);
    let back = format!("%2Finvite%3Ftoken%3D{}", token_of(&link));
    let expected = format!("/sign-up?invited_email=new%40example.com&redirect_uri={back}");
    assert_eq!(site.visits(), [Visit::go(&expected)]);
}

#[wasm_bindgen_test]
async fn another_account_is_told_whose_invitation_it_is_and_led_there() {
    let (page, token) = invited(&[ADA], "invitation/offer").await;
    page.click(words().accept);
    page.shows("invitation/other-account").await;
    page.focuses("h1").await;
    assert!(page.text("header p").contains(BARBARA));
    assert!(page.text("[data-wa-part=identity]").contains(ADA));
    page.click(words().sign_in_instead);
    let [Visit::Go { path, .. }] = &page.site.visits()[..] else {
        panic!("{:?}", page.site.visits())
    };
    assert!(
        path.starts_with("/sign-in?invited_email=barbara") && path.ends_with(&token),
        "{path}"
    );
    assert!(page.site.sent("/session/sign-out").is_empty());
}

#[wasm_bindgen_test]
async fn where_one_account_is_the_most_it_is_signed_out_first() {
    let site = Site::with_settings(json!({ "auth_settings": { "multi_session_support": { "enabled": false } } })).await;
    let link = site.invite(NEWCOMER, None);
    site.sign_in(ADA).await;
    let page = opened(&site, &link, "invitation/offer").await;
    page.click(words().accept);
    page.shows("invitation/other-address").await;
    site.hold("/session/sign-out");
    page.click(words().sign_out_and_up);
    page.click(words().sign_out_and_up);
    page.until("that it says so", |page| {
        page.announcement("polite") == words().signing_out
    })
    .await;
    assert_eq!(site.visits(), []);
    site.release();
    page.until("the sign-up page", |page| !page.site.visits().is_empty())
        .await;
    site.settle().await;
    site.only_sent("/session/sign-out");
    assert_eq!(site.visits().len(), 1);
    assert_eq!(
        page.screen(),
        "invitation/other-address",
        "until the other page is there"
    );
}

#[wasm_bindgen_test]
async fn the_invited_account_joins_although_another_one_is_in_use() {
    let (page, _) = invited(&[BARBARA, ADA], "invitation/offer").await;
    assert!(page.text(".wa-form").contains(words().offer_accounts));
    page.click(words().accept);
    page.shows("invitation/joined").await;
    page.site.settle().await;
    page.site.only_sent("/session/switch-sign-in");
    assert_eq!(active_place(&page), format!("{BARBARA} {ENGINES} -"));
}

#[wasm_bindgen_test]
async fn a_member_is_told_so_and_goes_on_when_ready() {
    let site = Site::new().await;
    let first = site.invite(BARBARA, None);
    let second = site.invite(BARBARA, Some("Notes"));
    site.sign_in(BARBARA).await;
    let page = opened(&site, &second, "invitation/offer").await;
    page.click(words().accept);
    page.shows("invitation/joined").await;
    site.settle().await;
    drop(page);
    let page = opened(&site, &first, "invitation/offer").await;
    page.click(words().accept);
    page.shows("invitation/member").await;
    assert_eq!(plain(&page.text("h1")), (words().member_title)(ENGINES));
    page.focuses("h1").await;
    site.settle().await;
    assert_eq!(site.visits().len(), 1, "nobody is led on unasked");
    page.click(words().continue_);
    assert_eq!(site.visits()[1..], [Visit::replaced_by("/")]);
}
