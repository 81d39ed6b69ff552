//! The first step: name, logo, and what the server makes of them.

use super::*;

#[wasm_bindgen_test]
async fn an_organization_is_created_people_are_invited_and_then_it_is_done() {
    let page = inviting().await;
    assert_eq!(page.site.only_sent(CREATE).field("name"), "Royal Mint");
    page.until("the news", |page| {
        page.announcement("polite") == (words().created)("Royal Mint")
    })
    .await;
    page.focuses("h1").await;
    page.type_into("emails", "isaac@example.com, john@example.com");
    page.submit();
    page.shows("create-organization/done").await;
    page.focuses("h1").await;
    assert_eq!(page.text("h1"), (words().done_title)("Royal Mint"));
    assert_eq!(page.text(".wa-card-subtitle"), (words().done_invited)(2));
    for email in ["isaac@example.com", "john@example.com"] {
        assert_eq!(page.site.messages_to(email).len(), 1, "{email}");
    }
    page.click(&(words().enter)("Royal Mint"));
    assert_eq!(page.site.visits(), [Visit::go("/")]);
}

#[wasm_bindgen_test]
async fn the_new_organization_is_the_active_one_in_every_component_and_in_the_lists() {
    let site = site_of(ADA).await;
    let page = Page::mount(&site, html! { <><OrgSwitcher /><CreateOrganization /></> });
    page.shows("create-organization/details").await;
    page.type_into("name", "Royal Mint");
    page.submit();
    page.until("the name", |page| page.text(".wa-place-here") == "Royal Mint")
        .await;
    page.get("[data-wa-part=popover-button]").click();
    page.until("it in the list", |page| {
        page.text("[role=listbox]").contains("Royal Mint")
    })
    .await;
}

#[wasm_bindgen_test]
async fn a_name_is_needed_and_the_focus_goes_to_it() {
    let page = page().await;
    page.submit();
    page.until("the error", |page| page.note("name") == words().name_missing)
        .await;
    page.focuses("input[name=name]").await;
    assert_eq!(page.announcement("assertive"), words().name_missing);
    page.type_into("name", "A");
    page.until("no error", |page| page.note("name").is_empty()).await;
    page.field("name").blur().unwrap();
    page.until("the error", |page| page.note("name") == words().name_too_short)
        .await;
    page.site.settle().await;
    assert!(page.site.sent(CREATE).is_empty());
}

#[wasm_bindgen_test]
async fn a_logo_is_shown_before_it_is_sent_and_sent_as_what_it_is() {
    let page = page().await;
    choose_file(&page, "logo.txt", PNG);
    page.until("the preview", |page| page.has("[data-wa-part=logo] img"))
        .await;
    let source = page.get("[data-wa-part=logo] img").get_attribute("src").unwrap();
    assert!(source.starts_with("data:image/png;base64,iVBORw0KGgo"), "{source}");
    page.type_into("name", "Royal Mint");
    page.submit();
    page.shows("create-organization/invitations").await;
    let answer = page.site.only_sent(CREATE).answer();
    assert!(answer.contains("/uploads/"), "the server kept the picture: {answer}");
}

#[wasm_bindgen_test]
async fn what_is_no_picture_or_too_large_is_said_before_anything_is_sent() {
    let page = page().await;
    let mut large = PNG.to_vec();
    large.resize(2 * 1024 * 1024 + 1, 0);
    let note = |page: &Page| page.text("[data-wa-part=logo] .wa-field-note");
    assert_eq!(note(&page), words().logo_hint);
    for (name, bytes, expected) in [
        ("logo.png", &b"<svg onload=alert(1)>"[..], words().logo_no_picture),
        ("logo.png", &large, words().logo_too_large),
    ] {
        choose_file(&page, name, bytes);
        page.until(expected, |page| note(page) == expected).await;
        assert!(!page.has("[data-wa-part=logo] img"));
    }
    choose_file(&page, "logo.png", PNG);
    page.until("the preview", |page| page.has("[data-wa-part=logo] img"))
        .await;
    assert_eq!(note(&page), words().logo_hint);
    page.click(words().remove_logo);
    page.until("no preview", |page| !page.has("[data-wa-part=logo] img"))
        .await;
    assert_eq!(
        web::page::focused().map(|focused| web::spoken(&focused)).as_deref(),
        Some(words().choose_logo)
    );
}

#[wasm_bindgen_test]
async fn a_refusal_keeps_what_was_typed_and_can_be_tried_again() {
    let page = page().await;
    page.site.faults(json!({ "status": 503, "path": CREATE }));
    page.type_into("name", "Royal Mint");
    page.submit();
    page.until("the banner", |page| page.banner() == ENGLISH.problem.server_fault)
        .await;
    assert_eq!(page.field("name").value(), "Royal Mint");
    page.site.faults(json!({}));
    page.submit();
    page.shows("create-organization/invitations").await;
}

#[wasm_bindgen_test]
async fn what_was_created_without_an_answer_is_found_and_not_created_twice() {
    let page = page().await;
    page.site
        .faults(json!({ "lose_answer": true, "path": CREATE, "times": 1 }));
    page.type_into("name", "Royal Mint");
    page.submit();
    page.shows("create-organization/invitations").await;
    assert_eq!(page.site.sent(CREATE).len(), 1);
    page.type_into("emails", "isaac@example.com");
    page.submit();
    page.shows("create-organization/done").await;
    assert_eq!(page.site.messages_to("isaac@example.com").len(), 1);
}

#[wasm_bindgen_test]
async fn what_may_have_been_created_is_looked_for_before_another_try() {
    let page = page().await;
    // Neither the creation nor the look after it is answered.
    page.site.faults(json!({ "lose_answer": true }));
    page.type_into("name", "Royal Mint");
    page.submit();
    page.until("the banner", |page| page.banner() == words().uncertain)
        .await;
    assert_eq!(page.announcement("assertive"), words().uncertain);
    page.site.faults(json!({}));
    page.submit();
    page.shows("create-organization/invitations").await;
    assert_eq!(page.site.sent(CREATE).len(), 1);
}

#[wasm_bindgen_test]
async fn one_of_the_same_name_that_was_there_before_is_not_the_new_one() {
    let page = page().await;
    page.site.faults(json!({ "drop": true, "path": CREATE, "times": 1 }));
    page.type_into("name", "Analytical Engines");
    page.submit();
    page.until("the banner", |page| page.banner() == words().uncertain)
        .await;
    page.submit();
    page.shows("create-organization/invitations").await;
    assert_eq!(page.site.sent(CREATE).len(), 2, "the first was lost on its way");
}

#[wasm_bindgen_test]
async fn two_submits_create_one() {
    let page = page().await;
    page.site.hold(CREATE);
    page.type_into("name", "Royal Mint");
    page.submit();
    page.until("busy", |page| page.has("button[type=submit][data-state=busy]"))
        .await;
    assert_eq!(page.announcement("polite"), words().creating);
    page.submit();
    page.key("Enter");
    page.site.release();
    page.shows("create-organization/invitations").await;
    page.site.only_sent(CREATE);
}

#[wasm_bindgen_test]
async fn what_was_created_is_not_created_again_when_only_the_session_cannot_be_read() {
    let page = page().await;
    page.site.faults(json!({ "status": 503, "path": "/session" }));
    page.type_into("name", "Royal Mint");
    page.submit();
    page.shows("create-organization/invitations").await;
    page.site.only_sent(CREATE);
}
