//! The same for a workspace.

use super::*;

/// Chooses the organization that Ada manages.
fn choose_engines(page: &Page) {
    let choice: web_sys::HtmlSelectElement = page.get("select[name=organization]").unchecked_into();
    let engines = page.all("select[name=organization] option").into_iter();
    let engines = engines
        .filter(|option| web::page::text_of(option) == "Analytical Engines")
        .last();
    let engines = engines.and_then(|option| option.get_attribute("value"));
    choice.set_value(&engines.expect("Ada is in it, and options have values"));
    web::browser::fire(&choice, "Event", "change", &[]);
}

#[wasm_bindgen_test]
async fn a_workspace_is_created_in_the_organization_that_is_chosen() {
    let page = Page::mount(&site_of(ADA).await, html! { <CreateWorkspace /> });
    page.shows("create-workspace/details").await;
    page.type_into("name", "Coins");
    page.submit();
    page.until("the error", |page| {
        page.text("form").contains(words().organization_missing)
    })
    .await;
    page.focuses("select[name=organization]").await;
    choose_engines(&page);
    page.submit();
    page.shows("create-workspace/invitations").await;
    page.type_into("emails", "isaac@example.com");
    page.submit();
    page.shows("create-workspace/done").await;
    assert_eq!(page.text("h1"), (workspace_words().done_title)("Coins"));
    assert_eq!(page.site.messages_to("isaac@example.com").len(), 1);
}

#[wasm_bindgen_test]
async fn a_plain_member_creates_a_workspace_and_is_not_asked_whom_to_invite() {
    let site = site_of(ADA).await;
    let page = Page::mount(
        &site,
        html! { <><OrgSwitcher hide_personal=true /><CreateWorkspace /></> },
    );
    page.shows("create-workspace/details").await;
    page.get("[data-wa-part=popover-button]").click();
    page.until("the list", |page| page.text("[role=listbox]").contains("Royal Society"))
        .await;
    let society = page
        .all("[role=option]")
        .into_iter()
        .last()
        .expect("it is the last one");
    society.click();
    // The one that somebody works in is chosen beforehand.
    page.until("the choice", |page| {
        page.text("select[name=organization] option:checked") == "Royal Society"
    })
    .await;
    page.type_into("name", "Fellows");
    page.submit();
    page.shows("create-workspace/done").await;
}

#[wasm_bindgen_test]
async fn without_an_organization_or_behind_shut_doors_a_workspace_cannot_be() {
    for (email, text) in [
        (LONER, workspace_words().no_organization),
        (BARBARA, workspace_words().every_organization_shut),
    ] {
        let loner = Person::new(LONER, "Emmy", "Noether").with_password("Noether-1882!");
        let site = Site::with_person(loner).await;
        site.sign_in(email).await;
        let page = Page::mount(&site, html! { <CreateWorkspace /> });
        page.shows("create-workspace/barrier").await;
        assert_eq!(page.banner(), text);
        page.click(words().title);
        assert_eq!(
            site.visits(),
            [Visit::go("/create-organization")],
            "there is a way forward"
        );
    }
}

#[wasm_bindgen_test]
async fn the_lists_may_fail_and_are_asked_for_again() {
    let site = site_of(ADA).await;
    site.faults(json!({ "status": 503, "path": "/me/organization-memberships" }));
    let page = Page::mount(&site, html! { <CreateWorkspace /> });
    page.shows("create-workspace/failed").await;
    site.faults(json!({}));
    page.click(ENGLISH.common.try_again);
    page.shows("create-workspace/details").await;
}

#[wasm_bindgen_test]
async fn a_workspace_that_was_created_without_an_answer_is_found() {
    let page = Page::mount(&site_of(ADA).await, html! { <CreateWorkspace /> });
    page.shows("create-workspace/details").await;
    page.type_into("name", "Coins");
    choose_engines(&page);
    page.site.settle().await;
    page.site
        .faults(json!({ "lose_answer": true, "path": "/workspaces", "times": 1 }));
    page.submit();
    page.shows("create-workspace/invitations").await;
    page.type_into("emails", "isaac@example.com");
    page.submit();
    page.shows("create-workspace/done").await;
    assert_eq!(page.text("h1"), (workspace_words().done_title)("Coins"));
}
