//! Going to another place, and what comes of it.

use super::*;

#[wasm_bindgen_test]
async fn enter_switches_to_an_organization_and_the_switcher_closes() {
    let page = opened().await;
    page.key("ArrowDown");
    page.until("the first organization", |page| {
        pointed_at(page) == "Analytical Engines"
    })
    .await;
    page.key("Enter");
    is_closed(&page).await;
    page.focuses(BUTTON).await;
    page.until("the name", |page| page.text(".wa-place-here") == "Analytical Engines")
        .await;
    assert!(
        !page
            .site
            .only_sent(SWITCH_ORGANIZATION)
            .field("organization_id")
            .is_empty()
    );
    assert_eq!(page.announcement("polite"), (words().switched)("Analytical Engines"));
    assert_eq!(page.site.visits(), [], "nothing says where to go");
}

#[wasm_bindgen_test]
async fn a_workspace_is_entered_with_its_organization_and_the_way_back_is_the_personal_account() {
    let page = opened().await;
    page.until("the workspaces", |page| page.all(ROW).len() == 5).await;
    row(&page, "Notes").click();
    is_closed(&page).await;
    let both = (words().within)("Analytical Engines", "Notes");
    page.until("both names", |page| page.text(".wa-place-here") == both)
        .await;
    assert!(!page.site.only_sent(SWITCH_WORKSPACE).field("workspace_id").is_empty());
    open(&page).await;
    assert_eq!(pointed_at(&page), "Notes", "the active place is the one to begin at");
    row(&page, words().personal).click();
    is_closed(&page).await;
    page.until("the personal account", |page| {
        page.text(".wa-place-here") == words().personal
    })
    .await;
    assert_eq!(page.site.only_sent(SWITCH_ORGANIZATION).field("organization_id"), "");
}

#[wasm_bindgen_test]
async fn choosing_where_one_is_already_asks_for_nothing() {
    let page = opened().await;
    page.key("Enter");
    page.site.settle().await;
    assert!(page.site.sent(SWITCH_ORGANIZATION).is_empty());
    assert!(page.has(PANEL));
}

#[wasm_bindgen_test]
async fn while_one_is_entered_it_is_busy_and_a_second_choice_does_nothing() {
    let page = opened().await;
    page.until("the workspaces", |page| page.all(ROW).len() == 5).await;
    page.site.hold(SWITCH_ORGANIZATION);
    row(&page, "Royal Society").click();
    page.until("the ring", |page| page.has("[role=option][data-state=busy]"))
        .await;
    assert_eq!(page.announcement("polite"), words().switching);
    row(&page, "Analytical Engines").click();
    row(&page, "Royal Society").click();
    page.site.release();
    is_closed(&page).await;
    assert_eq!(page.site.sent(SWITCH_ORGANIZATION).len(), 1);
    page.until("the name", |page| page.text(".wa-place-here") == "Royal Society")
        .await;
}

#[wasm_bindgen_test]
async fn a_failed_switch_is_told_in_the_open_panel_and_can_be_tried_again() {
    let page = opened().await;
    page.until("the workspaces", |page| page.all(ROW).len() == 5).await;
    page.site.faults(json!({ "drop": true, "path": SWITCH_ORGANIZATION }));
    row(&page, "Royal Society").click();
    page.until("the banner", |page| page.banner() == ENGLISH.problem.offline)
        .await;
    assert_eq!(page.text(".wa-place-here"), words().personal);
    page.site.faults(json!({}));
    row(&page, "Royal Society").click();
    is_closed(&page).await;
    page.until("the name", |page| page.text(".wa-place-here") == "Royal Society")
        .await;
}

#[wasm_bindgen_test]
async fn after_a_switch_the_overwrites_say_where_to_go_or_the_app_takes_over() {
    let site = Site::new().await;
    site.sign_in(ADA).await;
    let ui = UiOverwrites::new().after_switch_redirect_url("/dashboard");
    let page = shown(&site, html! { <OrgSwitcher ui_overwrites={ui.clone()} /> }).await;
    open(&page).await;
    row(&page, "Royal Society").click();
    is_closed(&page).await;
    assert_eq!(site.visits(), [Visit::go("/dashboard")]);
    drop(page);

    let site = Site::new().await;
    site.sign_in(ADA).await;
    let told = Rc::new(RefCell::new(Vec::<TenancyChange>::new()));
    let on_organization_changed = {
        let told = told.clone();
        Callback::from(move |change| told.borrow_mut().push(change))
    };
    let page = shown(
        &site,
        html! { <OrgSwitcher ui_overwrites={ui} {on_organization_changed} /> },
    )
    .await;
    open(&page).await;
    row(&page, "Royal Society").click();
    is_closed(&page).await;
    assert_eq!(site.visits(), []);
    let told = told.borrow();
    assert_eq!(told.len(), 1);
    assert_eq!(told[0].cause, TenancyChangeCause::Switched);
    assert!(matches!(told[0].place, Place::Organization(_)));
    assert_eq!(told[0].target.as_ref().map(|target| target.href()), Some("/dashboard"));
}
