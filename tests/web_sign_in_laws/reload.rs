//! A reload lands on the same screen, and loses nothing but secrets.

use super::*;

#[wasm_bindgen_test]
async fn a_reload_of_the_password_step_asks_for_the_password_again() {
    let page = Page::sign_in(&Site::new().await).await;
    page.enter_identifier(ADA).await;
    page.type_into("password", "Lovelace");
    let page = reloads_to_the_same(page).await;
    assert_eq!(page.text(".wa-identity-name"), ADA);
    assert_eq!(page.field("password").value(), "", "a secret is not kept");
    page.type_into("password", "Lovelace-1843!");
    page.submit();
    page.shows("sign-in/finished").await;
}

#[wasm_bindgen_test]
async fn a_reload_after_a_wrong_password_stays_at_the_password() {
    let page = Page::sign_in(&Site::new().await).await;
    page.enter_identifier(ADA).await;
    page.type_into("password", "wrong");
    page.submit();
    page.until("the refusal", |page| !page.note("password").is_empty())
        .await;
    let page = page.reload().await;
    page.shows("sign-in/password").await;
    assert_eq!(page.text(".wa-identity-name"), ADA);
}

#[wasm_bindgen_test]
async fn a_reload_after_going_back_to_the_identifier_keeps_it() {
    let page = Page::sign_in(&Site::new().await).await;
    page.enter_identifier(ADA).await;
    page.click(&format!("{} {ADA}", words().change_identifier));
    page.shows("sign-in/identifier").await;
    let page = reloads_to_the_same(page).await;
    assert_eq!(page.field("username").value(), ADA);
}

#[wasm_bindgen_test]
async fn a_reload_at_a_step_of_the_attempt_lands_on_that_step() {
    for (email, _) in STOPS {
        let page = stopped(&Site::new().await, email).await;
        let page = reloads_to_the_same(page).await;
        leave(&page, email);
        page.shows("sign-in/identifier").await;
        reloads_to_the_same(page).await;
    }
}

#[wasm_bindgen_test]
async fn a_reload_while_the_password_is_on_its_way_ends_in_a_screen_to_go_on_from() {
    let site = Site::new().await;
    let page = Page::sign_in(&site).await;
    page.enter_identifier(ADA).await;
    page.type_into("password", "Lovelace-1843!");
    site.hold("/auth/signin");
    page.submit();
    page.until("the request", |page| page.site.sent("/auth/signin").len() == 1)
        .await;
    let page = page.reload().await;
    // The server signed in before the page went: the account is there to be chosen.
    page.shows("sign-in/accounts").await;
    assert!(page.text(".wa-accounts").contains("Ada Lovelace"));
}

#[wasm_bindgen_test]
async fn no_secret_is_kept_anywhere_over_a_sign_in() {
    let site = Site::new().await;
    let page = Page::sign_in(&site).await;
    page.enter_identifier(GRACE).await;
    page.type_into("password", "Hopper-1906!");
    page.submit();
    page.shows("sign-in/second-factor").await;
    let storages = [web::window().local_storage(), web::window().session_storage()];
    let mut kept = page.html();
    for storage in storages.into_iter().filter_map(|storage| storage.ok().flatten()) {
        for at in 0..storage.length().unwrap_or_default() {
            let key = storage.key(at).ok().flatten().unwrap_or_default();
            kept.push_str(&storage.get_item(&key).ok().flatten().unwrap_or_default());
        }
    }
    assert!(!kept.contains("Hopper-1906!"));
    let address = web::window().location().href().unwrap();
    assert!(!address.contains("Hopper") && !address.contains("grace"), "{address}");
}

#[wasm_bindgen_test]
async fn a_typed_password_is_gone_after_going_back() {
    let page = Page::sign_in(&Site::new().await).await;
    page.enter_identifier(ADA).await;
    page.type_into("password", "Lovelace-1843!");
    page.get("[data-wa-part=password-toggle]").click();
    page.click(&format!("{} {ADA}", words().change_identifier));
    page.shows("sign-in/identifier").await;
    assert!(
        page.all("input")
            .iter()
            .all(|input| !input.outer_html().contains("Lovelace"))
    );
    assert_eq!(page.field("username").value(), ADA);
    page.enter_identifier(GRACE).await;
    assert_eq!(page.field("password").value(), "");
    assert_eq!(page.field("password").type_(), "password", "it is hidden again");
}

#[wasm_bindgen_test]
async fn starting_over_forgets_the_attempt_and_its_identifier() {
    let site = Site::new().await;
    let page = stopped(&site, GRACE).await;
    page.focuses("h1").await;
    page.click(words().start_over);
    page.shows("sign-in/identifier").await;
    page.focuses("h1").await;
    assert_eq!(page.field("username").value(), "");
    page.enter(ADA).await;
    page.shows("sign-in/finished").await;
}
