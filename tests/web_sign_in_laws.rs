//! SignIn and the laws of its flow: a reload loses nothing but secrets, no screen is a dead end, everything is told once.

#![cfg(target_arch = "wasm32")]

#[path = "web/mod.rs"]
mod web;

use serde_json::json;
use wacht_yew::prelude::*;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web::{Page, Site, Visit};

wasm_bindgen_test_configure!(run_in_browser);

const ADA: &str = "ada@example.com";
const GRACE: &str = "grace@example.com";
const KATHERINE: &str = "katherine@example.com";
const DOROTHY: &str = "dorothy@example.com";

fn words() -> &'static wacht_yew::i18n::SignInMessages {
    &ENGLISH.sign_in
}

/// The step that stops somebody of the fixtures, beside its screen.
const STOPS: [(&str, &str); 4] = [
    (GRACE, "sign-in/second-factor"),
    ("alan@example.com", "sign-in/last-digits"),
    (KATHERINE, "sign-in/profile"),
    (DOROTHY, "sign-in/code"),
];

/// A page that stopped at the step of somebody whose password is not enough.
async fn stopped(site: &Site, email: &str) -> Page {
    let page = Page::sign_in(site).await;
    page.enter(email).await;
    let stop = STOPS.iter().find(|(person, _)| *person == email);
    let (_, screen) = stop.unwrap_or_else(|| panic!("nothing stops {email}"));
    page.shows(screen).await;
    page
}

/// Reloads, and waits for the same screen with the same words.
async fn reloads_to_the_same(page: Page) -> Page {
    page.site.settle().await;
    let (screen, text) = (page.screen(), page.text(".wa-card"));
    let page = page.reload().await;
    page.shows(&screen).await;
    page.site.settle().await;
    assert_eq!(
        (page.screen(), without_time(&page.text(".wa-card"))),
        (screen, without_time(&text))
    );
    page
}

/// Countdowns go on over a reload.
fn without_time(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_ascii_digit()).collect()
}

/// Takes the way out.
fn leave(page: &Page, email: &str) {
    let change = format!("{} {email}", words().change_identifier);
    if page.offers(&change) {
        page.click(&change);
    } else {
        page.click(words().start_over);
    }
}

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
