//! Parts of the kit by themselves, as apps put them on pages of their own: a page object for each.

use serde_json::json;
use wacht_local::testing::{
    AccountPickerPage, CreateTenancyPage, InvitationPage, LinkPage, Role, SignInPage, TestDeployment, TestPage, Visit,
    WaitlistPage,
};
use wacht_yew::i18n::GERMAN;
use wacht_yew::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;
use yew::html;

const ADA: &str = "ada@example.com";
const BARBARA: &str = "barbara@example.com";
const ENGINES: &str = "Analytical Engines";

/// The account picker of a browser that Ada and Barbara share.
async fn shared_browser(deployment: &TestDeployment) -> TestPage {
    deployment.sign_in(ADA).await;
    deployment.sign_in(BARBARA).await;
    deployment.mount(html! { <AccountPicker /> })
}

#[wasm_bindgen_test]
async fn one_of_two_accounts_is_chosen() {
    let page = shared_browser(&TestDeployment::start().await).await;
    let picker = AccountPickerPage::on(&page);
    let accounts = picker.accounts().await;
    assert_eq!(accounts.len(), 2, "{accounts:?}");
    assert!(accounts[0].contains("Ada Lovelace") && accounts[1].contains("Barbara Liskov"));
    picker.choose("Ada Lovelace").await;
    page.until("the way on", |page| !page.deployment().visits().is_empty())
        .await;
    assert_eq!(page.deployment().visits(), [Visit::replaced_by("/")]);
}

#[wasm_bindgen_test]
async fn accounts_go_one_by_one_in_any_language() {
    let deployment = TestDeployment::builder().messages(&GERMAN).start().await;
    let page = shared_browser(&deployment).await;
    let picker = AccountPickerPage::on(&page);
    picker.sign_out_of("Barbara Liskov").await;
    assert_eq!(picker.accounts().await.len(), 1);
    picker.sign_out_of("Ada Lovelace").await;
    picker.sign_in_link().await;
}

#[wasm_bindgen_test]
async fn all_accounts_go_at_once_unless_the_server_is_away() {
    let page = shared_browser(&TestDeployment::start().await).await;
    let picker = AccountPickerPage::on(&page);
    page.deployment().go_offline("/session/sign-out");
    picker.sign_out_of_all().await;
    assert_eq!(picker.error().await, page.messages().problem.offline);
    page.deployment().heal();
    picker.sign_out_of_all().await;
    picker.sign_in_link().await;
}

#[wasm_bindgen_test]
async fn an_invitation_is_accepted() {
    let deployment = TestDeployment::start().await;
    deployment.sign_in(ADA).await;
    let link = deployment.invite_to(ENGINES, BARBARA).await;
    deployment.sign_out().await;
    deployment.sign_in(BARBARA).await;
    wacht_local::testing::browser::set_address(&link, true);
    let page = deployment.mount(html! { <AcceptInvitation /> });
    let invitation = InvitationPage::on(&page);
    invitation.accept().await;
    invitation.is_joined(ENGINES).await;
}

#[wasm_bindgen_test]
async fn half_an_invitation_says_so() {
    let deployment = TestDeployment::builder().at("/invitation").start().await;
    let page = deployment.mount(html! { <AcceptInvitation /> });
    let told = InvitationPage::on(&page).error().await;
    assert_eq!(told, page.messages().invitation.incomplete);
}

#[wasm_bindgen_test]
async fn a_place_on_the_waitlist_is_asked_for() {
    let deployment = TestDeployment::builder()
        .settings(json!({ "restrictions": { "sign_up_mode": "waitlist" } }))
        .start()
        .await;
    let page = deployment.mount(html! { <Waitlist /> });
    let waitlist = WaitlistPage::on(&page);
    waitlist.join(ADA).await;
    waitlist.is_known().await;
    waitlist.use_another_address().await;
    waitlist.join("not an address").await;
    assert!(!waitlist.error().await.is_empty());
    waitlist.join("hedy@example.com").await;
    waitlist.is_joined().await;
}

#[wasm_bindgen_test]
async fn an_organization_is_founded() {
    let deployment = TestDeployment::start().await;
    deployment.sign_in(ADA).await;
    let page = deployment.mount(html! { <CreateOrganization /> });
    let founding = CreateTenancyPage::of_organization(&page);
    founding.create("").await;
    assert_eq!(founding.error().await, page.messages().create_organization.name_missing);
    founding.create("Bernoulli Society").await;
    founding.add("emmy@example.com").await;
    founding.send().await;
    founding.is_done("Bernoulli Society").await;
    assert_eq!(deployment.inbox("emmy@example.com").len(), 1);
}

#[wasm_bindgen_test]
async fn a_workspace_is_founded_in_an_organization() {
    let deployment = TestDeployment::start().await;
    deployment.sign_in(ADA).await;
    let page = deployment.mount(html! { <CreateWorkspace /> });
    let founding = CreateTenancyPage::of_workspace(&page);
    founding.choose_organization(ENGINES).await;
    founding.create("Sketches").await;
    founding.skip().await;
    founding.is_done("Sketches").await;
}

#[wasm_bindgen_test]
async fn a_link_that_is_none_leads_back() {
    let deployment = TestDeployment::builder().at("/magic").start().await;
    let page = deployment.mount(html! { <MagicLinkVerification /> });
    let link = LinkPage::on(&page);
    assert_eq!(link.error().await, page.messages().sign_in_errors.link_incomplete);
    assert!(link.way_back().await.is_there());
}

#[wasm_bindgen_test]
async fn another_server_answers_something_else() {
    let deployment = TestDeployment::start().await;
    deployment.rewrite("/deployment", |answer| {
        let mut answer = answer.clone();
        answer["data"]["ui_settings"]["app_name"] = json!("Difference Engines");
        answer
    });
    let page = deployment.mount(html! { <SignIn /> });
    SignInPage::on(&page).identifier().await;
    page.get(Role::Heading, "Sign in to Difference Engines").await;
    let answer = deployment.requests_to("/deployment")[0].answer();
    assert!(answer.is_some_and(|answer| answer.contains("Difference Engines")));
    deployment.forget_requests();
    assert!(deployment.requests().is_empty());
}
