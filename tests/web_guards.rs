//! Guards for tenancy and permission: open, closed or unknown, and never the wrong one in between.

#![cfg(target_arch = "wasm32")]

#[path = "web/mod.rs"]
mod web;

use std::cell::RefCell;
use std::rc::Rc;

use serde_json::json;
use wacht_yew::hooks::{SessionHandle, WorkspacesHandle};
use wacht_yew::prelude::*;
use wacht_yew::wire::WorkspaceMembership;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web::{Page, Site, Watcher};
use yew::prelude::*;

wasm_bindgen_test_configure!(run_in_browser);

const ADA: &str = "ada@example.com";
const BARBARA: &str = "barbara@example.com";

type Held = (SessionHandle, WorkspacesHandle);

#[derive(Clone, Default)]
struct Shelf(Rc<RefCell<Option<Held>>>);

impl PartialEq for Shelf {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

#[derive(Clone, PartialEq, Properties)]
struct GuardedProps {
    shelf: Shelf,
}

#[component]
fn Guarded(props: &GuardedProps) -> Html {
    *props.shelf.0.borrow_mut() = Some((use_session(), use_workspaces()));
    let unknown = || html! { "?" };
    let no = || html! { "no" };
    html! {
        <ul>
            <li id="tenancy">
                <RequireActiveTenancy unknown={unknown()} fallback={no()}>{ "yes" }</RequireActiveTenancy>
            </li>
            <li id="organization">
                <RequireActiveTenancy needs_workspace=false unknown={unknown()} fallback={no()}>{ "yes" }</RequireActiveTenancy>
            </li>
            <li id="manage">
                <RequirePermission permission="organization:manage" unknown={unknown()} fallback={no()}>{ "yes" }</RequirePermission>
            </li>
            <li id="workspace">
                <RequirePermission permission={Permission::WorkspaceAdmin} unknown={unknown()} fallback={no()}>
                    { "yes" }
                </RequirePermission>
            </li>
        </ul>
    }
}

struct Guards {
    page: Page,
    shelf: Shelf,
}

impl Guards {
    async fn mount(site: &Site) -> Self {
        let shelf = Shelf::default();
        let page = Page::mount(site, html! { <Guarded shelf={shelf.clone()} /> });
        page.until("the guards", |page| page.has("#manage")).await;
        Self { page, shelf }
    }

    async fn shown(site: &Site) -> Self {
        let guards = Self::mount(site).await;
        site.settle().await;
        guards
    }

    /// What the guards show: tenancy, organization, permission to manage, permission in the workspace.
    fn read(&self) -> [String; 4] {
        ["#tenancy", "#organization", "#manage", "#workspace"].map(|guard| self.page.text(guard))
    }

    fn session(&self) -> SessionHandle {
        self.shelf.0.borrow().clone().expect("it was drawn").0
    }

    fn workspace(&self, organization: &str) -> WorkspaceMembership {
        let (_, workspaces) = self.shelf.0.borrow().clone().expect("it was drawn");
        let found = workspaces
            .memberships()
            .iter()
            .find(|membership| &*membership.organization.name == organization);
        found.expect("a workspace there").clone()
    }
}

/// A site where Ada works nowhere, or in the organization of this name.
async fn site_of_ada_in(organization: Option<&str>) -> Site {
    let site = Site::new().await;
    site.sign_in(ADA).await;
    if let Some(name) = organization {
        let client = site.client();
        let memberships = client.organization_memberships().await.expect("a list");
        let membership = memberships
            .iter()
            .find(|membership| &*membership.organization.name == name);
        let id = &membership.expect("Ada is a member").organization.id;
        client.switch_organization(Some(id)).await.expect("she may enter");
    }
    site
}

#[wasm_bindgen_test]
async fn nothing_is_decided_before_anything_is_known() {
    let site = site_of_ada_in(Some("Analytical Engines")).await;
    site.hold("/session");
    let guards = Guards::mount(&site).await;
    guards
        .page
        .until("the question", |_| !site.sent("/session").is_empty())
        .await;
    assert_eq!(guards.read(), ["?"; 4]);
    let watcher = Watcher::of(guards.page.place());
    site.release();
    guards.page.until("the answer", |_| guards.read()[1] == "yes").await;
    assert_eq!(guards.read(), ["no", "yes", "yes", "no"]);
    let seen = watcher.texts();
    assert!(seen.iter().all(|text| !text.contains("nono")), "{seen:?}");
}

#[wasm_bindgen_test]
async fn who_works_nowhere_or_is_nobody_is_kept_out() {
    let site = site_of_ada_in(None).await;
    assert_eq!(Guards::shown(&site).await.read(), ["no"; 4]);
    let site = Site::new().await;
    assert_eq!(Guards::shown(&site).await.read(), ["no"; 4]);
}

#[wasm_bindgen_test]
async fn roles_decide_and_a_switch_decides_anew() {
    let site = site_of_ada_in(Some("Royal Society")).await;
    let guards = Guards::shown(&site).await;
    assert_eq!(guards.read(), ["no", "yes", "no", "no"], "a member there");
    let workspace = guards.workspace("Analytical Engines");
    let answer = guards.session().switch_workspace(Some(&workspace.workspace.id)).await;
    assert_eq!(answer, Ok(()));
    guards
        .page
        .until("the workspace", |_| guards.read() == ["yes"; 4])
        .await;
    guards.session().switch_organization(None).await.expect("she may leave");
    guards.page.until("the way out", |_| guards.read() == ["no"; 4]).await;
}

#[wasm_bindgen_test]
async fn where_there_are_no_organizations_nothing_is_required() {
    let settings = json!({ "b2b_settings": { "organizations_enabled": false, "workspaces_enabled": false } });
    let site = Site::with_settings(settings).await;
    site.sign_in(ADA).await;
    assert_eq!(Guards::shown(&site).await.read()[0], "yes");
}

#[wasm_bindgen_test]
async fn where_there_are_no_workspaces_none_is_needed() {
    let site = site_of_ada_in(Some("Analytical Engines")).await;
    site.settings(json!({ "b2b_settings": { "workspaces_enabled": false } }));
    assert_eq!(Guards::shown(&site).await.read()[..2], ["yes", "yes"]);
}

#[wasm_bindgen_test]
async fn who_is_shut_out_meanwhile_is_kept_out() {
    let site = Site::new().await;
    site.settings(json!({ "b2b_settings": { "enforce_mfa_per_org_enabled": false } }));
    site.sign_in(BARBARA).await;
    let client = site.client();
    let memberships = client.organization_memberships().await.expect("a list");
    let id = &memberships[0].organization.id;
    client
        .switch_organization(Some(id))
        .await
        .expect("nothing is enforced yet");
    let guards = Guards::shown(&site).await;
    assert_eq!(guards.read()[1], "yes");
    site.settings(json!({ "b2b_settings": { "enforce_mfa_per_org_enabled": true } }));
    guards.session().refetch().await.expect("it is read");
    guards.page.until("the restriction", |_| guards.read()[1] == "no").await;
}

#[wasm_bindgen_test]
async fn a_server_that_names_memberships_by_id_is_asked_for_the_lists() {
    let site = site_of_ada_in(Some("Analytical Engines")).await;
    site.rewrite("/session", web::without_memberships);
    site.hold("/me/organization-memberships");
    let shelf = Shelf::default();
    let page = Page::mount(&site, html! { <Guarded shelf={shelf.clone()} /> });
    let guards = Guards { page, shelf };
    guards
        .page
        .until("the question", |_| {
            !site.sent("/me/organization-memberships").is_empty()
        })
        .await;
    assert_eq!(guards.read(), ["?"; 4]);
    site.release();
    guards.page.until("the answer", |_| guards.read()[1] == "yes").await;
    assert_eq!(guards.read(), ["no", "yes", "yes", "no"]);
}

#[wasm_bindgen_test]
async fn who_works_nowhere_may_choose_where_unless_the_app_says_otherwise() {
    const SWITCHER: &str = "[data-wa-part=popover-button]";
    let guarded = || html! { <RequireActiveTenancy unknown={html! {}}>{ "[board]" }</RequireActiveTenancy> };
    let page = Page::mount(&site_of_ada_in(None).await, guarded());
    page.until("the switcher", |page| page.has(SWITCHER)).await;
    assert!(!page.text(".wa-gate").contains("[board]"));
    drop(page);
    let page = Page::mount(&Site::new().await, guarded());
    page.until("the deployment", |page| page.has(".wa-gate > *")).await;
    page.site.settle().await;
    assert_eq!(page.text(".wa-gate"), "", "nobody is there to choose");
}
