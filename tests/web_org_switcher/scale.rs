//! Lists that nobody reads to the end.

use super::*;

async fn page_of_many(count: u32) -> Page {
    let site = Site::new().await;
    site.order(&format!("organizations?count={count}&user={ADA}"), &json!({}));
    site.sign_in(ADA).await;
    let page = shown(&site, html! { <OrgSwitcher /> }).await;
    open(&page).await;
    page.focuses(SEARCH).await;
    page
}

#[wasm_bindgen_test]
async fn a_long_list_is_searched_by_typing() {
    let page = page_of_many(30).await;
    let search = |text: &str| {
        let field: web_sys::HtmlInputElement = wasm_bindgen::JsCast::unchecked_into(page.get(SEARCH));
        field.set_value(text);
        web::browser::fire(&field, "InputEvent", "input", &[]);
    };
    search("society");
    page.until("one", |page| names(page) == ["Royal Society"]).await;
    assert_eq!(pointed_at(&page), "Royal Society");
    assert_eq!(
        page.get(SEARCH).get_attribute("aria-activedescendant"),
        Some(page.get(ACTIVE).id())
    );
    search("nothing of the kind");
    page.until("none", |page| page.text(PANEL).contains(words().nothing_found))
        .await;
    assert_eq!(page.get(SEARCH).get_attribute("aria-activedescendant"), None);
    search("society");
    page.until("one", |page| names(page) == ["Royal Society"]).await;
    page.key("Enter");
    is_closed(&page).await;
    page.until("the name", |page| page.text(".wa-place-here") == "Royal Society")
        .await;
}

#[wasm_bindgen_test]
async fn five_thousand_organizations_cost_what_is_seen_of_them() {
    let page = page_of_many(5_000).await;
    let few = |page: &Page| page.all(ROW).len() <= 24;
    assert!(few(&page), "{} rows are drawn", page.all(ROW).len());
    assert_eq!(page.get(ROW).get_attribute("aria-setsize").as_deref(), Some("5005"));
    page.key("End");
    page.until("the last one", |page| pointed_at(page) == "Royal Society")
        .await;
    assert!(few(&page));
    let (list, last) = (page.get(LIST), page.get(ACTIVE));
    let top = last.offset_top() - list.scroll_top();
    // Heights may be fractions of a pixel.
    assert!((0..=list.client_height() - 47).contains(&top), "it is in sight: {top}");
    page.key("Home");
    page.until("the first one", |page| pointed_at(page) == words().personal)
        .await;
    page.get(LIST).set_scroll_top(48 * 2_000);
    page.until("the middle", |page| {
        names(page).iter().any(|name| name == "Organization 02000")
    })
    .await;
    assert!(few(&page));
    assert!(!page.has(ACTIVE), "the active one is far away");
    page.key("ArrowDown");
    page.until("back at the second one", |page| {
        pointed_at(page) == "Analytical Engines"
    })
    .await;
}
