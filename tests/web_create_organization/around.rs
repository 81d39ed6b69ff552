//! What is not allowed, who is not signed in, the app around it, the dialog.

use super::*;

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
