//! The second step: who is invited, with a result each.

use super::*;

#[wasm_bindgen_test]
async fn each_invitation_has_its_own_result_and_only_the_refused_one_is_sent_again() {
    let page = inviting().await;
    // Ada is a member: she founded it.
    page.type_into("emails", "isaac@example.com, ada@example.com, john@example.com");
    page.submit();
    page.until("the results", |page| states(page) == ["sent", "failed", "sent"])
        .await;
    let failed = page.text(&format!("{INVITEE}[data-state=failed]"));
    assert!(failed.contains(words().member), "{failed}");
    assert!(page.offers(words().send_rest) && page.offers(words().finish));
    assert_eq!(page.announcement("polite"), (words().sent_count)(2));
    page.submit();
    page.site.settle().await;
    assert_eq!(
        page.site.messages_to("isaac@example.com").len(),
        1,
        "nobody is invited twice"
    );
    page.click(&(words().remove)("ada@example.com"));
    page.until("two rows", |page| page.all(INVITEE).len() == 2).await;
    page.focuses("input[name=emails]").await;
    page.click(words().finish);
    page.shows("create-organization/done").await;
    assert_eq!(page.text(".wa-card-subtitle"), (words().done_invited)(2));
}

#[wasm_bindgen_test]
async fn a_lost_connection_stops_the_rest_and_sending_goes_on_where_it_stopped() {
    let page = inviting().await;
    page.type_into("emails", "isaac@example.com, john@example.com");
    page.site.faults(json!({ "drop": true, "path": "/organizations" }));
    page.submit();
    page.until("the results", |page| states(page) == ["failed", "waiting"])
        .await;
    assert_eq!(
        page.banner(),
        format!("{} {}", ENGLISH.problem.offline, words().stopped)
    );
    page.site.faults(json!({}));
    page.submit();
    page.shows("create-organization/done").await;
}

#[wasm_bindgen_test]
async fn enter_and_commas_put_addresses_into_the_list_and_what_is_none_stays_typed() {
    let page = inviting().await;
    page.type_into("emails", "isaac@example.com");
    page.key("Enter");
    page.until("a row", |page| page.all(INVITEE).len() == 1).await;
    assert_eq!(page.field("emails").value(), "");
    page.type_into("emails", "john@example.com,");
    page.until("two rows", |page| page.all(INVITEE).len() == 2).await;
    page.type_into("emails", "nobody");
    page.submit();
    page.until("the error", |page| page.note("emails") == words().email_malformed)
        .await;
    page.focuses("input[name=emails]").await;
    assert_eq!(page.field("emails").value(), "nobody");
    assert_eq!(states(&page), ["waiting", "waiting"], "nothing is sent yet");
    page.type_into("emails", "");
    page.key("Enter");
    page.shows("create-organization/done").await;
}

#[wasm_bindgen_test]
async fn nobody_has_to_be_invited() {
    let page = inviting().await;
    page.submit();
    page.until("the error", |page| page.note("emails") == words().email_missing)
        .await;
    page.click(words().skip);
    page.shows("create-organization/done").await;
    assert_eq!(page.text(".wa-card-subtitle"), words().done_alone);
    page.click(words().another);
    page.shows("create-organization/details").await;
    assert_eq!(page.field("name").value(), "", "another one begins afresh");
}

#[wasm_bindgen_test]
async fn people_are_invited_as_plain_members_unless_another_role_is_chosen() {
    let page = inviting().await;
    let role: web_sys::HtmlSelectElement = page.get("select[name=role]").unchecked_into();
    let name = |page: &Page| page.text("select[name=role] option:checked");
    assert_eq!(name(&page), "Member");
    page.type_into("emails", "isaac@example.com,");
    let admin = page
        .all("select[name=role] option")
        .into_iter()
        .find(|option| web::page::text_of(option) == "Admin");
    role.set_value(&admin.expect("there is such a role").get_attribute("value").unwrap());
    web::browser::fire(&role, "Event", "change", &[]);
    page.type_into("emails", "john@example.com,");
    page.until("both rows", |page| page.all(INVITEE).len() == 2).await;
    let rows: Vec<_> = page.all(INVITEE).iter().map(|row| web::page::text_of(row)).collect();
    assert!(rows[0].contains("Member") && rows[1].contains("Admin"), "{rows:?}");
}
