//! What the list shows, and how keys move through it.

use super::*;

#[wasm_bindgen_test]
async fn nothing_is_shown_without_an_account_or_without_organizations() {
    let site = Site::new().await;
    site.hold("/session");
    let page = Page::mount(&site, html! { <OrgSwitcher /> });
    page.until("the question", |_| !site.sent("/session").is_empty()).await;
    assert!(!page.has("button"));
    site.release();
    site.settle().await;
    assert!(!page.has("button"), "nobody is signed in");
    drop(page);

    let site = Site::with_settings(json!({ "b2b_settings": { "organizations_enabled": false } })).await;
    site.sign_in(ADA).await;
    let page = Page::mount(&site, html! { <><OrgSwitcher /><UserButton /></> });
    page.until("the account", |page| page.has("[data-wa-part=menu-button]"))
        .await;
    assert!(!page.has(BUTTON));
}

#[wasm_bindgen_test]
async fn the_button_says_where_somebody_works_and_nothing_is_read_before_it_is_opened() {
    let page = page().await;
    assert_eq!(page.text(".wa-place-here"), words().personal);
    assert_eq!(web::spoken(&page.get(BUTTON)), (words().open)(words().personal));
    page.site.settle().await;
    assert!(page.site.sent(LISTS).is_empty());
    open(&page).await;
    assert_eq!(page.site.sent(LISTS).len(), 1);
}

#[wasm_bindgen_test]
async fn the_list_has_the_personal_account_organizations_and_their_workspaces() {
    let page = opened().await;
    page.until("the workspaces", |page| page.all(ROW).len() == 5).await;
    assert_eq!(
        names(&page),
        [
            words().personal,
            "Analytical Engines",
            "Difference",
            "Notes",
            "Royal Society"
        ]
    );
    let button = page.get(BUTTON);
    assert_eq!(button.get_attribute("aria-expanded").as_deref(), Some("true"));
    assert_eq!(button.get_attribute("aria-controls"), Some(page.get(PANEL).id()));
    assert_eq!(page.get(PANEL).get_attribute("role").as_deref(), Some("dialog"));
    assert_eq!(
        page.get(LIST).get_attribute("aria-label").as_deref(),
        Some(words().list)
    );
    assert_eq!(
        web::spoken(&row(&page, "Difference")),
        format!("Difference {} Admin", (words().workspace_of)("Analytical Engines"))
    );
    let selected = page.all("[role=option][aria-selected=true]");
    assert_eq!(selected.len(), 1);
    assert_eq!(selected[0].get_attribute("data-kind").as_deref(), Some("personal"));
    let last = row(&page, "Royal Society");
    assert_eq!(last.get_attribute("aria-posinset").as_deref(), Some("5"));
    assert_eq!(last.get_attribute("aria-setsize").as_deref(), Some("5"));
    assert!(!page.has(SEARCH), "five are seen at a glance");
    let descendant = page.get(LIST).get_attribute("aria-activedescendant");
    assert_eq!(descendant, Some(page.get(ACTIVE).id()));
}

#[wasm_bindgen_test]
async fn the_personal_account_can_be_left_out_and_the_app_adds_lines() {
    let site = Site::new().await;
    site.sign_in(ADA).await;
    let chosen = Rc::new(RefCell::new(0));
    let item = OrgSwitcherItem {
        key: "docs".into(),
        text: "Documentation".into(),
        on_select: {
            let chosen = chosen.clone();
            Callback::from(move |()| *chosen.borrow_mut() += 1)
        },
    };
    let switcher = html! { <OrgSwitcher hide_personal=true extra_items={vec![item]} trigger={html! { <b id="own">{ "Teams" }</b> }} /> };
    let page = shown(&site, switcher).await;
    assert!(page.has("#own"));
    open(&page).await;
    page.until("the workspaces", |page| page.all(ROW).len() == 4).await;
    assert_eq!(names(&page)[0], "Analytical Engines");
    page.click("Documentation");
    is_closed(&page).await;
    assert_eq!(*chosen.borrow(), 1);
}

#[wasm_bindgen_test]
async fn keys_move_through_the_list_and_letters_jump() {
    let page = opened().await;
    page.until("the workspaces", |page| page.all(ROW).len() == 5).await;
    assert_eq!(pointed_at(&page), words().personal);
    for (key, name) in [
        ("ArrowDown", "Analytical Engines"),
        ("End", "Royal Society"),
        ("ArrowDown", words().personal),
        ("ArrowUp", "Royal Society"),
        ("Home", words().personal),
        ("n", "Notes"),
        ("r", "Royal Society"),
        ("A", "Analytical Engines"),
        ("x", "Analytical Engines"),
        ("PageDown", "Royal Society"),
    ] {
        page.key(key);
        page.until(&format!("{name} after {key}"), |page| pointed_at(page) == name)
            .await;
        assert!(page.has_focus(LIST), "the focus stays in the list");
    }
}
