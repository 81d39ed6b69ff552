//! The app in the browser, against a deployment in the same page.

#![cfg(target_arch = "wasm32")]

mod component;

use std::time::Duration;

use app_tests::{App, AppProps};
use serde_json::json;
use wacht_local::testing::{
    Name, OrgSwitcherMenu, Role, SignInPage, SignUpPage, TestDeployment, TestPage, UserButtonMenu, UserProfilePage,
};
use wacht_yew::i18n::GERMAN;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

const ADA: &str = "ada@example.com";
const GRACE: &str = "grace@example.com";
const ALAN: &str = "alan@example.com";

/// The app, connected to the deployment.
fn open(deployment: &TestDeployment) -> TestPage {
    let mut props = yew::props!(AppProps {
        public_key: deployment.public_key(),
    });
    props.messages = deployment.messages();
    props.transport = Some(deployment.transport());
    props.navigator = Some(deployment.navigator());
    deployment.mount_app::<App>(props)
}

/// A new deployment, with the app at this path.
async fn opened_at(path: &str) -> TestPage {
    open(&TestDeployment::builder().at(path).start().await)
}

#[wasm_bindgen_test]
async fn a_guarded_page_leads_through_the_sign_in_and_back() {
    let page = opened_at("/account?from=mail").await;
    let sign_in = SignInPage::on(&page);
    sign_in.identifier().await;
    assert!(page.address().starts_with("/sign-in?"), "{page:?}");
    sign_in.sign_in(ADA, "Lovelace-1843!").await;
    page.is_at("/account?from=mail").await;
    assert!(
        UserProfilePage::on(&page)
            .sections()
            .await
            .contains(&"Passkeys".to_owned())
    );
}

#[wasm_bindgen_test]
async fn the_keyboard_alone_signs_in() {
    let page = opened_at("/sign-in").await;
    SignInPage::on(&page).identifier().await.focus();
    page.focus().expect("the field has the focus").type_text("ada");
    page.press("Enter").await;
    page.get(Role::Heading, "Enter your password").await;
    page.field("Password").await.focus();
    page.focus()
        .expect("the field has the focus")
        .type_text("Lovelace-1843!");
    page.press("Tab").await;
    let shows = page.focus().expect("the next thing has the focus");
    assert_eq!((shows.role(), &*shows.name()), (Role::Button, "Show password"));
    page.press("Tab").await;
    page.press(" ").await;
    page.get(Role::Heading, "Notes of Ada Lovelace").await;
}

#[wasm_bindgen_test]
async fn a_wrong_password_is_told_and_can_be_corrected() {
    let page = opened_at("/sign-in").await;
    let sign_in = SignInPage::on(&page);
    sign_in.sign_in(ADA, "wrong").await;
    let told = page.messages().sign_in_errors.invalid_email_credentials;
    assert_eq!(sign_in.error().await, told);
    assert!(page.field("Password").await.is_invalid());
    sign_in.enter_password("Lovelace-1843!").await;
    page.is_at("/notes").await;
}

#[wasm_bindgen_test]
async fn a_code_from_the_inbox_signs_in() {
    let page = opened_at("/sign-in").await;
    let sign_in = SignInPage::on(&page);
    sign_in.choose_method(page.messages().sign_in.by_email_code).await;
    sign_in.enter_identifier(ADA).await;
    sign_in.enter_code(&page.deployment().code_for(ADA).await).await;
    page.get(Role::Heading, "Notes of Ada Lovelace").await;
}

#[wasm_bindgen_test]
async fn a_code_that_is_too_old_is_refused() {
    let page = opened_at("/sign-in").await;
    let sign_in = SignInPage::on(&page);
    sign_in.choose_method(page.messages().sign_in.by_email_code).await;
    sign_in.enter_identifier(ADA).await;
    let code = page.deployment().code_for(ADA).await;
    page.deployment().advance_clock(Duration::from_secs(6 * 60));
    sign_in.enter_code(&code).await;
    assert_eq!(sign_in.error().await, page.messages().sign_in_errors.code_wrong);
    assert_eq!(page.address(), "/sign-in");
}

#[wasm_bindgen_test]
async fn a_second_factor_is_asked_for() {
    let page = opened_at("/sign-in").await;
    let sign_in = SignInPage::on(&page);
    sign_in.sign_in(GRACE, "Hopper-1906!").await;
    sign_in.choose_second_factor(page.messages().sign_in.factor_app).await;
    let code = page.deployment().authenticator_code_of(GRACE);
    sign_in.enter_code(&code).await;
    page.get(Role::Heading, "Notes of Grace Hopper").await;
}

#[wasm_bindgen_test]
async fn a_backup_code_is_as_good() {
    let page = opened_at("/sign-in").await;
    let sign_in = SignInPage::on(&page);
    sign_in.sign_in(GRACE, "Hopper-1906!").await;
    sign_in
        .choose_second_factor(page.messages().sign_in.factor_backup)
        .await;
    sign_in.enter_backup_code("AAAA-0007").await;
    page.get(Role::Heading, "Notes of Grace Hopper").await;
}

#[wasm_bindgen_test]
async fn somebody_new_signs_up() {
    let page = opened_at("/sign-up").await;
    let sign_up = SignUpPage::on(&page);
    sign_up.enter_name("Emmy", "Noether").await;
    sign_up.enter_username("emmy").await;
    sign_up.enter_email("emmy@example.com").await;
    sign_up.enter_password("short").await;
    sign_up.submit().await;
    // What the password still needs is read behind it.
    let error = sign_up.error().await;
    assert!(
        error.starts_with(page.messages().sign_in_errors.password_too_weak),
        "{error}"
    );
    sign_up.enter_password("Noether-1882!").await;
    sign_up.accept_terms(Some("I agree")).await;
    sign_up.submit().await;
    sign_up
        .enter_code(&page.deployment().code_for("emmy@example.com").await)
        .await;
    page.get(Role::Heading, "Notes of Emmy Noether").await;
}

#[wasm_bindgen_test]
async fn the_notes_follow_the_organization() {
    let deployment = TestDeployment::builder().at("/notes").start().await;
    deployment.sign_in(ADA).await;
    let page = open(&deployment);
    page.sees("Shared with nobody.").await;
    let switcher = OrgSwitcherMenu::on(&page);
    assert_eq!(switcher.places().await.len(), 5);
    switcher.switch_to("Royal Society").await;
    page.sees("Shared with Royal Society.").await;
    switcher.is_in("Royal Society").await;
    switcher.switch_to_personal().await;
    page.sees("Shared with nobody.").await;
}

#[wasm_bindgen_test]
async fn where_somebody_worked_last_is_where_the_app_begins() {
    let deployment = TestDeployment::builder().at("/notes").start().await;
    deployment.sign_in(ADA).await;
    deployment.work_in("Analytical Engines", Some("Notes")).await;
    let page = open(&deployment);
    page.sees("Shared with Analytical Engines.").await;
    page.reload().await;
    page.sees("Shared with Analytical Engines.").await;
}

#[wasm_bindgen_test]
async fn trouble_is_told_and_trying_again_helps() {
    let page = opened_at("/sign-in").await;
    let sign_in = SignInPage::on(&page);
    sign_in.enter_identifier(ADA).await;
    page.deployment().fail("/auth/signin", 500, 1);
    sign_in.enter_password("Lovelace-1843!").await;
    assert_eq!(sign_in.error().await, page.messages().problem.server_fault);
    assert_eq!(page.deployment().requests_to("/auth/signin").len(), 1);
    // What was typed is still there: one click is enough.
    page.click_on(Role::Button, page.messages().sign_in.submit).await;
    page.is_at("/notes").await;
}

#[wasm_bindgen_test]
async fn no_network_is_told_and_trying_again_helps() {
    let deployment = TestDeployment::start().await;
    deployment.go_offline("/deployment");
    let page = open(&deployment);
    page.get(Role::Heading, page.messages().provider.failed_title).await;
    deployment.heal();
    page.click(page.messages().common.try_again).await;
    page.loses(Role::Heading, page.messages().provider.failed_title).await;
    page.get(Role::Heading, "Welcome").await;
}

#[wasm_bindgen_test]
async fn a_session_that_ended_elsewhere_leads_to_the_sign_in() {
    let deployment = TestDeployment::builder().at("/notes").start().await;
    deployment.sign_in(ADA).await;
    let page = open(&deployment);
    page.get(Role::Heading, "Notes of Ada Lovelace").await;
    deployment.sign_out().await;
    page.reload().await;
    SignInPage::on(&page).identifier().await;
    UserButtonMenu::on(&page).is_gone().await;
}

#[wasm_bindgen_test]
async fn settings_decide_what_the_sign_in_offers() {
    let factors = json!({ "email_otp": false, "email_magic_link": false, "phone_otp": false });
    let settings = json!({ "auth_settings": { "auth_factors_enabled": factors, "passkey": { "enabled": false } } });
    let deployment = TestDeployment::builder()
        .at("/sign-in")
        .settings(settings)
        .start()
        .await;
    let page = open(&deployment);
    SignInPage::on(&page).identifier().await;
    assert!(
        !page.has(Role::Button, page.messages().sign_in.another_method),
        "{page:?}"
    );
}

#[wasm_bindgen_test]
async fn the_way_out_leads_to_the_start() {
    let deployment = TestDeployment::builder().at("/notes").start().await;
    deployment.sign_in(ADA).await;
    deployment.sign_in(ALAN).await;
    let page = open(&deployment);
    let menu = UserButtonMenu::on(&page);
    page.get(Role::Heading, "Notes of Alan Turing").await;
    menu.switch_to("Ada Lovelace").await;
    page.get(Role::Heading, "Notes of Ada Lovelace").await;
    menu.choose(page.messages().user_button.sign_out_all).await;
    page.get(Role::Heading, "Welcome").await;
    page.is_at("/").await;
    menu.is_gone().await;
}

#[wasm_bindgen_test]
async fn the_profile_changes_a_name_and_a_password() {
    let deployment = TestDeployment::start().await;
    deployment.sign_in(ADA).await;
    let page = open(&deployment);
    UserButtonMenu::on(&page).manage_account().await;
    let profile = UserProfilePage::on(&page);
    profile.change_names("Augusta", "King").await;
    profile.change_password("Lovelace-1843!", "Analytical-1837!").await;
    page.sees(page.messages().user_profile.password.was_changed).await;
    page.click_on(Role::Link, "Notes").await;
    page.get(Role::Heading, "Notes of Augusta King").await;
}

#[wasm_bindgen_test]
async fn the_same_tests_speak_german() {
    let deployment = TestDeployment::builder().at("/sign-in").messages(&GERMAN).start().await;
    let page = open(&deployment);
    let sign_in = SignInPage::on(&page);
    sign_in.sign_in(GRACE, "Hopper-1906!").await;
    page.get(Role::Heading, GERMAN.sign_in.factor_title).await;
    sign_in.choose_second_factor(GERMAN.sign_in.factor_app).await;
    sign_in.enter_code(&deployment.authenticator_code_of(GRACE)).await;
    page.get(Role::Heading, Name::containing("Grace Hopper")).await;
    assert_eq!(
        UserButtonMenu::on(&page).items().await,
        [
            GERMAN.user_button.manage_account,
            GERMAN.user_button.sign_out,
            GERMAN.user_button.add_account
        ]
    );
}

#[wasm_bindgen_test]
async fn a_failure_tells_what_is_on_the_page() {
    let page = opened_at("/sign-in").await;
    SignInPage::on(&page).identifier().await;
    let told = format!("{page:?}");
    for part in [
        "at /sign-in\n",
        "\n    region \"Sign in to Analytical Engines\"\n      heading \"Sign in to Analytical Engines\"\n",
        "\n      textbox \"Email address or username\"",
        "\n      button \"Continue\"\n",
        "GET /deployment was answered 200",
    ] {
        assert!(told.contains(part), "no {part} in {told}");
    }
    // A name is told once, not once more as the words that make it.
    assert_eq!(told.matches("\"Continue\"").count(), 1, "{told}");
}
