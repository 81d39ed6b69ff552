//! Organizations and workspaces of the active account: loaded once, shared, and never another account's.

#![cfg(target_arch = "wasm32")]

#[path = "web/mod.rs"]
mod web;

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use serde_json::json;
use wacht_yew::hooks::{OrganizationsHandle, SessionHandle, WorkspacesHandle};
use wacht_yew::prelude::*;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web::{Page, Site};
use yew::prelude::*;

wasm_bindgen_test_configure!(run_in_browser);

const ADA: &str = "ada@example.com";
const BARBARA: &str = "barbara@example.com";
const ORGANIZATIONS: &str = "/me/organization-memberships";
const WORKSPACES: &str = "/me/workspace-memberships";

/// What the hooks handed out at the latest drawing.
#[derive(Clone, Default)]
struct Shelf(Rc<Held>);

#[derive(Default)]
struct Held {
    session: RefCell<Option<SessionHandle>>,
    organizations: RefCell<Option<OrganizationsHandle>>,
    workspaces: RefCell<Option<WorkspacesHandle>>,
    draws: Cell<u32>,
}

impl PartialEq for Shelf {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Shelf {
    fn session(&self) -> SessionHandle {
        self.0.session.borrow().clone().expect("it was drawn")
    }

    fn organizations(&self) -> OrganizationsHandle {
        self.0.organizations.borrow().clone().expect("it was drawn")
    }

    fn workspaces(&self) -> WorkspacesHandle {
        self.0.workspaces.borrow().clone().expect("it was drawn")
    }

    /// Names of the organizations; "?" as long as they are not known.
    fn names(&self) -> Vec<String> {
        let organizations = self.organizations();
        match organizations.state() {
            ListState::Unknown => vec!["?".to_owned()],
            _ => organizations
                .memberships()
                .iter()
                .map(|membership| membership.organization.name.to_string())
                .collect(),
        }
    }

    fn names_of_workspaces(&self) -> Vec<String> {
        let workspaces = self.workspaces();
        let names = workspaces.memberships().iter();
        names.map(|membership| membership.workspace.name.to_string()).collect()
    }
}

#[derive(Clone, PartialEq, Properties)]
struct ReaderProps {
    shelf: Shelf,
}

#[component]
fn Reader(props: &ReaderProps) -> Html {
    let held = &props.shelf.0;
    held.draws.set(held.draws.get() + 1);
    *held.session.borrow_mut() = Some(use_session());
    *held.organizations.borrow_mut() = Some(use_organizations());
    *held.workspaces.borrow_mut() = Some(use_workspaces());
    html! { <p class="names">{ props.shelf.names().join(", ") }</p> }
}

/// Two readers of the same lists.
async fn shown(site: &Site) -> (Page, Shelf) {
    let shelf = Shelf::default();
    let content = html! { <><Reader shelf={shelf.clone()} /><Reader shelf={Shelf::default()} /></> };
    let page = Page::mount(site, content);
    page.until("the readers", |page| page.has(".names")).await;
    site.settle().await;
    (page, shelf)
}

#[wasm_bindgen_test]
async fn all_readers_share_one_question() {
    let site = Site::new().await;
    site.sign_in(ADA).await;
    let (_page, shelf) = shown(&site).await;
    let mut names = shelf.names();
    names.sort();
    assert_eq!(names, ["Analytical Engines", "Royal Society"]);
    assert!(!shelf.names_of_workspaces().is_empty());
    site.only_sent(ORGANIZATIONS);
    site.only_sent(WORKSPACES);
}

#[wasm_bindgen_test]
async fn workspaces_are_told_apart_by_their_organization() {
    let site = Site::new().await;
    site.sign_in(ADA).await;
    let (_page, shelf) = shown(&site).await;
    let (organizations, workspaces) = (shelf.organizations(), shelf.workspaces());
    let counted: usize = organizations
        .memberships()
        .iter()
        .map(|membership| workspaces.of(&membership.organization.id).count())
        .sum();
    assert_eq!(counted, workspaces.memberships().len());
    assert_eq!(workspaces.of(&"1".into()).count(), 0);
}

#[wasm_bindgen_test]
async fn nobody_signed_in_and_nothing_enabled_ask_for_nothing() {
    let site = Site::new().await;
    let (_page, shelf) = shown(&site).await;
    assert_eq!(shelf.names(), [""; 0]);
    assert_eq!(site.sent(ORGANIZATIONS).len(), 0);

    let site = Site::with_settings(json!({ "b2b_settings": { "workspaces_enabled": false } })).await;
    site.sign_in(ADA).await;
    let (_page, shelf) = shown(&site).await;
    assert_eq!((shelf.names().len(), shelf.names_of_workspaces().len()), (2, 0));
    assert_eq!((site.sent(ORGANIZATIONS).len(), site.sent(WORKSPACES).len()), (1, 0));
}

#[wasm_bindgen_test]
async fn another_account_never_sees_the_list_of_the_one_before() {
    let site = Site::new().await;
    site.sign_in(BARBARA).await;
    site.sign_in(ADA).await;
    let (page, shelf) = shown(&site).await;
    let watcher = web::Watcher::of(page.place());
    let session = shelf.session();
    let barbara = session.accounts()[0].id.clone();
    site.hold(ORGANIZATIONS);
    session.switch_sign_in(&barbara).await.expect("she is signed in here");
    page.until("the question", |page| page.site.sent(ORGANIZATIONS).len() == 2)
        .await;
    assert_eq!(shelf.names(), ["?"]);
    site.release();
    site.settle().await;
    assert_eq!(shelf.names(), ["Bletchley Park"]);
    let texts = watcher.texts();
    assert!(
        texts.iter().all(|text| !text.contains("Analytical Engines")),
        "{texts:?}"
    );
}

#[wasm_bindgen_test]
async fn an_answer_for_the_account_before_is_dropped() {
    let site = Site::new().await;
    site.sign_in(BARBARA).await;
    site.sign_in(ADA).await;
    site.hold(ORGANIZATIONS);
    let shelf = Shelf::default();
    let page = Page::mount(&site, html! { <Reader shelf={shelf.clone()} /> });
    page.until("the question", |page| !page.site.sent(ORGANIZATIONS).is_empty())
        .await;
    let session = shelf.session();
    let barbara = session.accounts()[0].id.clone();
    session.switch_sign_in(&barbara).await.expect("she is signed in here");
    site.release();
    site.settle().await;
    assert_eq!(shelf.names(), ["Bletchley Park"]);
}

#[wasm_bindgen_test]
async fn a_list_that_did_not_change_draws_nothing() {
    let site = Site::new().await;
    site.sign_in(ADA).await;
    let (_page, shelf) = shown(&site).await;
    let before = shelf.0.draws.get();
    shelf.organizations().refetch().await.expect("it is there");
    site.settle().await;
    assert_eq!(site.sent(ORGANIZATIONS).len(), 2);
    assert_eq!(shelf.0.draws.get(), before);
}

#[wasm_bindgen_test]
async fn a_failure_keeps_what_is_known_and_says_why() {
    let site = Site::new().await;
    site.sign_in(ADA).await;
    let (_page, shelf) = shown(&site).await;
    site.faults(json!({ "drop": true }));
    let answer = shelf.organizations().refetch().await;
    site.settle().await;
    assert!(answer.is_err());
    assert_eq!(shelf.names().len(), 2);
    assert_eq!(shelf.organizations().state().failure(), answer.as_ref().err());
}

#[wasm_bindgen_test]
async fn switching_organization_and_workspace_shows_in_the_session() {
    let site = Site::new().await;
    site.sign_in(ADA).await;
    let (_page, shelf) = shown(&site).await;
    let places = || {
        let session = shelf.session();
        let now = session.state().signed_in().expect("Ada is signed in").sign_in().clone();
        let organization = now
            .active_organization_membership
            .map(|place| place.organization.name.clone());
        let workspace = now
            .active_workspace_membership
            .map(|place| place.workspace.name.clone());
        (organization, workspace)
    };
    let workspaces = shelf.workspaces();
    let workspace = &workspaces.memberships()[0];
    let names = (
        Some(workspace.organization.name.clone()),
        Some(workspace.workspace.name.clone()),
    );
    let answer = shelf.session().switch_workspace(Some(&workspace.workspace.id)).await;
    site.settle().await;
    assert_eq!((answer, places()), (Ok(()), names.clone()));
    let organization = &workspace.organization.id;
    let answer = shelf.session().switch_organization(Some(organization)).await;
    site.settle().await;
    assert_eq!((answer, places()), (Ok(()), (names.0, None)));
    let answer = shelf.session().switch_organization(None).await;
    site.settle().await;
    assert_eq!((answer, places()), (Ok(()), (None, None)));
    let answer = shelf.session().switch_organization(Some(&"1".into())).await;
    site.settle().await;
    assert!(answer.is_err());
    assert_eq!(places(), (None, None));
}
