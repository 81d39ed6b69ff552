//! SignUp with a keyboard, a password manager and an impatient finger: the form, what is told of it, and where it leads.

#![cfg(target_arch = "wasm32")]

#[path = "web/mod.rs"]
mod web;

use serde_json::{Value, json};
use wacht_yew::prelude::*;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web::{Fill, Page, Site, Visit, set_address};
use yew::{Callback, html};

wasm_bindgen_test_configure!(run_in_browser);

const HEDY: &str = "hedy@example.com";
const ADA: &str = "ada@example.com";
const PASSWORD: &str = "Frequency-Hop-1942!";

fn words() -> &'static wacht_yew::i18n::SignUpMessages {
    &ENGLISH.sign_up
}

/// A deployment that proves nothing at sign-up, and asks for no consent.
fn trusting() -> Value {
    let field = json!({ "verify_signup": false });
    json!({
        "auth_settings": { "email_address": field, "phone_number": field },
        "ui_settings": { "signup_terms_statement_shown": false },
    })
}

async fn trusting_page() -> Page {
    Page::sign_up(&Site::with_settings(trusting()).await).await
}

fn fill_in(page: &Page, fill: Fill) {
    page.fill("email", HEDY, fill);
    page.fill("username", "hedy", fill);
    page.fill("password", PASSWORD, fill);
}

#[wasm_bindgen_test]
async fn what_a_manager_fills_is_what_is_sent_with_and_without_events() {
    for fill in [Fill::WithEvent, Fill::Silently] {
        let page = trusting_page().await;
        fill_in(&page, fill);
        page.submit();
        page.shows("sign-up/finished").await;
        let sent = page.site.only_sent("/auth/signup");
        let fields = [
            "email",
            "username",
            "password",
            "first_name",
            "phone_country_code",
            "invite_token",
        ];
        assert_eq!(
            fields.map(|field| sent.field(field).to_owned()),
            [HEDY, "hedy", PASSWORD, "", "", ""]
        );
        assert_eq!(page.site.visits(), [Visit::replaced_by("/")]);
    }
}

#[wasm_bindgen_test]
async fn fields_say_what_they_are_for_and_which_may_be_left_out() {
    let page = trusting_page().await;
    let field = |name: &str| {
        let field = page.field(name);
        let attribute = |name: &str| field.get_attribute(name).unwrap_or_default();
        (attribute("autocomplete"), attribute("type"), attribute("aria-required"))
    };
    let table = [
        ("first-name", "given-name", "text", ""),
        ("last-name", "family-name", "text", ""),
        ("email", "email", "email", "true"),
        ("phone", "tel-national", "tel", ""),
        ("username", "username", "text", "true"),
        ("password", "new-password", "password", "true"),
    ];
    for (name, autocomplete, kind, required) in table {
        assert_eq!(
            field(name),
            (autocomplete.into(), kind.into(), required.into()),
            "{name}"
        );
    }
    let order: Vec<_> = page
        .all("form input")
        .iter()
        .filter_map(|input| input.get_attribute("name"))
        .collect();
    assert_eq!(order, table.map(|(name, ..)| name));
    let labels: Vec<_> = page
        .all("form label")
        .iter()
        .map(|label| web::page::text_of(label))
        .collect();
    assert_eq!(
        labels.iter().filter(|label| label.ends_with(words().optional)).count(),
        3
    );
    // Without usernames the address is what a password is kept with.
    page.site
        .settings(json!({ "auth_settings": { "username": { "enabled": false } } }));
    let page = Page::sign_up(&page.site).await;
    assert_eq!(
        page.field("email").get_attribute("autocomplete").as_deref(),
        Some("username")
    );
}

#[wasm_bindgen_test]
async fn all_that_is_wrong_is_told_at_its_field_and_the_first_gets_the_focus() {
    let page = Page::sign_up(&Site::new().await).await;
    page.submit();
    let (shared, errors) = (&ENGLISH.sign_in_errors, &ENGLISH.sign_up_errors);
    let table = [
        ("email", shared.email_missing),
        ("username", errors.username_missing),
        ("password", errors.password_missing),
        ("terms", errors.terms_missing),
    ];
    for (name, text) in table {
        page.until(text, |page| page.note(name) == text).await;
    }
    page.focuses("input[name=email]").await;
    assert_eq!(page.announcement("assertive"), table.map(|(_, text)| text).join(" "));
    assert!(page.note("first-name").is_empty() && page.note("phone").is_empty());
    assert!(page.site.sent("/auth/signup").is_empty());
    page.type_into("email", "h");
    page.until("no error", |page| page.note("email").is_empty()).await;
    page.get("input[name=terms]").click();
    page.until("no error of the terms", |page| page.note("terms").is_empty())
        .await;
    assert_eq!(page.note("username"), errors.username_missing);
}

#[wasm_bindgen_test]
async fn what_cannot_be_right_is_told_when_its_field_is_left() {
    let page = trusting_page().await;
    page.type_into("email", "hedy");
    page.field("username").focus().expect("the focus can move");
    let text = ENGLISH.sign_in_errors.email_malformed;
    page.until(text, |page| page.note("email") == text).await;
    // What is only missing can still come.
    page.field("password").focus().expect("the focus can move");
    page.site.settle().await;
    assert!(page.note("username").is_empty());
    assert!(page.has_focus("input[name=password]"));
}

#[wasm_bindgen_test]
async fn fields_that_are_taken_are_told_each_in_its_place_with_a_way_to_the_account() {
    let page = trusting_page().await;
    page.fill("email", ADA, Fill::Silently);
    page.fill("username", "ada", Fill::Silently);
    page.fill("password", PASSWORD, Fill::Silently);
    page.submit();
    page.until("the taken name", |page| {
        page.note("username") == ENGLISH.sign_in_errors.username_taken
    })
    .await;
    assert!(
        page.note("email").starts_with(words().email_taken),
        "{}",
        page.note("email")
    );
    assert_eq!(
        page.field("email").get_attribute("aria-invalid").as_deref(),
        Some("true")
    );
    page.focuses("input[name=email]").await;
    let link = page
        .named(words().sign_in_instead)
        .get_attribute("href")
        .unwrap_or_default();
    assert!(link.ends_with("/sign-in?invited_email=ada%40example.com"), "{link}");
    assert_eq!(page.field("email").value(), ADA);
}

#[wasm_bindgen_test]
async fn a_restriction_is_told_in_the_persons_language_at_its_field() {
    let site = Site::with_settings(trusting()).await;
    site.settings(json!({ "restrictions": { "block_disposable_emails": true, "banned_keywords": ["admin"] } }));
    let page = Page::mount_with(&site, html! { <SignUp /> }, |props| props.messages = &GERMAN);
    page.shows("sign-up/form").await;
    page.fill("email", "hedy@mailinator.com", Fill::Silently);
    page.fill("username", "hedy", Fill::Silently);
    page.fill("password", PASSWORD, Fill::Silently);
    page.submit();
    page.until("the reason", |page| {
        page.note("email") == GERMAN.sign_up_errors.email_disposable
    })
    .await;
    page.type_into("email", HEDY);
    page.type_into("username", "theadmin");
    page.submit();
    page.until("the banned word", |page| {
        page.banner() == GERMAN.sign_up_errors.word_forbidden
    })
    .await;
}

#[wasm_bindgen_test]
async fn identifiers_are_asked_about_when_typing_pauses_and_only_once() {
    let page = trusting_page().await;
    page.type_into("username", "ada");
    page.until("that it is taken", |page| {
        page.note("username") == ENGLISH.sign_in_errors.username_taken
    })
    .await;
    assert_eq!(
        page.site.only_sent("/auth/identifier-availability").field("identifier"),
        "ada"
    );
    assert_eq!(page.announcement("polite"), ENGLISH.sign_in_errors.username_taken);
    assert!(
        page.field("username").get_attribute("aria-invalid").is_none(),
        "it is no mistake yet"
    );
    page.type_into("username", "hedy");
    page.until("that it is free", |page| page.note("username") == words().username_free)
        .await;
    page.type_into("email", ADA);
    page.until("the account", |page| {
        page.note("email").starts_with(words().email_taken)
    })
    .await;
    assert!(page.offers(words().sign_in_instead));
    assert_eq!(page.site.sent("/auth/identifier-availability").len(), 3);
}

#[wasm_bindgen_test]
async fn nothing_waits_for_what_is_asked_about_and_its_failure_is_nobodys_business() {
    let site = Site::with_settings(trusting()).await;
    site.faults(json!({ "status": 429, "path": "/auth/identifier-availability" }));
    let page = Page::sign_up(&site).await;
    page.type_into("email", HEDY);
    page.type_into("username", "hedy");
    page.type_into("password", PASSWORD);
    page.until("the question", |page| {
        page.site.sent("/auth/identifier-availability").len() == 2
    })
    .await;
    site.settle().await;
    assert!(page.note("username").is_empty() && page.banner().is_empty());
    page.submit();
    page.shows("sign-up/finished").await;
}

#[wasm_bindgen_test]
async fn a_password_is_weighed_while_it_is_typed() {
    let page = trusting_page().await;
    let strength = |page: &Page| page.get("[data-wa-part=strength]").get_attribute("data-strength");
    assert_eq!(strength(&page), None);
    assert_eq!(page.all("[data-wa-part=policy] [data-state=met]").len(), 0);
    page.type_into("password", "Password1!");
    page.until("the list", |page| {
        page.all("[data-wa-part=policy] [data-state=unmet]").is_empty()
    })
    .await;
    assert_eq!(strength(&page).as_deref(), Some("weak"));
    let said = page.announcement("polite");
    assert!(said.contains(words().strength_weak), "{said}");
    page.type_into("password", PASSWORD);
    page.until("strong", |page| strength(page).as_deref() == Some("strong"))
        .await;
    // What was typed beside it makes it easier.
    page.type_into("first-name", "Hedwig");
    page.type_into("last-name", "Kiesler");
    page.type_into("password", "Hedwig-Kiesler1");
    page.until("weak again", |page| strength(page).as_deref() == Some("weak"))
        .await;
}

#[wasm_bindgen_test]
async fn terms_are_the_deployments_and_have_their_pages() {
    let site = Site::new().await;
    site.settings(json!({ "ui_settings": {
        "signup_terms_statement": "I accept the rules of the engine.",
        "tos_page_url": "https://example.com/terms",
    } }));
    let page = Page::sign_up(&site).await;
    assert!(
        page.text("[data-wa-part=checkbox]")
            .starts_with("I accept the rules of the engine.")
    );
    let link = page.named(words().terms_link);
    assert_eq!(link.get_attribute("href").as_deref(), Some("https://example.com/terms"));
    assert!(!page.offers(words().privacy_link));
    page.click("Continue with GitHub");
    page.until("the terms first", |page| {
        page.note("terms") == ENGLISH.sign_up_errors.terms_missing
    })
    .await;
    page.focuses("input[name=terms]").await;
    page.get("input[name=terms]").click();
    page.click("Continue with GitHub");
    page.shows("sign-up/leaving").await;
    assert!(matches!(&*page.site.visits(), [Visit::Leave { .. }]));
}

#[wasm_bindgen_test]
async fn an_impatient_finger_signs_up_once() {
    let site = Site::with_settings(trusting()).await;
    site.hold("/auth/signup");
    let page = Page::sign_up(&site).await;
    fill_in(&page, Fill::WithEvent);
    for _ in 0..4 {
        page.submit();
    }
    page.until("busy", |page| page.has("button[type=submit][data-state=busy]"))
        .await;
    assert!(page.get("button[type=submit]").get_attribute("disabled").is_none());
    site.release();
    page.shows("sign-up/finished").await;
    site.only_sent("/auth/signup");
}

#[wasm_bindgen_test]
async fn the_app_may_take_over_and_is_told_where_the_kit_would_have_gone() {
    let site = Site::with_settings(trusting()).await;
    set_address("/sign-up?redirect_uri=%2Fteam");
    let told = web::kit::Log::default();
    let log = told.clone();
    let on_signed_up = Callback::from(move |details: SignedUpDetails| log.push(details.target.href()));
    let page = Page::mount(&site, html! { <SignUp {on_signed_up} initial_identifier={HEDY} /> });
    page.shows("sign-up/form").await;
    assert_eq!(page.field("email").value(), HEDY);
    fill_in(&page, Fill::WithEvent);
    page.submit();
    page.shows("sign-up/finished").await;
    assert_eq!((told.take(), site.visits()), (vec!["/team".to_owned()], vec![]));
}

#[wasm_bindgen_test]
async fn targets_are_the_address_bars_if_allowed_then_the_settings() {
    for (address, target) in [
        ("/sign-up", "/welcome"),
        ("/sign-up?redirect_uri=%2Fteam", "/team"),
        ("/sign-up?redirect_uri=https%3A%2F%2Fevil.example", "/welcome"),
        ("/sign-up?redirect_uri=%2Fsign-up", "/welcome"),
    ] {
        let site = Site::with_settings(trusting()).await;
        site.settings(json!({ "ui_settings": { "after_signup_redirect_url": "/welcome" } }));
        set_address(address);
        let page = Page::sign_up(&site).await;
        fill_in(&page, Fill::WithEvent);
        page.submit();
        page.shows("sign-up/finished").await;
        assert_eq!(site.visits(), [Visit::replaced_by(target)], "{address}");
    }
}

#[wasm_bindgen_test]
async fn who_is_signed_in_and_can_have_one_account_goes_where_a_sign_in_leads() {
    let site = Site::with_settings(trusting()).await;
    site.settings(
        json!({ "auth_settings": { "multi_session_support": { "enabled": false } },
        "ui_settings": { "after_signup_redirect_url": "/welcome", "after_signin_redirect_url": "/home" } }),
    );
    site.sign_in(ADA).await;
    let page = Page::sign_up(&site).await;
    page.shows("sign-up/finished").await;
    assert_eq!(site.visits(), [Visit::replaced_by("/home")]);
}
