//! The panel around the list: opening, closing, managing, creating.

use super::*;

#[wasm_bindgen_test]
async fn managing_is_offered_to_those_who_may_and_leads_to_its_page() {
    let page = opened().await;
    row(&page, "Royal Society").click();
    is_closed(&page).await;
    open(&page).await;
    assert!(!page.offers(words().manage), "a plain member");
    row(&page, "Analytical Engines").click();
    is_closed(&page).await;
    open(&page).await;
    page.click(words().manage);
    assert_eq!(page.site.visits(), [Visit::go("/organization")]);
}

#[wasm_bindgen_test]
async fn escape_closes_and_returns_the_focus_and_nothing_around_it_hears_of_it() {
    let page = opened().await;
    let heard = Rc::new(RefCell::new(0));
    let counter = heard.clone();
    let _listener = web::watch::Listener::new(&web::document(), "keydown", move |event| {
        if !event.default_prevented() {
            *counter.borrow_mut() += 1;
        }
    });
    page.key("Escape");
    is_closed(&page).await;
    assert!(page.has_focus(BUTTON));
    assert_eq!(*heard.borrow(), 0);
}

#[wasm_bindgen_test]
async fn a_press_outside_closes_it_and_one_inside_does_not() {
    let page = opened().await;
    let press = |selector: &str| {
        let id = [("pointerId", JsValue::from_f64(1.0))];
        web::browser::fire(&page.get(selector), "PointerEvent", "pointerdown", &id);
    };
    press(".wa-place-current");
    press(ROW);
    page.site.settle().await;
    assert!(page.has(PANEL));
    press("#after");
    is_closed(&page).await;
}

#[wasm_bindgen_test]
async fn tab_goes_through_the_panel_and_out_of_it_closes_it() {
    let page = opened().await;
    page.key("Tab");
    assert!(page.has(PANEL), "what can be created comes next");
    for _ in 0..4 {
        if page.has(PANEL) {
            page.key("Tab");
            page.site.settle().await;
        }
    }
    is_closed(&page).await;
    assert!(page.has_focus("#after"));
}

#[wasm_bindgen_test]
async fn creating_leads_to_the_page_that_the_settings_name_or_opens_a_dialog() {
    let page = opened().await;
    page.click(words().create_organization);
    is_closed(&page).await;
    assert_eq!(page.site.visits(), [Visit::go("/create-organization")]);
    drop(page);

    let site = Site::with_settings(json!({ "ui_settings": { "create_organization_url": "" } })).await;
    site.sign_in(ADA).await;
    let page = shown(&site, html! { <OrgSwitcher /> }).await;
    open(&page).await;
    page.click(words().create_organization);
    page.until("the dialog", |page| page.has(&format!("{DIALOG} form")))
        .await;
    assert!(!page.has(PANEL));
    page.get("[data-wa-part=dialog-close]").click();
    page.until("no dialog", |page| !page.has(DIALOG)).await;
    page.focuses(BUTTON).await;
}

#[wasm_bindgen_test]
async fn creating_is_offered_as_far_as_it_is_allowed() {
    let site = Site::with_settings(json!({ "b2b_settings": { "allow_users_to_create_orgs": false } })).await;
    site.sign_in(ADA).await;
    let page = shown(&site, html! { <OrgSwitcher /> }).await;
    open(&page).await;
    page.until("workspaces can be created", |page| {
        page.offers(words().create_workspace)
    })
    .await;
    assert!(!page.offers(words().create_organization));
    drop(page);

    let site = Site::with_settings(json!({ "b2b_settings": { "workspaces_enabled": false } })).await;
    site.sign_in(BARBARA).await;
    let page = shown(&site, html! { <OrgSwitcher /> }).await;
    open(&page).await;
    page.until("organizations can be created", |page| {
        page.offers(words().create_organization)
    })
    .await;
    assert!(!page.offers(words().create_workspace));
}

#[wasm_bindgen_test]
async fn who_is_in_no_organization_is_told_how_to_come_into_one() {
    let site = site_of_loner().await;
    site.sign_in(LONER).await;
    let page = shown(&site, html! { <OrgSwitcher /> }).await;
    page.get(BUTTON).click();
    page.until("the sentence", |page| page.text(PANEL).contains(words().empty_title))
        .await;
    assert!(page.text(PANEL).contains(words().empty_may_create));
    drop(page);

    let site = site_of_loner().await;
    site.settings(json!({ "b2b_settings": { "allow_users_to_create_orgs": false } }));
    site.sign_in(LONER).await;
    let page = shown(&site, html! { <OrgSwitcher /> }).await;
    page.get(BUTTON).click();
    page.until("the sentence", |page| page.text(PANEL).contains(words().empty_ask))
        .await;
}

#[wasm_bindgen_test]
async fn loading_is_shown_and_a_failure_can_be_tried_again() {
    let page = page().await;
    page.site.hold(LISTS);
    page.get(BUTTON).click();
    page.until("the skeleton", |page| page.has("[aria-busy=true]")).await;
    assert!(
        !page.text(PANEL).contains(words().empty_title),
        "not known is not empty"
    );
    page.key("Escape");
    is_closed(&page).await;
    page.site.release();
    page.site.settle().await;
    drop(page);

    let page = self::page().await;
    page.site.faults(json!({ "status": 503, "path": LISTS }));
    page.get(BUTTON).click();
    page.until("the failure", |page| page.text(PANEL).contains(words().failed))
        .await;
    page.site.faults(json!({}));
    page.click(ENGLISH.common.try_again);
    page.until("the list", |page| page.has(LIST)).await;
}
