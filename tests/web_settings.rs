//! What the deployment's settings change: one test for each that no other file is about.
//!
//! | Setting | Tested in |
//! |---|---|
//! | `app_name`, `theme_tokens` | `web_theme` |
//! | `logo_image_url` | `web_csp`, `web_theme_urls` |
//! | `after_logo_click_url`, `sign_up_page_url` | `web_theme_urls` |
//! | `favicon_image_url` | `web_theme_look` |
//! | `sign_in_page_url` | `web_gates`, `web_sign_in_provider` |
//! | `after_signin_redirect_url`, `after_signup_redirect_url` | `web_sign_in_outcome`, `web_sign_up` |
//! | `after_sign_out_one_page_url`, `after_sign_out_all_page_url` | `web_user_button_settings` |
//! | `create_organization_url`, `after_switch_redirect_url` | `web_org_switcher` |
//! | `signup_terms_statement`, `signup_terms_statement_shown` | `web_sign_up` |

#![cfg(target_arch = "wasm32")]

#[path = "web/mod.rs"]
mod web;

use serde_json::{Value, json};
use wacht_yew::prelude::*;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web::{Page, Site, Visit};
use yew::prelude::*;

wasm_bindgen_test_configure!(run_in_browser);

const ADA: &str = "ada@example.com";
const USER_BUTTON: &str = "[data-wa-part=menu-button]";
const SWITCHER: &str = "[data-wa-part=popover-button]";
const PICTURE: &str = "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7";
/// Addresses that the settings can have: of the same origin, and of another.
const PAGES: [&str; 2] = ["/there?from=here#part", "https://pages.example.com/there"];

async fn site(ui_settings: Value) -> Site {
    Site::with_settings(json!({ "ui_settings": ui_settings })).await
}

async fn adas_site(ui_settings: Value) -> Site {
    let site = site(ui_settings).await;
    site.sign_in(ADA).await;
    site
}

/// Going to this page.
fn visit(page: &str) -> Visit {
    if page.starts_with('/') {
        return Visit::go(page);
    }
    let address = page.to_owned();
    Visit::Leave {
        address,
        replace: false,
    }
}

/// The picture within a part; `None` for initials.
fn picture(page: &Page, part: &str) -> Option<String> {
    page.find(&format!("{part} .wa-avatar img"))?.get_attribute("src")
}

async fn users_picture(settings: Value) -> Option<String> {
    let page = Page::mount(&adas_site(settings).await, html! { <UserButton /> });
    page.until("the button", |page| page.has(USER_BUTTON)).await;
    picture(&page, USER_BUTTON)
}

#[wasm_bindgen_test]
async fn people_without_a_picture_have_initials_or_the_deployments_picture() {
    let settings = |initials: bool| json!({ "default_user_profile_image_url": PICTURE, "use_initials_for_user_profile_image": initials });
    assert_eq!(users_picture(settings(false)).await.as_deref(), Some(PICTURE));
    assert_eq!(users_picture(settings(true)).await, None);
    let none = json!({ "default_user_profile_image_url": "", "use_initials_for_user_profile_image": false });
    assert_eq!(users_picture(none).await, None, "there is no picture to show");
}

async fn places_picture(settings: Value, workspace: Option<&str>) -> Option<String> {
    let site = adas_site(settings).await;
    site.work_in("Analytical Engines", workspace).await;
    let page = Page::mount(&site, html! { <OrgSwitcher /> });
    let name = workspace.unwrap_or("Analytical Engines");
    page.until("the place", |page| page.text(SWITCHER).contains(name)).await;
    picture(&page, SWITCHER)
}

#[wasm_bindgen_test]
async fn organizations_without_a_picture_have_initials_or_the_deployments_picture() {
    let settings = |initials: bool| json!({ "default_organization_profile_image_url": PICTURE, "use_initials_for_organization_profile_image": initials });
    assert_eq!(places_picture(settings(false), None).await.as_deref(), Some(PICTURE));
    assert_eq!(places_picture(settings(true), None).await, None);
}

#[wasm_bindgen_test]
async fn workspaces_without_a_picture_have_the_deployments_picture_or_initials() {
    let settings = json!({ "default_workspace_profile_image_url": PICTURE });
    let workspace = Some("Difference");
    assert_eq!(places_picture(settings, workspace).await.as_deref(), Some(PICTURE));
    assert_eq!(places_picture(json!({}), workspace).await, None);
}

#[wasm_bindgen_test]
async fn the_account_is_managed_on_the_page_of_the_settings() {
    for address in PAGES {
        let page = Page::mount(
            &adas_site(json!({ "user_profile_url": address })).await,
            html! { <UserButton /> },
        );
        page.until("the button", |page| page.has(USER_BUTTON)).await;
        page.get(USER_BUTTON).click();
        page.until("the menu", |page| page.has("[role=menuitem][data-key=manage]"))
            .await;
        page.get("[data-key=manage]").click();
        page.until("to leave", |page| !page.site.visits().is_empty()).await;
        assert_eq!(page.site.visits(), [visit(address)]);
    }
}

#[wasm_bindgen_test]
async fn an_organization_is_managed_on_the_page_of_the_settings() {
    for address in PAGES {
        let site = adas_site(json!({ "organization_profile_url": address })).await;
        site.work_in("Analytical Engines", None).await;
        let page = Page::mount(&site, html! { <OrgSwitcher /> });
        page.until("the place", |page| page.text(SWITCHER).contains("Analytical"))
            .await;
        page.get(SWITCHER).click();
        page.until("the link", |page| page.has(".wa-place-actions a")).await;
        let link = page.get(".wa-place-actions a");
        assert_eq!(link.get_attribute("href").as_deref(), Some(address));
        link.click();
        assert_eq!(site.visits(), [visit(address)]);
    }
}

#[wasm_bindgen_test]
async fn a_new_organization_leads_to_the_page_of_the_settings() {
    for address in PAGES {
        let site = adas_site(json!({ "after_create_organization_redirect_url": address })).await;
        let page = Page::mount(&site, html! { <CreateOrganization /> });
        page.shows("create-organization/details").await;
        page.type_into("name", "Royal Mint");
        page.submit();
        page.shows("create-organization/invitations").await;
        page.click(ENGLISH.create_organization.skip);
        page.shows("create-organization/done").await;
        page.click(&(ENGLISH.create_organization.enter)("Royal Mint"));
        assert_eq!(site.visits(), [visit(address)]);
    }
}

#[wasm_bindgen_test]
async fn a_new_workspace_leads_to_the_page_of_the_overwrites() {
    let site = adas_site(json!({})).await;
    site.work_in("Analytical Engines", None).await;
    let ui = UiOverwrites::new().after_create_workspace_redirect_url("/there");
    let page = Page::mount(&site, html! { <CreateWorkspace ui_overwrites={ui} /> });
    page.shows("create-workspace/details").await;
    page.type_into("name", "Looms");
    page.submit();
    page.shows("create-workspace/invitations").await;
    page.click(ENGLISH.create_workspace.skip);
    page.shows("create-workspace/done").await;
    page.click(&(ENGLISH.create_workspace.enter)("Looms"));
    assert_eq!(site.visits(), [visit("/there")]);
}

#[wasm_bindgen_test]
async fn newcomers_are_led_to_the_waitlist_of_the_settings() {
    for address in PAGES {
        let site = Site::with_settings(json!({
            "restrictions": { "sign_up_mode": "waitlist" },
            "ui_settings": { "waitlist_page_url": address },
        }));
        let page = Page::mount(&site.await, html! { <SignUp /> });
        page.until("the way there", |page| page.has("a[data-variant=primary]"))
            .await;
        let link = page.get("a[data-variant=primary]");
        assert_eq!(link.get_attribute("href").as_deref(), Some(address));
    }
}

#[wasm_bindgen_test]
async fn terms_and_privacy_policy_are_where_the_settings_say() {
    let settings = json!({ "tos_page_url": PAGES[0], "privacy_policy_url": PAGES[1] });
    let page = Page::mount(&site(settings).await, html! { <SignUp /> });
    page.until("the links", |page| page.has("a[target=_blank]")).await;
    let links = page.all("a[target=_blank]");
    let addresses: Vec<_> = links.iter().filter_map(|link| link.get_attribute("href")).collect();
    assert_eq!(addresses, PAGES);
    let page = Page::mount(&site(json!({})).await, html! { <SignUp /> });
    page.until("the form", |page| page.has("input")).await;
    assert!(!page.has("a[target=_blank]"), "no page, no link");
}

#[wasm_bindgen_test]
async fn help_is_where_the_settings_say() {
    for address in PAGES {
        let site = Site::with_settings(json!({
            "restrictions": { "sign_up_mode": "restricted" },
            "ui_settings": { "support_page_url": address },
        }));
        let page = Page::mount(&site.await, html! { <SignUp /> });
        let link = || format!("a.wa-link[href='{address}']");
        page.until("the link", |page| page.has(&link())).await;
        assert_eq!(page.text(&link()), ENGLISH.common.help);
    }
}

/// The app's name, and a way to ask for it anew.
#[component]
fn AppName() -> Html {
    let deployment = use_deployment();
    let name = deployment.ui().app_name.to_string();
    let onclick = Callback::from(move |_: MouseEvent| deployment.retry());
    html! { <button class="app-name" {onclick}>{ name }</button> }
}

#[wasm_bindgen_test]
async fn settings_that_another_tab_learnt_first_are_learnt_here_too() {
    let shows = async |page: &Page, name: &str| {
        page.until(name, |page| page.text(".app-name") == name).await;
    };
    let site = site(json!({ "app_name": "Old" })).await;
    let here = Page::mount(&site, html! { <AppName /> });
    shows(&here, "Old").await;
    site.settings(json!({ "ui_settings": { "app_name": "New" } }));
    let there = Page::mount(&site, html! { <AppName /> });
    shows(&there, "New").await;
    // What both keep is the new one by now, which is no reason to go on showing the old one.
    assert_eq!(here.text(".app-name"), "Old");
    here.get(".app-name").click();
    shows(&here, "New").await;
}
