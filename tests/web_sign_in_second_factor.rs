//! SignIn and second factors: each is announced before its code is asked for, and none of them is a dead end.

#![cfg(target_arch = "wasm32")]

#[path = "web/mod.rs"]
mod web;

use serde_json::json;
use wacht_local::Person;
use wacht_yew::prelude::*;
use wacht_yew::wire::SecondFactorPolicy;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web::{Fill, Page, Site};

wasm_bindgen_test_configure!(run_in_browser);

const GRACE: &str = "grace@example.com";
const HEDY: &str = "hedy@example.com";
const ALAN: &str = "alan@example.com";
const PHONE: &str = "+15550100199";

fn words() -> &'static wacht_yew::i18n::SignInMessages {
    &ENGLISH.sign_in
}

/// Somebody who must have a second factor and has none.
fn hedy() -> Person {
    Person {
        second_factor_policy: SecondFactorPolicy::Enforced,
        ..Person::new(HEDY, "Hedy", "Lamarr").with_password("Lamarr-1914!")
    }
}

/// Somebody whose password is right, at the screen that comes next.
async fn after_password(site: &Site, email: &str, screen: &str) -> Page {
    let page = Page::sign_in(site).await;
    page.enter(email).await;
    page.shows(screen).await;
    page.focuses("h1").await;
    page
}

/// Grace at the field for a backup code.
async fn backup_screen(site: &Site) -> Page {
    let page = after_password(site, GRACE, "sign-in/second-factor").await;
    page.click(words().factor_backup);
    page.shows("sign-in/backup-code").await;
    site.settle().await;
    page
}

#[wasm_bindgen_test]
async fn only_the_factors_that_somebody_has_are_offered() {
    let site = Site::new().await;
    let page = after_password(&site, GRACE, "sign-in/second-factor").await;
    let offered: Vec<_> = page
        .all("[data-wa-part=method]")
        .iter()
        .map(|row| row.get_attribute("data-method").unwrap_or_default())
        .collect();
    assert_eq!(offered, ["authenticator", "backup_code"]);
}

#[wasm_bindgen_test]
async fn a_backup_code_signs_in_however_it_is_written() {
    for (typed, sent) in [
        ("AAAA-0001", "AAAA-0001"),
        ("AAAA0002", "AAAA-0002"),
        (" AAAA-0003 ", "AAAA-0003"),
    ] {
        let site = Site::new().await;
        let page = backup_screen(&site).await;
        page.fill("backup-code", typed, Fill::WithEvent);
        page.submit();
        page.shows("sign-in/finished").await;
        let request = site.only_sent("/auth/attempt-verification");
        assert_eq!(request.field("verification_code"), sent);
        // What is on its way would be taken for the next deployment's.
        site.settle().await;
    }
}

#[wasm_bindgen_test]
async fn a_factor_is_announced_before_its_code_is_checked() {
    let site = Site::new().await;
    let page = backup_screen(&site).await;
    let strategy = |site: &Site| {
        site.only_sent("/auth/prepare-verification")
            .field("strategy")
            .to_owned()
    };
    assert_eq!(strategy(&site), "backup_code");
    page.type_into("backup-code", "AAAA-0001");
    page.submit();
    page.shows("sign-in/finished").await;
}

#[wasm_bindgen_test]
async fn a_wrong_backup_code_is_told_in_its_own_words() {
    let site = Site::new().await;
    let page = backup_screen(&site).await;
    page.type_into("backup-code", "ZZZZ-9999");
    page.submit();
    let told = ENGLISH.sign_in_errors.backup_code_wrong;
    page.until("the refusal", |page| page.note("backup-code") == told).await;
    page.focuses("input[name=backup-code]").await;
    assert_eq!(page.announcement("assertive"), told);
    page.type_into("backup-code", "AAAA-0001");
    page.submit();
    page.shows("sign-in/finished").await;
}

#[wasm_bindgen_test]
async fn a_wrong_code_of_an_app_is_told_and_cleared() {
    let site = Site::new().await;
    let page = after_password(&site, GRACE, "sign-in/second-factor").await;
    page.click(words().factor_app);
    page.shows("sign-in/second-factor-code").await;
    assert!(!page.has("[data-wa-part=resend]"), "nothing was sent");
    site.settle().await;
    page.type_into("code", "000000");
    page.until("the refusal", |page| {
        page.note("code") == ENGLISH.sign_in_errors.code_wrong
    })
    .await;
    page.until("an empty field", |page| page.field("code").value().is_empty())
        .await;
    page.focuses("input[name=code]").await;
}

#[wasm_bindgen_test]
async fn another_factor_can_be_chosen_and_a_typed_code_does_not_follow() {
    let site = Site::new().await;
    let page = after_password(&site, GRACE, "sign-in/second-factor").await;
    page.click(words().factor_app);
    page.shows("sign-in/second-factor-code").await;
    page.type_into("code", "12");
    site.settle().await;
    page.click(words().another_method);
    page.shows("sign-in/second-factor").await;
    page.focuses("h1").await;
    page.click(words().factor_backup);
    page.shows("sign-in/backup-code").await;
    assert_eq!(page.field("backup-code").value(), "");
}

#[wasm_bindgen_test]
async fn the_last_digits_of_a_phone_bring_a_code_to_it() {
    let site = Site::new().await;
    let page = after_password(&site, ALAN, "sign-in/last-digits").await;
    assert!(site.messages_to(PHONE).is_empty());
    page.type_into("last-digits", "0199");
    page.submit();
    page.shows("sign-in/second-factor-code").await;
    page.focuses("h1").await;
    assert!(page.text(".wa-identity-name").ends_with("0199"));
    page.type_into("code", &site.code_for(PHONE));
    page.shows("sign-in/finished").await;
    let prepared = site.only_sent("/auth/prepare-verification");
    assert_eq!(prepared.field("last_digits"), "0199");
}

#[wasm_bindgen_test]
async fn wrong_last_digits_are_told_and_stay_to_be_corrected() {
    let site = Site::new().await;
    let page = after_password(&site, ALAN, "sign-in/last-digits").await;
    page.type_into("last-digits", "01");
    page.submit();
    let malformed = ENGLISH.sign_in_errors.last_digits_malformed;
    page.until("what is missing", |page| page.note("last-digits") == malformed)
        .await;
    assert!(site.sent("/auth/prepare-verification").is_empty());
    page.type_into("last-digits", "1234");
    page.until("no error", |page| page.note("last-digits").is_empty()).await;
    page.submit();
    let wrong = ENGLISH.sign_in_errors.last_digits_wrong;
    page.until("the refusal", |page| page.note("last-digits") == wrong)
        .await;
    page.focuses("input[name=last-digits]").await;
    assert_eq!(page.field("last-digits").value(), "1234");
    page.type_into("last-digits", "0199");
    page.submit();
    page.shows("sign-in/second-factor-code").await;
}

#[wasm_bindgen_test]
async fn a_reload_at_a_second_factor_lands_on_it_and_sends_nothing_again() {
    let site = Site::new().await;
    let page = after_password(&site, ALAN, "sign-in/last-digits").await;
    let page = page.reload().await;
    page.shows("sign-in/last-digits").await;
    page.type_into("last-digits", "0199");
    page.submit();
    page.shows("sign-in/second-factor-code").await;
    site.settle().await;
    let page = page.reload().await;
    page.shows("sign-in/second-factor-code").await;
    site.settle().await;
    assert_eq!(site.messages_to(PHONE).len(), 1);
    page.type_into("code", &site.code_for(PHONE));
    page.shows("sign-in/finished").await;

    let site = Site::new().await;
    let page = backup_screen(&site).await;
    let page = page.reload().await;
    page.shows("sign-in/backup-code").await;
    page.type_into("backup-code", "AAAA-0001");
    page.submit();
    page.shows("sign-in/finished").await;
}

#[wasm_bindgen_test]
async fn who_has_no_second_factor_is_told_and_led_out() {
    let site = Site::with_person(hedy()).await;
    let page = after_password(&site, HEDY, "sign-in/no-second-factor").await;
    assert_eq!(page.text("h1"), words().no_factor_title);
    assert!(page.text(".wa-card").contains(words().no_factor_text));
    page.click(words().start_over);
    page.shows("sign-in/identifier").await;
}

#[wasm_bindgen_test]
async fn a_factor_that_cannot_be_set_up_while_signing_in_leads_out_too() {
    let site = Site::with_person(hedy()).await;
    site.faults(json!({ "add_second_factor": true }));
    let page = after_password(&site, HEDY, "sign-in/add-second-factor").await;
    assert!(page.text(".wa-card").contains(words().add_factor_text));
    page.click(words().start_over);
    page.shows("sign-in/identifier").await;
}

#[wasm_bindgen_test]
async fn every_screen_of_a_second_factor_leads_out_to_another_account() {
    for screen in [
        "sign-in/second-factor",
        "sign-in/second-factor-code",
        "sign-in/backup-code",
        "sign-in/last-digits",
    ] {
        let site = Site::new().await;
        let page = match screen {
            "sign-in/last-digits" => after_password(&site, ALAN, screen).await,
            "sign-in/backup-code" => backup_screen(&site).await,
            _ => after_password(&site, GRACE, "sign-in/second-factor").await,
        };
        if screen == "sign-in/second-factor-code" {
            page.click(words().factor_app);
            page.shows(screen).await;
        }
        page.click(words().start_over);
        page.shows("sign-in/identifier").await;
        page.focuses("h1").await;
        assert_eq!(page.field("username").value(), "");
    }
}

#[wasm_bindgen_test]
async fn the_strictest_server_takes_a_second_factor_as_well() {
    let site = Site::new().await;
    site.faults(json!({ "stale_replies": true, "attempt_order": "newest_first", "numeric_ids": true }));
    let page = backup_screen(&site).await;
    page.type_into("backup-code", "AAAA-0001");
    page.submit();
    page.shows("sign-in/finished").await;
    assert_eq!(site.visits().len(), 1);
}
