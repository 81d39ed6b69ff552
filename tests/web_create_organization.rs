//! CreateOrganization and CreateWorkspace: details, invitations with a result each, and what stands in the way.

#![cfg(target_arch = "wasm32")]

#[path = "web/mod.rs"]
mod web;

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Array, Uint8Array};
use serde_json::json;
use wacht_local::Person;
use wacht_yew::prelude::*;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web::{Page, Site, Visit};
use yew::prelude::*;

wasm_bindgen_test_configure!(run_in_browser);

const ADA: &str = "ada@example.com";
const BARBARA: &str = "barbara@example.com";
const LONER: &str = "loner@example.com";
const CREATE: &str = "/organizations";
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n and the rest of a picture";
const INVITEE: &str = "[data-wa-part=invitee]";
const DIALOG: &str = "dialog.wa-dialog";

fn words() -> &'static wacht_yew::i18n::CreateTenancyMessages {
    &ENGLISH.create_organization
}

fn workspace_words() -> &'static wacht_yew::i18n::CreateTenancyMessages {
    &ENGLISH.create_workspace
}

async fn site_of(email: &str) -> Site {
    let site = Site::new().await;
    site.sign_in(email).await;
    site
}

/// Ada's page, with the form.
async fn page() -> Page {
    let page = Page::mount(&site_of(ADA).await, html! { <CreateOrganization /> });
    page.shows("create-organization/details").await;
    page
}

/// Ada's page with an organization that was just created, asking whom to invite.
async fn inviting() -> Page {
    let page = page().await;
    page.type_into("name", "Royal Mint");
    page.submit();
    page.shows("create-organization/invitations").await;
    page.until("the roles", |page| page.has("select[name=role]")).await;
    page
}

/// Chooses a file as the browser's dialog would.
fn choose_file(page: &Page, name: &str, bytes: &[u8]) {
    let content = Uint8Array::from(bytes);
    let file = web::browser::construct("File", &[Array::of1(&content).into(), JsValue::from_str(name)]);
    let transfer = web::browser::construct("DataTransfer", &[]);
    let items = web::browser::get(&transfer, "items");
    web::browser::call(&items, "add", &[file]);
    let input = page.get("input[type=file]");
    js_sys::Reflect::set(&input, &"files".into(), &web::browser::get(&transfer, "files"))
        .expect("an input takes files");
    web::browser::fire(&input, "Event", "change", &[]);
}

/// Address and state of each row.
fn invitees(page: &Page) -> Vec<(String, String)> {
    let read = |row: &web_sys::HtmlElement| {
        let name = row.query_selector(".wa-account-name").unwrap().unwrap();
        (name.text_content().unwrap(), row.get_attribute("data-state").unwrap())
    };
    page.all(INVITEE).iter().map(read).collect()
}

fn states(page: &Page) -> Vec<String> {
    invitees(page).into_iter().map(|(_, state)| state).collect()
}

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
    page.site.faults(json!({ "drop": true, "path": CREATE }));
    page.type_into("name", "Royal Mint");
    page.submit();
    page.until("the banner", |page| page.banner() == ENGLISH.problem.offline)
        .await;
    assert_eq!(page.field("name").value(), "Royal Mint");
    page.site.faults(json!({}));
    page.submit();
    page.shows("create-organization/invitations").await;
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

#[wasm_bindgen_test]
async fn what_is_not_allowed_is_said_before_anything_is_typed() {
    for (settings, text) in [
        (
            json!({ "organizations_enabled": false }),
            words().switched_off.to_owned(),
        ),
        (
            json!({ "allow_users_to_create_orgs": false }),
            words().not_allowed.to_owned(),
        ),
        (
            json!({ "limit_org_creation_per_user": true, "max_orgs_per_user": 2 }),
            (words().too_many)(2),
        ),
    ] {
        let site = site_of(ADA).await;
        site.settings(json!({ "b2b_settings": settings }));
        let page = Page::mount(&site, html! { <CreateOrganization /> });
        page.shows("create-organization/barrier").await;
        assert_eq!(page.banner(), text);
        assert!(!page.has("form"));
        page.click(words().back);
        assert_eq!(page.site.visits(), [Visit::go("/")], "there is a way out");
    }
}

#[wasm_bindgen_test]
async fn a_limit_that_only_the_server_knows_is_explained_as_well() {
    let site = site_of(ADA).await;
    site.settings(json!({ "b2b_settings": { "limit_org_creation_per_user": true, "org_creation_per_user_count": 1 } }));
    let page = Page::mount(&site, html! { <CreateOrganization /> });
    page.shows("create-organization/details").await;
    page.type_into("name", "Royal Mint");
    page.submit();
    page.shows("create-organization/invitations").await;
    page.click(words().skip);
    page.shows("create-organization/done").await;
    page.click(words().another);
    page.shows("create-organization/details").await;
    page.type_into("name", "Another Mint");
    page.submit();
    page.until("the limit", |page| page.banner() == (words().too_many)(1))
        .await;
}

#[wasm_bindgen_test]
async fn who_is_not_signed_in_is_led_to_the_sign_in_page_and_back() {
    let site = Site::new().await;
    web::set_address("/create-organization");
    let page = Page::mount(&site, html! { <CreateOrganization /> });
    page.shows("create-organization/signed-out").await;
    page.click(words().sign_in);
    assert_eq!(
        site.visits(),
        [Visit::go("/sign-in?redirect_uri=%2Fcreate-organization")]
    );
}

#[wasm_bindgen_test]
async fn the_app_is_told_at_once_and_takes_over_at_the_end() {
    let told = Rc::new(RefCell::new(Vec::<(&str, TenancyCreated)>::new()));
    let tell = |what: &'static str| {
        let told = told.clone();
        Callback::from(move |created| told.borrow_mut().push((what, created)))
    };
    let content = html! { <CreateOrganization on_created={tell("created")} on_finished={tell("finished")} /> };
    let page = Page::mount(&site_of(ADA).await, content);
    page.shows("create-organization/details").await;
    page.type_into("name", "Royal Mint");
    page.submit();
    page.shows("create-organization/invitations").await;
    assert_eq!(told.borrow().len(), 1);
    page.click(words().skip);
    page.shows("create-organization/done").await;
    page.click(&(words().enter)("Royal Mint"));
    let told = told.borrow();
    assert_eq!([told[0].0, told[1].0], ["created", "finished"]);
    assert_eq!(&*told[1].1.name, "Royal Mint");
    assert_eq!(page.site.visits(), []);
}

#[derive(Clone, PartialEq, Properties)]
struct AppProps {
    #[prop_or_default]
    workspace: bool,
}

/// A button that opens one of the dialogs.
#[component]
fn App(props: &AppProps) -> Html {
    let open = use_state(|| false);
    let set = |value: bool| {
        let open = open.clone();
        move || open.set(value)
    };
    let (show, hide) = (set(true), set(false));
    let on_close = Callback::from(move |()| hide());
    html! {
        <>
            <button id="open" type="button" onclick={Callback::from(move |_: MouseEvent| show())}>{ "Open" }</button>
            if *open && props.workspace {
                <CreateWorkspaceDialog {on_close} />
            } else if *open {
                <CreateOrganizationDialog {on_close} />
            }
        </>
    }
}

#[wasm_bindgen_test]
async fn as_a_dialog_it_keeps_its_steps_and_gives_the_focus_back() {
    let page = Page::mount(&site_of(ADA).await, html! { <App /> });
    page.until("the button", |page| page.has("#open")).await;
    page.get("#open").focus().unwrap();
    page.get("#open").click();
    page.until("the form", |page| page.has(&format!("{DIALOG} form"))).await;
    assert!(page.has("dialog:modal"));
    page.type_into("name", "Royal Mint");
    page.submit();
    page.until("the next step", |page| {
        page.text(&format!("{DIALOG} h2")) == words().invite_title
    })
    .await;
    page.click(words().skip);
    page.until("the end", |page| {
        page.text(&format!("{DIALOG} h2")) == (words().done_title)("Royal Mint")
    })
    .await;
    page.click(&(words().enter)("Royal Mint"));
    page.until("no dialog", |page| !page.has(DIALOG)).await;
    page.focuses("#open").await;
    assert_eq!(page.site.visits(), [], "no setting says where to go");
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
    let choice: web_sys::HtmlSelectElement = page.get("select[name=organization]").unchecked_into();
    let engines = page.all("select[name=organization] option").into_iter();
    let engines = engines
        .filter(|option| web::page::text_of(option) == "Analytical Engines")
        .last();
    choice.set_value(&engines.expect("Ada is in it").get_attribute("value").unwrap());
    web::browser::fire(&choice, "Event", "change", &[]);
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
