//! A deployment inside the page, so that the screens in the panes are alive and nothing they do leaves the page.

use std::cell::RefCell;
use std::fmt;
use std::rc::Rc;

use gloo::storage::{LocalStorage, SessionStorage, Storage as _};
use serde_json::Value;
use wacht_local::{Fixtures, LocalDeployment, LocalTransport};
use wacht_yew::client::{
    BrowserClock, BrowserCookies, BrowserStorage, Client, DEFAULT_TIME_LIMIT, Ports, PublishableKey, Secret,
    SignInRequest, Storage as _,
};
use wacht_yew::hooks::{Navigator, NavigatorHandle, TransportHandle};
use yew::prelude::*;

/// Who is signed in, or about to be, in the panes.
pub(crate) const ADA: &str = "ada@example.com";

/// The end of the panes' host names, which nobody has.
const HOST: &str = "playground.localhost";

/// One pane's deployment and the way to it.
#[derive(Clone)]
pub(crate) struct Stage {
    pub(crate) key: AttrValue,
    pub(crate) transport: TransportHandle,
    pub(crate) navigator: NavigatorHandle,
    local: LocalTransport,
}

impl PartialEq for Stage {
    fn eq(&self, other: &Self) -> bool {
        self.transport == other.transport
    }
}

impl fmt::Debug for Stage {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_tuple("Stage").field(&self.key).finish()
    }
}

impl Stage {
    /// A new deployment with the demo's people and these `ui_settings`, in a browser that was never there. Where its
    /// screens want to go is told, and not gone to.
    pub(crate) fn new(name: &str, ui_settings: &Value, on_leave: Callback<String>) -> Self {
        let api = format!("http://{name}.{HOST}");
        forget(name);
        let page = web_sys::window().and_then(|window| window.location().origin().ok());
        let mut deployment = LocalDeployment::new(Fixtures::default(), 1).with_origin(&api);
        if let Some(page) = page {
            deployment = deployment.with_page_origin(&page);
        }
        let settings = serde_json::json!({
            "ui_settings": ui_settings,
            // The browser suggests passkeys on one form of a page, and that is not one of these.
            "auth_settings": { "passkey": { "allow_autofill": false } },
        });
        // Settings of another version of the API leave the deployment as it is.
        let _ = deployment.merge_settings(&settings);
        let key = deployment.public_key().into();
        let local = LocalTransport::new(Rc::new(RefCell::new(deployment)), Rc::new(BrowserClock));
        Self {
            key,
            transport: TransportHandle::new(local.clone()),
            navigator: NavigatorHandle::new(Teller(on_leave)),
            local,
        }
    }

    /// Signs Ada in, as an earlier visit would have.
    pub(crate) async fn sign_in(&self) {
        let Ok(key) = PublishableKey::parse(&self.key) else {
            return;
        };
        let password = {
            let deployment = self.local.deployment().borrow();
            let ada = deployment.fixtures().people.iter().find(|person| person.email == ADA);
            ada.and_then(|ada| ada.password.clone()).unwrap_or_default()
        };
        let request = SignInRequest::Email {
            email: ADA.into(),
            password: Secret::from(password),
        };
        let ports = Ports {
            transport: Rc::new(self.local.clone()),
            clock: Rc::new(BrowserClock),
            local: Rc::new(BrowserStorage::local()),
            cookies: Rc::new(BrowserCookies),
            time_limit: DEFAULT_TIME_LIMIT,
        };
        // Without her, the pane shows that nobody is signed in.
        let _ = Client::new(key, ports).sign_in(&request, "").await;
    }

    /// The newest code that was sent to anybody.
    pub(crate) fn newest_code(&self) -> Option<String> {
        let inbox = self.local.deployment().borrow().inbox(None);
        inbox.into_iter().find_map(|message| message.code)
    }
}

/// Takes away what an earlier deployment of this name left in the browser.
fn forget(name: &str) {
    let host = format!("{name}.{HOST}");
    let folded = host.replace('.', "_");
    let is_its = |key: &String| key.contains(&host) || key.contains(&folded);
    let local: Vec<String> = keys(&LocalStorage::raw()).filter(is_its).collect();
    for key in &local {
        LocalStorage::delete(key);
        BrowserCookies.remove(key);
    }
    let tab: Vec<String> = keys(&SessionStorage::raw()).filter(is_its).collect();
    tab.iter().for_each(SessionStorage::delete);
}

fn keys(storage: &web_sys::Storage) -> impl Iterator<Item = String> {
    let length = storage.length().unwrap_or_default();
    (0..length).filter_map(|at| storage.key(at).ok().flatten())
}

/// Tells where a screen wants to go.
struct Teller(Callback<String>);

impl Navigator for Teller {
    fn go(&self, path: &str, _: bool) {
        self.0.emit(path.to_owned());
    }

    fn leave(&self, address: &str, _: bool) {
        self.0.emit(address.to_owned());
    }
}
