//! What cannot be entered, and leaving.

use super::*;

#[wasm_bindgen_test]
async fn what_may_not_be_entered_says_why_and_what_to_do_about_it() {
    let site = Site::new().await;
    site.sign_in(BARBARA).await;
    let page = shown(&site, html! { <OrgSwitcher /> }).await;
    open(&page).await;
    let shut = row(&page, "Bletchley Park");
    assert_eq!(shut.get_attribute("data-shut").as_deref(), Some("true"));
    assert!(web::spoken(&shut).contains(words().shut_by_factor_short));
    shut.click();
    page.until("the reason", |page| {
        page.has("[data-wa-part=popover] [data-wa-part=notice]")
    })
    .await;
    let notice = page.text("[data-wa-part=popover] [data-wa-part=notice]");
    assert!(notice.contains(&(words().shut_title)("Bletchley Park")), "{notice}");
    assert!(notice.contains(words().shut_by_factor), "{notice}");
    assert!(notice.contains("The server says: Multi-Factor"), "{notice}");
    assert!(
        site.sent(SWITCH_ORGANIZATION).is_empty(),
        "the server is not asked in vain"
    );
    page.click(words().set_up_factor);
    assert_eq!(site.visits(), [Visit::go("/account")]);
}

#[wasm_bindgen_test]
async fn a_restriction_that_is_gone_is_gone_after_looking_again() {
    let site = Site::new().await;
    site.sign_in(BARBARA).await;
    let page = shown(&site, html! { <OrgSwitcher /> }).await;
    open(&page).await;
    row(&page, "Bletchley Park").click();
    page.until("the reason", |page| {
        page.has("[data-wa-part=popover] [data-wa-part=notice]")
    })
    .await;
    site.settings(json!({ "b2b_settings": { "enforce_mfa_per_org_enabled": false } }));
    page.click(words().look_again);
    page.until("no reason", |page| {
        !page.has("[data-wa-part=popover] [data-wa-part=notice]")
    })
    .await;
    row(&page, "Bletchley Park").click();
    is_closed(&page).await;
    page.until("the name", |page| page.text(".wa-place-here") == "Bletchley Park")
        .await;
}

#[wasm_bindgen_test]
async fn a_restriction_that_came_meanwhile_is_explained_instead_of_a_generic_text() {
    let site = Site::new().await;
    site.settings(json!({ "b2b_settings": { "enforce_mfa_per_org_enabled": false } }));
    site.sign_in(BARBARA).await;
    let page = shown(&site, html! { <OrgSwitcher /> }).await;
    open(&page).await;
    assert!(!page.has("[data-shut]"));
    site.settle().await;
    site.settings(json!({ "b2b_settings": { "enforce_mfa_per_org_enabled": true } }));
    row(&page, "Bletchley Park").click();
    page.until("the reason", |page| {
        page.has("[data-wa-part=popover] [data-wa-part=notice]")
    })
    .await;
    assert_eq!(page.banner(), "");
    assert_eq!(site.sent(SWITCH_ORGANIZATION).len(), 1);
}

#[wasm_bindgen_test]
async fn leaving_asks_first_names_what_goes_and_gives_the_focus_back() {
    let page = opened().await;
    row(&page, "Royal Society").click();
    is_closed(&page).await;
    open(&page).await;
    page.click(&(words().leave_submit)("Royal Society"));
    page.until("the dialog", |page| page.has(DIALOG)).await;
    assert_eq!(page.get(DIALOG).get_attribute("role").as_deref(), Some("alertdialog"));
    assert_eq!(
        page.text(&format!("{DIALOG} h2")),
        (words().leave_title)("Royal Society")
    );
    assert!(page.text(DIALOG).contains(&(words().leave_organization_text)(0)));
    page.click(words().cancel);
    page.until("no dialog", |page| !page.has(DIALOG)).await;
    page.focuses(BUTTON).await;
    assert_eq!(page.text(".wa-place-here"), "Royal Society");

    open(&page).await;
    page.click(&(words().leave_submit)("Royal Society"));
    page.until("the dialog", |page| page.has(DIALOG)).await;
    page.click(&(words().leave_submit)("Royal Society"));
    page.until("no dialog", |page| !page.has(DIALOG)).await;
    page.until("the personal account", |page| {
        page.text(".wa-place-here") == words().personal
    })
    .await;
    page.focuses(BUTTON).await;
    assert_eq!(page.announcement("polite"), (words().left)("Royal Society"));
    open(&page).await;
    page.until("one less", |page| !names(page).contains(&"Royal Society".to_owned()))
        .await;
}

#[wasm_bindgen_test]
async fn the_only_admin_is_told_what_to_do_first() {
    let page = opened().await;
    row(&page, "Analytical Engines").click();
    is_closed(&page).await;
    open(&page).await;
    page.until("the workspaces", |page| page.all(ROW).len() == 5).await;
    page.click(&(words().leave_submit)("Analytical Engines"));
    page.until("the dialog", |page| page.has(DIALOG)).await;
    assert!(
        page.text(DIALOG).contains(&(words().leave_organization_text)(2)),
        "both workspaces go with it"
    );
    page.click(&(words().leave_submit)("Analytical Engines"));
    page.until("the refusal", |page| {
        page.text(&format!("{DIALOG} .wa-banner")) == words().sole_admin
    })
    .await;
    // Reads like the live region of a root, which is silent behind a modal dialog.
    assert_eq!(
        page.text(&format!("{DIALOG} [aria-live=assertive]")),
        words().sole_admin
    );
    assert_eq!(page.text(".wa-place-here"), "Analytical Engines");
}

#[wasm_bindgen_test]
async fn a_place_that_the_session_names_by_id_only_is_the_one_in_use() {
    let site = Site::new().await;
    site.sign_in(ADA).await;
    site.work_in("Analytical Engines", None).await;
    site.rewrite("/session", web::without_memberships);
    let page = shown(&site, html! { <OrgSwitcher /> }).await;
    page.until("the name", |page| page.text(".wa-place-here") == "Analytical Engines")
        .await;
    open(&page).await;
    page.until("the list", |page| page.has(ACTIVE)).await;
    assert!(
        page.text(ACTIVE).contains("Analytical Engines"),
        "{}",
        page.text(ACTIVE)
    );
}
