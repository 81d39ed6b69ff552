//! Where it leads, and what happens around it.

use super::*;

#[wasm_bindgen_test]
async fn it_leads_to_where_the_link_says_if_that_is_allowed() {
    for (target, expected) in [
        ("%2Forders%3Fid%3D7", "/orders?id=7"),
        ("https%3A%2F%2Fevil.example", "/"),
        ("javascript%3Aalert(1)", "/"),
    ] {
        let site = Site::new().await;
        let link = site.invite(BARBARA, None);
        site.sign_in(BARBARA).await;
        let page = opened(&site, &format!("{link}&redirect_uri={target}"), "invitation/offer").await;
        assert_eq!(address(), format!("/invite?redirect_uri={target}"));
        page.click(words().accept);
        page.shows("invitation/joined").await;
        site.settle().await;
        assert_eq!(site.visits(), [Visit::replaced_by(expected)]);
    }
}

#[wasm_bindgen_test]
async fn the_app_can_take_over() {
    let site = Site::new().await;
    let link = site.invite(BARBARA, Some("Notes"));
    site.sign_in(BARBARA).await;
    let told: Rc<RefCell<Vec<InvitationAccepted>>> = Rc::default();
    let on_accepted = {
        let told = told.clone();
        Callback::from(move |details| told.borrow_mut().push(details))
    };
    set_address("/welcome");
    let token = token_of(&link);
    let page = Page::mount(&site, html! { <AcceptInvitation {token} {on_accepted} /> });
    page.shows("invitation/offer").await;
    assert_eq!(address(), "/welcome");
    page.click(words().accept);
    page.shows("invitation/joined").await;
    site.settle().await;
    let told = told.take();
    let [details] = &told[..] else { panic!("{told:?}") };
    assert_eq!(details.organization.as_ref().map(|place| &*place.name), Some(ENGINES));
    assert_eq!(details.workspace.as_ref().map(|place| &*place.name), Some("Notes"));
    assert_eq!((details.already_member, details.target.href()), (false, "/"));
    assert_eq!(site.visits(), []);
}

#[wasm_bindgen_test]
async fn another_tab_that_signs_in_is_followed() {
    let (page, _) = invited(&[], "invitation/sign-in").await;
    page.site.sign_in(BARBARA).await;
    web::browser::fire(&window(), "Event", "online", &[]);
    page.shows("invitation/offer").await;
}

#[wasm_bindgen_test]
async fn nothing_is_shown_before_the_session_is_known_and_a_failure_can_be_retried() {
    let site = Site::new().await;
    let link = site.invite(BARBARA, None);
    site.hold("/session");
    let page = opened(&site, &link, "invitation/loading").await;
    assert!(page.has(".wa-bone") && site.sent(ACCEPT).is_empty());
    site.faults(json!({ "status": 503, "path": "/session" }));
    site.release();
    drop(page);
    let page = opened(&site, &link, "invitation/loading").await;
    page.until("the banner", |page| page.banner() == ENGLISH.problem.server_fault)
        .await;
    site.faults(json!({}));
    page.click(ENGLISH.common.try_again);
    page.shows("invitation/sign-in").await;
}

#[wasm_bindgen_test]
async fn it_speaks_german() {
    let site = Site::new().await;
    let link = site.invite(BARBARA, None);
    site.sign_in(BARBARA).await;
    set_address(&link);
    let page = Page::mount_with(&site, html! { <AcceptInvitation /> }, |props| props.messages = &GERMAN);
    page.shows("invitation/offer").await;
    assert_eq!(page.text("h1"), GERMAN.invitation.offer_title);
    assert!(page.offers(GERMAN.invitation.accept));
}
