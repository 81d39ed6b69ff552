//! No screen is a dead end.

use super::*;

#[wasm_bindgen_test]
async fn every_refusal_says_what_to_do_and_leaves_a_way_on() {
    let problem = &ENGLISH.problem;
    for (faults, text) in [
        (json!({ "status": 500, "path": "/auth/signin" }), problem.server_fault),
        (json!({ "status": 429, "path": "/auth/signin" }), problem.rate_limited),
        (json!({ "status": 502, "path": "/auth/signin" }), problem.server_fault),
        (json!({ "drop": true, "path": "/auth/signin" }), problem.offline),
    ] {
        let site = Site::new().await;
        let page = Page::sign_in(&site).await;
        page.enter_identifier(ADA).await;
        page.type_into("password", "Lovelace-1843!");
        site.faults(faults);
        page.submit();
        page.until(text, |page| page.banner().starts_with(text)).await;
        assert_eq!(page.announcement("assertive"), text);
        site.faults(json!({}));
        page.submit();
        page.shows("sign-in/finished").await;
    }
}

#[wasm_bindgen_test]
async fn too_many_wrong_guesses_are_told_as_such() {
    let site = Site::new().await;
    let page = Page::sign_in(&site).await;
    page.enter_identifier(ADA).await;
    let told = ENGLISH.sign_in_errors.too_many_attempts;
    for guess in 1..=12 {
        page.type_into("password", "wrong");
        page.submit();
        page.until("an answer", |page| {
            site.sent("/auth/signin").len() == guess && page.has("button[type=submit][data-state=idle]")
        })
        .await;
        if page.banner().starts_with(told) {
            break;
        }
    }
    assert!(page.banner().starts_with(told), "{}", page.banner());
    assert_eq!(page.field("password").value(), "wrong");
}

#[wasm_bindgen_test]
async fn every_step_has_a_way_out() {
    for (email, _) in STOPS {
        let page = stopped(&Site::new().await, email).await;
        leave(&page, email);
        page.shows("sign-in/identifier").await;
        page.focuses("h1").await;
    }
}

#[wasm_bindgen_test]
async fn a_deployment_without_a_way_in_leads_to_its_hosted_page() {
    let mut settings = json!({
        "auth_settings": {
            "auth_factors_enabled": { "email_otp": false, "email_magic_link": false, "phone_otp": false },
            "password": { "enabled": false },
            "passkey": { "enabled": false },
        },
        "social_connections": [],
    });
    let page = Page::sign_in(&Site::with_settings(settings.clone()).await).await;
    assert_eq!(page.screen(), "sign-in/elsewhere");
    assert!(page.text(".wa-card").contains(words().elsewhere_no_method));
    assert!(page.text(".wa-card").contains(words().elsewhere_no_link));
    assert!(page.offers(ENGLISH.common.try_again));
    drop(page);

    settings["frontend_host"] = "accounts.example.com".into();
    let page = Page::sign_in(&Site::with_settings(settings).await).await;
    let link = page.named(&(words().elsewhere_link)("accounts.example.com"));
    let href = link.get_attribute("href").unwrap_or_default();
    assert!(href.starts_with("https://accounts.example.com/sign-in"), "{href}");
}

#[wasm_bindgen_test]
async fn an_address_of_a_company_leaves_for_its_own_sign_in() {
    let site = Site::new().await;
    let page = Page::sign_in(&site).await;
    page.type_into("username", "someone@sso.example.com");
    page.submit();
    page.shows("sign-in/leaving").await;
    page.focuses("h1").await;
    assert_eq!(page.text("h1"), words().leaving);
    assert!(matches!(&*site.visits(), [Visit::Leave { .. }]), "{:?}", site.visits());
    page.click(words().back);
    page.shows("sign-in/identifier").await;
    assert_eq!(page.field("username").value(), "someone@sso.example.com");
}
